#include "core/matching/confidence.h"

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

Evidence seen(const char *rule, const char *source = "collector srv.json")
{
    return {QLatin1String(rule), {}, {}, QLatin1String(source), QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC)};
}

struct Asked {
    std::vector<Evidence> evidence;
    VerdictKind verdict = VerdictKind::Missing;
    bool verified = true, oneLine = false;
    int age = 1;

    [[nodiscard]] Certainty certainty() const
    {
        return certaintyOf(Grounds{verdict, RequirementKind::Advisory, verified, oneLine, age, 30, evidence});
    }
    [[nodiscard]] QStringList doubts() const
    {
        QStringList ids;
        for (const Doubt &doubt : certainty().doubts)
            ids << doubt.why + QLatin1Char('>') + doubt.remedy;
        return ids;
    }
};

QStringList one(const char *text) { return {QLatin1String(text)}; }

TEST(Confidence, ABuildReadYesterdayIsCertain)
{
    const Asked asked{{seen("platform.is"), seen("build.below")}};
    EXPECT_EQ(asked.certainty(), Certainty());
}

TEST(Confidence, EveryDoubtNamesItsRemedy)
{
    EXPECT_EQ((Asked{{seen("kb.contradicted")}}.doubts()), one("doubt.kb_contradicted>remedy.restart_and_collect"));
    EXPECT_EQ((Asked{{seen("product.below", "hand")}}.doubts()), one("doubt.by_hand>remedy.collect"));
    EXPECT_EQ((Asked{{seen("question.default")}}.doubts()), one("doubt.question_open>remedy.answer"));
    EXPECT_EQ((Asked{{seen("product.below")}, VerdictKind::Missing, false}.doubts()), one("doubt.recalled>remedy.check_source"));
    EXPECT_EQ((Asked{{seen("build.below")}, VerdictKind::Missing, true, true, 31}.doubts()), one("doubt.input_old>remedy.collect"));
    const Asked listOnly{{seen("kb.installed")}, VerdictKind::Satisfied, true, true};
    EXPECT_EQ(listOnly.doubts(), one("doubt.kb_only>remedy.give_build"));
    EXPECT_EQ(listOnly.certainty().level, Confidence::Likely);
    const Asked old{{seen("kb.installed")}, VerdictKind::Satisfied, true, false};
    EXPECT_TRUE(old.doubts().isEmpty()) << "before Windows 10 the list decides";
    const Asked both{{seen("kb.installed"), seen("build.reaches")}, VerdictKind::Satisfied, true, true};
    EXPECT_TRUE(both.doubts().isEmpty());
}

TEST(Confidence, AnOpenVerdictIsWeakAndSaysWhatIsMissing)
{
    const Asked open{{seen("build.unknown"), seen("kb.not_listed")}, VerdictKind::Unknown, true, true};
    EXPECT_EQ(open.certainty().level, Confidence::Weak);
    EXPECT_EQ(open.doubts(),
              (QStringList{QStringLiteral("doubt.no_revision>remedy.give_build"), QStringLiteral("doubt.hotfixes_partial>remedy.complete_list")}));
    const Asked nothing{{}, VerdictKind::Unknown};
    EXPECT_EQ(nothing.doubts(), one("doubt.input_missing>remedy.collect"));
    EXPECT_EQ((Asked{{}, VerdictKind::Question}.certainty().level), Confidence::Weak);
}

TEST(Confidence, DoubtsAddUpAndAgeWeighsTwice)
{
    EXPECT_EQ((Asked{{seen("product.below", "hand")}, VerdictKind::Missing, false}.certainty().level), Confidence::Weak);
    EXPECT_EQ((Asked{{seen("build.below")}, VerdictKind::Missing, true, true, 90}.certainty().level), Confidence::Likely);
    EXPECT_EQ((Asked{{seen("build.below")}, VerdictKind::Missing, true, true, 91}.certainty().level), Confidence::Weak);
}

TEST(Confidence, WhatNoInventoryMeasuresMayBeStatedByHand)
{
    EXPECT_TRUE((Asked{{seen("attribute.compare", "hand"), seen("role.has", "hand"), seen("platform.is", "hand")}}.doubts().isEmpty()));
}

TEST(Confidence, AnOpenPartOfADecidedVerdictIsNoDoubt) { EXPECT_TRUE((Asked{{seen("build.below"), seen("kb.not_listed")}}.doubts().isEmpty())); }

} // namespace
