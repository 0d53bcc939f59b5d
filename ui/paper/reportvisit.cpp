// What the last visit came to and what happened since; when somebody comes next, what is restarted then, and what we ask of the customer.
#include "ui/paper/reportsections.h"
#include "ui/words/visits.h"

namespace tagliando::paper {

void writeLastVisit(ReportWriter &writer)
{
    const std::optional<SinceLastVisit> &since = writer.report.sinceLastVisit;
    if (!since)
        return;
    const VisitOutcome &last = since->last;
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Last visit, {date}"), {{QStringLiteral("date"), writer.words.date(last.day)}}));
    const VisitWords words(writer.words);
    writer.pager.paragraph(cell(Piece::plain(words.outcome(last))));
    writer.pager.paragraph(cell(Piece::plain(words.since(*since))));
}

void writeNextVisit(ReportWriter &writer)
{
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Next visit")));
    const std::optional<Visit> &visit = writer.report.nextVisit;
    if (!visit) {
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No visit is agreed.")))));
        return;
    }
    const VisitWords words(writer.words);
    QString when = words.day(visit->day);
    if (visit->start.isValid())
        when += QStringLiteral(", ") + words.time(visit->start) + QStringLiteral("–") + words.time(visit->start.addSecs(60LL * visit->minutes));
    QStringList restarts;
    for (const VisitLine &line : visit->lines)
        if (line.restart && !restarts.contains(line.serverName))
            restarts << line.serverName;
    constexpr int most = 12;
    writer.pager.paragraph(cell(Piece::bold(when)));
    writer.pager.paragraph(cell(Piece::plain(restarts.isEmpty() ? writer.say(QT_TRANSLATE_NOOP("Paper", "Nothing will be restarted."))
                                                                : writer.say(QT_TRANSLATE_NOOP("Paper", "Will be restarted: {machines}."),
                                                                             {{QStringLiteral("machines"), writer.names(restarts, most)}}))));
    writer.note(writer.say(QT_TRANSLATE_NOOP("Paper", "We ask you to tell the users, and to keep a person at hand who can say stop.")));
}

} // namespace tagliando::paper
