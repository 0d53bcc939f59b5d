// The annex: each machine with its open checks, the facts and feeds everything rests on, the holes nobody can close yet.
#include "ui/paper/reportsections.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace tagliando::paper {

namespace {

struct MachineFindings {
    std::vector<const Finding *> open;
    int satisfied = 0;
    QDateTime collected;
};

Cell openCell(const ReportWriter &writer, const std::vector<const Finding *> &open)
{
    Cell cell;
    for (const Finding *finding : open) {
        Paragraph line{writer.mark(finding->state), Piece::plain(writer.words.title(*finding))};
        if (const QString when = writer.words.when(*finding, writer.report.now); !when.isEmpty()) {
            line.push_back(Piece::second(QStringLiteral(" ") + when));
            line.back().whole = true;
        }
        cell.push_back(std::move(line));
    }
    return cell;
}

Cell collectedCell(const ReportWriter &writer, const QDateTime &collected)
{
    if (!collected.isValid())
        return cell(Piece::second(QStringLiteral("–")));
    const QDate day = collected.toTimeZone(writer.zone()).date();
    return {{Piece::unbroken(writer.words.date(day))},
            {Piece::second(writer.words.days(static_cast<int>(std::max<qint64>(0, day.daysTo(writer.today())))))}};
}

} // namespace

void writeMachines(ReportWriter &writer)
{
    const Report &report = writer.report;
    QHash<QString, MachineFindings> byName;
    for (const Finding &finding : report.rows) {
        MachineFindings &machine = byName[finding.holder->serverName];
        if (finding.state == State::Satisfied)
            ++machine.satisfied;
        else
            machine.open.push_back(&finding);
        if (finding.collected.isValid() && (!machine.collected.isValid() || finding.collected > machine.collected))
            machine.collected = finding.collected;
    }
    writer.pager.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "A. The machines, one by one")));
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Machine")), 2},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "State")), 1.7},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Open")), 0.7, true},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "In order")), 0.9, true},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Data of")), 1.3},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Open checks")), 5}},
                {}};
    const auto row = [&](const QString &name, Paragraph state, const MachineFindings &machine) {
        table.rows.push_back({{cell(Piece::bold(name)),
                               {std::move(state)},
                               cell(Piece::plain(QString::number(machine.open.size()))),
                               cell(Piece::plain(QString::number(machine.satisfied))),
                               collectedCell(writer, machine.collected),
                               openCell(writer, machine.open)}});
    };
    if (const MachineFindings company = byName.value(QString()); !company.open.empty()) {
        const auto worst = std::min_element(company.open.begin(), company.open.end(), [](auto a, auto b) { return a->state < b->state; });
        row(writer.say(QT_TRANSLATE_NOOP("Paper", "The whole company")), writer.stateParagraph((*worst)->state), company);
    }
    for (const MachineRow &machine : report.machines) {
        Piece word = Piece::plain(writer.words.colour(machine.colour));
        word.style.colour = stateColours(machine.colour).ink.rgb();
        word.whole = true;
        MachineFindings found = byName.value(machine.name);
        found.satisfied += machine.satisfied;
        row(machine.name, {writer.mark(machine.colour), word}, found);
    }
    if (table.rows.empty())
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No machine is listed for this customer.")))));
    else
        writer.pager.table(table);
}

