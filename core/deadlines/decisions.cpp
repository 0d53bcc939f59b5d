#include "core/deadlines/decisions.h"

#include "core/deadlines/collisions.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int endedFreezeShown = 60; // days

/// Newest release day of the fixes that a decided track has, by the row's requirement. Only decided tracks are looked up.
class Releases {
public:
    explicit Releases(const FindingsInput &input)
    {
        QSet<QString> decided;
        for (const Decision &decision : input.fleet.agreements.decisions)
            decided.unite(QSet<QString>(decision.tracks.begin(), decision.tracks.end()));
        for (const Requirement &requirement : input.catalogue.requirements) {
            if (requirement.stop || !decided.contains(requirement.track))
                continue;
            const QDate day = requirement.releasedAt ? requirement.releasedAt->date()
                              : requirement.released ? requirement.released->date
                                                     : requirement.firstIndexed;
            days_[requirement.id] = std::max(days_.value(requirement.id), day);
        }
        const bool packages = std::any_of(decided.begin(), decided.end(), [](const QString &t) { return t.startsWith(QLatin1String("pkg:")); });
        for (std::size_t i = 0; packages && i < input.catalogue.packageFixes.size(); ++i) {
            const PackageFix &fix = input.catalogue.packageFixes[i];
            const QString track = QLatin1String("pkg:") + fix.release + QLatin1Char('/') + QString::fromUtf8(fix.source);
            if (!decided.contains(track) || fix.fixedVersion.isEmpty())
                continue;
            const QDate day = fix.released ? fix.released->date : fix.firstIndexed;
            days_[track] = std::max(days_.value(track), day);
        }
    }

    [[nodiscard]] QDate newest(const Finding &row) const
    {
        return row.track.startsWith(QLatin1String("pkg:")) ? days_.value(row.track) : days_.value(row.about->requirement);
    }

private:
    QHash<QString, QDate> days_;
};

DecisionStatus statusByDate(const Decision &decision, const QDate &today)
{
    const qint64 left = today.daysTo(decision.until);
    return left < 0 ? DecisionStatus::Expired : left <= expiringDays ? DecisionStatus::Expiring : DecisionStatus::Active;
}

int overdueBy(const QDate &due, const QDate &today) { return due.isValid() && due < today ? static_cast<int>(due.daysTo(today)) : 0; }

DecisionInForce inForce(const Decision &decision, const QDate &today)
{
    DecisionInForce shown;
    shown.id = decision.id;
    shown.kind = decision.kind;
    shown.by = decision.by;
    shown.role = decision.role;
    shown.warned = decision.warned;
    shown.until = decision.until;
    shown.reason = decision.reason;
    shown.status = statusByDate(decision, today);
    shown.daysLeft = static_cast<int>(today.daysTo(decision.until));
    shown.reviewOverdueDays = overdueBy(decision.review, today);
    return shown;
}

FreezeInForce inForce(const FrozenSpan &span, const QDate &today)
{
    FreezeInForce shown;
    shown.id = span.freeze->id;
    shown.orderedBy = span.freeze->orderedBy;
    shown.reason = span.freeze->reason;
    shown.label = span.freeze->label;
    shown.from = span.from;
    shown.to = span.to;
    if (span.freeze->reviewEveryDays > 0) {
        const QDate since = span.freeze->lastReview.isValid() ? span.freeze->lastReview : span.freeze->from;
        shown.reviewDue = since.addDays(span.freeze->reviewEveryDays);
        shown.reviewOverdueDays = overdueBy(shown.reviewDue, today);
    }
    return shown;
}

using Superseded = QHash<DecisionId, DecisionId>; ///< old -> new

Superseded superseded(const std::vector<Decision> &decisions)
{
    Superseded by;
    for (const Decision &decision : decisions) {
        if (decision.renews)
            by.insert(decision.renews, decision.id);
    }
    return by;
}

/// Fixes that came out after the decision are not covered by it: nobody decided about them.
bool covers(const Decision &decision, const Finding &row, const Releases &releases)
{
    const QDate released = releases.newest(row);
    return !released.isValid() || released <= decision.decided;
}

void decide(Finding &row, const Decision &decision, const Releases &releases, const QDate &today)
{
    if (!covers(decision, row, releases)) {
        row.notes.edit().advice.push_back(
            {QStringLiteral("advice.decision_older"), {{QStringLiteral("id"), decision.id.value}, {QStringLiteral("date"), decision.decided}}, {}});
        return;
    }
    const DecisionInForce decided = inForce(decision, today);
    row.notes.edit().decision = decided;
    const bool open = row.state == State::Due || row.state == State::Overdue;
    if (decided.status == DecisionStatus::Expired) {
        if (row.state == State::Due && !row.dueAt.isValid() && !row.stopsAt.isValid())
            row.state = State::Overdue; // the decision's end was its only deadline
    } else if (open) {
        row.state = State::Deferred;
    }
}

