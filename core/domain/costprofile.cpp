#include "core/domain/costprofile.h"

namespace tagliando {

namespace {

constexpr double hundred = 100;

} // namespace

CostProfile CostProfile::of(const QVariantMap &typed)
{
    const auto number = [&](const char *key, double otherwise = 0) { return typed.value(QLatin1String(key), otherwise).toDouble(); };
    CostProfile profile;
    profile.people = number("people");
    profile.perHour = number("per_hour");
    profile.hours = number("hours");
    profile.share = number("share", 1);
    if (profile.share > 1)
        profile.share /= hundred; // "40" is what people type for 40 %
    profile.technicianHours = number("technician_hours");
    profile.rate = number("rate");
    profile.fixed = number("fixed");
    profile.plannedHours = number("planned_hours");
    return profile;
}

} // namespace tagliando
