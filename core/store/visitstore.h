#pragma once

#include "core/domain/visit.h"
#include "core/store/database.h"

#include <vector>

namespace tagliando {

/// Visits with their lines, and series. Writing needs an open Transaction.
class VisitStore {
public:
    explicit VisitStore(Database &database) : database_(database) {}

    /// By day, start, id. Error "db.damaged" when a record cannot be read.
    [[nodiscard]] Result<std::vector<Visit>> visits() const;
    [[nodiscard]] Result<std::vector<Series>> series() const;

    /// Inserts when the id is 0, else rewrites the visit with all its lines. Error "visit.closed" (args: id) when it was signed already.
    Result<VisitId> save(const Visit &visit);
    /// One tick: outcome, note, decision, by and at of one line. Error "visit.closed".
    Result<void> tick(VisitId visit, const VisitLine &line);
    /// The report, the next serial of its technician and year, status done; with a row in the journal. Returns the report as stored.
    Result<ServiceReport> close(const Visit &visit, const QDateTime &at, const QString &technician);
    Result<SeriesId> save(const Series &series);
    /// Errors "series.unknown", "series.in_use" (args: id) when visits were booked of it.
    Result<void> remove(SeriesId series);
    /// A row of the journal about a visit, of kind "visit.KIND": "booked", "moved", "cancelled", "paper".
    Result<void> record(const QString &kind, const Visit &visit, const QDateTime &at, const QString &technician, const QByteArray &sha256 = {});

private:
    Result<void> saveLines(const Visit &visit, VisitId id);
    Result<void> refuseClosed(VisitId visit) const;
    Database &database_;
};

} // namespace tagliando
