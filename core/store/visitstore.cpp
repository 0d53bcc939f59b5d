#include "core/store/visitstore.h"

#include "core/store/journal.h"
#include "core/store/query.h"
#include "core/store/visitjson.h"

namespace tagliando {

namespace {

const QString timeFormat = QStringLiteral("HH:mm");

Error unreadable(const Database &database, const QString &table, qint64 id)
{
    return {QStringLiteral("db.damaged"),
            {{QStringLiteral("file"), database.file()}, {QStringLiteral("reason"), QStringLiteral("%1 %2").arg(table).arg(id)}}};
}

Result<PersonNames> referencesOf(Database &database, const QStringList &people)
{
    Journal journal(database);
    PersonNames references;
    for (const QString &name : people) {
        const auto reference = journal.reference(name);
        if (!reference)
            return reference.error();
        references.insert(name, *reference);
    }
    return references;
}

Result<void> readLine(const Database &database, const Query &row, const PersonNames &names, VisitLine *line)
{
    line->number = static_cast<int>(row.integer(1));
    if (!fromRecord(row.text(2), line) || !fromString(row.text(3), &line->outcome))
        return unreadable(database, QStringLiteral("visit_line"), row.integer(0));
    line->note = row.text(4);
    line->decision = row.id<DecisionId>(5);
    line->by = names.value(row.text(6));
    line->at = row.instant(7);
    return {};
}

} // namespace

Result<std::vector<Visit>> VisitStore::visits() const
{
    const auto names = Journal(database_).names();
    if (!names)
        return names.error();
    std::vector<Visit> visits;
    QHash<qint64, size_t> places;
    Query query(database_,
                QStringLiteral("SELECT id, uid, sequence, customer, site, series, technician, status, day, start_time, minutes, year, serial, "
                               "record, report FROM visit ORDER BY day, start_time, id"));
    Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Visit visit;
        visit.id = row.id<VisitId>(0);
        visit.uid = row.text(1);
        visit.sequence = static_cast<int>(row.integer(2));
        visit.customer = row.id<CustomerId>(3);
        visit.site = row.id<SiteId>(4);
        visit.series = row.id<SeriesId>(5);
        visit.technician = row.id<TechnicianId>(6);
        visit.day = row.date(8);
        visit.start = QTime::fromString(row.text(9), timeFormat);
        visit.minutes = static_cast<int>(row.integer(10));
        if (!fromString(row.text(7), &visit.status) || !fromRecord(row.text(13), *names, &visit) || !fromRecord(row.text(14), *names, &visit.report))
            return unreadable(database_, QStringLiteral("visit"), visit.id.value);
        visit.report.year = static_cast<int>(row.integer(11));
        visit.report.serial = static_cast<int>(row.integer(12));
        places.insert(visit.id.value, visits.size());
        visits.push_back(std::move(visit));
        return {};
    });
    if (!done)
        return done.error();
    Query lines(database_,
                QStringLiteral("SELECT visit, number, record, outcome, note, decision, worked_by, worked_at FROM visit_line ORDER BY visit, number"));
    done = lines.each([&](const Query &row) -> Result<void> {
        const auto place = places.constFind(row.integer(0));
        if (place == places.cend())
            return unreadable(database_, QStringLiteral("visit_line"), row.integer(0));
        VisitLine line;
        if (const Result<void> read = readLine(database_, row, *names, &line); !read)
            return read;
        visits[*place].lines.push_back(std::move(line));
        return {};
    });
    if (!done)
        return done.error();
    return visits;
}

Result<std::vector<Series>> VisitStore::series() const
{
    std::vector<Series> all;
    Query query(database_, QStringLiteral("SELECT id, customer, record FROM visit_series ORDER BY id"));
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Series series;
        series.id = row.id<SeriesId>(0);
        series.customer = row.id<CustomerId>(1);
        if (!fromRecord(row.text(2), &series))
            return unreadable(database_, QStringLiteral("visit_series"), series.id.value);
        all.push_back(std::move(series));
        return {};
    });
    if (!done)
        return done.error();
    return all;
}

