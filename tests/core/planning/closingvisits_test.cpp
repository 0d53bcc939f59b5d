// Oggi and Cliente say of each row which booked visit closes it, or that none does.
#include "core/planning/closingvisits.h"

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

const QDate today(2026, 11, 21);

Finding missing(int server, const char *track, const QDate &due = {}, const QDate &stop = {})
{
    Finding finding;
    finding.customer = CustomerId{1};
    finding.server = ServerId{server};
    finding.track = QString::fromLatin1(track);
    finding.holder.edit().zone = QStringLiteral("Europe/Rome");
    const QTimeZone rome("Europe/Rome");
    if (due.isValid())
        finding.dueAt = QDateTime(due, QTime(0, 0), rome).toUTC();
    if (stop.isValid())
        finding.stopsAt = QDateTime(stop, QTime(0, 0), rome).toUTC();
    return finding;
}

Visit visitOn(const QDate &day, std::vector<std::pair<int, const char *>> work)
{
    Visit visit;
    visit.id = VisitId{day.dayOfYear()};
    visit.customer = CustomerId{1};
    visit.day = day;
    for (const auto &[server, track] : work) {
        VisitLine line;
        line.number = int(visit.lines.size()) + 1;
        line.server = ServerId{server};
        line.tracks = QStringList{QString::fromLatin1(track)};
        visit.lines.push_back(line);
    }
    return visit;
}

} // namespace

TEST(ClosingVisits, TheFirstVisitWithTheLineClosesIt)
{
    VisitBook book;
    book.visits = {visitOn(QDate(2026, 11, 24), {{1, "a"}}), visitOn(QDate(2026, 12, 1), {{1, "a"}, {2, "a"}})};
    const ClosingVisits closing(book, today);
    EXPECT_EQ(closing.of(missing(1, "a"))->day, QDate(2026, 11, 24));
    EXPECT_EQ(closing.of(missing(2, "a"))->day, QDate(2026, 12, 1));
    EXPECT_EQ(closing.of(missing(1, "b")), nullptr);
    Finding other = missing(1, "a");
    other.customer = CustomerId{2};
    EXPECT_EQ(closing.of(other), nullptr) << "another customer's machine";
}

TEST(ClosingVisits, WhatIsDoneCalledOffOrPastClosesNothing)
{
    VisitBook book;
    book.visits = {visitOn(QDate(2026, 11, 20), {{1, "a"}}), visitOn(QDate(2026, 11, 24), {{2, "a"}}), visitOn(QDate(2026, 11, 25), {{3, "a"}})};
    book.visits[1].status = VisitStatus::Cancelled;
    book.visits[2].lines[0].outcome = LineOutcome::Failed;
    const ClosingVisits closing(book, today);
    for (int server = 1; server <= 3; ++server)
        EXPECT_EQ(closing.of(missing(server, "a")), nullptr) << server;
}

TEST(ClosingVisits, OfSeveralMachinesTheLastVisitCountsAndWhatIsLeftIsCounted)
{
    VisitBook book;
    book.visits = {visitOn(QDate(2026, 11, 24), {{1, "a"}}), visitOn(QDate(2026, 12, 1), {{2, "a"}})};
    const ClosingVisits closing(book, today);
    const Finding a = missing(1, "a"), b = missing(2, "a"), c = missing(3, "a");
    const Closing all = closing.of({&a, &b, &c});
    ASSERT_TRUE(all.visit);
    EXPECT_EQ(all.visit->day, QDate(2026, 12, 1));
    EXPECT_EQ(all.left, 1);
    EXPECT_FALSE(all.late) << "nothing has a date";
    EXPECT_FALSE(all.before.isValid());
}

TEST(ClosingVisits, OnTheDeadlineIsInTimeOnTheDayOfTheStopIsNot)
{
    VisitBook book;
    book.visits = {visitOn(QDate(2026, 11, 24), {{1, "due"}, {1, "stop"}, {1, "past"}})};
    const ClosingVisits closing(book, today);
    const auto of = [&](const Finding &finding) { return closing.of(std::vector<const Finding *>{&finding}); };
    EXPECT_FALSE(of(missing(1, "due", QDate(2026, 11, 24))).late);
    EXPECT_TRUE(of(missing(1, "due", QDate(2026, 11, 23))).late);
    EXPECT_TRUE(of(missing(1, "stop", {}, QDate(2026, 11, 24))).late);
    EXPECT_FALSE(of(missing(1, "stop", {}, QDate(2026, 11, 25))).late);
    EXPECT_EQ(of(missing(1, "stop", QDate(2026, 12, 9), QDate(2026, 11, 25))).before, QDate(2026, 11, 24));
    EXPECT_FALSE(of(missing(1, "past", QDate(2026, 11, 1))).late) << "it is late already: no visit could make it";
}
