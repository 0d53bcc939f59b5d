// Any sequence of deciding, renewing, freezing, installing, agreeing another policy, newer fixes and passing time, through the whole list: the sums
// add up, no blocking row is hidden, no decision is without an end, and what was promised never moves later unless somebody agreed to it.
#include "core/deadlines/collisions.h"
#include "core/deadlines/decisions.h"
#include "tests/core/deadlines/world.h"

#include <random>

namespace tagliando {

namespace {

using namespace testing_deadlines;

const QTimeZone zone = rome(); // made once: a hundred thousand sequences

ServerState stateWith(bool fixedPatch, bool fixedStop, const QDate &collected)
{
    const QByteArray day = collected.toString(Qt::ISODate).toLatin1();
    return stateOf({{"attr.app", "yes"}, {"attr.patched", fixedPatch ? "yes" : "no"}, {"attr.fixed", fixedStop ? "yes" : "no"}}, day.constData());
}

Policy policyOf(const char *id, int days, TimeUnit unit)
{
    Policy policy;
    policy.id = q(id);
    PolicyRow row = policyRow(Severity::Low, days);
    row.unit = unit;
    policy.rows = {row};
    policy.staleAfterDays = policy.staleAfterDaysExposed = 10000; // what grows old is another test's
    return policy;
}

class Model {
public:
    explicit Model(quint32 seed) : random_(seed)
    {
        Customer customer;
        customer.id = CustomerId{1};
        customer.name = q("Cliente");
        fleet_.customers.push_back(customer);
        for (qint64 id = 1; id <= 2; ++id) {
            Server server;
            server.id = ServerId{id};
            server.customer = customer.id;
            server.name = q(id == 1 ? "A" : "B");
            fleet_.servers.push_back(server);
            installed_[id] = stopped_[id] = false;
            see(server.id);
        }
        catalogue_.requirements = {advisory("KB1", "own:patch", "2025-12-20", Severity::Critical, "attr.patched"), fact("stop", stopOn("2026-05-01")),
                                   fact("far", stopOn("2027-01-20"))};
        for (const Policy &one : {policyOf("two-weeks", 14, TimeUnit::Days), policyOf("month", 1, TimeUnit::Months),
                                  policyOf("five-working", 5, TimeUnit::WorkingDays), policyOf("slow", 90, TimeUnit::Days)})
            catalogue_.policies.known.insert(one.id, one);
        standard_ = policyOf("standard", 30, TimeUnit::Days);
        remember({}, list());
    }

    void step()
    {
        const Findings before = list();
        agreed_ = false;
        act();
        const Findings after = list();
        remember(before, after);
        check(after);
    }

private:
    int upTo(int n) { return static_cast<int>(random_() % static_cast<quint32>(n)); }
    [[nodiscard]] FindingsInput input() const { return {fleet_, catalogue_, vocabulary_, standard_, Moment::wallClock(today_), q("Europe/Rome")}; }
    [[nodiscard]] Findings list() const { return computeFindings(input()); }
    [[nodiscard]] QDateTime nowUtc() const { return today_.startOfDay(zone).toUTC(); }

    void see(ServerId server)
    {
        fleet_.states[server] = std::make_shared<const ServerState>(stateWith(installed_[server.value], stopped_[server.value], today_));
    }

    void act()
    {
        const ServerId server{1 + upTo(2)};
        switch (upTo(9)) {
        case 0:
        case 1:
            decide(server);
            break;
        case 2:
            renew();
            break;
        case 3:
            freeze(server);
            break;
        case 4:
            installed_[server.value] = upTo(3) > 0;
            see(server);
            break;
        case 5:
            stopped_[server.value] = upTo(3) > 0;
            see(server);
            break;
        case 6:
            agree(server);
            break;
        case 7: // a newer fix of the same track: nobody promised anything about that one
            catalogue_.requirements[0].released = CatalogueDate{today_.addDays(-upTo(20)), Precision::Day};
            newer_ = true;
            break;
        default:
            today_ = today_.addDays(1 + upTo(60));
        }
    }

