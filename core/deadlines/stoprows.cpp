#include "core/deadlines/stoprows.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString neverSeenInput = QStringLiteral("inventory");
const QString expiryPrefix = QStringLiteral("expires.");

bool stopping(Effect effect) { return effect == Effect::Partial || effect == Effect::Stops; }

bool sameAction(const Action &a, const Action &b)
{
    return a.kind == b.kind && a.kbAny == b.kbAny && a.kbAll == b.kbAll && a.product == b.product && a.version == b.version && a.text == b.text;
}

/// True when the case that decided can be closed by nothing a machine could show.
bool closedByNothing(const Requirement &requirement, const Verdict &verdict)
{
    const auto &cases = requirement.cases;
    if (std::all_of(cases.begin(), cases.end(), [](const Case &c) { return c.needs.has_value(); }))
        return false;
    return std::any_of(cases.begin(), cases.end(), [&](const Case &c) { return !c.needs && sameAction(c.action, verdict.action); });
}

/// A remote fact stops from the observation that showed it: the subject's own when it has one, else the newest the verdict rests on,
/// and never later than what is already remembered.
QDateTime observedAt(const FindingsRun &run, const Holder &holder, const Requirement &requirement, const Verdict &verdict)
{
    QDateTime observed;
    if (!verdict.subject.isEmpty() && holder.state) {
        QString key = requirement.subjects;
        observed = holder.state->values.value(key.replace(QLatin1Char('*'), verdict.subject)).collected;
    }
    if (!observed.isValid()) {
        for (const Evidence &evidence : verdict.evidence) {
            if (evidence.collected.isValid() && (!observed.isValid() || evidence.collected > observed))
                observed = evidence.collected;
        }
    }
    if (!observed.isValid())
        observed = verdict.inputsCollected;
    if (!observed.isValid()) { // a customer's answer is the only witness
        for (const Answer &answer : run.input.fleet.answers) {
            if (answer.customer == holder.customerId() && (!observed.isValid() || answer.at > observed))
                observed = answer.at;
        }
    }
    const QString track = verdict.subject.isEmpty() ? requirement.track : requirement.track + QLatin1Char('#') + verdict.subject;
    if (const Obligation *remembered = run.obligation(holder, track)) {
        const QDateTime since = remembered->stoppedFrom.isValid() ? remembered->stoppedFrom : remembered->detected;
        if (since.isValid() && (!observed.isValid() || since < observed))
            observed = since;
    }
    return observed;
}

/// What is not verified has not stopped for all anybody knows: it keeps the fact's date while that lies ahead, and no phase.
void fillStop(const Holder &holder, const StopOutlook &outlook, Finding &row)
{
    row.effect = outlook.effect;
    if (row.verdict == VerdictKind::Unknown) {
        row.anchor = Anchor::Fact;
        if (outlook.phase == StopPhase::Ahead || outlook.phase == StopPhase::Today) {
            row.stopsAt = outlook.stopsAt;
            row.stopsPrecision = outlook.precision;
        }
        return;
    }
    row.stopsAt = outlook.stopsAt;
    row.earliestStop = outlook.earliestStop;
    row.stopsPrecision = outlook.precision;
    row.phase = outlook.phase;
    row.anchor = Anchor::Fact;
    if (outlook.stopsAt.isValid())
        row.daysToStop = holder.daysUntil(outlook.stopsAt);
}

/// Fills one date into a catalogue's advice; without that date the advice has nothing to say.
std::optional<Advice> datedAdvice(const Text &own, const char *name, const QDate &date)
{
    if (!date.isValid())
        return std::nullopt;
    return Advice{{}, {{QLatin1String(name), date}}, own};
}

