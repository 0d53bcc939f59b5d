// Weeks with what happens in them: visits, freezes, stops, and when the chosen customer may be touched. Values without words. Pure.
#pragma once

#include "core/deadlines/findings.h"
#include "core/domain/visitbook.h"

#include <vector>

namespace tagliando {

/// A visit on a day, agreed or proposed.
struct CalendarVisit {
    VisitId id;        ///< 0: a proposal
    int proposal = -1; ///< its place in the list of proposals
    CustomerId customer;
    QString customerName;
    QTime start; ///< null: no hour agreed
    VisitStatus status = VisitStatus::Booked;
};

/// Something that stops on a day; what is out of support does not stop.
struct CalendarStop {
    CustomerId customer;
    QString customerName;
    QString track;
};

struct CalendarDay {
    QDate day;
    bool rest = false;                         ///< Saturday, Sunday, national holiday
    std::vector<std::pair<QTime, QTime>> open; ///< maintenance windows of the chosen customer; an end before the start is on the next day
    std::vector<CalendarVisit> visits;         ///< by hour, proposals last
    std::vector<CalendarStop> stops;           ///< one per customer and track
};

/// A freeze across days of one week.
struct CalendarBand {
    QDate from, to;
    CustomerId customer;
    QString customerName;
    QString label; ///< as typed: "F24 e IVA"; may be empty
    int lane = 0;  ///< 0 is the lowest; bands of one lane do not touch
};

struct VisitCalendar {
    QDate first; ///< a Monday
    std::vector<CalendarDay> days;
    std::vector<CalendarBand> bands; ///< by week, lane, day

    [[nodiscard]] int weeks() const { return static_cast<int>(days.size()) / 7; }
};

/// The weeks from the Monday on or before `from`. Freezes are those of customers that have a visit or a proposal in these weeks.
VisitCalendar visitCalendar(const FindingsInput &input, const Findings &findings, const VisitBook &book, const std::vector<Visit> &proposals,
                            const QDate &from, int weeks, CustomerId chosen);

} // namespace tagliando
