// From findings to proposed visits: whose work comes first, who is sent, what is not asked for twice.
#include "core/planning/proposals.h"
#include "tests/core/deadlines/world.h"

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

class ProposalsTest : public World {
protected:
    ProposalsTest()
    {
        catalogue.requirements = {advisory("KB-1", "kb:1", "2026-10-01", Severity::High, "attr.fixed")};
        Technician ferri;
        ferri.id = TechnicianId{1};
        ferri.name = q("L. Ferri");
        ferri.hours = 8;
        book.technicians = {ferri};
    }
    void window(const QTime &from, const QTime &to)
    {
        MaintenanceWindow weekly;
        weekly.place.customer = CustomerId{1};
        weekly.weekdays = 1 << 2; // Wednesdays
        weekly.from = from;
        weekly.to = to;
        fleet.agreements.windows = {weekly};
    }
    ServerId machine(const char *name, const char *role, const char *assetClass = "server")
    {
        return add(name, {{"attr.app", "yes"}, {"attr.fixed", "no"}, {"role", role}, {"class", assetClass}}, "2026-11-19");
    }
    Proposals propose(const char *to = "2027-01-31")
    {
        FindingsInput input{fleet, catalogue, vocabulary, policy, at("2026-11-21")};
        input.visits = &book;
        return proposeVisits(input, computeFindings(input), book, {{}, day("2026-11-21"), day(to), {}, {}});
    }
    /// The day on which a machine's work is proposed, null: none.
    static QDate dayOf(const Proposals &proposals, ServerId server)
    {
        for (const Proposal &proposal : proposals.visits) {
            for (const VisitLine &line : proposal.visit.lines) {
                if (line.server == server && line.kind == LineKind::Install)
                    return proposal.visit.day;
            }
        }
        return {};
    }
    VisitBook book;
};

TEST_F(ProposalsTest, LateServersComeBeforeLateWorkstations)
{
    window(QTime(18, 30), QTime(20, 0)); // an hour and a half: the servers, or the workstations
    std::vector<ServerId> clients;
    for (const char *name : {"PC-1", "PC-2", "PC-3", "PC-4", "PC-5", "PC-6", "PC-7", "PC-8"})
        clients.push_back(machine(name, "client", "workstation"));
    const ServerId controller = machine("SRV-DC", "domain-controller"), file = machine("SRV-FILE", "file");
    const Proposals proposals = propose();
    ASSERT_GE(proposals.visits.size(), 2u);
    EXPECT_EQ(dayOf(proposals, controller), day("2026-11-25"));
    for (const ServerId client : clients)
        EXPECT_GE(dayOf(proposals, client), dayOf(proposals, file)) << client.value;
}

TEST_F(ProposalsTest, WhatIsBookedIsNotAskedForTwiceThoughItIsLate)
{
    window(QTime(18, 30), QTime(22, 0));
    const ServerId server = machine("SRV", "file");
    ASSERT_EQ(propose().visits.size(), 1u);
    Visit visit;
    visit.id = VisitId{1};
    visit.customer = CustomerId{1};
    visit.day = day("2026-12-02");
    visit.start = QTime(18, 30);
    visit.minutes = 60;
    VisitLine line;
    line.server = server;
    line.tracks = {q("kb:1")};
    visit.lines = {line};
    book.visits = {visit};
    EXPECT_TRUE(propose().visits.empty()) << "late since October; somebody agreed on the second of December";
    book.visits[0].lines[0].outcome = LineOutcome::Failed;
    EXPECT_EQ(propose().visits.size(), 1u) << "it failed: another visit";
}

TEST_F(ProposalsTest, AMissedVisitAsksForAnotherOne)
{
    window(QTime(18, 30), QTime(22, 0));
    add("SRV", {{"attr.app", "yes"}, {"attr.fixed", "yes"}}, "2026-11-19"); // nothing to do
    EXPECT_TRUE(propose().visits.empty());
    Visit visit;
    visit.id = VisitId{7};
    visit.customer = CustomerId{1};
    visit.day = day("2026-11-18");
    book.visits = {visit};
    const Proposals proposals = propose();
    ASSERT_EQ(proposals.visits.size(), 1u);
    EXPECT_EQ(proposals.visits[0].visit.day, day("2026-11-25")) << "the first window";
    EXPECT_EQ(proposals.visits[0].deadline, day("2026-11-18"));
    ASSERT_EQ(proposals.notes.size(), 1u);
    EXPECT_EQ(proposals.notes[0].code, q("visit.missed"));
    EXPECT_EQ(proposals.notes[0].args.value(q("id")).toLongLong(), 7);
}

TEST_F(ProposalsTest, GoesWhoCan)
{
    window(QTime(18, 30), QTime(22, 0));
    machine("SRV-EX", "exchange");
    Technician neri = book.technicians.front();
    neri.id = TechnicianId{2};
    neri.name = q("G. Neri");
    neri.skills = {q("Exchange")};
    book.technicians.push_back(neri);
    EXPECT_EQ(propose().visits.at(0).visit.technician, TechnicianId{2});
    // He is away that evening, and back a week later.
    const QDateTime from = romeTime("2026-11-25T18:00");
    book.busy = {{BusyCalendarId{1}, TechnicianId{2}, q("me.ics"), {}, {{from, from.addSecs(6 * 60 * 60)}}}};
    const Proposals later = propose();
    EXPECT_EQ(later.visits.at(0).visit.technician, TechnicianId{2});
    EXPECT_EQ(later.visits.at(0).visit.day, day("2026-12-02"));
    // Nobody who is there can.
    book.technicians.back().hours = 0;
    const Proposals nobody = propose();
    EXPECT_TRUE(nobody.visits.empty());
    ASSERT_FALSE(nobody.late.empty());
    EXPECT_EQ(nobody.late[0].why, WhyNotInTime::Reason::NoSkill);
}

} // namespace
