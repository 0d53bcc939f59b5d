#include "ui/common/findingtext.h"

namespace tagliando {

namespace {

/// "In tolleranza: si ferma il …": what comes before the colon is the first line.
TwoLines splitAtColon(const QString &sentence)
{
    const qsizetype colon = sentence.indexOf(QStringLiteral(": "));
    return colon < 0 ? TwoLines{sentence, {}} : TwoLines{sentence.left(colon), sentence.mid(colon + 2)};
}

} // namespace

TwoLines whenLines(const Words &words, const Finding &finding, const Moment &now)
{
    const QString when = words.when(finding, now);
    if (finding.state == State::Blocking && finding.effect == Effect::Partial && finding.phase == StopPhase::Ongoing)
        return {words.say("window", QT_TRANSLATE_NOOP("window", "STOPPED IN PART")), when};
    const QString left = words.daysLeft(finding, now).section(QLatin1Char(';'), 0, 0);
    if (left.isEmpty()) {
        TwoLines lines = splitAtColon(when);
        lines.first = capitalised(lines.first);
        return lines;
    }
    const bool exact = finding.stopsPrecision == Precision::Instant || finding.stopsPrecision == Precision::Latest;
    if (finding.phase == StopPhase::Stopped && exact) // "FERMO dal 25/01/2015 08:30" is the news, the days follow
        return {when, left};
    return {capitalised(left), when};
}

QString whenInFull(const Words &words, const Finding &finding, const Moment &now)
{
    const QString when = words.when(finding, now);
    const QString left = words.daysLeft(finding, now);
    return capitalised(when.isEmpty() || left.isEmpty() ? when + left : when + QStringLiteral(", ") + left);
}

QString groupTitle(const Words &words, const ActionGroup &group)
{
    const Finding &first = *group.findings.front();
    return capitalised(group.findings.size() == 1 ? words.headline(first) : words.title(first));
}

QString machinesOf(const Words &words, const ActionGroup &group, int named)
{
    QStringList names;
    for (const Finding *finding : group.findings) {
        if (!finding->holder->serverName.isEmpty() && !names.contains(finding->holder->serverName))
            names.append(finding->holder->serverName);
        if (names.size() > named)
            return words.count("window", QT_TRANSLATE_N_NOOP("window", "%n machines"), static_cast<int>(group.findings.size()));
    }
    return words.list(names);
}

QString identifierOf(const Finding &finding)
{
    if (!finding.about->action.kbAll.isEmpty())
        return finding.about->action.kbAll.join(QLatin1Char(' '));
    if (!finding.about->action.kbAny.isEmpty())
        return finding.about->action.kbAny.join(QLatin1Char(' '));
    if (finding.about->target.startsWith(QLatin1String("KB"), Qt::CaseInsensitive))
        return finding.about->target;
    if (!finding.about->cves.isEmpty())
        return finding.about->cves.join(QLatin1Char(' '));
    return finding.about->requirement;
}

QString spoken(const Words &words, const ActionGroup &group, const Moment &now)
{
    return words.state(group.state) + QStringLiteral(": ") + groupTitle(words, group) + QStringLiteral(", ") +
           whenInFull(words, *group.findings.front(), now);
}

} // namespace tagliando
