#include "core/matching/confidence.h"

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

/// What a rule of the evidence leaves open, and what settles it. `decided`: it weighs on a verdict that was reached, too.
struct Weakness {
    const char *rule, *why, *remedy;
    bool decided;
};
constexpr std::array weaknesses{
    Weakness{"kb.contradicted", "doubt.kb_contradicted", "remedy.restart_and_collect", true},
    Weakness{"question.default", "doubt.question_open", "remedy.answer", true},
    Weakness{"platform.unknown", "doubt.platform", "remedy.state_platform", false},
    Weakness{"build.unknown", "doubt.no_revision", "remedy.give_build", false},
    Weakness{"kb.not_listed", "doubt.hotfixes_partial", "remedy.complete_list", false},
    Weakness{"product.not_listed", "doubt.products_partial", "remedy.complete_list", false},
    Weakness{"product.version_unknown", "doubt.no_version", "remedy.state_version", false},
    Weakness{"product.not_comparable", "doubt.not_comparable", "remedy.state_version", false},
    Weakness{"package.unknown", "doubt.package", "remedy.check_source", false},
    Weakness{"sp.unknown", "doubt.value", "remedy.collect", false},
    Weakness{"platform_version.unknown", "doubt.value", "remedy.collect", false},
    Weakness{"restart.unknown", "doubt.value", "remedy.collect", false},
    Weakness{"attribute.unknown", "doubt.value", "remedy.state_value", false},
    Weakness{"flag.unknown", "doubt.value", "remedy.state_value", false},
    Weakness{"role.unknown", "doubt.value", "remedy.state_value", false},
    Weakness{"expiry.unreadable", "doubt.value", "remedy.state_value", false},
    Weakness{"input.missing", "doubt.input_missing", "remedy.collect", false},
};

constexpr std::array otherDoubts{"doubt.input_old", "doubt.by_hand", "doubt.kb_only", "doubt.recalled"};

// Rules about what an inventory reads better than a person.
bool isMeasurable(const QString &rule)
{
    static constexpr std::array prefixes{"build.", "kb.", "product.", "package.", "sp."};
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const char *prefix) { return rule.startsWith(QLatin1String(prefix)); });
}

class Weighing {
public:
    void add(const char *why, const char *remedy, QVariantMap args = {}, int weight = 1)
    {
        const QString id = QLatin1String(why);
        const auto same = [&](const Doubt &doubt) { return doubt.why == id; };
        if (std::any_of(certainty_.doubts.begin(), certainty_.doubts.end(), same))
            return;
        certainty_.doubts.push_back({id, QLatin1String(remedy), std::move(args)});
        weight_ += weight;
    }
    void open() { weight_ += 2; }

    Certainty finish()
    {
        certainty_.level = weight_ == 0 ? Confidence::Certain : weight_ == 1 ? Confidence::Likely : Confidence::Weak;
        return std::move(certainty_);
    }

private:
    Certainty certainty_;
    int weight_ = 0;
};

bool has(const std::vector<Evidence> &evidence, const char *prefix)
{
    return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence &one) { return one.rule.startsWith(QLatin1String(prefix)); });
}

} // namespace

Certainty certaintyOf(const Grounds &grounds)
{
    Weighing weighing;
    const bool decided =
        grounds.verdict == VerdictKind::Missing || grounds.verdict == VerdictKind::Satisfied || grounds.verdict == VerdictKind::NotApplicable;
    if (!decided)
        weighing.open();
    for (const Weakness &weakness : weaknesses) {
        for (const Evidence &one : grounds.evidence) {
            if (one.rule == QLatin1String(weakness.rule) && (weakness.decided || !decided))
                weighing.add(weakness.why, weakness.remedy, one.args);
        }
    }
    // A list of updates decides, and nobody knows what the system itself says.
    if (decided && grounds.oneLine && has(grounds.evidence, "kb.") && !has(grounds.evidence, "build.") && !has(grounds.evidence, "kb.contradicted"))
        weighing.add("doubt.kb_only", "remedy.give_build");
    if (grounds.ageDays > grounds.staleAfterDays) {
        const bool ancient = grounds.ageDays > 3 * grounds.staleAfterDays;
        weighing.add("doubt.input_old", "remedy.collect",
                     {{QStringLiteral("days"), grounds.ageDays}, {QStringLiteral("limit"), grounds.staleAfterDays}}, ancient ? 2 : 1);
    }
    const auto byHand = [](const Evidence &one) { return isMeasurable(one.rule) && one.source.startsWith(QLatin1String("hand")); };
    if (std::any_of(grounds.evidence.begin(), grounds.evidence.end(), byHand))
        weighing.add("doubt.by_hand", "remedy.collect");
    if (!grounds.ruleVerified)
        weighing.add("doubt.recalled", "remedy.check_source");
    Certainty certainty = weighing.finish();
    if (!decided && certainty.doubts.empty())
        certainty.doubts.push_back({QStringLiteral("doubt.input_missing"), QStringLiteral("remedy.collect"), {}});
    return certainty;
}

QStringList doubtIds()
{
    QStringList ids;
    for (const Weakness &weakness : weaknesses)
        ids << QLatin1String(weakness.why);
    for (const char *id : otherDoubts)
        ids << QLatin1String(id);
    ids.removeDuplicates();
    return ids;
}

QStringList remedyIds()
{
    QStringList ids{QStringLiteral("remedy.give_build"), QStringLiteral("remedy.collect"), QStringLiteral("remedy.check_source")};
    for (const Weakness &weakness : weaknesses)
        ids << QLatin1String(weakness.remedy);
    ids.removeDuplicates();
    return ids;
}

} // namespace tagliando
