#include "core/domain/visitbook.h"

#include <algorithm>

namespace tagliando {

namespace {

template <class T, class Predicate>
const T *firstOf(const std::vector<T> &values, Predicate predicate)
{
    const auto found = std::find_if(values.begin(), values.end(), predicate);
    return found == values.end() ? nullptr : &*found;
}

} // namespace

const Visit *VisitBook::visit(VisitId id) const
{
    return firstOf(visits, [&](const Visit &one) { return one.id == id; });
}

const Technician *VisitBook::technician(TechnicianId id) const
{
    return firstOf(technicians, [&](const Technician &one) { return one.id == id; });
}

const Technician *VisitBook::technicianNamed(const QString &name) const
{
    return firstOf(technicians, [&](const Technician &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
}

const Contract *VisitBook::contract(CustomerId customer) const
{
    return firstOf(contracts, [&](const Contract &one) { return one.customer == customer; });
}

const Visit *VisitBook::next(CustomerId customer, const QDate &today) const
{
    return firstOf(visits, [&](const Visit &one) { return one.customer == customer && one.isOpen() && one.day >= today; });
}

const Visit *VisitBook::lastDone(CustomerId customer, const QDate &day) const
{
    const Visit *last = nullptr;
    for (const Visit &one : visits) {
        if (one.customer == customer && one.status == VisitStatus::Done && one.day <= day)
            last = &one;
    }
    return last;
}

QDate VisitBook::lastDone(const Series &repeated, const QDate &day) const
{
    QDate last;
    for (const Visit &one : visits) {
        if (one.customer == repeated.customer && (!repeated.site || one.site == repeated.site) && one.status == VisitStatus::Done && one.day <= day)
            last = one.day;
    }
    return last;
}

double VisitBook::hoursCharged(CustomerId customer, const QDate &from, const QDate &to) const
{
    double hours = 0;
    for (const Visit &one : visits) {
        if (one.customer == customer && one.status == VisitStatus::Done && one.day >= from && one.day <= to)
            hours += one.report.hours;
    }
    return hours;
}

} // namespace tagliando
