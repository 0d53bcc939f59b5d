// Technicians' own calendars: imported, so that no visit is proposed while they are elsewhere.
#pragma once

#include "core/domain/busycalendar.h"
#include "core/usecases/session.h"

namespace tagliando {

struct BusyImport {
    int spans = 0;              ///< stretches of time kept free
    QDate until;                ///< the last day looked at: repeated events go on, this list does not
    std::vector<Error> leftOut; ///< events that could not be read, each with its reason
};

/// The busy hours of the two years to come, read from an .ics file, stand in for what was imported under this name (`name` empty: the file's).
/// Errors "technician.unknown", "file.not_found", "file.cannot_read", "ics.…". On error nothing changes.
Result<BusyImport> importBusyCalendar(Session &session, const QString &technician, const QString &file, const QString &name);
/// Errors "technician.unknown", "busy.unknown" (args: name).
Result<void> removeBusyCalendar(Session &session, const QString &technician, const QString &name);

} // namespace tagliando
