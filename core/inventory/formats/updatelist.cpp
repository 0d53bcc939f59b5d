// "KB4487017: 2019-02 Cumulative Update for …", a line an update: what scripts print of Windows Update. The text does not say whether these are
// installed or still missing, and the difference is everything: two kinds that only a person can tell apart.
#include "core/inventory/formats/readers.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

QString kbOf(QByteArrayView line)
{
    static const QRegularExpression shape(QStringLiteral("^(KB\\d{6,7})\\s*[:;|\\t]\\s*\\S.*$"), QRegularExpression::CaseInsensitiveOption);
    return shape.match(QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 1000))).trimmed()).captured(1).toUpper();
}

Result<Reading> readAs(const ReaderInput &input, const char *source, Presence presence)
{
    Observation observation = observationOf(input, source);
    Reading reading;
    Lines lines(input.bytes);
    while (lines.next()) {
        if (lines.line().trimmed().isEmpty())
            continue;
        const QString kb = kbOf(lines.line());
        if (kb.isEmpty())
            reading.rejected.push_back(rejectedLine(input, lines.number(), "import.entry_no_hotfix", lines.line()));
        else
            observation.hotfixes.append({kb, presence, {}});
    }
    if (observation.hotfixes.isEmpty())
        return nothingRead(input);
    observation.completeness.insert(InventoryClass::OsHotfixes, {false, -1, int(observation.hotfixes.size())});
    reading.observations.push_back(std::move(observation));
    return reading;
}

} // namespace

int recogniseUpdateList(const QByteArray &head)
{
    Lines lines(head);
    int fitting = 0, others = 0;
    while (fitting + others < tellingLines && lines.next()) {
        if (!lines.line().trimmed().isEmpty())
            (kbOf(lines.line()).isEmpty() ? others : fitting)++;
    }
    return fitting > 0 && others * 10 <= fitting ? 70 : 0;
}

Result<Reading> readInstalledUpdates(const ReaderInput &input) { return readAs(input, "installed-updates", Presence::Installed); }
Result<Reading> readMissingUpdates(const ReaderInput &input) { return readAs(input, "missing-updates", Presence::Absent); }

} // namespace tagliando
