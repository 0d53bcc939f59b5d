// Rows stand by machine and are read in the order of Oggi; lists share the machines that did not change.
#include "core/deadlines/order.h"
#include "tests/core/deadlines/world.h"

#include <random>

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

using FindingListTest = World;

/// The order as DESIGN 4 rule 8 states it, row against row.
bool isBefore(const Finding &a, const Finding &b)
{
    const auto key = [](const Finding &row) {
        return std::make_tuple(row.state, standing(row), row.holder->customerName.toCaseFolded(), row.holder->customerName, row.customer,
                               row.holder->serverName.toCaseFolded(), row.holder->serverName, row.server, row.track);
    };
    return key(a) < key(b);
}

TEST(FindingList, StandsInTheOrderOfEveryPair)
{
    std::mt19937 random(20261122);
    const auto any = [&random](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
    const QStringList names{q("Alfa"), q("alfa"), q("Beta"), q("Zeta")};
    for (int round = 0; round < 300; ++round) {
        std::vector<Finding> rows;
        for (int machine = 0; machine < 1 + any(12); ++machine) {
            const int customer = any(4);
            FindingHolder holder;
            holder.customerName = names[customer];
            holder.serverName = names[any(4)];
            const Shared<FindingHolder> shared(holder);
            for (int track = 0; track < any(12); ++track) {
                Finding row;
                row.customer = CustomerId{1 + customer};
                row.server = ServerId{1 + machine};
                row.holder = shared;
                row.track = q("pkg:%1").arg(track);
                row.state = static_cast<State>(any(stateCount));
                row.phase = static_cast<StopPhase>(any(7));
                if (any(3) > 0)
                    row.dueAt = day("2026-11-01").addDays(any(4)).startOfDay(Qt::UTC);
                if (any(4) == 0)
                    row.stopsAt = day("2026-11-01").addDays(any(4)).startOfDay(Qt::UTC);
                rows.push_back(row);
            }
        }
        std::shuffle(rows.begin(), rows.end(), random);
        std::vector<Finding> expected = rows;
        std::sort(expected.begin(), expected.end(), isBefore);
        const FindingList list = FindingList::sorted(rows);
        ASSERT_EQ(list.size(), expected.size());
        ASSERT_TRUE(std::equal(list.begin(), list.end(), expected.begin())) << "round " << round;
        std::size_t held = 0;
        for (const Shared<HolderRows> &holder : list.holders())
            held += holder->rows.size();
        ASSERT_EQ(held, expected.size());
    }
}

TEST_F(FindingListTest, MachinesThatDidNotChangeShareTheirRows)
{
    catalogue.requirements.push_back(advisory("KB1", "own:app", "2026-10-20", Severity::High, "attr.fixed"));
    const ServerId same = add("a", {{"attr.fixed", "no"}}, "2026-11-20", CustomerId{1});
    const ServerId changed = add("b", {{"attr.fixed", "no"}}, "2026-11-20", CustomerId{1});
    const FindingsInput input{fleet, catalogue, vocabulary, policy, at("2026-11-21")};
    const Findings before = computeFindings(input);
    ASSERT_EQ(before.rows.size(), 2u);
    const EarlierFindings earlier{before, {same}, {}};
    const Findings after = computeFindings(input, {}, &earlier);
    ASSERT_EQ(after.rows, before.rows);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(&after.rows[i] == &before.rows[i], after.rows[i].server == same) << (after.rows[i].server == changed ? "judged anew" : "kept");
}

} // namespace
