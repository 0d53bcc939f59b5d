// Tactical RMM's API: /agents/ names the machines, /winupdate/<agent>/ and /software/<agent>/ are about the one they were asked for.
#include "core/inventory/formats/collectorlists.h"
#include "core/inventory/formats/toolrows.h"
#include "core/inventory/formats/windowsversion.h"

#include <QRegularExpression>

#include <map>

namespace tagliando {

namespace {

class AnswerReader {
public:
    explicit AnswerReader(const ReaderInput &input) : input_(input) {}

    void read(const QJsonValue &document)
    {
        for (const QJsonValue value : document.isArray() ? document.toArray() : QJsonArray{document}) {
            const ToolRow row(value.toObject());
            if (row.has("hostname"))
                readAgent(row);
            else if (row.has("guid") && row.has("kb"))
                readUpdate(row);
            else if (row.value("software").isArray())
                readSoftware(row.text("agent"), row.list("software"));
            else if (row.has("installdate") && row.has("uninstall"))
                readSoftware({}, {value});
        }
    }

    Result<Reading> finish()
    {
        unknown_.report(input_, "import.entry_no_hotfix", &reading_);
        for (auto &[agent, seen] : agents_) {
            if (!agent.isEmpty())
                seen.values.insert(QStringLiteral("attr.device"), QStringLiteral("tactical:") + agent);
            if (!seen.hotfixes.isEmpty())
                seen.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(seen.hotfixes.size())});
            if (!seen.products.isEmpty())
                seen.completeness.insert(InventoryClass::Products, {true, -1, int(seen.products.size())});
            reading_.observations.push_back(std::move(seen));
        }
        if (reading_.observations.empty())
            return nothingRead(input_);
        return std::move(reading_);
    }

private:
    Observation &agentOf(const QString &agent)
    {
        const auto known = agents_.find(agent);
        return known != agents_.end() ? known->second : agents_.emplace(agent, observationOf(input_, "tacticalrmm")).first->second;
    }

    // "Windows Server 2019 Standard, 64 bit v1809 (build 17763.6532)"; Linux: "Debian 12 x86_64 6.1.0-18-amd64"
    void readAgent(const ToolRow &row)
    {
        static const QRegularExpression build(QStringLiteral("\\(build (\\d{4,6}(?:\\.\\d{1,6})?)\\)"), QRegularExpression::CaseInsensitiveOption);
        Observation seen = observationOf(input_, "tacticalrmm");
        seen.tool = row.text("version");
        seen.identity.hostname = row.text("hostname");
        seen.identity.serial = row.text("serialnumber");
        if (const QDateTime at = row.time("lastseen"); at.isValid())
            seen.collected = at;
        const QString system = row.text("operatingsystem");
        const WindowsVersion version = readWindowsVersion(build.match(system).captured(1));
        if (!system.contains(QLatin1String("Windows"))) {
            setToolPlatform(input_, system.section(QLatin1Char(' '), 0, 1), {}, &seen, &reading_);
        } else {
            const QString side = system.contains(QLatin1String("Server")) ? QStringLiteral("server") : QStringLiteral("client");
            const QString platform = input_.vocabulary.windowsPlatform(system, version.build, side);
            if (platform.isEmpty())
                reading_.rejected.push_back(rejectedLine(input_, 0, "import.platform_unknown", system.toUtf8()));
            else
                seen.values.insert(QStringLiteral("os"), platform);
        }
        if (version.build > 0) {
            seen.values.insert(QStringLiteral("build"), version.text());
            seen.completeness.insert(InventoryClass::Build, {version.ubr >= 0, -1, 1});
        }
        if (row.value("needsreboot").isBool())
            seen.values.insert(QStringLiteral("pending_restart"), row.value("needsreboot").toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
        reading_.observations.push_back(std::move(seen));
    }

    void readUpdate(const ToolRow &row)
    {
        Observation &seen = agentOf(row.text("agent"));
        const QString kb = hotfixToken(row.text("kb"));
        if (kb.isEmpty()) {
            unknown_.add(row.text("title"));
            return;
        }
        const bool installed = row.value("installed").toBool();
        HotfixStatement hotfix{kb, installed ? Presence::Installed : Presence::Absent, {}};
        if (installed) // the agent writes "11 15 2026 03:10": the month first
            hotfix.installedOn = QDate::fromString(row.text("dateinstalled").left(10), QStringLiteral("MM dd yyyy"));
        seen.hotfixes.append(hotfix);
    }

    void readSoftware(const QString &agent, const QJsonArray &rows)
    {
        Observation &seen = agentOf(agent);
        for (const QJsonValue value : rows) {
            const ToolRow row(value.toObject());
            if (!row.text("name").isEmpty())
                seen.products.append(listedProduct(row.text("name"), row.text("version"), row.text("publisher"), input_.vocabulary));
        }
    }

    const ReaderInput &input_;
    Reading reading_;
    std::map<QString, Observation> agents_; ///< answers about one agent, by its number
    LeftOut unknown_;
};

} // namespace

int recogniseTacticalRmm(const QByteArray &head)
{
    for (const char *keys : {"agent guid kb installed", "hostname agentid operatingsystem", "hostname clientname plat", "software agent",
                             "name publisher installdate uninstall location"}) {
        if (hasToolKeys(head, keys))
            return 87;
    }
    return 0;
}

Result<Reading> readTacticalRmm(const ReaderInput &input)
{
    const auto documents = toolDocuments(input);
    if (!documents)
        return documents.error();
    AnswerReader reader(input);
    for (const QJsonValue document : *documents)
        reader.read(document);
    return reader.finish();
}

} // namespace tagliando
