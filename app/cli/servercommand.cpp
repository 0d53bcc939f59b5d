#include "app/cli/command.h"
#include "core/usecases/machines.h"
#include "core/usecases/sameservers.h"

#include <QJsonArray>

#include <cstdio>

namespace tagliando::cli {

namespace {

// Machines that are probably one: said on stderr, so that the list itself stays a list.
Result<QJsonArray> proposeMerging(const Context &context, const QString &customer)
{
    const auto found = probablySameServers(context.session, customer);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const SameServers &same : *found) {
        const QVariantMap args{{QStringLiteral("customer"), same.customer}, {QStringLiteral("servers"), context.words.list(same.servers)}};
        if (!context.json) {
            const QString line =
                same.byHardware
                    ? context.words.say(
                          "cli",
                          QT_TRANSLATE_NOOP("cli",
                                            "{customer}: {servers} have the same serial number or machine id: server merge, or server separate"),
                          args)
                    : context.words.say(
                          "cli", QT_TRANSLATE_NOOP("cli", "{customer}: {servers} seem to be one machine: server merge, or server separate"), args);
            std::fprintf(stderr, "%s\n", qUtf8Printable(line));
        }
        rows << QJsonObject{{QStringLiteral("customer"), same.customer},
                            {QStringLiteral("servers"), QJsonArray::fromStringList(same.servers)},
                            {QStringLiteral("by"), same.byHardware ? QStringLiteral("hardware") : QStringLiteral("name")}};
    }
    return rows;
}

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
    const auto same = proposeMerging(context, arguments.value(QStringLiteral("--customer")));
    if (!same)
        return context.refuse(same.error());
    if (context.json)
        context.printJson({{QStringLiteral("servers"), rows}, {QStringLiteral("probably_same"), *same}});
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
    } else if (verb == QLatin1String("merge") || verb == QLatin1String("separate")) {
        if (arguments.positionals.size() != 3)
            return context.usage();
        done = verb == QLatin1String("merge") ? mergeServers(context.session, wish.name, arguments.at(2), wish.customer)
                                              : keepServersApart(context.session, wish.name, arguments.at(2), wish.customer);
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
             QStringLiteral("server merge KEPT OTHER [--customer C]"), QStringLiteral("server separate NAME OTHER [--customer C]"),
             QStringLiteral("server list [--customer C]")},
            {QStringLiteral("--customer"), QStringLiteral("--site"), QStringLiteral("--kind"), QStringLiteral("--name"), QStringLiteral("--to")},
            {},
            run};
}

} // namespace tagliando::cli
