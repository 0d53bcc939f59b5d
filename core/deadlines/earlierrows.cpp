#include "core/deadlines/earlierrows.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr std::size_t holdersPerThread = 100;

bool isSatisfiedPackage(const Finding &row) { return row.verdict == VerdictKind::Satisfied && row.track.startsWith(QLatin1String("pkg:")); }

} // namespace

PackagesAgain::PackagesAgain(const EarlierFindings *earlier) : earlier_(earlier)
{
    if (!earlier || earlier->judged.isEmpty())
        return;
    const std::vector<Finding> &rows = earlier->findings.rows;
    const auto begin = std::partition_point(rows.begin(), rows.end(), [](const Finding &row) { return row.state < State::Verify; });
    for (auto row = begin; row != rows.end() && row->state == State::Verify; ++row) {
        if (row->foldedFacts > 0)
            folded_.insert(row->server);
    }
}

bool PackagesAgain::standFor(const Holder &holder) const
{
    if (!earlier_ || !holder.server || !earlier_->judged.contains(holder.server->id) || folded_.contains(holder.server->id))
        return false;
    const auto list = holder.state->classes.constFind(InventoryClass::Packages);
    return list != holder.state->classes.cend() && list->completeness.complete && !holder.isStale(list->collected);
}

std::vector<std::vector<Finding>> PackagesAgain::rows(const FindingsInput &input, const OpenObligations &open, const PackageRows &packages,
                                                      std::vector<Holder> holders) const
{
    if (holders.empty())
        return {};
    PackageRows::Contexts contexts;
    std::vector<int> contextOf;
    contextOf.reserve(holders.size());
    for (const Holder &holder : holders)
        contextOf.push_back(contexts.of(holder));
    const std::vector<Finding> &before = earlier_->findings.rows;
    std::vector<std::vector<Finding>> parts(processors());
    // Threads share out the holders, not the rows: what rows of one machine have in common is counted by one processor only.
    parallelFor(holders.size(), holdersPerThread, [&](std::size_t begin, std::size_t end, std::size_t number) {
        QHash<ServerId, std::size_t> mine;
        mine.reserve(static_cast<qsizetype>(end - begin));
        for (std::size_t i = begin; i < end; ++i)
            mine.insert(holders[i].serverId(), i);
        FindingsRun run{input, open, {}, {}, {}};
        PackageRows::Worker worker;
        run.rows.reserve(before.size() * (end - begin) / holders.size());
        for (const Finding &row : before) {
            const auto holder = mine.constFind(row.server);
            if (holder != mine.cend() && (!row.about->fixes.empty() || isSatisfiedPackage(row)))
                packages.addAgain(run, holders[*holder], worker, row, contextOf[*holder]);
        }
        parts[number] = std::move(run.rows);
    });
    return parts;
}

std::vector<Finding> keepSame(const EarlierFindings &earlier, Findings &findings)
{
    const Findings &before = earlier.findings;
    std::vector<Finding> rows;
    if (earlier.same.isEmpty())
        return rows;
    rows.reserve(before.rows.size());
    for (const Finding &row : before.rows) {
        if (row.server && earlier.same.contains(row.server))
            rows.push_back(row);
    }
    for (const AskedQuestion &asked : before.asked) {
        if (asked.server && earlier.same.contains(asked.server))
            findings.asked.push_back(asked);
    }
    for (const ServerId server : earlier.same) {
        if (const auto satisfied = before.satisfied.constFind(server); satisfied != before.satisfied.constEnd())
            findings.satisfied.insert(server, *satisfied);
        if (const auto unfixable = before.unfixable.constFind(server); unfixable != before.unfixable.constEnd())
            findings.unfixable.insert(server, *unfixable);
        if (before.verified.contains(server))
            findings.verified.insert(server);
    }
    return rows;
}

} // namespace tagliando
