// Questions nobody's inventory can answer: answering them, and what an answer would change.
#pragma once

#include "core/usecases/listpreview.h"

namespace tagliando {

/// Answers a question for a customer, or for one server when the question is about servers. Errors "question.unknown", "question.needs_name".
Result<void> answerQuestion(Session &session, const QString &question, bool yes, const QString &customer, const QString &server, const QString &by);
/// What the answer would change in the list, without giving it. `servers` empty: an answer for the whole customer.
Result<ListPreview> previewAnswer(Session &session, const QString &question, bool yes, const QString &customer, const QStringList &servers);

} // namespace tagliando
