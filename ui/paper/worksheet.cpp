// The sheet to work from where there is no network: every line with its place for a tick, an hour and a word.
#include "ui/paper/visitwriter.h"

namespace tagliando {

using namespace paper;

namespace {

class WorkSheetWriter : public VisitWriter {
public:
    void write(const PaperOptions &options)
    {
        const Visit &visit = paper.visit;
        letterHead(options, paper.customer.name, paper.siteName);
        pager.heading(say(QT_TRANSLATE_NOOP("Paper", "Work sheet")), TypeSize::Title);
        facts({{say(QT_TRANSLATE_NOOP("Paper", "When")), visits.day(visit.day) + QLatin1Char(' ') + visits.time(visit.start)},
               {say(QT_TRANSLATE_NOOP("Paper", "Contact")), paper.contact}},
              {{say(QT_TRANSLATE_NOOP("Paper", "Technician")), paper.technician},
               {say(QT_TRANSLATE_NOOP("Paper", "Expected")),
                visits.length(visit.plannedMinutes()) + QStringLiteral(", ") + visits.restarts(visit.restarts())}});
        lines();
        leftOut();
        pager.space(gap);
        pager.paragraph(cell(Piece::plain(say(
            QT_TRANSLATE_NOOP(
                "Paper", "If something fails: stop, note the error, go back (uninstall, snapshot, restore) while there is time: decide by {time}."),
            {{QStringLiteral("time"), visits.time(visit.start.addSecs(qint64(visit.minutes) * 60 * 2 / 3))}}))));
        pager.space(gap);
        Cell notes;
        for (const QString &label : {say(QT_TRANSLATE_NOOP("Paper", "Arrival, start, end:")), say(QT_TRANSLATE_NOOP("Paper", "Notes:"))})
            notes.push_back({Piece::second(label)});
        pager.boxes({notes}, notesHeight);
    }

private:
    static constexpr qreal gap = 120, notesHeight = 700;

    [[nodiscard]] Cell boxes() const
    {
        Paragraph ticks;
        for (const LineOutcome outcome : {LineOutcome::Done, LineOutcome::Failed, LineOutcome::Deferred}) {
            ticks.push_back(Piece::tickBox());
            ticks.push_back(Piece::unbroken(visits.outcomeLetter(outcome) + QString(2, QChar::Nbsp)));
        }
        return {ticks};
    }

    void lines() const
    {
        std::optional<WorkGroup> group;
        Table table;
        const auto flush = [&] {
            if (group && !table.rows.empty()) {
                pager.heading(visits.group(*group));
                pager.table(table);
            }
        };
        for (const PaperRow &row : paperRows(paper.visit)) {
            const VisitLine &line = *row.lines.front();
            if (group != line.group) {
                flush();
                const bool first = !group; // one header is enough for a sheet
                const auto header = [&](const char *source) { return first ? say(source) : QString(); };
                group = line.group;
                table = {{{header(QT_TRANSLATE_NOOP("Paper", "No.")), 0.4},
                          {header(QT_TRANSLATE_NOOP("Paper", "Machine")), 1.9},
                          {header(QT_TRANSLATE_NOOP("Paper", "What")), 5},
                          {header(QT_TRANSLATE_NOOP("Paper", "Restart")), 1},
                          {header(QT_TRANSLATE_NOOP("Paper", "Min.")), 0.6, true},
                          {header(QT_TRANSLATE_NOOP("Paper", "Outcome")), 2.6}},
                         {},
                         true};
            }
            int minutes = 0, restarts = 0;
            for (const VisitLine *one : row.lines) {
                minutes += one->minutes;
                restarts += one->restart ? 1 : 0;
            }
            table.rows.push_back(
                {{cell(Piece::plain(QString::number(line.number))), machines(row), what(row, true),
                  cell(Piece::plain(restarts > 0 ? visits.restarts(restarts) : QString())), cell(Piece::plain(QString::number(minutes))), boxes()}});
        }
        flush();
    }

    void leftOut() const
    {
        if (paper.visit.leftOut.empty())
            return;
        pager.heading(say(QT_TRANSLATE_NOOP("Paper", "Not in this visit")));
        for (const QString &left : visits.leftOut(paper.visit, paper.zone))
            pager.paragraph(cell(Piece::plain(left)));
    }
};

} // namespace

paper::Pages layOutWorkSheet(const VisitPaper &paper, const Words &words, const PaperOptions &options)
{
    Pager pager;
    WorkSheetWriter writer{{paper, words, pager}};
    writer.write(options);
    const QVariantMap args{{QStringLiteral("customer"), paper.customer.name}, {QStringLiteral("date"), words.date(paper.visit.day)}};
    const QString title = words.say("Paper", QT_TRANSLATE_NOOP("Paper", "Work sheet, {customer}, {date}"), args);
    return std::move(pager).finish(tidy(title), title, words);
}

} // namespace tagliando
