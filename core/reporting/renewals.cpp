#include "core/reporting/renewals.h"

#include "core/deadlines/holders.h"
#include "core/matching/conditionmatcher.h"

#include <algorithm>
#include <tuple>

namespace tagliando {

namespace {

const QString expiryPrefix = QStringLiteral("expires.");

void add(std::vector<Renewal> &renewals, Renewal one, const QString &machine)
{
    const auto same =
        std::find_if(renewals.begin(), renewals.end(), [&](const Renewal &known) { return known.track == one.track && known.ends == one.ends; });
    Renewal &row = same == renewals.end() ? renewals.emplace_back(std::move(one)) : *same;
    if (!row.machines.contains(machine))
        row.machines << machine;
}

bool isEndOfSupport(const Requirement &requirement, const QDate &today, const QDate &last)
{
    if (!requirement.stop || !requirement.stop->date || requirement.customerScope)
        return false;
    const QDate &date = requirement.stop->date->date;
    const bool ends = requirement.kind == RequirementKind::EndOfLife || requirement.stop->effect == Effect::StopsUpdates;
    return ends && date >= today && date <= last;
}

} // namespace

std::vector<Renewal> renewalsOf(CustomerId customer, const FindingsInput &input, const QDate &today)
{
    const QDate last = today.addYears(renewalYears);
    std::vector<const Requirement *> ends;
    for (const Requirement &requirement : input.catalogue.requirements) {
        if (isEndOfSupport(requirement, today, last))
            ends.push_back(&requirement);
    }
    const AnswersInForce answers(input.fleet.answers);
    std::vector<Renewal> renewals;
    for (const Server &server : input.fleet.servers) {
        const auto state = input.fleet.states.constFind(server.id);
        if (server.customer != customer || state == input.fleet.states.cend() || !*state)
            continue;
        const QHash<QString, bool> given = answers.of(server);
        const Subject subject{state->get(), &given, &input.catalogue.questions, {}, server.id};
        for (const Requirement *requirement : ends) {
            for (const Verdict &verdict : judge(*requirement, subject, input.vocabulary, Detail::Findings)) {
                if (verdict.kind == VerdictKind::Missing)
                    add(renewals, {*requirement->stop->date, RequirementKind::EndOfLife, requirement->track, requirement->title, {}}, server.name);
            }
        }
        for (auto value = (*state)->values.constBegin(); value != (*state)->values.constEnd(); ++value) {
            if (!value.key().startsWith(expiryPrefix))
                continue;
            const QDate day = QDate::fromString(value->value.left(10), Qt::ISODate);
            if (day.isValid() && day >= today && day <= last)
                add(renewals,
                    {{day, Precision::Day}, RequirementKind::Expiry, QStringLiteral("expiry:") + value.key().mid(expiryPrefix.size()), {}, {}},
                    server.name);
        }
    }
    for (Renewal &one : renewals)
        one.machines.sort(Qt::CaseInsensitive);
    std::sort(renewals.begin(), renewals.end(),
              [](const Renewal &a, const Renewal &b) { return std::tie(a.ends.date, a.track) < std::tie(b.ends.date, b.track); });
    return renewals;
}

} // namespace tagliando
