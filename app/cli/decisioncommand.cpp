#include "app/cli/decisionjson.h"
#include "core/usecases/decisiondraft.h"
#include "core/usecases/people.h"
#include "ui/paper/acceptancepage.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

QString option(const char *name) { return QStringLiteral("--") + QLatin1String(name); }

DecisionWish wishOf(const Arguments &arguments)
{
    const auto value = [&](const char *name) { return arguments.value(option(name)); };
    DecisionWish wish;
    wish.customer = value("customer");
    wish.servers = value("server").split(QLatin1Char(','), Qt::SkipEmptyParts);
    wish.requirement = value("requirement");
    wish.kind = value("kind");
    wish.by = value("by");
    wish.role = value("role");
    wish.reason = value("reason");
    wish.text = value("text");
    wish.proposedBy = value("proposed-by");
    wish.warned = value("warned");
    wish.decided = value("decided");
    wish.until = value("until");
    wish.review = value("review");
    wish.channel = value("channel");
    wish.control = value("control");
    wish.controlChecked = value("control-checked");
    wish.proofFile = value("proof");
    wish.overrideBy = value("override-by");
    return wish;
}

ExitCode saved(const Context &context, const Result<DecisionId> &id)
{
    if (!id)
        return context.refuse(id.error());
    if (context.json)
        context.printJson({{QStringLiteral("id"), id->value}});
    else
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Decision {id} recorded"), {{QStringLiteral("id"), id->value}}));
    return Done;
}

ExitCode list(const Context &context, const Arguments &arguments)
{
    const auto taken = takeSnapshot(context.session);
    if (!taken)
        return context.refuse(taken.error());
    const Snapshot &snapshot = **taken;
    CustomerId only;
    if (const QString name = arguments.value(option("customer")); !name.isEmpty()) {
        const auto known = findCustomer(context.session, name);
        if (!known)
            return context.refuse(known.error());
        only = known->id;
    }
    QJsonArray rows;
    for (const DecisionView &view : viewDecisions(snapshot.input())) {
        const Decision &decision = *view.decision;
        const bool ending = view.status == DecisionStatus::Expiring || view.status == DecisionStatus::Expired;
        if ((only && decision.customer != only) || (arguments.has(option("expiring")) && !ending))
            continue;
        if (context.json) {
            rows << decisionJson(view, snapshot);
            continue;
        }
        const Customer *customer = snapshot.customer(decision.customer);
        const QString zone = customer && !customer->zone.isEmpty() ? customer->zone : snapshot.defaultZone;
        QStringList columns{
            QString::number(decision.id.value),
            customer ? customer->name : QString(),
            context.words.list(machinesOf(decision, snapshot)),
            context.words.list(decision.tracks),
            context.words.decisionKind(decision.kind),
            QStringList{decision.by, decision.role}.join(QStringLiteral(", ")),
            context.words.decisionReason(decision.reason),
            context.words.say("cli", QT_TRANSLATE_NOOP("cli", "until {date}"), {{QStringLiteral("date"), context.words.date(decision.until)}}),
            context.words.decisionStatus(view)};
        columns.removeAll(QString());
        context.print(columns.join(QStringLiteral(" | ")));
        context.print(QStringLiteral("    ") + context.words.decisionStory(view, zone));
        for (const Correction &correction : decision.corrections)
            context.print(QStringLiteral("    ") +
                          context.words.say("cli", QT_TRANSLATE_NOOP("cli", "correction of {date} by {name}: {text}"),
                                            {{QStringLiteral("date"), context.words.dateTime(correction.recorded, zone)},
                                             {QStringLiteral("name"), correction.by.isEmpty() ? QStringLiteral("–") : correction.by},
                                             {QStringLiteral("text"), correction.text}}));
    }
    if (context.json)
        context.printJson({{QStringLiteral("decisions"), rows}});
    return Done;
}

