#include "app/cli/calendarfiles.h"
#include "app/cli/findingsjson.h"
#include "core/usecases/calendarfiles.h"
#include "core/usecases/people.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QString option(const char *name) { return QStringLiteral("--") + QLatin1String(name); }

QString placeName(const Place &place, const Snapshot &snapshot)
{
    const Customer *customer = snapshot.customer(place.customer);
    QStringList parts{customer ? customer->name : QString()};
    for (const Site &site : snapshot.fleet.sites) {
        if (place.site && site.id == place.site)
            parts << site.name;
    }
    if (const Server *server = snapshot.server(place.server))
        parts << server->name;
    return parts.join(QStringLiteral(" / "));
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject freezeJson(const Freeze &freeze, const Snapshot &snapshot)
{
    QJsonArray exceptions;
    for (const FreezeException &exception : freeze.exceptions)
        exceptions << QJsonObject{{QStringLiteral("date"), dateOrNull(exception.date)}, {QStringLiteral("by"), textOrNull(exception.by)}};
    const Customer *customer = snapshot.customer(freeze.place.customer);
    const Server *server = snapshot.server(freeze.place.server);
    QString siteName;
    for (const Site &site : snapshot.fleet.sites) {
        if (freeze.place.site && site.id == freeze.place.site)
            siteName = site.name;
    }
    return {{QStringLiteral("id"), freeze.id.value},
            {QStringLiteral("customer"), customer ? QJsonValue(customer->name) : QJsonValue()},
            {QStringLiteral("site"), textOrNull(siteName)},
            {QStringLiteral("server"), server ? QJsonValue(server->name) : QJsonValue()},
            {QStringLiteral("from"), dateOrNull(freeze.from)},
            {QStringLiteral("to"), dateOrNull(freeze.to)},
            {QStringLiteral("rrule"), textOrNull(freeze.rrule)},
            {QStringLiteral("event_day"), freeze.eventDay ? QJsonValue(freeze.eventDay) : QJsonValue()},
            {QStringLiteral("review_every_days"), freeze.reviewEveryDays ? QJsonValue(freeze.reviewEveryDays) : QJsonValue()},
            {QStringLiteral("last_review"), dateOrNull(freeze.lastReview)},
            {QStringLiteral("ordered_by"), textOrNull(freeze.orderedBy)},
            {QStringLiteral("reason"), textOrNull(freeze.reason)},
            {QStringLiteral("label"), textOrNull(freeze.label)},
            {QStringLiteral("exceptions_allowed"), freeze.exceptionsAllowed},
            {QStringLiteral("exceptions"), exceptions},
            {QStringLiteral("override_by"), textOrNull(freeze.overrideBy)}};
}

ExitCode list(const Context &context, const Arguments &arguments)
{
    const auto taken = takeSnapshot(context.session);
    if (!taken)
        return context.refuse(taken.error());
    const Snapshot &snapshot = **taken;
    CustomerId only;
    if (const QString name = arguments.value(option("customer")); !name.isEmpty()) {
        const auto known = findCustomer(context.session, name);
        if (!known)
            return context.refuse(known.error());
        only = known->id;
    }
    QJsonArray rows;
    for (const Freeze &freeze : snapshot.fleet.agreements.freezes) {
        if (only && freeze.place.customer != only)
            continue;
        rows << freezeJson(freeze, snapshot);
        if (context.json)
            continue;
        const QString when = context.words.freezeDays(freeze);
        QStringList columns{QString::number(freeze.id.value),
                            placeName(freeze.place, snapshot),
                            when,
                            freeze.label,
                            context.words.decisionReason(freeze.reason),
                            freeze.orderedBy};
        columns.removeAll(QString());
        context.print(columns.join(QStringLiteral(" | ")));
    }
    if (context.json)
        context.printJson({{QStringLiteral("freezes"), rows}});
    return Done;
}

FreezeWish wishOf(const Arguments &arguments)
{
    const auto value = [&](const char *name) { return arguments.value(option(name)); };
    FreezeWish wish;
    wish.place = {value("customer"), value("site"), value("server")};
    wish.from = value("from");
    wish.to = value("to");
    wish.noEnd = arguments.has(option("no-end"));
    wish.reviewEvery = value("review-every");
    wish.lastReview = value("last-review");
    wish.rrule = value("rrule");
    wish.eventDay = value("event-day");
    wish.orderedBy = value("ordered-by");
    wish.reason = value("reason");
    wish.label = value("label");
    wish.exceptions = value("exceptions");
    wish.overrideBy = value("override-by");
    return wish;
}

ExitCode add(const Context &context, const Arguments &arguments)
{
    const auto id = addFreeze(context.session, wishOf(arguments));
    if (!id)
        return context.refuse(id.error());
    if (context.json)
        context.printJson({{QStringLiteral("id"), id->value}});
    else
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Freeze {id} recorded"), {{QStringLiteral("id"), id->value}}));
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (verb == QLatin1String("add") && arguments.positionals.size() == 1 && arguments.has(option("customer")))
        return add(context, arguments);
    if (verb == QLatin1String("list") && arguments.positionals.size() == 1)
        return list(context, arguments);
    if (verb == QLatin1String("import") && arguments.positionals.size() == 2 && arguments.has(option("customer")))
        return imported(context, importFreezes(context.session, arguments.at(1), wishOf(arguments)));
    if (verb == QLatin1String("export") && arguments.positionals.size() == 1 && arguments.has(option("out"))) {
        const auto label = [&](const Freeze &freeze) { return context.words.decisionReason(freeze.reason); };
        return written(context, exportFreezes(context.session, arguments.value(option("customer")), label), arguments.value(option("out")));
    }
    bool number = false;
    const FreezeId id{arguments.at(1).toLongLong(&number)};
    if (arguments.positionals.size() != 2 || !number)
        return context.usage();
    Result<qint64> done = 0;
    if (verb == QLatin1String("review"))
        done = reviewFreeze(context.session, id, arguments.value(option("on")));
    else if (verb == QLatin1String("exception"))
        done = grantException(context.session, id, arguments.value(option("by")), arguments.value(option("date")));
    else if (verb != QLatin1String("withdraw"))
        return context.usage();
    else if (const auto withdrawn = withdrawFreeze(context.session, id); !withdrawn)
        done = withdrawn.error();
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command freezeCommand()
{
    QStringList valued;
    for (const char *name : {"customer", "site", "server", "from", "to", "review-every", "last-review", "rrule", "event-day", "ordered-by", "reason",
                             "label", "exceptions", "override-by", "on", "by", "date", "out"})
        valued << option(name);
    return {QStringLiteral("freeze"),
            {QStringLiteral("freeze add --customer C [--site S|--server H] --from D (--to D | --no-end --review-every N --last-review D) | --rrule R "
                            "[--event-day N] --ordered-by NAME --reason CODE [--label T] [--exceptions yes|no] [--override-by NAME]"),
             QStringLiteral("freeze review ID [--on D]"), QStringLiteral("freeze exception ID --by NAME --date D"),
             QStringLiteral("freeze withdraw ID"), QStringLiteral("freeze list [--customer C]"),
             QStringLiteral("freeze import F.ics --customer C [--site S|--server H] --ordered-by NAME --reason CODE [--exceptions yes|no] "
                            "[--override-by NAME]"),
             QStringLiteral("freeze export --out F.ics [--customer C]")},
            valued,
            {option("no-end")},
            run};
}

} // namespace tagliando::cli
