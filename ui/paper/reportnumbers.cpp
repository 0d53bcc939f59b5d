// Traffic light and sums: every count adds up to a total printed beside it (DESIGN 4 rule 8).
#include "ui/paper/reportsections.h"

#include <iterator>

namespace tagliando::paper {

namespace {

constexpr int mostNames = 30;

struct Light {
    ServerColour mark;
    const char *word;
    const char *meaning;
    std::vector<ServerColour> machines;
};

const std::vector<Light> &lights()
{
    static const std::vector<Light> all{
        {ServerColour::Blocking,
         QT_TRANSLATE_NOOP("Paper", "Red"),
         QT_TRANSLATE_NOOP("Paper", "something stops: it has stopped already, or has a date soon"),
         {ServerColour::Blocking}},
        {ServerColour::Overdue,
         QT_TRANSLATE_NOOP("Paper", "Yellow"),
         QT_TRANSLATE_NOOP("Paper", "overdue, or out of support"),
         {ServerColour::Overdue, ServerColour::Unsupported}},
        {ServerColour::Satisfied,
         QT_TRANSLATE_NOOP("Paper", "Green"),
         QT_TRANSLATE_NOOP("Paper", "nothing overdue"),
         {ServerColour::Due, ServerColour::Deferred, ServerColour::Frozen, ServerColour::Satisfied}},
        {ServerColour::Verify,
         QT_TRANSLATE_NOOP("Paper", "Grey"),
         QT_TRANSLATE_NOOP("Paper", "to verify or not seen: we do not know"),
         {ServerColour::Verify, ServerColour::NotSeen}},
    };
    return all;
}

Cell number(int n, bool bold = false)
{
    Piece piece = bold ? Piece::bold(QString::number(n)) : Piece::plain(QString::number(n));
    if (n == 0 && !bold)
        piece.style.colour = tone::ink2;
    return cell(piece);
}

Table statesTable(const ReportWriter &writer)
{
    const Totals &totals = writer.report.totals;
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "State of the checks")), 3}, {writer.say(QT_TRANSLATE_NOOP("Paper", "Number")), 1, true}},
                {}};
    int open = 0;
    for (const State state : reportOrder) {
        const int n = totals.byState[static_cast<int>(state)];
        if (state == State::Satisfied)
            table.rows.push_back({{cell(Piece::bold(writer.say(QT_TRANSLATE_NOOP("Paper", "Open")))), number(open, true)}});
        else
            open += n;
        table.rows.push_back({{{{writer.mark(state), Piece::plain(writer.words.state(state))}}, number(n)}});
    }
    table.rows.push_back({{cell(Piece::bold(writer.say(QT_TRANSLATE_NOOP("Paper", "All checks")))), number(totals.findings(), true)}, false});
    return table;
}

Table agesTable(const ReportWriter &writer)
{
    static constexpr const char *ages[] = {QT_TRANSLATE_NOOP("Paper", "1–7 d"), QT_TRANSLATE_NOOP("Paper", "8–30 d"),
                                           QT_TRANSLATE_NOOP("Paper", "31–90 d"), QT_TRANSLATE_NOOP("Paper", "> 90 d")};
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Overdue")), 3}}, {}, true};
    for (const char *age : ages)
        table.columns.push_back({writer.say(age).replace(QLatin1Char(' '), QChar::Nbsp), 1, true});
    table.columns.push_back({writer.say(QT_TRANSLATE_NOOP("Paper", "Total")), 1, true});
    AgeRow sums;
    for (int severity = static_cast<int>(Severity::Critical); severity >= 0; --severity) {
        const AgeRow &row = writer.report.overdueBySeverity[severity];
        const bool unknown = static_cast<Severity>(severity) == Severity::Unknown;
        const QString word =
            unknown ? writer.say(QT_TRANSLATE_NOOP("Paper", "Not stated")) : capitalised(writer.words.severity(static_cast<Severity>(severity)));
        Row line{{cell(Piece::plain(word))}};
        for (int age = 0; age < 4; ++age) {
            line.cells.push_back(number(row.byAge[age]));
            sums.byAge[age] += row.byAge[age];
        }
        line.cells.push_back(number(row.total()));
        table.rows.push_back(std::move(line));
    }
    Row total{{cell(Piece::bold(writer.say(QT_TRANSLATE_NOOP("Paper", "Total"))))}, false};
    for (const int n : sums.byAge)
        total.cells.push_back(number(n, true));
    total.cells.push_back(number(sums.total(), true));
    table.rows.push_back(std::move(total));
    return table;
}

