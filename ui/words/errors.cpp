// One sentence per error code: what is wrong, where, and what to do about it.
#include "ui/words/sentences.h"
#include "ui/words/words.h"

namespace tagliando {

namespace {

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
    {"set.unknown_role", QT_TRANSLATE_NOOP("Error", "Role \"{value}\" does not exist[: perhaps {nearest}?]")},
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
    {"import.binary", QT_TRANSLATE_NOOP("Error", "{file} is a binary file[ ({kind})], not an inventory")},
    {"import.html", QT_TRANSLATE_NOOP("Error", "{file} is a web page, not an inventory: save the command's output instead")},
    {"import.spreadsheet", QT_TRANSLATE_NOOP("Error", "{file} is an office document: save its table as CSV and import that")},
    {"import.archive", QT_TRANSLATE_NOOP("Error", "{file} is an archive[ ({kind})]: unpack it and import the files inside")},
    {"import.encoding", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the text encoding cannot be read[ ({encoding})], save it as UTF-8")},
    {"import.unknown", QT_TRANSLATE_NOOP("Error", "This import does not exist or has been undone already")},
    {"import.unknown_format", QT_TRANSLATE_NOOP("Error", "Kind of inventory \"{format}\" does not exist[: perhaps {nearest}?]")},
    {"import.too_large", QT_TRANSLATE_NOOP("Error", "{file} is larger than {limit_mb} MB: this is no inventory")},
    {"import.line_too_long", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the line is too long, this is no inventory")},
    {"import.line_unreadable", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: not understood[: \"{text}\"]")},
    {"import.json", QT_TRANSLATE_NOOP("Error", "{file}[, offset {offset}]: this is not valid JSON[: {reason}]")},
    {"import.collector_version",
     QT_TRANSLATE_NOOP("Error",
                       "{file} comes from a collector of another version ({version}, known up to {newest}): update Tagliando or the collector")},
    {"import.collector_kind",
     QT_TRANSLATE_NOOP("Error", "{file} comes from a system of unknown kind \"{kind}\": collect it again with the current collector")},
    {"import.bad_field", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the field \"{text}\" has an unexpected value and was left out")},
    {"import.bad_collected",
     QT_TRANSLATE_NOOP("Error", "{file}: \"{text}\" is not the time it was collected at: write it with its offset, like {expected}")},
    {"import.unknown_keys", QT_TRANSLATE_NOOP("Error", "{file}: fields nobody knows were left out[: {text}]")},
    {"import.date_ambiguous", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the date \"{text}\" can be read in two ways and was left out")},
    {"import.entry_cut", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the entry \"{text}\" is cut off, the list counts as incomplete")},
    {"import.entry_no_hotfix", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the entry \"{text}\" is no hotfix and was left out")},
    {"import.hotfix_contradiction",
     QT_TRANSLATE_NOOP("Error", "{file}: \"{text}\" is listed both as installed and as missing and counts as missing")},
    {"import.no_machine", QT_TRANSLATE_NOOP("Error", "{file}: \"{text}\" is a list of names, no machine was looked at: nothing is known from it")},
    {"import.no_machine_bill",
     QT_TRANSLATE_NOOP("Error", "{file} lists what the software \"{text}\" is made of, no machine: nothing is known from it")},
    {"import.components_left_out",
     QT_TRANSLATE_NOOP("Error", "{file}: {count} components are no packages of a distribution and were left out[, the first is \"{text}\"]")},
    {"import.scanner_report",
     QT_TRANSLATE_NOOP(
         "Error",
         "{file} is a vulnerability scanner's report: it tells what a scanner guessed, not what is installed; import the machine's own lists")},
    {"import.image_manifest", QT_TRANSLATE_NOOP("Error", "{file} lists the packages of a container image, no machine: nothing is known from it")},
    {"import.sources_missing",
     QT_TRANSLATE_NOOP(
         "Error",
         "{file}: the list does not name source packages, which advisories go by, and counts as incomplete: use the collector or dpkg-query")},
    {"import.state_unknown", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the state \"{text}\" is not known and was left out")},
    {"import.rows_without_name", QT_TRANSLATE_NOOP("Error", "{file}: {count} rows have no name or no version and were left out")},
    {"import.device_unnamed",
     QT_TRANSLATE_NOOP("Error", "{file} names device \"{text}\" by its number only: import the tool's list of devices in the same go")},
    {"import.scan_error", QT_TRANSLATE_NOOP("Error", "{file}: the scan itself failed in part and its lists count as incomplete[: {text}]")},
    {"import.package_broken",
     QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: package \"{text}\" is only half installed, repair it with the package manager")},
    {"import.package_without_status", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: package \"{text}\" has no status and was left out")},
    {"import.package_without_version", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: package \"{text}\" has no version and was left out")},
    {"import.platform_unknown",
     QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: the operating system \"{text}\" is not known, state it by hand (set os=…)")},
    {"import.by_hand", QT_TRANSLATE_NOOP("Error", "{id} was stated by hand, not imported: clear a value with set KEY=")},
    {"import.several_servers", QT_TRANSLATE_NOOP("Error", "{file} holds {count} machines: import it without --server {server}")},
    {"import.unnamed", QT_TRANSLATE_NOOP("Error", "{file} does not say which machine it is about: name it with --server")},
    {"import.which_customer", QT_TRANSLATE_NOOP("Error", "\"{server}\" is new: name its customer with --customer")},
    {"import.which_server", QT_TRANSLATE_NOOP("Error", "{file} fits several machines called \"{server}\": name one with --server")},
    {"file.too_large", QT_TRANSLATE_NOOP("Error", "File {file} is larger than {megabytes} MB and is refused")},
    {"file.unreadable", QT_TRANSLATE_NOOP("Error", "File {file} cannot be read[: {reason}]")},
    {"archive.bad", QT_TRANSLATE_NOOP("Error", "The compressed file is damaged[: {file}][: {reason}]")},
    {"archive.encrypted", QT_TRANSLATE_NOOP("Error", "{file} is encrypted: unpack it with its password and import the files inside")},
    {"archive.unsafe_name",
     QT_TRANSLATE_NOOP("Error", "{file} holds a file named \"{name}\", which leads outside of the archive: it is refused as a whole")},
    {"archive.too_large", QT_TRANSLATE_NOOP("Error", "The compressed file grows beyond every honest size and is refused[: {file}]")},
    {"collector.system", QT_TRANSLATE_NOOP("Error", "There is no collector for \"{system}\": known are {known}")},
    {"scan.unsupported", QT_TRANSLATE_NOOP("Error", "This computer ({system}) cannot be scanned: use the collector")},
    {"scan.command_failed", QT_TRANSLATE_NOOP("Error", "The command {command} failed[: {reason}]")},

    // catalogue and sources
    {"product.unknown", QT_TRANSLATE_NOOP("Error", "Product \"{name}\" is not in the vocabulary[: perhaps {nearest}?]")},
    {"product.empty_name", QT_TRANSLATE_NOOP("Error", "Name the product as the list names it")},
    {"product.not_mapped", QT_TRANSLATE_NOOP("Error", "\"{name}\" was never mapped: there is nothing to forget")},
    {"vocabulary.bad", QT_TRANSLATE_NOOP("Error", "The vocabulary is refused: {file}[, field {field}]: {reason}")},
    {"fact.bad", QT_TRANSLATE_NOOP("Error", "The fact is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"policy.changed_since", QT_TRANSLATE_NOOP("Error", "The policy was changed again since: agree the one that shall hold")},
    {"policy.unknown",
     QT_TRANSLATE_NOOP("Error", "There is no policy \"{name}\"[ (perhaps {nearest})]. Known are {known}; a file of your own is named by its path")},
    {"policy.site_of_whom", QT_TRANSLATE_NOOP("Error", "Whose site is {site}? Name the customer with --customer")},
    {"baseline.bad", QT_TRANSLATE_NOOP("Error", "The baseline is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"baseline.for_whom", QT_TRANSLATE_NOOP("Error", "Say of whom {name} is asked: a role, or a machine")},
    {"baseline.unknown", QT_TRANSLATE_NOOP("Error", "Baseline \"{name}\" does not exist[: perhaps {nearest}?]")},
    {"baseline.version",
     QT_TRANSLATE_NOOP("Error", "Version {version} of {name} is recorded already (the newest is {held}): give the next number, or none")},
    {"baseline.lines", QT_TRANSLATE_NOOP("Error", "\"{text}\" cannot be taken: known are {known}")},
    {"baseline.nothing", QT_TRANSLATE_NOOP("Error", "{server} shows nothing to take: import its inventory first")},
    {"own.bad", QT_TRANSLATE_NOOP("Error", "The advisory is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"policy.bad", QT_TRANSLATE_NOOP("Error", "The policy is refused: {file}[, line {line}][, field {field}]: {reason}")},
    {"feed.bad",
     QT_TRANSLATE_NOOP("Error", "The source is refused and the last good one kept[: {file}][, line {line}][, field {field}][: {reason}]")},
    {"feed.html", QT_TRANSLATE_NOOP("Error", "The source answered with a web page instead of data[ ({file})]: check proxy and address")},
    {"feed.empty", QT_TRANSLATE_NOOP("Error", "There is no document of this source in {file}")},
    {"feed.no_index", QT_TRANSLATE_NOOP("Error", "No signed index (InRelease) among these files[: {file}]")},
    {"feed.no_security", QT_TRANSLATE_NOOP("Error", "These indexes are no security indexes[: {file}]")},
    {"feed.no_packages", QT_TRANSLATE_NOOP("Error", "The Packages file that belongs to the signed index is missing[: {file}]")},
    {"feed.hash_mismatch", QT_TRANSLATE_NOOP("Error", "No signed index vouches for this file: fetch both again[: {file}]")},
    {"feed.nobody_needs_it", QT_TRANSLATE_NOOP("Error", "No machine needs the source {name}: nothing was fetched")},
    {"feed.only_from_file", QT_TRANSLATE_NOOP("Error", "The source {name} comes from files only: name one with --from")},
    {"fixes.left_out", QT_TRANSLATE_NOOP("Error", "Left out ({count}): {reason}[ ({names})]")},
    {"epss.older_copy", QT_TRANSLATE_NOOP("Error", "Newer scores are held ({held}): these ({date}) were left out")},
    {"feed.more_documents", QT_TRANSLATE_NOOP("Error", "{count} more documents remain to be fetched: run the update again")},
    {"feed.bad_document",
     QT_TRANSLATE_NOOP("Error", "The document is refused, the others were taken[: {file}][, line {line}][, field {field}][: {reason}]")},
    {"msrc.older_copy", QT_TRANSLATE_NOOP("Error", "A newer copy of the month {month} is held ({held}): this one ({date}) was left out[: {file}]")},
    {"msrc.unmapped",
     QT_TRANSLATE_NOOP("Error", "{count} fixes for {products} products other than Windows itself are not judged yet, check them by hand: {names}")},
    {"msrc.more_months", QT_TRANSLATE_NOOP("Error", "{count} older months remain to be fetched: run the update again")},
    {"index.older", QT_TRANSLATE_NOOP("Error", "An older index was left out for a newer one[: {file}][ ({date})]")},
    {"index.outdated", QT_TRANSLATE_NOOP("Error", "The index {index} is past its own validity ({date}): fetch it again")},
    {"index.foreign", QT_TRANSLATE_NOOP("Error", "An index of another origin was left out[: {file}][ ({origin})]")},
    {"index.not_security", QT_TRANSLATE_NOOP("Error", "An index that is no security index was left out[: {file}][ ({codename})]")},
    {"index.not_packages", QT_TRANSLATE_NOOP("Error", "A file that is no Packages index was left out[: {file}]")},
    {"index.unknown_release", QT_TRANSLATE_NOOP("Error", "An index of an unknown release was left out[: {file}][ ({codename})]")},
    {"index.unrelated", QT_TRANSLATE_NOOP("Error", "A file no index speaks of was left out[: {file}]")},
    {"trust.unsigned", QT_TRANSLATE_NOOP("Error", "The index is not signed and is refused[: {file}]")},
    {"trust.bad_signature", QT_TRANSLATE_NOOP("Error", "The signature does not fit and the index is refused[: {file}]")},
    {"trust.no_key", QT_TRANSLATE_NOOP("Error", "The key of the signature is not known[ ({key})]: update the keyring package")},
    {"trust.expired", QT_TRANSLATE_NOOP("Error", "The key of the signature has expired[ ({key})]: update the keyring package")},
    {"trust.no_keyring", QT_TRANSLATE_NOOP("Error", "The keyring is missing[ ({keyring})]: install the package debian-archive-keyring")},
    {"trust.no_gpgv", QT_TRANSLATE_NOOP("Error", "gpgv is missing: install the package gpgv to check signatures")},
    {"fetch.bad_url", QT_TRANSLATE_NOOP("Error", "This is no address that can be fetched[: {url}]")},
    {"fetch.not_https", QT_TRANSLATE_NOOP("Error", "Only https addresses and files are read[: {url}]")},
    {"fetch.no_file", QT_TRANSLATE_NOOP("Error", "The file cannot be read[: {url}][: {reason}]")},
    {"fetch.tls", QT_TRANSLATE_NOOP("Error", "The server's certificate is not trusted: check proxy and clock[ ({url})][: {reason}]")},
    {"fetch.status", QT_TRANSLATE_NOOP("Error", "The server answered with an error[ {status}]: try again later[ ({url})]")},
    {"fetch.redirect", QT_TRANSLATE_NOOP("Error", "The server sends on to an address that is not followed[: {url}]")},
    {"fetch.timeout", QT_TRANSLATE_NOOP("Error", "The server does not answer: check the connection and try again[ ({url})]")},
    {"fetch.too_large", QT_TRANSLATE_NOOP("Error", "The answer is larger than this source ever was and is refused[: {url}]")},
    {"fetch.failed", QT_TRANSLATE_NOOP("Error", "The source cannot be reached: check the connection and try again[ ({url})][: {reason}]")},

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
    {"job.cancelled", QT_TRANSLATE_NOOP("Error", "Cancelled: nothing was changed")},
    {"requirement.unknown", QT_TRANSLATE_NOOP("Error", "Nothing is called \"{name}\": use a track, a fact, a KB, a CVE or a package")},
    {"why.unknown", QT_TRANSLATE_NOOP("Error", "Nothing called \"{name}\" concerns {server}")},
    {"paper.cannot_paint", QT_TRANSLATE_NOOP("Error", "The pages cannot be painted[ ({reason})]: check the printer")},

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
        if (args.value(reasonKey).toString() == QLatin1String("reason.wrong_type")) { // names of JSON's kinds
            for (const char *kind : {"expected", "value"}) {
                const QString key = QLatin1String(kind);
                if (const Sentence *named = findSentence(jsonKinds(), reasonArgs.value(key).toString()))
                    reasonArgs[key] = say("Reason", named->source);
            }
        }
        args[reasonKey] = sentence("Reason", *reason, reasonArgs, {});
    }
    if (const Sentence *said = findSentence(systemReasons(), args.value(reasonKey).toString()))
        args[reasonKey] = say("Reason", said->source);
    const QString kindKey = QStringLiteral("kind"); // what a file is that is no inventory: "reason.picture"
    if (const Sentence *kind = findSentence(reasonSentences(), args.value(kindKey).toString()))
        args[kindKey] = sentence("Reason", *kind, {}, {});
    const Sentence *known = nullptr;
    for (const std::span<const Sentence> sentences : {errorSentences(), agreementErrorSentences(), gatheringErrorSentences()}) {
        if (!known)
            known = findSentence(sentences, error.code);
    }
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
