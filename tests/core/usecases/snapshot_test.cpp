// Whatever happens to a workspace, the snapshot that only derived what changed equals the one that derived everything.
#include "core/matching/packagematcher.h"
#include "core/store/cataloguestore.h"
#include "core/store/serverstore.h"
#include "core/usecases/decide.h"
#include "core/usecases/freezing.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/policies.h"
#include "core/usecases/snapshot.h"
#include "tests/support/result.h"

#include <QTemporaryDir>

#include <random>

using namespace tagliando;

namespace {

class SnapshotTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        auto opened = Database::open(folder.filePath(QStringLiteral("workspace.tagliando")));
        ASSERT_OK(opened);
        database = std::move(*opened);
        const auto loaded = loadResources();
        ASSERT_OK(loaded);
        session.emplace(Session{*database, *loaded, Clock(Moment::wallClock(QDate(2026, 11, 21))), QStringLiteral("Franco")});
    }

    void fixes(const std::vector<std::pair<const char *, const char *>> &list)
    {
        std::vector<PackageFix> all;
        for (const auto &[source, version] : list) {
            PackageFix fix;
            fix.release = QStringLiteral("debian-12");
            fix.source = source;
            fix.fixedVersion = version;
            fix.advisory = QStringLiteral("DSA-1");
            fix.released = CatalogueDate{QDate(2026, 10, 1), Precision::Day};
            all.push_back(fix);
        }
        ASSERT_OK(changeAndRemember(*session, QStringLiteral("feed"), [&] {
            return CatalogueStore(*database).replacePackageFixes(QStringLiteral("debian"), QStringLiteral("debian-12"), all);
        }));
    }

    void import(ServerId server, const QDateTime &collected, std::vector<InstalledPackage> packages)
    {
        Observation observation;
        observation.server = server;
        observation.source = QStringLiteral("dpkg-query");
        observation.collected = observation.imported = collected;
        observation.values[QStringLiteral("os")] = QStringLiteral("debian-12");
        observation.packages = std::move(packages);
        observation.completeness[InventoryClass::Packages] = {true, -1, int(observation.packages.size())};
        ASSERT_OK(changeAndRemember(*session, QStringLiteral("observation"), [&]() -> Result<void> {
            const auto id = ServerStore(*database).add(observation);
            newest = id ? *id : ObservationId{};
            return id ? Result<void>() : id.error();
        }));
    }

    void expectFull(const char *after)
    {
        const auto grown = takeSnapshot(*session);
        ASSERT_OK(grown);
        Session fresh{*database, session->resources, session->clock, session->technician};
        const auto whole = takeSnapshot(fresh);
        ASSERT_OK(whole);
        const Findings &a = (*grown)->findings, &b = (*whole)->findings;
        EXPECT_EQ(a.rows, b.rows) << after;
        EXPECT_EQ(a.resolved, b.resolved) << after;
        EXPECT_EQ(a.questions, b.questions) << after;
        EXPECT_EQ(a.colours, b.colours) << after;
        EXPECT_EQ(a.satisfied, b.satisfied) << after;
        EXPECT_EQ(a.unfixable, b.unfixable) << after;
        EXPECT_EQ(a.verified, b.verified) << after;
        EXPECT_EQ(a.nextBoundary, b.nextBoundary) << after;
        EXPECT_EQ((*grown)->fleet.obligations, (*whole)->fleet.obligations) << after;
    }

    ServerId server(const char *name)
    {
        const auto all = ServerStore(*database).servers();
        for (const Server &one : *all) {
            if (one.name == QLatin1String(name))
                return one.id;
        }
        ADD_FAILURE() << name;
        return {};
    }

    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::optional<Session> session;
    ObservationId newest;
};

InstalledPackage package(const char *name, const char *version) { return {name, version, "amd64", name, version}; }

