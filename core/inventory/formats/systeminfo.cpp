#include "core/inventory/formats/systeminfo.h"

#include "core/inventory/formats/readers.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tagliando {

namespace {

// "KB2876331 - Update" and "KB954155_WM9" as old systems write it, "943729" as Vista does.
QString hotfixId(const QString &entry)
{
    static const QRegularExpression article(QStringLiteral("^(?:KB)?(\\d{6,7})(?!\\d)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = article.match(entry);
    return match.hasMatch() ? QStringLiteral("KB") + match.captured(1) : QString();
}

// The console's buffer ends in the middle of an entry: "KB2862" is no hotfix of that number.
bool isCut(const QString &entry)
{
    static const QRegularExpression beginning(QStringLiteral("^(K|KB\\d{0,5})?$"), QRegularExpression::CaseInsensitiveOption);
    return beginning.match(entry).hasMatch();
}

int statedCount(const QString &value)
{
    static const QRegularExpression number(QStringLiteral("\\d{1,6}"));
    const auto match = number.match(value);
    return match.hasMatch() ? match.captured(0).toInt() : -1; // "N/A" states nothing
}

QString hostName(const QString &value)
{
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,254}$"));
    return name.match(value).hasMatch() ? value : QString();
}

class BlockReader {
public:
    BlockReader(const ReaderInput &input, const SystemInfoBlock &block, Reading *reading) : input_(input), block_(block), reading_(reading) {}

    void read()
    {
        observation_ = observationOf(input_, "systeminfo");
        observation_.identity.hostname = hostName(block_.around(-2).value);
        observation_.identity.domain = block_.domain();
        readPlatform();
        readBoot();
        readHotfixes();
        reading_->observations.push_back(std::move(observation_));
    }

private:
    void readPlatform()
    {
        static const QRegularExpression servicePack(QStringLiteral("Service Pack (\\d+)"), QRegularExpression::CaseInsensitiveOption);
        const SystemInfoSection version = block_.around(0);
        WindowsVersion build = readWindowsVersion(version.value.section(QLatin1Char(' '), 0, 0));
        if (block_.banner.ubr >= 0)
            build = block_.banner;
        const auto pack = servicePack.match(version.value);
        const SystemInfoConfiguration configuration = readConfiguration(block_.around(2).value);
        const QString caption = block_.around(-1).value;
        const QString platform = input_.vocabulary.windowsPlatform(caption, build.build, configuration.side);
        if (platform.isEmpty())
            reject(version.line, "import.platform_unknown", caption + QStringLiteral(" / ") + version.value);
        else
            set("os", platform);
        set("build", build.text());
        set("sp", pack.hasMatch() ? pack.captured(1) : QStringLiteral("0"));
        if (!configuration.role.isEmpty())
            set("role", configuration.role);
        if (!configuration.side.isEmpty())
            set("product_type", configuration.role == QLatin1String("domain-controller") ? configuration.role
                                : configuration.side == QLatin1String("client")          ? QStringLiteral("workstation")
                                                                                         : QStringLiteral("server"));
        observation_.completeness.insert(InventoryClass::Build, {build.ubr >= 0, -1, 1});
    }

    void readBoot()
    {
        bool ambiguous = false;
        const QDateTime boot = block_.lastBoot(&ambiguous);
        const SystemInfoSection section = block_.around(8);
        if (ambiguous)
            reject(section.line, "import.date_ambiguous", section.value);
        else if (boot.isValid())
            set("last_boot", boot.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
    }

    void readHotfixes()
    {
        const SystemInfoSection list = block_.hotfixes();
        if (list.label.isEmpty()) {
            observation_.completeness.insert(InventoryClass::OsHotfixes, {});
            return;
        }
        int listed = 0;
        QSet<QString> seen;
        for (qsizetype i = 0; i < list.entries.size(); ++i) {
            const auto &entry = list.entries[i];
            if (i + 1 == list.entries.size() && isCut(entry.text)) {
                reject(entry.line, "import.entry_cut", entry.text);
                continue;
            }
            ++listed;
            const QString id = hotfixId(entry.text);
            if (id.isEmpty())
                noteNoHotfix(entry);
            else if (!seen.contains(id))
                observation_.hotfixes.append({id, Presence::Installed, {}});
            seen.insert(id);
        }
        for (const auto &stray : list.strays)
            reject(stray.line, "import.line_unreadable", stray.text);
        reportNoHotfixes();
        const int stated = statedCount(list.value);
        observation_.completeness.insert(InventoryClass::OsHotfixes, {stated >= 0 && stated == listed, stated, listed});
    }

    // Windows 2003 lists "File 1" a hundred times: one report for each different text, with how often.
    void noteNoHotfix(const SystemInfoSection::Entry &entry)
    {
        const qsizetype at = unknownIndex_.value(entry.text, unknown_.size());
        if (at == unknown_.size()) {
            unknown_.append({entry, 0});
            unknownIndex_.insert(entry.text, at);
        }
        ++unknown_[at].times;
    }

    void reportNoHotfixes()
    {
        for (const Unknown &known : unknown_)
            reject(known.entry.line, "import.entry_no_hotfix", known.entry.text, {{QStringLiteral("count"), known.times}});
    }

    void set(const char *key, const QString &value) { observation_.values.insert(QLatin1String(key), value); }

    void reject(int line, const char *reason, const QString &text, QVariantMap args = {})
    {
        reading_->rejected.push_back(rejectedLine(input_, line, reason, text.toUtf8(), std::move(args)));
    }

    struct Unknown {
        SystemInfoSection::Entry entry;
        int times;
    };

    const ReaderInput &input_;
    const SystemInfoBlock &block_;
    Reading *reading_;
    Observation observation_;
    QList<Unknown> unknown_;
    QHash<QString, qsizetype> unknownIndex_;
};

} // namespace

int recogniseSystemInfo(const QByteArray &head)
{
    constexpr qsizetype firstBlock = 16 * 1024; // with what a console printed before it
    const QList<SystemInfoBlock> blocks = systemInfoBlocks(QByteArrayView(head).first(std::min(head.size(), firstBlock)));
    if (blocks.isEmpty())
        return 0;
    return blocks.first().around(-1).value.contains(QLatin1String("Windows"), Qt::CaseInsensitive) ? 95 : 55;
}

Result<Reading> readSystemInfo(const ReaderInput &input)
{
    constexpr qsizetype limit = 16 * 1024 * 1024; // a thousand machines in one file; beyond it is no systeminfo
    if (input.bytes.size() > limit)
        return Error{QStringLiteral("import.too_large"),
                     {{QStringLiteral("file"), input.fileName}, {QStringLiteral("limit_mb"), int(limit / 1024 / 1024)}}};
    Reading reading;
    for (const SystemInfoBlock &block : systemInfoBlocks(input.bytes))
        BlockReader(input, block, &reading).read();
    if (reading.observations.empty())
        return nothingRead(input);
    return reading;
}

} // namespace tagliando
