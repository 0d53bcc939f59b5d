#include "app/cli/command.h"
#include "core/usecases/answers.h"
#include "core/usecases/machines.h"

#include <QJsonArray>

namespace tagliando::cli {

namespace {

ExitCode list(const Context &context)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    QJsonArray rows;
    for (const OpenQuestion &question : (*snapshot)->findings.questions) {
        const Customer *customer = (*snapshot)->customer(question.customer);
        const Server *server = (*snapshot)->server(question.server);
        const Text text = (*snapshot)->questionText(question.question);
        QString sentence = context.words.question(question, text);
        const QString handled = QStringLiteral("handled:");
        if (const Requirement *fact = (*snapshot)->requirement(question.question.mid(handled.size())); fact && question.question.startsWith(handled))
            sentence = context.words.text(fact->title) + QStringLiteral(": ") + sentence;
        if (!context.json)
            context.print(QStringList{customer ? customer->name : QString(), server ? server->name : QString(), question.question, sentence}.join(
                QStringLiteral(" | ")));
        rows << QJsonObject{{QStringLiteral("customer"), customer ? QJsonValue(customer->name) : QJsonValue()},
                            {QStringLiteral("server"), server ? QJsonValue(server->name) : QJsonValue()},
                            {QStringLiteral("id"), question.question},
                            {QStringLiteral("text"), sentence},
                            {QStringLiteral("facts"), question.facts}};
    }
    if (context.json)
        context.printJson({{QStringLiteral("questions"), rows}});
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) == QLatin1String("list"))
        return list(context);
    const QString answer = arguments.at(2).toLower();
    const bool yes = answer == QLatin1String("yes") || answer == QLatin1String("si") || answer == QStringLiteral("sì");
    if (arguments.at(0) != QLatin1String("answer") || arguments.positionals.size() != 3 || (!yes && answer != QLatin1String("no")))
        return context.usage();
    const auto done = answerQuestion(context.session, arguments.at(1), yes, arguments.value(QStringLiteral("--customer")),
                                     arguments.value(QStringLiteral("--server")), arguments.value(QStringLiteral("--by")));
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command questionCommand()
{
    return {QStringLiteral("question"),
            {QStringLiteral("question list"), QStringLiteral("question answer ID yes|no [--customer C|--server H] --by NAME")},
            {QStringLiteral("--customer"), QStringLiteral("--server"), QStringLiteral("--by")},
            {},
            run};
}

} // namespace tagliando::cli
