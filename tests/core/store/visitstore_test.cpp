#include "core/store/visitstore.h"

#include "core/store/journal.h"
#include "core/store/query.h"
#include "tests/core/store/workspace.h"

namespace tagliando {

namespace {

class VisitStoreTest : public WorkspaceTest {
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        if (iota_)
            return; // opened again
        iota_ = customer("Iota Meccanica");
        dc_ = server(iota_, "DC1");
        Technician ferri;
        ferri.name = QStringLiteral("L. Ferri");
        ferri_ = *write([&] { return CustomerStore(database()).save(ferri); });
    }
    VisitStore store() { return VisitStore(database()); }

    Visit full()
    {
        Visit visit;
        visit.uid = QStringLiteral("tagliando-1@example");
        visit.sequence = 3;
        visit.customer = iota_;
        visit.technician = ferri_;
        visit.day = day("2026-11-24");
        visit.start = QTime(18, 30);
        visit.minutes = 200;
        visit.remote = true;
        visit.bookedBy = QStringLiteral("L. Ferri");
        visit.booked = utc("2026-11-21T08:00:00Z");
        visit.leftOut = {{QStringLiteral("plan.left.no_day"), {{QStringLiteral("server"), QStringLiteral("HV1")}}, {}}};
        VisitLine backup;
        backup.number = 1;
        backup.group = WorkGroup::Before;
        backup.kind = LineKind::Step;
        backup.step = QStringLiteral("backup");
        backup.minutes = 20;
        VisitLine install;
        install.number = 2;
        install.group = WorkGroup::DomainControllers;
        install.server = dc_;
        install.serverName = QStringLiteral("DC1");
        install.tracks = {QStringLiteral("win:windows-server-2019:cumulative")};
        install.title = {QStringLiteral("Aggiornamento cumulativo"), QStringLiteral("Cumulative update")};
        install.action = {QStringLiteral("install"),
                          QStringLiteral("KB5068791"),
                          {QStringLiteral("KB5068791")},
                          {QStringLiteral("KB1")},
                          QStringLiteral("windows"),
                          QStringLiteral("10"),
                          {QStringLiteral("a"), QStringLiteral("b")}};
        install.state = State::Overdue;
        install.severity = Severity::Critical;
        install.due = day("2026-11-20");
        install.stop = day("2026-12-31");
        install.minutes = 30;
        install.restart = true;
        install.ring = 1;
        install.after = {1};
        install.notices = {{{}, {{QStringLiteral("stop_date"), day("2021-01-01")}}, {QStringLiteral("prima"), QStringLiteral("first")}}};
        visit.lines = {backup, install};
        return visit;
    }
    Visit saved()
    {
        Visit visit = full();
        visit.id = *write([&] { return store().save(visit); });
        return visit;
    }

    CustomerId iota_;
    ServerId dc_;
    TechnicianId ferri_;
};

} // namespace

TEST_F(VisitStoreTest, AVisitAndASeriesComeBackAsSaved)
{
    Visit visit = saved();
    Series series;
    series.customer = iota_;
    series.technician = ferri_;
    series.rrule = QStringLiteral("FREQ=MONTHLY;BYDAY=2TU");
    series.weeks = 2;
    series.months = 3;
    series.perYear = 4;
    series.anchor = SeriesAnchor::LastDone;
    series.first = day("2026-01-13");
    series.start = QTime(8, 0);
    series.minutes = 240;
    series.skipAugust = true;
    series.ended = day("2027-12-31");
    series.id = *write([&] { return store().save(series); });
    reopen();
    EXPECT_EQ(*store().visits(), std::vector<Visit>{visit});
    EXPECT_EQ(*store().series(), std::vector<Series>{series});

    visit.series = series.id;
    visit.day = day("2026-11-25");
    visit.status = VisitStatus::Cancelled;
    visit.lines.pop_back();
    ASSERT_OK(write([&] { return store().save(visit); }));
    EXPECT_EQ(*store().visits(), std::vector<Visit>{visit});
}

