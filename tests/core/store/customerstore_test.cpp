#include "core/store/customerstore.h"

#include "core/store/findingstore.h"
#include "core/store/query.h"
#include "tests/core/store/workspace.h"

#include <limits>

namespace tagliando {

namespace {

class CustomerStoreTest : public WorkspaceTest {
protected:
    CustomerStore store() { return CustomerStore(database()); }
};

const QString awkward = QString::fromUtf8("Società \"L'Ångström\" & Figli — 日本 \xF0\x9F\x9A\x97; DROP TABLE customer; --\n");

} // namespace

TEST_F(CustomerStoreTest, CustomerComesBackAsSaved)
{
    Customer full;
    full.name = awkward;
    full.language = Language::English;
    full.zone = QStringLiteral("America/Argentina/Buenos_Aires");
    full.managedSince = day("2015-02-28");
    full.cost = {{QStringLiteral("people"), 12}, {QStringLiteral("rate"), 42.5}, {QStringLiteral("fixed"), QStringLiteral("1.000,00")}};
    Customer bare;
    bare.name = QStringLiteral("Zeta");
    for (Customer *customer : {&full, &bare}) {
        const auto id = write([&] { return store().save(*customer); });
        ASSERT_OK(id);
        customer->id = *id;
    }
    reopen();
    auto read = store().customers();
    ASSERT_OK(read);
    EXPECT_EQ(*read, (std::vector<Customer>{full, bare}));

    full.language = Language::Italian;
    full.managedSince = {};
    full.cost.clear();
    ASSERT_OK(write([&] { return store().save(full); }));
    read = store().customers();
    ASSERT_OK(read);
    EXPECT_EQ(*read, (std::vector<Customer>{full, bare}));
}

TEST_F(CustomerStoreTest, SitesContactsContractTechniciansComeBackAsSaved)
{
    const CustomerId rossi = customer("Officine Rossi");
    Site site{{}, rossi, awkward, QStringLiteral("Europe/Rome"), QStringLiteral("06-24"), 45};
    Site bareSite{{}, rossi, QStringLiteral("Sede"), {}, {}, 0};
    Contact contact{{},
                    rossi,
                    QString::fromUtf8("Dott.ssa Nicolò"),
                    QStringLiteral("titolare"),
                    QStringLiteral("n@example.com"),
                    QStringLiteral("pec@example.com")};
    Contact bareContact{{}, rossi, QStringLiteral("Verdi"), {}, {}, {}};
    Contract contract{rossi, 12.5, 4, {QStringLiteral("it"), QStringLiteral("titolare")}};
    Technician technician{{}, QStringLiteral("Mario"), 38.75, {QStringLiteral("windows"), QString::fromUtf8("perché no")}, QStringLiteral("Asti")};
    Technician bareTechnician{{}, QStringLiteral("Zoe"), 0, {}, {}};
    ASSERT_OK(write([&]() -> Result<void> {
        site.id = *store().save(site);
        bareSite.id = *store().save(bareSite);
        contact.id = *store().save(contact);
        bareContact.id = *store().save(bareContact);
        technician.id = *store().save(technician);
        bareTechnician.id = *store().save(bareTechnician);
        return store().save(contract);
    }));
    reopen();
    EXPECT_EQ(*store().sites(), (std::vector<Site>{bareSite, site}));
    EXPECT_EQ(*store().contacts(rossi), (std::vector<Contact>{contact, bareContact}));
    EXPECT_EQ(*store().technicians(), (std::vector<Technician>{technician, bareTechnician}));
    EXPECT_EQ(*store().contract(rossi), contract);

    contract.approvers.clear();
    contract.hours = 0;
    ASSERT_OK(write([&] { return store().save(contract); }));
    EXPECT_EQ(*store().contract(rossi), contract);
    EXPECT_EQ(*store().contract(CustomerId{99}), std::nullopt);
    EXPECT_TRUE(store().contacts(CustomerId{99})->empty());
}

TEST_F(CustomerStoreTest, NamesAreTakenWithoutRegardToCase)
{
    customer("Società Perù");
    const QString before = digest();
    Customer again;
    again.name = QString::fromUtf8("SOCIETÀ PERÙ");
    auto refused = write([&] { return store().save(again); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("store.name_taken"));
    EXPECT_EQ(refused.error().args.value(QStringLiteral("name")).toString(), again.name);
    EXPECT_EQ(refused.error().args.value(QStringLiteral("kind")).toString(), QStringLiteral("customer"));
    again.name = QString::fromUtf8("Societa\u0300 Peru\u0300"); // the same letters, composed of two characters each
    refused = write([&] { return store().save(again); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("store.name_taken"));
    EXPECT_EQ(digest(), before);
}

TEST_F(CustomerStoreTest, ACustomerMayChangeTheCaseOfItsOwnName)
{
    const CustomerId id = customer("officine rossi");
    Customer renamed;
    renamed.id = id;
    renamed.name = QStringLiteral("Officine Rossi");
    ASSERT_OK(write([&] { return store().save(renamed); }));
    EXPECT_EQ(store().customers()->front().name, renamed.name);
}

TEST_F(CustomerStoreTest, SiteNamesAreUniqueWithinACustomerOnly)
{
    const CustomerId rossi = customer("Rossi");
    const CustomerId bianchi = customer("Bianchi");
    ASSERT_OK(write([&] { return store().save(Site{{}, rossi, QStringLiteral("Sede"), {}, {}, 0}); }));
    ASSERT_OK(write([&] { return store().save(Site{{}, bianchi, QStringLiteral("Sede"), {}, {}, 0}); }));
    const auto refused = write([&] { return store().save(Site{{}, bianchi, QStringLiteral("SEDE"), {}, {}, 0}); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("store.name_taken"));
}

TEST_F(CustomerStoreTest, WhatSomebodyRemovedMeanwhileIsNotFound)
{
    Customer gone;
    gone.id = CustomerId{7};
    gone.name = QStringLiteral("Fantasma");
    const auto saved = write([&] { return store().save(gone); });
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, QStringLiteral("store.not_found"));
    const auto removed = write([&] { return store().remove(CustomerId{7}); });
    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().code, QStringLiteral("store.not_found"));
    EXPECT_FALSE(write([&] { return store().save(Site{{}, CustomerId{7}, QStringLiteral("Sede"), {}, {}, 0}); }));
}

TEST_F(CustomerStoreTest, RemovingACustomerTakesAllThatIsItsAndNothingElse)
{
    const CustomerId stays = customer("Bianchi");
    server(stays, "SRV1");
    const QString before = digest();

    const CustomerId goes = customer("Rossi");
    SiteId site;
    ASSERT_OK(write([&]() -> Result<void> {
        site = *store().save(Site{{}, goes, QStringLiteral("Sede"), {}, {}, 0});
        EXPECT_OK(store().save(Contact{{}, goes, QStringLiteral("Verdi"), {}, {}, {}}));
        return store().save(Contract{goes, 1, 1, {}});
    }));
    Server machine{{}, goes, site, QStringLiteral("SRV1")};
    ASSERT_OK(write([&]() -> Result<void> {
        machine.id = *ServerStore(database()).save(machine);
        Observation observation;
        observation.server = machine.id;
        observation.collected = utc("2026-01-01T00:00:00Z");
        observation.packages = {{"bash", "5", "amd64", "bash", "5"}};
        EXPECT_OK(ServerStore(database()).add(observation));
        EXPECT_OK(FindingStore(database()).add(Answer{QStringLiteral("q"), goes, site, machine.id, true, {}, utc("2026-01-01T00:00:00Z")}));
        EXPECT_OK(FindingStore(database()).add(Answer{QStringLiteral("q"), goes, {}, {}, true, {}, utc("2026-01-01T00:00:00Z")}));
        Obligation obligation;
        obligation.customer = goes;
        obligation.server = machine.id;
        obligation.opened = utc("2026-01-01T00:00:00Z");
        Obligation ofCustomer = obligation;
        ofCustomer.server = {};
        return FindingStore(database()).save({obligation, ofCustomer});
    }));
    ASSERT_OK(write([&] { return store().remove(goes); }));
    EXPECT_EQ(digest(), before); // the digest reads every table: no row of the customer is left in any
    EXPECT_OK(database().check());
}

TEST_F(CustomerStoreTest, AnIdIsNeverGivenTwice)
{
    const CustomerId first = customer("Rossi");
    ASSERT_OK(write([&] { return store().remove(first); }));
    EXPECT_NE(customer("Bianchi"), first);
}

} // namespace tagliando
