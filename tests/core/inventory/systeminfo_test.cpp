#include "core/inventory/formats/codepages.h"
#include "tests/core/inventory/support.h"

#include <algorithm>

using namespace tagliando;

namespace {

TEST(SystemInfo, ItalianCp850CutListIsPartialAndSaysSo)
{
    const auto reading = readFixture("systeminfo-it-cut.txt");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(kbs(seen), (QStringList{q("KB2894852"), q("KB2917993"), q("KB2919355")}));
    const Completeness hotfixes = seen.completeness.value(InventoryClass::OsHotfixes);
    EXPECT_FALSE(hotfixes.complete);
    EXPECT_EQ(hotfixes.stated, 352);
    EXPECT_EQ(hotfixes.listed, 6); // the cut one is not listed
    EXPECT_EQ(reasons(*reading), (QStringList{q("import.entry_cut@31"), q("import.entry_no_hotfix@25"), q("import.entry_no_hotfix@29")}));
    EXPECT_EQ(reading->rejected[1].args.value(q("count")).toInt(), 2);
    EXPECT_EQ(reading->rejected[1].args.value(q("text")).toString(), q("File 1"));
}

TEST(SystemInfo, ItalianDomainController)
{
    const auto reading = readFixture("systeminfo-it.txt");
    ASSERT_OK(reading);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.source, q("systeminfo"));
    EXPECT_EQ(seen.identity.hostname, q("SRV-POSTA"));
    EXPECT_EQ(seen.identity.domain, q("alfa.local"));
    EXPECT_EQ(value(seen, "os"), q("windows-server-2012-r2"));
    EXPECT_EQ(value(seen, "build"), q("9600"));
    EXPECT_EQ(value(seen, "sp"), q("0"));
    EXPECT_EQ(value(seen, "role"), q("domain-controller"));
    EXPECT_EQ(value(seen, "product_type"), q("domain-controller"));
    EXPECT_EQ(value(seen, "last_boot"), q("2019-03-04T08:34:58")); // day first: Italian
    EXPECT_EQ(seen.completeness.value(InventoryClass::OsHotfixes), (Completeness{true, 3, 3}));
    EXPECT_FALSE(seen.completeness.value(InventoryClass::Build).complete); // systeminfo prints no revision
    EXPECT_FALSE(seen.completeness.contains(InventoryClass::Products));
    EXPECT_EQ(seen.collected, fallbackTime());
    EXPECT_TRUE(reading->rejected.empty());
}

TEST(SystemInfo, ConsoleBannerGivesTheRevision)
{
    const auto reading = readFixture("systeminfo-en-console.txt");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(value(seen, "build"), q("17763.6532"));
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Build).complete);
    EXPECT_EQ(value(seen, "os"), q("windows-server-2019"));
    EXPECT_EQ(value(seen, "role"), q("domain-member"));
    EXPECT_EQ(value(seen, "last_boot"), q("2019-01-13T13:52:11"));
    EXPECT_EQ(kbs(seen), (QStringList{q("KB4462930"), q("KB5005625")}));
}

TEST(SystemInfo, SeveralMachinesInOneFile)
{
    const auto reading = readFixture("systeminfo-two-utf16.txt");
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 2u);
    EXPECT_EQ(reading->observations[0].identity.hostname, q("SRV-FILE"));
    EXPECT_EQ(reading->observations[0].hotfixes.size(), 2);
    const Observation &old = reading->observations[1];
    EXPECT_EQ(old.identity.hostname, q("OLD-PC"));
    EXPECT_EQ(value(old, "os"), q("windows-xp-x64"));
    EXPECT_EQ(value(old, "sp"), q("2"));
    EXPECT_EQ(value(old, "last_boot"), QString());
    EXPECT_EQ(kbs(old), QStringList{q("KB2876331")});
    EXPECT_EQ(old.completeness.value(InventoryClass::OsHotfixes), (Completeness{false, -1, 2})); // N/A states nothing
}

// --- one machine in many languages -------------------------------------------------------------------------------------

struct Language {
    const char *name;
    QStringList labels; // host, OS name, OS version, maker, configuration, type, owner, organisation, product id, installed, boot, domain, logon
                        // server, hotfixes, cards
    const char *versionText, *configuration, *stated;
    const char *locale;
    const std::array<char16_t, 128> *page;
};

QStringList words(const char *text) { return q(text).split(QLatin1Char('|')); }

