// The rapportino di intervento (WORKFLOW 5): what was done, what stays open, what the customer decided, and two signatures.
#include "ui/paper/visitwriter.h"

namespace tagliando {

using namespace paper;

namespace {

/// Failed is ink without a hue; the others have their state's colours.
StateColours outcomeColours(LineOutcome outcome)
{
    if (outcome == LineOutcome::Done)
        return stateColours(State::Satisfied);
    if (outcome == LineOutcome::Deferred)
        return stateColours(State::Deferred);
    return {QColor(tone::ink), QColor(tone::ink), QColor(Qt::white), false};
}

class ServiceReportWriter : public VisitWriter {
public:
    void write(const PaperOptions &options)
    {
        const ServiceReport &report = paper.visit.report;
        const QString number = QStringLiteral("%1/%2").arg(report.year).arg(report.serial);
        letterHead(options, say(QT_TRANSLATE_NOOP("Paper", "no. {number}"), {{QStringLiteral("number"), number}}), words.date(paper.visit.day));
        pager.heading(say(QT_TRANSLATE_NOOP("Paper", "Service report")), TypeSize::Title);
        head();
        pager.heading(say(QT_TRANSLATE_NOOP("Paper", "Work done: {counts}"), {{QStringLiteral("counts"), visits.counts(paper.visit)}}));
        lines();
        remarks();
        stillOpen();
        Pager end;
        ending(end);
        pager.space(gap);
        pager.together(end);
    }

private:
    static constexpr qreal gap = 120, signatureHeight = 560;

    void head() const
    {
        const Visit &visit = paper.visit;
        const ServiceReport &report = visit.report;
        const QString place = paper.siteName.isEmpty()
                                  ? paper.customer.name
                                  : say(QT_TRANSLATE_NOOP("Paper", "{customer}, site {site}"),
                                        {{QStringLiteral("customer"), paper.customer.name}, {QStringLiteral("site"), paper.siteName}});
        const QString kind =
            visit.remote ? say(QT_TRANSLATE_NOOP("Paper", "scheduled visit, remote")) : say(QT_TRANSLATE_NOOP("Paper", "scheduled visit, on site"));
        QString arrival = hour(report.arrived);
        if (report.travelMinutes > 0)
            arrival += QStringLiteral("; ") +
                       say(QT_TRANSLATE_NOOP("Paper", "travel {length}"), {{QStringLiteral("length"), visits.length(report.travelMinutes)}});
        const QString pause = report.breakMinutes > 0 ? say(QT_TRANSLATE_NOOP("Paper", "break {length}"),
                                                            {{QStringLiteral("length"), visits.length(report.breakMinutes)}})
                                                      : say(QT_TRANSLATE_NOOP("Paper", "no break"));
        facts({{say(QT_TRANSLATE_NOOP("Paper", "Customer")), place},
               {say(QT_TRANSLATE_NOOP("Paper", "Contact")), paper.contact},
               {say(QT_TRANSLATE_NOOP("Paper", "Kind")), kind},
               {say(QT_TRANSLATE_NOOP("Paper", "Request")), report.request}},
              {{say(QT_TRANSLATE_NOOP("Paper", "Arrival")), arrival},
               {say(QT_TRANSLATE_NOOP("Paper", "Work")), QStringLiteral("%1–%2, %3").arg(hour(report.started), hour(report.ended), pause)},
               {say(QT_TRANSLATE_NOOP("Paper", "Hours")), hours()},
               {say(QT_TRANSLATE_NOOP("Paper", "Technician")), paper.technician}});
    }

    [[nodiscard]] QString hours() const
    {
        const QString worked = visits.hours(paper.visit.report.hours);
        if (!paper.contract)
            return worked;
        return say(QT_TRANSLATE_NOOP("Paper", "{hours} of the contract; {left} left"),
                   {{QStringLiteral("hours"), worked}, {QStringLiteral("left"), visits.hours(paper.hoursLeft)}});
    }

