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
    row.zone = holder.zoneName;
    if (holder.customer)
        row.customerName = holder.customer->name;
    if (holder.server)
        row.serverName = holder.server->name;
    if (holder.site) {
        row.site = holder.site->id;
        row.siteName = holder.site->name;
    }
}

void fillHolder(const FindingsRun &run, const Holder &holder, Finding &row)
{
    fillNames(holder, row);
    row.detected = row.opened = holder.now;
    if (const Obligation *remembered = run.obligation(holder, row.track)) {
        row.opened = remembered->opened;
        row.detected = remembered->detected;
    }
}

Finding rowFor(const FindingsRun &run, const Holder &holder, const Requirement &requirement, Verdict verdict)
{
    Finding row;
    row.track = verdict.subject.isEmpty() ? requirement.track : requirement.track + QLatin1Char('#') + verdict.subject;
    fillHolder(run, holder, row);
    row.kind = requirement.kind;
    row.requirement = requirement.id;
    row.target = requirement.target;
    row.title = filled(requirement.title, row.serverName, verdict.subject, row.customerName);
    row.headline = filled(requirement.headline, row.serverName, verdict.subject, row.customerName);
    row.consequence = filled(requirement.consequence, row.serverName, verdict.subject, row.customerName);
    row.workaround = filled(requirement.workaround, row.serverName, verdict.subject, row.customerName);
    row.action = std::move(verdict.action);
    if (verdict.restartOnly) {
        row.action = Action{};
        row.action.kind = QStringLiteral("restart");
    }
    row.verdict = verdict.kind;
    row.severity = requirement.severity;
    row.cves = requirement.cves;
    row.exploited = requirement.exploited;
    row.evidence = std::move(verdict.evidence);
    row.availableSince = requirement.availableSince;
    row.collected = verdict.inputsCollected;
    row.verifiedOn = requirement.verifiedOn;
    row.source = requirement.source;
    row.workMinutes = requirement.workMinutes;
    row.restart = requirement.restart;
    if (requirement.stop)
        row.relief = requirement.stop->relief;
    return row;
}

} // namespace tagliando
