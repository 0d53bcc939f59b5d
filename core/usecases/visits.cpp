#include "core/usecases/visits.h"

#include "core/store/customerstore.h"
#include "core/store/visitstore.h"
#include "core/usecases/explain.h"
#include "core/usecases/people.h"
#include "core/usecases/typeddate.h"

#include <QUuid>

#include <algorithm>

namespace tagliando {

namespace {

const QString visitScope = QStringLiteral("visit");
constexpr int planDays = 90;
constexpr int minutesAnHour = 60;
constexpr int longestMinutes = 24 * 60;

Result<QTime> readTime(const QString &text)
{
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("HH:mm"));
    if (!text.trimmed().isEmpty() && !time.isValid())
        return Error{QStringLiteral("visit.bad_time"), {{QStringLiteral("value"), text}}};
    return time;
}

Result<WorkPlace> placeOf(const Session &session, const Snapshot &snapshot, const BookingWish &wish)
{
    const auto customer = findCustomer(session, wish.customer);
    if (!customer)
        return customer.error();
    std::vector<WorkPlace> places = workPlaces(snapshot.input(), snapshot.findings, customer->id);
    std::erase_if(places, [&](const WorkPlace &place) { return place.apart != wish.apart || (wish.proposed && place.site != wish.proposed->site); });
    if (!wish.site.isEmpty()) {
        const auto site = findSite(session, *customer, wish.site);
        if (!site)
            return site.error();
        std::erase_if(places, [&](const WorkPlace &place) { return place.site != site->id; });
    }
    if (places.empty())
        return Error{QStringLiteral("visit.nothing_to_do"), {{QStringLiteral("customer"), customer->name}}};
    // Without a site: where most is open.
    return *std::max_element(places.begin(), places.end(),
                             [](const WorkPlace &a, const WorkPlace &b) { return a.findings.size() < b.findings.size(); });
}

/// What of the place's open work the proposal was about; what was closed since is gone from it.
void keepWhatIsProposed(const Visit &proposed, WorkPlace &place)
{
    std::erase_if(place.findings, [&](const Finding *finding) {
        return std::none_of(proposed.lines.begin(), proposed.lines.end(),
                            [&](const VisitLine &line) { return line.server == finding->server && line.tracks.contains(finding->track); });
    });
}

Result<QStringList> tracksOf(const WorkPlace &place, const QStringList &names)
{
    QStringList tracks;
    for (const QString &name : names) {
        const qsizetype before = tracks.size();
        for (const Finding *finding : place.findings) {
            if (isNamed(*finding, name) && !tracks.contains(finding->track))
                tracks << finding->track;
        }
        if (tracks.size() == before)
            return Error{QStringLiteral("visit.nothing_to_do"), {{QStringLiteral("customer"), place.customerName}, {QStringLiteral("tracks"), name}}};
    }
    return tracks;
}

/// Minutes a visit may last that day: the window's; without agreed windows as long as somebody stays.
OpenHours hoursFor(const PlaceDays &days, const QDate &day, const QTime &start)
{
    OpenHours hours = days.hoursOn(day);
    if (!days.hasWindows())
        hours.to = std::max(hours.from, 0) + longestMinutes;
    if (start.isValid()) {
        const int from = start.hour() * minutesAnHour + start.minute();
        hours.to = days.hasWindows() && from < hours.to && from >= hours.from ? hours.to : from + hours.minutes();
        hours.from = from;
    }
    return hours;
}

/// What is left to hypervisors' own window is named, not forgotten.
void nameWhatIsApart(const Snapshot &snapshot, const WorkPlace &place, Visit &visit)
{
    if (place.apart)
        return;
    for (const WorkPlace &other : workPlaces(snapshot.input(), snapshot.findings, place.customer)) {
        if (!other.apart || other.site != place.site)
            continue;
        QStringList names;
        for (const Finding *finding : other.findings) {
            if (!names.contains(finding->holder->serverName))
                names << finding->holder->serverName;
        }
        visit.leftOut.push_back({QStringLiteral("visit.left.apart"), {{QStringLiteral("servers"), names}}, {}});
    }
}

Result<Visit> prepared(Session &session, const Snapshot &snapshot, const BookingWish &wish)
{
    auto place = placeOf(session, snapshot, wish);
    if (!place)
        return place.error();
    QDate day;
    if (auto read = readTypedDate("--date", wish.date, &day); !read)
        return read.error();
    if (!day.isValid())
        return Error{QStringLiteral("visit.needs_date"), {}};
    const QDate today = localDay(snapshot, place->customer);
    if (day < today)
        return Error{QStringLiteral("visit.day_past"), {{QStringLiteral("date"), day}}};
    const auto start = readTime(wish.start);
    if (!start)
        return start.error();
    const FindingsInput input = snapshot.input();
    Calendars calendars(input);
    const PlaceDays days(*place, calendars, today);
    if (auto refusal = days.refusal(day))
        return *refusal;
    if (wish.proposed)
        keepWhatIsProposed(*wish.proposed, *place);
    const auto tracks = tracksOf(*place, wish.tracks);
    if (!tracks)
        return tracks.error();
    auto visit = visitFor(*place, requirementsOf(*snapshot.catalogue, snapshot.findings.rows), hoursFor(days, day, *start), day, *tracks);
    if (!visit)
        return visit.error();
    if (visit->lines.empty())
        return Error{QStringLiteral("visit.nothing_to_do"), {{QStringLiteral("customer"), place->customerName}}};
    if (wish.proposed)
        visit->leftOut = wish.proposed->leftOut;
    else
        nameWhatIsApart(snapshot, *place, *visit);
    if (start->isValid())
        visit->start = *start;
    else if (!days.hasWindows() && days.hoursOn(day).minutes() == 0)
        visit->start = QTime(9, 0); // a day nobody works: still not at midnight
    if (!wish.minutes.isEmpty()) {
        bool number = false;
        visit->minutes = wish.minutes.toInt(&number);
        if (!number || visit->minutes <= 0 || visit->minutes > longestMinutes)
            return Error{QStringLiteral("key.bad_value"),
                         {{QStringLiteral("key"), QStringLiteral("--minutes")}, {QStringLiteral("value"), wish.minutes}}};
    }
    visit->remote = wish.remote;
    visit->series = wish.series;
    visit->status = VisitStatus::Booked;
    if (!wish.technician.isEmpty()) {
        const auto technician = findTechnician(snapshot, wish.technician);
        if (!technician)
            return technician.error();
        visit->technician = technician->id;
    } else if (const Technician *me = snapshot.visits.technicianNamed(session.technician)) {
        visit->technician = me->id;
    }
    return visit;
}

Result<void> saveChanged(Session &session, Visit &visit, const QString &kind)
{
    ++visit.sequence;
    return changeAndRemember(session, visitScope, [&]() -> Result<void> {
        VisitStore store(session.database);
        if (const auto saved = store.save(visit); !saved)
            return saved.error();
        return store.record(kind, visit, session.nowUtc(), session.technician);
    });
}

} // namespace

