// What stops, what is late and to do, what was closed, what we ask: one row per action, however many machines it covers.
#include "ui/paper/reportsections.h"
#include "ui/words/costs.h"

#include <QHash>

#include <algorithm>

namespace tagliando::paper {

namespace {

void add(Cell &to, const Piece &piece)
{
    if (!piece.text.isEmpty())
        to.push_back({piece});
}

bool stopsDiffer(const ActionGroup &group)
{
    return std::any_of(group.findings.begin(), group.findings.end(),
                       [&](const Finding *finding) { return finding->stopsAt != group.findings.front()->stopsAt; });
}

Cell stopCell(const ReportWriter &writer, const ActionGroup &group)
{
    const Finding &first = *group.findings.front();
    Cell cell;
    Piece when = Piece::bold(capitalised(writer.words.when(first, writer.report.now)));
    when.style.colour = stateColours(group.state).ink.rgb();
    add(cell, when);
    add(cell, Piece::plain(writer.words.daysLeft(first, writer.report.now)));
    if (stopsDiffer(group))
        add(cell, Piece::second(writer.count(QT_TRANSLATE_N_NOOP("Paper", "the first of %n"), static_cast<int>(group.findings.size()))));
    return cell;
}

Cell dueCell(const ReportWriter &writer, const ActionGroup &group)
{
    const Finding &first = *group.findings.front();
    Cell cell;
    add(cell, Piece::plain(capitalised(writer.words.when(first, writer.report.now))));
    add(cell, Piece::second(writer.words.daysLeft(first, writer.report.now)));
    if (first.dueAt.isValid() && first.anchor != Anchor::None)
        add(cell, Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "counted from: {anchor}"),
                                           {{QStringLiteral("anchor"), writer.words.anchor(first.anchor)}})));
    if (first.originalDue.isValid())
        add(cell, Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "without the new customer's delay: {date}"),
                                           {{QStringLiteral("date"), writer.words.date(first.originalDue)}})));
    return cell;
}

Cell whatCell(const ReportWriter &writer, const ActionGroup &group)
{
    const Finding &first = *group.findings.front();
    Cell cell;
    add(cell, Piece::bold(writer.groupTitle(group)));
    add(cell, Piece::second(writer.machineNames(group)));
    add(cell, Piece::second(capitalised(writer.words.comparedWith(first))));
    QStringList why;
    if (first.severity != Severity::Unknown)
        why << writer.say(QT_TRANSLATE_NOOP("Paper", "severity: {severity}"), {{QStringLiteral("severity"), writer.words.severity(first.severity)}});
    if (std::any_of(group.findings.begin(), group.findings.end(), [](const Finding *finding) { return finding->exploited; }))
        why << writer.say(QT_TRANSLATE_NOOP("Paper", "actively exploited"));
    add(cell, Piece::second(capitalised(why.join(QStringLiteral("; ")))));
    return cell;
}

/// A question of server scope is asked once, with a box for each machine (DESIGN 4 rule 1: one line per customer).
struct AskedQuestion {
    const OpenQuestion *question;
    QStringList machines;
    int facts = 0;
};

std::vector<AskedQuestion> askedQuestions(const Report &report)
{
    QHash<ServerId, QString> names;
    for (const MachineRow &machine : report.machines)
        names.insert(machine.id, machine.name);
    std::vector<AskedQuestion> asked;
    for (const OpenQuestion &question : report.questions) {
        auto one =
            std::find_if(asked.begin(), asked.end(), [&](const AskedQuestion &known) { return known.question->question == question.question; });
        if (one == asked.end())
            one = asked.insert(asked.end(), {&question, {}, 0});
        one->facts += question.facts;
        if (question.server && names.contains(question.server))
            one->machines << names.value(question.server);
    }
    return asked;
}

Paragraph tickedMachines(const QStringList &machines)
{
    Paragraph boxes;
    for (const QString &machine : machines) {
        boxes.push_back(Piece::tickBox());
        boxes.push_back(Piece::unbroken(machine + QString(2, QChar::Nbsp) + QLatin1Char(' ')));
    }
    return boxes;
}

} // namespace

