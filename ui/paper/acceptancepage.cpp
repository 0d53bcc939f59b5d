#include "ui/paper/acceptancepage.h"

#include <QTimeZone>

namespace tagliando {

using namespace paper;

paper::Pages layOutAcceptance(const AcceptanceSheet &sheet, const Words &words, const PaperOptions &options)
{
    const auto say = [&](const char *source, const QVariantMap &args = {}) { return words.say("Paper", source, args); };
    const QTimeZone zone(sheet.zone.toUtf8());
    const QString today = words.date(sheet.now.dateIn(zone.isValid() ? zone : QTimeZone::utc()));
    const Decision &decision = sheet.decision;
    Pager pager;
    pager.band(options.provider.isEmpty() ? Cell() : Cell{{Piece::bold(options.provider)}, {Piece::second(options.providerLine)}},
               cell(Piece::bold(sheet.customer.name)));
    pager.heading(words.acceptanceTitle(decision.kind), TypeSize::Title);
    QStringList facts;
    if (decision.id)
        facts << say(QT_TRANSLATE_NOOP("Paper", "Decision {id} of {customer}."),
                     {{QStringLiteral("id"), decision.id.value}, {QStringLiteral("customer"), sheet.customer.name}});
    if (decision.renewal > 0)
        facts << words.count("Paper", QT_TRANSLATE_N_NOOP("Paper", "Renewal no. %n of the same matter."), decision.renewal);
    facts << say(QT_TRANSLATE_NOOP("Paper", "Printed on {date}."), {{QStringLiteral("date"), today}});
    pager.paragraph(cell(Piece::second(facts.join(QLatin1Char(' ')))));
    pager.space(120);

    paper::Table table{{{QString(), 1.2}, {QString(), 4}}, {}};
    for (const Clause &clause : words.acceptance(sheet)) {
        Piece text = Piece::plain(clause.text);
        if (clause.grave) {
            text = Piece::bold(clause.text);
            text.style.colour = stateColours(State::Blocking).ink.rgb();
        }
        table.rows.push_back({{cell(Piece::bold(clause.label)), cell(text)}});
    }
    pager.table(table);
    pager.space(160);
    pager.paragraph(cell(Piece::plain(
        say(QT_TRANSLATE_NOOP("Paper", "Who signs declares to have read and understood what stands above, and to decide for the customer.")))));
    pager.space(120);
    constexpr qreal room = sheet::millimetres(32);
    pager.boxes({cell(Piece::second(say(QT_TRANSLATE_NOOP("Paper", "For the customer: name in capitals, role, signature")))),
                 cell(Piece::second(say(QT_TRANSLATE_NOOP("Paper", "For the maintenance service: name, signature")))),
                 cell(Piece::second(say(QT_TRANSLATE_NOOP("Paper", "Place and date"))))},
                room);
    pager.space(120);
    if (!sheet.anchor.head.isEmpty())
        pager.paragraph(cell(Piece::second(words.journalAnchor(sheet.anchor))));
    const QVariantMap names{{QStringLiteral("title"), words.acceptanceTitle(decision.kind)},
                            {QStringLiteral("customer"), sheet.customer.name},
                            {QStringLiteral("date"), today}};
    return std::move(pager).finish(tidy(say(QT_TRANSLATE_NOOP("Paper", "{title}, {customer}, {date}"), names)),
                                   say(QT_TRANSLATE_NOOP("Paper", "{customer}, {date}"), names), words);
}

} // namespace tagliando
