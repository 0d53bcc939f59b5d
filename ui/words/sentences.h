// Tables of sentences: an id of core, its English source, and which argument is counted. Private to ui/words and its tests.
#pragma once

#include <QStringList>
#include <QVariantMap>

#include <span>

namespace tagliando {

/// `source` holds "{name}" placeholders. A part in square brackets is left out when an argument in it is missing, empty or 0:
/// "{file}[, line {line}]: …".
struct Sentence {
    const char *id;
    const char *source;
    const char *number = nullptr; ///< name of the argument behind "%n"; null: nothing is counted
};

const Sentence *findSentence(std::span<const Sentence> table, const QString &id);

/// Fills placeholders in one pass (a value is never read again); unknown ones stay as they are.
QString filled(const QString &pattern, const QVariantMap &args);
/// The same for table sentences: brackets are honoured, and an argument that core forgot reads "?".
QString filledOptional(const QString &pattern, const QVariantMap &args);

std::span<const Sentence> errorSentences();
std::span<const Sentence> agreementErrorSentences(); ///< the same for decisions, visits, freezes, windows and the journal
std::span<const Sentence> gatheringErrorSentences(); ///< the same for tables, scans and identity
std::span<const Sentence> reasonSentences();         ///< "reason.…" inside an error's arguments
std::span<const Sentence> jsonKinds();               ///< "number", "string", … as reason.wrong_type names them
std::span<const Sentence> systemReasons();           ///< what the operating system says in English, by its words
std::span<const Sentence> evidenceSentences();
std::span<const Sentence> adviceSentences();
std::span<const Sentence> visitSentences(); ///< notices before a line, and why something is not among the lines
std::span<const Sentence> doubtSentences(); ///< why a verdict is not certain, and what would make it so

} // namespace tagliando
