#include "app/cli/command.h"
#include "core/usecases/baselines.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QJsonObject versionJson(const Baseline &baseline)
{
    QJsonArray lines;
    for (const BaselineLine &line : baseline.lines)
        lines << QJsonObject{{QStringLiteral("id"), line.id}, {QStringLiteral("target"), line.action.target}};
    return {{QStringLiteral("name"), baseline.name},
            {QStringLiteral("version"), baseline.version},
            {QStringLiteral("date"), baseline.date.toString(Qt::ISODate)},
            {QStringLiteral("taken_from"), baseline.takenFrom.isEmpty() ? QJsonValue() : QJsonValue(baseline.takenFrom)},
            {QStringLiteral("lines"), lines}};
}

QString title(const Context &context, const QString &name, int version, const QDate &date)
{
    return context.words.say(
        "cli", QT_TRANSLATE_NOOP("cli", "{name} v{version} of {date}"),
        {{QStringLiteral("name"), name}, {QStringLiteral("version"), version}, {QStringLiteral("date"), context.words.date(date)}});
}

ExitCode recorded(const Context &context, const Result<Baseline> &baseline)
{
    if (!baseline)
        return context.refuse(baseline.error());
    if (context.json)
        context.printJson(versionJson(*baseline));
    else
        context.print(title(context, baseline->name, baseline->version, baseline->date) + QStringLiteral(", ") +
                      context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n line(s)"), int(baseline->lines.size())));
    return Done;
}

ExitCode list(const Context &context)
{
    const auto held = heldBaselines(context.session);
    if (!held)
        return context.refuse(held.error());
    QJsonArray rows;
    for (const HeldBaseline &one : *held) {
        QJsonObject row = versionJson(one.current());
        row[QStringLiteral("versions")] = int(one.versions.size());
        row[QStringLiteral("roles")] = QJsonArray::fromStringList(one.assignment.roles);
        row[QStringLiteral("servers")] = int(one.assignment.servers.size());
        rows << row;
        if (!context.json)
            context.print(title(context, one.current().name, one.current().version, one.current().date) + QStringLiteral(" | ") +
                          context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n line(s)"), int(one.current().lines.size())) +
                          QStringLiteral(" | ") + one.assignment.roles.join(QStringLiteral(", ")));
    }
    if (context.json)
        context.printJson({{QStringLiteral("baselines"), rows}});
    return Done;
}

ExitCode ready(const Context &context)
{
    for (const QString &name : readyBaselines()) {
        if (!context.json)
            context.print(name);
    }
    if (context.json)
        context.printJson({{QStringLiteral("ready"), QJsonArray::fromStringList(readyBaselines())}});
    return Done;
}

ExitCode show(const Context &context, const QString &name)
{
    const auto held = heldBaseline(context.session, name);
    if (!held)
        return context.refuse(held.error());
    QJsonArray versions;
    for (const Baseline &version : held->versions) {
        versions << versionJson(version);
        if (context.json)
            continue;
        context.print(title(context, version.name, version.version, version.date));
        for (const BaselineLine &line : version.lines)
            context.print(QStringLiteral("    ") + line.id + QStringLiteral(": ") + context.words.action(line.action));
    }
    if (context.json)
        context.printJson({{QStringLiteral("name"), held->current().name}, {QStringLiteral("versions"), versions}});
    return Done;
}

QString counted(const Context &context, const char *source, const QStringList &lines)
{
    return context.words.count("cli", source, int(lines.size())) +
           (lines.isEmpty() ? QString() : QStringLiteral(" (") + lines.join(QStringLiteral(", ")) + QLatin1Char(')'));
}

ExitCode drift(const Context &context, const QString &customer)
{
    const auto found = baselineDrift(context.session, customer);
    if (!found)
        return context.refuse(found.error());
    QJsonArray rows, ended;
    for (const BaselineDrift &row : found->rows) {
        QJsonArray earlier;
        for (const auto &[version, met] : row.earlier)
            earlier << QJsonObject{{QStringLiteral("version"), version}, {QStringLiteral("met"), met}};
        rows << QJsonObject{{QStringLiteral("server"), row.server.name},
                            {QStringLiteral("baseline"), row.baseline},
                            {QStringLiteral("version"), row.version},
                            {QStringLiteral("date"), row.date.toString(Qt::ISODate)},
                            {QStringLiteral("missing"), QJsonArray::fromStringList(row.missing)},
                            {QStringLiteral("verify"), QJsonArray::fromStringList(row.unknown)},
                            {QStringLiteral("satisfied"), row.satisfied},
                            {QStringLiteral("earlier"), earlier}};
        if (!context.json)
            context.print(row.server.name + QStringLiteral(": ") + counted(context, QT_TRANSLATE_N_NOOP("cli", "%n missing"), row.missing) +
                          QStringLiteral(", ") + counted(context, QT_TRANSLATE_N_NOOP("cli", "%n to verify"), row.unknown) + QStringLiteral(" | ") +
                          title(context, row.baseline, row.version, row.date));
    }
    for (const auto &[baseline, line, day] : found->ended) {
        ended << QJsonObject{
            {QStringLiteral("baseline"), baseline}, {QStringLiteral("line"), line}, {QStringLiteral("ends"), day.toString(Qt::ISODate)}};
        if (!context.json)
            context.print(context.words.say(
                "cli", QT_TRANSLATE_NOOP("cli", "Line {line} of {name} is out of support since {date}: the baseline needs a new version"),
                {{QStringLiteral("line"), line}, {QStringLiteral("name"), baseline}, {QStringLiteral("date"), context.words.date(day.addDays(1))}}));
    }
    if (context.json)
        context.printJson({{QStringLiteral("drift"), rows}, {QStringLiteral("ended"), ended}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    const qsizetype words = arguments.positionals.size();
    const QString customer = arguments.value(QStringLiteral("--customer"));
    if (verb == QLatin1String("list") && words == 1)
        return list(context);
    if (verb == QLatin1String("ready") && words == 1)
        return ready(context);
    if (verb == QLatin1String("show") && words == 2)
        return show(context, arguments.at(1));
    if (verb == QLatin1String("drift") && words == 1)
        return drift(context, customer);
    if (verb == QLatin1String("add") && words == 2)
        return recorded(context, addBaseline(context.session, arguments.at(1)));
    if (verb == QLatin1String("take") && words == 3)
        return recorded(context, takeBaselineFrom(context.session, arguments.at(1), customer, arguments.at(2),
                                                  arguments.value(QStringLiteral("--lines")).split(QLatin1Char(','), Qt::SkipEmptyParts)));
    const bool whom = arguments.has(QStringLiteral("--role")) || arguments.has(QStringLiteral("--server"));
    if (verb != QLatin1String("assign") || words != 2 || !whom)
        return context.usage();
    const auto assigned = assignBaseline(context.session, arguments.at(1), arguments.value(QStringLiteral("--role")),
                                         arguments.value(QStringLiteral("--server")), customer);
    return assigned ? Done : context.refuse(assigned.error());
}

} // namespace

Command baselineCommand()
{
    return {QStringLiteral("baseline"),
            {QStringLiteral("baseline add FILE|READY"), QStringLiteral("baseline ready"),
             QStringLiteral("baseline take SERVER NAME [--customer C] [--lines versions,present,attributes]"),
             QStringLiteral("baseline assign NAME --role R | --server H [--customer C]"), QStringLiteral("baseline drift [--customer C]"),
             QStringLiteral("baseline list"), QStringLiteral("baseline show NAME")},
            {QStringLiteral("--customer"), QStringLiteral("--lines"), QStringLiteral("--role"), QStringLiteral("--server")},
            {},
            run};
}

} // namespace tagliando::cli
