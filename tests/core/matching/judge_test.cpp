#include "core/matching/conditionmatcher.h"

#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

using namespace tagliando;
using namespace tagliando::testing_words;

namespace tagliando {

void PrintTo(VerdictKind kind, std::ostream *out) { *out << toString(kind).toStdString(); }

} // namespace tagliando

namespace {

using Kind = Condition::Kind;

Action install(const char *kb)
{
    Action action;
    action.kind = QStringLiteral("install");
    action.kbAny = {QLatin1String(kb)};
    return action;
}

Requirement fact(std::vector<Case> cases)
{
    Requirement requirement;
    requirement.id = QStringLiteral("a-fact");
    requirement.cases = std::move(cases);
    return requirement;
}

class Judge : public testing::Test {
protected:
    std::vector<Verdict> verdicts(const Requirement &requirement, const Machine &machine, Detail detail = Detail::Full)
    {
        const ServerState state = machine.state();
        return judge(requirement, {&state, &answers, &questions, {}}, testVocabulary(), detail);
    }
    Verdict verdict(const Requirement &requirement, const Machine &machine)
    {
        const auto all = verdicts(requirement, machine);
        EXPECT_EQ(all.size(), 1U);
        return all.front();
    }
    void define(const char *id, const char *scope, bool byDefault)
    {
        questions.insert(QLatin1String(id), {QLatin1String(id), QLatin1String(scope), {}, byDefault});
    }

    QHash<QString, bool> answers;
    QHash<QString, QuestionDefinition> questions;
};

const Condition kb1 = listed(Kind::KbAny, {QStringLiteral("KB1")});

TEST_F(Judge, FirstCaseThatHoldsDecides)
{
    const Requirement requirement = fact({{all({platform("windows-xp"), product("mdaemon")}), bounded(Kind::ServicePack, ge("3")), install("SP3")},
                                          {all({platform("windows-server-2003"), product("mdaemon")}), kb1, install("KB1")}});
    const Machine franco = Machine().os("windows-server-2003").value("sp", "2").has("mdaemon", "13.0.5").complete(InventoryClass::OsHotfixes);
    const Verdict missing = verdict(requirement, franco);
    EXPECT_EQ(missing.kind, VerdictKind::Missing);
    EXPECT_EQ(missing.action.kbAny, QStringList{QStringLiteral("KB1")});
    EXPECT_FALSE(missing.restartOnly);
    EXPECT_EQ(missing.inputsCollected, QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc()));
    EXPECT_EQ(verdict(requirement, Machine().os("windows-server-2003").has("mdaemon").kb("KB1")).kind, VerdictKind::Satisfied);
    EXPECT_EQ(verdict(requirement, Machine().os("windows-xp").value("sp", "2").has("mdaemon")).action.kbAny, QStringList{QStringLiteral("SP3")});
    EXPECT_EQ(verdict(requirement, Machine().os("windows-server-2008").has("mdaemon")).kind, VerdictKind::NotApplicable);
    EXPECT_EQ(verdict(requirement, Machine().os("windows-xp").complete(InventoryClass::Products)).kind, VerdictKind::NotApplicable);
}

TEST_F(Judge, AnUndecidedEarlierCaseIsNotSkipped)
{
    const Requirement requirement = fact({{product("mdaemon"), kb1, install("KB1")}, {platform("windows"), std::nullopt, {}}});
    const Verdict unknown = verdict(requirement, Machine().os("windows-7"));
    EXPECT_EQ(unknown.kind, VerdictKind::Unknown);
    EXPECT_EQ(unknown.missingInputs, QStringList{QStringLiteral("products")});
    EXPECT_FALSE(unknown.positivelyIdentified) << "nothing says that MDaemon is there";
}

TEST_F(Judge, UnknownNeedsOfAnApplyingCaseAreItsOwnRow)
{
    const Requirement requirement = fact({{platform("windows"), kb1, install("KB1")}});
    const Verdict unknown = verdict(requirement, Machine().os("windows-7"));
    EXPECT_EQ(unknown.kind, VerdictKind::Unknown);
    EXPECT_TRUE(unknown.positivelyIdentified);
    EXPECT_EQ(unknown.missingInputs, QStringList{QStringLiteral("hotfixes")});
    EXPECT_EQ(unknown.action.kbAny, QStringList{QStringLiteral("KB1")});
}