QDate localDay(const Snapshot &snapshot, CustomerId id)
{
    const Customer *customer = snapshot.customer(id);
    const QTimeZone zone((customer && !customer->zone.isEmpty() ? customer->zone : snapshot.defaultZone).toUtf8());
    return snapshot.now.dateIn(zone.isValid() ? zone : QTimeZone::utc());
}

QString zoneOf(const Snapshot &snapshot, const Visit &visit)
{
    for (const Site &site : snapshot.fleet.sites) {
        if (site.id == visit.site && !site.zone.isEmpty())
            return site.zone;
    }
    const Customer *customer = snapshot.customer(visit.customer);
    return customer && !customer->zone.isEmpty() ? customer->zone : snapshot.defaultZone;
}

Result<Technician> findTechnician(const Snapshot &snapshot, const QString &name)
{
    if (const Technician *known = snapshot.visits.technicianNamed(name))
        return *known;
    QStringList names;
    for (const Technician &one : snapshot.visits.technicians)
        names << one.name;
    return Error{QStringLiteral("technician.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, names)}}};
}

Result<Visit> findVisit(const Snapshot &snapshot, VisitId id)
{
    const Visit *known = snapshot.visits.visit(id);
    return known ? Result<Visit>(*known) : Result<Visit>(Error{QStringLiteral("visit.unknown"), {{QStringLiteral("id"), id.value}}});
}

Result<Proposals> planVisits(Session &session, const PlanWish &wish, const Progress &progress)
{
    const auto taken = takeSnapshot(session, progress);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    ProposalWish asked;
    if (!wish.customer.isEmpty()) {
        const auto customer = findCustomer(session, wish.customer);
        if (!customer)
            return customer.error();
        asked.only = customer->id;
    }
    asked.from = localDay(snapshot, asked.only);
    if (auto read = readTypedDate("--from", wish.from, &asked.from); !read)
        return read.error();
    asked.to = asked.from.addDays(planDays);
    if (auto read = readTypedDate("--to", wish.to, &asked.to); !read)
        return read.error();
    return proposeVisits(snapshot.input(), snapshot.findings, snapshot.visits, asked, progress);
}

Result<Visit> prepareVisit(Session &session, const BookingWish &wish)
{
    const auto snapshot = takeSnapshot(session);
    return snapshot ? prepared(session, **snapshot, wish) : Result<Visit>(snapshot.error());
}

Result<VisitId> bookVisit(Session &session, const BookingWish &wish)
{
    auto visit = prepareVisit(session, wish);
    if (!visit)
        return visit.error();
    visit->uid = QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral("@tagliando");
    visit->booked = session.nowUtc();
    Result<VisitId> id = VisitId{};
    const auto done = changeAndRemember(session, visitScope, [&]() -> Result<void> {
        VisitStore store(session.database);
        visit->bookedBy = session.technician;
        if (!visit->technician && !session.technician.isEmpty()) { // put on record by this very transaction
            const auto technicians = CustomerStore(session.database).technicians();
            if (!technicians)
                return technicians.error();
            for (const Technician &one : *technicians) {
                if (one.name == session.technician)
                    visit->technician = one.id;
            }
        }
        id = store.save(*visit);
        if (!id)
            return id.error();
        visit->id = *id;
        return store.record(QStringLiteral("booked"), *visit, visit->booked, session.technician);
    });
    return done ? id : Result<VisitId>(done.error());
}

Result<Visit> openVisit(const Snapshot &snapshot, VisitId id)
{
    auto visit = findVisit(snapshot, id);
    if (!visit)
        return visit.error();
    if (visit->status == VisitStatus::Done)
        return Error{QStringLiteral("visit.closed"), {{QStringLiteral("id"), id.value}}};
    if (!visit->isOpen())
        return Error{QStringLiteral("visit.not_open"), {{QStringLiteral("id"), id.value}}};
    return visit;
}

Result<void> moveVisit(Session &session, VisitId id, const QString &date, const QString &startText, const QString &technician)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    auto visit = openVisit(snapshot, id);
    if (!visit)
        return visit.error();
    if (auto read = readTypedDate("--date", date, &visit->day); !read)
        return read.error();
    const auto start = readTime(startText);
    if (!start)
        return start.error();
    const QDate today = localDay(snapshot, visit->customer);
    if (visit->day < today)
        return Error{QStringLiteral("visit.day_past"), {{QStringLiteral("date"), visit->day}}};
    const FindingsInput input = snapshot.input();
    Calendars calendars(input);
    for (const WorkPlace &place : workPlaces(input, snapshot.findings, visit->customer)) {
        if (place.apart || place.site != visit->site)
            continue;
        const PlaceDays days(place, calendars, today);
        if (auto refusal = days.refusal(visit->day))
            return *refusal;
        if (!start->isValid() && days.hasWindows())
            visit->start = QTime(0, 0).addSecs(days.hoursOn(visit->day).from * minutesAnHour);
    }
    if (start->isValid())
        visit->start = *start;
    if (!technician.isEmpty()) {
        const auto known = findTechnician(snapshot, technician);
        if (!known)
            return known.error();
        visit->technician = known->id;
    }
    return saveChanged(session, *visit, QStringLiteral("moved"));
}

Result<void> cancelVisit(Session &session, VisitId id)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    auto visit = openVisit(**snapshot, id);
    if (!visit)
        return visit.error();
    visit->status = VisitStatus::Cancelled;
    return saveChanged(session, *visit, QStringLiteral("cancelled"));
}

Result<void> revertVisit(Session &session, const Visit &before)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    auto visit = findVisit(**snapshot, before.id);
    if (!visit)
        return visit.error();
    if (visit->status == VisitStatus::Done)
        return Error{QStringLiteral("visit.closed"), {{QStringLiteral("id"), before.id.value}}};
    const bool calledOff = visit->status == VisitStatus::Cancelled;
    visit->day = before.day;
    visit->start = before.start;
    visit->minutes = before.minutes;
    visit->technician = before.technician;
    if (calledOff)
        visit->status = before.status;
    return saveChanged(session, *visit, calledOff ? QStringLiteral("booked") : QStringLiteral("moved"));
}

} // namespace tagliando