ExitCode stats(const Context &context)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    const DecisionSums sums = sumDecisions(viewDecisions((*snapshot)->input()));
    if (context.json)
        context.printJson(sumsJson(sums));
    for (const QString &line : context.words.decisionSums(sums)) {
        if (!context.json)
            context.print(line);
    }
    return Done;
}

ExitCode exportTo(const Context &context, const QString &file)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    const QByteArray csv = decisionsCsv(viewDecisions((*snapshot)->input()), **snapshot, context.words);
    return context.writeFile(csv, file);
}

/// In the customer's language: it is his paper.
ExitCode sheetTo(const Context &context, DecisionId id, const Arguments &arguments)
{
    const QString file = arguments.value(option("out"));
    if (!file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return context.refuse({QStringLiteral("report.format"), {{QStringLiteral("file"), file}}});
    const auto sheet = acceptanceSheetOf(context.session, id);
    if (!sheet)
        return context.refuse(sheet.error());
    const auto written = paper::writePdf(layOutAcceptance(*sheet, Words(sheet->customer.language)), file);
    return written ? Done : context.refuse(written.error());
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    const bool bare = arguments.positionals.size() == 1;
    if (verb == QLatin1String("add") && bare && arguments.has(option("requirement")) && arguments.has(option("kind")))
        return saved(context, addDecision(context.session, wishOf(arguments)));
    if (verb == QLatin1String("list") && bare)
        return list(context, arguments);
    if (verb == QLatin1String("stats") && bare)
        return stats(context);
    if (verb == QLatin1String("export") && bare && arguments.has(option("out")))
        return exportTo(context, arguments.value(option("out")));
    bool number = false;
    const DecisionId id{arguments.at(1).toLongLong(&number)};
    if (arguments.positionals.size() != 2 || !number)
        return context.usage();
    if (verb == QLatin1String("renew"))
        return saved(context, renewDecision(context.session, id, wishOf(arguments)));
    if (verb == QLatin1String("sheet") && arguments.has(option("out")))
        return sheetTo(context, id, arguments);
    Result<void> done;
    if (verb == QLatin1String("correct"))
        done = correctDecision(context.session, id, arguments.value(option("text")));
    else if (verb == QLatin1String("outcome"))
        done = recordOutcome(context.session, id,
                             {arguments.value(option("incident")), arguments.value(option("hours")), arguments.value(option("cost")),
                              arguments.value(option("blamed"))});
    else
        return context.usage();
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command decisionCommand()
{
    QStringList valued;
    for (const char *name : {"customer",        "server",      "requirement", "kind",    "by",    "role",   "reason", "text",
                             "warned",          "proposed-by", "decided",     "channel", "proof", "until",  "review", "control",
                             "control-checked", "override-by", "incident",    "hours",   "cost",  "blamed", "out"})
        valued << option(name);
    return {QStringLiteral("decision"),
            {QStringLiteral("decision add --customer C --server H[,H] --requirement TRACK|KB|FACT --kind deferral|acceptance|refusal|false-positive "
                            "--by NAME --role ROLE --reason CODE [--text T] --warned DATE [--proposed-by T] [--decided DATE] "
                            "[--channel mail|pec|phone|paper] [--proof FILE] --until DATE [--review DATE] [--control T --control-checked DATE] "
                            "[--override-by NAME]"),
             QStringLiteral("decision renew ID --by NAME --role ROLE --until DATE [--warned --decided --reason --text --control --control-checked "
                            "--proof --review --override-by]"),
             QStringLiteral("decision correct ID --text T"),
             QStringLiteral("decision outcome ID --incident DATE [--hours N] [--cost N] --blamed protected|blamed|shared|unknown"),
             QStringLiteral("decision list [--customer C] [--expiring]"), QStringLiteral("decision stats"),
             QStringLiteral("decision export --out F.csv"), QStringLiteral("decision sheet ID --out F.pdf")},
            valued,
            {option("expiring")},
            run,
            true};
}

} // namespace tagliando::cli
