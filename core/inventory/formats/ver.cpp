// `cmd /c ver`, or CurrentBuild and UBR of the registry: a line decides the whole question of cumulative updates (docs IMPORT_FORMATS rank 2).
#include "core/inventory/formats/readers.h"
#include "core/inventory/formats/windowsversion.h"

#include <QRegularExpression>

namespace tagliando {

QString WindowsVersion::text() const
{
    if (build <= 0)
        return {};
    return ubr < 0 ? QString::number(build) : QStringLiteral("%1.%2").arg(build).arg(ubr);
}

WindowsVersion readWindowsVersion(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(?:\\d{1,2}\\.\\d{1,2}\\.)?(\\d{4,6})(?:\\.(\\d{1,9}))?$"));
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toInt(), match.captured(2).isEmpty() ? -1 : match.captured(2).toInt()};
}

WindowsVersion readVersionBannerLine(const QString &line)
{
    static const QRegularExpression banner(QStringLiteral("Windows[^\\[]{0,40}\\[[^\\]\\d]{0,40}(\\d+\\.\\d+\\.\\d+(?:\\.\\d+)?)\\]"));
    const auto match = banner.match(line);
    return match.hasMatch() ? readWindowsVersion(match.captured(1)) : WindowsVersion{};
}

namespace {

// The number behind CurrentBuild, CurrentBuildNumber or UBR, as `reg query` and PowerShell's Format-List show the registry; -1: none.
int registryNumber(const QString &line, QString *name)
{
    static const QRegularExpression shape(
        QStringLiteral("^(CurrentBuild(?:Number)?|UBR)(?:\\s+REG_[A-Z]+\\s+|\\s*:\\s*)(?:0x([0-9a-f]{1,8})|(\\d{1,9}))$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(line);
    if (!match.hasMatch())
        return -1;
    *name = match.captured(1).toLower();
    bool number = false;
    const uint value = match.captured(2).isEmpty() ? match.captured(3).toUInt(&number) : match.captured(2).toUInt(&number, 16);
    return number && value <= 999999999 ? int(value) : -1;
}

// The banner of the first line that has one, what the registry says, or a bare version standing alone. A revision told beside a banner
// without one completes it.
WindowsVersion versionIn(const QByteArray &text, int *line)
{
    Lines lines(text);
    WindowsVersion banner, bare, registry;
    int filled = 0, bareLine = 0, registryLine = 0;
    while (lines.next() && (banner.build == 0 || banner.ubr < 0)) {
        const QString shown = QString::fromUtf8(lines.line().first(std::min<qsizetype>(lines.line().size(), 1000))).trimmed();
        if (shown.isEmpty())
            continue;
        ++filled;
        QString name;
        if (const int number = registryNumber(shown, &name); number >= 0) {
            (name == QLatin1String("ubr") ? registry.ubr : registry.build) = number;
            registryLine = lines.number();
        } else if (banner.build > 0) {
            continue;
        } else if (const WindowsVersion version = readVersionBannerLine(shown); version.build > 0) {
            banner = version;
            *line = lines.number();
        } else if (shown.count(QLatin1Char('.')) >= 2 && bare.build == 0) {
            bare = readWindowsVersion(shown);
            bareLine = lines.number();
        }
    }
    if (banner.build > 0) {
        if (banner.ubr < 0 && (registry.build <= 0 || registry.build == banner.build))
            banner.ubr = registry.ubr;
        return banner;
    }
    if (registry.build > 0 && registry.ubr >= 0) {
        *line = registryLine;
        return registry;
    }
    *line = bareLine;
    return filled == 1 ? bare : WindowsVersion{};
}

} // namespace

int recogniseVersionBanner(const QByteArray &head)
{
    int line = 0, read = 0;
    Lines lines(head);
    while (read < tellingLines && lines.next())
        ++read;
    const QByteArray beginning = head.first(lines.next() ? lines.line().data() - head.data() : head.size());
    return versionIn(beginning, &line).build > 0 ? 60 : 0; // a console session that goes on with systeminfo belongs to that reader
}

Result<Reading> readVersionBanner(const ReaderInput &input)
{
    int line = 0;
    const WindowsVersion version = versionIn(input.bytes, &line);
    if (version.build <= 0)
        return nothingRead(input);
    Observation observation = observationOf(input, "ver");
    observation.values.insert(QStringLiteral("build"), version.text());
    observation.completeness.insert(InventoryClass::Build, {version.ubr >= 0, -1, 1});
    // A build that a client and a server share (17763) does not say which of the two it is; the server's known platform stays.
    if (const QString platform = input.vocabulary.windowsPlatform({}, version.build, {}); !platform.isEmpty())
        observation.values.insert(QStringLiteral("os"), platform);
    Reading reading;
    reading.observations.push_back(std::move(observation));
    return reading;
}

} // namespace tagliando
