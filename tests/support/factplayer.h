// Plays the examples inside the blocking facts: what `set` would state becomes a machine, the fact is judged on it.
#pragma once

#include "core/base/clock.h"
#include "core/feeds/formats/parsers.h"
#include "core/inventory/formats/statement.h"
#include "core/matching/catalogue.h"
#include "core/matching/conditionmatcher.h"

#include "tests/support/vocabulary.h"

#include <QDir>

namespace tagliando {

/// All facts of resources/facts, with what they ask and which attributes they declare.
struct FactShelf {
    std::vector<Fact> facts;
    QHash<QString, QuestionDefinition> questions;
    DeclaredAttributes declared;

    void add(Fact fact)
    {
        const Requirement &requirement = fact.requirement;
        for (const QuestionDefinition &question : requirement.asks)
            questions.insert(question.id, question);
        declareAttributes(requirement, &declared);
        facts.push_back(std::move(fact));
    }
};

inline const FactShelf &factShelf()
{
    static const FactShelf shelf = [] {
        FactShelf all;
        const QDir folder(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/facts"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
            auto fact = parseFact(file.readAll(), name, testVocabulary());
            EXPECT_OK(fact);
            if (fact)
                all.add(std::move(*fact));
        }
        return all;
    }();
    return shelf;
}

/// An example set up: the machine at `now`, and the verdicts of its fact on it.
struct PlayedExample {
    Moment now;
    ServerState state;
    QHash<QString, bool> answers;
    std::vector<Verdict> verdicts;
};

inline Result<PlayedExample> play(const Fact &fact, const FactExample &example)
{
    const FactShelf &shelf = factShelf();
    const Result<Moment> now = Moment::parse(example.now);
    if (!now)
        return now.error();
    Result<Statements> said = readStatements(example.statements, testVocabulary(), shelf.declared);
    if (!said)
        return said.error();
    PlayedExample played{*now, {}, said->answers, {}};
    said->observation.collected = now->in(QTimeZone("Europe/Rome")).toUTC();
    played.state = fold({said->observation});
    const bool customer = fact.requirement.customerScope;
    const Subject subject{customer ? nullptr : &played.state, &played.answers, &shelf.questions, {}};
    played.verdicts = judge(fact.requirement, subject, testVocabulary());
    return played;
}

} // namespace tagliando