TEST_F(VisitStoreTest, ATickKeepsWhoAndWhenAndBeginsTheVisit)
{
    Visit visit = saved();
    VisitLine &line = visit.lines[1];
    line.outcome = LineOutcome::Failed;
    line.note = QStringLiteral("0x800f0922");
    line.by = QStringLiteral("L. Ferri");
    line.at = utc("2026-11-24T19:12:00Z");
    ASSERT_OK(write([&] { return store().tick(visit.id, line); }));
    reopen();
    visit.status = VisitStatus::InProgress;
    EXPECT_EQ(*store().visits(), std::vector<Visit>{visit});
}

TEST_F(VisitStoreTest, ReportsAreNumberedPerTechnicianAndYear)
{
    Technician other;
    other.name = QStringLiteral("M. Bassi");
    const TechnicianId bassi = *write([&] { return CustomerStore(database()).save(other); });
    const auto close = [&](TechnicianId technician, int year) {
        Visit visit = full();
        static int events = 0;
        visit.uid = QStringLiteral("event-%1").arg(++events);
        visit.technician = technician;
        visit.id = *write([&] { return store().save(visit); });
        visit.report.year = year;
        visit.report.hours = 3.5;
        visit.report.signedBy = QStringLiteral("Sig.ra Neri");
        return write([&] { return store().close(visit, utc("2026-11-24T20:00:00Z"), QStringLiteral("L. Ferri")); })->serial;
    };
    EXPECT_EQ(close(ferri_, 2026), 1);
    EXPECT_EQ(close(ferri_, 2026), 2);
    EXPECT_EQ(close(bassi, 2026), 1);
    EXPECT_EQ(close(ferri_, 2027), 1);
    EXPECT_EQ(store().visits()->front().report.signedBy, QStringLiteral("Sig.ra Neri"));
}

TEST_F(VisitStoreTest, AClosedVisitStaysAsItWasSigned)
{
    Visit visit = saved();
    visit.report.year = 2026;
    ASSERT_OK(write([&] { return store().close(visit, utc("2026-11-24T20:00:00Z"), {}); }));
    const QString before = digest();
    const auto code = [](const auto &result) { return result ? QString() : result.error().code; };
    EXPECT_EQ(code(write([&] { return store().save(visit); })), QStringLiteral("visit.closed"));
    EXPECT_EQ(code(write([&] { return store().tick(visit.id, visit.lines[0]); })), QStringLiteral("visit.closed"));
    EXPECT_EQ(code(write([&] { return store().close(visit, utc("2026-11-24T20:00:00Z"), {}); })), QStringLiteral("visit.closed"));
    // Behind the program's back the file refuses too.
    EXPECT_FALSE(write([&] { return Query(database(), QStringLiteral("UPDATE visit SET day = '2026-01-01'")).run(); }));
    EXPECT_FALSE(write([&] { return Query(database(), QStringLiteral("UPDATE visit_line SET outcome = 'done'")).run(); }));
    EXPECT_EQ(digest(), before);
    // It goes with its customer.
    ASSERT_OK(write([&] { return CustomerStore(database()).remove(iota_); }));
    EXPECT_TRUE(store().visits()->empty());
}

TEST_F(VisitStoreTest, ClosingIsARowOfTheJournalWithoutNames)
{
    Visit visit = saved();
    visit.report.year = 2026;
    visit.report.signedBy = QStringLiteral("Sig.ra Neri");
    ASSERT_OK(write([&] { return store().close(visit, utc("2026-11-24T20:00:00Z"), QStringLiteral("L. Ferri")); }));
    const auto entries = *Journal(database()).entries();
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].kind, QStringLiteral("visit.closed"));
    EXPECT_TRUE(entries[0].body.contains(QStringLiteral("2026/1"))) << entries[0].body.toStdString();
    EXPECT_FALSE(entries[0].body.contains(QStringLiteral("Neri")));
}

} // namespace tagliando
