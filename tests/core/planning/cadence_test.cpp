// What a rhythm can promise at all: the oracle tries every day something could come out.
#include "core/deadlines/duedates.h"
#include "core/planning/cadence.h"
#include "tests/core/deadlines/world.h"

#include <random>

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class CadenceTest : public World {
protected:
    CadenceTest()
    {
        policy.rows = {policyRow(Severity::Critical, 14), policyRow(Severity::Low, 120)};
        add("SRV", {{"os", "windows-server-2022"}}, "2026-11-20");
    }
    void contract(int visits) { book.contracts = {{CustomerId{1}, 40, visits, {}}}; }
    Series &series(int perYear)
    {
        Series one;
        one.id = SeriesId{1};
        one.customer = CustomerId{1};
        one.perYear = perYear;
        one.first = day("2026-12-01");
        book.series = {one};
        return book.series.front();
    }
    void freeze(const char *from, const char *to)
    {
        Freeze closed;
        closed.place.customer = CustomerId{1};
        closed.from = day(from);
        closed.to = day(to);
        fleet.agreements.freezes.push_back(closed);
    }
    std::vector<CadenceProof> prove(const char *now = "2026-11-21")
    {
        FindingsInput input{fleet, catalogue, vocabulary, policy, at(now)};
        input.visits = &book;
        return proveCadences(input, {}, book);
    }
    VisitBook book;
};

TEST_F(CadenceTest, FourVisitsAYearCannotKeepFourteenDays)
{
    EXPECT_TRUE(prove().empty()) << "nothing agreed, nothing to prove";
    contract(4);
    auto proofs = prove();
    ASSERT_EQ(proofs.size(), 1u);
    EXPECT_EQ(proofs[0].visitsPerYear, 4);
    EXPECT_GE(proofs[0].longestGap, 91);
    EXPECT_LE(proofs[0].longestGap, 96);
    ASSERT_EQ(proofs[0].unkept.size(), 1u) << "120 days are kept";
    const UnkeptRow &row = proofs[0].unkept[0];
    EXPECT_EQ(row.row.minimum, Severity::Critical);
    EXPECT_EQ(row.appears, day("2026-11-21"));
    EXPECT_EQ(row.due, day("2026-12-05"));
    EXPECT_GT(row.visit, row.due);
    EXPECT_GE(row.visitsNeeded, 26) << "365 / 14, weekends and holidays make it no fewer";
    EXPECT_LE(row.visitsNeeded, 29);
    contract(52);
    EXPECT_TRUE(prove()[0].unkept.empty());
}

TEST_F(CadenceTest, AFreezeLongerThanTheDeadlineIsBeyondAnyNumber)
{
    freeze("2027-01-10", "2027-02-28");
    contract(52);
    const auto proofs = prove();
    ASSERT_EQ(proofs[0].unkept.size(), 1u);
    EXPECT_EQ(proofs[0].unkept[0].visitsNeeded, 0);
    EXPECT_EQ(proofs[0].unkept[0].closedFrom.daysTo(day("2027-02-28")) >= 49, true);
    EXPECT_EQ(proofs[0].unkept[0].closedTo, day("2027-02-28"));
}

TEST_F(CadenceTest, TheSeriesCountsBeforeTheContract)
{
    contract(52);
    series(4);
    EXPECT_EQ(prove()[0].visitsPerYear, 4);
    book.series.front().ended = day("2026-11-01");
    EXPECT_EQ(prove()[0].visitsPerYear, 52) << "what ended promises nothing";
}

TEST_F(CadenceTest, AHypervisorAloneIsJudgedAndBesideOthersOnce)
{
    contract(4);
    set(fleet.servers[0].id, {{"os", "windows-server-2022"}, {"role", "hypervisor"}}, "2026-11-20");
    Finding open; // what stands apart is a place of its own only while something is open there
    open.customer = CustomerId{1};
    open.server = fleet.servers[0].id;
    open.state = State::Overdue;
    Findings findings;
    findings.rows = {open};
    const auto proofs = [&] {
        FindingsInput input{fleet, catalogue, vocabulary, policy, at("2026-11-21")};
        return proveCadences(input, findings, book).size();
    };
    EXPECT_EQ(proofs(), 1u);
    add("SRV-2", {{"os", "windows-server-2022"}}, "2026-11-20");
    EXPECT_EQ(proofs(), 1u);
}

TEST_F(CadenceTest, RowsOfOtherMachinesAndReadyDatesProveNothing)
{
    contract(4);
    policy.rows[0].exposure = q("internet");
    EXPECT_TRUE(prove()[0].unkept.empty());
    set(fleet.servers[0].id, {{"os", "windows-server-2022"}, {"exposure", "internet"}}, "2026-11-20");
    EXPECT_EQ(prove()[0].unkept.size(), 1u);
    policy.rows[0].anchor = Anchor::KevDue;
    EXPECT_TRUE(prove()[0].unkept.empty());
}

// Whatever the rhythm: a row is called kept exactly when no day of the year exists on which a fix could appear too early for the next visit.
TEST_F(CadenceTest, AgreesWithTryingEveryDay)
{
    std::mt19937 random(20261121);
    for (int round = 0; round < 60; ++round) {
        const int perYear = 1 + int(random() % 40), amount = 3 + int(random() % 60);
        policy.rows = {policyRow(Severity::High, amount)};
        contract(perYear);
        fleet.agreements.freezes.clear();
        if (round % 2 == 0)
            freeze("2027-01-10", QDate(2027, 1, 10).addDays(int(random() % 40)).toString(Qt::ISODate).toLatin1().constData());
        const auto proof = prove().front();
        std::vector<QDate> visits{day("2026-11-21")};
        for (int n = 1; n <= perYear; ++n) {
            QDate wanted = day("2026-11-21").addDays(365 * n / perYear);
            const auto closed = [&](const QDate &one) {
                const bool frozen =
                    !fleet.agreements.freezes.empty() && one >= fleet.agreements.freezes[0].from && one <= fleet.agreements.freezes[0].to;
                return frozen || !isWorkingDay(one, LocalHolidays());
            };
            while (closed(wanted))
                wanted = wanted.addDays(1);
            if (wanted <= day("2027-11-21"))
                visits.push_back(wanted);
        }
        bool kept = true;
        for (size_t i = 0; i + 1 < visits.size(); ++i)
            kept = kept && visits[i].daysTo(visits[i + 1]) <= amount;
        kept = kept && visits.back().addDays(amount) >= day("2027-11-21");
        EXPECT_EQ(proof.unkept.empty(), kept) << perYear << " visits, " << amount << " days, round " << round;
    }
}

} // namespace