TEST_F(SnapshotTest, WhatWasDerivedStepByStepEqualsTheWhole)
{
    ASSERT_OK(addCustomer(*session, QStringLiteral("Uno"), {}));
    ASSERT_OK(addCustomer(*session, QStringLiteral("Due"), {}));
    for (const char *name : {"a", "b", "c", "d"}) {
        ServerWish wish;
        wish.name = QLatin1String(name);
        wish.customer = QLatin1String(*name < 'c' ? "Uno" : "Due");
        ASSERT_OK(addServer(*session, wish));
    }
    expectFull("new machines");
    fixes({{"openssl", "3.0.15"}, {"bash", "5.2-2"}});
    expectFull("a feed");
    const QDateTime day(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc());
    import(server("a"), day, {package("openssl", "3.0.14"), package("bash", "5.2-2")});
    expectFull("an import");
    import(server("c"), day, {package("openssl", "3.0.15"), package("bash", "5.2-1")});
    expectFull("another");
    import(server("a"), day.addSecs(60), {package("openssl", "3.0.15"), package("bash", "5.2-2")});
    expectFull("an upgrade");
    EXPECT_EQ((*takeSnapshot(*session))->findings.resolved.size(), 1U);
    fixes({{"openssl", "3.0.16"}, {"bash", "5.2-2"}, {"curl", ""}});
    expectFull("a newer feed");
    ASSERT_OK(changeAndRemember(*session, QStringLiteral("observation"), [&] { return ServerStore(*database).remove(newest); }));
    expectFull("an import taken back");
    ASSERT_OK(setValues(*session, QStringLiteral("d"), {}, {QStringLiteral("os=windows-server-2019"), QStringLiteral("role=mail")}, {}));
    expectFull("values by hand");
    ASSERT_OK(addCustomer(*session, QStringLiteral("Tre"), {}));
    expectFull("one more customer");
}

TEST_F(SnapshotTest, TheSameSnapshotWhileNothingChanges)
{
    ASSERT_OK(addCustomer(*session, QStringLiteral("Uno"), {}));
    const auto first = takeSnapshot(*session);
    ASSERT_OK(first);
    EXPECT_EQ((*takeSnapshot(*session)).get(), (*first).get());
    ASSERT_OK(addCustomer(*session, QStringLiteral("Due"), {}));
    const auto second = takeSnapshot(*session);
    EXPECT_NE((*second).get(), (*first).get());
    EXPECT_EQ((*second)->catalogue.get(), (*first)->catalogue.get()) << "a new customer changes no catalogue";
    session->clock = Clock(Moment::wallClock(QDate(2026, 11, 22)));
    const auto tomorrow = takeSnapshot(*session);
    EXPECT_NE((*tomorrow).get(), (*second).get()) << "time changes the list";
    EXPECT_EQ((*tomorrow)->now.dateIn(QTimeZone::utc()), QDate(2026, 11, 22));
}

