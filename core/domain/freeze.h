// When a place must not be touched, and when it may be.
#pragma once

#include "core/domain/place.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace tagliando {

struct FreezeException {
    QDate date;
    QString by;                            ///< who granted it

    friend bool operator==(const FreezeException &, const FreezeException &) = default;
};

struct Freeze {
    FreezeId id;
    Place place;
    QDate from;
    QDate to;                              ///< last frozen day; null: no end, and then a review is due every `reviewEveryDays`
    int reviewEveryDays = 0;
    QDate lastReview;
    QString rrule;                         ///< RFC 5545; empty: one span from `from` to `to`
    int eventDay = 0;                      ///< day of the month the freeze is about (16: F24); moved to the next working day, and the freeze with it
    QString orderedBy;
    QString reason;                        ///< id of the deferral table
    QString label;                         ///< "F24 e IVA"
    bool exceptionsAllowed = true;
    QString overrideBy;
    QDateTime recorded;                    ///< UTC
    QString recordedBy;
    std::vector<FreezeException> exceptions;

    friend bool operator==(const Freeze &, const Freeze &) = default;
};

struct MaintenanceWindow {
    qint64 id = 0;
    Place place;
    int weekdays = 0;                      ///< bit n: ISO weekday n+1; 0 when `rrule` says the days
    QString rrule;
    QTime from, to;                        ///< local to the place; an end before the start is on the next day

    friend bool operator==(const MaintenanceWindow &, const MaintenanceWindow &) = default;
};

struct Holiday {
    SiteId site;
    QDate day;
    QString label;

    friend bool operator==(const Holiday &, const Holiday &) = default;
};

} // namespace tagliando