void writeStops(ReportWriter &writer)
{
    const Report &report = writer.report;
    const Totals &totals = report.totals;
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "What stops working")));
    if (report.stops.empty()) {
        writer.pager.paragraph(cell(Piece::plain(writer.words.noKnownStops(writer.today(), totals.verified, totals.servers))));
        return;
    }
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "State")), 1.3},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What and where")), 4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Stops on")), 2.2},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What we propose")), 2.6}},
                {}};
    for (const ActionGroup &group : report.stops) {
        const Finding &first = *group.findings.front();
        Cell state{writer.stateParagraph(group.state)};
        if (first.effect == Effect::Partial)
            add(state, Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "partial: the rest keeps working"))));
        Cell what;
        add(what, Piece::bold(writer.groupTitle(group)));
        add(what, Piece::second(writer.machineNames(group)));
        add(what, Piece::plain(writer.words.text(first.about->consequence)));
        for (const QString &line : writer.words.adviceLines(first, writer.report.now))
            add(what, Piece::second(capitalised(line)));
        Cell proposal;
        add(proposal, Piece::bold(capitalised(writer.words.action(first))));
        if (const QString workaround = writer.words.text(first.about->workaround); !workaround.isEmpty())
            add(proposal,
                Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "Until then: {workaround}"), {{QStringLiteral("workaround"), workaround}})));
        table.rows.push_back({{std::move(state), std::move(what), stopCell(writer, group), std::move(proposal)}});
    }
    writer.pager.table(table);
    const QStringList cost = costLines(CostProfile::of(report.customer.cost), writer.words);
    for (qsizetype i = 0; i < cost.size(); ++i) {
        writer.pager.space(i == 0 ? 60 : 0);
        writer.pager.paragraph(cell(i + 1 == cost.size() ? Piece::bold(cost[i]) : Piece::plain(cost[i])));
    }
    writer.pager.space(30);
    writer.note(
        writer.say(QT_TRANSLATE_NOOP("Paper", "No other stop known as of {date} ({coverage})."),
                   {{QStringLiteral("date"), writer.words.date(writer.today())}, {QStringLiteral("coverage"), writer.words.coverage(totals)}}));
}

void writeOpenActions(ReportWriter &writer)
{
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Overdue and to do")));
    if (writer.report.others.empty()) {
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "Nothing else is open among the verified machines.")))));
        return;
    }
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "State")), 1.5},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What")), 4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "By when")), 2.3},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What closes it")), 2.6}},
                {}};
    for (const ActionGroup &group : writer.report.others) {
        Cell action;
        add(action, Piece::plain(capitalised(writer.words.action(*group.findings.front()))));
        table.rows.push_back({{{writer.stateParagraph(group.state)}, whatCell(writer, group), dueCell(writer, group), std::move(action)}});
    }
    writer.pager.table(table);
}

void writeResolved(ReportWriter &writer)
{
    const std::vector<Finding> &resolved = writer.report.resolved;
    QDate since;
    for (const Finding &finding : resolved) {
        const QDate day = finding.notes->resolved ? finding.notes->resolved->at.toTimeZone(writer.zone()).date() : QDate();
        if (day.isValid() && (!since.isValid() || day < since))
            since = day;
    }
    if (!since.isValid()) {
        writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Closed")));
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No check closed so far.")))));
        return;
    }
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Closed since {date}"), {{QStringLiteral("date"), writer.words.date(since)}}));
    // One row per track and sentence of closing: "Firefox" on 38 machines closed by one person on one day is one row.
    struct Closed {
        QString key, what, how, stopped;
        QStringList machines;
    };
    std::vector<Closed> rows;
    for (const Finding &finding : resolved) {
        const QString how = writer.words.resolved(finding);
        const QString stopped = writer.words.daysLeft(finding, writer.report.now);
        const QString key = finding.track + QLatin1Char('\n') + how + QLatin1Char('\n') + stopped;
        auto row = std::find_if(rows.begin(), rows.end(), [&](const Closed &one) { return one.key == key; });
        if (row == rows.end())
            row = rows.insert(rows.end(), {key, writer.words.title(finding), how, stopped, {}});
        if (!finding.holder->serverName.isEmpty())
            row->machines << finding.holder->serverName;
    }
    constexpr int most = 20;
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "What")), 4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Where")), 3},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "How it ended")), 3}},
                {}};
    for (const Closed &row : rows) {
        Cell how;
        add(how, Piece::plain(capitalised(row.how)));
        add(how, Piece::second(row.stopped));
        table.rows.push_back({{cell(Piece::plain(row.what)), cell(Piece::plain(writer.names(row.machines, most))), std::move(how)}});
    }
    writer.pager.table(table);
}

void writeQuestions(ReportWriter &writer)
{
    const Report &report = writer.report;
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Open questions")));
    if (report.questions.empty()) {
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No question is open.")))));
        return;
    }
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "No.")), 0.4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What we ask you")), 6},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Your answer")), 2}},
                {}};
    int number = 0;
    for (const AskedQuestion &asked : askedQuestions(report)) {
        Cell what;
        add(what, Piece::plain(writer.words.question(*asked.question, report.questionTexts.value(asked.question->question))));
        if (asked.machines.size() > 1)
            what.push_back(tickedMachines(asked.machines));
        else
            add(what, Piece::second(asked.machines.value(0)));
        if (asked.facts > 0)
            add(what, Piece::second(writer.count(QT_TRANSLATE_N_NOOP("Paper", "The answer decides %n check(s)."), asked.facts)));
        const QString gap(3, QChar::Nbsp);
        Cell answer;
        if (asked.machines.size() > 1)
            answer = {{Piece::tickBox(), Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "those ticked")) + gap)},
                      {Piece::tickBox(), Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "none of them")))}};
        else
            answer = {{Piece::tickBox(), Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "yes")) + gap), Piece::tickBox(),
                       Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "no")))}};
        table.rows.push_back({{cell(Piece::plain(QString::number(++number))), std::move(what), std::move(answer)}});
    }
    writer.pager.table(table);
}

} // namespace tagliando::paper
