#include "core/feeds/formats/ownsupersedence.h"

#include <QSet>

#include <functional>

namespace tagliando {

namespace {

bool rollsUp(const OwnEntry &entry) { return entry.kind == QLatin1String("cumulative") || entry.kind == QLatin1String("security-only"); }

/// The later of two updates of one platform: by build, and by release date where a build is missing. Unknown order is not later.
bool isLater(const OwnEntry &later, const OwnEntry &earlier, const QString &platform)
{
    const QString a = later.on(platform)->fixedBuild;
    const QString b = earlier.on(platform)->fixedBuild;
    if (!a.isEmpty() && !b.isEmpty() && a != b) {
        const auto order = compareVersions(VersionScheme::WindowsBuild, a, b);
        return order && *order == std::strong_ordering::greater;
    }
    return later.order().isValid() && earlier.order().isValid() && later.order() > earlier.order();
}

} // namespace

OwnSupersedence::OwnSupersedence(const std::vector<OwnEntry> &entries) : entries_(entries)
{
    for (const OwnEntry &entry : entries_) {
        for (const QString &older : entry.supersedes)
            successors_[older].push_back(&entry);
        named_[entry.id].push_back(&entry);
        if (!entry.kb.isEmpty() && entry.kb != entry.id)
            named_[entry.kb].push_back(&entry);
        if (entry.kind == QLatin1String("cumulative")) {
            for (const OwnPlatform &target : entry.platforms)
                cumulative_[target.platform].push_back(&entry);
        }
    }
}

QStringList OwnSupersedence::accepted(const OwnEntry &entry, const Covers &covers, const QString &cumulativePlatform) const
{
    QSet<const OwnEntry *> seen{&entry};
    std::vector<const OwnEntry *> open{&entry};
    QStringList kbs;
    const auto reach = [&](const OwnEntry *next) {
        if (!covers(*next) || seen.contains(next))
            return;
        seen.insert(next);
        open.push_back(next);
        if (!next->kb.isEmpty() && next->kb != entry.kb && !kbs.contains(next->kb))
            kbs << next->kb;
    };
    while (!open.empty()) {
        const OwnEntry *current = open.back();
        open.pop_back();
        for (const QString &name : {current->kb, current->id}) {
            for (const OwnEntry *next : successors_.value(name))
                reach(next);
        }
        if (cumulativePlatform.isEmpty() || !rollsUp(*current))
            continue;
        for (const OwnEntry *next : cumulative_.value(cumulativePlatform)) {
            if (next != current && isLater(*next, *current, cumulativePlatform))
                reach(next);
        }
    }
    kbs.sort();
    if (!entry.kb.isEmpty())
        kbs.prepend(entry.kb);
    return kbs;
}

const OwnEntry &OwnSupersedence::root(const OwnEntry &entry, const Covers &covers) const
{
    const OwnEntry *current = &entry;
    QSet<const OwnEntry *> seen{current};
    for (bool moved = true; moved;) {
        moved = false;
        for (const QString &older : current->supersedes) {
            for (const OwnEntry *next : named_.value(older)) {
                if (moved || seen.contains(next) || !covers(*next) || next->kind != entry.kind)
                    continue;
                seen.insert(next);
                current = next;
                moved = true;
            }
        }
    }
    return *current;
}

QStringList OwnSupersedence::acceptedOnPlatform(const OwnEntry &entry, const QString &platform) const
{
    return accepted(
        entry, [&](const OwnEntry &other) { return other.on(platform) != nullptr; }, platform);
}

QStringList OwnSupersedence::acceptedForProduct(const OwnEntry &entry, const QString &product) const
{
    return accepted(entry, [&](const OwnEntry &other) { return other.of(product) != nullptr; }, {});
}

const OwnEntry &OwnSupersedence::rootOnPlatform(const OwnEntry &entry, const QString &platform) const
{
    return root(entry, [&](const OwnEntry &other) { return other.on(platform) != nullptr; });
}

const OwnEntry &OwnSupersedence::rootForProduct(const OwnEntry &entry, const QString &product) const
{
    return root(entry, [&](const OwnEntry &other) { return other.of(product) != nullptr; });
}

} // namespace tagliando
