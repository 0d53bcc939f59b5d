#include "core/matching/leaf.h"

#include <array>

namespace tagliando::matching {

namespace {

void addLineage(const Vocabulary &vocabulary, const QString &id, QStringList *lineage)
{
    if (lineage->contains(id))
        return;
    lineage->append(id);
    if (const Platform *platform = vocabulary.platform(id)) {
        for (const QString &parent : platform->isA)
            addLineage(vocabulary, parent, lineage);
    }
}

// The one release of a family that has this build; empty when none or several have it.
QString releaseWithBuild(const Vocabulary &vocabulary, const QString &family, int build)
{
    QString found;
    for (const Platform &platform : vocabulary.platforms()) {
        if (!platform.builds.contains(build) || !vocabulary.isA(platform.id, family))
            continue;
        if (!found.isEmpty())
            return {};
        found = platform.id;
    }
    return found;
}

int buildNumber(const QString &build)
{
    const QStringList parts = build.split(QLatin1Char('.'));
    return parts.value(parts.size() >= 3 ? 2 : 0).toInt();
}

} // namespace

PlatformState platformOf(const ServerState &state, const Vocabulary &vocabulary)
{
    PlatformState platform;
    const auto os = state.values.constFind(QStringLiteral("os"));
    if (os == state.values.constEnd())
        return platform;
    platform.id = os->value;
    const Platform *known = vocabulary.platform(platform.id);
    if (known && known->builds.isEmpty()) {
        platform.family = true;
        const auto build = state.values.constFind(QStringLiteral("build"));
        const QString release = build == state.values.constEnd() ? QString() : releaseWithBuild(vocabulary, platform.id, buildNumber(build->value));
        if (!release.isEmpty()) {
            platform.id = release;
            platform.family = false;
        }
    }
    addLineage(vocabulary, platform.id, &platform.lineage);
    return platform;
}

Context::Context(const Subject &asked, const Vocabulary &words, bool explaining) : subject(asked), vocabulary(words), explain(explaining)
{
    if (subject.state)
        platform = subject.platform ? *subject.platform : platformOf(*subject.state, vocabulary);
}

Truth isPlatform(const PlatformState &platform, const Vocabulary &vocabulary, const QString &id)
{
    if (platform.id.isEmpty())
        return Truth::Unknown;
    if (platform.lineage.contains(id))
        return Truth::Yes;
    return platform.family && vocabulary.isA(id, platform.id) ? Truth::Unknown : Truth::No;
}

Truth isPlatform(const Context &context, const QString &id) { return isPlatform(context.platform, context.vocabulary, id); }

BoundCheck check(const Bounds &bounds, VersionScheme scheme, const QString &version)
{
    struct Rule {
        const char *op;
        const std::optional<QString> &bound;
        bool (*holds)(std::strong_ordering);
    };
    const std::array<Rule, 6> rules{{{"ge", bounds.ge, [](std::strong_ordering o) { return o >= 0; }},
                                     {"gt", bounds.gt, [](std::strong_ordering o) { return o > 0; }},
                                     {"lt", bounds.lt, [](std::strong_ordering o) { return o < 0; }},
                                     {"le", bounds.le, [](std::strong_ordering o) { return o <= 0; }},
                                     {"eq", bounds.eq, [](std::strong_ordering o) { return o == 0; }},
                                     {"ne", bounds.ne, [](std::strong_ordering o) { return o != 0; }}}};
    BoundCheck decided;
    for (const Rule &rule : rules) {
        if (!rule.bound)
            continue;
        const auto order = compareVersions(scheme, version, *rule.bound);
        const Truth truth = !order ? Truth::Unknown : rule.holds(*order) ? Truth::Yes : Truth::No;
        // A bound that certainly fails decides; one that cannot be compared comes next; else the first that holds.
        const bool first = decided.op.isEmpty();
        if (first || (truth == Truth::No && decided.truth != Truth::No) || (truth == Truth::Unknown && decided.truth == Truth::Yes))
            decided = {truth, str(rule.op), *rule.bound, order && *order >= 0};
    }
    return decided;
}

QString sourceText(const QString &reader, const QString &fileName) { return fileName.isEmpty() ? reader : reader + QLatin1Char(' ') + fileName; }

} // namespace tagliando::matching
