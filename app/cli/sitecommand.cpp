#include "app/cli/command.h"
#include "core/usecases/people.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (arguments.positionals.size() < 2 || !arguments.has(QStringLiteral("--customer")))
        return context.usage();
    const auto keys = arguments.keyValues(2);
    if (!keys)
        return context.refuse(keys.error());
    const QString customer = arguments.value(QStringLiteral("--customer"));
    if (verb == QLatin1String("add")) {
        const auto id = addSite(context.session, customer, arguments.at(1), *keys);
        return id ? Done : context.refuse(id.error());
    }
    if (verb == QLatin1String("edit")) {
        const auto done = editSite(context.session, customer, arguments.at(1), *keys);
        return done ? Done : context.refuse(done.error());
    }
    return context.usage();
}

} // namespace

Command siteCommand()
{
    return {QStringLiteral("site"), {QStringLiteral("site add|edit NAME --customer C [patron=MM-DD travel=MIN zone=ZONE]")}, {QStringLiteral("--customer")}, {}, run};
}

} // namespace tagliando::cli