QList<Language> languages()
{
    return {
        {"English",
         words("Host Name|OS Name|OS Version|OS Manufacturer|OS Configuration|OS Build Type|Registered Owner|Registered Organization|Product ID|"
               "Original Install Date|System Boot Time|Domain|Logon Server|Hotfix(s)|Network Card(s)"),
         "N/A Build", "Member Server", "%1 Hotfix(s) Installed.", "en-us;English", &cp850Table},
        {"Italian",
         words("Nome host|Nome SO|Versione SO|Produttore SO|Configurazione SO|Tipo build SO|Proprietario registrato|Organizzazione registrata|Numero "
               "di serie|"
               "Data di installazione originale|Tempo di avvio sistema|Dominio|Server di accesso|Aggiornamenti rapidi|Schede di rete"),
         "N/D build", "Server membro", "%1 Aggiornamenti rapidi installati.", "it;Italiano", &cp850Table},
        {"Spanish",
         words("Nombre de host|Nombre del sistema operativo|Versión del sistema operativo|Fabricante|Configuración del sistema operativo|Tipo de "
               "compilación|"
               "Propiedad de|Organización registrada|Id. del producto|Fecha de instalación original|Tiempo de arranque del sistema|Dominio|"
               "Servidor de inicio de sesión|Revisión(es)|Tarjeta(s) de red"),
         "N/D Compilación", "Servidor miembro", "%1 revisión(es) instaladas.", "es;Español", &cp850Table},
        {"French",
         words("Nom de l’hôte|Nom du système d'exploitation|Version du système|Fabricant|Configuration du système d'exploitation|Type de version|"
               "Propriétaire enregistré|Organisation enregistrée|Identificateur de produit|Date d'installation originale|Heure de démarrage du "
               "système|Domaine|"
               "Serveur d'ouverture de session|Correctif(s)|Carte(s) réseau"),
         "N/A version", "Serveur membre", "%1 Corrections installées.", "fr;Français (France)", nullptr},
        {"German",
         words("Hostname|Betriebssystemname|Betriebssystemversion|Betriebssystemhersteller|Betriebssystemkonfiguration|Betriebssystem-Buildtyp|"
               "Registrierter Benutzer|Registrierte Organisation|Produkt-ID|Ursprüngliches "
               "Installationsdatum|Systemstartzeit|Domäne|Anmeldeserver|Hotfix(es)|"
               "Netzwerkkarte(n)"),
         "Nicht zutreffend Build", "Mitgliedsserver", "%1 Hotfix(e) installiert.", "de;Deutsch", &cp850Table},
        {"Dutch",
         words("Hostnaam|Naam van besturingssysteem|Versie van besturingssysteem|Fabrikant|Configuratie van besturingssysteem|Type|Geregistreerde "
               "eigenaar|"
               "Geregistreerde organisatie|Product-id|Oorspronkelijke installatiedatum|Opstarttijd|Domein|Aanmeldserver|Hotfix(es)|Netwerkkaarten"),
         "n.v.t. build", "Lidserver", "%1 hotfix(es) geïnstalleerd.", "nl;Nederlands", &cp1252Table},
        {"Russian",
         words("Имя узла|Название ОС|Версия ОС|Изготовитель ОС|Параметры ОС|Сборка ОС|Зарегистрированный владелец|Зарегистрированная организация|Код "
               "продукта|"
               "Дата установки|Время загрузки системы|Домен|Сервер входа в сеть|Исправление(я)|Сетевые адаптеры"),
         "Н/Д построение", "Рядовой сервер", "Число установленных исправлений: %1.", "ru;Русский", &cp866Table},
        {"Chinese",
         words("主机名|OS 名称|OS 版本|OS 制造商|OS 配置|OS 构建类型|注册的所有人|注册的组织|产品 "
               "ID|初始安装日期|系统启动时间|域|登录服务器|修补程序|网卡"),
         "暂缺 Build", "成员服务器", "安装了 %1 个修补程序。", "zh-cn;中文(中国)", nullptr},
    };
}

