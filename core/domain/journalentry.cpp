#include "core/domain/journalentry.h"

#include "core/domain/enumnames.h"

#include <QCryptographicHash>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int hashLength = 64;
constexpr EnumNames<JournalFault::Kind, 5> faultNames{{"altered", "removed", "reordered", "cut", "anchor_unknown"}};

/// The number under which a row that stands at `entry.seq` was written, when it is whole and only stands in another's place.
std::optional<qint64> writtenAs(JournalEntry entry, const std::vector<qint64> &candidates)
{
    const qint64 here = entry.seq;
    for (const qint64 seq : candidates) {
        entry.seq = seq;
        if (seq != here && journalHash(entry) == entry.hash)
            return seq;
    }
    return std::nullopt;
}

} // namespace

QString toString(JournalFault::Kind kind) { return faultNames.name(kind); }

QString journalStart() { return QString(hashLength, QLatin1Char('0')); }

QString journalHash(const JournalEntry &entry)
{
    const QStringList lines{entry.previous, QString::number(entry.seq), entry.at, entry.kind, entry.technician, entry.body};
    return QString::fromLatin1(QCryptographicHash::hash(lines.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256).toHex());
}

std::vector<JournalFault> verifyJournal(const std::vector<JournalEntry> &entries, qint64 highest, const QString &anchor)
{
    std::vector<const JournalEntry *> rows;
    for (const JournalEntry &entry : entries)
        rows.push_back(&entry);
    std::stable_sort(rows.begin(), rows.end(), [](const JournalEntry *a, const JournalEntry *b) { return a->seq < b->seq; });

    std::vector<qint64> broken; // whose own hash does not fit what they say
    bool anchored = anchor.isEmpty();
    for (const JournalEntry *row : rows) {
        if (journalHash(*row) != row->hash)
            broken.push_back(row->seq);
        anchored = anchored || row->hash.compare(anchor, Qt::CaseInsensitive) == 0;
    }
    // A row may also have been written under a number that nobody stands at now.
    std::vector<qint64> candidates = broken;
    for (qint64 seq = rows.empty() ? 1 : rows.back()->seq + 1; !broken.empty() && seq <= highest; ++seq)
        candidates.push_back(seq);
    std::vector<JournalFault> faults;
    qint64 expected = 1;
    QString previous = journalStart();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const JournalEntry &row = *rows[i];
        const bool gap = row.seq > expected;
        if (gap)
            faults.push_back({JournalFault::Kind::Removed, expected, row.seq - 1});
        if (row.seq < expected) { // two rows of one number
            faults.push_back({JournalFault::Kind::Altered, row.seq, 0});
            continue;
        }
        if (std::binary_search(broken.begin(), broken.end(), row.seq)) {
            const auto original = writtenAs(row, candidates);
            faults.push_back({original ? JournalFault::Kind::Reordered : JournalFault::Kind::Altered, row.seq, original.value_or(0)});
        } else if (!gap && row.previous != previous) {
            // Whole in itself, yet it continues another row: somebody rewrote the one before and gave it a fitting hash, or this one.
            const bool before = i > 0 && !std::binary_search(broken.begin(), broken.end(), rows[i - 1]->seq);
            if (before)
                faults.push_back({JournalFault::Kind::Altered, rows[i - 1]->seq, 0});
            else if (i == 0)
                faults.push_back({JournalFault::Kind::Altered, row.seq, 0});
        }
        expected = row.seq + 1;
        previous = row.hash;
    }
    if (highest >= expected)
        faults.push_back({JournalFault::Kind::Cut, expected, highest});
    if (!anchored)
        faults.push_back({JournalFault::Kind::AnchorUnknown, 0, 0});
    std::stable_sort(faults.begin(), faults.end(),
                     [](const JournalFault &a, const JournalFault &b) { return a.seq != 0 && (b.seq == 0 || a.seq < b.seq); });
    faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
    return faults;
}

} // namespace tagliando
