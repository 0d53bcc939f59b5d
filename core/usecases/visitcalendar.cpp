// Visits as calendar events: one file per technician or customer, the same event whenever it is exported.
#include "core/calendar/timedevents.h"
#include "core/usecases/people.h"
#include "core/usecases/visits.h"

namespace tagliando {

Result<QByteArray> visitCalendar(Session &session, const QString &customerName, const QString &technicianName,
                                 const std::function<EventWords(const Visit &)> &words)
{
    const auto taken = takeSnapshot(session);
    if (!taken)
        return taken.error();
    const Snapshot &snapshot = **taken;
    CustomerId customer;
    if (!customerName.isEmpty()) {
        const auto known = findCustomer(session, customerName);
        if (!known)
            return known.error();
        customer = known->id;
    }
    const Technician *technician = snapshot.visits.technicianNamed(technicianName);
    if (!technicianName.isEmpty() && !technician)
        return Error{QStringLiteral("technician.unknown"), {{QStringLiteral("name"), technicianName}}};
    std::vector<TimedEvent> events;
    for (const Visit &visit : snapshot.visits.visits) {
        if ((customer && visit.customer != customer) || (technician && visit.technician != technician->id))
            continue;
        const QTimeZone zone(zoneOf(snapshot, visit).toUtf8());
        const EventWords said = words(visit);
        TimedEvent event;
        event.uid = visit.uid;
        event.sequence = visit.sequence;
        event.start = QDateTime(visit.day, visit.start, zone.isValid() ? zone : QTimeZone::utc()).toUTC();
        event.end = event.start.addSecs(qint64(visit.minutes) * 60);
        event.stamp = visit.booked;
        event.summary = said.summary;
        event.description = said.description;
        for (const Site &site : snapshot.fleet.sites) {
            if (site.id == visit.site && !visit.remote)
                event.location = site.name;
        }
        event.cancelled = visit.status == VisitStatus::Cancelled;
        events.push_back(std::move(event));
    }
    return writeEvents(events);
}

} // namespace tagliando
