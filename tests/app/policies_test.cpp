// SCENARIOS 4: the same patch under four policies; who agreed what, from when, and what a change would do.
#include "tests/support/cli.h"

using tagliando::test::Cli;

namespace {

class Policies : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"--now", "2026-11-12", "feeds", "update", "own", "--from",
                  cli.write("own.json", R"({"format":1,"source":"https://msp.example","advisories":[
            {"id":"test","title":"KB-TEST","kind":"hotfix","kb":"KB-TEST","platforms":["windows-server-2022","windows-11-24h2"],"released":"2026-11-10T18:00:00Z","cvss":9.8},
            {"id":"unrated","title":"KB-UNRATED","kind":"hotfix","kb":"KB-UNRATED","platforms":["windows-server-2022"],"released":"2026-11-10"},
            {"id":"later","title":"KB-LATER","kind":"hotfix","kb":"KB-LATER","platforms":["windows-server-2022"],"released":"2027-01-31","severity":"critical"}]})")});
        for (const char *customer : {"Cyber", "Eight", "Pci", "Bod"}) {
            cli.done({"customer", "add", customer});
            for (const QString &machine : {QString("SRV-WEB"), QString("PC-07")}) {
                const bool web = machine.startsWith("SRV");
                cli.done({"server", "add", machine, "--customer", customer, "--kind", web ? "server" : "workstation"});
                cli.done({"--now", "2026-11-12", "set", machine, "--customer", customer, web ? "os=windows-server-2022" : "os=windows-11-24h2",
                          web ? "exposure=internet" : "exposure=internal", "hotfixes=complete"});
            }
        }
        agree("Cyber", "uk_cyber_essentials");
        agree("Eight", "acsc_e8_ml2");
        agree("Pci", "PCI DSS 4.0.1"); // by its name
        agree("Bod", "cisa_bod_19_02");
    }
    void agree(const char *customer, const char *policy)
    {
        cli.done({"--now", "2026-11-12", "--as", "Anna", "policy", "set", policy, "--customer", customer});
    }
    QJsonObject row(const QString &customer, const QString &server, const QString &now = "2026-11-21", const QString &track = "kb:KB-TEST")
    {
        for (const QJsonValue &found : cli.done({"--now", now, "--json", "findings", "--customer", customer, "--server", server}).findings()) {
            if (found["track"].toString() == track)
                return found.toObject();
        }
        return {};
    }
    static QString due(const QJsonObject &row) { return row["due"].toString(); }
    Cli cli;
};

} // namespace

TEST_F(Policies, FourDeadlinesForOnePatch)
{
    EXPECT_EQ(due(row("Cyber", "SRV-WEB")), "2026-11-24");
    EXPECT_EQ(row("Cyber", "SRV-WEB")["days_to_due"].toInt(), 3);
    EXPECT_EQ(due(row("Cyber", "PC-07")), "2026-11-24");
    EXPECT_EQ(due(row("Eight", "SRV-WEB")), "2026-11-12T19:00:00+01:00");
    EXPECT_EQ(row("Eight", "SRV-WEB")["state"].toString(), "overdue");
    EXPECT_EQ(row("Eight", "SRV-WEB")["days_to_due"].toInt(), -9);
    EXPECT_EQ(due(row("Eight", "PC-07")), "2026-12-10");
    EXPECT_EQ(row("Eight", "PC-07")["days_to_due"].toInt(), 19);
    EXPECT_EQ(due(row("Pci", "SRV-WEB")), "2026-12-10");
    EXPECT_EQ(due(row("Pci", "PC-07")), "2026-12-10");
    EXPECT_EQ(due(row("Bod", "SRV-WEB")), "2026-11-27");
    EXPECT_EQ(row("Bod", "SRV-WEB")["days_to_due"].toInt(), 6);
    EXPECT_TRUE(row("Bod", "PC-07")["due"].isNull()) << "an internal machine is not in that policy's scope";
    EXPECT_EQ(row("Cyber", "SRV-WEB", "2026-11-25")["days_to_due"].toInt(), -1);
    EXPECT_EQ(row("Cyber", "SRV-WEB", "2026-11-25")["state"].toString(), "overdue");
    EXPECT_EQ(due(row("Cyber", "SRV-WEB", "2026-11-21", "kb:KB-UNRATED")), "2026-11-24");
    EXPECT_EQ(due(row("Pci", "SRV-WEB", "2027-02-01", "kb:KB-LATER")), "2027-02-28");
}

