#include "app/cli/calendarfiles.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QString option(const char *name) { return QStringLiteral("--") + QLatin1String(name); }

QString weekdays(int mask)
{
    static const char *names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    QStringList days;
    for (int day = 0; day < Qt::Sunday; ++day) {
        if (mask & (1 << day))
            days << QLatin1String(names[day]);
    }
    return days.join(QLatin1Char(','));
}

ExitCode list(const Context &context)
{
    const auto taken = takeSnapshot(context.session);
    if (!taken)
        return context.refuse(taken.error());
    QJsonArray rows;
    for (const MaintenanceWindow &window : (*taken)->fleet.agreements.windows) {
        const Customer *customer = (*taken)->customer(window.place.customer);
        const Server *server = (*taken)->server(window.place.server);
        const QString days = window.rrule.isEmpty() ? weekdays(window.weekdays) : window.rrule;
        const QString from = window.from.toString(QStringLiteral("HH:mm")), to = window.to.toString(QStringLiteral("HH:mm"));
        rows << QJsonObject{{QStringLiteral("id"), window.id},
                            {QStringLiteral("customer"), customer ? QJsonValue(customer->name) : QJsonValue()},
                            {QStringLiteral("server"), server ? QJsonValue(server->name) : QJsonValue()},
                            {QStringLiteral("days"), days},
                            {QStringLiteral("from"), from},
                            {QStringLiteral("to"), to}};
        QStringList columns{QString::number(window.id), customer ? customer->name : QString(), server ? server->name : QString(), days,
                            from + QLatin1Char('-') + to};
        columns.removeAll(QString());
        if (!context.json)
            context.print(columns.join(QStringLiteral(" | ")));
    }
    if (context.json)
        context.printJson({{QStringLiteral("windows"), rows}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const auto value = [&](const char *name) { return arguments.value(option(name)); };
    if (arguments.positionals == QStringList{QStringLiteral("list")})
        return list(context);
    if (arguments.at(0) == QLatin1String("import") && arguments.positionals.size() == 2 && arguments.has(option("customer")))
        return imported(context, importWindows(context.session, arguments.at(1), {value("customer"), value("site"), value("server")}));
    if (arguments.positionals == QStringList{QStringLiteral("export")} && arguments.has(option("out")))
        return written(context,
                       exportWindows(context.session, value("customer"), context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Maintenance window"))),
                       value("out"));
    if (arguments.positionals != QStringList{QStringLiteral("add")} || !arguments.has(option("customer")))
        return context.usage();
    const auto id = addWindow(context.session,
                              {{value("customer"), value("site"), value("server")}, value("weekly"), value("rrule"), value("from"), value("to")});
    if (!id)
        return context.refuse(id.error());
    if (context.json)
        context.printJson({{QStringLiteral("id"), *id}});
    return Done;
}

ExitCode runHoliday(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) != QLatin1String("add") || arguments.positionals.size() < 2 || arguments.positionals.size() > 3 ||
        !arguments.has(option("site")))
        return context.usage();
    const auto done =
        addHoliday(context.session, arguments.value(option("customer")), arguments.value(option("site")), arguments.at(1), arguments.at(2));
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command windowCommand()
{
    return {QStringLiteral("window"),
            {QStringLiteral("window add --customer C [--site S|--server H] (--weekly mon-fri,18:30-22:00 | --rrule R --from T --to T)"),
             QStringLiteral("window list"), QStringLiteral("window import F.ics --customer C [--site S|--server H]"),
             QStringLiteral("window export --out F.ics [--customer C]")},
            {option("out"), option("customer"), option("site"), option("server"), option("weekly"), option("rrule"), option("from"), option("to")},
            {},
            run};
}

Command holidayCommand()
{
    return {QStringLiteral("holiday"),
            {QStringLiteral("holiday add --site S [--customer C] DATE LABEL")},
            {option("site"), option("customer")},
            {},
            runHoliday};
}

} // namespace tagliando::cli