void writeSources(ReportWriter &writer)
{
    const Report &report = writer.report;
    writer.pager.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "B. The facts behind the open checks")));
    Table facts{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Fact")), 4},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Source")), 5},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Verified on")), 1.5}},
                {}};
    QSet<QString> named;
    for (const Finding &finding : report.rows) {
        const bool counts = finding.state != State::Satisfied && finding.kind != RequirementKind::Advisory && finding.foldedFacts == 0;
        if (!counts || named.contains(finding.about->requirement))
            continue;
        named.insert(finding.about->requirement);
        const QString verified =
            finding.about->verifiedOn ? writer.words.date(*finding.about->verifiedOn) : writer.say(QT_TRANSLATE_NOOP("Paper", "not verified"));
        facts.rows.push_back({{{{Piece::plain(writer.words.title(finding))}, {Piece::second(finding.about->requirement)}},
                               cell(Piece::second(finding.about->source)),
                               cell(Piece::unbroken(verified))}});
    }
    if (facts.rows.empty())
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No open check rests on a fact.")))));
    else
        writer.pager.table(facts);

    writer.pager.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "C. The feeds and their age")));
    if (report.feeds.empty()) {
        writer.pager.paragraph(cell(Piece::plain(writer.say(QT_TRANSLATE_NOOP("Paper", "No feed has been read yet.")))));
        return;
    }
    Table feeds{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Feed")), 3},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Data of")), 1.5},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Age")), 1.2},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Records")), 1, true},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Last update")), 3}},
                {}};
    for (const FeedState &feed : report.feeds) {
        const QDate day = feed.asOf.isValid() ? feed.asOf.toTimeZone(writer.zone()).date() : QDate();
        QString last = writer.say(QT_TRANSLATE_NOOP("Paper", "went well"));
        if (!feed.lastError.isEmpty())
            last = writer.say(QT_TRANSLATE_NOOP("Paper", "failed; the data before it are used"));
        feeds.rows.push_back({{cell(Piece::plain(writer.words.feedName(feed.name))),
                               cell(Piece::unbroken(day.isValid() ? writer.words.date(day) : QStringLiteral("–"))),
                               cell(Piece::plain(day.isValid() ? writer.words.days(static_cast<int>(std::max<qint64>(0, day.daysTo(writer.today()))))
                                                               : QStringLiteral("–"))),
                               cell(Piece::plain(writer.words.number(feed.records))), cell(Piece::second(last))}});
    }
    writer.pager.table(feeds);
}

void writeUnfixable(ReportWriter &writer)
{
    struct Hole {
        Severity worst = Severity::Unknown;
        QStringList names;
    };
    QMap<std::pair<QString, QString>, Hole> holes; // by release and package
    for (const PackageFix &fix : writer.report.unfixable) {
        Hole &hole = holes[{fix.release, QString::fromUtf8(fix.source)}];
        hole.worst = std::max(hole.worst, fix.severity);
        hole.names << (fix.cves.isEmpty() ? QStringList(fix.advisory) : fix.cves);
    }
    writer.pager.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "D. Holes without a fix to install")));
    writer.pager.paragraph(cell(Piece::plain(writer.say(
        QT_TRANSLATE_NOOP("Paper", "Without a fix: {n}. Nobody can install what does not exist yet: these are not late and not counted as missing."),
        {{QStringLiteral("n"), writer.report.totals.unfixable}}))));
    if (holes.isEmpty())
        return;
    constexpr int most = 8;
    Table table{{{writer.say(QT_TRANSLATE_NOOP("Paper", "Package")), 2},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "System")), 1.6},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Holes")), 0.7, true},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Severity")), 1.2},
                 {writer.say(QT_TRANSLATE_NOOP("Paper", "Which")), 5}},
                {}};
    for (auto hole = holes.begin(); hole != holes.end(); ++hole) {
        QStringList names = hole->names;
        names.removeDuplicates();
        QString shown = names.mid(0, most).join(QStringLiteral(", "));
        if (names.size() > most)
            shown = writer.count(QT_TRANSLATE_N_NOOP("Paper", "{names} and %n more"), static_cast<int>(names.size()) - most,
                                 {{QStringLiteral("names"), shown}});
        const QString severity = hole->worst == Severity::Unknown ? QStringLiteral("–") : capitalised(writer.words.severity(hole->worst));
        table.rows.push_back({{cell(Piece::plain(hole.key().second)), cell(Piece::plain(writer.words.platformName(hole.key().first))),
                               cell(Piece::plain(QString::number(names.size()))), cell(Piece::plain(severity)), cell(Piece::second(shown))}});
    }
    writer.pager.space(40);
    writer.pager.table(table);
}

} // namespace tagliando::paper
