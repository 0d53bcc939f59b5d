#include "core/usecases/busycalendars.h"

#include "core/calendar/busytimes.h"
#include "core/store/busycalendarstore.h"
#include "core/usecases/visits.h"

#include <QFile>
#include <QFileInfo>

namespace tagliando {

namespace {

const QString visitScope = QStringLiteral("visit");
constexpr int yearsAhead = 2;
constexpr qint64 mostBytes = 6 * 1024 * 1024; // one beyond what the parser takes

} // namespace

Result<BusyImport> importBusyCalendar(Session &session, const QString &technicianName, const QString &name, const QString &label)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto technician = findTechnician(**snapshot, technicianName);
    if (!technician)
        return technician.error();
    QFile file(name);
    if (!file.exists())
        return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), name}}};
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), name}, {QStringLiteral("reason"), file.errorString()}}};
    const auto named = zoneNamed(session.defaultZone);
    const QTimeZone zone = named ? *named : QTimeZone::utc();
    const QDate today = session.clock.now().dateIn(zone);
    const QDate until = today.addYears(yearsAhead);
    const QString fileName = QFileInfo(name).fileName();
    auto read = readBusyTimes(file.read(mostBytes), fileName, zone, today.startOfDay(zone), until.addDays(1).startOfDay(zone));
    if (!read)
        return read.error();
    BusyCalendar calendar;
    calendar.technician = technician->id;
    calendar.name = label.trimmed().isEmpty() ? fileName : label.trimmed();
    calendar.imported = session.nowUtc();
    calendar.spans = std::move(read->spans);
    const auto saved = change(session, visitScope, [&]() -> Result<void> {
        const auto id = BusyCalendarStore(session.database).replace(calendar);
        return id ? Result<void>() : id.error();
    });
    if (!saved)
        return saved.error();
    return BusyImport{static_cast<int>(calendar.spans.size()), until, std::move(read->leftOut)};
}

Result<void> removeBusyCalendar(Session &session, const QString &technicianName, const QString &name)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto technician = findTechnician(**snapshot, technicianName);
    if (!technician)
        return technician.error();
    return change(session, visitScope, [&]() -> Result<void> {
        const auto removed = BusyCalendarStore(session.database).remove(technician->id, name);
        if (!removed)
            return removed.error();
        return *removed ? Result<void>() : Error{QStringLiteral("busy.unknown"), {{QStringLiteral("name"), name}}};
    });
}

} // namespace tagliando
