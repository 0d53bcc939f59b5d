#include "app/cli/command.h"
#include "core/usecases/productmapping.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

ExitCode list(const Context &context)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    const auto mapped = mappedNames(context.session.database);
    if (!mapped)
        return context.refuse(mapped.error());
    QJsonArray mappings, unmapped;
    for (const MappedName &one : *mapped) {
        mappings << QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("product"), one.product}};
        if (!context.json)
            context.print(one.name + QStringLiteral(" | ") + one.product);
    }
    for (const UnmappedName &one : unmappedNames((*snapshot)->fleet, (*snapshot)->resources->vocabulary)) {
        unmapped << QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("machines"), one.machines}};
        if (!context.json)
            context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "{name} | not mapped | %n machine(s)"), one.machines,
                                              {{QStringLiteral("name"), one.name}}));
    }
    if (context.json)
        context.printJson({{QStringLiteral("mapped"), mappings}, {QStringLiteral("unmapped"), unmapped}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const int words = int(arguments.positionals.size());
    if (arguments.at(0) == QLatin1String("list") && words == 1)
        return list(context);
    if (arguments.at(0) != QLatin1String("map") || words != 3)
        return context.usage();
    const QString product = arguments.at(2) == QLatin1String("-") ? QString() : arguments.at(2);
    if (const auto mapped = mapProduct(context.session, arguments.at(1), product); !mapped)
        return context.refuse(mapped.error());
    return Done;
}

} // namespace

Command productCommand()
{
    return {QStringLiteral("product"), {QStringLiteral("product list"), QStringLiteral("product map NAME ID|-")}, {}, {}, run};
}

} // namespace tagliando::cli
