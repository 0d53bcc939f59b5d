// Any sequence of deciding, renewing, freezing, installing, changing the policy and letting time pass: both sums add up, no blocking row is
// hidden, no decision is open-ended, nothing moves a promised day, and the journal of it verifies.
#include "core/deadlines/collisions.h"
#include "core/deadlines/decisions.h"
#include "core/domain/journalentry.h"
#include "tests/core/deadlines/build.h"

#include <gtest/gtest.h>

#include <random>

namespace tagliando {

namespace {

using namespace testing_deadlines;

const QString zoneName = q("Europe/Rome");
const QTimeZone zone = rome(); // made once: a hundred thousand sequences

struct Model {
    Fleet fleet;
    Catalogue catalogue;
    Vocabulary vocabulary;
    Policy policy;
    QDate today{2026, 1, 1};
    std::vector<JournalEntry> journal;
    struct Thing {
        ServerId server;
        QString track;
        QDate due, stop;
        bool done = false;
    };
    std::vector<Thing> things;

    Model()
    {
        Customer customer;
        customer.id = CustomerId{1};
        fleet.customers.push_back(customer);
        for (qint64 id = 1; id <= 2; ++id) {
            Server server;
            server.id = ServerId{id};
            server.customer = customer.id;
            fleet.servers.push_back(server);
            things.push_back({server.id, q("own:patch"), today.addDays(14), {}, false});
        }
        things.push_back({ServerId{1}, q("fact:stop"), {}, today.addDays(120), false});
        things.push_back({ServerId{}, q("fact:customer"), {}, today.addDays(60), false});
    }

    [[nodiscard]] FindingsInput input() const { return {fleet, catalogue, vocabulary, policy, Moment::wallClock(today), zoneName}; }

