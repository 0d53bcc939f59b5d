// tagliando-cli: the door for cron, for scripts and for acceptance. Global options first, then one command.
#include "app/cli/command.h"
#include "core/base/settings.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace tagliando;
using namespace tagliando::cli;

namespace {

struct Globals {
    QString database;
    QString now;
    QString technician;
    QString language;
    bool json = false;
    QStringList rest;
};

// Global options may stand anywhere: a command line is typed in the order one thinks of it.
Result<Globals> readGlobals(const QStringList &words)
{
    Globals globals;
    const QMap<QString, QString Globals::*> valued{{QStringLiteral("--db"), &Globals::database},
                                                   {QStringLiteral("--now"), &Globals::now},
                                                   {QStringLiteral("--as"), &Globals::technician},
                                                   {QStringLiteral("--lang"), &Globals::language}};
    // `report --lang` and the like belong to the command once it has been named.
    bool named = false;
    for (int i = 0; i < words.size(); ++i) {
        const QString option = words[i].section(QLatin1Char('='), 0, 0);
        const bool global = valued.contains(option) && !(named && option == QLatin1String("--lang"));
        if (words[i] == QLatin1String("--json")) {
            globals.json = true;
        } else if (global) {
            const bool inlineValue = words[i].contains(QLatin1Char('='));
            if (!inlineValue && i + 1 >= words.size())
                return Error{QStringLiteral("usage.missing_value"), {{QStringLiteral("option"), option}}};
            globals.*valued[option] = inlineValue ? words[i].section(QLatin1Char('='), 1) : words[++i];
        } else {
            named = named || !words[i].startsWith(QLatin1Char('-'));
            globals.rest << words[i];
        }
    }
    return globals;
}

void printUsage()
{
    std::fputs("tagliando-cli [--db FILE] [--now D|DT[zone]] [--as TECHNICIAN] [--lang it|en] [--json] COMMAND ...\n\n", stderr);
    for (const Command &command : allCommands()) {
        for (const QString &line : command.usage)
            std::fprintf(stderr, "  %s\n", qUtf8Printable(line));
    }
}

ExitCode refuse(const Words &words, const Error &error)
{
    std::fprintf(stderr, "tagliando-cli: %s\n", qUtf8Printable(words.error(error)));
    return error.code.startsWith(QLatin1String("usage.")) ? Usage : Refused;
}

Result<Clock> clockFor(const QString &now)
{
    if (now.isEmpty())
        return Clock();
    const auto moment = Moment::parse(now);
    return moment ? Result<Clock>(Clock(*moment)) : Result<Clock>(moment.error());
}

ExitCode run(const Globals &globals, const Command &command, const Words &words)
{
    const auto arguments = parseArguments(globals.rest.mid(1), command.valued, command.switches);
    if (!arguments)
        return refuse(words, arguments.error());
    const auto clock = clockFor(globals.now);
    if (!clock)
        return refuse(words, clock.error());
    auto resources = loadResources();
    if (!resources)
        return refuse(words, resources.error());
    auto database = Database::open(globals.database.isEmpty() ? defaultWorkspaceFile() : globals.database);
    if (!database)
        return refuse(words, database.error());
    Session session{**database, *resources, *clock, globals.technician};
    return command.run(Context{session, words, globals.json, &command}, *arguments);
}

} // namespace

int main(int argc, char **argv)
{
    // A Gui program without a display aborts; pages are painted off-screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir runtime;           // Qt asks for one, and complains on a server without a session
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);

    const Words italian(Language::Italian);
    const auto globals = readGlobals(words);
    if (!globals)
        return refuse(italian, globals.error());
    if (!globals->language.isEmpty() && globals->language != QLatin1String("it") && globals->language != QLatin1String("en"))
        return refuse(italian, {QStringLiteral("usage.language"), {{QStringLiteral("language"), globals->language}}});
    const Words spoken(globals->language == QLatin1String("en") ? Language::English : Language::Italian);

    const QList<Command> commands = allCommands();
    const QString name = globals->rest.value(0);
    if (name.isEmpty() || name == QLatin1String("help") || name == QLatin1String("--help")) {
        printUsage();
        return name.isEmpty() ? Usage : Done;
    }
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command &one) { return one.name == name; });
    if (command == commands.end())
        return refuse(spoken, {QStringLiteral("usage.unknown_command"), {{QStringLiteral("command"), name}}});

    if (command->needsGui) {
        const QGuiApplication application(argc, argv);
        return run(*globals, *command, spoken);
    }
    const QCoreApplication application(argc, argv);
    return run(*globals, *command, spoken);
}
