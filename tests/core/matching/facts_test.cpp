// Every fact proves itself: each of its examples is played, and its verdict must come out (docs/formats/facts.md, examples).
#include "tests/support/factplayer.h"

using namespace tagliando;

namespace {

// "question": a past fact nothing observable closes. The matcher, which knows no "now", says that it applies.
QString expectedHere(const FactExample &example)
{
    const QString verdict = example.expect.value(QStringLiteral("verdict")).toString();
    return verdict == QLatin1String("question") ? QStringLiteral("missing") : verdict;
}

TEST(Facts, EveryExampleComesOut)
{
    int played = 0;
    for (const Fact &fact : factShelf().facts) {
        for (const FactExample &example : fact.examples) {
            SCOPED_TRACE(fact.requirement.id.toStdString() + ": " + example.name.toStdString());
            const auto result = play(fact, example);
            ASSERT_OK(result);
            ++played;
            QStringList kinds;
            for (const Verdict &verdict : result->verdicts)
                kinds << toString(verdict.kind);
            EXPECT_EQ(kinds, QStringList{expectedHere(example)});
        }
    }
    EXPECT_GT(played, 300) << "the facts were not found";
}

TEST(Facts, WhatIsToBeVerifiedSaysWhichInputIsMissing)
{
    for (const Fact &fact : factShelf().facts) {
        for (const FactExample &example : fact.examples) {
            SCOPED_TRACE(fact.requirement.id.toStdString() + ": " + example.name.toStdString());
            const auto result = play(fact, example);
            ASSERT_OK(result);
            for (const Verdict &verdict : result->verdicts) {
                EXPECT_EQ(verdict.kind == VerdictKind::Unknown, !verdict.missingInputs.isEmpty());
                // A row of its own only where something identifies the machine (DESIGN 4 rule 1).
                if (verdict.kind == VerdictKind::Unknown && example.expect.value(QStringLiteral("state")) == QStringLiteral("verify")) {
                    EXPECT_TRUE(verdict.positivelyIdentified);
                }
            }
        }
    }
}

TEST(Facts, EveryVerdictOnAServerIsExplained)
{
    for (const Fact &fact : factShelf().facts) {
        for (const FactExample &example : fact.examples) {
            SCOPED_TRACE(fact.requirement.id.toStdString() + ": " + example.name.toStdString());
            const auto result = play(fact, example);
            ASSERT_OK(result);
            for (const Verdict &verdict : result->verdicts) {
                EXPECT_FALSE(verdict.evidence.empty());
                if (verdict.kind == VerdictKind::Missing) {
                    EXPECT_FALSE(verdict.action.kind.isEmpty());
                }
            }
        }
    }
}

} // namespace