/// The catalogue's own advice joins the generated sentence in one line; a phase keeps its own text, unless the advice speaks of its date.
/// "{warn_date}" is the day of the phase that announces the stop, "{stop_date}" that of a stop still ahead: once past, advice for before is silent.
void fillAdvice(const Holder &holder, const Requirement &requirement, const StopOutlook &outlook, const QString &subject, Finding &row)
{
    std::vector<Advice> &advice = row.notes.edit().advice;
    advice = outlook.advice;
    if (requirement.advice.isEmpty())
        return;
    const Text own = filled(requirement.advice, row.holder->serverName, subject, row.holder->customerName);
    Advice *first = advice.empty() ? nullptr : &advice.front();
    if (own.it.contains(QLatin1String("{warn_date}"))) {
        const bool announced = first && first->id == QLatin1String("advice.phase");
        const auto dated = datedAdvice(own, "warn_date", announced ? first->args.value(QStringLiteral("date")).toDate() : QDate());
        if (dated)
            *first = *dated;
    } else if (own.it.contains(QLatin1String("{stop_date}"))) {
        const bool ahead = outlook.stopsAt.isValid() && !outlook.past;
        if (const auto dated = datedAdvice(own, "stop_date", ahead ? outlook.stopsAt.toTimeZone(holder.zone).date() : QDate()))
            advice.push_back(*dated);
    } else if (first && first->text.isEmpty()) {
        first->text = own;
    } else {
        advice.push_back({{}, {}, own});
    }
}

} // namespace

std::optional<State> stopState(const StopOutlook &outlook, const StopRule &rule, const Policy &policy, const Holder &holder)
{
    const bool begun = outlook.past || (outlook.phase != StopPhase::None && outlook.phase != StopPhase::Ahead);
    const State near = stopping(outlook.effect) ? State::Blocking : State::Unsupported;
    if (begun)
        return near;
    if (!outlook.stopsAt.isValid())
        return rule.trigger == Trigger::Counter || rule.trigger == Trigger::Relative ? State::Verify : State::Due;
    const int days = holder.daysUntil(outlook.stopsAt);
    if (days <= (near == State::Blocking ? policy.blockingHorizonDays : policy.unsupportedLeadDays))
        return near;
    if (days > policy.listHorizonDays)
        return std::nullopt;
    return State::Due;
}

void addSatisfiedRow(FindingsRun &run, const Holder &holder, Finding row)
{
    row.stale = holder.isStale(row.collected);
    row.state = row.stale ? State::Verify : State::Satisfied;
    row.verdict = row.stale ? VerdictKind::Unknown : VerdictKind::Satisfied;
    if (row.stale) {
        const int days = -holder.daysUntil(row.collected);
        row.about.edit().evidence.push_back({QStringLiteral("input.old"),
                                             {{QStringLiteral("days"), days}, {QStringLiteral("limit"), holder.staleAfterDays}},
                                             QStringLiteral("stale_after=%1").arg(holder.staleAfterDays),
                                             {},
                                             row.collected});
    }
    run.rows.push_back(std::move(row));
}

bool fold(const Holder &holder, const Requirement &requirement, const Verdict &verdict, Folding &folding)
{
    const bool ownRow = verdict.positivelyIdentified || verdict.missingInputs.isEmpty();
    if (ownRow && !holder.neverSeen())
        return false;
    Folded &into = folding[holder.neverSeen() ? neverSeenInput : verdict.missingInputs.front()];
    ++into.facts;
    into.requirements.append(requirement.id);
    return true;
}

void addStopRow(FindingsRun &run, const Holder &holder, const Requirement &requirement, Verdict verdict, Folding &folding)
{
    run.ask(holder, verdict.openQuestions);
    if (verdict.kind == VerdictKind::NotApplicable || verdict.kind == VerdictKind::Question)
        return;
    if (verdict.kind == VerdictKind::Satisfied) {
        addSatisfiedRow(run, holder, rowFor(run, holder, requirement, std::move(verdict)));
        return;
    }
    const Policy &policy = *holder.policy;
    // Only what is certainly so can have been observed to stop.
    const QDateTime observed = verdict.kind == VerdictKind::Missing ? observedAt(run, holder, requirement, verdict) : QDateTime();
    const StopOutlook outlook = stopOutlook(*requirement.stop, holder.state, verdict.subject, observed, run.input.now, holder.zone);
    if (outlook.closedByCheck) {
        verdict.inputsCollected = holder.state->values.value(requirement.stop->lastCheck).collected; // the check counts, not the list's age
        verdict.evidence.push_back({QStringLiteral("check.ok"), {}, requirement.stop->lastCheck, requirement.id, {}});
        addSatisfiedRow(run, holder, rowFor(run, holder, requirement, std::move(verdict)));
        return;
    }
    const auto state = stopState(outlook, *requirement.stop, policy, holder);
    if (!state)
        return;
    if (verdict.kind == VerdictKind::Unknown && fold(holder, requirement, verdict, folding))
        return;
    if (verdict.kind == VerdictKind::Missing && closedByNothing(requirement, verdict)) {
        const QString question = QStringLiteral("handled:") + requirement.id;
        const bool answered = holder.answers && holder.answers->contains(question);
        if (answered && holder.answers->value(question)) {
            addSatisfiedRow(run, holder, rowFor(run, holder, requirement, std::move(verdict)));
            return;
        }
        const bool dated = outlook.past || outlook.phase == StopPhase::Armed;
        const bool machinesOwn = outlook.collected.isValid() && outlook.phase != StopPhase::Armed;
        if (!answered && dated && outlook.phase != StopPhase::Today && !machinesOwn) {
            run.ask(holder, question, holder.server != nullptr);
            return;
        }
    }
    const QString subject = verdict.subject;
    Finding row = rowFor(run, holder, requirement, std::move(verdict));
    row.state = row.verdict == VerdictKind::Unknown ? State::Verify : *state;
    fillStop(holder, outlook, row);
    fillAdvice(holder, requirement, outlook, subject, row);
    run.rows.push_back(std::move(row));
}