Result<void> VisitStore::refuseClosed(VisitId visit) const
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_, QStringLiteral("SELECT status FROM visit WHERE id = ?"));
    const Result<bool> row = query.bind(visit).step();
    if (!row)
        return row.error();
    VisitStatus status{};
    if (*row && fromString(query.text(0), &status) && status == VisitStatus::Done)
        return Error{QStringLiteral("visit.closed"), {{QStringLiteral("id"), visit.value}}};
    if (!*row)
        return Error{QStringLiteral("visit.unknown"), {{QStringLiteral("id"), visit.value}}};
    return {};
}

Result<VisitId> VisitStore::save(const Visit &visit)
{
    if (const Result<void> open = visit.id ? refuseClosed(visit.id) : requireTransaction(database_); !open)
        return open.error();
    const auto references = referencesOf(database_, {visit.bookedBy});
    if (!references)
        return references.error();
    Query query(
        database_,
        visit.id ? QStringLiteral("UPDATE visit SET uid = ?, sequence = ?, customer = ?, site = ?, series = ?, technician = ?, status = ?, day = ?, "
                                  "start_time = ?, minutes = ?, record = ? WHERE id = ? RETURNING id")
                 : QStringLiteral("INSERT INTO visit (uid, sequence, customer, site, series, technician, status, day, start_time, minutes, record, "
                                  "report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '') RETURNING id"));
    query.bind(visit.uid).bind(visit.sequence).bind(visit.customer).bind(visit.site).bind(visit.series).bind(visit.technician);
    query.bind(toString(visit.status)).bind(visit.day).bind(visit.start.toString(timeFormat)).bind(visit.minutes);
    query.bind(compact(toRecord(visit, *references)));
    if (visit.id)
        query.bind(visit.id);
    const Result<qint64> id = query.returnedId();
    if (!id)
        return id.error();
    const Result<void> lines = saveLines(visit, VisitId{*id});
    return lines ? Result<VisitId>(VisitId{*id}) : Result<VisitId>(lines.error());
}

