#include "app/cli/command.h"
#include "core/store/customerstore.h"
#include "core/usecases/people.h"

#include <QJsonArray>

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

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (verb == QLatin1String("list"))
        return list(context);
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
             QStringLiteral("customer list"), QStringLiteral("customer remove NAME")},
            {},
            {},
            run};
}

} // namespace tagliando::cli
