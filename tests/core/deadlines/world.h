// A small world of customers, machines and hand-built requirements.
#pragma once

#include "core/deadlines/findings.h"
#include "tests/core/deadlines/build.h"

#include <gtest/gtest.h>

namespace tagliando::testing_deadlines {

inline Condition attributeIs(const char *name, const char *value)
{
    Condition condition;
    condition.kind = Condition::Kind::Attribute;
    condition.name = q(name);
    condition.bounds.eq = q(value);
    return condition;
}

inline Condition questionIs(const char *id)
{
    Condition condition;
    condition.kind = Condition::Kind::Question;
    condition.name = q(id);
    return condition;
}

/// Applies where attr.app=yes, satisfied where attr.fixed=yes; no `needs` when `closable` is false.
inline Requirement fact(const char *id, const StopRule &stop, bool closable = true)
{
    Requirement requirement;
    requirement.id = q(id);
    requirement.track = q("fact:") + requirement.id;
    requirement.title = {q("Titolo ") + requirement.id, q("Title ") + requirement.id};
    requirement.headline = {q("App su {server} smette"), q("App on {server} stops")};
    requirement.stop = stop;
    Case one;
    one.when = attributeIs("attr.app", "yes");
    if (closable)
        one.needs = attributeIs("attr.fixed", "yes");
    one.action.kind = q("update");
    one.action.text = {q("aggiornare"), q("update")};
    requirement.cases = {one};
    return requirement;
}

inline StopRule stopOn(const char *date, Effect effect = Effect::Stops)
{
    StopRule rule;
    rule.date = CatalogueDate{day(date), Precision::Day};
    rule.effect = effect;
    return rule;
}

/// An own advisory closed by attr.FIX=yes.
inline Requirement advisory(const char *id, const char *track, const char *released, Severity severity, const char *fix)
{
    Requirement requirement;
    requirement.kind = RequirementKind::Own;
    requirement.id = q(id);
    requirement.track = q(track);
    requirement.target = requirement.id;
    requirement.title = requirement.headline = {requirement.id, requirement.id};
    if (released)
        requirement.released = CatalogueDate{day(released), Precision::Day};
    requirement.severity = severity;
    Case one;
    one.when = attributeIs("attr.app", "yes");
    one.needs = attributeIs(fix, "yes");
    one.action.kind = q("install");
    one.action.kbAny = QStringList{requirement.id};
    one.action.target = requirement.id;
    requirement.cases = {one};
    return requirement;
}

inline PolicyRow policyRow(Severity minimum, int days)
{
    PolicyRow row;
    row.minimum = minimum;
    row.amount = days;
    return row;
}

class World : public testing::Test {
protected:
    World()
    {
        policy.rows = {policyRow(Severity::High, 14), policyRow(Severity::Medium, 30), policyRow(Severity::Low, 90)};
        fleet.customers.push_back({CustomerId{1}, q("Cliente di Franco")});
    }

    ServerId add(const char *name, std::initializer_list<std::pair<const char *, const char *>> values, const char *collected,
                 CustomerId customer = {1})
    {
        Server server;
        server.id = ServerId{static_cast<qint64>(fleet.servers.size()) + 1};
        server.customer = customer;
        server.name = q(name);
        fleet.servers.push_back(server);
        set(server.id, values, collected);
        return server.id;
    }
    void set(ServerId server, std::initializer_list<std::pair<const char *, const char *>> values, const char *collected)
    {
        fleet.states[server] = std::make_shared<const ServerState>(stateOf(values, collected));
    }
    Findings run(const char *now)
    {
        const FindingsInput input{fleet, catalogue, vocabulary, policy, at(now)};
        return computeFindings(input);
    }
    /// Saves what changed, as the use case that changed the input does.
    void remember(const Findings &before, const Findings &after, const char *now, const char *technician = "")
    {
        for (const Obligation &changed : updatedObligations(fleet, before, after, romeTime(now), q(technician))) {
            const auto same = [&](const Obligation &o) {
                return o.server == changed.server && o.track == changed.track && o.opened == changed.opened;
            };
            const auto found = std::find_if(fleet.obligations.begin(), fleet.obligations.end(), same);
            if (found == fleet.obligations.end())
                fleet.obligations.push_back(changed);
            else
                *found = changed;
        }
    }
    static Totals sums(const Findings &findings, const Fleet &fleet)
    {
        std::vector<const Finding *> rows;
        for (const Finding &row : findings.rows)
            rows.push_back(&row);
        return totals(rows, fleet.servers, findings);
    }

    Fleet fleet;
    Catalogue catalogue;
    Vocabulary vocabulary;
    Policy policy;
};

inline QString stateOf(const Finding &row) { return toString(row.state); }
inline QStringList states(const Findings &findings)
{
    QStringList list;
    for (const Finding &row : findings.rows)
        list.append(toString(row.state));
    return list;
}

} // namespace tagliando::testing_deadlines
