#include "app/cli/command.h"
#include "core/usecases/machines.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

ExitCode list(const Context &context, const Arguments &arguments)
{
    const auto fleet = loadFleet(context.session.database);
    if (!fleet)
        return context.refuse(fleet.error());
    QJsonArray rows;
    for (const Server &server : fleet->servers) {
        QString customer;
        for (const Customer &owner : fleet->customers) {
            if (owner.id == server.customer)
                customer = owner.name;
        }
        if (arguments.has(QStringLiteral("--customer")) && customer.compare(arguments.value(QStringLiteral("--customer")), Qt::CaseInsensitive) != 0)
            continue;
        const auto state = fleet->states.value(server.id);
        const QString platform = state ? state->value(QStringLiteral("os")) : QString();
        if (!context.json)
            context.print(QStringList{customer, server.name, toString(server.kind), platform}.join(QStringLiteral(" | ")));
        rows << QJsonObject{{QStringLiteral("customer"), customer},
                            {QStringLiteral("server"), server.name},
                            {QStringLiteral("kind"), toString(server.kind)},
                            {QStringLiteral("platform"), platform.isEmpty() ? QJsonValue() : QJsonValue(platform)}};
    }
    if (context.json)
        context.printJson({{QStringLiteral("servers"), rows}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (verb == QLatin1String("list"))
        return list(context, arguments);
    if (arguments.positionals.size() < 2)
        return context.usage();
    const auto option = [&](const char *name) {
        const QString key = QLatin1String(name);
        return arguments.has(key) ? std::optional(arguments.value(key)) : std::nullopt;
    };
    const ServerWish wish{arguments.at(1), arguments.value(QStringLiteral("--customer")), option("--site"), option("--kind"), option("--name")};
    Result<void> done;
    if (verb == QLatin1String("add")) {
        if (wish.customer.isEmpty())
            return context.usage();
        const auto id = addServer(context.session, wish);
        done = id ? Result<void>() : Result<void>(id.error());
    } else if (verb == QLatin1String("edit")) {
        done = editServer(context.session, wish);
    } else if (verb == QLatin1String("move")) {
        if (!arguments.has(QStringLiteral("--to")))
            return context.usage();
        const auto id = moveServer(context.session, wish.name, wish.customer, arguments.value(QStringLiteral("--to")), wish.site.value_or(QString()));
        done = id ? Result<void>() : Result<void>(id.error());
    } else if (verb == QLatin1String("retire")) {
        done = retireServer(context.session, wish.name, wish.customer);
    } else {
        return context.usage();
    }
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command serverCommand()
{
    return {QStringLiteral("server"),
            {QStringLiteral("server add NAME --customer C [--site S] [--kind server|workstation|network|appliance|component]"),
             QStringLiteral("server edit NAME [--customer C] [--site S] [--kind K] [--name NEW]"),
             QStringLiteral("server move NAME [--customer C] --to CUSTOMER [--site S]"), QStringLiteral("server retire NAME [--customer C]"),
             QStringLiteral("server list [--customer C]")},
            {QStringLiteral("--customer"), QStringLiteral("--site"), QStringLiteral("--kind"), QStringLiteral("--name"), QStringLiteral("--to")},
            {},
            run};
}

} // namespace tagliando::cli
