#include "core/deadlines/stopdates.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr double secondsPerHour = 60 * 60;

bool stopping(Effect effect) { return effect == Effect::Partial || effect == Effect::Stops; }

QDateTime startOf(const QDate &date, const QTimeZone &zone) { return date.startOfDay(zone).toUTC(); }

/// What one question about a stop needs to know.
struct Scene {
    const StopRule &rule;
    const ServerState *state;
    const QString &subject;
    const QDateTime &observed;
    const QTimeZone &zone;
    QDateTime now; ///< UTC
    QDate today;   ///< local

    [[nodiscard]] const Stated<QString> *attribute(QString name) const
    {
        if (!state || name.isEmpty())
            return nullptr;
        name.replace(QStringLiteral("{subject}"), subject);
        const auto found = state->values.constFind(name);
        return found == state->values.cend() || found->value.trimmed().isEmpty() ? nullptr : &*found;
    }
};

StopPhase phaseAfter(Effect effect) { return effect == Effect::Stops ? StopPhase::Stopped : StopPhase::Ongoing; }

/// A stop known by its day: today on the day itself, past from that day on; a month or year counts to its last day.
void stopOnDay(StopOutlook &outlook, const CatalogueDate &stop, Effect effect, const Scene &scene)
{
    outlook.stopsAt = startOf(stop.date, scene.zone);
    outlook.precision = stop.precision;
    outlook.effect = effect;
    const bool lastDayCounts = stop.precision == Precision::Month || stop.precision == Precision::Year;
    outlook.past = lastDayCounts ? stop.date < scene.today : stop.date <= scene.today;
    if (stop.date == scene.today)
        outlook.phase = StopPhase::Today;
    else
        outlook.phase = outlook.past ? phaseAfter(effect) : StopPhase::Ahead;
}

/// A stop known to the minute.
void stopAtInstant(StopOutlook &outlook, const QDateTime &stop, Precision precision, StopPhase before, Effect effect, const Scene &scene)
{
    outlook.stopsAt = stop.toUTC();
    outlook.precision = precision;
    outlook.effect = effect;
    outlook.past = scene.now >= outlook.stopsAt;
    outlook.phase = outlook.past ? phaseAfter(effect) : before;
}

struct DatedPhase {
    const Phase *phase;
    CatalogueDate at;
};

/// Phases with a date, their own or counted from `base`, oldest first.
std::vector<DatedPhase> datedPhases(const StopRule &rule, const QDate &base)
{
    std::vector<DatedPhase> dated;
    for (const Phase &phase : rule.phases) {
        if (phase.date && phase.date->date.isValid())
            dated.push_back({&phase, *phase.date});
        else if (phase.offsetDays && base.isValid())
            dated.push_back({&phase, {base.addDays(*phase.offsetDays), Precision::Day}});
    }
    std::stable_sort(dated.begin(), dated.end(), [](const DatedPhase &a, const DatedPhase &b) { return a.at.date < b.at.date; });
    return dated;
}

/// The next stopping phase; once all have passed, the latest.
const DatedPhase *stoppingPhase(const std::vector<DatedPhase> &phases, const QDate &today)
{
    const DatedPhase *last = nullptr;
    for (const DatedPhase &candidate : phases) {
        if (!stopping(candidate.phase->effect))
            continue;
        last = &candidate;
        if (candidate.at.date >= today)
            break;
    }
    return last;
}

/// What has already begun before the stop, else (for relative dates) what announces it: the notice somebody must read.
void adviseOfPhase(StopOutlook &outlook, const std::vector<DatedPhase> &phases, const DatedPhase *stop, const Scene &scene)
{
    if (outlook.past)
        return;
    const DatedPhase *chosen = nullptr;
    for (const DatedPhase &candidate : phases) {
        if (&candidate == stop || candidate.phase->effect < Effect::Warn)
            continue;
        if (candidate.at.date <= scene.today)
            chosen = &candidate;
        else if (!chosen && candidate.phase->effect == Effect::Warn && scene.rule.trigger == Trigger::Relative)
            chosen = &candidate;
    }
    if (chosen)
        outlook.advice.push_back({QStringLiteral("advice.phase"),
                                  {{QStringLiteral("date"), chosen->at.date}, {QStringLiteral("precision"), toString(chosen->at.precision)}},
                                  chosen->phase->text});
}