Piece percentPiece(const QString &percent)
{
    Piece piece = Piece::bold(QLatin1Char(' ') + percent);
    piece.whole = true;
    return piece;
}

Cell complianceCell(const ReportWriter &writer)
{
    const Totals &totals = writer.report.totals;
    const auto sentence = [&](const char *source, int n, int of) {
        return Paragraph{Piece::plain(writer.say(source, {{QStringLiteral("n"), n}, {QStringLiteral("of"), of}})),
                         percentPiece(writer.words.percent(n, of))};
    };
    return {{Piece::bold(writer.say(QT_TRANSLATE_NOOP("Paper", "Compliance, twice")))},
            sentence(QT_TRANSLATE_NOOP("Paper", "With what was agreed: {n} of {of} checks,"), totals.withDecisionsN, totals.withDecisionsOf),
            sentence(QT_TRANSLATE_NOOP("Paper", "Deferred and frozen counted as missing: {n} of {of},"), totals.withoutDecisionsN,
                     totals.withoutDecisionsOf)};
}

Cell coverageCell(const ReportWriter &writer)
{
    const Totals &totals = writer.report.totals;
    Cell notes;
    if (const int verify = totals.byState[static_cast<int>(State::Verify)]; verify > 0)
        notes.push_back({Piece::second(writer.count(
            QT_TRANSLATE_N_NOOP("Paper", "%n check(s) to verify are in the total and in neither percentage: nobody knows yet."), verify))});
    notes.push_back({Piece::second(writer.say(
        QT_TRANSLATE_NOOP("Paper", "Machines: {verified} verified of {servers}, {unseen} not seen."),
        {{QStringLiteral("verified"), totals.verified}, {QStringLiteral("servers"), totals.servers}, {QStringLiteral("unseen"), totals.notSeen}}))});
    if (writer.report.newestInventory.isValid())
        notes.push_back(
            {Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "Newest inventory: {date}; the age of each machine's data is in the annex."),
                                      {{QStringLiteral("date"), writer.words.date(writer.report.newestInventory)}}))});
    notes.push_back({Piece::second(writer.say(QT_TRANSLATE_NOOP("Paper", "Known holes without a fix to install: {n}; not counted above."),
                                              {{QStringLiteral("n"), totals.unfixable}}))});
    return notes;
}

} // namespace

void writeTrafficLight(ReportWriter &writer)
{
    const std::vector<MachineRow> &machines = writer.report.machines;
    writer.heading(writer.count(QT_TRANSLATE_N_NOOP("Paper", "Traffic light of the %n machine(s)"), static_cast<int>(machines.size())));
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Colour")), 1.2},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Machines")), 1, true},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Means")), 3},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Which")), 4}},
                {}};
    int sum = 0;
    for (const Light &light : lights()) {
        int n = 0;
        Cell which;
        for (const ServerColour colour : light.machines) {
            QStringList names;
            for (const MachineRow &machine : machines) {
                if (machine.colour == colour)
                    names << machine.name;
            }
            n += static_cast<int>(names.size());
            if (names.isEmpty())
                continue;
            Paragraph line;
            if (light.machines.size() > 1)
                line.push_back(Piece::second(writer.words.colour(colour) + QStringLiteral(": ")));
            line.push_back(Piece::plain(writer.names(names, mostNames)));
            which.push_back(std::move(line));
        }
        sum += n;
        if (which.empty())
            which = cell(Piece::second(QStringLiteral("–")));
        table.rows.push_back({{{{writer.mark(light.mark), Piece::bold(writer.say(light.word))}},
                               number(n),
                               cell(Piece::plain(writer.say(light.meaning))),
                               std::move(which)}});
    }
    table.rows.push_back({{cell(Piece::bold(writer.say(QT_TRANSLATE_NOOP("Paper", "Total")))), number(sum, true)}, false});
    writer.pager.table(table);
}

void writeNumbers(ReportWriter &writer)
{
    writer.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "The numbers")));
    Pager left(Pager::halfWidth());
    left.table(statesTable(writer));
    Pager right(Pager::halfWidth());
    right.table(agesTable(writer));
    right.space(60);
    right.paragraph(complianceCell(writer));
    right.space(30);
    right.paragraph(coverageCell(writer));
    writer.pager.sideBySide(left, right);
}

} // namespace tagliando::paper
