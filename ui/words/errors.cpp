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

    // decisions
    {"date.bad", QT_TRANSLATE_NOOP("Error", "\"{value}\" is not a date for {field}: write YYYY-MM-DD")},
    {"decision.needs_expiry", QT_TRANSLATE_NOOP("Error", "An expiry is needed: say until when the decision holds, with --until YYYY-MM-DD")},
    {"decision.needs_decider", QT_TRANSLATE_NOOP("Error", "The name of who decided at the customer is needed, with --by NAME")},
    {"decision.needs_role", QT_TRANSLATE_NOOP("Error", "The role of who decided is needed, with --role ROLE")},
    {"decision.needs_warning", QT_TRANSLATE_NOOP("Error", "The day the customer was warned is needed, with --warned YYYY-MM-DD")},
    {"decision.needs_reason", QT_TRANSLATE_NOOP("Error", "A reason is needed, with --reason: {reasons}")},
    {"decision.unknown_reason", QT_TRANSLATE_NOOP("Error", "Reason \"{reason}\" does not exist[ (perhaps {nearest}?)]: choose one of {reasons}")},
    {"decision.unknown_kind",
     QT_TRANSLATE_NOOP("Error", "Kind of decision \"{kind}\" does not exist: choose deferral, acceptance, refusal or false-positive")},
    {"decision.unknown_channel", QT_TRANSLATE_NOOP("Error", "Channel \"{channel}\" does not exist: choose mail, pec, phone or paper")},
    {"decision.unknown_blame",
     QT_TRANSLATE_NOOP("Error", "\"{blamed}\" is no answer to who answered for it: choose protected, blamed, shared or unknown")},
    {"decision.needs_incident", QT_TRANSLATE_NOOP("Error", "The day of the incident is needed, with --incident YYYY-MM-DD")},
    {"decision.needs_server", QT_TRANSLATE_NOOP("Error", "Say which machines the decision is about, with --server H,H")},
    {"decision.needs_text", QT_TRANSLATE_NOOP("Error", "The words of the correction are needed, with --text")},
    {"decision.decided_ahead", QT_TRANSLATE_NOOP("Error", "The decision cannot have been taken on {date}: that day has not come")},
    {"decision.warned_later", QT_TRANSLATE_NOOP("Error", "The customer was warned on {warned}, after deciding on {decided}: check the two dates")},
    {"decision.ends_in_the_past", QT_TRANSLATE_NOOP("Error", "The expiry {date} lies in the past: choose a day to come")},
    {"decision.ends_before_start", QT_TRANSLATE_NOOP("Error", "The expiry {until} lies before the decision of {decided}: check the two dates")},
    {"decision.review_outside", QT_TRANSLATE_NOOP("Error", "The review on {date} lies outside the time of the decision")},
    {"decision.control_unchecked", QT_TRANSLATE_NOOP("Error", "Say when the compensating control was checked, with --control-checked YYYY-MM-DD")},
    {"decision.needs_control", QT_TRANSLATE_NOOP("Error", "Say which compensating control was checked, with --control TEXT")},
    {"decision.control_ahead", QT_TRANSLATE_NOOP("Error", "The control cannot have been checked on {date}: that day has not come")},
    {"decision.proof_too_large", QT_TRANSLATE_NOOP("Error", "{file} is larger than {megabytes} MB: keep it elsewhere and name it in --text")},
    {"decision.renewal_needs_higher",
     QT_TRANSLATE_NOOP("Error", "Renewal {number} needs a higher approver than {previous}[ (the contract names {approvers})]: {role} is not")},
    {"decision.renewal_needs_check",
     QT_TRANSLATE_NOOP("Error", "Renewal {number} needs a fresh check of the control: the last one is {days} days old")},
    {"decision.renewal_needs_check_unchecked",
     QT_TRANSLATE_NOOP("Error", "Renewal {number} needs a fresh check of the control: none was ever recorded")},
    {"decision.renewal_needs_both",
     QT_TRANSLATE_NOOP("Error",
                       "Renewal {number} needs a higher approver than {previous}[ (the contract names {approvers})] and a fresh check of the "
                       "control: the last one is {days} days old")},
    {"decision.renewal_needs_both_unchecked",
     QT_TRANSLATE_NOOP("Error",
                       "Renewal {number} needs a higher approver than {previous}[ (the contract names {approvers})] and a fresh check of the "
                       "control: none was ever recorded")},
    {"decision.collides",
     QT_TRANSLATE_NOOP("Error",
                       "The decision ends on {until}, after the block of {stop} ({track})[; last useful day {last}]: shorten it, or name who "
                       "takes that upon himself, with --override-by NAME")},
    {"decision.unknown", QT_TRANSLATE_NOOP("Error", "Decision {id} does not exist")},
    {"decision.superseded", QT_TRANSLATE_NOOP("Error", "Decision {id} was replaced by decision {by}: renew that one")},

    // visits
    {"visit.unknown", QT_TRANSLATE_NOOP("Error", "Visit {id} does not exist")},
    {"visit.missed", QT_TRANSLATE_NOOP("Error", "{customer}: nobody came to visit {id} on {date}: move it or book another one")},
    {"visit.not_open", QT_TRANSLATE_NOOP("Error", "Visit {id} was cancelled: book another one")},
    {"visit.needs_date", QT_TRANSLATE_NOOP("Error", "Say on which day, with --date YYYY-MM-DD")},
    {"visit.day_past", QT_TRANSLATE_NOOP("Error", "{date} lies in the past: choose a day to come")},
    {"visit.day_frozen", QT_TRANSLATE_NOOP("Error", "{date} refused: {label} on {event}[; next free day {next}]")},
    {"visit.day_frozen_until", QT_TRANSLATE_NOOP("Error", "{date} refused: change freeze[ ({label})][ until {until}][; next free day {next}]")},
    {"visit.day_holiday", QT_TRANSLATE_NOOP("Error", "{date} refused: it is a holiday[; next free day {next}]")},
    {"visit.day_no_window", QT_TRANSLATE_NOOP("Error", "{date} refused: no maintenance window on that day[; next free day {next}]")},
    {"visit.no_day",
     QT_TRANSLATE_NOOP("Error", "{customer}: not one day within a year can be had; agree another maintenance window or an exception to the freeze")},
    {"visit.bad_time", QT_TRANSLATE_NOOP("Error", "\"{value}\" is not a time: write HH:MM")},
    {"visit.window_too_short",
     QT_TRANSLATE_NOOP(
         "Error",
         "{customer}, {date}: the work takes {minutes} minutes and the window has {window}: agree a longer one, or choose lines with --line")},
    {"visit.technician_no_hours",
     QT_TRANSLATE_NOOP("Error", "{name} has no hours, so no visit can be proposed to him: technician add \"{name}\" hours=40")},
    {"visit.prerequisite_cycle",
     QT_TRANSLATE_NOOP("Error", "{server}: these updates ask for each other, so none can come first: {updates}; correct their \"requires\"")},
    {"visit.nothing_to_do", QT_TRANSLATE_NOOP("Error", "{customer}: nothing open[ by the name {tracks}] that a visit could do")},
    {"visit.line_unknown", QT_TRANSLATE_NOOP("Error", "Visit {id} has no line {line}")},
    {"visit.unknown_outcome", QT_TRANSLATE_NOOP("Error", "Outcome \"{outcome}\" does not exist: choose done, failed, deferred, na or open")},
    {"visit.line_first",
     QT_TRANSLATE_NOOP("Error", "Line {line} comes after line {first}, which is not done: do that first, or say with --note why not")},
    {"visit.backup_note", QT_TRANSLATE_NOOP("Error", "The backup is not skipped without a reason: say it with --note")},
    {"visit.backup_open", QT_TRANSLATE_NOOP("Error", "Line {line}, the backup, is still open: tick it, or say with --note why it was skipped")},
    {"visit.needs_decision",
     QT_TRANSLATE_NOOP("Error",
                       "Line {line} is deferred by somebody's decision: name it with --decision ID, or who decides with --by, --role and --until")},
    {"visit.not_about", QT_TRANSLATE_NOOP("Error", "Decision {decision} is not about line {line}")},
    {"visit.needs_times", QT_TRANSLATE_NOOP("Error", "Say when the work began and ended, with --start HH:MM and --end HH:MM")},
    {"visit.times_order", QT_TRANSLATE_NOOP("Error", "The arrival lies after the start of the work: check the hours")},
    {"visit.needs_signature", QT_TRANSLATE_NOOP("Error", "Say who signs at the customer, with --signed-by NAME")},
    {"visit.needs_technician", QT_TRANSLATE_NOOP("Error", "Reports are numbered per technician: say who worked, with --as NAME")},
    {"technician.unknown", QT_TRANSLATE_NOOP("Error", "Technician \"{name}\" does not exist[: perhaps {nearest}?]")},
    {"series.needs_rhythm", QT_TRANSLATE_NOOP("Error", "Say how often, with one of --every 3m, --every 2w, --per-year 4, --rrule R")},
    {"series.unknown", QT_TRANSLATE_NOOP("Error", "There is no series {id} any more")},
    {"series.in_use", QT_TRANSLATE_NOOP("Error", "Visits of series {id} are booked: call them off first")},
    {"series.bad_rhythm", QT_TRANSLATE_NOOP("Error", "\"{value}\" is no rhythm: write 2w, 3m, or how many a year")},
    {"visit.closed", QT_TRANSLATE_NOOP("Error", "Visit {id} was closed and signed: it stays as it is")},

    // freezes and windows
    {"freeze.needs_orderer", QT_TRANSLATE_NOOP("Error", "The name of who ordered the freeze is needed, with --ordered-by NAME")},
    {"freeze.needs_reason", QT_TRANSLATE_NOOP("Error", "A reason is needed, with --reason: {reasons}")},
    {"freeze.needs_start", QT_TRANSLATE_NOOP("Error", "Say from when the freeze holds, with --from YYYY-MM-DD")},
    {"freeze.needs_end", QT_TRANSLATE_NOOP("Error", "Say until when the freeze holds, with --to YYYY-MM-DD, or --no-end with a review")},
    {"freeze.needs_review", QT_TRANSLATE_NOOP("Error", "A freeze without end needs a review, with --review-every DAYS")},
    {"freeze.ends_before_start", QT_TRANSLATE_NOOP("Error", "The freeze would end on {to}, before it begins on {from}")},
    {"freeze.review_ahead", QT_TRANSLATE_NOOP("Error", "The review cannot have been made on {date}: that day has not come")},
    {"freeze.never_free",
     QT_TRANSLATE_NOOP("Error", "Rule {rule} leaves no free day: give it an end, or order a freeze without end with its review")},
    {"freeze.bad_event_day", QT_TRANSLATE_NOOP("Error", "The day of the event belongs to a recurring freeze: give --rrule too")},
    {"freeze.collides",
     QT_TRANSLATE_NOOP("Error",
                       "The block of {stop} ({track}) falls inside the freeze[; last useful day {last}]: move the freeze, or name who takes that "
                       "upon himself, with --override-by NAME")},
    {"freeze.unknown", QT_TRANSLATE_NOOP("Error", "Freeze {id} does not exist")},
    {"freeze.no_exceptions", QT_TRANSLATE_NOOP("Error", "Freeze {id} was ordered without exceptions")},
    {"freeze.needs_name", QT_TRANSLATE_NOOP("Error", "The name of who grants the exception is needed, with --by NAME")},
    {"rrule.bad", QT_TRANSLATE_NOOP("Error", "Rule \"{rule}\" is refused: {reason}")},
    {"window.unknown", QT_TRANSLATE_NOOP("Error", "There is no maintenance window {id} any more")},
    {"window.bad", QT_TRANSLATE_NOOP("Error", "\"{text}\" is not a window: write mon-fri,18:30-22:00")},
    {"site.which", QT_TRANSLATE_NOOP("Error", "Several customers have a site \"{name}\" ({customers}): name the customer with --customer")},

    {"ics.bad", QT_TRANSLATE_NOOP("Error", "{file} is not a calendar: export it again as iCalendar (.ics)")},
    {"ics.too_large", QT_TRANSLATE_NOOP("Error", "{file} is too large for a calendar: export only the events that matter")},
    {"ics.no_events", QT_TRANSLATE_NOOP("Error", "{file} holds no event")},
    {"ics.none_of_whole_days", QT_TRANSLATE_NOOP("Error", "{file} holds no event of whole days: a freeze is made of days")},
    {"ics.none_with_hours", QT_TRANSLATE_NOOP("Error", "{file} holds no recurring event with hours: a window repeats and has hours")},
    {"ics.recurring_span",
     QT_TRANSLATE_NOOP("Error", "\"{label}\" repeats over several days in a way that cannot be kept: split it, or write the rule by hand")},
    {"ics.endless", QT_TRANSLATE_NOOP("Error", "\"{label}\" repeats too often: only its first thousands were read")},
    {"busy.unknown", QT_TRANSLATE_NOOP("Error", "There is no busy calendar called {name}: see the names with technician busy")},
    {"ics.cancelled", QT_TRANSLATE_NOOP("Error", "\"{label}\" is cancelled and was left out")},
    {"ics.no_start", QT_TRANSLATE_NOOP("Error", "\"{label}\" has no first day and was left out")},
    {"ics.extra_dates", QT_TRANSLATE_NOOP("Error", "\"{label}\" names single days beside its rule: they were left out, grant them as exceptions")},
    {"ics.has_hours", QT_TRANSLATE_NOOP("Error", "\"{label}\" has hours and was left out: import it as a window")},
    {"ics.whole_days", QT_TRANSLATE_NOOP("Error", "\"{label}\" lasts whole days and was left out: import it as a freeze")},
    {"ics.window_once", QT_TRANSLATE_NOOP("Error", "\"{label}\" does not repeat each week or month and was left out")},

    // journal
    {"journal.altered", QT_TRANSLATE_NOOP("Error", "Row {row} of the journal was altered")},
    {"journal.removed", QT_TRANSLATE_NOOP("Error", "Rows {row} to {last} of the journal were removed")},
    {"journal.reordered", QT_TRANSLATE_NOOP("Error", "The journal was reordered: at place {row} stands row {from}")},
    {"journal.cut", QT_TRANSLATE_NOOP("Error", "The end of the journal was cut: rows {row} to {last} are missing")},
    {"journal.anchor_unknown",
     QT_TRANSLATE_NOOP("Error",
                       "No row of the journal has the printed hash: its end was cut, it was rewritten, or the paper is another workspace's")},
    {"journal.bad_anchor", QT_TRANSLATE_NOOP("Error", "\"{anchor}\" is not a hash: copy the 64 digits from the paper")},
    {"journal.unknown_person", QT_TRANSLATE_NOOP("Error", "Nobody in the journal is called \"{name}\"")},
    {"journal.rewritten", QT_TRANSLATE_NOOP("Error", "Decision {id} is not what the journal says of it: it was rewritten or removed")},

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
    const Sentence *known = findSentence(table, error.code);
    if (!known)
        known = findSentence(gatheringErrorSentences(), error.code);
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
