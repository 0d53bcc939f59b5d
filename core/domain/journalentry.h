// The chain of what was known, told, decided and done (docs/formats/journal.md). Pure: rows in, faults out.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace tagliando {

struct JournalEntry {
    qint64 seq = 0;                        ///< 1, 2, 3 without gaps
    QString at;                            ///< ISO 8601 UTC, as hashed
    QString kind;                          ///< "decision", "decision.correction", "freeze", "report", …
    QString technician;                    ///< reference to a person, or empty
    QString body;                          ///< one line of JSON; persons are references
    QString previous;                      ///< hash of the row before; 64 zeros in the first
    QString hash;                          ///< SHA-256, lower-case hex

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// What `previous` is in the first row.
QString journalStart();
/// SHA-256 over previous, seq, at, kind, technician, body, one a line.
QString journalHash(const JournalEntry &entry);

struct JournalFault {
    enum class Kind { Altered, Removed, Reordered, Cut, AnchorUnknown };

    Kind kind = Kind::Altered;
    qint64 seq = 0;                        ///< the row concerned; Cut: the first one missing; AnchorUnknown: 0
    qint64 other = 0;                      ///< Reordered: the row that stands there; Removed, Cut: the last one missing

    friend bool operator==(const JournalFault &, const JournalFault &) = default;
};

QString toString(JournalFault::Kind kind); ///< "altered", "removed", "reordered", "cut", "anchor_unknown"

/// Everything wrong with the chain, by row. `highest`: the highest number ever given out, 0 when not known. `anchor`: a hash printed on paper
/// once, or empty: when no row has it any more, what was printed then was cut or rewritten.
std::vector<JournalFault> verifyJournal(const std::vector<JournalEntry> &entries, qint64 highest, const QString &anchor);

} // namespace tagliando
