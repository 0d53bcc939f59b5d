#include "core/store/freezestore.h"

#include "core/store/agreementjson.h"
#include "core/store/journal.h"
#include "core/store/query.h"

#include <QJsonDocument>

#include <algorithm>

namespace tagliando {

namespace {

const QString freezeKind = QStringLiteral("freeze");
const QString reviewKind = QStringLiteral("review");
const QString exceptionKind = QStringLiteral("exception");
const QString withdrawnKind = QStringLiteral("withdrawn");
const QString eventField = QStringLiteral("event");
const QString timeFormat = QStringLiteral("HH:mm");

/// A review or an exception as its row tells it.
struct Event {
    qint64 id = 0, freeze = 0;
    QString kind;
    QJsonObject record;
};

Error unreadable(const Database &database, qint64 id)
{
    return {QStringLiteral("db.damaged"),
            {{QStringLiteral("file"), database.file()}, {QStringLiteral("reason"), QStringLiteral("freeze %1").arg(id)}}};
}

} // namespace

Result<std::vector<Freeze>> FreezeStore::freezes() const
{
    const auto names = Journal(database_).names();
    if (!names)
        return names.error();
    std::vector<Freeze> freezes;
    Query query(database_, QStringLiteral("SELECT id, customer, recorded, recorded_by, record FROM freeze ORDER BY id"));
    Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Freeze freeze;
        freeze.id = row.id<FreezeId>(0);
        freeze.recorded = row.instant(2);
        freeze.recordedBy = names->value(row.text(3));
        if (!fromRecord(row.text(4), *names, &freeze))
            return unreadable(database_, freeze.id.value);
        freeze.place.customer = row.id<CustomerId>(1);
        freezes.push_back(std::move(freeze));
        return {};
    });
    if (!done)
        return done.error();
    QSet<qint64> gone, goneEvents;
    std::vector<Event> events;
    Query told(database_, QStringLiteral("SELECT id, freeze, kind, record FROM freeze_event ORDER BY id"));
    done = told.each([&](const Query &row) -> Result<void> {
        const QJsonObject record = QJsonDocument::fromJson(row.text(3).toUtf8()).object();
        if (row.text(2) != withdrawnKind)
            events.push_back({row.integer(0), row.integer(1), row.text(2), record});
        else if (const qint64 event = record.value(eventField).toInteger(); event > 0)
            goneEvents.insert(event);
        else
            gone.insert(row.integer(1));
        return {};
    });
    if (!done)
        return done.error();
    for (const Event &event : events) {
        if (goneEvents.contains(event.id))
            continue;
        const auto found = std::find_if(freezes.begin(), freezes.end(), [&](const Freeze &freeze) { return freeze.id.value == event.freeze; });
        const QDate day = QDate::fromString(event.record.value(QStringLiteral("date")).toString(), Qt::ISODate);
        if (found == freezes.end() || !day.isValid())
            return unreadable(database_, event.freeze);
        if (event.kind == reviewKind)
            found->lastReview = std::max(found->lastReview, day);
        else
            found->exceptions.push_back({day, names->value(event.record.value(QStringLiteral("by")).toString())});
    }
    std::erase_if(freezes, [&](const Freeze &freeze) { return gone.contains(freeze.id.value); });
    return freezes;
}

Result<std::vector<MaintenanceWindow>> FreezeStore::windows() const
{
    Query query(database_,
                QStringLiteral("SELECT id, customer, site, server, weekdays, rrule, from_time, to_time FROM maintenance_window ORDER BY id"));
    return query.all<MaintenanceWindow>([](const Query &row) {
        return MaintenanceWindow{row.integer(0),
                                 {row.id<CustomerId>(1), row.id<SiteId>(2), row.id<ServerId>(3)},
                                 static_cast<int>(row.integer(4)),
                                 row.text(5),
                                 QTime::fromString(row.text(6), timeFormat),
                                 QTime::fromString(row.text(7), timeFormat)};
    });
}

Result<std::vector<Holiday>> FreezeStore::holidays() const
{
    Query query(database_, QStringLiteral("SELECT site, day, label FROM holiday ORDER BY site, day"));
    return query.all<Holiday>([](const Query &row) { return Holiday{row.id<SiteId>(0), row.date(1), row.text(2)}; });
}