// Agreements are laid over rows that were kept: whatever is decided, frozen, renewed or imported in whatever order, the steps add up to the whole.
TEST_F(SnapshotTest, DecisionsAndFreezesStepByStepEqualTheWhole)
{
    ASSERT_OK(addCustomer(*session, QStringLiteral("Uno"), {}));
    ASSERT_OK(addCustomer(*session, QStringLiteral("Due"), {}));
    ASSERT_OK(addSite(*session, QStringLiteral("Uno"), QStringLiteral("Sede"), {}));
    const std::vector<const char *> names{"a", "b", "c", "d"};
    const auto customerOf = [](const char *name) { return QLatin1String(*name < 'c' ? "Uno" : "Due"); };
    for (const char *name : names) {
        ServerWish wish;
        wish.name = QLatin1String(name);
        wish.customer = customerOf(name);
        if (*name == 'a')
            wish.site = QStringLiteral("Sede");
        ASSERT_OK(addServer(*session, wish));
    }
    fixes({{"openssl", "3.0.15"}, {"bash", "5.2-2"}});
    std::mt19937 random(20261122);
    std::vector<DecisionId> decisions;
    int deferred = 0, frozen = 0, refused = 0;
    for (int step = 0; step < 60; ++step) {
        const char *name = names[random() % names.size()];
        const auto version = [&](const char *base) { return QByteArray(base) + char('0' + random() % 9); };
        switch (random() % 8) {
        case 0:
        case 1:
            import(server(name), QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc()).addSecs(60 * step),
                   {package("openssl", version("3.0.1").constData()), package("bash", version("5.2-").constData())});
            break;
        case 2:
        case 3: {
            DecisionWish wish;
            wish.customer = customerOf(name);
            wish.servers = QStringList{QLatin1String(name)};
            wish.requirement = QLatin1String("pkg:debian-12/") + QLatin1String(random() % 2 ? "openssl" : "bash");
            wish.kind = QStringLiteral("deferral");
            wish.by = QStringLiteral("Anna");
            wish.role = QStringLiteral("titolare");
            wish.reason = decisionReasons().front();
            wish.warned = wish.decided = QStringLiteral("2026-11-2%1").arg(random() % 2);
            wish.until = QStringLiteral("2026-12-%1").arg(10 + random() % 20);
            const auto id = addDecision(*session, wish);
            if (id)
                decisions.push_back(*id);
            else
                ++refused; // nothing of that name is missing there now
            break;
        }
        case 4: {
            FreezeWish wish;
            wish.place.customer = customerOf(name);
            if (random() % 2)
                wish.place.server = QLatin1String(name);
            wish.from = QStringLiteral("2026-11-2%1").arg(random() % 5);
            wish.to = QStringLiteral("2026-12-0%1").arg(1 + random() % 9);
            wish.orderedBy = QStringLiteral("Anna");
            wish.reason = decisionReasons().back();
            ASSERT_OK(addFreeze(*session, wish));
            break;
        }
        case 5:
            if (!decisions.empty())
                ASSERT_OK(correctDecision(*session, decisions[random() % decisions.size()], QStringLiteral("detto meglio")));
            break;
        case 6:
            ASSERT_OK(addHoliday(*session, QStringLiteral("Uno"), QStringLiteral("Sede"), QStringLiteral("2026-12-%1").arg(10 + random() % 20),
                                 QStringLiteral("patrono")));
            break;
        default: {
            WindowWish wish;
            wish.place.customer = customerOf(name);
            wish.weekly = QStringLiteral("mon-fri,18:30-22:00");
            ASSERT_OK(addWindow(*session, wish));
        }
        }
        expectFull(qPrintable(QStringLiteral("step %1").arg(step)));
        for (const Finding &row : (*takeSnapshot(*session))->findings.rows) {
            deferred += row.state == State::Deferred ? 1 : 0;
            frozen += row.state == State::Frozen ? 1 : 0;
        }
    }
    EXPECT_GT(deferred, 0);
    EXPECT_GT(frozen, 0);
    EXPECT_GT(decisions.size(), 3U);
    EXPECT_LT(refused, 20);
}

// Who agreed which deadlines, and what day it is, touches no verdict on a package: the list that only dates them anew is the whole one.
TEST_F(SnapshotTest, PoliciesAndDaysStepByStepEqualTheWhole)
{
    ASSERT_OK(addCustomer(*session, QStringLiteral("Uno"), {}));
    ASSERT_OK(addCustomer(*session, QStringLiteral("Due"), {}));
    const std::vector<const char *> names{"a", "b", "c", "d"};
    for (const char *name : names) {
        ServerWish wish;
        wish.name = QLatin1String(name);
        wish.customer = QLatin1String(*name < 'c' ? "Uno" : "Due");
        ASSERT_OK(addServer(*session, wish));
    }
    fixes({{"openssl", "3.0.15"}, {"bash", "5.2-2"}});
    std::mt19937 random(20261122);
    int agreed = 0, shared = 0;
    for (int step = 0; step < 40; ++step) {
        const char *name = names[random() % names.size()];
        const auto version = [&](const char *base) { return QByteArray(base) + char('0' + random() % 9); };
        const auto before = takeSnapshot(*session);
        ASSERT_OK(before);
        switch (random() % 4) {
        case 0:
            import(server(name), QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::utc()).addDays(step),
                   {package("openssl", version("3.0.1").constData()), package("bash", version("5.2-").constData())});
            break;
        case 1:
            session->clock = Clock(Moment::wallClock(QDate(2026, 11, 1).addDays(step + random() % 3)));
            break;
        default: {
            PlaceWish where;
            if (random() % 2)
                where.customer = QLatin1String(*name < 'c' ? "Uno" : "Due");
            if (random() % 3 == 0)
                where.server = QLatin1String(name);
            const auto &presets = session->resources->presets;
            ASSERT_OK(setPolicy(*session, presets[random() % presets.size()].id, where, {}));
            ++agreed;
            const auto after = takeSnapshot(*session);
            ASSERT_OK(after);
            shared += &(*after)->packages->index() == &(*before)->packages->index() ? 1 : 0;
        }
        }
        expectFull(qPrintable(QStringLiteral("step %1").arg(step)));
    }
    EXPECT_GT(agreed, 10);
    EXPECT_EQ(shared, agreed) << "no policy makes the catalogue be read anew";
}

} // namespace
