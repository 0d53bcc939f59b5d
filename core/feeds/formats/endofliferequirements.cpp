// From a release's end to what a server needs.
#include "core/feeds/formats/endoflife.h"

#include <QHash>

namespace tagliando {

namespace {

const QString extendedQuestion = QStringLiteral("extended-support");

Condition leaf(Condition::Kind kind, const QString &name)
{
    Condition condition;
    condition.kind = kind;
    if (kind == Condition::Kind::Platform)
        condition.names = {name};
    else
        condition.name = name;
    return condition;
}

Condition combined(Condition::Kind kind, std::vector<Condition> children)
{
    Condition condition;
    condition.kind = kind;
    condition.children = std::move(children);
    return condition;
}

void platformsOf(const Condition &condition, QStringList &into) // NOLINT(misc-no-recursion): as deep as a fact's tree
{
    if (condition.kind == Condition::Kind::Platform)
        into += condition.names;
    if (condition.kind == Condition::Kind::Not)
        return;
    for (const Condition &child : condition.children)
        platformsOf(child, into);
}

/// Platforms whose end a fact tells in more detail (which editions, what is sold afterwards).
QStringList toldByFacts(const std::vector<Requirement> &facts)
{
    QStringList platforms;
    for (const Requirement &fact : facts) {
        if (fact.kind != RequirementKind::Fact || fact.category != QLatin1String("end_of_support"))
            continue;
        for (const Case &one : fact.cases)
            platformsOf(one.when, platforms);
    }
    return platforms;
}

Requirement requirementOf(const Platform &platform, const QString &cycle, const QDate &end, bool extended)
{
    Requirement r;
    r.kind = RequirementKind::EndOfLife;
    r.feed = QStringLiteral("endoflife");
    r.track = QStringLiteral("eol:") + platform.id;
    r.id = QStringLiteral("eol-") + platform.id + (extended ? QStringLiteral("-extended") : QString());
    r.category = QStringLiteral("end_of_support");
    const QString name = platform.name;
    r.title = extended ? Text{QStringLiteral("Fine del supporto esteso di ") + name, QStringLiteral("End of extended support of ") + name}
                       : Text{QStringLiteral("Fine del supporto di ") + name, QStringLiteral("End of support of ") + name};
    r.headline = r.title;
    r.affected = {name, name};
    r.consequence = {QStringLiteral("nessun aggiornamento di sicurezza da quel giorno"), QStringLiteral("no security updates from that day on")};
    r.source = QStringLiteral("https://endoflife.date/") + cycle.section(QLatin1Char('/'), 0, 0);
    r.confidence = QStringLiteral("sourced");
    StopRule stop;
    stop.trigger = Trigger::Calendar;
    stop.date = CatalogueDate{end};
    stop.effect = Effect::StopsUpdates;
    r.stop = stop;
    return r;
}

Case caseOf(const Platform &platform, Condition when)
{
    Case one;
    one.when = std::move(when);
    one.needs = combined(Condition::Kind::Not, {leaf(Condition::Kind::Platform, platform.id)});
    one.action.kind = QStringLiteral("replace");
    one.action.text = {QStringLiteral("passare a una versione supportata"), QStringLiteral("move to a supported release")};
    return one;
}

} // namespace

std::vector<Requirement> endOfLifeRequirements(const std::vector<ProductCycles> &products, const Vocabulary &vocabulary,
                                               const std::vector<Requirement> &facts)
{
    QHash<QString, const ReleaseCycle *> cycles;
    for (const ProductCycles &product : products) {
        for (const ReleaseCycle &cycle : product.cycles)
            cycles.insert(product.product + QLatin1Char('/') + cycle.cycle, &cycle);
    }
    const QStringList told = toldByFacts(facts);
    std::vector<Requirement> requirements;
    for (const Platform &platform : vocabulary.platforms()) {
        const ReleaseCycle *cycle = platform.endOfLifeCycle.isEmpty() ? nullptr : cycles.value(platform.endOfLifeCycle);
        // One that has ended without a day is dated by what the program itself knows.
        const QDate end = !cycle ? QDate() : cycle->end.isValid() ? cycle->end : cycle->ended ? platform.endOfLife : QDate();
        const bool elsewhere = std::any_of(told.begin(), told.end(), [&](const QString &id) { return vocabulary.isA(platform.id, id); });
        if (!end.isValid() || elsewhere)
            continue;
        const Condition here = leaf(Condition::Kind::Platform, platform.id);
        const QDate extended = cycle->extendedEnd.isValid() ? cycle->extendedEnd : QDate();
        Requirement r = requirementOf(platform, platform.endOfLifeCycle, end, false);
        if (!extended.isValid() || extended <= end) {
            r.cases = {caseOf(platform, here)};
            requirements.push_back(std::move(r));
            continue;
        }
        if (vocabulary.isA(platform.id, QStringLiteral("debian"))) { // LTS comes to everybody, for the common architectures and most packages
            r.stop->date = CatalogueDate{extended};
            r.stop->phases = {
                Phase{CatalogueDate{end}, {}, Effect::Info, {QStringLiteral("da qui solo LTS"), QStringLiteral("LTS only from here")}},
                Phase{CatalogueDate{extended}, {}, Effect::StopsUpdates, {QStringLiteral("fine di LTS"), QStringLiteral("end of LTS")}}};
            r.cases = {caseOf(platform, here)};
            requirements.push_back(std::move(r));
            continue;
        }
        // Extended support is bought: only who has it is covered until its end.
        const Condition has = leaf(Condition::Kind::Question, extendedQuestion);
        const QuestionDefinition question{extendedQuestion,
                                          QStringLiteral("server"),
                                          {QStringLiteral("Questa macchina ha il supporto esteso del produttore (Ubuntu Pro, ESU, ELS)?"),
                                           QStringLiteral("Does this machine have the vendor's extended support (Ubuntu Pro, ESU, ELS)?")},
                                          false};
        r.cases = {caseOf(platform, combined(Condition::Kind::All, {here, combined(Condition::Kind::Not, {has})}))};
        r.asks = {question};
        Requirement later = requirementOf(platform, platform.endOfLifeCycle, extended, true);
        later.cases = {caseOf(platform, combined(Condition::Kind::All, {here, has}))};
        later.asks = {question};
        requirements.push_back(std::move(r));
        requirements.push_back(std::move(later));
    }
    return requirements;
}

} // namespace tagliando
