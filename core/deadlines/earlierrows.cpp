#include "core/deadlines/earlierrows.h"

#include <algorithm>

namespace tagliando {

namespace {

bool isMissingPackage(const Finding &row) { return row.fixes.isSet(); }
bool isSatisfiedPackage(const Finding &row) { return row.verdict == VerdictKind::Satisfied && row.track.startsWith(QLatin1String("pkg:")); }

} // namespace

EarlierRows::EarlierRows(const EarlierFindings *earlier) : earlier_(earlier)
{
    if (!earlier)
        return;
    rows_.reserve(static_cast<qsizetype>(earlier->findings.rows.holders().size()));
    for (const Shared<HolderRows> &holder : earlier->findings.rows.holders()) {
        if (const ServerId server = holder->rows.front().server)
            rows_.insert(server, &holder);
    }
}

const std::vector<Finding> &EarlierRows::rowsOf(ServerId server) const
{
    static const std::vector<Finding> none;
    const auto known = rows_.constFind(server);
    return known == rows_.cend() ? none : (**known)->rows;
}

bool EarlierRows::standFor(const Holder &holder) const
{
    if (!earlier_ || !holder.server || !earlier_->judged.contains(holder.server->id))
        return false;
    const auto list = holder.state->classes.constFind(InventoryClass::Packages);
    if (list == holder.state->classes.cend() || !list->completeness.complete || holder.isStale(list->collected))
        return false;
    // Something that could not be judged for want of an input counts packages too.
    const std::vector<Finding> &rows = rowsOf(holder.server->id);
    return std::none_of(rows.begin(), rows.end(), [](const Finding &row) { return row.foldedFacts > 0; });
}

std::vector<Finding> EarlierRows::datedAgain(FindingsRun &run, const Holder &holder, PackageDues &dues) const
{
    const std::vector<Finding> &before = rowsOf(holder.serverId());
    sortByTrack(run.rows);
    auto judged = run.rows.begin();
    OpenObligations::Along owed = run.open.along(holder.serverId(), holder.customerId());
    const int context = dues.contextOf(holder);
    std::vector<Finding> rows;
    rows.reserve(run.rows.size() + before.size());
    for (const Finding &row : before) {
        const bool missing = isMissingPackage(row);
        if (!missing && !isSatisfiedPackage(row))
            continue;
        while (judged != run.rows.end() && judged->track < row.track)
            rows.push_back(std::move(*judged++));
        const Obligation *remembered = owed.of(row.track);
        Finding &now = rows.emplace_back(row);
        if (missing)
            setDue(dues.of(holder, context, *row.fixes, remembered), remembered, now);
        else
            fillRemembered(holder, remembered, now);
        if (row.state == State::Unsupported) // whatever is agreed
            now.state = State::Unsupported;
    }
    std::move(judged, run.rows.end(), std::back_inserter(rows));
    run.rows.clear();
    return rows;
}

void EarlierRows::keepSame(std::vector<Shared<HolderRows>> &rows, Findings &findings) const
{
    if (!earlier_ || earlier_->same.isEmpty())
        return;
    const Findings &before = earlier_->findings;
    for (const AskedQuestion &asked : before.asked) {
        if (asked.server && earlier_->same.contains(asked.server))
            findings.asked.push_back(asked);
    }
    for (const ServerId server : earlier_->same) {
        if (const auto known = rows_.constFind(server); known != rows_.cend())
            rows.push_back(**known);
        if (const auto satisfied = before.satisfied.constFind(server); satisfied != before.satisfied.constEnd())
            findings.satisfied.insert(server, *satisfied);
        if (const auto unfixable = before.unfixable.constFind(server); unfixable != before.unfixable.constEnd())
            findings.unfixable.insert(server, *unfixable);
        if (before.verified.contains(server))
            findings.verified.insert(server);
    }
}

} // namespace tagliando
