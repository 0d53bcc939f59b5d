#include "core/matching/catalogue.h"

#include "tests/support/result.h"

using namespace tagliando;

namespace {

Requirement advisory(QStringList cves)
{
    Requirement requirement;
    requirement.cves = std::move(cves);
    return requirement;
}

const std::vector<KevEntry> kev{{QStringLiteral("CVE-2026-1"), QDate(2026, 5, 1), QDate(2026, 5, 22), QStringLiteral("a"), false},
                                {QStringLiteral("CVE-2026-2"), QDate(2026, 4, 1), QDate(2026, 6, 1), QStringLiteral("b"), true}};

TEST(Catalogue, ExploitedCvesBringTheEarliestDates)
{
    const Catalogue catalogue =
        buildCatalogue({advisory({QStringLiteral("CVE-2026-1"), QStringLiteral("cve-2026-2 ")}), advisory({QStringLiteral("CVE-2026-3")})}, {}, kev);
    EXPECT_TRUE(catalogue.requirements[0].exploited);
    EXPECT_EQ(catalogue.requirements[0].kevAdded, QDate(2026, 4, 1));
    EXPECT_EQ(catalogue.requirements[0].kevDue, QDate(2026, 5, 22));
    EXPECT_FALSE(catalogue.requirements[1].exploited);
    EXPECT_FALSE(catalogue.requirements[1].kevAdded.has_value());
}

TEST(Catalogue, WhatAnAdvisorySaysOfItselfStays)
{
    Requirement own = advisory({QStringLiteral("CVE-2026-9")});
    own.exploited = true;
    Requirement early = advisory({QStringLiteral("CVE-2026-1")});
    early.kevDue = QDate(2026, 5, 2);
    const Catalogue catalogue = buildCatalogue({own, early}, {}, kev);
    EXPECT_TRUE(catalogue.requirements[0].exploited);
    EXPECT_EQ(catalogue.requirements[1].kevDue, QDate(2026, 5, 2));
}

TEST(Catalogue, AnEntryWithoutDatesIsStillExploited)
{
    const KevMatch match = kevOf(buildCatalogue({}, {}, {{QStringLiteral("CVE-2026-7"), {}, {}, {}, false}}).kev, {QStringLiteral("CVE-2026-7")});
    EXPECT_TRUE(match.exploited);
    EXPECT_FALSE(match.added.has_value());
}

TEST(Catalogue, CollectsQuestions)
{
    Requirement asking;
    asking.asks.push_back({QStringLiteral("uses-m365"), QStringLiteral("customer"), {}, true});
    const Catalogue catalogue = buildCatalogue({asking, Requirement()}, {}, {});
    EXPECT_TRUE(catalogue.questions.value(QStringLiteral("uses-m365")).defaultAnswer);
    EXPECT_EQ(catalogue.questions.size(), 1);
}

} // namespace
