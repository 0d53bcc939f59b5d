// What lies in a technician's folder after a week: 200 files of every kind, some of them no inventory at all. The same every time.
#pragma once

#include "tests/core/feeds/packed.h"
#include "tests/core/inventory/systeminfolanguages.h"

#include <QDir>

namespace tagliando {

class MixedFiles {
public:
    explicit MixedFiles(const QString &folder) : folder_(folder) {}

    /// Writes them and returns how many there are.
    int write()
    {
        for (int i = 0; i < 45; ++i)
            windowsServer(i);
        for (int i = 0; i < 25; ++i)
            linuxServer(i);
        for (int i = 0; i < 10; ++i) {
            put(QStringLiteral("rpm/web%1/rpm-qa.txt").arg(i), rpmList(300 + i));
            put(QStringLiteral("rpm/web%1/os-release").arg(i), "PRETTY_NAME=\"AlmaLinux 9.4 (Seafoam Ocelot)\"\nID=almalinux\nVERSION_ID=\"9.4\"\n");
        }
        for (int i = 0; i < 8; ++i)
            put(QStringLiteral("osquery/db%1.json").arg(i), osquery(200 + i));
        for (int i = 0; i < 6; ++i)
            put(QStringLiteral("SRV-FILE%1_updates.txt").arg(i),
                "KB4487017: 2019-02 Cumulative Update (KB4487017)\r\nKB890830: Malicious Software Removal Tool\r\n");
        put(QStringLiteral("sede.zip"),
            packed({{q("PC1/systeminfo.txt"), systeminfo(200, 2)}, {q("PC2/systeminfo.txt"), systeminfo(201, 3)}, {q("leggimi.txt"), "note"}},
                   archive_write_set_format_zip));
        put(QStringLiteral("os-patch-installs.json"),
            R"({"results":[{"deviceId":17,"kbNumber":"KB5005112","status":"INSTALLED","timestamp":1763712000},{"deviceId":18,"kbNumber":"KB5034765","status":"MANUAL","timestamp":1763712000}]})");
        put(QStringLiteral("dispositivi.json"),
            R"([{"id":17,"organizationId":2,"nodeClass":"WINDOWS_SERVER","systemName":"DC-NINJA","os":{"name":"Windows Server 2019 Standard Edition","buildNumber":"17763"}}])");
        put(QStringLiteral("export rmm.csv"), "Nome;Sistema;Ultimo contatto\nPC77;Windows 11;20/11/2026\n");
        put(QStringLiteral("foto.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12));
        put(QStringLiteral("offerta.pdf"), "%PDF-1.7\n");
        put(QStringLiteral("login.html"), "<!DOCTYPE html><html><body>Accesso negato</body></html>");
        put(QStringLiteral("vuoto.txt"), "");
        put(QStringLiteral("appunti.txt"), "chiamare Rossi alle 9\n");
        put(QStringLiteral("nessus.nessus"), "<?xml version=\"1.0\" ?>\n<NessusClientData_v2>\n<Policy/>\n</NessusClientData_v2>\n");
        put(QStringLiteral("tagliato.json"), "{\"tagliando\":1,\"kind\":\"windows\",\"host\":\"SRV-T");
        while (count_ < 200)
            put(QStringLiteral("vecchi/nota%1.txt").arg(count_), "promemoria " + QByteArray::number(count_) + '\n');
        return count_;
    }

private:
    void put(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder_ + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        ++count_;
    }

    static QByteArray systeminfo(int machine, int language)
    {
        const SystemInfoLanguage &spoken = systemInfoLanguages[language % int(std::size(systemInfoLanguages))];
        SystemInfoContent content;
        content.host = QStringLiteral("SRV-%1").arg(machine, 3, 10, QLatin1Char('0'));
        content.caption = machine % 3 == 0 ? QStringLiteral("Microsoft Windows 10 Pro") : QStringLiteral("Microsoft Windows Server 2019 Standard");
        content.build = machine % 3 == 0 ? 19045 : 17763;
        content.configuration = machine % 3 == 0 ? SystemInfoContent::MemberWorkstation : SystemInfoContent::MemberServer;
        content.domain = QStringLiteral("alfa.local");
        content.boot = QDateTime(QDate(2026, 11, 20), QTime(8, 34, 58));
        for (int i = 0; i < 20 + machine % 30; ++i)
            content.hotfixes << QStringLiteral("KB%1").arg(5000000 + machine * 100 + i);
        content.stated = machine % 7 == 0 ? 352 : int(content.hotfixes.size());
        return encoded(systemInfoText(content, spoken), machine % 2 ? spoken.consoles : Encoding::Utf16Le);
    }

    // A third of them comes with what else was collected there.
    void windowsServer(int i)
    {
        const QString name = QStringLiteral("SRV-%1").arg(i, 3, 10, QLatin1Char('0'));
        put(QStringLiteral("windows/%1_systeminfo.txt").arg(name), systeminfo(i, i));
        if (i % 3 == 0)
            put(QStringLiteral("windows/%1_hotfix.csv").arg(name),
                "\"CSName\",\"HotFixID\",\"InstalledOn\"\r\n\"" + name.toUtf8() + "\",\"KB5005112\",\"11/20/2026 12:00:00 AM\"\r\n");
        if (i % 3 == 1)
            put(QStringLiteral("windows/%1_uninstall.csv").arg(name), "\"DisplayName\",\"DisplayVersion\",\"Publisher\"\r\n\"Mozilla Firefox ESR "
                                                                      "(x64 it)\",\"115.13.0\",\"Mozilla\"\r\n\"Acme Fatture\",\"7.1\",\"Acme\"\r\n");
    }

    void linuxServer(int i)
    {
        const QString folder = QStringLiteral("linux/mx%1").arg(i);
        QByteArray list;
        for (int package = 0; package < 300 + i; ++package) {
            const QByteArray name = "package" + QByteArray::number(package);
            list += name + "\t1." + QByteArray::number(package % 9) + "-1\tamd64\tii \t" + name + "\t1." + QByteArray::number(package % 9) + "-1\n";
        }
        put(folder + QStringLiteral("/dpkg-query.tsv"), list + (i % 5 == 0 ? "una riga qualsiasi\nun'altra\n" : ""));
        put(folder + QStringLiteral("/os-release"), "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n");
    }

    static QByteArray rpmList(int count)
    {
        QByteArray out;
        for (int i = 0; i < count; ++i)
            out += "package" + QByteArray::number(i) + "-1." + QByteArray::number(i % 7) + "-1.el9.x86_64\n";
        return out;
    }

    static QByteArray osquery(int count)
    {
        QByteArray out = "[";
        for (int i = 0; i < count; ++i)
            out += QByteArray(i ? "," : "") + "\n {\"admindir\":\"/var/lib/dpkg\",\"arch\":\"amd64\",\"maintainer\":\"x\",\"name\":\"package" +
                   QByteArray::number(i) + "\",\"revision\":\"1\",\"source\":\"package" + QByteArray::number(i) + "\",\"version\":\"1.0-1\"}";
        return out + "\n]\n";
    }

    QString folder_;
    int count_ = 0;
};

} // namespace tagliando