void freezeRow(Finding &row, const TouchDays &days, const QDate &today)
{
    if (const auto span = days.frozenOn(today)) {
        row.notes.edit().freeze = inForce(*span, today);
        if (row.state == State::Due || row.state == State::Overdue || row.state == State::Deferred)
            row.state = State::Frozen;
        return;
    }
    const auto ended = days.lastEndedBefore(today);
    if (ended && ended->freeze->rrule.isEmpty() && ended->to.daysTo(today) <= endedFreezeShown) {
        FreezeInForce over = inForce(*ended, today);
        over.endedDaysAgo = static_cast<int>(ended->to.daysTo(today));
        row.notes.edit().freeze = std::move(over);
    }
}

Error missing(const char *code, const QVariantMap &args = {}) { return {QLatin1String(code), args}; }

} // namespace

void applyAgreements(const FindingsInput &input, const std::vector<std::vector<Finding> *> &holders)
{
    const Agreements &agreements = input.fleet.agreements;
    if (agreements.empty())
        return;
    const Superseded old = superseded(agreements.decisions);
    QSet<CustomerId> agreeing;
    for (const Freeze &freeze : agreements.freezes)
        agreeing.insert(freeze.place.customer);
    QHash<std::pair<qint64, qint64>, std::vector<const Decision *>> decisions; // by (customer, server)
    for (const Decision &decision : agreements.decisions) {
        if (old.contains(decision.id))
            continue;
        agreeing.insert(decision.customer);
        if (decision.servers.empty())
            decisions[{decision.customer.value, 0}].push_back(&decision);
        for (const ServerId server : decision.servers)
            decisions[{decision.customer.value, server.value}].push_back(&decision);
    }
    const Releases releases(input);
    Calendars calendars(input);
    QHash<QString, QDate> todays;
    for (std::vector<Finding> *rows : holders) {
        for (Finding &row : *rows) {
            if (row.state == State::Satisfied || !agreeing.contains(row.customer))
                continue;
            auto today = todays.find(row.holder->zone);
            if (today == todays.end())
                today = todays.insert(row.holder->zone, input.now.dateIn(QTimeZone(row.holder->zone.toUtf8())));
            const Decision *newest = nullptr;
            const auto about = decisions.constFind({row.customer.value, row.server.value});
            for (std::size_t i = 0; about != decisions.cend() && i < about->size(); ++i) {
                if ((*about)[i]->names(row.track))
                    newest = (*about)[i];
            }
            if (newest)
                decide(row, *newest, releases, *today);
            if (!agreements.freezes.empty()) {
                if (const TouchDays *days = calendars.of(row.customer, row.site, row.server, *today))
                    freezeRow(row, *days, *today);
            }
            addConflicts(row, *today, calendars);
        }
    }
}

std::vector<DecisionView> viewDecisions(const FindingsInput &input)
{
    const Fleet &fleet = input.fleet;
    const Superseded old = superseded(fleet.agreements.decisions);
    QHash<ServerId, const Server *> living;
    for (const Server &server : fleet.servers)
        living.insert(server.id, &server);
    QHash<CustomerId, const Customer *> customers;
    for (const Customer &customer : fleet.customers)
        customers.insert(customer.id, &customer);

    std::vector<DecisionView> views;
    for (const Decision &decision : fleet.agreements.decisions) {
        DecisionView view;
        view.decision = &decision;
        const Customer *customer = customers.value(decision.customer);
        QTimeZone zone((customer && !customer->zone.isEmpty() ? customer->zone : input.defaultZone).toUtf8());
        if (!zone.isValid())
            zone = QTimeZone::utc();
        const QDate today = input.now.dateIn(zone);
        view.daysLeft = static_cast<int>(today.daysTo(decision.until));
        view.reviewOverdueDays = overdueBy(decision.review, today);
        if (decision.controlChecked.isValid())
            view.controlAge = static_cast<int>(decision.controlChecked.daysTo(today));
        view.supersededBy = old.value(decision.id);

        // Closed by itself: nothing it covers is owed any more, and something of it once was.
        bool owed = false;
        for (const Obligation &obligation : fleet.obligations) {
            if (!decision.names(obligation.track) || !decision.isAbout(obligation.customer, obligation.server))
                continue;
            if (obligation.server && !living.contains(obligation.server))
                continue;
            if (!obligation.closed.isValid()) {
                owed = true;
            } else if (obligation.closed.toTimeZone(zone).date() >= decision.decided && (!view.closed.isValid() || obligation.closed > view.closed)) {
                view.closed = obligation.closed;
                view.closedBy = obligation.closedBy;
            }
        }
        view.retired = !decision.servers.empty() &&
                       std::none_of(decision.servers.begin(), decision.servers.end(), [&](ServerId server) { return living.contains(server); });
        const bool closed = view.retired || (view.closed.isValid() && !owed);
        if (!closed || view.retired) {
            view.closed = {};
            view.closedBy.clear();
        }
        view.status = view.supersededBy ? DecisionStatus::Superseded : closed ? DecisionStatus::Closed : statusByDate(decision, today);
        views.push_back(std::move(view));
    }
    return views;
}