void addExpiryRows(FindingsRun &run, const Holder &holder, const QSet<QString> &claimed)
{
    if (!holder.state)
        return;
    const Policy &policy = *holder.policy;
    for (auto value = holder.state->values.cbegin(); value != holder.state->values.cend(); ++value) {
        if (!value.key().startsWith(expiryPrefix) || value->value.trimmed().isEmpty() || claimed.contains(value.key()))
            continue;
        const QString thing = value.key().mid(expiryPrefix.size());
        StopRule rule;
        rule.trigger = Trigger::Relative;
        rule.expires = value.key();
        const StopOutlook outlook = stopOutlook(rule, holder.state, {}, {}, run.input.now, holder.zone);
        Finding row;
        row.kind = RequirementKind::Expiry;
        row.track = QStringLiteral("expiry:") + thing;
        fillHolder(run, holder, row);
        row.collected = value->collected;
        FindingSubject about;
        about.requirement = thing;
        about.action.kind = QStringLiteral("renew");
        about.action.target = thing;
        about.evidence.push_back({outlook.stopsAt.isValid() ? QStringLiteral("expiry.stated") : QStringLiteral("expiry.unreadable"),
                                  {{QStringLiteral("thing"), thing}, {QStringLiteral("value"), value->value}},
                                  value.key() + QLatin1Char('=') + value->value,
                                  value->fileName.isEmpty() ? value->source : value->source + QLatin1Char(' ') + value->fileName,
                                  value->collected});
        row.about = std::move(about);
        fillStop(holder, outlook, row);
        const int days = row.daysToStop.value_or(0);
        if (!outlook.stopsAt.isValid()) {
            row.state = State::Verify;
            row.verdict = VerdictKind::Unknown;
        } else if (days > policy.listHorizonDays) {
            row.state = State::Satisfied;
            row.verdict = VerdictKind::Satisfied;
        } else {
            row.state = days <= policy.expiryLeadDays ? State::Blocking : State::Due;
        }
        run.rows.push_back(std::move(row));
    }
}

void addFoldedRows(FindingsRun &run, const Holder &holder, const Folding &folding)
{
    for (auto folded = folding.cbegin(); folded != folding.cend(); ++folded) {
        Finding row;
        row.state = State::Verify;
        row.verdict = VerdictKind::Unknown;
        row.track = QStringLiteral("missing:") + folded.key();
        fillHolder(run, holder, row);
        FindingSubject about;
        about.requirement = row.track;
        about.action.kind = QStringLiteral("collect");
        about.action.target = folded.key();
        row.foldedFacts = folded->facts;
        row.stale = folded->stale;
        row.collected = folded->collected;
        QVariantMap args{{QStringLiteral("input"), folded.key()}, {QStringLiteral("requirements"), folded->requirements}};
        if (folded->stale && folded->collected.isValid()) {
            args.insert(QStringLiteral("days"), -holder.daysUntil(folded->collected));
            args.insert(QStringLiteral("limit"), holder.staleAfterDays);
        }
        about.evidence.push_back(
            {folded->stale ? QStringLiteral("input.stale") : QStringLiteral("input.missing"), args, folded.key(), {}, folded->collected});
        row.about = std::move(about);
        run.rows.push_back(std::move(row));
    }
}

} // namespace tagliando