TEST_F(Judge, WhatIdentifiesAnUnknown)
{
    const auto identified = [&](Condition when, const Machine &machine) {
        const Verdict one = verdict(fact({{std::move(when), kb1, install("KB1")}}), machine);
        EXPECT_EQ(one.kind, VerdictKind::Unknown);
        return one.positivelyIdentified;
    };
    EXPECT_TRUE(identified(product("firefox", ge("128.0")), Machine().has("firefox")));
    EXPECT_TRUE(identified(all({product("mdaemon"), platform("windows-7")}), Machine().has("mdaemon")));
    EXPECT_TRUE(identified(all({listed(Kind::Role, {QStringLiteral("dns")}), product("exchange")}), Machine().value("role", "dns")));
    EXPECT_TRUE(identified(all({platform("windows-server-2019"), bounded(Kind::ServicePack, ge("1"))}), Machine().os("windows-server-2019")));
    EXPECT_FALSE(identified(all({platform("windows-7"), product("mdaemon")}), Machine().os("windows-7"))) << "a platform alone is no product";
    EXPECT_FALSE(identified(platform("windows-7"), Machine()));
    define("site-wide", "customer", false);
    define("this-one", "server", false);
    answers.insert(QStringLiteral("site-wide"), true);
    answers.insert(QStringLiteral("this-one"), true);
    EXPECT_FALSE(identified(all({question("site-wide"), listed(Kind::Role, {QStringLiteral("dns")})}), Machine()));
    EXPECT_TRUE(identified(all({question("this-one"), listed(Kind::Role, {QStringLiteral("dns")})}), Machine()));
}

TEST_F(Judge, InstalledNotRestartedIsMissingAndAsksForARestart)
{
    const Requirement requirement = fact({{platform("windows"), all({kb1, named(Kind::Flag, "f")}), install("KB1")}});
    const Verdict restart = verdict(requirement, Machine().os("windows-7").kb("KB1", Presence::Pending).value("flag.f", "installed"));
    EXPECT_EQ(restart.kind, VerdictKind::Missing);
    EXPECT_TRUE(restart.restartOnly);
    EXPECT_EQ(restart.action.kind, QStringLiteral("restart"));
    const Verdict more = verdict(requirement, Machine().os("windows-7").kb("KB1", Presence::Pending).value("flag.f", "absent"));
    EXPECT_EQ(more.kind, VerdictKind::Missing);
    EXPECT_FALSE(more.restartOnly);
    EXPECT_EQ(more.action.kind, QStringLiteral("install"));
}

TEST_F(Judge, NothingClosesACaseWithoutNeedsButTheAnswerHandled)
{
    const Requirement requirement = fact({{platform("windows-xp"), std::nullopt, {}}});
    EXPECT_EQ(verdict(requirement, Machine().os("windows-xp")).kind, VerdictKind::Missing);
    answers.insert(QStringLiteral("handled:a-fact"), true);
    const Verdict handled = verdict(requirement, Machine().os("windows-xp"));
    EXPECT_EQ(handled.kind, VerdictKind::Satisfied);
    EXPECT_EQ(handled.evidence.back().rule, QStringLiteral("question.yes"));
    answers.insert(QStringLiteral("handled:a-fact"), false);
    EXPECT_EQ(verdict(requirement, Machine().os("windows-xp")).kind, VerdictKind::Missing);
    EXPECT_EQ(verdict(requirement, Machine().os("windows-7")).kind, VerdictKind::NotApplicable);
}