void graceFromDetection(StopOutlook &outlook, const Scene &scene)
{
    if (!scene.observed.isValid())
        return;
    QDateTime stop = scene.observed.addSecs(scene.rule.grace->days * secondsPerDay);
    if (scene.rule.date && scene.rule.trigger != Trigger::RemoteSide)
        stop = std::max(stop, startOf(scene.rule.date->date, scene.zone));
    stopAtInstant(outlook, stop, Precision::Instant, StopPhase::Grace, scene.rule.effect, scene);
    outlook.collected = scene.observed;
}

/// Calendar and vendor updates: staged facts stop with their next stopping phase.
void byCalendar(StopOutlook &outlook, const Scene &scene)
{
    const auto phases = datedPhases(scene.rule, {});
    const DatedPhase *next = stoppingPhase(phases, scene.today);
    const bool graceRuns = scene.rule.grace && scene.rule.grace->days > 0;
    if (!next && graceRuns && scene.rule.grace->from == QLatin1String("detection")) {
        graceFromDetection(outlook, scene);
        return;
    }
    if (!next && !scene.rule.date)
        return;
    CatalogueDate stop = next ? next->at : *scene.rule.date;
    const bool begun = stop.date <= scene.today;
    if (graceRuns && scene.rule.grace->from == QLatin1String("date"))
        stop.date = stop.date.addDays(scene.rule.grace->days);
    stopOnDay(outlook, stop, next ? next->phase->effect : scene.rule.effect, scene);
    if (begun && outlook.phase == StopPhase::Ahead)
        outlook.phase = StopPhase::Grace;
    adviseOfPhase(outlook, phases, next, scene);
}

QDateTime timeOf(const Stated<QString> *attribute, const QTimeZone &zone)
{
    return attribute ? readLocalTime(attribute->value, zone).toUTC() : QDateTime();
}

/// The service dies at (or some days after) its first start on or past the date (DESIGN 4 rules 3 and 11).
void byServiceStart(StopOutlook &outlook, const Scene &scene)
{
    if (!scene.rule.date)
        return;
    const QDate date = scene.rule.date->date;
    const QDateTime begins = startOf(date, scene.zone);
    const int days = scene.rule.grace ? scene.rule.grace->days : 0;
    const QDateTime earliest = begins.addSecs(days * secondsPerDay);
    const QVariantMap args{
        {QStringLiteral("date"), date}, {QStringLiteral("grace_days"), days}, {QStringLiteral("earliest"), earliest.toTimeZone(scene.zone).date()}};
    if (scene.now < begins) {
        stopOnDay(outlook, {date, scene.rule.date->precision}, scene.rule.effect, scene);
        if (days > 0)
            outlook.earliestStop = earliest;
        outlook.advice.push_back(
            {days > 0 ? QStringLiteral("advice.service_start.ahead") : QStringLiteral("advice.service_start.ahead_at_once"), args, {}});
        return;
    }
    const auto *failedAttribute = scene.attribute(scene.rule.firstFailed);
    const auto *startAttribute = scene.attribute(scene.rule.lastStart);
    const QDateTime failed = timeOf(failedAttribute, scene.zone);
    const QDateTime started = timeOf(startAttribute, scene.zone);
    if (const auto *check = scene.attribute(scene.rule.lastCheck); check && check->value.compare(QLatin1String("ok"), Qt::CaseInsensitive) == 0) {
        const auto after = [check](const QDateTime &time) { return !time.isValid() || check->collected >= time; };
        outlook.closedByCheck = check->collected >= begins && after(failed) && after(started);
    }
    if (failed.isValid() && failed >= begins) {
        stopAtInstant(outlook, failed.addSecs(days * secondsPerDay), Precision::Instant, StopPhase::Grace, scene.rule.effect, scene);
        outlook.collected = failedAttribute->collected;
    } else if (started.isValid() && started >= begins) {
        stopAtInstant(outlook, started.addSecs(days * secondsPerDay), Precision::Latest, StopPhase::Grace, scene.rule.effect, scene);
        if (earliest < outlook.stopsAt)
            outlook.earliestStop = earliest;
        outlook.collected = startAttribute->collected;
    } else {
        outlook.phase = StopPhase::Armed;
        outlook.advice.push_back(
            {days > 0 ? QStringLiteral("advice.service_start.armed") : QStringLiteral("advice.service_start.armed_at_once"), args, {}});
    }
}