    [[nodiscard]] Cell outcomeCell(const VisitLine &line) const
    {
        Piece word = line.outcome == LineOutcome::Done ? Piece::plain(visits.outcome(line.outcome)) : Piece::bold(visits.outcome(line.outcome));
        word.whole = true;
        if (line.outcome == LineOutcome::Open || line.outcome == LineOutcome::NotApplicable)
            return cell(word);
        return {{Piece::letter(visits.outcomeLetter(line.outcome), outcomeColours(line.outcome)), word}};
    }

    void lines() const
    {
        Table table{{{say(QT_TRANSLATE_NOOP("Paper", "No.")), 0.4},
                     {say(QT_TRANSLATE_NOOP("Paper", "Machine")), 1.6},
                     {say(QT_TRANSLATE_NOOP("Paper", "What")), 5},
                     {say(QT_TRANSLATE_NOOP("Paper", "At")), 0.9},
                     {say(QT_TRANSLATE_NOOP("Paper", "Outcome")), 1.9}},
                    {},
                    true};
        for (const PaperRow &row : paperRows(paper.visit)) {
            const VisitLine &line = *row.lines.front();
            table.rows.push_back({{cell(Piece::plain(QString::number(line.number))), machines(row), what(row, false),
                                   cell(Piece::plain(hour(line.at))), outcomeCell(line)}});
        }
        pager.table(table);
    }

    void remarks() const
    {
        const ServiceReport &report = paper.visit.report;
        Cell said;
        const auto add = [&](const QString &label, const QString &value) {
            if (!value.isEmpty())
                said.push_back({Piece::bold(label + QLatin1Char(' ')), Piece::plain(value)});
        };
        add(say(QT_TRANSLATE_NOOP("Paper", "Tests at the end:")), report.tests);
        add(say(QT_TRANSLATE_NOOP("Paper", "Spare parts:")), report.parts);
        add(say(QT_TRANSLATE_NOOP("Paper", "Reservations and recommendations:")), report.reservations);
        if (!said.empty()) {
            pager.space(40);
            pager.paragraph(said);
        }
    }

    void stillOpen() const
    {
        pager.heading(say(QT_TRANSLATE_NOOP("Paper", "Still open")));
        Table table{{{QString(), 0.4}, {QString(), 1.6}, {QString(), 4}, {QString(), 3}}, {}, true};
        for (const PaperRow &row : paperRows(paper.visit)) {
            const VisitLine &line = *row.lines.front();
            const auto due = paper.stillDue.find(line.number);
            if (due == paper.stillDue.end())
                continue;
            const QString until = !due->second.isValid() ? QString()
                                  : line.stop == due->second
                                      ? say(QT_TRANSLATE_NOOP("Paper", "stops on {date}"), {{QStringLiteral("date"), words.date(due->second)}})
                                  : due->second < paper.visit.day
                                      ? say(QT_TRANSLATE_NOOP("Paper", "overdue since {date}"), {{QStringLiteral("date"), words.date(due->second)}})
                                      : say(QT_TRANSLATE_NOOP("Paper", "due by {date}"), {{QStringLiteral("date"), words.date(due->second)}});
            table.rows.push_back({{cell(Piece::plain(QString::number(line.number))), machines(row), what(row, false), cell(Piece::plain(until))}});
        }
        if (table.rows.empty())
            pager.paragraph(cell(Piece::plain(say(QT_TRANSLATE_NOOP("Paper", "Nothing of this visit stays open.")))));
        else
            pager.table(table);
        const QString next =
            paper.visit.report.next.isValid() ? visits.day(paper.visit.report.next) : say(QT_TRANSLATE_NOOP("Paper", "not agreed yet"));
        pager.space(40);
        pager.paragraph({{Piece::bold(say(QT_TRANSLATE_NOOP("Paper", "Next visit:")) + QLatin1Char(' ')), Piece::plain(next)}});
    }

