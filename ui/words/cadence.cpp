// Whether the agreed rhythm can keep the agreed deadlines, in one sentence.
#include "ui/words/visits.h"

namespace tagliando {

namespace {

constexpr const char *context = "Visit";

} // namespace

QString VisitWords::cadence(const CadenceProof &proof, const UnkeptRow &unkept) const
{
    const QVariantMap args{{QStringLiteral("row"), words_.policyRow(unkept.row)},    {QStringLiteral("appears"), words_.date(unkept.appears)},
                           {QStringLiteral("due"), words_.date(unkept.due)},         {QStringLiteral("visit"), words_.date(unkept.visit)},
                           {QStringLiteral("from"), words_.date(unkept.closedFrom)}, {QStringLiteral("to"), words_.date(unkept.closedTo)}};
    const QString cannot =
        words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "With %n visit(s) a year \"{row}\" cannot be kept"), proof.visitsPerYear, args);
    const QString because =
        unkept.visit.isValid()
            ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "what comes out on {appears} is due by {due}, the next visit is on {visit}"), args)
            : words_.say(context, QT_TRANSLATE_NOOP("Visit", "what comes out on {appears} is due by {due}, and no visit follows"), args);
    const QString remedy =
        unkept.visitsNeeded > 0
            ? words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "it takes at least %n visit(s) a year, or work between them"), unkept.visitsNeeded)
        : unkept.closedTo.isValid()
            ? words_.say(context, QT_TRANSLATE_NOOP("Visit", "no number of visits is enough: nothing may be touched from {from} to {to}"), args)
            : words_.say(context, QT_TRANSLATE_NOOP("Visit", "no number of visits is enough: nothing may be touched from {from} on"), args);
    return cannot + QStringLiteral(" (") + because + QStringLiteral("); ") + remedy;
}

QString VisitWords::cadence(const CadenceProof &proof) const
{
    if (!proof.unkept.empty())
        return cadence(proof, proof.unkept.front());
    return words_.count(context, QT_TRANSLATE_N_NOOP("Visit", "With %n visit(s) a year every agreed deadline can be kept"), proof.visitsPerYear);
}

} // namespace tagliando
