#include "app/cli/command.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (!arguments.positionals.isEmpty())
        return context.usage();
    if (const auto sound = context.session.database.check(); !sound)
        return context.refuse(sound.error());
    const auto digest = context.session.database.digest();
    if (!digest)
        return context.refuse(digest.error());
    if (context.json)
        context.printJson({{QStringLiteral("file"), context.session.database.file()}, {QStringLiteral("sound"), true}, {QStringLiteral("digest"), *digest}});
    else if (arguments.has(QStringLiteral("--digest")))
        context.print(*digest);
    else
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "The workspace is sound: {file}"), {{QStringLiteral("file"), context.session.database.file()}}));
    return Done;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"), {QStringLiteral("check [--digest]")}, {}, {QStringLiteral("--digest")}, run};
}

} // namespace tagliando::cli