const Decision *renewedBy(const Decision &fresh, const std::vector<DecisionView> &known)
{
    const Decision *found = nullptr;
    for (const DecisionView &view : known) {
        const Decision &old = *view.decision;
        if (view.status == DecisionStatus::Superseded || view.status == DecisionStatus::Closed || old.kind != fresh.kind ||
            old.customer != fresh.customer)
            continue;
        const bool sameTrack = std::any_of(fresh.tracks.begin(), fresh.tracks.end(), [&](const QString &track) { return old.names(track); });
        const bool sameMachine = (fresh.servers.empty() && old.servers.empty()) ||
                                 std::any_of(fresh.servers.begin(), fresh.servers.end(), [&](ServerId s) { return old.isAbout(fresh.customer, s); });
        if (sameTrack && sameMachine)
            found = &old;
    }
    return found;
}

Result<void> checkDecision(const Decision &decision, const Decision *previous, const QStringList &approvers, const QDate &today)
{
    if (!decision.until.isValid())
        return missing("decision.needs_expiry");
    if (decision.by.trimmed().isEmpty())
        return missing("decision.needs_decider");
    if (decision.role.trimmed().isEmpty())
        return missing("decision.needs_role");
    if (!decision.warned.isValid())
        return missing("decision.needs_warning");
    if (!decisionReasons().contains(decision.reason))
        return missing("decision.needs_reason", {{QStringLiteral("reasons"), decisionReasons()}});
    if (!decision.decided.isValid() || decision.decided > today)
        return missing("decision.decided_ahead", {{QStringLiteral("date"), decision.decided}});
    if (decision.warned > decision.decided)
        return missing("decision.warned_later", {{QStringLiteral("warned"), decision.warned}, {QStringLiteral("decided"), decision.decided}});
    if (decision.until < today)
        return missing("decision.ends_in_the_past", {{QStringLiteral("date"), decision.until}});
    if (decision.until < decision.decided)
        return missing("decision.ends_before_start", {{QStringLiteral("until"), decision.until}, {QStringLiteral("decided"), decision.decided}});
    if (decision.review.isValid() && (decision.review > decision.until || decision.review < decision.decided))
        return missing("decision.review_outside", {{QStringLiteral("date"), decision.review}});
    if (!decision.control.isEmpty() && !decision.controlChecked.isValid())
        return missing("decision.control_unchecked");
    if (decision.controlChecked.isValid() && decision.control.isEmpty())
        return missing("decision.needs_control");
    if (decision.controlChecked > today)
        return missing("decision.control_ahead", {{QStringLiteral("date"), decision.controlChecked}});
    if (!previous || decision.renewal <= renewalsAtOneLevel)
        return {};
    const auto level = [&](const QString &role) {
        for (qsizetype i = 0; i < approvers.size(); ++i) {
            if (approvers[i].trimmed().compare(role.trimmed(), Qt::CaseInsensitive) == 0)
                return static_cast<int>(i);
        }
        return -1;
    };
    const int age = decision.controlChecked.isValid() ? static_cast<int>(decision.controlChecked.daysTo(today)) : -1;
    const bool higher = level(decision.role) > level(previous->role);
    const bool fresh = age >= 0 && age <= freshControlDays;
    if (higher && fresh)
        return {};
    const QVariantMap args{{QStringLiteral("number"), decision.renewal},
                           {QStringLiteral("role"), decision.role},
                           {QStringLiteral("previous"), previous->role},
                           {QStringLiteral("approvers"), approvers},
                           {QStringLiteral("days"), age}};
    if (!higher && !fresh)
        return missing(age < 0 ? "decision.renewal_needs_both_unchecked" : "decision.renewal_needs_both", args);
    if (!higher)
        return missing("decision.renewal_needs_higher", args);
    return missing(age < 0 ? "decision.renewal_needs_check_unchecked" : "decision.renewal_needs_check", args);
}

DecisionSums sumDecisions(const std::vector<DecisionView> &views)
{
    DecisionSums sums;
    for (const DecisionView &view : views) {
        ++sums.decisions;
        ++sums.byStatus[static_cast<int>(view.status)];
        if (view.decision->outcomes.empty())
            continue;
        const Outcome &outcome = view.decision->outcomes.back();
        ++sums.incidents;
        ++sums.byBlame[static_cast<int>(outcome.blamed)];
        sums.hours += outcome.hours;
        sums.cost += outcome.cost;
    }
    return sums;
}

} // namespace tagliando
