#include "app/cli/command.h"
#include "app/cli/findingsjson.h"
#include "core/usecases/explain.h"
#include "core/usecases/policies.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

PlaceWish placeOf(const Arguments &arguments)
{
    return {arguments.value(QStringLiteral("--customer")), arguments.value(QStringLiteral("--site")), arguments.value(QStringLiteral("--server"))};
}

ExitCode show(const Context &context)
{
    const auto shown = policiesInForce(context.session);
    if (!shown)
        return context.refuse(shown.error());
    QJsonArray rows;
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    for (const PolicyInForce &one : *shown) {
        rows << QJsonObject{{QStringLiteral("policy"), one.policy.id},          {QStringLiteral("name"), context.words.text(one.policy.name)},
                            {QStringLiteral("customer"), orNull(one.customer)}, {QStringLiteral("site"), orNull(one.site)},
                            {QStringLiteral("server"), orNull(one.server)},     {QStringLiteral("from"), orNull(one.from.toString(Qt::ISODate))}};
        QStringList whom{one.customer, one.site, one.server};
        whom.removeAll(QString());
        if (!context.json)
            context.print(context.words.text(one.policy.name) + QStringLiteral(" | ") +
                          (whom.isEmpty() ? context.words.say("cli", QT_TRANSLATE_NOOP("cli", "everybody")) : whom.join(QStringLiteral(", "))) +
                          (one.from.isValid() ? QStringLiteral(" | ") + context.words.date(one.from) : QString()));
    }
    if (context.json)
        context.printJson({{QStringLiteral("policies"), rows}});
    return Done;
}

QJsonObject rowJson(const Context &context, const Snapshot &snapshot, const Finding &row)
{
    return findingJson(row, certaintyOf(snapshot, row), context.words, snapshot.now, snapshot.catalogue->epss);
}

ExitCode preview(const Context &context, const Arguments &arguments)
{
    const auto found = previewPolicy(context.session, arguments.at(1), placeOf(arguments));
    if (!found)
        return context.refuse(found.error());
    QJsonArray rows;
    const auto json = [&](const Finding *row, const Snapshot &snapshot) { return row ? QJsonValue(rowJson(context, snapshot, *row)) : QJsonValue(); };
    for (const ListPreview::Change &change : found->changes) {
        rows << QJsonObject{{QStringLiteral("before"), json(change.before, *found->before)},
                            {QStringLiteral("after"), json(change.after, *found->after)}};
        if (!context.json)
            context.print(context.words.change(change.before, change.after, found->after->now));
    }
    if (context.json)
        context.printJson({{QStringLiteral("changes"), rows}});
    else
        context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n row(s) would change"), int(rows.size())));
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (verb == QLatin1String("show") && arguments.positionals.size() == 1)
        return show(context);
    if (arguments.positionals.size() != 2)
        return context.usage();
    if (verb == QLatin1String("preview"))
        return preview(context, arguments);
    if (verb != QLatin1String("set"))
        return context.usage();
    const auto policy = setPolicy(context.session, arguments.at(1), placeOf(arguments), arguments.value(QStringLiteral("--from")));
    return policy ? Done : context.refuse(policy.error());
}

} // namespace

Command policyCommand()
{
    return {QStringLiteral("policy"),
            {QStringLiteral("policy set PRESET|FILE [--customer C] [--site S] [--server H] [--from DATE]"),
             QStringLiteral("policy preview PRESET|FILE [--customer C] [--site S] [--server H]"), QStringLiteral("policy show")},
            {QStringLiteral("--customer"), QStringLiteral("--site"), QStringLiteral("--server"), QStringLiteral("--from")},
            {},
            run};
}

} // namespace tagliando::cli