Result<FreezeId> FreezeStore::add(const Freeze &freeze)
{
    Journal journal(database_);
    PersonNames references;
    for (const QString &name : {freeze.orderedBy, freeze.overrideBy, freeze.recordedBy}) {
        const auto reference = journal.reference(name);
        if (!reference)
            return reference.error();
        references.insert(name, *reference);
    }
    const QJsonObject record = toRecord(freeze, references);
    Query insert(database_, QStringLiteral("INSERT INTO freeze (customer, recorded, recorded_by, record) VALUES (?, ?, ?, ?) RETURNING id"));
    insert.bind(freeze.place.customer).bind(freeze.recorded).bind(references.value(freeze.recordedBy)).bind(compact(record));
    const auto id = insert.returnedId();
    if (!id)
        return id.error();
    const QJsonObject body{
        {QStringLiteral("id"), *id}, {QStringLiteral("customer"), freeze.place.customer.value}, {QStringLiteral("record"), record}};
    const auto entry = journal.append(freeze.recorded, freeze.recordedBy, freezeKind, body);
    return entry ? Result<FreezeId>(FreezeId{*id}) : Result<FreezeId>(entry.error());
}

Result<qint64> FreezeStore::addEvent(FreezeId freeze, const QString &kind, const QDateTime &at, const QString &technician, const QJsonObject &record)
{
    Journal journal(database_);
    const auto who = journal.reference(technician);
    if (!who)
        return who.error();
    Query insert(database_, QStringLiteral("INSERT INTO freeze_event (freeze, kind, recorded, recorded_by, record) VALUES (?, ?, ?, ?, ?) "
                                           "RETURNING id"));
    const auto id = insert.bind(freeze).bind(kind).bind(at).bind(*who).bind(compact(record)).returnedId();
    if (!id)
        return id.error();
    const auto entry = journal.append(at, technician, freezeKind + QLatin1Char('.') + kind,
                                      {{QStringLiteral("id"), freeze.value}, {QStringLiteral("record"), record}});
    return entry ? id : Result<qint64>(entry.error());
}

Result<qint64> FreezeStore::addReview(FreezeId freeze, const QDate &on, const QDateTime &at, const QString &technician)
{
    return addEvent(freeze, reviewKind, at, technician, {{QStringLiteral("date"), on.toString(Qt::ISODate)}});
}

Result<qint64> FreezeStore::addException(FreezeId freeze, const FreezeException &exception, const QDateTime &at, const QString &technician)
{
    const auto by = Journal(database_).reference(exception.by);
    if (!by)
        return by.error();
    return addEvent(freeze, exceptionKind, at, technician,
                    {{QStringLiteral("date"), exception.date.toString(Qt::ISODate)}, {QStringLiteral("by"), *by}});
}

Result<void> FreezeStore::withdraw(FreezeId freeze, qint64 event, const QDateTime &at, const QString &technician)
{
    const QJsonObject record = event > 0 ? QJsonObject{{eventField, event}} : QJsonObject();
    const auto added = addEvent(freeze, withdrawnKind, at, technician, record);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<qint64> FreezeStore::add(const MaintenanceWindow &window)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query insert(database_, QStringLiteral("INSERT INTO maintenance_window (customer, site, server, weekdays, rrule, from_time, to_time) "
                                           "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"));
    insert.bind(window.place.customer).bind(window.place.site).bind(window.place.server).bind(window.weekdays).bind(window.rrule);
    return insert.bind(window.from.toString(timeFormat)).bind(window.to.toString(timeFormat)).returnedId();
}

Result<void> FreezeStore::removeWindow(qint64 window)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    const auto removed = Query(database_, QStringLiteral("DELETE FROM maintenance_window WHERE id = ? RETURNING id")).bind(window).step();
    if (!removed)
        return removed.error();
    return *removed ? Result<void>() : Result<void>(Error{QStringLiteral("window.unknown"), {{QStringLiteral("id"), window}}});
}

Result<void> FreezeStore::add(const Holiday &holiday)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query insert(
        database_,
        QStringLiteral("INSERT INTO holiday (site, day, label) VALUES (?, ?, ?) ON CONFLICT (site, day) DO UPDATE SET label = excluded.label"));
    return insert.bind(holiday.site).bind(holiday.day).bind(holiday.label).run();
}

} // namespace tagliando