    void deferred(Pager &end) const
    {
        Pager box(Pager::framedWidth());
        box.heading(say(QT_TRANSLATE_NOOP("Paper", "Deferred by the customer's decision")));
        Table table{{{say(QT_TRANSLATE_NOOP("Paper", "What")), 3},
                     {say(QT_TRANSLATE_NOOP("Paper", "Who decided")), 3},
                     {say(QT_TRANSLATE_NOOP("Paper", "Until")), 1.4},
                     {say(QT_TRANSLATE_NOOP("Paper", "Reason and risk explained")), 3}},
                    {}};
        for (const auto &[number, decision] : paper.decisions) {
            const VisitLine &line = *paper.visit.line(number);
            Cell thing{{Piece::letter(visits.outcomeLetter(LineOutcome::Deferred), stateColours(State::Deferred)),
                        Piece::bold(say(QT_TRANSLATE_NOOP("Paper", "{machine}, line {number}"),
                                        {{QStringLiteral("machine"), line.serverName}, {QStringLiteral("number"), number}}))},
                       {Piece::plain(visits.what(line))}};
            Cell who{{Piece::bold(decision.role.isEmpty() ? decision.by : decision.by + QStringLiteral(", ") + decision.role)},
                     {Piece::second(say(QT_TRANSLATE_NOOP("Paper", "warned on {date}"), {{QStringLiteral("date"), words.date(decision.warned)}}))}};
            Cell why{{Piece::plain(words.decisionReason(decision.reason))}};
            if (!decision.text.isEmpty())
                why.push_back({Piece::second(QStringLiteral("«%1»").arg(decision.text))});
            table.rows.push_back({{std::move(thing), std::move(who), cell(Piece::bold(words.date(decision.until))), std::move(why)}});
        }
        box.table(table);
        end.together(box, true);
    }

    void ending(Pager &end) const
    {
        if (!paper.decisions.empty()) {
            deferred(end);
            end.space(gap);
        }
        end.paragraph(cell(Piece::plain(
            paper.decisions.empty()
                ? say(QT_TRANSLATE_NOOP(
                      "Paper", "Whoever signs declares to have read the lines above, the failed ones included, and to have received a copy."))
                : say(QT_TRANSLATE_NOOP(
                      "Paper", "Whoever signs declares to have read the deferred lines and the failed ones, and to have received a copy.")))));
        end.space(gap);
        const ServiceReport &report = paper.visit.report;
        const QString who = report.signedRole.isEmpty() ? report.signedBy : report.signedBy + QStringLiteral(", ") + report.signedRole;
        end.boxes({{{Piece::plain(say(QT_TRANSLATE_NOOP("Paper", "For {customer}: {name}"),
                                      {{QStringLiteral("customer"), paper.customer.name}, {QStringLiteral("name"), who.toUpper()}}))},
                    {Piece::second(say(QT_TRANSLATE_NOOP("Paper", "date, time and signature")))}},
                   {{Piece::plain(say(QT_TRANSLATE_NOOP("Paper", "The technician: {name}"), {{QStringLiteral("name"), paper.technician.toUpper()}}))},
                    {Piece::second(words.date(paper.visit.day) + QStringLiteral(", ") + hour(report.ended))}}},
                  signatureHeight);
        end.space(gap / 2);
        end.paragraph(cell(Piece::second(say(QT_TRANSLATE_NOOP("Paper", "Journal: {count} rows, the last one {hash}"),
                                             {{QStringLiteral("count"), paper.journalCount}, {QStringLiteral("hash"), paper.journalHead}}))));
    }
};

} // namespace

paper::Pages layOutServiceReport(const VisitPaper &paper, const Words &words, const PaperOptions &options)
{
    Pager pager;
    ServiceReportWriter writer{{paper, words, pager}};
    writer.write(options);
    const QVariantMap args{{QStringLiteral("number"), QStringLiteral("%1/%2").arg(paper.visit.report.year).arg(paper.visit.report.serial)},
                           {QStringLiteral("customer"), paper.customer.name},
                           {QStringLiteral("address"), paper.copyTo}};
    const QString title = words.say("Paper", QT_TRANSLATE_NOOP("Paper", "Service report {number}, {customer}"), args);
    const QString footer =
        paper.copyTo.isEmpty() ? title : words.say("Paper", QT_TRANSLATE_NOOP("Paper", "Service report {number}; copy to {address}"), args);
    return std::move(pager).finish(tidy(title), footer, words);
}

} // namespace tagliando
