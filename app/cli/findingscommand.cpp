#include "app/cli/findingsjson.h"
#include "core/reporting/report.h"
#include "core/usecases/explain.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

const QString customerOption = QStringLiteral("--customer");
const QString serverOption = QStringLiteral("--server");
const QString stateOption = QStringLiteral("--state");
const QString requirementOption = QStringLiteral("--requirement");

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

bool wanted(const Finding &finding, const Arguments &arguments)
{
    return (!arguments.has(customerOption) || same(finding.customerName, arguments.value(customerOption)))
        && (!arguments.has(serverOption) || same(finding.serverName, arguments.value(serverOption)))
        && (!arguments.has(stateOption) || same(toString(finding.state), arguments.value(stateOption)))
        && (!arguments.has(requirementOption) || isNamed(finding, arguments.value(requirementOption)));
}

void printRow(const Context &context, const Finding &finding, const Moment &now)
{
    const Words &words = context.words;
    QStringList columns{words.stateLine(finding), words.headline(finding), words.when(finding, now), words.daysLeft(finding, now),
                        finding.resolved ? words.resolved(finding) : words.action(finding)};
    columns.removeAll(QString());
    context.print(columns.join(QStringLiteral(" | ")));
    for (const QString &line : words.adviceLines(finding, now))
        context.print(QStringLiteral("    ") + line);
}

void printGroup(const Context &context, const ActionGroup &group, const Moment &now)
{
    const Finding &worst = *group.findings.front();
    if (group.findings.size() == 1) {
        printRow(context, worst, now);
        return;
    }
    QStringList columns{context.words.stateLine(worst),
                        context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "{headline}: %n machine(s)"), int(group.findings.size()),
                                            {{QStringLiteral("headline"), context.words.title(worst)}}),
                        context.words.when(worst, now), context.words.daysLeft(worst, now), context.words.action(worst)};
    columns.removeAll(QString());
    context.print(columns.join(QStringLiteral(" | ")));
}

std::vector<Server> machinesOf(const Snapshot &snapshot, const Arguments &arguments)
{
    std::vector<Server> servers;
    for (const Server &server : snapshot.fleet.servers) {
        const Customer *customer = snapshot.customer(server.customer);
        if (arguments.has(customerOption) && (!customer || !same(customer->name, arguments.value(customerOption))))
            continue;
        if (!arguments.has(serverOption) || same(server.name, arguments.value(serverOption)))
            servers.push_back(server);
    }
    return servers;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const auto taken = takeSnapshot(context.session);
    if (!taken)
        return context.refuse(taken.error());
    const Snapshot &snapshot = **taken;
    State state{};
    if (arguments.has(stateOption) && !fromString(arguments.value(stateOption), &state))
        return context.refuse({QStringLiteral("usage.state"), {{QStringLiteral("state"), arguments.value(stateOption)}}});
    if (arguments.has(customerOption) && !snapshot.customerNamed(arguments.value(customerOption)))
        return context.refuse({QStringLiteral("customer.unknown"), {{QStringLiteral("name"), arguments.value(customerOption)}}});

    const bool resolved = arguments.has(QStringLiteral("--resolved"));
    const bool all = arguments.has(QStringLiteral("--all")) || state == State::Satisfied;
    std::vector<const Finding *> counted, shown;
    for (const Finding &finding : snapshot.findings.rows) {
        if (!wanted(finding, arguments))
            continue;
        counted.push_back(&finding);
        if (!resolved && (all || finding.state != State::Satisfied))
            shown.push_back(&finding);
    }
    for (const Finding &finding : snapshot.findings.resolved) {
        if (resolved && wanted(finding, arguments))
            shown.push_back(&finding);
    }
    const Totals sums = totals(counted, machinesOf(snapshot, arguments), snapshot.findings);

    if (context.json) {
        QJsonObject object = totalsJson(sums);
        const QTimeZone zone(snapshot.defaultZone.toUtf8());
        object[QStringLiteral("now")] = timeOrNull(snapshot.now.in(zone).toUTC(), snapshot.defaultZone);
        object[QStringLiteral("zone")] = snapshot.defaultZone;
        QJsonArray feeds, findings;
        for (const FeedState &feed : snapshot.feeds)
            feeds << feedJson(feed, snapshot.now, snapshot.defaultZone);
        for (const Finding *finding : shown)
            findings << findingJson(*finding, context.words, snapshot.now);
        object[QStringLiteral("feeds")] = feeds;
        object[QStringLiteral("findings")] = findings;
        context.printJson(object);
        return Done;
    }
    if (arguments.has(QStringLiteral("--group"))) {
        std::vector<Finding> rows;
        for (const Finding *finding : shown)
            rows.push_back(*finding);
        for (const ActionGroup &group : groupByAction(rows, all))
            printGroup(context, group, snapshot.now);
    } else {
        for (const Finding *finding : shown)
            printRow(context, *finding, snapshot.now);
    }
    for (const QString &line : context.words.totals(sums))
        context.print(line);
    return Done;
}

} // namespace

Command findingsCommand()
{
    return {QStringLiteral("findings"),
            {QStringLiteral("findings [--customer C] [--server H] [--state S] [--requirement ID] [--group] [--all] [--resolved]")},
            {customerOption, serverOption, stateOption, requirementOption},
            {QStringLiteral("--all"), QStringLiteral("--resolved"), QStringLiteral("--group")},
            run};
}

} // namespace tagliando::cli
