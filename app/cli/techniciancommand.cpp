#include "app/cli/command.h"
#include "core/store/customerstore.h"
#include "core/usecases/busycalendars.h"
#include "core/usecases/people.h"
#include "core/usecases/snapshot.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

const QString fileOption = QStringLiteral("--ics"), nameOption = QStringLiteral("--name"), removeOption = QStringLiteral("--remove");

ExitCode listBusy(const Context &context, const QString &name)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    QJsonArray rows;
    for (const BusyCalendar &calendar : (*snapshot)->visits.busy) {
        const Technician *technician = (*snapshot)->visits.technician(calendar.technician);
        if (!technician || technician->name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const auto zone = zoneNamed(context.session.defaultZone);
        const QDate imported = calendar.imported.toTimeZone(zone ? *zone : QTimeZone::utc()).date();
        if (!context.json)
            context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "{name}: %n busy stretch(es) of time, imported on {date}"),
                                              int(calendar.spans.size()),
                                              {{QStringLiteral("name"), calendar.name}, {QStringLiteral("date"), context.words.date(imported)}}));
        rows << QJsonObject{{QStringLiteral("name"), calendar.name},
                            {QStringLiteral("imported"), calendar.imported.toString(Qt::ISODate)},
                            {QStringLiteral("spans"), int(calendar.spans.size())}};
    }
    if (context.json)
        context.printJson({{QStringLiteral("calendars"), rows}});
    return Done;
}

ExitCode busy(const Context &context, const Arguments &arguments)
{
    const QString technician = arguments.at(1);
    if (arguments.has(removeOption)) {
        const auto removed = removeBusyCalendar(context.session, technician, arguments.value(removeOption));
        return removed ? Done : context.refuse(removed.error());
    }
    if (!arguments.has(fileOption))
        return listBusy(context, technician);
    const auto imported = importBusyCalendar(context.session, technician, arguments.value(fileOption), arguments.value(nameOption));
    if (!imported)
        return context.refuse(imported.error());
    for (const Error &left : imported->leftOut)
        context.refuse(left);
    if (context.json)
        context.printJson({{QStringLiteral("spans"), imported->spans}, {QStringLiteral("until"), imported->until.toString(Qt::ISODate)}});
    else
        context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n busy stretch(es) of time kept free, up to {date}"), imported->spans,
                                          {{QStringLiteral("date"), context.words.date(imported->until)}}));
    return imported->leftOut.empty() ? Done : Partly;
}

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
            rows << QJsonObject{{QStringLiteral("name"), technician.name},
                                {QStringLiteral("hours"), technician.hours},
                                {QStringLiteral("skills"), QJsonArray::fromStringList(technician.skills)}};
        }
        if (context.json)
            context.printJson({{QStringLiteral("technicians"), rows}});
        return Done;
    }
    if (arguments.at(0) == QLatin1String("busy") && arguments.positionals.size() == 2)
        return busy(context, arguments);
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
            {QStringLiteral("technician add NAME [hours=N skills=a,b place=TOWN]"), QStringLiteral("technician list"),
             QStringLiteral("technician busy NAME [--ics FILE [--name N] | --remove N]")},
            {fileOption, nameOption, removeOption},
            {},
            run};
}

} // namespace tagliando::cli
