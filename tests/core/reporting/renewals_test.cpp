// The five-year table: ends of support that concern a machine, and stated expiries.
#include "core/reporting/renewals.h"
#include "tests/core/deadlines/build.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

using namespace testing_deadlines;

Requirement endOf(const char *platform, const char *date)
{
    Requirement end;
    end.kind = RequirementKind::EndOfLife;
    end.id = end.track = q("eol:") + q(platform);
    end.title = {q("Fine supporto ") + q(platform), q("End of support ") + q(platform)};
    StopRule stop;
    stop.date = CatalogueDate{day(date), Precision::Day};
    stop.effect = Effect::StopsUpdates;
    end.stop = stop;
    Case one;
    one.when.kind = Condition::Kind::Attribute;
    one.when.name = q("attr.system");
    one.when.bounds.eq = q(platform);
    end.cases = {one};
    return end;
}

TEST(Renewals, StandInTheOrderOfTheirDaysAndOnlyForFiveYears)
{
    Fleet fleet;
    Customer customer;
    customer.id = CustomerId{1};
    fleet.customers.push_back(customer);
    const auto add = [&](qint64 id, const char *name, qint64 owner, ServerState state) {
        Server server;
        server.id = ServerId{id};
        server.name = q(name);
        server.customer = CustomerId{owner};
        fleet.servers.push_back(server);
        fleet.states[server.id] = std::make_shared<const ServerState>(std::move(state));
    };
    add(1, "SRV-B", 1, stateOf({{"attr.system", "old"}, {"expires.certificate", "2027-03-31"}}, "2026-11-20"));
    add(2, "SRV-A", 1, stateOf({{"attr.system", "old"}}, "2026-11-20"));
    add(3, "SRV-C", 1, stateOf({{"attr.system", "new"}, {"expires.domain", "2026-11-20"}, {"expires.warranty", "2033-01-01"}}, "2026-11-20"));
    add(4, "ALTRUI", 2, stateOf({{"attr.system", "old"}}, "2026-11-20"));
    Catalogue catalogue;
    catalogue.requirements = {endOf("old", "2027-01-12"), endOf("new", "2031-10-14"), endOf("newest", "2028-01-01")};
    const Vocabulary vocabulary;
    const Policy policy;
    const FindingsInput input{fleet, catalogue, vocabulary, policy, Moment::wallClock(day("2026-11-21"))};
    const std::vector<Renewal> renewals = renewalsOf(CustomerId{1}, input, day("2026-11-21"));
    ASSERT_EQ(renewals.size(), 3u) << "yesterday's domain is late, not to renew; 2033 is too far; nobody runs the newest";
    EXPECT_EQ(renewals[0].track, q("eol:old"));
    EXPECT_EQ(renewals[0].machines, (QStringList{q("SRV-A"), q("SRV-B")})) << "one row for all machines, none of another customer";
    EXPECT_EQ(renewals[1].track, q("expiry:certificate"));
    EXPECT_EQ(renewals[1].kind, RequirementKind::Expiry);
    EXPECT_EQ(renewals[2].ends.date, day("2031-10-14"));
}

} // namespace

} // namespace tagliando
