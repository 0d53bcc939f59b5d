// Updates listed as installed, pending, absent, or not listed at all; and what the build says of the list.
#include "core/matching/leaf.h"

namespace tagliando::matching {

namespace {

enum Finding { Installed, Pending, Absent, Unlisted };

/// Counts and reasons of a list of KBs on one machine.
class Hotfixes {
public:
    Hotfixes(const Condition &condition, const Context &context, const QString &brought)
        : condition_(condition), context_(context), brought_(brought), state_(*context.subject.state),
          list_(state_.classes.value(condition.name == str("msi-updates") ? InventoryClass::MsiUpdates : InventoryClass::OsHotfixes))
    {
        for (const QString &kb : condition.names)
            look(kb);
    }

    Evaluation answer()
    {
        const bool all = condition_.kind == Condition::Kind::KbAll;
        const int total = int(condition_.names.size());
        if (all ? counts_[Installed] == total : counts_[Installed] > 0)
            return because(Truth::Yes, {Installed});
        if (counts_[Pending] > 0 && (!all || counts_[Installed] + counts_[Pending] == total)) {
            // Installed but not restarted counts as absent, and the restart is all that lacks.
            Evaluation evaluation = because(Truth::No, {Pending});
            evaluation.pendingRestart = true;
            return evaluation;
        }
        if (all ? counts_[Pending] + counts_[Absent] > 0 : counts_[Unlisted] == 0)
            return because(Truth::No, {Absent, Pending});
        Evaluation evaluation = because(Truth::Unknown, {Unlisted, Absent});
        evaluation.missingInputs.append(condition_.name == str("msi-updates") ? condition_.name : str("hotfixes"));
        return evaluation;
    }

private:
    void look(const QString &kb)
    {
        const auto stated = state_.hotfixes.constFind(kb);
        if (stated == state_.hotfixes.constEnd()) {
            add(list_.completeness.complete ? Absent : Unlisted, [&] { return unstated(kb); });
            return;
        }
        const QString brought = condition_.builds.isEmpty() ? brought_ : condition_.builds.value(kb);
        const bool installed = stated->value.presence == Presence::Installed;
        if (const auto *build = installed ? contradictingBuild(context_, brought, stated->collected) : nullptr) {
            const bool restart = state_.value(str("pending_restart")).compare(str("yes"), Qt::CaseInsensitive) == 0;
            add(restart ? Pending : Absent, [&] {
                return evidenceOf("kb.contradicted", {{str("kb"), kb}, {str("build"), build->value}, {str("bound"), brought}},
                                  str("build=") + build->value, *build);
            });
            return;
        }
        static constexpr const char *rules[] = {"kb.installed", "kb.pending", "kb.absent"};
        const int presence = int(stated->value.presence);
        add(Finding(presence), [&] {
            return evidenceOf(rules[presence], {{str("kb"), kb}}, str("kb.") + kb + QLatin1Char('=') + toString(stated->value.presence), *stated);
        });
    }

    [[nodiscard]] Evidence unstated(const QString &kb) const
    {
        const QVariantMap args{{str("kb"), kb}};
        if (!list_.completeness.complete)
            return {str("kb.not_listed"), args, {}, {}, {}};
        return {str("kb.absent"), args, str("kb.") + kb + str("=absent (hotfixes=complete)"), sourceText(list_.source, list_.fileName),
                list_.collected};
    }

    template <class MakeEvidence>
    void add(Finding finding, MakeEvidence makeEvidence)
    {
        ++counts_[finding];
        if (context_.explain)
            reasons_[finding].push_back(makeEvidence());
    }

    Evaluation because(Truth truth, std::initializer_list<Finding> findings)
    {
        Evaluation evaluation;
        evaluation.truth = truth;
        for (const Finding finding : findings)
            evaluation.evidence.insert(evaluation.evidence.end(), reasons_[finding].begin(), reasons_[finding].end());
        return evaluation;
    }

    const Condition &condition_;
    const Context &context_;
    const QString &brought_;
    const ServerState &state_;
    const ClassState list_;
    int counts_[4] = {};
    std::vector<Evidence> reasons_[4];
};

} // namespace

Evaluation hotfixLeaf(const Condition &condition, const Context &context, const QString &brought)
{
    return context.subject.state ? Hotfixes(condition, context, brought).answer() : nobody();
}

} // namespace tagliando::matching
