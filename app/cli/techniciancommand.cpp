#include "app/cli/command.h"
#include "core/store/customerstore.h"
#include "core/usecases/people.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) == QLatin1String("list")) {
        const auto technicians = CustomerStore(context.session.database).technicians();
        if (!technicians)
            return context.refuse(technicians.error());
        QJsonArray rows;
        for (const Technician &technician : *technicians) {
            if (!context.json)
                context.print(technician.name);
            rows << QJsonObject{{QStringLiteral("name"), technician.name}, {QStringLiteral("hours"), technician.hours}};
        }
        if (context.json)
            context.printJson({{QStringLiteral("technicians"), rows}});
        return Done;
    }
    if (arguments.at(0) != QLatin1String("add") || arguments.positionals.size() < 2)
        return context.usage();
    const auto keys = arguments.keyValues(2);
    if (!keys)
        return context.refuse(keys.error());
    const auto done = addTechnician(context.session, arguments.at(1), *keys);
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command technicianCommand()
{
    return {QStringLiteral("technician"),
            {QStringLiteral("technician add NAME [hours=N skills=a,b place=TOWN]"), QStringLiteral("technician list")},
            {},
            {},
            run};
}

} // namespace tagliando::cli