Result<void> VisitStore::saveLines(const Visit &visit, VisitId id)
{
    QStringList workers;
    for (const VisitLine &line : visit.lines)
        workers << line.by;
    const auto references = referencesOf(database_, workers);
    if (!references)
        return references.error();
    Query remove(database_, QStringLiteral("DELETE FROM visit_line WHERE visit = ?"));
    if (const Result<void> done = remove.bind(id).run(); !done)
        return done;
    Query insert(database_, QStringLiteral("INSERT INTO visit_line (visit, number, record, outcome, note, decision, worked_by, worked_at) "
                                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const VisitLine &line : visit.lines) {
        insert.bind(id).bind(line.number).bind(compact(toRecord(line))).bind(toString(line.outcome)).bind(line.note).bind(line.decision);
        if (const Result<void> done = insert.bind(references->value(line.by)).bind(line.at).run(); !done)
            return done;
    }
    return {};
}

Result<void> VisitStore::tick(VisitId visit, const VisitLine &line)
{
    if (const Result<void> open = refuseClosed(visit); !open)
        return open;
    const auto references = referencesOf(database_, {line.by});
    if (!references)
        return references.error();
    Query update(database_, QStringLiteral("UPDATE visit_line SET outcome = ?, note = ?, decision = ?, worked_by = ?, worked_at = ? "
                                           "WHERE visit = ? AND number = ?"));
    update.bind(toString(line.outcome)).bind(line.note).bind(line.decision).bind(references->value(line.by)).bind(line.at);
    if (const Result<void> done = update.bind(visit).bind(line.number).run(); !done)
        return done;
    Query begin(database_, QStringLiteral("UPDATE visit SET status = ? WHERE id = ? AND status = ?"));
    return begin.bind(toString(VisitStatus::InProgress)).bind(visit).bind(toString(VisitStatus::Booked)).run();
}

Result<ServiceReport> VisitStore::close(const Visit &visit, const QDateTime &at, const QString &technician)
{
    if (const Result<void> open = refuseClosed(visit.id); !open)
        return open.error();
    const auto references = referencesOf(database_, {visit.report.signedBy});
    if (!references)
        return references.error();
    ServiceReport report = visit.report;
    Query highest(database_, QStringLiteral("SELECT COALESCE(MAX(serial), 0) + 1 FROM visit WHERE technician = ? AND year = ?"));
    const Result<qint64> serial = highest.bind(visit.technician).bind(report.year).returnedId();
    if (!serial)
        return serial.error();
    report.serial = static_cast<int>(*serial);
    Query update(database_, QStringLiteral("UPDATE visit SET technician = ?, status = ?, year = ?, serial = ?, report = ? WHERE id = ?"));
    update.bind(visit.technician).bind(toString(VisitStatus::Done)).bind(report.year).bind(report.serial);
    if (const Result<void> done = update.bind(compact(toRecord(report, *references))).bind(visit.id).run(); !done)
        return done.error();
    Visit closed = visit;
    closed.status = VisitStatus::Done;
    closed.report = report;
    const Result<void> told = record(QStringLiteral("closed"), closed, at, technician);
    return told ? Result<ServiceReport>(report) : Result<ServiceReport>(told.error());
}

Result<SeriesId> VisitStore::save(const Series &series)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query query(database_, series.id ? QStringLiteral("UPDATE visit_series SET customer = ?, record = ? WHERE id = ? RETURNING id")
                                     : QStringLiteral("INSERT INTO visit_series (customer, record) VALUES (?, ?) RETURNING id"));
    query.bind(series.customer).bind(compact(toRecord(series)));
    if (series.id)
        query.bind(series.id);
    const Result<qint64> id = query.returnedId();
    return id ? Result<SeriesId>(SeriesId{*id}) : Result<SeriesId>(id.error());
}

Result<void> VisitStore::remove(SeriesId series)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    const QVariantMap args{{QStringLiteral("id"), series.value}};
    const Result<bool> used = Query(database_, QStringLiteral("SELECT 1 FROM visit WHERE series = ?")).bind(series).step();
    if (!used)
        return used.error();
    if (*used)
        return Error{QStringLiteral("series.in_use"), args};
    const Result<bool> removed = Query(database_, QStringLiteral("DELETE FROM visit_series WHERE id = ? RETURNING id")).bind(series).step();
    if (!removed)
        return removed.error();
    return *removed ? Result<void>() : Result<void>(Error{QStringLiteral("series.unknown"), args});
}

Result<void> VisitStore::record(const QString &kind, const Visit &visit, const QDateTime &at, const QString &technician, const QByteArray &sha256)
{
    QJsonObject body{{QStringLiteral("id"), visit.id.value},
                     {QStringLiteral("customer"), visit.customer.value},
                     {QStringLiteral("day"), visit.day.toString(Qt::ISODate)}};
    if (visit.report.serial > 0)
        body.insert(QStringLiteral("number"), QStringLiteral("%1/%2").arg(visit.report.year).arg(visit.report.serial));
    if (!sha256.isEmpty())
        body.insert(QStringLiteral("sha256"), QString::fromLatin1(sha256.toHex()));
    if (visit.status == VisitStatus::Done && sha256.isEmpty()) {
        const auto references = referencesOf(database_, {visit.report.signedBy});
        if (!references)
            return references.error();
        QJsonObject outcomes;
        for (const VisitLine &line : visit.lines)
            outcomes.insert(QString::number(line.number), toString(line.outcome));
        body.insert(QStringLiteral("record"), toRecord(visit.report, *references));
        body.insert(QStringLiteral("lines"), outcomes);
    }
    const auto entry = Journal(database_).append(at, technician, QStringLiteral("visit.") + kind, body);
    return entry ? Result<void>() : Result<void>(entry.error());
}

} // namespace tagliando