    void save(Decision decision, const Decision *previous)
    {
        decision.decided = today_.addDays(-upTo(4));
        decision.until = upTo(5) == 0 ? QDate() : today_.addDays(upTo(200) - 20);
        decision.renews = previous ? previous->id : DecisionId{};
        decision.renewal = previous ? previous->renewal + 1 : 0;
        if (upTo(2) == 0) {
            decision.control = q("isolated");
            decision.controlChecked = today_.addDays(-upTo(60));
        }
        if (!checkDecision(decision, previous, {q("owner"), q("board")}, today_))
            return;
        if (upTo(2) == 0 && collisionOf(decision, input(), list().rows))
            return; // nobody takes it upon himself
        decision.id = DecisionId{static_cast<qint64>(fleet_.agreements.decisions.size()) + 1};
        fleet_.agreements.decisions.push_back(decision);
    }
    void decide(ServerId server)
    {
        static const QStringList tracks{q("own:patch"), q("fact:stop"), q("fact:far")};
        Decision decision;
        decision.customer = CustomerId{1};
        decision.servers = {server};
        decision.tracks = {tracks.at(upTo(3))};
        decision.kind = DecisionKind(upTo(4));
        decision.by = upTo(8) == 0 ? QString() : q("somebody");
        decision.role = upTo(2) == 0 ? q("owner") : q("board");
        decision.reason = decisionReasons().at(upTo(12));
        decision.warned = today_.addDays(-10);
        const auto views = viewDecisions(input());
        const Decision *previous = renewedBy(decision, views);
        const std::optional<Decision> kept = previous ? std::optional(*previous) : std::nullopt;
        save(decision, kept ? &*kept : nullptr);
    }
    void renew()
    {
        if (fleet_.agreements.decisions.empty())
            return;
        const Decision previous = fleet_.agreements.decisions.back();
        save(previous, &previous);
    }
    void freeze(ServerId server)
    {
        Freeze freeze;
        freeze.id = FreezeId{static_cast<qint64>(fleet_.agreements.freezes.size()) + 1};
        freeze.place = {CustomerId{1}, {}, upTo(2) == 0 ? server : ServerId()};
        freeze.from = today_.addDays(upTo(60) - 30);
        freeze.to = upTo(5) == 0 ? QDate() : freeze.from.addDays(upTo(90));
        freeze.reason = q("change-freeze");
        if (upTo(3) == 0)
            freeze.exceptions.push_back({today_, q("somebody")});
        fleet_.agreements.freezes.push_back(freeze);
    }
    /// As the use case does: what was promised under the former policy is promised anew.
    void agree(ServerId server)
    {
        const QStringList ids = catalogue_.policies.known.keys();
        const Place place{upTo(2) == 0 ? CustomerId() : CustomerId{1}, {}, {}};
        const QDate from = today_.addDays(upTo(3) == 0 ? 30 : 0);
        catalogue_.policies.assignments.push_back(
            {upTo(2) == 0 ? place : Place{CustomerId{1}, {}, server}, ids.at(upTo(static_cast<int>(ids.size()))), from});
        agreed_ = from <= today_;
        for (Obligation &obligation : fleet_.obligations) {
            if (agreed_ && !obligation.closed.isValid())
                obligation.promisedDue = {};
        }
    }

    void remember(const Findings &before, const Findings &after)
    {
        QHash<std::pair<qint64, QString>, QDateTime> promised;
        for (const Obligation &one : fleet_.obligations) {
            if (!one.closed.isValid())
                promised.insert({one.server.value, one.track}, one.promisedDue);
        }
        for (const Obligation &changed : updatedObligations(fleet_, before, after, nowUtc(), {})) {
            const auto same = [&](const Obligation &o) {
                return o.server == changed.server && o.track == changed.track && o.opened == changed.opened;
            };
            const auto found = std::find_if(fleet_.obligations.begin(), fleet_.obligations.end(), same);
            if (found == fleet_.obligations.end())
                fleet_.obligations.push_back(changed);
            else
                *found = changed;
        }
        for (const Finding &row : after.rows) {
            const QDateTime due = promised.value({row.server.value, row.track});
            const bool open = row.state != State::Satisfied && row.state != State::Verify;
            if (open && due.isValid() && !agreed_ && !(newer_ && row.track == q("own:patch"))) {
                EXPECT_TRUE(row.dueAt.isValid() && row.dueAt <= due) << row.track.toStdString() << " was promised " << due.toString().toStdString()
                                                                     << " and is now due " << row.dueAt.toUTC().toString().toStdString();
            }
        }
    }

