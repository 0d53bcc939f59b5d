#pragma once

#include "core/domain/busycalendar.h"
#include "core/store/database.h"

namespace tagliando {

/// Technicians' busy hours. Writing needs an open Transaction.
class BusyCalendarStore {
public:
    explicit BusyCalendarStore(Database &database) : database_(database) {}

    /// By technician and name, spans ascending.
    [[nodiscard]] Result<std::vector<BusyCalendar>> calendars() const;
    /// Stands in for the technician's calendar of that name; the id is new.
    Result<BusyCalendarId> replace(const BusyCalendar &calendar);
    /// False: there was none of that name.
    Result<bool> remove(TechnicianId technician, const QString &name);

private:
    Database &database_;
};

} // namespace tagliando