QString systemInfo(const Language &language, const QString &boot)
{
    const QStringList &l = language.labels;
    QString out = q("\r\n");
    const auto row = [&](int label, const QString &text) { out += (l[label] + QLatin1Char(':')).leftJustified(40) + text + q("\r\n"); };
    row(0, q("SRV-X"));
    row(1, q("Microsoft Windows Server 2016 Standard"));
    row(2, q("10.0.14393 ") + q(language.versionText) + q(" 14393"));
    row(3, q("Microsoft Corporation"));
    row(4, q(language.configuration));
    for (int i = 5; i < 9; ++i)
        row(i, q("x"));
    row(9, boot);
    row(10, boot);
    out += q("BIOS:").leftJustified(40) + q("Phoenix 6.00\r\n");
    out += q("CPU:").leftJustified(40) + q("1\r\n") + QString(40, QLatin1Char(' ')) + q("[01]: Intel64 Family 6 ~2496 Mhz\r\n");
    out += q("Locale:").leftJustified(40) + q(language.locale) + q("\r\n");
    row(11, q("alfa.local"));
    row(12, q("\\\\DC1"));
    row(13, q(language.stated).arg(3));
    const QStringList entries{q("KB3192137"), q("KB3211320"), q("KB4049065")};
    for (int i = 0; i < 3; ++i)
        out += QString(40, QLatin1Char(' ')) + QStringLiteral("[%1]: %2\r\n").arg(i + 1, 2, 10, QLatin1Char('0')).arg(entries[i]);
    row(14, q("1"));
    out += QString(40, QLatin1Char(' ')) + q("[01]: Intel(R) PRO/1000\r\n") + QString(46, QLatin1Char(' ')) + q("[01]: 192.168.1.48\r\n");
    return out;
}

QByteArray encoded(const QString &text, const std::array<char16_t, 128> &page)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            out.append(char(c.unicode()));
            continue;
        }
        const auto at = std::find(page.begin(), page.end(), c.unicode());
        EXPECT_NE(at, page.end()) << QString(c).toStdString();
        out.append(char(0x80 + (at - page.begin())));
    }
    return out;
}

