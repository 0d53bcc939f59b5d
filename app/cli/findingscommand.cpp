#include "app/cli/findingsjson.h"
#include "core/reporting/report.h"
#include "core/usecases/explain.h"

#include <QJsonArray>

#include <algorithm>

namespace tagliando::cli {

namespace {

const QString customerOption = QStringLiteral("--customer");
const QString serverOption = QStringLiteral("--server");
const QString stateOption = QStringLiteral("--state");
const QString requirementOption = QStringLiteral("--requirement");

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

// Everything but the state: the sums and the compliance are those of the whole selection, whatever part of it is shown.
bool selected(const Finding &finding, const Arguments &arguments)
{
    return (!arguments.has(customerOption) || same(finding.holder->customerName, arguments.value(customerOption))) &&
           (!arguments.has(serverOption) || same(finding.holder->serverName, arguments.value(serverOption))) &&
           (!arguments.has(requirementOption) || isNamed(finding, arguments.value(requirementOption)));
}

bool inState(const Finding &finding, const Arguments &arguments)
{
    return !arguments.has(stateOption) || same(toString(finding.state), arguments.value(stateOption));
}

bool severalCustomers(const std::vector<const Finding *> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [&](const Finding *row) { return row->customer != rows.front()->customer; });
}

// A name nobody knows is a typing mistake, not an empty list.
std::optional<Error> unknownName(const Snapshot &snapshot, const Arguments &arguments)
{
    const QString customer = arguments.value(customerOption), server = arguments.value(serverOption),
                  requirement = arguments.value(requirementOption);
    if (arguments.has(customerOption) && !snapshot.customerNamed(customer))
        return snapshot.unknownCustomer(customer);
    QStringList names;
    for (const Server &one : snapshot.fleet.servers)
        names << one.name;
    if (arguments.has(serverOption) && !names.contains(server, Qt::CaseInsensitive))
        return Error{QStringLiteral("server.unknown"), {{QStringLiteral("name"), server}, {QStringLiteral("nearest"), nearestName(server, names)}}};
    if (arguments.has(requirementOption) && !isKnown(snapshot, requirement))
        return Error{QStringLiteral("requirement.unknown"), {{QStringLiteral("name"), requirement}}};
    return std::nullopt;
}

// A decision takes the action's place while it holds; once it has expired, what to do is what counts again.
QString toDo(const Words &words, const Finding &finding)
{
    if (finding.notes->resolved)
        return words.resolved(finding);
    if (finding.notes->decision && finding.notes->decision->status != DecisionStatus::Expired)
        return words.decision(*finding.notes->decision);
    return words.action(finding);
}

void printRow(const Context &context, const Finding &finding, const Moment &now, bool nameCustomer)
{
    const Words &words = context.words;
    QStringList columns{words.stateLine(finding),     words.headline(finding), words.when(finding, now),
                        words.daysLeft(finding, now), toDo(words, finding),    nameCustomer ? finding.holder->customerName : QString()};
    columns.removeAll(QString());
    context.print(columns.join(QStringLiteral(" | ")));
    for (const QString &line : words.adviceLines(finding, now))
        context.print(QStringLiteral("    ") + line);
}

void printGroup(const Context &context, const ActionGroup &group, const Moment &now, bool nameCustomer)
{
    const Finding &worst = *group.findings.front();
    if (group.findings.size() == 1) {
        printRow(context, worst, now, nameCustomer);
        return;
    }
    QStringList columns{context.words.stateLine(worst),
                        context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "{headline}: %n machine(s)"), int(group.findings.size()),
                                            {{QStringLiteral("headline"), context.words.title(worst)}}),
                        context.words.when(worst, now),
                        context.words.daysLeft(worst, now),
                        toDo(context.words, worst),
                        nameCustomer ? worst.holder->customerName : QString()};
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
    if (const auto unknown = unknownName(snapshot, arguments))
        return context.refuse(*unknown);

    const bool resolved = arguments.has(QStringLiteral("--resolved"));
    const bool all = arguments.has(QStringLiteral("--all")) || state == State::Satisfied;
    // Satisfied packages are only counted until somebody wants to see them, or chooses among them.
    const std::vector<Server> machines = machinesOf(snapshot, arguments);
    FindingList rows = snapshot.findings.rows;
    const bool listed = all || arguments.has(requirementOption);
    if (listed) {
        std::vector<const Server *> wanted;
        for (const Server &machine : machines)
            wanted.push_back(&machine);
        std::vector<Finding> withCounted = satisfiedPackages(snapshot.input(), wanted);
        withCounted.insert(withCounted.end(), rows.begin(), rows.end());
        rows = FindingList::sorted(std::move(withCounted));
    }
    std::vector<const Finding *> counted, shown;
    for (const Finding &finding : rows) {
        if (!selected(finding, arguments))
            continue;
        counted.push_back(&finding);
        if (!resolved && inState(finding, arguments) && (all || finding.state != State::Satisfied))
            shown.push_back(&finding);
    }
    for (const Finding &finding : snapshot.findings.resolved) {
        if (resolved && selected(finding, arguments))
            shown.push_back(&finding);
    }
    const Totals sums = totals(counted, machines, snapshot.findings, listed ? CountedPackages::Left : CountedPackages::Included);

    if (context.json) {
        QJsonObject object = totalsJson(sums);
        const QTimeZone zone(snapshot.defaultZone.toUtf8());
        object[QStringLiteral("now")] = timeOrNull(snapshot.now.in(zone).toUTC(), snapshot.defaultZone);
        object[QStringLiteral("zone")] = snapshot.defaultZone;
        QJsonArray feeds, findings;
        for (const FeedState &feed : snapshot.feeds)
            feeds << feedJson(feed, snapshot.now, snapshot.defaultZone);
        for (const Finding *finding : shown)
            findings << findingJson(*finding, certaintyOf(snapshot, *finding), context.words, snapshot.now, snapshot.catalogue->epss);
        object[QStringLiteral("feeds")] = feeds;
        object[QStringLiteral("findings")] = findings;
        context.printJson(object);
        return Done;
    }
    const bool several = !shown.empty() && severalCustomers(shown);
    if (arguments.has(QStringLiteral("--group"))) {
        for (const ActionGroup &group : groupByAction(shown, all))
            printGroup(context, group, snapshot.now, several);
    } else {
        for (const Finding *finding : shown)
            printRow(context, *finding, snapshot.now, several);
    }
    for (const QString &line : context.words.totals(sums))
        context.print(line);
    for (const FeedState &feed : snapshot.feeds) {
        const auto age = feedAge(feed, snapshot.now, snapshot.defaultZone);
        if (age.stale) {
            context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "Old source: {feed}, %n day(s)"), age.days,
                                              {{QStringLiteral("feed"), context.words.feedName(feed.name)}}));
        }
    }
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
