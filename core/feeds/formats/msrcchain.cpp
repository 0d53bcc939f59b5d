#include "core/feeds/formats/msrcchain.h"

#include "core/feeds/formats/msrcbuild.h"

#include <algorithm>

namespace tagliando::msrc {

void Chain::add(const MsrcUpdate &update, const QDate &released, bool statesBuilds)
{
    const auto found = byKb_.constFind(update.kb);
    const int index = found == byKb_.cend() ? int(updates_.size()) : *found;
    if (found == byKb_.cend()) {
        byKb_.insert(update.kb, index);
        updates_.push_back({update, released, false, {}});
    }
    Update &held = updates_[std::size_t(index)];
    MsrcUpdate &known = held.published;
    known.kind = std::min(known.kind, update.kind);
    known.restart = std::max(known.restart, update.restart);
    if (known.build.isEmpty() || (!update.build.isEmpty() && revision(update.build) < revision(known.build)))
        known.build = update.build;
    for (const QString &kb : update.supersedes) {
        if (!known.supersedes.contains(kb))
            known.supersedes << kb;
    }
    held.released = std::min(held.released, released);
    // Without a build a "Security Update" may be a single patch: it counts as cumulative only in documents that name no builds at all, and
    // where it replaces an earlier one.
    held.cumulative =
        held.cumulative || known.kind == MsrcKind::MonthlyRollup ||
        (known.kind == MsrcKind::SecurityUpdate && (!known.build.isEmpty() || (!statesBuilds && oneLine_ && !known.supersedes.isEmpty())));
}

void Chain::link(int older, std::optional<int> newer)
{
    if (newer && *newer != older)
        updates_[std::size_t(older)].newer.push_back(*newer);
}

void Chain::close()
{
    std::vector<int> stacks;
    for (int i = 0; i < int(updates_.size()); ++i) {
        const Update &update = updates_[std::size_t(i)];
        if (buildCounts(update))
            builds_.insert(update.published.kb, update.published.build);
        for (const QString &kb : update.published.supersedes) {
            if (const auto older = byKb_.constFind(kb); older != byKb_.cend())
                link(*older, i);
        }
        if (update.cumulative)
            (update.published.build.isEmpty() ? dated_ : built_).push_back(i);
        else if (update.published.kind == MsrcKind::ServicingStack)
            stacks.push_back(i);
    }
    const auto buildOf = [&](int i) { return revision(updates_[std::size_t(i)].published.build); };
    const auto dayOf = [&](int i) { return updates_[std::size_t(i)].released; };
    std::stable_sort(built_.begin(), built_.end(), [&](int a, int b) { return buildOf(a) < buildOf(b); });
    std::stable_sort(dated_.begin(), dated_.end(), [&](int a, int b) { return dayOf(a) < dayOf(b); });
    std::stable_sort(stacks.begin(), stacks.end(), [&](int a, int b) { return dayOf(a) < dayOf(b); });
    const auto firstFrom = [&](const QDate &day, bool after) -> std::optional<int> {
        std::optional<int> first;
        for (const std::vector<int> *line : {&dated_, &built_}) {
            for (const int i : *line) {
                if ((after ? dayOf(i) > day : dayOf(i) >= day) && (!first || dayOf(i) < dayOf(*first)))
                    first = i;
            }
        }
        return first;
    };
    for (std::size_t i = 1; i < built_.size(); ++i)
        link(built_[i - 1], built_[i]);
    for (const int i : dated_)
        link(i, firstFrom(dayOf(i), true));
    if (!stacks.empty())
        stack_ = stacks.back();
    for (std::size_t i = 1; i < stacks.size(); ++i) {
        if (dayOf(stacks[i - 1]) < dayOf(stacks[i]))
            link(stacks[i - 1], stacks[i]);
    }
    for (int i = 0; i < int(updates_.size()); ++i) {
        const Update &update = updates_[std::size_t(i)];
        if (update.cumulative || update.published.kind == MsrcKind::ServicingStack || update.published.kind == MsrcKind::Other)
            continue;
        if (oneLine_ && !update.published.build.isEmpty()) { // a hotpatch: the first cumulative build above it
            const auto above = std::find_if(built_.begin(), built_.end(), [&](int b) { return buildOf(b) > buildOf(i); });
            link(i, above == built_.end() ? std::nullopt : std::optional<int>(*above));
        } else if (update.published.kind == MsrcKind::SecurityOnly || update.published.kind == MsrcKind::IeCumulative) {
            link(i, firstFrom(update.released, false)); // the month's rollup holds it, and every later one
        }
    }
}

const Chain::Update *Chain::find(const QString &kb) const
{
    const auto found = byKb_.constFind(kb);
    return found == byKb_.cend() ? nullptr : &updates_[std::size_t(*found)];
}

bool Chain::buildCounts(const Update &update) const
{
    // Before Windows 10 a security-only raises the build without holding what came before.
    return !update.published.build.isEmpty() && update.published.kind != MsrcKind::ServicingStack && (oneLine_ || update.cumulative);
}

Chain::Acceptance Chain::accepted(const QStringList &kbs) const
{
    Acceptance acceptance;
    std::vector<bool> seen(updates_.size(), false); // rings of updates that claim to replace one another end here
    std::vector<int> open;
    for (const QString &kb : kbs) {
        if (const auto found = byKb_.constFind(kb); found != byKb_.cend() && !seen[std::size_t(*found)]) {
            seen[std::size_t(*found)] = true;
            open.push_back(*found);
        }
    }
    QStringList later;
    while (!open.empty()) {
        const Update &update = updates_[std::size_t(open.back())];
        open.pop_back();
        if (!kbs.contains(update.published.kb))
            later << update.published.kb;
        if (buildCounts(update) && (acceptance.build.isEmpty() || revision(update.published.build) < revision(acceptance.build)))
            acceptance.build = update.published.build;
        for (const int newer : update.newer) {
            if (!seen[std::size_t(newer)]) {
                seen[std::size_t(newer)] = true;
                open.push_back(newer);
            }
        }
    }
    later.sort();
    acceptance.kbs = kbs + later;
    return acceptance;
}

const Chain::Update *Chain::tip() const
{
    if (!built_.empty())
        return &updates_[std::size_t(built_.back())];
    return dated_.empty() ? nullptr : &updates_[std::size_t(dated_.back())];
}

} // namespace tagliando::msrc
