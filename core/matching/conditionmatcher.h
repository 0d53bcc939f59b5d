// Three-valued judgement of one requirement on one server: pure, no clock, no I/O.
#pragma once

#include "core/domain/question.h"
#include "core/domain/server.h"
#include "core/domain/serverstate.h"
#include "core/domain/verdict.h"
#include "core/domain/vocabulary.h"

#include <QHash>

namespace tagliando {

namespace matching {
struct PlatformState;
}

/// Whom a condition is asked about. A customer-scope requirement is judged with `state == nullptr`.
struct Subject {
    const ServerState *state = nullptr;
    const QHash<QString, bool> *answers = nullptr;                    ///< question id -> answer in force for this server or customer
    const QHash<QString, QuestionDefinition> *questions = nullptr;
    QString star;                                                     ///< replaces {subject} in attribute names
    ServerId server;                                                  ///< 0: a customer
    const matching::PlatformState *platform = nullptr;                ///< of `state`, when somebody looked it up already
};

struct Evaluation {
    Truth truth = Truth::Unknown;
    std::vector<Evidence> evidence;
    QStringList missingInputs;
    bool positive = false;                 ///< something identifying was certainly true (product, role, attribute, question, flag)
    bool pendingRestart = false;           ///< false only because of a restart
    QStringList openQuestions;
    QDateTime oldest;                      ///< oldest `collected` used (UTC); what a machine is (platform, role) counts only when nothing else was used
};

Evaluation evaluate(const Condition &condition, const Subject &subject, const Vocabulary &vocabulary);

/// How much a verdict tells: the morning list over ten thousand machines needs no reasons for what does not apply.
enum class Detail { Full, Findings };

/// One verdict per subject (one without subjects, or when no attribute fits the pattern). NotApplicable verdicts are returned too: `why`
/// explains them; with Detail::Findings they carry no evidence, and neither does an unknown that nothing identifies.
/// A past fact without `needs` is decided by the deadlines (they know "now"); here it is Missing with the action of its case, unless the
/// question "handled:<requirement id>" was answered: yes satisfies.
std::vector<Verdict> judge(const Requirement &requirement, const Subject &subject, const Vocabulary &vocabulary, Detail detail = Detail::Full);

} // namespace tagliando
