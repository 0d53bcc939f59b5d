// One sentence per error of gathering inventory: tables of any make, scans over SSH, identity.
#include "ui/words/sentences.h"

#include <QtGlobal>

namespace tagliando {

namespace {

constexpr Sentence table[] = {
    // tables
    {"csv.no_table", QT_TRANSLATE_NOOP("Error", "{file} is no table: no columns could be told apart")},
    {"csv.quotes", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: a quotation mark is never closed, export the table again")},
    {"csv.above_header", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, it stands above the header[: \"{text}\"]")},
    {"csv.cells", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, it has {count} cells where the header has {expected}")},
    {"csv.unmapped",
     QT_TRANSLATE_NOOP("Error", "{file} is a table with the columns {columns}: say what they mean, with --columns COLUMN=TARGET or in the window")},
    {"csv.unknown_column", QT_TRANSLATE_NOOP("Error", "{file} has no column \"{column}\"[: perhaps {nearest}?] Its columns are {columns}")},
    {"csv.unknown_target", QT_TRANSLATE_NOOP("Error", "Column \"{column}\" cannot hold \"{target}\", which is not known[: perhaps {nearest}?]")},
    {"csv.twice", QT_TRANSLATE_NOOP("Error", "Two columns hold \"{target}\": leave one of them out")},
    {"csv.nothing_mapped", QT_TRANSLATE_NOOP("Error", "{file}: no column says anything about a machine, say what its columns mean: {columns}")},
    {"csv.package_and_product", QT_TRANSLATE_NOOP("Error", "A table lists either packages or products: leave one of the two columns out")},
    {"csv.version_of_what",
     QT_TRANSLATE_NOOP("Error", "Column \"{column}\" holds versions, but no column names the package or product they belong to")},
    {"csv.date_order",
     QT_TRANSLATE_NOOP(
         "Error", "{file}: the date {text} in column \"{column}\" can be read in two ways, say what stands first: --dates day or --dates month")},
    {"csv.no_server", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, it names no machine[: \"{text}\"]")},
    {"csv.no_customer", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, it names no customer[: \"{text}\"]")},
    {"csv.status", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, nobody knows the state \"{text}\"")},
    {"csv.date", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: \"{text}\" is not a date and was left out")},
    {"csv.contradiction",
     QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: for {key} an earlier row says \"{before}\", so \"{text}\" was left out")},
    {"csv.other_customer", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, {server} belongs to {customer}")},
    {"csv.sync_incomplete",
     QT_TRANSLATE_NOOP("Error",
                       "Not everything in the files could be read ({count} rejected), so nobody knows which machines are gone: correct them, or "
                       "import with --mode replace")},
    {"csv.bad_profile", QT_TRANSLATE_NOOP("Error", "A saved profile cannot be read: remove it and map the columns again")},
    {"csv.unknown_profile", QT_TRANSLATE_NOOP("Error", "Profile \"{name}\" does not exist[: perhaps {nearest}?]")},

    // a table of customers
    {"customers.no_column",
     QT_TRANSLATE_NOOP("Error", "{file} has no column \"customer\": its columns are {columns}, see customer import --template")},
    {"customers.of_no_site", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, {key} is stated but no site")},
    {"customers.of_no_contact", QT_TRANSLATE_NOOP("Error", "{file}[, line {line}]: left out, {key} is stated but no contact")},

    // over SSH
    {"ssh.host", QT_TRANSLATE_NOOP("Error", "\"{host}\" is no host: letters, digits and . _ : - only, as in root@web1.example")},
    {"ssh.missing", QT_TRANSLATE_NOOP("Error", "{host}: ssh cannot be started[ ({reason})], install the OpenSSH client")},
    {"ssh.key_changed",
     QT_TRANSLATE_NOOP("Error",
                       "{host}: its host key has CHANGED since it was last seen, find out why before removing the old one with ssh-keygen -R")},
    {"ssh.key_unknown", QT_TRANSLATE_NOOP("Error", "{host}: its host key is not known yet, connect once with ssh {host} and compare it")},
    {"ssh.denied",
     QT_TRANSLATE_NOOP("Error", "{host} does not accept the key and asks for a password: load the key with ssh-add or set it up there")},
    {"ssh.unknown_host",
     QT_TRANSLATE_NOOP("Error", "{host}: nobody knows this name, correct it or state the address with set SERVER attr.ssh=ADDRESS")},
    {"ssh.unreachable", QT_TRANSLATE_NOOP("Error", "{host} cannot be reached: is it on, and does SSH listen there?")},
    {"ssh.silent", QT_TRANSLATE_NOOP("Error", "{host} does not answer in time: try again, or collect it by hand")},
    {"ssh.cut", QT_TRANSLATE_NOOP("Error", "{host}: the connection was cut before the list was complete, try again")},
    {"ssh.no_shell", QT_TRANSLATE_NOOP("Error", "{host} has no shell that runs the collector: use the collector of its own system")},
    {"ssh.too_large", QT_TRANSLATE_NOOP("Error", "{host} answered with more than {megabytes} MB: this is no inventory")},
    {"ssh.failed", QT_TRANSLATE_NOOP("Error", "{host} could not be scanned[: {reason}]")},
    {"ssh.other_machine",
     QT_TRANSLATE_NOOP("Error",
                       "At {host} answered another machine[ ({seen})] than {server}: correct the address, or import it as a machine of its own")},
    {"ssh.windows", QT_TRANSLATE_NOOP("Error", "{server} runs Windows and has no shell: use the collector")},

    // one machine under two names
    {"server.merge_itself", QT_TRANSLATE_NOOP("Error", "{name} and {into} cannot be one machine: name two different machines of one customer")},
    {"server.merge_decided",
     QT_TRANSLATE_NOOP("Error", "A decision in force is about {name}: keep {name} and merge {into} into it, or wait until it has ended")},
};

} // namespace

std::span<const Sentence> gatheringErrorSentences() { return table; }

} // namespace tagliando
