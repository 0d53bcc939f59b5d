#include "app/cli/command.h"
#include "core/usecases/machines.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.positionals.size() < 2)
        return context.usage();
    const QString collected = QStringLiteral("--collected");
    const auto done = setValues(context.session, arguments.at(0), arguments.value(QStringLiteral("--customer")), arguments.positionals.mid(1),
                                arguments.has(collected) ? std::optional(arguments.value(collected)) : std::nullopt);
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command setCommand()
{
    return {QStringLiteral("set"),
            {QStringLiteral("set SERVER KEY=VALUE... [--customer C] [--collected DATE|TIME]")},
            {QStringLiteral("--customer"), QStringLiteral("--collected")},
            {},
            run};
}

} // namespace tagliando::cli