/// Nothing but an observation shows it; announced stages count from that observation.
void byObservation(StopOutlook &outlook, const Scene &scene)
{
    if (!scene.observed.isValid())
        return;
    outlook.collected = scene.observed;
    const auto phases = datedPhases(scene.rule, scene.observed.toTimeZone(scene.zone).date());
    std::vector<DatedPhase> staged;
    std::copy_if(phases.begin(), phases.end(), std::back_inserter(staged), [](const DatedPhase &p) { return !p.phase->date; });
    if (const DatedPhase *next = stoppingPhase(staged, scene.today)) {
        stopOnDay(outlook, next->at, next->phase->effect, scene);
        if (outlook.phase == StopPhase::Ahead)
            outlook.phase = StopPhase::Grace;
        adviseOfPhase(outlook, staged, next, scene);
        return;
    }
    if (scene.rule.grace && scene.rule.grace->from == QLatin1String("detection")) {
        graceFromDetection(outlook, scene);
        return;
    }
    outlook.stopsAt = scene.observed.toUTC();
    outlook.precision = Precision::Instant;
    outlook.phase = StopPhase::Ongoing;
    outlook.past = true;
}

/// "N@instant": N hours had elapsed at that instant. Hours are elapsed time, so UTC arithmetic.
void byCounter(StopOutlook &outlook, const Scene &scene)
{
    const auto *reading = scene.attribute(scene.rule.reading);
    if (!reading)
        return;
    const qsizetype at = reading->value.indexOf(QLatin1Char('@'));
    bool number = false;
    const double hours = reading->value.left(at < 0 ? reading->value.size() : at).trimmed().toDouble(&number);
    const QDateTime since = at < 0 ? reading->collected : readLocalTime(reading->value.mid(at + 1), scene.zone).toUTC();
    if (!number || hours < 0 || hours > 1e7 || !since.isValid())
        return;
    const auto left = static_cast<qint64>((scene.rule.limitHours - hours) * secondsPerHour);
    stopAtInstant(outlook, since.addSecs(left), Precision::Instant, StopPhase::Ahead, scene.rule.effect, scene);
    outlook.collected = reading->collected;
}

/// Days from issue, unless the thing states its own expiry.
void byIssue(StopOutlook &outlook, const Scene &scene)
{
    const auto *expires = scene.attribute(scene.rule.expires);
    const auto *issued = scene.attribute(scene.rule.issued);
    const QDateTime expiry = expires ? readLocalTime(expires->value, scene.zone) : QDateTime();
    const QDateTime issue = issued ? readLocalTime(issued->value, scene.zone) : QDateTime();
    if (expiry.isValid()) {
        const QDate day = expiry.toTimeZone(scene.zone).date();
        stopOnDay(outlook, {day, Precision::Day}, scene.rule.effect, scene);
        outlook.collected = expires->collected;
        if (scene.rule.offsetDays > 0)
            adviseOfPhase(outlook, datedPhases(scene.rule, day.addDays(-scene.rule.offsetDays)), nullptr, scene);
        return;
    }
    if (!issue.isValid())
        return;
    outlook.collected = issued->collected;
    const QDate day = issue.toTimeZone(scene.zone).date();
    const auto phases = datedPhases(scene.rule, day);
    const DatedPhase *next = stoppingPhase(phases, scene.today);
    stopOnDay(outlook, next ? next->at : CatalogueDate{day.addDays(scene.rule.offsetDays), Precision::Day},
              next ? next->phase->effect : scene.rule.effect, scene);
    adviseOfPhase(outlook, phases, next, scene);
}

} // namespace

StopOutlook stopOutlook(const StopRule &rule, const ServerState *state, const QString &subject, const QDateTime &observed, const Moment &now,
                        const QTimeZone &zone)
{
    const QDateTime local = now.in(zone);
    const Scene scene{rule, state, subject, observed, zone, local.toUTC(), local.date()};
    StopOutlook outlook;
    outlook.effect = rule.effect;
    switch (rule.trigger) {
    case Trigger::Calendar:
    case Trigger::VendorUpdate:
        byCalendar(outlook, scene);
        break;
    case Trigger::LocalChange:
        // Without a date the change has been made as soon as somebody saw it.
        if (rule.date || std::any_of(rule.phases.begin(), rule.phases.end(), [](const Phase &p) { return p.date && stopping(p.effect); }))
            byCalendar(outlook, scene);
        else
            byObservation(outlook, scene);
        break;
    case Trigger::ServiceStart:
        byServiceStart(outlook, scene);
        break;
    case Trigger::RemoteSide:
        byObservation(outlook, scene);
        break;
    case Trigger::Counter:
        byCounter(outlook, scene);
        break;
    case Trigger::Relative:
        byIssue(outlook, scene);
        break;
    }
    return outlook;
}

} // namespace tagliando
