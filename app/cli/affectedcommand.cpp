#include "app/cli/findingsjson.h"
#include "core/usecases/explain.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.positionals.size() != 1)
        return context.usage();
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    QJsonArray rows;
    for (const Affected &row : affectedBy(**snapshot, arguments.at(0))) {
        const QString state = row.finding ? context.words.stateLine(*row.finding) : QString();
        QStringList columns{row.customer ? row.customer->name : QString(), row.server ? row.server->name : QString(), row.installed, state,
                            row.finding ? context.words.headline(*row.finding) : QString()};
        columns.removeAll(QString());
        if (!context.json)
            context.print(columns.join(QStringLiteral(" | ")));
        rows << QJsonObject{{QStringLiteral("customer"), row.customer ? QJsonValue(row.customer->name) : QJsonValue()},
                            {QStringLiteral("server"), row.server ? QJsonValue(row.server->name) : QJsonValue()},
                            {QStringLiteral("installed"), row.installed.isEmpty() ? QJsonValue() : QJsonValue(row.installed)},
                            {QStringLiteral("state"), row.finding ? QJsonValue(toString(row.finding->state)) : QJsonValue()},
                            {QStringLiteral("track"), row.finding ? QJsonValue(row.finding->track) : QJsonValue()}};
    }
    if (context.json)
        context.printJson({{QStringLiteral("affected"), rows}});
    else if (rows.isEmpty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "No machine in this workspace is known to be concerned by {name}."),
                                        {{QStringLiteral("name"), arguments.at(0)}}));
    return Done;
}

} // namespace

Command affectedCommand()
{
    return {QStringLiteral("affected"), {QStringLiteral("affected CVE|KB|PRODUCT")}, {}, {}, run};
}

} // namespace tagliando::cli
