#include "app/cli/importjson.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (!arguments.positionals.isEmpty())
        return context.usage();
    const auto outcome =
        scanThisComputer(context.session, arguments.value(QStringLiteral("--customer")), arguments.value(QStringLiteral("--server")));
    return outcome ? printImport(context, *outcome) : context.refuse(outcome.error());
}

} // namespace

Command scanCommand()
{
    return {QStringLiteral("scan"), {QStringLiteral("scan [--customer C] [--server H]")}, {QStringLiteral("--customer"), QStringLiteral("--server")}, {}, run};
}

} // namespace tagliando::cli