TEST_F(Judge, OneVerdictPerSubject)
{
    Bounds big;
    big.gt = QStringLiteral("512");
    Requirement requirement =
        fact({{all({product("qmail"), named(Kind::Attribute, "mx.{subject}.bytes", big)}), named(Kind::Flag, "oversize-dns"), install("patch")}});
    requirement.subjects = QStringLiteral("mx.*.bytes");
    const Machine mx =
        Machine().has("qmail", "1.03").value("flag.oversize-dns", "absent").value("mx.b.example.bytes", "1536").value("mx.a.example.bytes", "480");
    const auto all = verdicts(requirement, mx);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].subject, QStringLiteral("a.example"));
    EXPECT_EQ(all[0].kind, VerdictKind::NotApplicable);
    EXPECT_EQ(all[1].subject, QStringLiteral("b.example"));
    EXPECT_EQ(all[1].kind, VerdictKind::Missing);
    const auto none = verdicts(requirement, Machine().has("qmail").value("mx..bytes", "9"));
    ASSERT_EQ(none.size(), 1U);
    EXPECT_EQ(none.front().kind, VerdictKind::NotApplicable);
}

TEST_F(Judge, OpenQuestionsAreThoseThatMatter)
{
    define("uses-m365", "customer", false);
    define("legacy", "customer", false);
    const Requirement requirement = fact({{all({platform("windows-7"), question("uses-m365")}), kb1, install("KB1")}});
    EXPECT_EQ(verdict(requirement, Machine().os("windows-7").complete(InventoryClass::OsHotfixes)).openQuestions,
              QStringList{QStringLiteral("uses-m365")});
    EXPECT_TRUE(verdict(requirement, Machine().os("windows-10-22h2")).openQuestions.isEmpty()) << "no answer makes it Windows 7";
    answers.insert(QStringLiteral("uses-m365"), false);
    EXPECT_TRUE(verdict(requirement, Machine().os("windows-7")).openQuestions.isEmpty());
    answers.clear();
    const Requirement both = fact({{all({question("uses-m365"), question("legacy")}), std::nullopt, {}}});
    EXPECT_EQ(verdict(both, Machine()).openQuestions, (QStringList{QStringLiteral("uses-m365"), QStringLiteral("legacy")}))
        << "neither alone changes it";
    const Requirement moot = fact({{any({platform("windows-7"), question("uses-m365")}), std::nullopt, {}}});
    EXPECT_TRUE(verdict(moot, Machine().os("windows-7")).openQuestions.isEmpty());
}

TEST_F(Judge, ACustomerHasOnlyAnswers)
{
    define("smtp-auth-basic", "customer", false);
    const Requirement requirement = fact({{question("smtp-auth-basic"), std::nullopt, {}}});
    const auto nobody = [&](const Requirement &one) { return judge(one, {nullptr, &answers, &questions, {}}, testVocabulary()).front(); };
    EXPECT_EQ(nobody(requirement).kind, VerdictKind::NotApplicable);
    EXPECT_EQ(nobody(requirement).openQuestions, QStringList{QStringLiteral("smtp-auth-basic")});
    answers.insert(QStringLiteral("smtp-auth-basic"), true);
    EXPECT_EQ(nobody(requirement).kind, VerdictKind::Missing);
    EXPECT_EQ(nobody(fact({{product("mdaemon"), std::nullopt, {}}})).kind, VerdictKind::NotApplicable);
    EXPECT_TRUE(nobody(fact({{platform("windows"), std::nullopt, {}}})).evidence.empty());
}

TEST_F(Judge, ReasonsOfWhatDoesNotApplyOnlyWhenAsked)
{
    const Requirement requirement = fact({{platform("windows-xp"), kb1, install("KB1")}, {platform("windows-vista"), kb1, install("KB1")}});
    EXPECT_EQ(verdicts(requirement, Machine().os("windows-7")).front().evidence.size(), 2U);
    EXPECT_TRUE(verdicts(requirement, Machine().os("windows-7"), Detail::Findings).front().evidence.empty());
    EXPECT_FALSE(verdicts(requirement, Machine().os("windows-xp"), Detail::Findings).front().evidence.empty());
    const Verdict folded = verdicts(requirement, Machine(), Detail::Findings).front();
    EXPECT_EQ(folded.kind, VerdictKind::Unknown);
    EXPECT_EQ(folded.missingInputs, QStringList{QStringLiteral("platform")});
    EXPECT_TRUE(folded.evidence.empty());
    EXPECT_FALSE(verdicts(requirement, Machine()).front().evidence.empty());
}

} // namespace
