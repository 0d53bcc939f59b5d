// The five-year table: what has to be renewed or replaced, year by year.
#include "ui/paper/reportsections.h"

namespace tagliando::paper {

void writeRenewals(ReportWriter &writer)
{
    writer.pager.heading(
        writer.say(QT_TRANSLATE_NOOP("Paper", "To renew or replace in the next {years} years"), {{QStringLiteral("years"), renewalYears}}));
    if (writer.report.renewals.empty()) {
        writer.pager.paragraph(
            cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No end of support and no expiry is known for these machines.")))));
        return;
    }
    constexpr int most = 12;
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Ends")), 1.6},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "What")), 4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Where")), 3}},
                {},
                true};
    int year = 0;
    for (const Renewal &one : writer.report.renewals) {
        const QString thing =
            one.kind == RequirementKind::Expiry ? writer.words.thingName(one.track.section(QLatin1Char(':'), 1)) : writer.words.text(one.title);
        const Piece when = Piece::unbroken(writer.words.date(one.ends));
        const bool fresh = std::exchange(year, one.ends.date.year()) != one.ends.date.year();
        Cell date{fresh ? Paragraph{Piece::bold(QString::number(year) + QStringLiteral(": ")), when} : Paragraph{when}};
        table.rows.push_back({{std::move(date), cell(Piece::plain(capitalised(thing))), cell(Piece::second(writer.names(one.machines, most)))}});
    }
    writer.pager.table(table);
}

} // namespace tagliando::paper
