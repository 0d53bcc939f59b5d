// What was put off: by whom, until when, and which risk was explained. What outlives a known stop is printed in red.
#include "ui/paper/reportsections.h"

namespace tagliando::paper {

namespace {

/// An expired decision puts nothing off any more.
State stateOf(const ReportDecision &one)
{
    for (const Finding &row : one.sheet.rows) {
        if (row.state == State::Blocking)
            return State::Blocking;
    }
    return one.status == DecisionStatus::Expired ? State::Overdue : State::Deferred;
}

QString statusWords(const ReportWriter &writer, const ReportDecision &one)
{
    DecisionView view;
    view.decision = &one.sheet.decision;
    view.status = one.status;
    view.daysLeft = one.daysLeft;
    return writer.words.decisionStatus(view);
}

Cell whatCell(const ReportWriter &writer, const ReportDecision &one)
{
    const std::vector<Clause> clauses = writer.words.acceptance(one.sheet);
    Cell cell{{Piece::bold(clauses[0].text)}};
    if (!one.sheet.rows.empty())
        cell.push_back({Piece::second(clauses[1].text)});
    for (const Clause &clause : clauses) {
        if (!clause.grave)
            continue;
        Piece red = Piece::bold(clause.text);
        red.style.colour = stateColours(State::Blocking).ink.rgb();
        cell.push_back({red});
    }
    return cell;
}

Cell whoCell(const ReportWriter &writer, const Decision &decision)
{
    const auto date = [&](const QDate &day) { return writer.words.date(day); };
    Cell cell{{Piece::plain(decision.by.isEmpty() ? QStringLiteral("–") : decision.by)}, {Piece::second(decision.role)}};
    cell.push_back(
        {Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "warned on {warned}, decided on {decided}"),
                                  {{QStringLiteral("warned"), date(decision.warned)}, {QStringLiteral("decided"), date(decision.decided)}}))});
    cell.push_back({Piece::second(capitalised(writer.words.decisionReason(decision.reason)))});
    if (!decision.control.isEmpty())
        cell.push_back(
            {Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "measure: {control}"), {{QStringLiteral("control"), decision.control}}))});
    return cell;
}

Cell untilCell(const ReportWriter &writer, const ReportDecision &one)
{
    Cell cell{{Piece::unbroken(writer.words.date(one.sheet.decision.until))}, {Piece::second(statusWords(writer, one))}};
    if (one.reviewOverdueDays > 0)
        cell.push_back({Piece::second(writer.count(QT_TRANSLATE_N_NOOP("Paper", "review %n day(s) late"), one.reviewOverdueDays))});
    return cell;
}

} // namespace

void writeDecisions(ReportWriter &writer)
{
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "What was put off, by whom")));
    if (writer.report.decisions.empty()) {
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No decision is in force: nothing was put off.")))));
        return;
    }
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "State")), 1.4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What, and the risk explained")), 4.4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Who decided")), 2.6},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Until")), 1.8}},
                {}};
    for (const ReportDecision &one : writer.report.decisions)
        table.rows.push_back(
            {{{writer.stateParagraph(stateOf(one))}, whatCell(writer, one), whoCell(writer, one.sheet.decision), untilCell(writer, one)}});
    writer.pager.table(table);
}

} // namespace tagliando::paper