TEST(SystemInfo, EveryLanguageAndEncodingYieldsTheSame)
{
    for (const Language &language : languages()) {
        const QString text = systemInfo(language, q("21/11/2026, 07:05:09"));
        QList<QByteArray> written{text.toUtf8(), "\xef\xbb\xbf" + text.toUtf8()};
        written.append(QByteArray("\xff\xfe", 2) + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
        if (language.page)
            written.append(encoded(text, *language.page));
        for (qsizetype i = 0; i < written.size(); ++i) {
            SCOPED_TRACE(std::string(language.name) + " " + std::to_string(i));
            const auto reading = readBytes(written[i]);
            ASSERT_OK(reading);
            ASSERT_EQ(reading->observations.size(), 1u);
            EXPECT_TRUE(reading->rejected.empty()) << reasons(*reading).join(QLatin1Char(' ')).toStdString();
            const Observation &seen = reading->observations.front();
            EXPECT_EQ(seen.identity, (IdentityEvidence{q("SRV-X"), q("alfa.local"), {}, {}}));
            EXPECT_EQ(seen.values, (QMap<QString, QString>{{q("os"), q("windows-server-2016")},
                                                           {q("build"), q("14393")},
                                                           {q("sp"), q("0")},
                                                           {q("role"), q("domain-member")},
                                                           {q("product_type"), q("server")},
                                                           {q("last_boot"), q("2026-11-21T07:05:09")}}));
            EXPECT_EQ(kbs(seen), (QStringList{q("KB3192137"), q("KB3211320"), q("KB4049065")}));
            EXPECT_EQ(seen.completeness.value(InventoryClass::OsHotfixes), (Completeness{true, 3, 3}));
        }
    }
}

TEST(SystemInfo, AmbiguousDateIsReportedNotGuessed)
{
    const QList<Language> all = languages();
    const auto english = readBytes(systemInfo(all[0], q("03/05/2019, 08:34:58")).toUtf8());
    ASSERT_OK(english);
    EXPECT_EQ(value(english->observations.front(), "last_boot"), QString());
    EXPECT_EQ(reasons(*english), QStringList{q("import.date_ambiguous@12")});
    const auto american = readBytes(systemInfo(all[0], q("3/5/2019, 8:34:58 PM")).toUtf8());
    ASSERT_OK(american);
    EXPECT_EQ(value(american->observations.front(), "last_boot"), q("2019-03-05T20:34:58"));
    const auto italian = readBytes(systemInfo(all[1], q("03/05/2019, 08:34:58")).toUtf8());
    ASSERT_OK(italian);
    EXPECT_EQ(value(italian->observations.front(), "last_boot"), q("2019-05-03T08:34:58"));
    const auto iso = readBytes(systemInfo(all[0], q("2022/06/07, 16:43:45")).toUtf8());
    ASSERT_OK(iso);
    EXPECT_EQ(value(iso->observations.front(), "last_boot"), q("2022-06-07T16:43:45"));
}

TEST(SystemInfo, CsvFormSaysTheSame)
{
    const QString labels =
        q(R"x("Host Name","OS Name","OS Version","OS Manufacturer","OS Configuration","OS Build Type","Owner","Organization","Product ID",)x"
          R"x("Original Install Date","System Boot Time","Domain","Logon Server","Hotfix(s)","Network Card(s)")x");
    const QString machine =
        q(R"x("SRV-A","Microsoft Windows Server 2019 Standard","10.0.17763 N/A Build 17763","Microsoft Corporation","Primary Domain Controller",)x"
          R"x("Free","Rossi ""R""","","00430","10/3/2018, 2:06:51 AM","1/13/2019, 1:52:11 PM","alfa.local","\\DC1",)x"
          R"x("2 Hotfix(s) Installed.,[01]: KB4462930,[02]: KB5005625","1 NIC(s) Installed.,[01]: Intel(R) 82574L,      Name: Ethernet0")x");
    const QString other = QString(machine).replace(q("SRV-A"), q("SRV-B")).replace(q("[02]: KB5005625"), q("[02]: KB50"));
    const auto reading = readBytes((q("\r\n") + labels + q("\r\n") + machine + q("\r\n") + labels + q("\r\n") + other + q("\r\n")).toUtf8());
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 2u);
    const Observation &seen = reading->observations[0];
    EXPECT_EQ(seen.identity, (IdentityEvidence{q("SRV-A"), q("alfa.local"), {}, {}}));
    EXPECT_EQ(value(seen, "os"), q("windows-server-2019"));
    EXPECT_EQ(value(seen, "role"), q("domain-controller"));
    EXPECT_EQ(value(seen, "last_boot"), q("2019-01-13T13:52:11"));
    EXPECT_EQ(kbs(seen), (QStringList{q("KB4462930"), q("KB5005625")}));
    EXPECT_EQ(seen.completeness.value(InventoryClass::OsHotfixes), (Completeness{true, 2, 2}));
    EXPECT_EQ(reading->observations[1].identity.hostname, q("SRV-B"));
    EXPECT_EQ(reading->observations[1].completeness.value(InventoryClass::OsHotfixes), (Completeness{false, 2, 1}));
    EXPECT_EQ(reasons(*reading), QStringList{q("import.entry_cut@5")});
}

TEST(SystemInfo, VerBelowTheLastMachineCounts)
{
    const auto reading =
        readBytes(systemInfo(languages()[0], q("21/11/2026, 07:05:09")).toUtf8() + "\r\nMicrosoft Windows [Version 10.0.14393.7428]\r\n");
    ASSERT_OK(reading);
    EXPECT_EQ(value(reading->observations.front(), "build"), q("14393.7428"));
    const auto other =
        readBytes(systemInfo(languages()[0], q("21/11/2026, 07:05:09")).toUtf8() + "\r\nMicrosoft Windows [Version 10.0.17763.6532]\r\n");
    ASSERT_OK(other);
    EXPECT_EQ(value(other->observations.front(), "build"), q("14393")); // another Windows: not this machine's line
}

TEST(SystemInfo, UnknownBuildIsReported)
{
    QString text = systemInfo(languages()[0], q("21/11/2026, 07:05:09"));
    text.replace(q("Microsoft Windows Server 2016 Standard"), q("Microsoft Fenster"))
        .replace(q("14393"), q("31337"))
        .replace(q("Member Server"), q("?"));
    const auto reading = readBytes(text.toUtf8(), "file.txt", "systeminfo");
    ASSERT_OK(reading);
    EXPECT_FALSE(reading->observations.front().values.contains(q("os")));
    EXPECT_EQ(reasons(*reading), QStringList{q("import.platform_unknown@4")});
}

TEST(SystemInfo, StatedAndListedMustAgree)
{
    const QString text = systemInfo(languages()[0], q("21/11/2026, 07:05:09"));
    const auto reading = readBytes(QString(text).replace(q("3 Hotfix(s)"), q("4 Hotfix(s)")).toUtf8());
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.front().completeness.value(InventoryClass::OsHotfixes), (Completeness{false, 4, 3}));
    const auto cut = readBytes(QString(text).replace(q("KB4049065"), q("KB404")).toUtf8());
    ASSERT_OK(cut);
    EXPECT_EQ(cut->observations.front().completeness.value(InventoryClass::OsHotfixes), (Completeness{false, 3, 2}));
}

} // namespace
