#include "app/cli/importjson.h"

#include <QJsonArray>

#include <cstdio>

namespace tagliando::cli {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject hostJson(const ImportedHost &host)
{
    QJsonObject complete;
    for (auto c = host.complete.cbegin(); c != host.complete.cend(); ++c)
        complete[toString(c.key())] = c.value();
    return {{QStringLiteral("server"), host.server},
            {QStringLiteral("customer"), textOrNull(host.customer)},
            {QStringLiteral("file"), host.file},
            {QStringLiteral("kind"), host.format},
            {QStringLiteral("platform"), textOrNull(host.platform)},
            {QStringLiteral("build"), textOrNull(host.build)},
            {QStringLiteral("packages"), host.packages},
            {QStringLiteral("hotfixes"), QJsonArray::fromStringList(host.hotfixes)},
            {QStringLiteral("products"), host.products},
            {QStringLiteral("complete"), complete},
            {QStringLiteral("added"), host.added},
            {QStringLiteral("changed"), host.changed},
            {QStringLiteral("removed"), host.removed},
            {QStringLiteral("import"), host.observation ? QJsonValue(host.observation.value) : QJsonValue()}};
}

QString sentence(const Words &words, const RejectedLine &line)
{
    QVariantMap args = line.args;
    args.insert(QStringLiteral("file"), line.file);
    if (line.line > 0)
        args.insert(QStringLiteral("line"), line.line);
    return words.error({line.reason, args});
}

void printHost(const Context &context, const ImportedHost &host)
{
    const Words &words = context.words;
    QStringList parts{host.server, host.platform.isEmpty() ? QStringLiteral("?") : host.platform};
    if (!host.build.isEmpty())
        parts << host.build;
    if (host.packages > 0)
        parts << words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n package(s)"), host.packages);
    if (!host.hotfixes.isEmpty())
        parts << words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n hotfix(es)"), int(host.hotfixes.size()));
    if (host.products > 0)
        parts << words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n product(s)"), host.products);
    parts << words.say("cli", QT_TRANSLATE_NOOP("cli", "added {added}, changed {changed}, removed {removed}"),
                       {{QStringLiteral("added"), host.added}, {QStringLiteral("changed"), host.changed}, {QStringLiteral("removed"), host.removed}});
    if (host.observation)
        parts << words.say("cli", QT_TRANSLATE_NOOP("cli", "import {id}"), {{QStringLiteral("id"), host.observation.value}});
    context.print(parts.join(QStringLiteral(" | ")));
}

} // namespace

QJsonArray printRejected(const Context &context, const std::vector<RejectedLine> &lines)
{
    QJsonArray rejected;
    for (const RejectedLine &line : lines) {
        const QString why = sentence(context.words, line);
        if (!context.json || line.line == 0)
            std::fprintf(stderr, "tagliando-cli: %s\n", qUtf8Printable(why));
        rejected << QJsonObject{{QStringLiteral("file"), line.file},
                                {QStringLiteral("line"), line.line > 0 ? QJsonValue(line.line) : QJsonValue()},
                                {QStringLiteral("reason"), why}};
    }
    return rejected;
}

ExitCode printImport(const Context &context, const ImportOutcome &outcome)
{
    QJsonArray hosts;
    for (const ImportedHost &host : outcome.hosts) {
        if (!context.json)
            printHost(context, host);
        hosts << hostJson(host);
    }
    if (!context.json && !outcome.newCustomers.isEmpty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "New customers: {names}"),
                                        {{QStringLiteral("names"), context.words.list(outcome.newCustomers)}}));
    if (!context.json && !outcome.retired.isEmpty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "No longer in the file, out of service: {names}"),
                                        {{QStringLiteral("names"), context.words.list(outcome.retired)}}));
    const QJsonArray rejected = printRejected(context, outcome.rejected);
    if (context.json)
        context.printJson({{QStringLiteral("hosts"), hosts},
                           {QStringLiteral("rejected"), rejected},
                           {QStringLiteral("new_customers"), QJsonArray::fromStringList(outcome.newCustomers)},
                           {QStringLiteral("retired"), QJsonArray::fromStringList(outcome.retired)}});
    if (outcome.refused == 0)
        return Done;
    return outcome.hosts.empty() ? Refused : Partly;
}

} // namespace tagliando::cli
