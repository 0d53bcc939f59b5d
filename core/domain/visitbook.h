// Every visit the workspace holds, with who goes and what was agreed about how often.
#pragma once

#include "core/domain/busycalendar.h"
#include "core/domain/customer.h"
#include "core/domain/visit.h"

#include <vector>

namespace tagliando {

struct VisitBook {
    std::vector<Visit> visits; ///< by day and hour
    std::vector<Series> series;
    std::vector<Technician> technicians;
    std::vector<Contract> contracts;
    std::vector<BusyCalendar> busy;

    [[nodiscard]] const Visit *visit(VisitId id) const;
    [[nodiscard]] const Technician *technician(TechnicianId id) const;
    [[nodiscard]] const Technician *technicianNamed(const QString &name) const; ///< without case
    [[nodiscard]] const Contract *contract(CustomerId customer) const;
    /// The first booked or begun visit from `today` on; null: none.
    [[nodiscard]] const Visit *next(CustomerId customer, const QDate &today) const;
    /// The last one done on or before `day`; null: none.
    [[nodiscard]] const Visit *lastDone(CustomerId customer, const QDate &day) const;
    /// Where a series counts from when it counts from the last visit done; null: none was yet.
    [[nodiscard]] QDate lastDone(const Series &series, const QDate &day) const;
    /// Hours charged by signed reports from `from` to `to`, both included.
    [[nodiscard]] double hoursCharged(CustomerId customer, const QDate &from, const QDate &to) const;
};

} // namespace tagliando