    [[nodiscard]] std::vector<Finding> rows() const
    {
        std::vector<Finding> rows;
        for (const Thing &thing : things) {
            Finding row;
            row.customer = CustomerId{1};
            row.server = thing.server;
            row.track = thing.track;
            row.holder.edit().zone = zoneName;
            if (thing.done) {
                row.state = State::Satisfied;
                row.verdict = VerdictKind::Satisfied;
            } else if (thing.stop.isValid()) {
                row.effect = Effect::Stops;
                row.stopsAt = thing.stop.startOfDay(zone).toUTC();
                row.phase = thing.stop > today ? StopPhase::Ahead : thing.stop == today ? StopPhase::Today : StopPhase::Stopped;
                row.state = today.daysTo(thing.stop) <= policy.blockingHorizonDays ? State::Blocking : State::Due;
            } else {
                row.dueAt = thing.due.startOfDay(zone).toUTC();
                row.state = thing.due < today ? State::Overdue : State::Due;
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    void record(const char *kind, qint64 id)
    {
        JournalEntry entry{qint64(journal.size()) + 1,
                           today.toString(Qt::ISODate),
                           q(kind),
                           {},
                           QString::number(id),
                           journal.empty() ? journalStart() : journal.back().hash,
                           {}};
        entry.hash = journalHash(entry);
        journal.push_back(std::move(entry));
    }
};

class Sequence {
public:
    explicit Sequence(quint32 seed) : random_(seed) {}

    void run()
    {
        for (int step = 0; step < 3 && !::testing::Test::HasFailure(); ++step) {
            act();
            check();
        }
        EXPECT_TRUE(verifyJournal(model_.journal, qint64(model_.journal.size()), {}).empty());
    }

private:
    int upTo(int n) { return static_cast<int>(random_() % static_cast<quint32>(n)); }

    void act()
    {
        switch (upTo(6)) {
        case 0:
            decide();
            break;
        case 1:
            decide();
            renew();
            break;
        case 2:
            freeze();
            break;
        case 3:
            model_.things[static_cast<std::size_t>(upTo(4))].done = upTo(2) == 0;
            break;
        case 4:
            model_.things[0].due = model_.today.addDays(upTo(40) - 10);
            break;
        default:
            model_.today = model_.today.addDays(upTo(60));
        }
    }

    void save(Decision decision, const Decision *previous)
    {
        decision.decided = model_.today.addDays(upTo(6) - 4);
        decision.until = upTo(5) == 0 ? QDate() : model_.today.addDays(upTo(200) - 20);
        decision.renews = previous ? previous->id : DecisionId{};
        decision.renewal = previous ? previous->renewal + 1 : 0;
        if (upTo(2) == 0) {
            decision.control = q("isolated");
            decision.controlChecked = model_.today.addDays(-upTo(60));
        }
        const auto good = checkDecision(decision, previous, {q("owner"), q("board")}, model_.today);
        if (!good || (collisionOf(decision, model_.input(), model_.rows()) && upTo(2) == 0))
            return;
        EXPECT_TRUE(decision.until.isValid() && decision.until >= model_.today && !decision.by.isEmpty() && !decision.role.isEmpty());
        if (decision.renewal > renewalsAtOneLevel) {
            EXPECT_TRUE(decision.role == q("board") && decision.controlChecked.daysTo(model_.today) <= freshControlDays);
        }
        decision.id = DecisionId{static_cast<qint64>(model_.fleet.agreements.decisions.size()) + 1};
        model_.fleet.agreements.decisions.push_back(decision);
        model_.record("decision", decision.id.value);
    }

    void decide()
    {
        const Model::Thing &thing = model_.things[static_cast<std::size_t>(upTo(4))];
        Decision decision;
        decision.customer = CustomerId{1};
        if (thing.server)
            decision.servers = {thing.server};
        decision.tracks = {thing.track};
        decision.kind = DecisionKind(upTo(4));
        decision.by = upTo(8) == 0 ? QString() : q("somebody");
        decision.role = upTo(2) == 0 ? q("owner") : q("board");
        decision.reason = decisionReasons().at(upTo(12));
        decision.warned = model_.today.addDays(-10);
        const auto views = viewDecisions(model_.input());
        const Decision *previous = renewedBy(decision, views);
        const std::optional<Decision> kept = previous ? std::optional(*previous) : std::nullopt;
        save(decision, kept ? &*kept : nullptr);
    }

    void renew()
    {
        if (model_.fleet.agreements.decisions.empty())
            return;
        const Decision previous = model_.fleet.agreements.decisions.back();
        save(previous, &previous);
    }

    void freeze()
    {
        Freeze freeze;
        freeze.id = FreezeId{static_cast<qint64>(model_.fleet.agreements.freezes.size()) + 1};
        freeze.place = {CustomerId{1}, {}, ServerId{upTo(3)}};
        freeze.from = model_.today.addDays(upTo(60) - 30);
        freeze.to = upTo(5) == 0 ? QDate() : freeze.from.addDays(upTo(90));
        freeze.reason = q("change-freeze");
        if (collisionOf(freeze, model_.input(), model_.rows()) && upTo(2) == 0)
            return;
        model_.fleet.agreements.freezes.push_back(freeze);
        model_.record("freeze", freeze.id.value);
    }

    void check()
    {
        const std::vector<Finding> before = model_.rows();
        std::vector<Finding> after = before;
        applyAgreements(model_.input(), {&after});
        ASSERT_EQ(after.size(), before.size());
        std::vector<const Finding *> shown;
        int frozen = 0, deferred = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            const Finding &was = before[i], &is = after[i];
            shown.push_back(&is);
            frozen += is.state == State::Frozen;
            deferred += is.state == State::Deferred;
            EXPECT_EQ(is.dueAt, was.dueAt);
            EXPECT_EQ(is.stopsAt, was.stopsAt);
            if (was.state != State::Due && was.state != State::Overdue) {
                EXPECT_EQ(is.state, was.state) << "only what is due or overdue can wait";
            }
            if (is.state == State::Deferred) {
                EXPECT_TRUE(is.notes->decision && is.notes->decision->until >= model_.today);
            }
            if (is.state == State::Frozen) {
                EXPECT_TRUE(is.notes->freeze && is.notes->freeze->endedDaysAgo == 0);
            }
            if (is.notes->decision && is.notes->decision->status == DecisionStatus::Expired && was.state == State::Overdue &&
                is.state != State::Frozen) {
                EXPECT_EQ(is.state, State::Overdue);
            }
            for (const Conflict &conflict : is.notes->conflicts)
                EXPECT_TRUE(!conflict.lastUsefulDay.isValid() || conflict.lastUsefulDay < is.stopsAt.toTimeZone(zone).date());
        }
        const Totals sums = totals(shown, model_.fleet.servers, {});
        EXPECT_EQ(sums.findings(), static_cast<int>(after.size()));
        EXPECT_EQ(sums.withoutDecisionsOf - sums.withDecisionsOf, frozen + deferred);
        EXPECT_EQ(sums.withDecisionsN, sums.withoutDecisionsN);
    }

    std::mt19937 random_;
    Model model_;
};

TEST(Agreements, HoldInAnyOrder)
{
    constexpr int sequences = 100000;
    for (quint32 seed = 1; seed <= sequences; ++seed) {
        Sequence(seed).run();
        ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
    }
}

} // namespace

} // namespace tagliando
