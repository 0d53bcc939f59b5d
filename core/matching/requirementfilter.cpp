#include "core/matching/requirementfilter.h"

#include <algorithm>

namespace tagliando {

namespace {

/// What a condition may turn out to be on a platform.
struct Possible {
    bool no = false, yes = false, unknown = false;
};

constexpr Possible anything{true, true, true};

Possible only(Truth truth) { return {truth == Truth::No, truth == Truth::Yes, truth == Truth::Unknown}; }

template <class Ids>
Truth isOneOf(const matching::PlatformState &platform, const Vocabulary &vocabulary, const Ids &ids)
{
    Truth truth = Truth::No;
    for (const QString &id : ids) {
        const Truth one = matching::isPlatform(platform, vocabulary, id);
        if (one == Truth::Yes)
            return one;
        truth = one == Truth::Unknown ? one : truth;
    }
    return truth;
}

Possible possible(const Condition &condition, const matching::PlatformState &platform, const Vocabulary &vocabulary)
{
    using Kind = Condition::Kind;
    const auto of = [&](const Condition &child) { return possible(child, platform, vocabulary); };
    const auto certainly = [&](bool Possible::*one, const Condition &child) {
        const Possible p = of(child);
        return p.*one && p.no + p.yes + p.unknown == 1;
    };
    switch (condition.kind) {
    case Kind::All:
        if (std::any_of(condition.children.begin(), condition.children.end(),
                        [&](const Condition &child) { return certainly(&Possible::no, child); }))
            return only(Truth::No);
        return condition.children.empty() ? only(Truth::Yes) : anything;
    case Kind::Any:
        if (std::all_of(condition.children.begin(), condition.children.end(),
                        [&](const Condition &child) { return certainly(&Possible::no, child); }))
            return only(Truth::No);
        return anything;
    case Kind::Not: {
        if (condition.children.empty())
            return only(Truth::No);
        const Possible child = of(condition.children.front());
        return {child.yes, child.no, child.unknown};
    }
    case Kind::Platform:
        return only(isOneOf(platform, vocabulary, condition.names));
    case Kind::MinBuild:
        return isOneOf(platform, vocabulary, condition.builds.keys()) == Truth::No ? only(Truth::No) : anything;
    default:
        return anything;
    }
}

} // namespace

const RequirementFilter::Left &RequirementFilter::of(const ServerState &state)
{
    static const QString os = QStringLiteral("os"), build = QStringLiteral("build");
    QString key = state.value(os);
    if (const Platform *platform = vocabulary_.platform(key); platform && platform->builds.isEmpty())
        key += QLatin1Char('/') + state.value(build); // a family whose release the build may tell
    const auto found = known_.find(key);
    if (found != known_.end())
        return found->second;
    Left left;
    left.platform = matching::platformOf(state, vocabulary_);
    for (const Requirement &requirement : requirements_) {
        if (requirement.customerScope)
            continue;
        const bool never = std::all_of(requirement.cases.begin(), requirement.cases.end(), [&](const Case &one) {
            const Possible when = possible(one.when, left.platform, vocabulary_);
            return !when.yes && !when.unknown;
        });
        if (!never)
            left.requirements.push_back(&requirement);
    }
    return known_.emplace(key, std::move(left)).first->second;
}

} // namespace tagliando
