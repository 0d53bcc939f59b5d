#include "app/cli/findingsjson.h"
#include "core/usecases/updatefeeds.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QJsonObject factJson(const Requirement &fact)
{
    return {{QStringLiteral("id"), fact.id},
            {QStringLiteral("title"), QJsonObject{{QStringLiteral("it"), fact.title.it}, {QStringLiteral("en"), fact.title.en}}},
            {QStringLiteral("source"), fact.source},
            {QStringLiteral("verified_on"), dateOrNull(fact.verifiedOn.value_or(QDate()))}};
}

QString verified(const Context &context, const Requirement &fact)
{
    if (!fact.verifiedOn)
        return context.words.say("cli", QT_TRANSLATE_NOOP("cli", "not verified"));
    return context.words.say("cli", QT_TRANSLATE_NOOP("cli", "verified on {date}"),
                             {{QStringLiteral("date"), context.words.date(*fact.verifiedOn)}});
}

void show(const Context &context, const Requirement &fact)
{
    const Words &words = context.words;
    for (const QString &line : {fact.id, words.text(fact.title), words.text(fact.affected), words.text(fact.consequence), words.text(fact.workaround),
                                words.text(fact.advice), words.text(fact.howToCheck), fact.source, verified(context, fact)}) {
        if (!line.isEmpty())
            context.print(line);
    }
}

ExitCode listOrShow(const Context &context, const QString &id)
{
    const auto catalogue = loadCatalogue(context.session.database, *context.session.resources);
    if (!catalogue)
        return context.refuse(catalogue.error());
    QJsonArray rows;
    QStringList ids;
    for (const Requirement &fact : catalogue->requirements) {
        if (fact.kind != RequirementKind::Fact)
            continue;
        ids << fact.id;
        if (!id.isEmpty() && fact.id != id)
            continue;
        rows << factJson(fact);
        if (context.json)
            continue;
        if (id.isEmpty())
            context.print(QStringList{fact.id, context.words.text(fact.title), verified(context, fact)}.join(QStringLiteral(" | ")));
        else
            show(context, fact);
    }
    if (!id.isEmpty() && rows.isEmpty())
        return context.refuse({QStringLiteral("fact.unknown"), {{QStringLiteral("id"), id}, {QStringLiteral("nearest"), nearestName(id, ids)}}});
    if (context.json)
        context.printJson({{QStringLiteral("facts"), rows}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    const int words = int(arguments.positionals.size());
    if (verb == QLatin1String("list") && words == 1)
        return listOrShow(context, {});
    if (verb == QLatin1String("show") && words == 2)
        return listOrShow(context, arguments.at(1));
    if ((verb == QLatin1String("check") || verb == QLatin1String("add")) && words == 2) {
        const auto fact = verb == QLatin1String("add") ? addFact(context.session, arguments.at(1)) : checkFact(context.session, arguments.at(1));
        if (!fact)
            return context.refuse(fact.error());
        context.print(fact->requirement.id);
        return Done;
    }
    return context.usage();
}

} // namespace

Command factsCommand()
{
    return {QStringLiteral("facts"), {QStringLiteral("facts list | show ID | check FILE | add FILE")}, {}, {}, run};
}

} // namespace tagliando::cli
