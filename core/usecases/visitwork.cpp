#include "core/usecases/visitwork.h"

#include "core/store/customerstore.h"
#include "core/store/journal.h"
#include "core/store/visitstore.h"
#include "core/usecases/decide.h"
#include "core/usecases/typeddate.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace tagliando {

namespace {

constexpr int secondsAQuarter = 15 * 60;
constexpr int quartersAnHour = 4;
constexpr int secondsAMinute = 60;
constexpr int mostMinutes = 24 * 60;

bool isBackup(const VisitLine &line) { return line.step == QLatin1String("backup"); }

/// What must come first has been done, or somebody said why it was not.
bool isMet(const VisitLine &first) { return first.outcome == LineOutcome::Done || (first.outcome != LineOutcome::Open && !first.note.isEmpty()); }

/// Stop on failure: nothing goes on over a step that failed or was left out, unless a note takes that upon itself.
Result<void> checkOrder(const Visit &visit, const VisitLine &line)
{
    if (line.outcome != LineOutcome::Done || !line.note.isEmpty())
        return {};
    for (const int number : line.after) {
        const VisitLine *first = visit.line(number);
        if (first && !isMet(*first))
            return Error{QStringLiteral("visit.line_first"), {{QStringLiteral("line"), line.number}, {QStringLiteral("first"), number}}};
    }
    return {};
}

Result<DecisionId> knownDecision(const Snapshot &snapshot, const Visit &visit, const VisitLine &line, const QString &text)
{
    const DecisionId id{text.toLongLong()};
    for (const Decision &decision : snapshot.fleet.agreements.decisions) {
        if (decision.id != id)
            continue;
        const bool names = std::any_of(line.tracks.begin(), line.tracks.end(), [&](const QString &track) { return decision.names(track); });
        if (!decision.isAbout(visit.customer, line.server) || !names)
            return Error{QStringLiteral("visit.not_about"), {{QStringLiteral("decision"), id.value}, {QStringLiteral("line"), line.number}}};
        return id;
    }
    return Error{QStringLiteral("decision.unknown"), {{QStringLiteral("id"), text}}};
}

/// A decision made on the spot, one per track of the line; the first one's id.
Result<DecisionId> freshDecision(Session &session, const Snapshot &snapshot, const Visit &visit, const VisitLine &line, const LineWish &wish)
{
    const Customer *customer = snapshot.customer(visit.customer);
    const QString today = localDay(snapshot, visit.customer).toString(Qt::ISODate);
    DecisionId first;
    for (const QString &track : line.tracks) {
        DecisionWish decision;
        decision.customer = customer ? customer->name : QString();
        if (line.server)
            decision.servers << line.serverName;
        decision.requirement = track;
        decision.kind = QStringLiteral("deferral");
        decision.by = wish.by;
        decision.role = wish.role;
        decision.until = wish.until;
        decision.reason = wish.reason.isEmpty() ? QStringLiteral("no-window") : wish.reason;
        decision.warned = wish.warned.isEmpty() ? today : wish.warned;
        decision.text = wish.note;
        decision.channel = QStringLiteral("paper");
        const auto id = addDecision(session, decision);
        if (!id)
            return id.error();
        if (!first)
            first = *id;
    }
    return first;
}

/// "HH:MM" on the visit's day, or a whole local time.
Result<QDateTime> readInstant(const QString &text, const QDate &day, const QTimeZone &zone)
{
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("HH:mm"));
    const QDateTime instant = time.isValid()               ? QDateTime(day, time, zone)
                              : text.trimmed().size() > 10 ? readLocalTime(text.trimmed(), zone)
                                                           : QDateTime();
    if (!instant.isValid())
        return Error{QStringLiteral("visit.bad_time"), {{QStringLiteral("value"), text}}};
    return instant.toUTC();
}

Result<void> readTimes(const ClosingWish &wish, const Visit &visit, const QTimeZone &zone, ServiceReport *report)
{
    if (wish.start.isEmpty() || wish.end.isEmpty())
        return Error{QStringLiteral("visit.needs_times"), {}};
    const auto started = readInstant(wish.start, visit.day, zone);
    if (!started)
        return started.error();
    auto ended = readInstant(wish.end, visit.day, zone);
    if (!ended)
        return ended.error();
    const auto arrived = readInstant(wish.arrive.isEmpty() ? wish.start : wish.arrive, visit.day, zone);
    if (!arrived)
        return arrived.error();
    if (*ended < *started)
        ended = ended->addDays(1); // past midnight
    if (*arrived > *started)
        return Error{QStringLiteral("visit.times_order"), {}};
    report->arrived = *arrived;
    report->started = *started;
    report->ended = *ended;
    report->year = ended->toTimeZone(zone).date().year();
    if (!wish.breakMinutes.isEmpty()) {
        bool number = false;
        report->breakMinutes = wish.breakMinutes.toInt(&number);
        if (!number || report->breakMinutes < 0 || report->breakMinutes > mostMinutes)
            return Error{QStringLiteral("key.bad_value"),
                         {{QStringLiteral("key"), QStringLiteral("--break")}, {QStringLiteral("value"), wish.breakMinutes}}};
    }
    report->hours = chargedHours(report->started, report->ended, report->breakMinutes);
    if (!wish.hours.isEmpty()) {
        bool number = false;
        report->hours = QString(wish.hours).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&number);
        if (!number || report->hours < 0)
            return Error{QStringLiteral("key.bad_value"),
                         {{QStringLiteral("key"), QStringLiteral("--hours")}, {QStringLiteral("value"), wish.hours}}};
    }
    return {};
}

