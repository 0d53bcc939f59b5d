// The chain: every way of changing it behind the program's back is named.
#include "core/domain/journalentry.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

std::vector<JournalEntry> chain(int rows)
{
    std::vector<JournalEntry> entries;
    QString previous = journalStart();
    for (int i = 1; i <= rows; ++i) {
        JournalEntry entry{i, QStringLiteral("2026-11-21T08:00:00.000Z"), QStringLiteral("decision"), {}, QStringLiteral("{\"id\":%1}").arg(i), previous, {}};
        entry.hash = previous = journalHash(entry);
        entries.push_back(entry);
    }
    return entries;
}

using Kind = JournalFault::Kind;

TEST(Journal, AWholeChainHasNoFault)
{
    EXPECT_TRUE(verifyJournal({}, 0, {}).empty());
    EXPECT_TRUE(verifyJournal(chain(5), 5, {}).empty());
    EXPECT_TRUE(verifyJournal(chain(5), 5, chain(3).back().hash).empty());
    EXPECT_TRUE(verifyJournal(chain(5), 5, chain(3).back().hash.toUpper()).empty());
}

TEST(Journal, EachRowAlteredInTurnIsTheOneNamed)
{
    for (std::size_t i = 0; i < 6; ++i) {
        auto entries = chain(6);
        entries[i].body = QStringLiteral("{\"id\":7}");
        const auto faults = verifyJournal(entries, 6, {});
        ASSERT_EQ(faults.size(), 1U) << i;
        EXPECT_EQ(faults[0], (JournalFault{Kind::Altered, qint64(i) + 1, 0}));
    }
}

TEST(Journal, ARowRewrittenWithAFittingHashIsNamedByTheNext)
{
    auto entries = chain(4);
    entries[1].body = QStringLiteral("{}");
    entries[1].hash = journalHash(entries[1]);
    const auto faults = verifyJournal(entries, 4, {});
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0], (JournalFault{Kind::Altered, 2, 0}));
}

TEST(Journal, RemovedRowsAreNamedFromToTo)
{
    auto entries = chain(6);
    entries.erase(entries.begin() + 2, entries.begin() + 4);
    const auto faults = verifyJournal(entries, 6, {});
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0], (JournalFault{Kind::Removed, 3, 4}));
    entries = chain(3);
    entries.erase(entries.begin());
    EXPECT_EQ(verifyJournal(entries, 3, {}).front(), (JournalFault{Kind::Removed, 1, 1}));
}

TEST(Journal, ClosingTheGapByRenumberingShowsToo)
{
    auto entries = chain(5);
    entries.erase(entries.begin() + 1);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].seq = qint64(i) + 1;
    const auto faults = verifyJournal(entries, 5, {});
    EXPECT_EQ(faults.front(), (JournalFault{Kind::Reordered, 2, 3}));
    EXPECT_EQ(faults.back(), (JournalFault{Kind::Cut, 5, 5}));
}

TEST(Journal, SwappedRowsSayWhereTheyCameFrom)
{
    auto entries = chain(5);
    std::swap(entries[1].seq, entries[3].seq);
    const auto faults = verifyJournal(entries, 5, {});
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0], (JournalFault{Kind::Reordered, 2, 4}));
    EXPECT_EQ(faults[1], (JournalFault{Kind::Reordered, 4, 2}));
}

TEST(Journal, ACutTailNeedsTheHighestNumberOrTheAnchor)
{
    auto entries = chain(5);
    const QString printed = entries.back().hash;
    entries.pop_back();
    EXPECT_EQ(verifyJournal(entries, 5, {}).front(), (JournalFault{Kind::Cut, 5, 5}));
    EXPECT_TRUE(verifyJournal(entries, 4, {}).empty());
    EXPECT_EQ(verifyJournal(entries, 4, printed).front().kind, Kind::AnchorUnknown);
}

} // namespace

} // namespace tagliando
