#include "app/cli/findingsjson.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/updatefeeds.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace tagliando::cli {

namespace {

ExitCode list(const Context &context)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    const QString zone = (*snapshot)->defaultZone;
    QJsonArray rows;
    for (const FeedState &feed : (*snapshot)->feeds) {
        rows << feedJson(feed, (*snapshot)->now, zone);
        if (!context.json) {
            const FeedAge age = feedAge(feed, (*snapshot)->now, zone);
            QStringList columns{feed.name, context.words.dateTime(feed.asOf, zone),
                                context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n record(s)"), feed.records),
                                age.stale ? context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "old: %n day(s)"), age.days) : QString(),
                                feed.lastError.isEmpty() ? QString() : context.words.error({feed.lastError, {}})};
            columns.removeAll(QString());
            context.print(columns.join(QStringLiteral(" | ")));
        }
    }
    if (context.json)
        context.printJson({{QStringLiteral("feeds"), rows}});
    return Done;
}

ExitCode update(const Context &context, const Arguments &arguments)
{
    const auto outcomes = updateFeeds(context.session, arguments.positionals.mid(1), arguments.value(QStringLiteral("--from")));
    if (!outcomes)
        return context.refuse(outcomes.error());
    QJsonArray rows;
    for (const FeedOutcome &outcome : *outcomes) {
        QJsonArray notes;
        for (const Error &note : outcome.notes)
            notes << context.words.error(note);
        QJsonArray refused;
        for (const Error &one : outcome.refused)
            refused << context.words.error(one);
        rows << QJsonObject{{QStringLiteral("name"), outcome.name},
                            {QStringLiteral("records"), outcome.records},
                            {QStringLiteral("unchanged"), outcome.unchanged},
                            {QStringLiteral("error"), outcome.error ? QJsonValue(context.words.error(*outcome.error)) : QJsonValue()},
                            {QStringLiteral("notes"), notes},
                            {QStringLiteral("refused"), refused}};
        for (const Error &one : outcome.refused)
            std::fprintf(stderr, "tagliando-cli: %s: %s\n", qUtf8Printable(outcome.name), qUtf8Printable(context.words.error(one)));
        if (outcome.error)
            std::fprintf(stderr, "tagliando-cli: %s: %s\n", qUtf8Printable(outcome.name), qUtf8Printable(context.words.error(*outcome.error)));
        else if (!context.json)
            context.print(outcome.name + QStringLiteral(" | ")
                          + (outcome.unchanged ? context.words.say("cli", QT_TRANSLATE_NOOP("cli", "nothing new"))
                                               : context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n record(s)"), outcome.records)));
        for (const QJsonValue &note : std::as_const(notes)) {
            if (!context.json)
                context.print(QStringLiteral("    ") + note.toString());
        }
    }
    if (context.json)
        context.printJson({{QStringLiteral("feeds"), rows}});
    const auto failed = std::count_if(outcomes->begin(), outcomes->end(), [](const FeedOutcome &outcome) { return outcome.error.has_value(); });
    const bool partly = std::any_of(outcomes->begin(), outcomes->end(), [](const FeedOutcome &outcome) { return !outcome.refused.empty(); });
    if (failed == 0)
        return partly ? Partly : Done;
    return failed == qsizetype(outcomes->size()) ? Refused : Partly;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) == QLatin1String("list"))
        return list(context);
    if (arguments.at(0) == QLatin1String("update"))
        return update(context, arguments);
    return context.usage();
}

} // namespace

Command feedsCommand()
{
    return {QStringLiteral("feeds"),
            {QStringLiteral("feeds list"), QStringLiteral("feeds update [NAME...] [--from FILE|DIR|URL]     NAME: ") + feedNames().join(QLatin1Char(' '))},
            {QStringLiteral("--from")},
            {},
            run};
}

} // namespace tagliando::cli
