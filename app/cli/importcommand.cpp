#include "app/cli/importjson.h"
#include "core/usecases/importinventory.h"
#include "core/usecases/importprofiles.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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

// "Host name=server,Hotfix=kb"; a column without a target is not read.
Result<QMap<QString, QString>> columnsSaid(const QString &text)
{
    QMap<QString, QString> columns;
    for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype equals = word.lastIndexOf(QLatin1Char('='));
        if (equals <= 0)
            return Error{QStringLiteral("usage.key_value"), {{QStringLiteral("word"), word}}};
        columns.insert(word.left(equals).trimmed(), word.mid(equals + 1).trimmed());
    }
    return columns;
}

// The options about tables; none when nobody gave one.
Result<std::optional<TableWish>> tableSaid(const Arguments &arguments)
{
    static const QStringList options{QStringLiteral("--map"),         QStringLiteral("--profile"), QStringLiteral("--columns"),
                                     QStringLiteral("--mode"),        QStringLiteral("--dates"),   QStringLiteral("--create-customers"),
                                     QStringLiteral("--save-profile")};
    if (std::none_of(options.begin(), options.end(), [&](const QString &option) { return arguments.has(option); }))
        return std::optional<TableWish>();
    TableWish wish;
    wish.customerColumn = arguments.value(QStringLiteral("--map"));
    wish.profile = arguments.value(QStringLiteral("--profile"));
    wish.createCustomers = arguments.has(QStringLiteral("--create-customers"));
    auto columns = columnsSaid(arguments.value(QStringLiteral("--columns")));
    if (!columns)
        return columns.error();
    wish.columns = *std::move(columns);
    const auto badValue = [&](const char *option, const char *expected) {
        return Error{QStringLiteral("key.bad_value"),
                     {{QStringLiteral("key"), QLatin1String(option)},
                      {QStringLiteral("value"), arguments.value(QLatin1String(option))},
                      {QStringLiteral("expected"), QLatin1String(expected)}}};
    };
    if (arguments.has(QStringLiteral("--mode")) && !fromString(arguments.value(QStringLiteral("--mode")), &wish.mode.emplace()))
        return badValue("--mode", "merge|replace|sync");
    if (arguments.has(QStringLiteral("--dates")) && !fromString(arguments.value(QStringLiteral("--dates")), &wish.dates.emplace()))
        return badValue("--dates", "day|month");
    return std::optional(wish);
}

ExitCode profiles(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(1);
    if (verb == QLatin1String("remove") && arguments.positionals.size() == 3) {
        const auto removed = removeImportProfile(context.session, arguments.at(2));
        return removed ? Done : context.refuse(removed.error());
    }
    if (verb != QLatin1String("list") || arguments.positionals.size() != 2)
        return context.usage();
    const auto saved = importProfiles(context.session);
    if (!saved)
        return context.refuse(saved.error());
    QJsonArray rows;
    for (auto profile = saved->cbegin(); profile != saved->cend(); ++profile) {
        QJsonObject row = QJsonDocument::fromJson(toJson(*profile)).object();
        QStringList columns;
        for (auto column = profile->columns.cbegin(); column != profile->columns.cend(); ++column)
            columns << column.key() + QLatin1Char('=') + *column;
        if (!context.json)
            context.print(profile.key() + QStringLiteral(" | ") + toString(profile->mode) + QStringLiteral(" | ") + columns.join(QLatin1Char(',')));
        row.insert(QStringLiteral("name"), profile.key());
        rows << row;
    }
    if (context.json)
        context.printJson({{QStringLiteral("profiles"), rows}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) == QLatin1String("undo") && arguments.positionals.size() == 2)
        return undo(context, arguments);
    if (arguments.at(0) == QLatin1String("profile"))
        return profiles(context, arguments);
    if (arguments.positionals.isEmpty())
        return context.usage();
    ImportWish wish;
    wish.paths = arguments.positionals;
    wish.customer = arguments.value(QStringLiteral("--customer"));
    wish.site = arguments.value(QStringLiteral("--site"));
    wish.server = arguments.value(QStringLiteral("--server"));
    wish.asKind = arguments.value(QStringLiteral("--as-kind"));
    wish.dryRun = arguments.has(QStringLiteral("--dry-run"));
    auto table = tableSaid(arguments);
    if (!table)
        return context.refuse(table.error());
    wish.table = *std::move(table);
    const auto outcome = importInventory(context.session, wish);
    if (!outcome)
        return context.refuse(outcome.error());
    const QString profile = arguments.value(QStringLiteral("--save-profile"));
    if (!profile.isEmpty() && outcome->mapping && !wish.dryRun) {
        if (const auto saved = saveImportProfile(context.session, profile, *outcome->mapping); !saved)
            return context.refuse(saved.error());
    }
    return printImport(context, *outcome);
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            {QStringLiteral("import FILE|DIR|ZIP... [--customer C] [--site S] [--server H] [--as-kind KIND] [--dry-run]"),
             QStringLiteral("import FILE.csv... [--map COLUMN] [--profile NAME] [--columns COLUMN=TARGET,...] [--mode merge|replace|sync] "
                            "[--dates day|month] [--create-customers] [--save-profile NAME] [--dry-run]"),
             QStringLiteral("import profile list"), QStringLiteral("import profile remove NAME"), QStringLiteral("import undo ID")},
            {QStringLiteral("--customer"), QStringLiteral("--site"), QStringLiteral("--server"), QStringLiteral("--as-kind"), QStringLiteral("--map"),
             QStringLiteral("--profile"), QStringLiteral("--columns"), QStringLiteral("--mode"), QStringLiteral("--dates"),
             QStringLiteral("--save-profile")},
            {QStringLiteral("--dry-run"), QStringLiteral("--create-customers")},
            run};
}

} // namespace tagliando::cli
