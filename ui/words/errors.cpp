// One sentence per error code: what is wrong, where, and what to do about it.
#include "ui/words/sentences.h"
#include "ui/words/words.h"

namespace tagliando
{

namespace
{

constexpr const char *context = "Error";

constexpr Sentence table[] = {
    // time
    {"now.unreadable", QT_TRANSLATE_NOOP("Error", "\"{text}\" is not a date: write YYYY-MM-DD or YYYY-MM-DDTHH:MM")},
    {"zone.unknown", QT_TRANSLATE_NOOP("Error", "Time zone \"{zone}\" does not exist: write an IANA name such as Europe/Rome")},

    // names and keys
    {"name.empty", QT_TRANSLATE_NOOP("Error", "A name is needed")},
    {"key.unknown", QT_TRANSLATE_NOOP("Error", "Key \"{key}\" does not exist[: perhaps {nearest}?]")},
    {"key.bad_value", QT_TRANSLATE_NOOP("Error", "\"{value}\" is not a value for {key}[: expected {expected}]")},
    {"customer.unknown", QT_TRANSLATE_NOOP("Error", "Customer \"{name}\" does not exist[: perhaps {nearest}?]")},
    {"customer.exists", QT_TRANSLATE_NOOP("Error", "Customer \"{name}\" exists already: choose another name")},
    {"site.unknown", QT_TRANSLATE_NOOP("Error", "Site \"{name}\" does not exist[: perhaps {nearest}?]")},
    {"site.exists", QT_TRANSLATE_NOOP("Error", "Site \"{name}\" exists already: choose another name")},
    {"server.unknown", QT_TRANSLATE_NOOP("Error", "Server \"{name}\" does not exist[: perhaps {nearest}?]")},
    {"server.exists", QT_TRANSLATE_NOOP("Error", "Server \"{name}\" exists already[ at customer {customer}]: choose another name")},
    {"server.ambiguous", QT_TRANSLATE_NOOP("Error", "Several customers have a server \"{name}\" ({customers}): name the customer with --customer")},
    {"server.unknown_kind",
     QT_TRANSLATE_NOOP("Error", "Kind \"{kind}\" does not exist: choose server, workstation, network, appliance or component")},
    {"question.unknown", QT_TRANSLATE_NOOP("Error", "Question \"{question}\" does not exist[: perhaps {nearest}?]")},
    {"question.needs_name", QT_TRANSLATE_NOOP("Error", "Say who answered, with --by NAME")},
    {"question.for_whom", QT_TRANSLATE_NOOP("Error", "Say whom the answer to \"{question}\" is about, with --customer or --server")},
    {"fact.unknown", QT_TRANSLATE_NOOP("Error", "Fact \"{id}\" does not exist[: perhaps {nearest}?]")},
    {"feed.unknown", QT_TRANSLATE_NOOP("Error", "Source \"{name}\" does not exist[: perhaps {nearest}?]")},
    {"store.name_taken", QT_TRANSLATE_NOOP("Error", "The name \"{name}\" is taken already: choose another one")},
    {"store.not_found", QT_TRANSLATE_NOOP("Error", "Somebody removed this entry meanwhile: reload and try again")},

    // set
    {"set.not_a_statement", QT_TRANSLATE_NOOP("Error", "\"{word}\" is not KEY=VALUE")},
    {"set.unknown_key", QT_TRANSLATE_NOOP("Error", "Key \"{key}\" does not exist[: perhaps {nearest}?]")},
    {"set.bad_value", QT_TRANSLATE_NOOP("Error", "\"{value}\" is not a value for {key}[: expected {expected}]")},
    {"set.unknown_platform", QT_TRANSLATE_NOOP("Error", "Operating system \"{value}\" does not exist[: perhaps {nearest}?]")},
    {"set.question", QT_TRANSLATE_NOOP("Error", "\"{question}\" is a question: answer it with `question answer`")},

    // command line
    {"usage.key_value", QT_TRANSLATE_NOOP("Error", "\"{word}\" is not key=value")},
    {"usage.missing_value", QT_TRANSLATE_NOOP("Error", "Option {option} needs a value")},
    {"usage.unknown_option", QT_TRANSLATE_NOOP("Error", "Option {option} does not exist[: perhaps {nearest}?]")},
    {"usage.unknown_command", QT_TRANSLATE_NOOP("Error", "Command \"{command}\" does not exist[: perhaps {nearest}?]")},
    {"usage.state",
     QT_TRANSLATE_NOOP("Error", "State \"{state}\" does not exist: choose blocking, overdue, verify, unsupported, frozen, deferred, due or "
                                "satisfied")},
    {"usage.language", QT_TRANSLATE_NOOP("Error", "Language \"{language}\" is not available: choose it or en")},

    // files that come in
    {"file.not_found", QT_TRANSLATE_NOOP("Error", "File {file} does not exist")},
    {"file.cannot_read", QT_TRANSLATE_NOOP("Error", "File {file} cannot be read[: {reason}]")},
    {"file.cannot_write", QT_TRANSLATE_NOOP("Error", "File {file} cannot be written[: {reason}]")},
    {"file.not_text", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: this is not text")},
    {"import.no_files", QT_TRANSLATE_NOOP("Error", "There is no inventory to import here")},
    {"import.empty", QT_TRANSLATE_NOOP("Error", "{file} is empty: collect the inventory again")},
    {"import.unrecognised", QT_TRANSLATE_NOOP("Error", "{file} is no known inventory: name its kind with --as-kind or use the collector")},
    {"import.ambiguous", QT_TRANSLATE_NOOP("Error", "{file} could be several kinds of inventory ({candidates}): name it with --as-kind")},
    {"import.binary", QT_TRANSLATE_NOOP("Error", "{file} is a binary file, not an inventory")},
    {"import.html", QT_TRANSLATE_NOOP("Error", "{file} is a web page, not an inventory: save the command's output instead")},
    {"import.archive", QT_TRANSLATE_NOOP("Error", "The archive {file} cannot be opened[: {reason}]")},
    {"import.encoding", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the text encoding cannot be told, save it as UTF-8")},
    {"import.unknown", QT_TRANSLATE_NOOP("Error", "This import does not exist or has been undone already")},

    // catalogue and sources
    {"vocabulary.bad", QT_TRANSLATE_NOOP("Error", "The vocabulary is refused: {file}[, field {field}]: {reason}")},
    {"fact.bad", QT_TRANSLATE_NOOP("Error", "The fact is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"own.bad", QT_TRANSLATE_NOOP("Error", "The advisory is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"policy.bad", QT_TRANSLATE_NOOP("Error", "The policy is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"feed.bad", QT_TRANSLATE_NOOP("Error", "The source is refused and the last good one kept: {file}[, line {line}][, field {field}]: {reason}")},
    {"feed.html", QT_TRANSLATE_NOOP("Error", "The source answered with a web page instead of data ({file}): check proxy and address")},

    // the file of the workspace
    {"db.not_a_database", QT_TRANSLATE_NOOP("Error", "{file} is not a Tagliando workspace: choose another file")},
    {"db.newer", QT_TRANSLATE_NOOP("Error", "{file} was written by a newer version of Tagliando: update the program")},
    {"db.locked", QT_TRANSLATE_NOOP("Error", "{file} is in use by another program: close it and try again")},
    {"db.read_only", QT_TRANSLATE_NOOP("Error", "{file} cannot be written: check the permissions")},
    {"db.cannot_open", QT_TRANSLATE_NOOP("Error", "{file} cannot be opened[: {reason}]")},
    {"db.damaged", QT_TRANSLATE_NOOP("Error", "{file} is damaged[ ({reason})]: restore the last backup")},
    {"db.full", QT_TRANSLATE_NOOP("Error", "The disk is full: free some space and try again[ ({file})]")},
    {"db.failed", QT_TRANSLATE_NOOP("Error", "The workspace could not be read or written[: {reason}][ ({file})]")},
    {"raw.cannot_write", QT_TRANSLATE_NOOP("Error", "The imported file cannot be kept beside the workspace[ ({file})][: {reason}]")},
    {"raw.missing", QT_TRANSLATE_NOOP("Error", "The imported file is no longer beside the workspace[ ({file})]")},
    {"raw.damaged", QT_TRANSLATE_NOOP("Error", "The kept copy of the imported file is damaged[ ({file})]: import it again")},
    {"demo.not_empty", QT_TRANSLATE_NOOP("Error", "{file} already holds customers: choose an empty folder for the demonstration")},

    // paper
    {"report.format", QT_TRANSLATE_NOOP("Error", "{file}: the report can be written as .pdf only")},
    {"report.cannot_write", QT_TRANSLATE_NOOP("Error", "The report cannot be written to {file}[: {reason}]: check folder and permissions")},
};

} // namespace

std::span<const Sentence> errorSentences() { return table; }

QString Words::error(const Error &error) const
{
    QVariantMap args = error.args;
    const QString reasonKey = QStringLiteral("reason");
    if (const Sentence *reason = findSentence(reasonSentences(), args.value(reasonKey).toString())) {
        QVariantMap reasonArgs = args;
        reasonArgs.remove(reasonKey);
        args[reasonKey] = sentence("Reason", *reason, reasonArgs, {});
    }
    const Sentence *known = findSentence(table, error.code);
    const char *reasonContext = "Reason";
    if (const Sentence *bare = known ? nullptr : findSentence(reasonSentences(), error.code))
        return withPlace(sentence(reasonContext, *bare, args, {}), bare->source, args);
    if (known)
        return withPlace(sentence(context, *known, args, {}), known->source, args);
    QStringList details;
    for (auto arg = args.cbegin(); arg != args.cend(); ++arg)
        details << arg.key() + QStringLiteral(" = ") + arg.value().toString();
    return filledOptional(say(context, QT_TRANSLATE_NOOP("Error", "Unexpected error {code}[ ({details})]: report it with these words")),
                          {{QStringLiteral("code"), error.code}, {QStringLiteral("details"), list(details)}});
}

QString Words::withPlace(const QString &sentence, const char *source, const QVariantMap &args) const
{
    const QString file = args.value(QStringLiteral("file")).toString();
    if (file.isEmpty() || QLatin1String(source).contains(QLatin1String("{file}")))
        return sentence;
    const QString place = filledOptional(say(context, QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]")), args);
    return place + QStringLiteral(": ") + sentence;
}

} // namespace tagliando
