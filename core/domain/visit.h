// One trip or remote slot to a customer: what is to be done in which order, and what became of it. The tagliando itself.
#pragma once

#include "core/domain/finding.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QTime>

#include <vector>

namespace tagliando {

using VisitId = RowId<struct VisitTag>;
using SeriesId = RowId<struct SeriesTag>;

/// Proposed ones are computed and never stored.
enum class VisitStatus { Proposed, Booked, InProgress, Done, Missed, Cancelled };
enum class LineOutcome { Open, Done, Failed, Deferred, NotApplicable };
/// The groups of an order of work, in that order (WORKFLOW 2). Apart: hypervisors and network firmware, never together with the guests.
enum class WorkGroup { Before, DomainControllers, Infrastructure, Applications, Mail, Servers, BackupServer, Workstations, After, Apart };
/// Install closes findings; Check and Step are what stands around it.
enum class LineKind { Step, Install, Check };

QString toString(VisitStatus status);  ///< "proposed", "booked", "in_progress", "done", "missed", "cancelled"
QString toString(LineOutcome outcome); ///< "open", "done", "failed", "deferred", "na"
QString toString(WorkGroup group);     ///< "before", "domain_controllers", …
QString toString(LineKind kind);       ///< "step", "install", "check"
bool fromString(const QString &text, VisitStatus *status);
bool fromString(const QString &text, LineOutcome *outcome);
bool fromString(const QString &text, WorkGroup *group);
bool fromString(const QString &text, LineKind *kind);

/// One thing to do, and its outcome. A line's number never changes once the visit is booked.
struct VisitLine {
    int number = 0; ///< 1, 2, 3 …: the order of work
    WorkGroup group = WorkGroup::Servers;
    LineKind kind = LineKind::Install;
    ServerId server; ///< 0: the whole place
    QString serverName;
    QString step;             ///< Step and Check: which one ("backup", "replication", …; ui/words says it). Install: empty
    QStringList tracks;       ///< what it closes; a machine's package updates are one line
    Text title;               ///< of the one track; empty when there are several packages
    Action action;            ///< the one thing to do; its target is "KB5068791"
    State state = State::Due; ///< the worst of its tracks when it was planned
    Severity severity = Severity::Unknown;
    QDate due, stop;             ///< earliest of its tracks, local; null: none
    int minutes = 0;             ///< of work, its restart included
    bool restart = false;        ///< the machine restarts after this line
    int ring = 0;                ///< workstations: 0 first ones, 1 pilot, 2 the rest
    std::vector<int> after;      ///< numbers of the lines that must be done first: stop on failure
    std::vector<Advice> notices; ///< to be read before it is touched: "fix before you restart"

    LineOutcome outcome = LineOutcome::Open;
    QString note;
    DecisionId decision; ///< of a deferred line
    QString by;          ///< technician who ticked it
    QDateTime at;        ///< UTC

    friend bool operator==(const VisitLine &, const VisitLine &) = default;
};

/// What the rapportino di intervento says besides the lines. Filled when the visit is closed.
struct ServiceReport {
    int year = 0, serial = 0;          ///< "2026/118": per technician and year, without gaps; 0: not closed
    QDateTime arrived, started, ended; ///< UTC
    int breakMinutes = 0, travelMinutes = 0;
    double hours = 0;             ///< charged
    QString signedBy, signedRole; ///< at the customer
    QString tests, parts, reservations, request;
    QDate next; ///< the next visit; null: not agreed

    friend bool operator==(const ServiceReport &, const ServiceReport &) = default;
};

struct Visit {
    VisitId id;
    QString uid;      ///< of its calendar event; never changes
    int sequence = 0; ///< of its calendar event; grows with every change of day, hour, length, technician or status
    CustomerId customer;
    SiteId site;             ///< 0: the customer has none stated, or all of them
    SeriesId series;         ///< 0: of no series
    TechnicianId technician; ///< 0: nobody yet
    VisitStatus status = VisitStatus::Booked;
    QDate day;
    QTime start;     ///< local to the place
    int minutes = 0; ///< agreed length
    bool remote = false;
    QString bookedBy;
    QDateTime booked;             ///< UTC
    std::vector<VisitLine> lines; ///< by number
    std::vector<Advice> leftOut;  ///< why something known is not among the lines
    ServiceReport report;

    [[nodiscard]] const VisitLine *line(int number) const;
    [[nodiscard]] int plannedMinutes() const; ///< the sum of its lines
    [[nodiscard]] int restarts() const;
    [[nodiscard]] int count(LineOutcome outcome) const;
    /// Missed once its day has passed and nobody ticked anything.
    [[nodiscard]] VisitStatus statusOn(const QDate &today) const;
    /// Booked or begun, on whatever day.
    [[nodiscard]] bool isOpen() const { return status == VisitStatus::Booked || status == VisitStatus::InProgress; }
    friend bool operator==(const Visit &, const Visit &) = default;
};

/// Where a number counts from.
enum class SeriesAnchor { Calendar, LastDone };
QString toString(SeriesAnchor anchor); ///< "calendar", "last_done"
bool fromString(const QString &text, SeriesAnchor *anchor);

/// A visit that repeats. One of `rrule`, `weeks`, `months`, `perYear` says how.
struct Series {
    SeriesId id;
    CustomerId customer;
    SiteId site; ///< 0: as of a visit
    TechnicianId technician;
    QString rrule;             ///< RFC 5545: "the second Tuesday of the month"
    int weeks = 0, months = 0; ///< every so many
    int perYear = 0;
    SeriesAnchor anchor = SeriesAnchor::Calendar;
    QDate first;     ///< where it counts from
    QTime start;     ///< null: the window's
    int minutes = 0; ///< 0: as long as the work takes
    bool skipAugust = false;
    QDate ended; ///< null: goes on

    friend bool operator==(const Series &, const Series &) = default;
};

} // namespace tagliando
