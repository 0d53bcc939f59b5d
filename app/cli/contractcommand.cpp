#include "app/cli/command.h"
#include "core/usecases/people.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) != QLatin1String("set") || !arguments.has(QStringLiteral("--customer")))
        return context.usage();
    const auto keys = arguments.keyValues(1);
    if (!keys)
        return context.refuse(keys.error());
    const auto done = setContract(context.session, arguments.value(QStringLiteral("--customer")), *keys);
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command contractCommand()
{
    return {QStringLiteral("contract"),
            {QStringLiteral("contract set --customer C [hours=N visits_per_year=N approvers=role,higher-role]")},
            {QStringLiteral("--customer")},
            {},
            run};
}

} // namespace tagliando::cli
