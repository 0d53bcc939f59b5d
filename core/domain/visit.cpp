#include "core/domain/visit.h"

#include "core/domain/enumnames.h"

#include <algorithm>
#include <numeric>

namespace tagliando {

namespace {

constexpr EnumNames<VisitStatus, 6> statusNames{{"proposed", "booked", "in_progress", "done", "missed", "cancelled"}};
constexpr EnumNames<LineOutcome, 5> outcomeNames{{"open", "done", "failed", "deferred", "na"}};
constexpr EnumNames<WorkGroup, 10> groupNames{
    {"before", "domain_controllers", "infrastructure", "applications", "mail", "servers", "backup_server", "workstations", "after", "apart"}};
constexpr EnumNames<LineKind, 3> kindNames{{"step", "install", "check"}};
constexpr EnumNames<SeriesAnchor, 2> anchorNames{{"calendar", "last_done"}};

} // namespace

QString toString(VisitStatus value) { return statusNames.name(value); }
QString toString(LineOutcome value) { return outcomeNames.name(value); }
QString toString(WorkGroup value) { return groupNames.name(value); }
QString toString(LineKind value) { return kindNames.name(value); }
QString toString(SeriesAnchor value) { return anchorNames.name(value); }
bool fromString(const QString &text, VisitStatus *value) { return statusNames.read(text, value); }
bool fromString(const QString &text, LineOutcome *value) { return outcomeNames.read(text, value); }
bool fromString(const QString &text, WorkGroup *value) { return groupNames.read(text, value); }
bool fromString(const QString &text, LineKind *value) { return kindNames.read(text, value); }
bool fromString(const QString &text, SeriesAnchor *value) { return anchorNames.read(text, value); }

const VisitLine *Visit::line(int number) const
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const VisitLine &one) { return one.number == number; });
    return found == lines.end() ? nullptr : &*found;
}

VisitStatus Visit::statusOn(const QDate &today) const { return status == VisitStatus::Booked && day < today ? VisitStatus::Missed : status; }

int Visit::plannedMinutes() const
{
    return std::accumulate(lines.begin(), lines.end(), 0, [](int sum, const VisitLine &one) { return sum + one.minutes; });
}

int Visit::restarts() const
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const VisitLine &one) { return one.restart; }));
}

int Visit::count(LineOutcome outcome) const
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const VisitLine &one) { return one.outcome == outcome; }));
}

} // namespace tagliando