    void check(const Findings &after)
    {
        std::vector<const Finding *> shown;
        for (const Finding &row : after.rows)
            shown.push_back(&row);
        const Totals sums = totals(shown, fleet_.servers, after);
        EXPECT_EQ(sums.findings(), static_cast<int>(after.rows.size()));
        int machines = 0;
        for (const int n : sums.byColour)
            machines += n;
        EXPECT_EQ(machines, static_cast<int>(fleet_.servers.size()));

        // The same day without any agreement: the same rows, and nothing but due and overdue ones look different.
        Fleet bare = fleet_;
        bare.agreements = {};
        const Findings plain = computeFindings({bare, catalogue_, vocabulary_, standard_, Moment::wallClock(today_), q("Europe/Rome")});
        ASSERT_EQ(after.rows.size(), plain.rows.size());
        int deferred = 0, frozen = 0;
        for (const Finding &was : plain.rows) {
            const auto is = std::find_if(after.rows.begin(), after.rows.end(),
                                         [&](const Finding &row) { return row.server == was.server && row.track == was.track; });
            ASSERT_NE(is, after.rows.end()) << was.track.toStdString() << " is hidden";
            deferred += is->state == State::Deferred;
            frozen += is->state == State::Frozen;
            EXPECT_EQ(is->dueAt, was.dueAt);
            EXPECT_EQ(is->stopsAt, was.stopsAt);
            if (was.state != State::Due && was.state != State::Overdue) {
                EXPECT_EQ(is->state, was.state) << was.track.toStdString();
            }
            if (is->state == State::Deferred) {
                EXPECT_TRUE(is->notes->decision && is->notes->decision->until.isValid() && is->notes->decision->until >= today_);
            }
        }
        EXPECT_EQ(sums.withoutDecisionsOf - sums.withDecisionsOf, deferred + frozen);
        for (const Decision &decision : fleet_.agreements.decisions)
            EXPECT_TRUE(decision.until.isValid() && !decision.by.isEmpty() && !decision.role.isEmpty());
    }

    std::mt19937 random_;
    Fleet fleet_;
    Catalogue catalogue_;
    Vocabulary vocabulary_;
    Policy standard_;
    QDate today_{2026, 1, 1};
    QHash<qint64, bool> installed_, stopped_;
    bool newer_ = false;  ///< the patch of the beginning was replaced by a later one
    bool agreed_ = false; ///< this step agreed another policy: promises may move
};

// In parts that run beside each other; TAGLIANDO_SEQUENCES=100000 for all of them, which takes some minutes.
constexpr quint32 parts = 5, usually = 10000;
quint32 sequencesInPart()
{
    const int wanted = qEnvironmentVariableIntValue("TAGLIANDO_SEQUENCES");
    return (wanted > 0 ? quint32(wanted) : usually) / parts;
}

class Sequences : public testing::TestWithParam<quint32> {};

TEST_P(Sequences, KeepTheListHonest)
{
    for (quint32 seed = GetParam() * sequencesInPart() + 1; seed <= (GetParam() + 1) * sequencesInPart(); ++seed) {
        Model model(seed);
        for (int step = 0; step < 4 && !HasFailure(); ++step)
            model.step();
        ASSERT_FALSE(HasFailure()) << "seed " << seed;
    }
}

INSTANTIATE_TEST_SUITE_P(Ordinary, Sequences, testing::Range(quint32(0), parts));

// Few sequences, many steps: what only shows late.
TEST(LongSequences, KeepItHonest)
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Model model(seed);
        for (int step = 0; step < 60 && !testing::Test::HasFailure(); ++step)
            model.step();
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
}

} // namespace

} // namespace tagliando
