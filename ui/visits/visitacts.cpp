#include "ui/visits/visitacts.h"

#include "ui/words/visits.h"

namespace tagliando {

namespace {

Result<Done> doneOf(const Result<void> &done) { return done ? Result<Done>(Done{}) : Result<Done>(done.error()); }

std::function<Result<void>(Session &, const Done &)> backTo(const Visit &before)
{
    return [before](Session &session, const Done &) { return revertVisit(session, before); };
}

/// The tick a line has now.
LineWish tickOf(const VisitLine &line)
{
    LineWish wish;
    wish.outcome = toString(line.outcome);
    wish.note = line.note;
    if (line.decision)
        wish.decision = QString::number(line.decision.value);
    return wish;
}

} // namespace

Ways<Done> movedVisit(const Desk &desk, const Visit &visit, const QString &day, const QString &start, const QString &technician)
{
    const QDate to = QDate::fromString(day, Qt::ISODate);
    return {desk.say(QT_TRANSLATE_NOOP("window", "Visit moved to {day}"), {{QStringLiteral("day"), VisitWords(desk.words()).day(to)}}),
            [id = visit.id, day, start, technician](Session &session, const Progress &) {
                return doneOf(moveVisit(session, id, day, start, technician));
            },
            backTo(visit)};
}

Ways<Done> calledOffVisit(const Desk &desk, const Visit &visit)
{
    return {desk.say(QT_TRANSLATE_NOOP("window", "Visit of {day} called off"), {{QStringLiteral("day"), VisitWords(desk.words()).day(visit.day)}}),
            [id = visit.id](Session &session, const Progress &) { return doneOf(cancelVisit(session, id)); }, backTo(visit)};
}

Ways<Done> tickedLine(const Visit &visit, int number, const LineWish &wish)
{
    const VisitLine *line = visit.line(number);
    return {{},
            [id = visit.id, number, wish](Session &session, const Progress &) { return doneOf(tickLine(session, id, number, wish)); },
            [id = visit.id, number, before = line ? tickOf(*line) : LineWish{QStringLiteral("open"), {}, {}, {}, {}, {}, {}, {}}](
                Session &session, const Done &) { return tickLine(session, id, number, before); }};
}

} // namespace tagliando