TEST_F(Policies, TheNearestAgreementInForceHolds)
{
    cli.done({"--now", "2026-11-21", "policy", "set", "cis_v8", "--customer", "Cyber", "--server", "PC-07", "--from", "2026-11-23"});
    EXPECT_EQ(due(row("Cyber", "PC-07")), "2026-11-24");
    EXPECT_EQ(due(row("Cyber", "PC-07", "2026-11-23")), "2026-11-24") << "promised before the later agreement begins: it stands";
    cli.done({"server", "add", "PC-08", "--customer", "Cyber", "--kind", "workstation"});
    cli.done({"--now", "2026-11-23", "set", "PC-08", "os=windows-11-24h2", "hotfixes=complete"});
    EXPECT_EQ(due(row("Cyber", "PC-08", "2026-11-23")), "2026-11-24");
    cli.done({"--now", "2026-11-23", "policy", "set", "cis_v8", "--customer", "Cyber", "--server", "PC-08"});
    EXPECT_EQ(due(row("Cyber", "PC-08", "2026-11-23")), "2026-12-10");
    EXPECT_EQ(due(row("Cyber", "SRV-WEB", "2026-11-23")), "2026-11-24");
    cli.done({"--now", "2026-11-21", "policy", "set", "msp_contract_standard"}); // for everybody: customers keep what they agreed
    EXPECT_EQ(due(row("Cyber", "SRV-WEB")), "2026-11-24");
    const QJsonArray shown = cli.done({"--json", "policy", "show"}).json()["policies"].toArray();
    EXPECT_EQ(shown.size(), 8);
    EXPECT_EQ(shown[0]["policy"].toString(), "default");
}

TEST_F(Policies, APreviewChangesNothing)
{
    const QString digest = cli.digest();
    const QJsonArray changes =
        cli.done({"--now", "2026-11-21", "--json", "policy", "preview", "acsc_e8_ml2", "--customer", "Cyber"}).json()["changes"].toArray();
    QStringList moved;
    for (const QJsonValue &change : changes) {
        if (change["after"]["track"].toString() == "kb:KB-TEST")
            moved << change["after"]["server"].toString() + " " + change["before"]["due"].toString() + " " + change["after"]["due"].toString();
    }
    moved.sort();
    EXPECT_EQ(moved, (QStringList{"PC-07 2026-11-24 2026-12-10", "SRV-WEB 2026-11-24 2026-11-12T19:00:00+01:00"}));
    EXPECT_EQ(cli.digest(), digest);
    EXPECT_EQ(due(row("Cyber", "PC-07")), "2026-11-24");
}

TEST_F(Policies, AFileOfOnesOwnAndWhatIsRefused)
{
    const QString own = cli.write(
        "mine.json",
        R"({"format":1,"id":"mine","name":{"it":"Nostra","en":"Ours"},"rows":[{"minimum":"low","amount":2,"unit":"working_days","anchor":"release"}]})");
    cli.done({"--now", "2026-11-21", "policy", "set", own, "--customer", "Pci"});
    EXPECT_EQ(due(row("Pci", "PC-07")), "2026-11-12");
    const QString digest = cli.digest();
    const auto unknown = cli.run({"policy", "set", "uk_cyber_essential", "--customer", "Pci"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_TRUE(unknown.err.contains("uk_cyber_essentials")) << unknown.err.toStdString();
    EXPECT_EQ(
        cli.run(
               {"policy", "set",
                cli.write(
                    "bad.json",
                    R"({"format":1,"id":"bad","name":{"it":"x","en":"x"},"rows":[{"minimum":"lowish","amount":2,"unit":"days","anchor":"release"}]})")})
            .code,
        1);
    EXPECT_EQ(cli.run({"policy", "set", "cis_v8", "--customer", "Nessuno"}).code, 1);
    EXPECT_EQ(cli.run({"policy", "set", "cis_v8", "--site", "Milano"}).code, 1);
    EXPECT_EQ(cli.digest(), digest);
}
