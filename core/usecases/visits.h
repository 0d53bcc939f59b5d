// Visits from proposal to booking: planned, booked, moved, cancelled, repeated; and what happens when one is skipped.
#pragma once

#include "core/planning/proposals.h"
#include "core/usecases/snapshot.h"

namespace tagliando {

/// The day of `now` where the customer is.
QDate localDay(const Snapshot &snapshot, CustomerId customer);
/// The zone a visit's hours are meant in.
QString zoneOf(const Snapshot &snapshot, const Visit &visit);
/// By name, without case. Error "technician.unknown" (args: name, nearest).
Result<Technician> findTechnician(const Snapshot &snapshot, const QString &name);
/// Error "visit.unknown" (args: id).
Result<Visit> findVisit(const Snapshot &snapshot, VisitId id);
/// The same, while it may still change. Errors "visit.unknown", "visit.closed", "visit.not_open" (args: id).
Result<Visit> openVisit(const Snapshot &snapshot, VisitId id);

/// As typed; dates are YYYY-MM-DD. `customer` empty: all. Errors "customer.unknown", "date.bad".
struct PlanWish {
    QString customer, from, to;
};
/// `from` empty: today; `to` empty: 90 days on.
Result<Proposals> planVisits(Session &session, const PlanWish &wish, const Progress &progress = {});

struct BookingWish {
    QString customer, site, date, start, technician, minutes;
    QStringList tracks; ///< tracks, KBs, facts; empty: everything open that fits
    bool apart = false; ///< the separate window of hypervisors and network firmware
    bool remote = false;
    SeriesId series;
    std::optional<Visit> proposed{}; ///< a proposal as it was shown: exactly its lines, whatever else the same tracks concern
};
/// What the booking would hold, without booking it. Errors of bookVisit.
Result<Visit> prepareVisit(Session &session, const BookingWish &wish);
/// Errors "customer.unknown", "site.unknown", "visit.needs_date", "date.bad", "visit.day_past", "visit.bad_time", "visit.day_frozen",
/// "visit.day_holiday", "visit.day_no_window", "visit.no_day", "visit.window_too_short", "visit.prerequisite_cycle", "visit.nothing_to_do",
/// "technician.unknown", "requirement.unknown". On error nothing is saved. Writes "visit.booked" into the journal.
Result<VisitId> bookVisit(Session &session, const BookingWish &wish);
/// Another day, hour or technician for what is booked; its lines stay. The calendar event is the same one, its sequence grows.
Result<void> moveVisit(Session &session, VisitId id, const QString &date, const QString &start, const QString &technician);
/// Errors "visit.unknown", "visit.not_open" (args: id).
Result<void> cancelVisit(Session &session, VisitId id);
/// Takes a move or a cancellation back: day, hour, length and technician as they were in `before`, and booked again if it was called off since.
/// Lines and ticks stay as they are now. An act of its own: the event's sequence grows, the journal gets "visit.moved" or "visit.booked".
/// Errors "visit.unknown", "visit.closed" (args: id).
Result<void> revertVisit(Session &session, const Visit &before);

struct SeriesWish {
    QString customer, site, technician;
    QString every; ///< "2w", "3m"
    QString perYear, rrule, from, start, minutes;
    bool fromLastDone = false, skipAugust = false;
};
/// Errors "series.needs_rhythm", "series.bad_rhythm" (args: value), "rrule.bad", "date.bad", "visit.bad_time", those of names.
Result<SeriesId> addSeries(Session &session, const SeriesWish &wish);
/// Errors "series.unknown", "series.in_use" (args: id) when visits were booked of it.
Result<void> removeSeries(Session &session, SeriesId id);

/// What comes of not going: per line of the visit that falls due or stops before the next visit that could do it.
struct SkippedLine {
    int number = 0;
    QDate overdueFrom; ///< the day after it was due; null: stays in time
    QDate stops;       ///< null: does not stop before
    int daysLate = 0;  ///< until `next`; 0: no next
};
struct WhatIf {
    Visit visit;
    QDate next; ///< of the visit that would take over; null: none in sight
    bool nextIsBooked = false;
    std::vector<SkippedLine> lines; ///< what stops first, then what is late
};
Result<WhatIf> whatIfSkipped(Session &session, VisitId id);
/// The next visit of every customer that has one: what stops first, then what is late, then what loses nothing. Error "job.cancelled".
Result<std::vector<WhatIf>> whatIfAllSkipped(Session &session, const Progress &progress = {});

/// The words of a visit's calendar event, in the language of whoever reads it.
struct EventWords {
    QString summary, description;
};
/// Booked, begun, closed and cancelled visits of a technician or a customer as one calendar file (RFC 5545). Errors "customer.unknown",
/// "technician.unknown".
Result<QByteArray> visitCalendar(Session &session, const QString &customer, const QString &technician,
                                 const std::function<EventWords(const Visit &)> &words);

} // namespace tagliando
