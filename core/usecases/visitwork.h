// A visit being worked: each tick one small write; then closed, numbered, signed and put on paper.
#pragma once

#include "core/reporting/visitpaper.h"
#include "core/usecases/visits.h"

namespace tagliando {

struct LineWish {
    QString outcome; ///< "done", "failed", "deferred", "na", "open" takes a tick back
    QString note;
    QString decision; ///< id of the decision a deferred line stands on; or made here of the following
    QString by, role, until, reason, warned;
};
/// Errors "visit.unknown", "visit.closed", "visit.not_open", "visit.line_unknown" (id, line), "visit.unknown_outcome", "visit.line_first" (line,
/// first) when what comes before was not done and no note says why, "visit.backup_note", "visit.needs_decision", "visit.not_about" (decision, line),
/// "visit.failed_note"; those of addDecision. On error nothing is saved.
Result<void> tickLine(Session &session, VisitId id, int number, const LineWish &wish);

struct ClosingWish {
    QString arrive, start, end; ///< "HH:MM" of the visit's day, or a whole time; an end before the start is on the next day
    QString breakMinutes, signedBy, signedRole, next, tests, parts, reservations, request, hours;
};
/// Numbers and closes the visit; the closed visit. Errors "visit.unknown", "visit.closed", "visit.not_open", "visit.needs_times", "visit.bad_time",
/// "visit.times_order", "visit.needs_signature", "visit.needs_technician", "visit.backup_open", "date.bad", "key.bad_value". Nothing is saved on
/// error.
Result<Visit> closeVisit(Session &session, VisitId id, const ClosingWish &wish);
/// What the papers of a visit say, as things stand now.
Result<VisitPaper> visitPaper(Session &session, VisitId id);
/// The rapportino's file as it was printed: its SHA-256 goes into the journal. Error "file.cannot_read".
Result<void> recordVisitPaper(Session &session, VisitId id, const QString &file);

/// What is now listed as installed although its line was not ticked: the inventory at the end proves it. Line numbers.
std::vector<int> provedLines(const Snapshot &snapshot, const Visit &visit);
/// Ticked as done, and still missing in an inventory taken after the tick. Line numbers.
std::vector<int> unprovedLines(const Snapshot &snapshot, const Visit &visit);

/// Hours charged: from start to end without the break, in quarters begun.
double chargedHours(const QDateTime &started, const QDateTime &ended, int breakMinutes);

} // namespace tagliando
