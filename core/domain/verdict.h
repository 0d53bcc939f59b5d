#pragma once

#include "core/domain/requirement.h"

#include <QDateTime>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace tagliando {

enum class Truth { No, Yes, Unknown };

/// Why something was decided: the rule's id, what it looked at, where that came from. ui/words makes the sentence.
struct Evidence {
    QString rule;                  ///< "kb.installed", "build.reaches", "product.below", "class.incomplete", …
    QVariantMap args;
    QString input;                 ///< what was looked at, as stated: "kb.KB968730=installed", "build 17763.6532"
    QString source;                ///< reader and file, fact id, feed name
    QDateTime collected;           ///< UTC; null when not from an observation

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

enum class VerdictKind { NotApplicable, Satisfied, Missing, Unknown, Question };
QString toString(VerdictKind kind);   ///< "not-applicable", "satisfied", "missing", "unknown", "question"

enum class Confidence { Certain, Likely, Weak };
QString toString(Confidence confidence);   ///< "certain", "likely", "weak"

/// One reason why a verdict is not certain, and what would take it away; ids with a sentence each in ui/words.
struct Doubt {
    QString why;                   ///< "doubt.hotfixes_partial", "doubt.no_revision", "doubt.input_old", "doubt.recalled", …
    QString remedy;                ///< "remedy.collect", "remedy.complete_list", "remedy.give_build", "remedy.check_source", …
    QVariantMap args;

    friend bool operator==(const Doubt &, const Doubt &) = default;
};

/// How sure a verdict is. Without doubts it is certain.
struct Certainty {
    Confidence level = Confidence::Certain;
    std::vector<Doubt> doubts;     ///< the heaviest first

    friend bool operator==(const Certainty &, const Certainty &) = default;
};

/// What the matcher says of one requirement on one server (or customer), before any deadline.
struct Verdict {
    VerdictKind kind = VerdictKind::NotApplicable;
    QString subject;               ///< what the star of `subjects` matched
    Action action;                 ///< the deciding case's
    std::vector<Evidence> evidence;
    QStringList missingInputs;     ///< "products", "hotfixes", "build", "role", "platform", … when Unknown
    bool positivelyIdentified = false;   ///< an unknown of its own row (DESIGN 4 rule 1)
    bool restartOnly = false;      ///< installed, not restarted
    QStringList openQuestions;     ///< question ids whose answer would change this verdict
    QDateTime inputsCollected;     ///< the oldest observation this verdict rests on (UTC); null: none

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

} // namespace tagliando
