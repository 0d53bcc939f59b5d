#include "core/store/findingstore.h"

#include "tests/core/store/workspace.h"

namespace tagliando {

namespace {

class FindingStoreTest : public WorkspaceTest {
protected:
    FindingStore store() { return FindingStore(database()); }
};

} // namespace

TEST_F(FindingStoreTest, AnswersAreKeptInTheOrderTheyWereGiven)
{
    const CustomerId rossi = customer("Rossi");
    const ServerId srv = server(rossi, "SRV1");
    const auto site = write([&] { return CustomerStore(database()).save(Site{{}, rossi, QStringLiteral("Sede"), {}, {}, 0}); });
    ASSERT_OK(site);
    const std::vector<Answer> given{
        {QStringLiteral("m365"), rossi, {}, {}, true, QString::fromUtf8("Sig.ra Nicolò"), utc("2026-02-01T09:00:00Z")},
        {QStringLiteral("m365"), rossi, {}, {}, false, {}, utc("2026-01-01T09:00:00Z")},
        {QStringLiteral("handled:FR-1"), rossi, *site, srv, true, QStringLiteral("Mario"), utc("2026-02-03T09:00:00Z")},
    };
    for (const Answer &answer : given)
        ASSERT_OK(write([&] { return store().add(answer); }));
    reopen();
    const auto read = store().answers();
    ASSERT_OK(read);
    EXPECT_EQ(*read, given);
}

TEST_F(FindingStoreTest, ObligationsAreInsertedAndThenUpdated)
{
    const CustomerId rossi = customer("Rossi");
    Obligation ofServer;
    ofServer.server = server(rossi, "SRV1");
    ofServer.customer = rossi;
    ofServer.track = QStringLiteral("fact:FR-2015-01");
    ofServer.requirement = QStringLiteral("FR-2015-01");
    ofServer.opened = utc("2026-01-01T00:00:00Z");
    ofServer.detected = utc("2026-01-02T00:00:00Z");
    ofServer.promisedDue = utc("2026-02-01T00:00:00Z");
    Obligation ofCustomer = ofServer;
    ofCustomer.server = {};
    ofCustomer.promisedDue = {};
    Obligation later = ofServer;
    later.opened = utc("2026-06-01T00:00:00Z");
    ASSERT_OK(write([&] { return store().save({ofServer, ofCustomer}); }));
    ASSERT_OK(write([&] { return store().save({later}); }));
    EXPECT_EQ(*store().obligations(), (std::vector<Obligation>{ofServer, ofCustomer, later}));

    ofServer.closed = utc("2026-03-01T10:30:00Z");
    ofServer.closedBy = QStringLiteral("Mario");
    ofServer.stoppedFrom = utc("2026-02-27T00:00:00Z");
    ofServer.stoppedDays = 2;
    ofServer.promisedDue = {};
    ofCustomer.stoppedDays = 1;
    ASSERT_OK(write([&] { return store().save({ofServer, ofCustomer}); }));
    reopen();
    EXPECT_EQ(*store().obligations(), (std::vector<Obligation>{ofServer, ofCustomer, later}));
}

TEST_F(FindingStoreTest, AnObligationWithoutADayIsRefused)
{
    Obligation undated;
    undated.customer = customer("Rossi");
    const QString before = digest();
    EXPECT_FALSE(write([&] { return store().save({undated}); }));
    EXPECT_EQ(digest(), before);
}

TEST_F(FindingStoreTest, SettingsAreEmptyUntilSet)
{
    const QString key = QStringLiteral("zone");
    EXPECT_EQ(*store().setting(key), QString());
    ASSERT_OK(write([&] { return store().setSetting(key, QStringLiteral("Europe/Rome")); }));
    ASSERT_OK(write([&] { return store().setSetting(key, QString::fromUtf8("perché 🚗")); }));
    reopen();
    EXPECT_EQ(*store().setting(key), QString::fromUtf8("perché 🚗"));
    ASSERT_OK(write([&] { return store().setSetting(key, {}); }));
    EXPECT_EQ(*store().setting(key), QString());
}

} // namespace tagliando
