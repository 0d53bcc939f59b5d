#include "app/cli/command.h"
#include "core/usecases/createdemo.h"

#include <QDir>

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.positionals.size() > 1)
        return context.usage();
    if (arguments.positionals.isEmpty()) {
        const auto done = createDemo(context.session);
        return done ? Done : context.refuse(done.error());
    }
    const QDir folder(arguments.at(0));
    if (!folder.mkpath(QStringLiteral(".")))
        return context.refuse({QStringLiteral("db.cannot_open"), {{QStringLiteral("file"), folder.path()}}});
    auto database = Database::open(folder.filePath(QStringLiteral("demo.tagliando")));
    if (!database)
        return context.refuse(database.error());
    Session session{**database, context.session.resources, context.session.clock, context.session.technician};
    const auto done = createDemo(session);
    if (!done)
        return context.refuse(done.error());
    context.print((*database)->file());
    return Done;
}

} // namespace

Command demoCommand()
{
    return {QStringLiteral("demo"), {QStringLiteral("demo [DIR]")}, {}, {}, run};
}

} // namespace tagliando::cli