/// The open finding behind a track of a line, or null.
const Finding *openFinding(const Snapshot &snapshot, const Visit &visit, const VisitLine &line, const QString &track)
{
    for (const Finding &row : snapshot.findings.rows) {
        if (row.customer == visit.customer && row.server == line.server && row.track == track && row.state != State::Satisfied)
            return &row;
    }
    return nullptr;
}

} // namespace

Result<void> tickLine(Session &session, VisitId id, int number, const LineWish &wish)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const auto visit = openVisit(**taken, id);
    if (!visit)
        return visit.error();
    const VisitLine *known = visit->line(number);
    if (!known)
        return Error{QStringLiteral("visit.line_unknown"), {{QStringLiteral("id"), id.value}, {QStringLiteral("line"), number}}};
    VisitLine line = *known;
    if (!fromString(wish.outcome, &line.outcome))
        return Error{QStringLiteral("visit.unknown_outcome"), {{QStringLiteral("outcome"), wish.outcome}}};
    line.note = wish.note.trimmed();
    line.decision = {};
    if (isBackup(line) && line.outcome != LineOutcome::Done && line.outcome != LineOutcome::Open && line.note.isEmpty())
        return Error{QStringLiteral("visit.backup_note"), {}};
    if (auto order = checkOrder(*visit, line); !order)
        return order;
    if (line.outcome == LineOutcome::Deferred) {
        if (line.kind != LineKind::Install || (wish.decision.isEmpty() && wish.by.isEmpty()))
            return Error{QStringLiteral("visit.needs_decision"), {{QStringLiteral("line"), number}}};
        const auto decision =
            wish.decision.isEmpty() ? freshDecision(session, **taken, *visit, line, wish) : knownDecision(**taken, *visit, line, wish.decision);
        if (!decision)
            return decision.error();
        line.decision = *decision;
    }
    line.by = session.technician;
    line.at = session.nowUtc();
    if (line.outcome == LineOutcome::Open) {
        line.by.clear();
        line.at = {};
    }
    // Begun after its day, a visit is no longer missed: a finding closes.
    const bool late = visit->statusOn(localDay(**taken, visit->customer)) == VisitStatus::Missed;
    return (late ? changeAndRemember : change)(session, QStringLiteral("visit"), [&] {
        if (line.outcome != LineOutcome::Open)
            line.by = session.technician;
        return VisitStore(session.database).tick(id, line);
    });
}

Result<Visit> closeVisit(Session &session, VisitId id, const ClosingWish &wish)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    auto visit = openVisit(snapshot, id);
    if (!visit)
        return visit.error();
    for (const VisitLine &line : visit->lines) {
        if (isBackup(line) && line.outcome == LineOutcome::Open)
            return Error{QStringLiteral("visit.backup_open"), {{QStringLiteral("line"), line.number}}};
    }
    if (wish.signedBy.trimmed().isEmpty())
        return Error{QStringLiteral("visit.needs_signature"), {}};
    const QTimeZone zone(zoneOf(snapshot, *visit).toUtf8());
    ServiceReport report;
    if (auto read = readTimes(wish, *visit, zone.isValid() ? zone : QTimeZone::utc(), &report); !read)
        return read.error();
    if (auto read = readTypedDate("--next", wish.next, &report.next); !read)
        return read.error();
    if (!report.next.isValid()) {
        if (const Visit *next = snapshot.visits.next(visit->customer, visit->day.addDays(1)))
            report.next = next->day;
    }
    report.signedBy = wish.signedBy.trimmed();
    report.signedRole = wish.signedRole.trimmed();
    report.tests = wish.tests.trimmed();
    report.parts = wish.parts.trimmed();
    report.reservations = wish.reservations.trimmed();
    report.request = wish.request.trimmed();
    for (const Site &site : snapshot.fleet.sites) {
        if (site.id == visit->site && !visit->remote)
            report.travelMinutes = site.travelMinutes;
    }
    visit->report = report;
    if (!visit->technician && session.technician.isEmpty())
        return Error{QStringLiteral("visit.needs_technician"), {}};
    const auto done = changeAndRemember(session, QStringLiteral("visit"), [&]() -> Result<void> {
        if (!visit->technician) { // whoever works; put on record by this very transaction
            const auto technicians = CustomerStore(session.database).technicians();
            if (!technicians)
                return technicians.error();
            for (const Technician &one : *technicians) {
                if (one.name == session.technician)
                    visit->technician = one.id;
            }
        }
        const auto stored = VisitStore(session.database).close(*visit, session.nowUtc(), session.technician);
        if (!stored)
            return stored.error();
        visit->report = *stored;
        visit->status = VisitStatus::Done;
        return {};
    });
    return done ? visit : Result<Visit>(done.error());
}

