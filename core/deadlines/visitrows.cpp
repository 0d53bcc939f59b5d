#include "core/deadlines/visitrows.h"

#include "core/calendar/seriesdays.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int lookBackDays = 400; // a series sleeping for longer says so once: the year before

bool samePlace(SiteId asked, SiteId visited) { return !asked || !visited || asked == visited; }

/// Done, being worked, or agreed for a day to come.
bool happens(const Visit &visit, const QDate &today)
{
    const VisitStatus status = visit.statusOn(today);
    return status == VisitStatus::Done || status == VisitStatus::InProgress || status == VisitStatus::Booked;
}

class VisitRows {
public:
    VisitRows(FindingsRun &run, const Holder &holder) : run_(run), holder_(holder)
    {
        for (const Visit &visit : run.input.visits->visits) {
            if (visit.customer == holder.customerId())
                visits_.push_back(&visit);
        }
    }

    void missed()
    {
        for (const Visit *visit : visits_) {
            if (visit->statusOn(holder_.today) == VisitStatus::Missed && !isMadeUp(*visit))
                add(QStringLiteral("visit:") + QString::number(visit->id.value), visit->day, visit->site, "visit.not_made");
        }
    }

    void due(const Series &series)
    {
        const QDate last = run_.input.visits->lastDone(series, holder_.today);
        const std::vector<QDate> passed = seriesDays(series, last, holder_.today.addDays(-lookBackDays), holder_.today.addDays(-1));
        if (passed.empty())
            return;
        // Counted from the last visit done, the first day missed is the one that is late; by the calendar each day replaces the one before.
        const QDate day = series.anchor == SeriesAnchor::LastDone ? passed.front() : passed.back();
        const std::vector<QDate> next = seriesDays(series, last, holder_.today, holder_.today.addDays(lookBackDays));
        const bool covered = std::any_of(visits_.begin(), visits_.end(), [&](const Visit *visit) {
            if (!samePlace(series.site, visit->site) || visit->status == VisitStatus::Cancelled || visit->day < day.addDays(-seriesReach))
                return false;
            const bool saidByItself = visit->status == VisitStatus::Booked && visit->day < holder_.today && !isMadeUp(*visit);
            const bool nextOnes = visit->isOpen() && !next.empty() && visit->day >= next.front().addDays(-seriesReach);
            return saidByItself || (happens(*visit, holder_.today) && !nextOnes);
        });
        if (!covered)
            add(QStringLiteral("visit:series-") + QString::number(series.id.value), day, series.site, "visit.series_due");
    }

private:
    [[nodiscard]] bool isMadeUp(const Visit &missed) const
    {
        return std::any_of(visits_.begin(), visits_.end(), [&](const Visit *other) {
            return other->day > missed.day && other->site == missed.site && happens(*other, holder_.today);
        });
    }

    void add(const QString &track, const QDate &day, SiteId site, const char *rule)
    {
        Finding row;
        row.kind = RequirementKind::Visit;
        row.track = track;
        row.state = State::Overdue;
        row.site = site;
        fillHolder(run_, holder_, row);
        for (const Site &one : run_.input.fleet.sites) {
            if (one.id == site)
                row.holder.edit().siteName = one.name;
        }
        row.dueAt = day.startOfDay(holder_.zone).toUTC();
        row.daysToDue = static_cast<int>(holder_.today.daysTo(day));
        FindingSubject about;
        about.requirement = track;
        about.action.kind = QStringLiteral("book");
        about.evidence.push_back({QLatin1String(rule), {{QStringLiteral("date"), day}}, {}, {}, {}});
        row.about = std::move(about);
        run_.rows.push_back(std::move(row));
    }

    FindingsRun &run_;
    const Holder &holder_;
    std::vector<const Visit *> visits_; ///< of this customer
};

} // namespace

void addVisitRows(FindingsRun &run, const Holder &customer)
{
    if (!run.input.visits)
        return;
    VisitRows rows(run, customer);
    rows.missed();
    for (const Series &series : run.input.visits->series) {
        if (series.customer == customer.customerId())
            rows.due(series);
    }
}

} // namespace tagliando
