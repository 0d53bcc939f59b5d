#include "core/usecases/answers.h"

#include "core/store/findingstore.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"

#include <algorithm>

namespace tagliando {

namespace {

Result<Answer> answerOf(Session &session, const QString &question, bool yes, const QString &customerName, const QString &serverName)
{
    const auto catalogue = loadCatalogue(session.database, *session.resources);
    if (!catalogue)
        return catalogue.error();
    const QString handled = QStringLiteral("handled:");
    QString scope = catalogue->questions.value(question).scope;
    if (question.startsWith(handled)) {
        const auto fact = std::find_if(catalogue->requirements.begin(), catalogue->requirements.end(),
                                       [&](const Requirement &requirement) { return requirement.id == question.mid(handled.size()); });
        if (fact != catalogue->requirements.end())
            scope = fact->customerScope ? QStringLiteral("customer") : QStringLiteral("server");
    }
    if (scope.isEmpty()) {
        return Error{QStringLiteral("question.unknown"),
                     {{QStringLiteral("question"), question}, {QStringLiteral("nearest"), nearestName(question, catalogue->questions.keys())}}};
    }
    Answer answer;
    answer.question = question;
    answer.yes = yes;
    answer.at = session.nowUtc();
    if (!serverName.isEmpty()) {
        const auto server = findServer(session, serverName, customerName);
        if (!server)
            return server.error();
        answer.customer = server->customer;
        if (scope == QLatin1String("server"))
            answer.server = server->id;
        else if (scope == QLatin1String("site"))
            answer.site = server->site;
    } else if (!customerName.isEmpty()) {
        // An answer for the whole customer holds for each of its sites and servers.
        const auto customer = findCustomer(session, customerName);
        if (!customer)
            return customer.error();
        answer.customer = customer->id;
    } else {
        return Error{QStringLiteral("question.for_whom"), {{QStringLiteral("question"), question}}};
    }
    return answer;
}

} // namespace

Result<void> answerQuestion(Session &session, const QString &question, bool yes, const QString &customer, const QString &server, const QString &by)
{
    if (by.trimmed().isEmpty())
        return Error{QStringLiteral("question.needs_name"), {}};
    auto answer = answerOf(session, question, yes, customer, server);
    if (!answer)
        return answer.error();
    answer->by = by.trimmed();
    return changeAndRemember(session, QStringLiteral("answer"), [&] { return FindingStore(session.database).add(*answer); });
}

Result<ListPreview> previewAnswer(Session &session, const QString &question, bool yes, const QString &customer, const QStringList &servers)
{
    std::vector<Answer> answers;
    for (const QString &server : servers.isEmpty() ? QStringList{QString()} : servers) {
        auto answer = answerOf(session, question, yes, customer, server);
        if (!answer)
            return answer.error();
        answers.push_back(std::move(*answer));
    }
    return previewChange(session, QStringLiteral("answer"), [&]() -> Result<void> {
        for (const Answer &answer : answers) {
            if (auto added = FindingStore(session.database).add(answer); !added)
                return added;
        }
        return {};
    });
}

} // namespace tagliando
