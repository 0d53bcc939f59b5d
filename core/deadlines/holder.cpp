#include "core/deadlines/holder.h"

namespace tagliando {

namespace {

void fill(QString &text, const QString &server, const QString &subject, const QString &customer)
{
    if (!text.contains(QLatin1Char('{')))
        return;
    text.replace(QLatin1String("{server}"), server);
    text.replace(QLatin1String("{subject}"), subject);
    text.replace(QLatin1String("{customer}"), customer);
}

} // namespace

Text filled(Text text, const QString &server, const QString &subject, const QString &customer)
{
    fill(text.it, server, subject, customer);
    fill(text.en, server, subject, customer);
    return text;
}

const Shared<FindingHolder> &Holder::shown() const
{
    if (named.isSet())
        return named;
    FindingHolder names;
    names.zone = zoneName;
    if (customer)
        names.customerName = customer->name;
    if (site)
        names.siteName = site->name;
    if (server) {
        names.serverName = server->name;
        const ClassState list = state->classes.value(InventoryClass::Packages);
        names.packageList = list.fileName.isEmpty() ? list.source : list.source + QLatin1Char(' ') + list.fileName;
    }
    named = std::move(names);
    return named;
}

void FindingsRun::ask(const Holder &holder, const QString &question, bool perServer)
{
    asked.push_back({holder.customerId(), holder.serverId(), question, perServer});
}

void FindingsRun::ask(const Holder &holder, const QStringList &questions)
{
    for (const QString &question : questions) {
        if (holder.answers && holder.answers->contains(question))
            continue;
        const auto definition = input.catalogue.questions.constFind(question);
        ask(holder, question, definition != input.catalogue.questions.cend() && definition->scope == QLatin1String("server"));
    }
}

void fillNames(const Holder &holder, Finding &row)
{
    row.customer = holder.customerId();
    row.server = holder.serverId();
    row.holder = holder.shown();
    if (holder.site)
        row.site = holder.site->id;
}

void fillRemembered(const Holder &holder, const Obligation *owed, Finding &row)
{
    row.opened = owed ? owed->opened : holder.now;
    row.detected = owed ? owed->detected : holder.now;
}

void fillHolder(const FindingsRun &run, const Holder &holder, Finding &row)
{
    fillNames(holder, row);
    fillRemembered(holder, run.obligation(holder, row.track), row);
}

Finding rowFor(const FindingsRun &run, const Holder &holder, const Requirement &requirement, Verdict verdict)
{
    Finding row;
    row.track = verdict.subject.isEmpty() ? requirement.track : requirement.track + QLatin1Char('#') + verdict.subject;
    fillHolder(run, holder, row);
    row.kind = requirement.kind;
    row.verdict = verdict.kind;
    row.severity = requirement.severity;
    row.exploited = requirement.exploited;
    row.collected = verdict.inputsCollected;
    row.workMinutes = requirement.workMinutes;
    row.restart = requirement.restart;
    if (requirement.stop)
        row.relief = requirement.stop->relief;
    const auto text = [&](const Text &own) { return filled(own, holder.shown()->serverName, verdict.subject, holder.shown()->customerName); };
    FindingSubject about;
    about.requirement = requirement.id;
    about.target = requirement.target;
    about.title = text(requirement.title);
    about.headline = text(requirement.headline);
    about.consequence = text(requirement.consequence);
    about.workaround = text(requirement.workaround);
    about.action = std::move(verdict.action);
    if (verdict.restartOnly) {
        about.action = Action{};
        about.action.kind = QStringLiteral("restart");
    }
    about.cves = requirement.cves;
    about.evidence = std::move(verdict.evidence);
    about.availableSince = requirement.availableSince;
    about.verifiedOn = requirement.verifiedOn;
    about.source = requirement.source;
    row.about = std::move(about);
    return row;
}

} // namespace tagliando
