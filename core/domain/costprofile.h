// What a stop costs a customer, with his own numbers (WORKFLOW 6). Every input is printed beside the sum.
#pragma once

#include <QVariantMap>

namespace tagliando {

/// Euro and hours. Read from what was typed for the customer; a number nobody gave is 0.
struct CostProfile {
    double people = 0;  ///< who cannot work
    double perHour = 0; ///< what an hour of one of them costs
    double hours = 0;   ///< how long it lasts
    double share = 1;   ///< of their work that is lost, 0 to 1
    double technicianHours = 0, rate = 0;
    double fixed = 0;        ///< fines, penalties
    double plannedHours = 0; ///< the same work in a planned visit

    static CostProfile of(const QVariantMap &typed);

    [[nodiscard]] double lostWork() const { return people * perHour * hours * share; }
    [[nodiscard]] double technician() const { return technicianHours * rate; }
    [[nodiscard]] double stop() const { return lostWork() + technician() + fixed; }
    [[nodiscard]] double planned() const { return plannedHours * rate; }
    /// Something was stated that makes a sum.
    [[nodiscard]] bool isStated() const { return stop() > 0; }
    friend bool operator==(const CostProfile &, const CostProfile &) = default;
};

} // namespace tagliando
