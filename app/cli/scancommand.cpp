#include "app/cli/importjson.h"
#include "core/usecases/scanoverssh.h"

#include <algorithm>

namespace tagliando::cli {

namespace {

ExitCode overSsh(const Context &context, const Arguments &arguments)
{
    const QString customer = arguments.value(QStringLiteral("--customer"));
    const QString server = arguments.value(QStringLiteral("--server"));
    SshMachines wanted;
    for (const QString &host : arguments.positionals)
        wanted.machines.push_back({host, customer, server});
    if (arguments.positionals.isEmpty()) {
        if (customer.isEmpty() && server.isEmpty())
            return context.usage();
        auto found = machinesToScan(context.session, customer, server);
        if (!found)
            return context.refuse(found.error());
        wanted = *std::move(found);
    } else if (!server.isEmpty() && arguments.positionals.size() > 1) {
        return context.usage();
    }
    SshOptions options;
    options.configFile = arguments.value(QStringLiteral("--ssh-config"));
    if (arguments.has(QStringLiteral("--at-once")))
        options.atOnce = std::clamp(arguments.value(QStringLiteral("--at-once")).toInt(), 1, 64);
    auto outcome = storeSshAnswers(context.session, askOverSsh(wanted.machines, options));
    if (!outcome)
        return context.refuse(outcome.error());
    for (const QString &windows : wanted.windows) {
        outcome->rejected.push_back({windows, 0, QStringLiteral("ssh.windows"), {{QStringLiteral("server"), windows}}});
        ++outcome->refused;
    }
    return printImport(context, *outcome);
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("--ssh")))
        return overSsh(context, arguments);
    if (!arguments.positionals.isEmpty())
        return context.usage();
    const auto outcome =
        scanThisComputer(context.session, arguments.value(QStringLiteral("--customer")), arguments.value(QStringLiteral("--server")));
    return outcome ? printImport(context, *outcome) : context.refuse(outcome.error());
}

} // namespace

Command scanCommand()
{
    return {QStringLiteral("scan"),
            {QStringLiteral("scan [--customer C] [--server H]"),
             QStringLiteral("scan --ssh HOST... [--customer C] [--server H] [--ssh-config FILE] [--at-once N]"),
             QStringLiteral("scan --ssh (--customer C | --server H) [--ssh-config FILE] [--at-once N]")},
            {QStringLiteral("--customer"), QStringLiteral("--server"), QStringLiteral("--ssh-config"), QStringLiteral("--at-once")},
            {QStringLiteral("--ssh")},
            run};
}

} // namespace tagliando::cli
