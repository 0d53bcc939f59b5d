// What all months held ask of a machine (FEEDS C3).
#include "core/feeds/formats/msrcbuild.h"
#include "core/feeds/formats/msrcchain.h"
#include "core/feeds/formats/msrcproducts.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace tagliando {

namespace {

using msrc::Chain;

class Maker {
public:
    explicit Maker(const Platform &platform) : platform_(platform), chain_(platform, msrc::oneLine(platform)) {}

    Chain &chain() { return chain_; }

    void add(const MsrcHoles &holes, const MsrcDigest &month)
    {
        const QString key = holes.kbs.join(QLatin1Char(' '));
        auto found = byKbs_.constFind(key);
        if (found == byKbs_.cend()) {
            found = byKbs_.insert(key, groups_.size());
            groups_.push_back({holes, month.initial, month.id, month.current.date(), month.firstIndexed, {}});
            groups_.back().holes.cves.clear();
        }
        Group &group = groups_[*found];
        group.holes.severity = std::max(group.holes.severity, holes.severity);
        group.holes.exploited = group.holes.exploited || holes.exploited;
        for (const QString &cve : holes.cves) {
            if (!group.seen.contains(cve)) {
                group.seen.insert(cve);
                group.holes.cves << cve;
            }
        }
        if (month.initial < group.released) {
            group.released = month.initial;
            group.month = month.id;
        }
        group.verified = std::max(group.verified, month.current.date());
        if (month.firstIndexed.isValid() && (!group.firstIndexed.isValid() || month.firstIndexed < group.firstIndexed))
            group.firstIndexed = month.firstIndexed;
    }

    void make(std::vector<Requirement> &into)
    {
        chain_.close();
        for (const Group &group : groups_)
            into.push_back(requirement(group));
    }

private:
    struct Group {
        MsrcHoles holes;
        QDate released;
        QString month;
        QDate verified; ///< when the source last published a month that says so
        QDate firstIndexed;
        QSet<QString> seen;
    };

    /// The KB that gives the fix its name: cumulative before others, the lower build first; a hotpatch only when there is nothing else.
    [[nodiscard]] const Chain::Update &principal(const QStringList &kbs) const
    {
        const auto rank = [&](const Chain::Update &update) {
            const bool hotpatch = update.published.kind == MsrcKind::Hotpatch;
            return std::make_tuple(!update.cumulative, hotpatch, update.published.build.isEmpty(), msrc::revision(update.published.build));
        };
        const Chain::Update *best = nullptr;
        for (const QString &kb : kbs) {
            const Chain::Update *update = chain_.find(kb);
            if (update && (!best || rank(*update) < rank(*best)))
                best = update;
        }
        return *best; // every hole's KBs are among its month's updates
    }

    [[nodiscard]] QString track(const Chain::Update &update) const
    {
        if (update.published.kind == MsrcKind::ServicingStack)
            return QStringLiteral("win:%1:ssu").arg(platform_.id);
        if (update.cumulative || (msrc::oneLine(platform_) && chain_.buildCounts(update)))
            return QStringLiteral("win:%1:cumulative").arg(platform_.id);
        return QStringLiteral("kb:") + update.published.kb;
    }

    [[nodiscard]] Requirement requirement(const Group &group) const
    {
        const Chain::Update &named = principal(group.holes.kbs);
        QStringList kbs = group.holes.kbs;
        kbs.removeAll(named.published.kb);
        kbs.prepend(named.published.kb);
        const Chain::Acceptance accepted = chain_.accepted(kbs);

        Requirement r;
        r.kind = RequirementKind::Advisory;
        r.feed = QStringLiteral("msrc");
        r.id = kbs.join(QLatin1Char('+')) + QLatin1Char(':') + platform_.id;
        r.track = track(named);
        r.category = r.track.endsWith(QLatin1String(":cumulative")) ? QStringLiteral("cumulative") : QStringLiteral("hotfix");
        // What is installed is the tip of the chain, not the update that first held the fix (FEEDS C3 rule 6).
        const bool onLine = r.track.endsWith(QLatin1String(":cumulative"));
        const Chain::Update &install = onLine && chain_.tip() ? *chain_.tip() : named;
        r.target = install.published.kb;
        r.title = {QStringLiteral("Aggiornamento di sicurezza ") + r.target, QStringLiteral("Security update ") + r.target};
        r.headline = r.title;
        r.released = CatalogueDate{group.released, Precision::Day};
        r.severity = group.holes.severity;
        r.cves = group.holes.cves;
        r.exploited = group.holes.exploited;
        r.restart = install.published.restart;
        r.supersedes = named.published.supersedes;
        if (const Chain::Update *stack = onLine ? chain_.stackTip() : nullptr)
            r.prerequisites = QStringList{stack->published.kb};
        r.source = QStringLiteral("https://msrc.microsoft.com/update-guide/releaseNote/") + group.month;
        r.confidence = QStringLiteral("sourced");
        r.verifiedOn = group.verified;
        r.firstIndexed = group.firstIndexed;

        Case only;
        only.when.kind = Condition::Kind::Platform;
        only.when.names = {platform_.id};
        Condition needs;
        needs.kind = Condition::Kind::KbAny;
        needs.names = accepted.kbs;
        needs.builds = chain_.builds();
        if (!accepted.build.isEmpty()) {
            Condition build;
            build.kind = Condition::Kind::MinBuild;
            build.builds.insert(platform_.id, accepted.build);
            Condition any;
            any.kind = Condition::Kind::Any;
            any.children = {std::move(needs), std::move(build)};
            needs = std::move(any);
        }
        only.needs = std::move(needs);
        only.action.kind = QStringLiteral("install");
        only.action.kbAny = QStringList{r.target};
        only.action.target = r.target;
        r.cases.push_back(std::move(only));
        return r;
    }

    const Platform &platform_;
    Chain chain_;
    std::vector<Group> groups_;
    QHash<QString, std::size_t> byKbs_;
};

} // namespace

std::vector<Requirement> msrcRequirements(const std::vector<MsrcDigest> &months, const Vocabulary &vocabulary)
{
    std::map<QString, Maker> makers; // sorted: the same months give the same list
    const auto makerOf = [&](const QString &id) -> Maker * {
        const Platform *platform = vocabulary.platform(id);
        return platform ? &makers.try_emplace(id, *platform).first->second : nullptr;
    };
    for (const MsrcDigest &month : months) {
        const bool statesBuilds =
            std::any_of(month.updates.begin(), month.updates.end(), [](const MsrcUpdate &update) { return !update.build.isEmpty(); });
        for (const MsrcUpdate &update : month.updates) {
            if (Maker *maker = makerOf(update.platform))
                maker->chain().add(update, month.initial, statesBuilds);
        }
        for (const MsrcHoles &holes : month.holes) {
            if (Maker *maker = makerOf(holes.platform))
                maker->add(holes, month);
        }
    }
    std::vector<Requirement> requirements;
    for (auto &[id, maker] : makers)
        maker.make(requirements);
    msrc::addProductRequirements(months, vocabulary, requirements);
    return requirements;
}

} // namespace tagliando
