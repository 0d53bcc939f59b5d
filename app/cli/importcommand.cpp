#include "app/cli/importjson.h"
#include "core/usecases/importinventory.h"

namespace tagliando::cli {

namespace {

ExitCode undo(const Context &context, const Arguments &arguments)
{
    bool number = false;
    const qint64 id = arguments.at(1).toLongLong(&number);
    if (!number)
        return context.usage();
    const auto done = undoImport(context.session, ObservationId{id});
    return done ? Done : context.refuse(done.error());
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) == QLatin1String("undo") && arguments.positionals.size() == 2)
        return undo(context, arguments);
    if (arguments.positionals.isEmpty())
        return context.usage();
    ImportWish wish;
    wish.paths = arguments.positionals;
    wish.customer = arguments.value(QStringLiteral("--customer"));
    wish.site = arguments.value(QStringLiteral("--site"));
    wish.server = arguments.value(QStringLiteral("--server"));
    wish.asKind = arguments.value(QStringLiteral("--as-kind"));
    wish.dryRun = arguments.has(QStringLiteral("--dry-run"));
    const auto outcome = importInventory(context.session, wish);
    return outcome ? printImport(context, *outcome) : context.refuse(outcome.error());
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            {QStringLiteral("import FILE|DIR... [--customer C] [--site S] [--server H] [--as-kind KIND] [--dry-run]"), QStringLiteral("import undo ID")},
            {QStringLiteral("--customer"), QStringLiteral("--site"), QStringLiteral("--server"), QStringLiteral("--as-kind")},
            {QStringLiteral("--dry-run")},
            run};
}

} // namespace tagliando::cli
