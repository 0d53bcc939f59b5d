// Reading the journal, proving it whole, taking it out, forgetting a person; writing what belongs to no other use case.
#pragma once

#include "core/store/journal.h"
#include "core/usecases/session.h"

#include <QStringList>

namespace tagliando {

struct JournalCheck {
    qint64 count = 0;
    QString head;                                ///< hash of the last row
    std::vector<JournalFault> faults;
    std::vector<qint64> rewritten;               ///< decisions that are not what the journal says of them
};

/// `anchor`: a hash printed once, or empty. Error "journal.bad_anchor" (args: anchor) when it is not 64 hex digits.
Result<JournalCheck> checkJournal(Session &session, const QString &anchor);

/// The rows with the references in technician and body replaced by names, for people.
Result<std::vector<JournalEntry>> readableJournal(Session &session);

/// One JSON object a line (docs/formats/journal.md).
Result<QByteArray> exportJournal(Session &session);

/// Forgets a person's name everywhere in decisions and journal; the chain stays whole. Error "journal.unknown_person".
Result<void> erasePerson(Session &session, const QString &name);

/// A report that was handed over: the file's SHA-256 and to whom. Error "file.cannot_read".
Result<void> recordDelivery(Session &session, CustomerId customer, const QString &file, const QString &deliveredTo);

} // namespace tagliando
