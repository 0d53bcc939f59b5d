// Why a file was refused, said inside an error's sentence: "… field stop.date: {reason}".
#include "ui/words/sentences.h"

#include <QtGlobal>

namespace tagliando {

namespace {

constexpr Sentence table[] = {
    {"reason.syntax", QT_TRANSLATE_NOOP("Reason", "this is not valid JSON[, near \"{value}\"]")},
    {"reason.bad_xml", QT_TRANSLATE_NOOP("Reason", "this is not valid XML")},
    {"reason.doctype", QT_TRANSLATE_NOOP("Reason", "it declares a document type of its own, which is refused for safety")},
    {"reason.empty", QT_TRANSLATE_NOOP("Reason", "the file is empty")},
    {"reason.html", QT_TRANSLATE_NOOP("Reason", "this is a web page, not data")},
    {"reason.not_utf8", QT_TRANSLATE_NOOP("Reason", "the text is not UTF-8")},
    {"reason.too_large", QT_TRANSLATE_NOOP("Reason", "it is larger than anything honest")},
    {"reason.too_deep", QT_TRANSLATE_NOOP("Reason", "it is nested too deeply")},
    {"reason.too_long", QT_TRANSLATE_NOOP("Reason", "the text is too long[: at most {expected} characters]")},
    {"reason.truncated", QT_TRANSLATE_NOOP("Reason", "the file ends too early")},
    {"reason.picture", QT_TRANSLATE_NOOP("Reason", "picture")},
    {"reason.program", QT_TRANSLATE_NOOP("Reason", "program")},
    {"reason.office_document", QT_TRANSLATE_NOOP("Reason", "office document")},
    {"reason.database", QT_TRANSLATE_NOOP("Reason", "database")},
    {"reason.binary_data", QT_TRANSLATE_NOOP("Reason", "binary data")},
    {"reason.damaged", QT_TRANSLATE_NOOP("Reason", "its contents are damaged")},
    {"reason.duplicate_key", QT_TRANSLATE_NOOP("Reason", "the key \"{value}\" occurs twice")},
    {"reason.unknown_key", QT_TRANSLATE_NOOP("Reason", "nobody knows the key \"{value}\"[; known: {expected}]")},
    {"reason.missing", QT_TRANSLATE_NOOP("Reason", "it is missing")},
    {"reason.wrong_type", QT_TRANSLATE_NOOP("Reason", "{expected} is needed[, not {value}]")},
    {"reason.bad_value", QT_TRANSLATE_NOOP("Reason", "\"{value}\" is not allowed[; expected: {expected}]")},
    {"reason.bad_date", QT_TRANSLATE_NOOP("Reason", "\"{value}\" is not a date[; write {expected}]")},
    {"reason.bad_version", QT_TRANSLATE_NOOP("Reason", "\"{value}\" is not a version[ of the scheme {expected}]")},
    {"reason.bad_placeholder", QT_TRANSLATE_NOOP("Reason", "the placeholder \"{value}\" does not exist[; known: {expected}]")},
    {"reason.rrule_syntax", QT_TRANSLATE_NOOP("Reason", "it is no recurrence rule, such as FREQ=MONTHLY;BYMONTHDAY=10,11,12")},
    {"reason.rrule_clock", QT_TRANSLATE_NOOP("Reason", "it recurs by the hour or faster; days are the smallest unit")},
    {"reason.rrule_never", QT_TRANSLATE_NOOP("Reason", "no day within five years fits it")},
    {"reason.empty_text", QT_TRANSLATE_NOOP("Reason", "the text is empty")},
    {"reason.empty_list", QT_TRANSLATE_NOOP("Reason", "the list is empty")},
    {"reason.repeated", QT_TRANSLATE_NOOP("Reason", "\"{value}\" occurs twice")},
    {"reason.both_given", QT_TRANSLATE_NOOP("Reason", "only one of these may be given: {value}")},
    {"reason.unknown_platform", QT_TRANSLATE_NOOP("Reason", "nobody knows the platform \"{value}\"[; perhaps {expected}]")},
    {"reason.unknown_product", QT_TRANSLATE_NOOP("Reason", "nobody knows the product \"{value}\"[; perhaps {expected}]")},
    {"reason.foreign_build", QT_TRANSLATE_NOOP("Reason", "build \"{value}\" does not belong to {expected}")},
    {"reason.no_condition", QT_TRANSLATE_NOOP("Reason", "no condition is given")},
    {"reason.no_bound", QT_TRANSLATE_NOOP("Reason", "no limit is given (lt, le, gt, ge, eq)")},
    {"reason.known_with_bounds", QT_TRANSLATE_NOOP("Reason", "\"known\" cannot stand beside a limit")},
    {"reason.no_subjects", QT_TRANSLATE_NOOP("Reason", "\"{value}\" speaks of a subject, but \"subjects\" is missing")},
    {"reason.customer_subjects", QT_TRANSLATE_NOOP("Reason", "a fact about the customer has no subjects")},
    {"reason.customer_scope_server_question", QT_TRANSLATE_NOOP("Reason", "a fact about the customer cannot ask \"{value}\" of a server")},
    {"reason.trigger_needs", QT_TRANSLATE_NOOP("Reason", "this trigger needs {value}")},
    {"reason.sourced_unverified", QT_TRANSLATE_NOOP("Reason", "a sourced fact needs the day it was verified")},
    {"reason.no_example", QT_TRANSLATE_NOOP("Reason", "an example of kind \"{value}\" is missing")},
    {"reason.nothing_observable", QT_TRANSLATE_NOOP("Reason", "nothing says when \"{value}\" is fixed[; give one of {expected}]")},
    {"reason.overlapping", QT_TRANSLATE_NOOP("Reason", "two lines speak of the same platform: {value}")},
    {"reason.never_holds", QT_TRANSLATE_NOOP("Reason", "it never holds: {value} before it fits all it fits")},
    {"reason.platform_not_listed", QT_TRANSLATE_NOOP("Reason", "platform \"{value}\" is not among the listed ones")},
    {"reason.without_platforms", QT_TRANSLATE_NOOP("Reason", "it needs a list of platforms")},
    {"reason.cells_differ", QT_TRANSLATE_NOOP("Reason", "the row does not have as many cells as the header[: {value}]")},
    {"reason.count_differs", QT_TRANSLATE_NOOP("Reason", "the stated number of entries ({value}) is not what is listed")},
    {"reason.open_quote", QT_TRANSLATE_NOOP("Reason", "a quotation mark is never closed")},
    {"reason.stray_quote", QT_TRANSLATE_NOOP("Reason", "a quotation mark stands in the middle of a cell")},
    {"reason.unknown_format", QT_TRANSLATE_NOOP("Reason", "nobody knows this format[, near \"{value}\"]")},
    {"reason.dangling", QT_TRANSLATE_NOOP("Reason", "it speaks of \"{value}\", which is not there")},
    {"reason.unknown_release", QT_TRANSLATE_NOOP("Reason", "their release is unknown")},
    {"reason.other_distribution", QT_TRANSLATE_NOOP("Reason", "they belong to another distribution")},
    {"reason.special_build", QT_TRANSLATE_NOOP("Reason", "they are builds of their own (FIPS, realtime, SIG)")},
    {"reason.unreadable_version", QT_TRANSLATE_NOOP("Reason", "their version cannot be read")},
    {"reason.no_version", QT_TRANSLATE_NOOP("Reason", "they name no version")},
    {"reason.no_package_name", QT_TRANSLATE_NOOP("Reason", "they name no package")},
    {"reason.no_source", QT_TRANSLATE_NOOP("Reason", "the source package is not named")},
    {"reason.unknown_module", QT_TRANSLATE_NOOP("Reason", "the module they belong to is not named")},
    {"reason.not_security", QT_TRANSLATE_NOOP("Reason", "they are no security advisories")},
    {"reason.withdrawn", QT_TRANSLATE_NOOP("Reason", "they were withdrawn")},
    {"reason.live_patch", QT_TRANSLATE_NOOP("Reason", "they are live patches, not packages")},
    {"reason.undetermined", QT_TRANSLATE_NOOP("Reason", "nobody has yet determined whether they apply")},
    {"reason.unimportant", QT_TRANSLATE_NOOP("Reason", "the distribution calls them unimportant")},
    {"reason.newest_not_fix", QT_TRANSLATE_NOOP("Reason", "they name the newest version, not the one that brought the fix")},
    {"reason.no_advisories", QT_TRANSLATE_NOOP("Reason", "these files hold no advisories")},
    {"reason.undefined_product", QT_TRANSLATE_NOOP("Reason", "their product is named nowhere else in the document")},
    {"reason.other_product", QT_TRANSLATE_NOOP("Reason", "they belong to other products")},
    {"reason.no_rpm", QT_TRANSLATE_NOOP("Reason", "they are no packages (containers, archives)")},
    {"reason.debug_symbols", QT_TRANSLATE_NOOP("Reason", "they are debug symbols")},
    {"reason.hash_differs", QT_TRANSLATE_NOOP("Reason", "it is not the file its hash ({value}) was made of")},
    {"reason.unmapped_product", QT_TRANSLATE_NOOP("Reason", "nobody knows these products here")},
    {"reason.needs_review", QT_TRANSLATE_NOOP("Reason", "their fixed version cannot be told: read them yourself")},
    {"reason.bad_signature", QT_TRANSLATE_NOOP("Reason", "its signature does not fit")},
    {"reason.signature_unchecked", QT_TRANSLATE_NOOP("Reason", "their signature could not be checked with the provider's keys: they were taken by their hash alone")},
    {"reason.other_csaf", QT_TRANSLATE_NOOP("Reason", "they are of another CSAF version and were read as far as possible")},
    {"reason.second_paragraph", QT_TRANSLATE_NOOP("Reason", "there is a second paragraph where one is expected")},
};

constexpr Sentence kinds[] = {
    {"null", QT_TRANSLATE_NOOP("Reason", "nothing (null)")},
    {"true/false", QT_TRANSLATE_NOOP("Reason", "true or false")},
    {"true false", QT_TRANSLATE_NOOP("Reason", "true or false")},
    {"number", QT_TRANSLATE_NOOP("Reason", "a number")},
    {"string", QT_TRANSLATE_NOOP("Reason", "a text")},
    {"string number", QT_TRANSLATE_NOOP("Reason", "a text or a number")},
    {"list", QT_TRANSLATE_NOOP("Reason", "a list […]")},
    {"[…]", QT_TRANSLATE_NOOP("Reason", "a list […]")},
    {"object", QT_TRANSLATE_NOOP("Reason", "an object {…}")},
    {"{…}", QT_TRANSLATE_NOOP("Reason", "an object {…}")},
};

constexpr Sentence system[] = {
    {"No such file or directory", QT_TRANSLATE_NOOP("Reason", "it does not exist")},
    {"Permission denied", QT_TRANSLATE_NOOP("Reason", "permission is denied")},
    {"Is a directory", QT_TRANSLATE_NOOP("Reason", "it is a folder")},
    {"Not a directory", QT_TRANSLATE_NOOP("Reason", "part of the path is no folder")},
    {"file to open is a directory", QT_TRANSLATE_NOOP("Reason", "it is a folder")},
    {"Read-only file system", QT_TRANSLATE_NOOP("Reason", "the disk is read-only")},
    {"No space left on device", QT_TRANSLATE_NOOP("Reason", "the disk is full")},
    {"Input/output error", QT_TRANSLATE_NOOP("Reason", "the disk does not answer properly")},
};

} // namespace

std::span<const Sentence> reasonSentences() { return table; }
std::span<const Sentence> jsonKinds() { return kinds; }
std::span<const Sentence> systemReasons() { return system; }

} // namespace tagliando
