#include "app/cli/command.h"
#include "core/usecases/collectorscript.h"

#include <cstdio>

namespace tagliando::cli {

namespace {

// The script alone, byte for byte: it is piped into a file or a remote shell.
ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.positionals.size() != 1)
        return context.usage();
    const auto script = collectorScript(arguments.at(0));
    if (!script)
        return context.refuse(script.error());
    const QByteArray bytes = script->toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return Done;
}

} // namespace

Command collectorCommand() { return {QStringLiteral("collector"), {QStringLiteral("collector windows|linux")}, {}, {}, run}; }

} // namespace tagliando::cli
