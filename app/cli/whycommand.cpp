#include "app/cli/findingsjson.h"
#include "core/usecases/explain.h"
#include "core/usecases/machines.h"
#include "ui/words/costs.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.positionals.size() != 2)
        return context.usage();
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    // What concerns a customer as a whole is asked by the customer's name.
    const auto server = findServer(context.session, arguments.at(0), arguments.value(QStringLiteral("--customer")));
    const Customer *customer = (*snapshot)->customerNamed(arguments.at(0));
    if (!server && !customer)
        return context.refuse(server.error());
    const auto finding = server ? explain(**snapshot, *server, arguments.at(1)) : explain(**snapshot, *customer, arguments.at(1));
    if (!finding)
        return context.refuse(finding.error());
    if (context.json) {
        context.printJson(findingJson(*finding, certaintyOf(**snapshot, *finding), context.words, (*snapshot)->now, (*snapshot)->catalogue->epss));
        return Done;
    }
    context.print(finding->track);
    int number = 0;
    for (const WhyStep &step : context.words.why(*finding, (*snapshot)->now)) {
        context.print(QStringLiteral("%1. %2: %3").arg(++number).arg(step.title, step.sentence));
        if (!step.source.isEmpty())
            context.print(QStringLiteral("     ") + step.source);
    }
    context.print(context.words.certainty(certaintyOf(**snapshot, *finding)));
    for (const QString &line : context.words.adviceLines(*finding, (*snapshot)->now))
        context.print(QStringLiteral("    ") + line);
    // What a stop of this customer's would cost, in his own numbers.
    const Customer *owner = (*snapshot)->customer(finding->customer);
    const bool stops = finding->state == State::Blocking && (finding->effect == Effect::Stops || finding->effect == Effect::Partial);
    if (owner && stops) {
        for (const QString &line : costLines(CostProfile::of(owner->cost), context.words))
            context.print(line);
    }
    return Done;
}

} // namespace

Command whyCommand()
{
    return {QStringLiteral("why"), {QStringLiteral("why SERVER|CUSTOMER TRACK|KB|CVE|FACT [--customer C]")}, {QStringLiteral("--customer")}, {}, run};
}

} // namespace tagliando::cli
