// How sure a verdict is: why not more, and what would make it certain.
#include "ui/words/sentences.h"
#include "ui/words/words.h"

namespace tagliando {

namespace {

constexpr const char *context = "Doubt";

constexpr Sentence table[] = {
    {"doubt.kb_contradicted", QT_TRANSLATE_NOOP("Doubt", "the hotfix list and the build disagree")},
    {"doubt.kb_only", QT_TRANSLATE_NOOP("Doubt", "only the hotfix list speaks, the build is not known")},
    {"doubt.question_open", QT_TRANSLATE_NOOP("Doubt", "a question nobody answered counts by its default")},
    {"doubt.platform", QT_TRANSLATE_NOOP("Doubt", "the operating system is not known")},
    {"doubt.no_revision", QT_TRANSLATE_NOOP("Doubt", "the build is known without its revision, or not at all")},
    {"doubt.hotfixes_partial", QT_TRANSLATE_NOOP("Doubt", "the hotfix list is not complete")},
    {"doubt.products_partial", QT_TRANSLATE_NOOP("Doubt", "the product list is not complete")},
    {"doubt.no_version", QT_TRANSLATE_NOOP("Doubt", "the installed version is not known")},
    {"doubt.not_comparable", QT_TRANSLATE_NOOP("Doubt", "the installed version cannot be compared")},
    {"doubt.package", QT_TRANSLATE_NOOP("Doubt", "the package is somebody else's build, or the list is not complete")},
    {"doubt.value", QT_TRANSLATE_NOOP("Doubt", "a value it rests on was never read")},
    {"doubt.input_missing", QT_TRANSLATE_NOOP("Doubt", "nothing collected speaks of it")},
    {"doubt.input_old", QT_TRANSLATE_N_NOOP("Doubt", "its data is %n day(s) old, limit {limit}"), "days"},
    {"doubt.by_hand", QT_TRANSLATE_NOOP("Doubt", "what was installed was stated by hand")},
    {"doubt.recalled", QT_TRANSLATE_NOOP("Doubt", "the rule was not checked against its source")},
    {"remedy.collect", QT_TRANSLATE_NOOP("Doubt", "collect the machine again")},
    {"remedy.restart_and_collect", QT_TRANSLATE_NOOP("Doubt", "restart the machine and collect it again")},
    {"remedy.answer", QT_TRANSLATE_NOOP("Doubt", "answer the question")},
    {"remedy.state_platform", QT_TRANSLATE_NOOP("Doubt", "state the operating system (set os=…)")},
    {"remedy.give_build", QT_TRANSLATE_NOOP("Doubt", "give the build with its revision: the line that ver prints")},
    {"remedy.complete_list", QT_TRANSLATE_NOOP("Doubt", "import a complete list with the collector")},
    {"remedy.state_version", QT_TRANSLATE_NOOP("Doubt", "state the installed version by hand")},
    {"remedy.state_value", QT_TRANSLATE_NOOP("Doubt", "state the value by hand")},
    {"remedy.check_source", QT_TRANSLATE_NOOP("Doubt", "read the source of the rule")},
};

} // namespace

std::span<const Sentence> doubtSentences() { return table; }

QString Words::doubt(const Doubt &doubt) const
{
    const Sentence *known = findSentence(table, doubt.why);
    return known ? sentence(context, *known, doubt.args, {}) : doubt.why;
}

QString Words::remedy(const Doubt &doubt) const
{
    const Sentence *known = findSentence(table, doubt.remedy);
    return known ? sentence(context, *known, doubt.args, {}) : doubt.remedy;
}

QString Words::certainty(const Certainty &certainty) const
{
    static constexpr const char *levels[] = {QT_TRANSLATE_NOOP("Doubt", "Certain"), QT_TRANSLATE_NOOP("Doubt", "Likely"),
                                             QT_TRANSLATE_NOOP("Doubt", "Weak")};
    const QString level = say(context, levels[static_cast<int>(certainty.level)]);
    if (certainty.doubts.empty())
        return level;
    QStringList doubts, remedies;
    for (const Doubt &one : certainty.doubts) {
        doubts << doubt(one);
        remedies << remedy(one);
    }
    remedies.removeDuplicates();
    return say(context, QT_TRANSLATE_NOOP("Doubt", "{level}: {doubts}. To be certain: {remedies}"),
               {{QStringLiteral("level"), level},
                {QStringLiteral("doubts"), doubts.join(QStringLiteral("; "))},
                {QStringLiteral("remedies"), remedies.join(QStringLiteral("; "))}});
}

} // namespace tagliando