Result<VisitPaper> visitPaper(Session &session, VisitId id)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    auto visit = findVisit(snapshot, id);
    if (!visit)
        return visit.error();
    VisitPaper paper;
    paper.visit = std::move(*visit);
    paper.zone = zoneOf(snapshot, paper.visit);
    if (const Customer *customer = snapshot.customer(paper.visit.customer))
        paper.customer = *customer;
    for (const Site &site : snapshot.fleet.sites) {
        if (site.id == paper.visit.site)
            paper.siteName = site.name;
    }
    if (const Technician *technician = snapshot.visits.technician(paper.visit.technician))
        paper.technician = technician->name;
    const auto contacts = CustomerStore(session.database).contacts(paper.visit.customer);
    if (!contacts)
        return contacts.error();
    for (const Contact &contact : *contacts) {
        const bool signs = contact.name.compare(paper.visit.report.signedBy, Qt::CaseInsensitive) == 0;
        if (paper.contact.isEmpty() || signs) {
            paper.contact = contact.role.isEmpty() ? contact.name : contact.name + QStringLiteral(", ") + contact.role;
            paper.copyTo = contact.email;
        }
    }
    if (const Contract *contract = snapshot.visits.contract(paper.visit.customer); contract && contract->hours > 0) {
        const int year = paper.visit.report.year > 0 ? paper.visit.report.year : paper.visit.day.year();
        paper.contract = *contract;
        paper.hoursLeft = contract->hours - snapshot.visits.hoursCharged(paper.visit.customer, QDate(year, 1, 1), paper.visit.day);
    }
    for (const VisitLine &line : paper.visit.lines) {
        for (const Decision &decision : snapshot.fleet.agreements.decisions) {
            if (line.decision && decision.id == line.decision)
                paper.decisions.emplace(line.number, decision);
        }
        if (line.kind == LineKind::Install && (line.outcome == LineOutcome::Failed || line.outcome == LineOutcome::Open))
            paper.stillDue.emplace(line.number, line.stop.isValid() && (!line.due.isValid() || line.stop < line.due) ? line.stop : line.due);
    }
    const auto head = Journal(session.database).head();
    if (!head)
        return head.error();
    paper.journalHead = head->hash;
    paper.journalCount = head->count;
    return paper;
}

Result<void> recordVisitPaper(Session &session, VisitId id, const QString &file)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const auto visit = findVisit(**taken, id);
    if (!visit)
        return visit.error();
    QFile paper(file);
    if (!paper.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), paper.errorString()}}};
    const QByteArray sha256 = QCryptographicHash::hash(paper.readAll(), QCryptographicHash::Sha256);
    return change(session, QStringLiteral("visit"),
                  [&] { return VisitStore(session.database).record(QStringLiteral("paper"), *visit, session.nowUtc(), session.technician, sha256); });
}

std::vector<int> provedLines(const Snapshot &snapshot, const Visit &visit)
{
    std::vector<int> numbers;
    for (const VisitLine &line : visit.lines) {
        const bool open =
            std::any_of(line.tracks.begin(), line.tracks.end(), [&](const QString &track) { return openFinding(snapshot, visit, line, track); });
        if (line.kind == LineKind::Install && line.outcome == LineOutcome::Open && !open)
            numbers.push_back(line.number);
    }
    return numbers;
}

std::vector<int> unprovedLines(const Snapshot &snapshot, const Visit &visit)
{
    std::vector<int> numbers;
    for (const VisitLine &line : visit.lines) {
        if (line.kind != LineKind::Install || line.outcome != LineOutcome::Done)
            continue;
        const bool still = std::any_of(line.tracks.begin(), line.tracks.end(), [&](const QString &track) {
            const Finding *finding = openFinding(snapshot, visit, line, track);
            return finding && finding->collected.isValid() && finding->collected > line.at;
        });
        if (still)
            numbers.push_back(line.number);
    }
    return numbers;
}

double chargedHours(const QDateTime &started, const QDateTime &ended, int breakMinutes)
{
    const double seconds = static_cast<double>(started.secsTo(ended)) - double(breakMinutes) * secondsAMinute;
    return std::max(0.0, std::ceil(seconds / secondsAQuarter)) / quartersAnHour;
}

} // namespace tagliando
