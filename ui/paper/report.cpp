#include "ui/paper/reportsections.h"

namespace tagliando::paper {

QTimeZone ReportWriter::zone() const
{
    const QTimeZone place(report.zone.toUtf8());
    return place.isValid() ? place : QTimeZone::utc();
}

void ReportWriter::heading(const QString &text) { pager.heading(QString::number(++section) + QStringLiteral(". ") + text); }

Paragraph ReportWriter::stateParagraph(State state) const
{
    Piece word = Piece::plain(words.state(state));
    word.style.colour = stateColours(state).ink.rgb();
    word.whole = true;
    return {mark(state), word};
}

QString ReportWriter::groupTitle(const ActionGroup &group) const
{
    const Finding &first = *group.findings.front();
    if (group.findings.size() == 1)
        return words.headline(first);
    return say(QT_TRANSLATE_NOOP("Paper", "{what}: {machines}"),
               {{QStringLiteral("what"), words.title(first)},
                {QStringLiteral("machines"), count(QT_TRANSLATE_N_NOOP("Paper", "%n machine(s)"), static_cast<int>(group.findings.size()))}});
}

QString ReportWriter::machineNames(const ActionGroup &group) const
{
    constexpr int most = 40;
    if (group.findings.size() == 1) { // most headlines of the catalogue name the machine themselves
        const QString &machine = group.findings.front()->holder->serverName;
        return groupTitle(group).contains(machine, Qt::CaseInsensitive) ? QString() : machine;
    }
    QStringList machines;
    for (const Finding *finding : group.findings) {
        if (!finding->holder->serverName.isEmpty())
            machines << finding->holder->serverName;
    }
    return names(machines, most);
}

QString ReportWriter::names(const QStringList &names, int most) const
{
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return count(QT_TRANSLATE_N_NOOP("Paper", "{names} and %n more, listed in the annex"), static_cast<int>(names.size()) - most,
                 {{QStringLiteral("names"), names.mid(0, most).join(QStringLiteral(", "))}});
}

void writeHeader(ReportWriter &writer, const PaperOptions &options)
{
    const Report &report = writer.report;
    const QDate today = writer.today();
    if (!options.provider.isEmpty())
        writer.pager.band({{Piece::bold(options.provider)}, {Piece::second(options.providerLine)}}, cell(Piece::bold(report.customer.name)));
    writer.pager.heading(
        writer.say(QT_TRANSLATE_NOOP("Paper", "Maintenance report as of {date}"), {{QStringLiteral("date"), writer.words.date(today)}}),
        TypeSize::Title);
    if (options.provider.isEmpty())
        writer.pager.paragraph(cell(Piece::bold(report.customer.name)));

    QStringList facts;
    if (!report.technician.isEmpty())
        facts << writer.say(QT_TRANSLATE_NOOP("Paper", "Technician: {name}."), {{QStringLiteral("name"), report.technician}});
    if (report.newestInventory.isValid())
        facts << writer.count(QT_TRANSLATE_N_NOOP("Paper", "Newest inventory: {date} (%n day(s) old)."),
                              static_cast<int>(std::max<qint64>(0, report.newestInventory.daysTo(today))),
                              {{QStringLiteral("date"), writer.words.date(report.newestInventory)}});
    else
        facts << writer.say(QT_TRANSLATE_NOOP("Paper", "No inventory yet."));
    const Totals &totals = report.totals;
    facts << writer.say(
        QT_TRANSLATE_NOOP("Paper", "Machines verified: {verified} of {servers}; not seen: {unseen}."),
        {{QStringLiteral("verified"), totals.verified}, {QStringLiteral("servers"), totals.servers}, {QStringLiteral("unseen"), totals.notSeen}});
    writer.note(facts.join(QLatin1Char(' ')));
}

} // namespace tagliando::paper

namespace tagliando {

using namespace paper;

paper::Pages layOutReport(const Report &report, const Words &words, const PaperOptions &options)
{
    Pager pager;
    ReportWriter writer{report, words, pager};
    writeHeader(writer, options);
    writeStops(writer);
    writeTrafficLight(writer);
    writeNumbers(writer);
    writeOpenActions(writer);
    writeDecisions(writer);
    writeLastVisit(writer);
    writeResolved(writer);
    writeNextVisit(writer);
    writeQuestions(writer);
    pager.newPart();
    pager.heading(writer.say(QT_TRANSLATE_NOOP("Paper", "Annex")), TypeSize::Title);
    writeRenewals(writer);
    writeMachines(writer);
    writeSources(writer);
    writeUnfixable(writer);
    pager.space(120);
    writer.note(words.journalAnchor(report.anchor));
    const QString date = words.date(writer.today());
    const QVariantMap names{{QStringLiteral("customer"), report.customer.name}, {QStringLiteral("date"), date}};
    return std::move(pager).finish(tidy(writer.say(QT_TRANSLATE_NOOP("Paper", "Maintenance report, {customer}, {date}"), names)),
                                   writer.say(QT_TRANSLATE_NOOP("Paper", "{customer}, {date}"), names), words);
}

Result<void> paintReport(const Report &report, const Words &words, QPagedPaintDevice &device, const PaperOptions &options)
{
    return paintPages(layOutReport(report, words, options), device);
}

int reportPages(const Report &report, const Words &words, const PaperOptions &options)
{
    return static_cast<int>(layOutReport(report, words, options).pages.size());
}

Result<void> writeReportPdf(const Report &report, const Words &words, const QString &file, const PaperOptions &options)
{
    return writePdf(layOutReport(report, words, options), file);
}

} // namespace tagliando
