#include "app/cli/importjson.h"
#include "core/store/customerstore.h"
#include "core/usecases/importcustomers.h"
#include "core/usecases/people.h"

#include <QSaveFile>

#include <cstdio>

namespace tagliando::cli {

namespace {

ExitCode list(const Context &context)
{
    const auto customers = CustomerStore(context.session.database).customers();
    if (!customers)
        return context.refuse(customers.error());
    QJsonArray rows;
    for (const Customer &customer : *customers) {
        if (!context.json)
            context.print(customer.name);
        rows << QJsonObject{{QStringLiteral("name"), customer.name},
                            {QStringLiteral("lang"), customer.language == Language::Italian ? QStringLiteral("it") : QStringLiteral("en")},
                            {QStringLiteral("zone"), customer.zone.isEmpty() ? QJsonValue() : QJsonValue(customer.zone)},
                            {QStringLiteral("managed_since"),
                             customer.managedSince.isNull() ? QJsonValue() : QJsonValue(customer.managedSince.toString(Qt::ISODate))}};
    }
    if (context.json)
        context.printJson({{QStringLiteral("customers"), rows}});
    return Done;
}

ExitCode writeTemplate(const Context &context, const QString &file)
{
    const QByteArray table = customersTemplate();
    if (file.isEmpty()) {
        std::fwrite(table.constData(), 1, size_t(table.size()), stdout);
        return Done;
    }
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(table) == table.size() && out.commit())
        return Done;
    return context.refuse({QStringLiteral("file.cannot_write"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), out.errorString()}}});
}

ExitCode importTable(const Context &context, const Arguments &arguments)
{
    CustomersWish wish{arguments.at(1), DateOrder::Unknown, arguments.has(QStringLiteral("--dry-run"))};
    if (arguments.has(QStringLiteral("--dates")) && !fromString(arguments.value(QStringLiteral("--dates")), &wish.dates))
        return context.usage();
    const auto outcome = importCustomers(context.session, wish);
    if (!outcome)
        return context.refuse(outcome.error());
    const QJsonArray rejected = printRejected(context, outcome->rejected);
    if (context.json) {
        context.printJson({{QStringLiteral("added"), QJsonArray::fromStringList(outcome->added)},
                           {QStringLiteral("changed"), QJsonArray::fromStringList(outcome->changed)},
                           {QStringLiteral("unchanged"), outcome->unchanged},
                           {QStringLiteral("sites"), outcome->sites},
                           {QStringLiteral("contacts"), outcome->contacts},
                           {QStringLiteral("contracts"), outcome->contracts},
                           {QStringLiteral("unread"), QJsonArray::fromStringList(outcome->unread)},
                           {QStringLiteral("rejected"), rejected}});
    } else {
        context.print(
            context.words.say("cli",
                              QT_TRANSLATE_NOOP("cli", "Customers: {added} added, {changed} changed, {unchanged} unchanged; new sites: {sites}, new "
                                                       "contacts: {contacts}, contracts: {contracts}; rows rejected: {rejected}"),
                              {{QStringLiteral("added"), outcome->added.size()},
                               {QStringLiteral("changed"), outcome->changed.size()},
                               {QStringLiteral("unchanged"), outcome->unchanged},
                               {QStringLiteral("sites"), outcome->sites},
                               {QStringLiteral("contacts"), outcome->contacts},
                               {QStringLiteral("contracts"), outcome->contracts},
                               {QStringLiteral("rejected"), qsizetype(outcome->rejected.size())}}));
        if (!outcome->unread.isEmpty())
            context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Columns not read: {names}"),
                                            {{QStringLiteral("names"), context.words.list(outcome->unread)}}));
    }
    if (outcome->rejected.empty())
        return Done;
    return outcome->added.isEmpty() && outcome->changed.isEmpty() && outcome->unchanged == 0 ? Refused : Partly;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (verb == QLatin1String("list"))
        return list(context);
    if (verb == QLatin1String("import") && arguments.has(QStringLiteral("--template")) && arguments.positionals.size() <= 2)
        return writeTemplate(context, arguments.at(1));
    if (verb == QLatin1String("import") && arguments.positionals.size() == 2)
        return importTable(context, arguments);
    if (arguments.positionals.size() < 2)
        return context.usage();
    const auto keys = arguments.keyValues(2);
    if (!keys)
        return context.refuse(keys.error());
    Result<void> done;
    if (verb == QLatin1String("add")) {
        const auto id = addCustomer(context.session, arguments.at(1), *keys);
        done = id ? Result<void>() : Result<void>(id.error());
    } else if (verb == QLatin1String("edit")) {
        done = editCustomer(context.session, arguments.at(1), *keys);
    } else if (verb == QLatin1String("remove")) {
        done = removeCustomer(context.session, arguments.at(1));
    } else {
        return context.usage();
    }
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command customerCommand()
{
    return {QStringLiteral("customer"),
            {QStringLiteral("customer add|edit NAME [lang=it|en zone=ZONE managed_since=DATE cost.people= cost.per_hour= cost.share= cost.hours= "
                            "cost.rate= cost.technician_hours= cost.planned_hours= cost.fixed=]"),
             QStringLiteral("customer import FILE.csv [--dates day|month] [--dry-run]"), QStringLiteral("customer import --template [FILE.csv]"),
             QStringLiteral("customer list"), QStringLiteral("customer remove NAME")},
            {QStringLiteral("--dates")},
            {QStringLiteral("--dry-run"), QStringLiteral("--template")},
            run};
}

} // namespace tagliando::cli
