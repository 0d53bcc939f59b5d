// What systeminfo prints about one machine in the languages of Windows and the code pages of its consoles.
#pragma once

#include "core/inventory/formats/codepages.h"
#include "core/inventory/formats/encoding.h"
#include "tests/core/inventory/support.h"

#include <QLocale>
#include <QStringConverter>

namespace tagliando {

struct SystemInfoContent {
    enum Configuration { StandaloneServer, MemberServer, DomainController, StandaloneWorkstation, MemberWorkstation };

    QString host, caption, domain;
    int build = 0;
    Configuration configuration = StandaloneServer;
    QDateTime boot;
    QStringList hotfixes; ///< as listed
    int stated = 0;
};

struct SystemInfoLanguage {
    const char *id;
    const char *host, *name, *version, *versionWords; ///< between the two builds: "N/D build"
    const char *configuration;
    const char *configurations[5];
    const char *bootLabel, *dateFormat, *domain, *logon, *hotfixes, *count; ///< "%1 Hotfix(s) Installed."
    const char *locale, *yes;
    Encoding consoles;
};

inline const SystemInfoLanguage systemInfoLanguages[] = {
    {"en",
     "Host Name",
     "OS Name",
     "OS Version",
     "N/A Build",
     "OS Configuration",
     {"Standalone Server", "Member Server", "Primary Domain Controller", "Standalone Workstation", "Member Workstation"},
     "System Boot Time",
     "M/d/yyyy, h:mm:ss AP",
     "Domain",
     "Logon Server",
     "Hotfix(s)",
     "%1 Hotfix(s) Installed.",
     "en-us;English (United States)",
     "Yes",
     Encoding::Cp850},
    {"it",
     "Nome host",
     "Nome SO",
     "Versione SO",
     "N/D build",
     "Configurazione SO",
     {"Server autonomo", "Server membro", "Controller di dominio primario", "Workstation autonoma", "Workstation membro"},
     "Tempo di avvio sistema",
     "dd/MM/yyyy, HH:mm:ss",
     "Dominio",
     "Server di accesso",
     "Aggiornamenti rapidi",
     "%1 Aggiornamenti rapidi installati.",
     "it;Italiano (Italia)",
     "Sì",
     Encoding::Cp850},
    {"de",
     "Hostname",
     "Betriebssystemname",
     "Betriebssystemversion",
     "Nicht zutreffend Build",
     "Betriebssystemkonfiguration",
     {"Eigenständiger Server", "Mitgliedsserver", "Primärer Domänencontroller", "Eigenständige Arbeitsstation", "Mitgliedsarbeitsstation"},
     "Systemstartzeit",
     "dd.MM.yyyy, HH:mm:ss",
     "Domäne",
     "Anmeldeserver",
     "Hotfix(es)",
     "%1 Hotfix(e) installiert.",
     "de;Deutsch (Deutschland)",
     "für",
     Encoding::Cp850},
    {"fr",
     "Nom de l'hôte",
     "Nom du système d'exploitation",
     "Version du système",
     "N/A version",
     "Configuration du système",
     {"Serveur autonome", "Serveur membre", "Contrôleur principal de domaine", "Station de travail autonome", "Station de travail membre"},
     "Heure de démarrage du système",
     "dd/MM/yyyy, HH:mm:ss",
     "Domaine",
     "Serveur d'ouverture de session",
     "Correctif(s)",
     "%1 Corrections installées.",
     "fr;Français (France)",
     "Carte réseau activée",
     Encoding::Cp850},
    {"es",
     "Nombre de host",
     "Nombre del sistema operativo",
     "Versión del sistema operativo",
     "N/D Compilación",
     "Configuración del sistema operativo",
     {"Servidor independiente", "Servidor miembro", "Controlador de dominio principal", "Estación de trabajo independiente",
      "Estación de trabajo miembro"},
     "Tiempo de arranque del sistema",
     "dd/MM/yyyy, H:mm:ss",
     "Dominio",
     "Servidor de inicio de sesión",
     "Revisión(es)",
     "%1 revisión(es) instaladas.",
     "es;Español (internacional)",
     "Sí",
     Encoding::Cp850},
    {"nl",
     "Hostnaam",
     "Naam van besturingssysteem",
     "Versie van besturingssysteem",
     "N.v.t. Build",
     "Configuratie van besturingssysteem",
     {"Zelfstandige server", "Server, lid van een domein", "Primaire domeincontroller", "Zelfstandig werkstation", "Werkstation, lid van een domein"},
     "Opstarttijd van systeem",
     "d-M-yyyy, HH:mm:ss",
     "Domein",
     "Aanmeldingsserver",
     "Hotfix(es)",
     "%1 hotfix(es) geïnstalleerd.",
     "nl;Nederlands (Nederland)",
     "geïnstalleerd",
     Encoding::Cp850},
    {"pt",
     "Nome do host",
     "Nome do sistema operacional",
     "Versão do sistema operacional",
     "N/A compilação",
     "Configuração do SO",
     {"Servidor autônomo", "Servidor membro", "Controlador de domínio primário", "Estação de trabalho autônoma", "Estação de trabalho membro"},
     "Tempo de Inicialização do Sistema",
     "dd/MM/yyyy, HH:mm:ss",
     "Domínio",
     "Servidor de Logon",
     "Hotfix(es)",
     "%1 hotfix(es) instalado(s).",
     "pt-br;Português (Brasil)",
     "Não",
     Encoding::Cp850},
    {"ru",
     "Имя узла",
     "Название ОС",
     "Версия ОС",
     "Н/Д построение",
     "Параметры ОС",
     {"Изолированный сервер", "Рядовой сервер", "Основной контроллер домена", "Изолированная рабочая станция", "Рядовая рабочая станция"},
     "Время загрузки системы",
     "dd.MM.yyyy, HH:mm:ss",
     "Домен",
     "Сервер входа в сеть",
     "Исправление(я)",
     "Число установленных исправлений - %1.",
     "ru;Русский",
     "Да",
     Encoding::Cp866},
    {"zh",
     "主机名",
     "OS 名称",
     "OS 版本",
     "暂缺 Build",
     "OS 配置",
     {"独立服务器", "成员服务器", "主域控制器", "独立工作站", "成员工作站"},
     "系统启动时间",
     "yyyy/M/d, H:mm:ss",
     "域",
     "登录服务器",
     "修补程序",
     "安装了 %1 个修补程序。",
     "zh-cn;中文(中国)",
     "是",
     Encoding::Gbk},
};

/// As `systeminfo` prints it in a console of that language.
inline QString systemInfoText(const SystemInfoContent &content, const SystemInfoLanguage &language)
{
    QString out = QStringLiteral("\r\n");
    const auto line = [&](const QString &label, const QString &value) {
        out += (label + QLatin1Char(':')).leftJustified(33, QLatin1Char(' ')) + value + QStringLiteral("\r\n");
    };
    const auto entries = [&](const QStringList &list) {
        for (qsizetype i = 0; i < list.size(); ++i)
            out += QStringLiteral("                                 [%1]: %2\r\n").arg(i + 1, 2, 10, QLatin1Char('0')).arg(list[i]);
    };
    const auto date = [&](const QDateTime &time) { return QLocale::c().toString(time, q(language.dateFormat)); };
    line(q(language.host), content.host);
    line(q(language.name), content.caption);
    line(q(language.version), QStringLiteral("10.0.%1 %2 %1").arg(content.build).arg(q(language.versionWords)));
    line(QStringLiteral("3"), QStringLiteral("Microsoft Corporation"));
    line(q(language.configuration), q(language.configurations[content.configuration]));
    line(QStringLiteral("5"), QStringLiteral("Multiprocessor Free"));
    line(QStringLiteral("6"), QStringLiteral("Rossi"));
    line(QStringLiteral("7"), q(language.yes));
    line(QStringLiteral("8"), QStringLiteral("00429-00000-00001-AA884"));
    line(QStringLiteral("9"), date(QDateTime(QDate(2018, 9, 28), QTime(9, 40, 53))));
    line(q(language.bootLabel), date(content.boot));
    line(QStringLiteral("11"), QStringLiteral("VMware, Inc."));
    line(QStringLiteral("12"), QStringLiteral("1"));
    entries({QStringLiteral("Intel64 Family 6 Model 78 Stepping 3 GenuineIntel ~2496 Mhz")});
    line(QStringLiteral("13"), q(language.locale));
    line(q(language.domain), content.domain);
    line(q(language.logon), QStringLiteral("\\\\") + content.host);
    line(q(language.hotfixes), content.stated < 0 ? QStringLiteral("N/A") : q(language.count).arg(content.stated));
    entries(content.hotfixes);
    line(QStringLiteral("17"), QStringLiteral("1"));
    entries({QStringLiteral("Intel(R) 82574L Gigabit Network Connection")});
    return out;
}

/// The text in one encoding; empty when that has no room for one of its characters.
inline QByteArray encoded(const QString &text, Encoding encoding)
{
    const auto byTable = [&](const std::array<char16_t, 128> &table) {
        QByteArray out;
        for (const QChar c : text) {
            const auto *const at = std::find(table.begin(), table.end(), c.unicode());
            if (c.unicode() >= 0x80 && at == table.end())
                return QByteArray();
            out.append(c.unicode() < 0x80 ? char(c.unicode()) : char(0x80 + (at - table.begin())));
        }
        return out;
    };
    switch (encoding) {
    case Encoding::Utf8:
        return text.toUtf8();
    case Encoding::Utf16Le:
        return QByteArray("\xff\xfe") + QByteArray(QStringEncoder(QStringConverter::Utf16LE)(text));
    case Encoding::Utf16Be:
        return QByteArray("\xfe\xff") + QByteArray(QStringEncoder(QStringConverter::Utf16BE)(text));
    case Encoding::Cp850:
        return byTable(cp850Table);
    case Encoding::Cp1252:
        return byTable(cp1252Table);
    case Encoding::Cp866:
        return byTable(cp866Table);
    case Encoding::Gbk:
        break;
    }
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            out.append(char(c.unicode()));
            continue;
        }
        bool found = false;
        for (int row = 0; row < 126 && !found; ++row) {
            const std::u16string_view cells(gbkRows[row], 190);
            const auto at = cells.find(char16_t(c.unicode()));
            found = at != std::u16string_view::npos;
            if (found) {
                out.append(char(0x81 + row));
                out.append(char(0x40 + at + (at >= 0x3F ? 1 : 0)));
            }
        }
        if (!found)
            return {};
    }
    return out;
}

} // namespace tagliando
