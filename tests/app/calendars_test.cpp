// Calendars through the command line, the sheet to sign, laws without numbers, and what agreeing a policy leaves in the journal.
#include "tests/app/agreements.h"

using namespace tagliando::test;

namespace {

QString calendar(const QStringList &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + events.join("") + "END:VCALENDAR\r\n";
}
QString event(const QString &lines) { return "BEGIN:VEVENT\r\nUID:" + QString::number(qHash(lines)) + "\r\n" + lines + "END:VEVENT\r\n"; }
const QString christmas = event("SUMMARY:Natale\r\nDTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20270107\r\n");
const QString taxes = event("SUMMARY:F24\r\nDTSTART;VALUE=DATE:20261110\r\nDTEND;VALUE=DATE:20261117\r\nRRULE:FREQ=MONTHLY\r\n");

class Calendars : public testing::Test {
protected:
    void SetUp() override { cli.done({"customer", "add", "Casa Blu"}); }
    CliRun import(const QStringList &events)
    {
        return cli.run({"--now", "2026-11-21", "freeze", "import", cli.write("in.ics", calendar(events).toUtf8()), "--customer", "Casa Blu", "--ordered-by",
                        "titolare", "--reason", "change-freeze"});
    }
    Cli cli;
};

TEST_F(Calendars, WholeDaysBecomeFreezes)
{
    EXPECT_EQ(import({christmas, taxes}).code, 0);
    const QJsonArray freezes = cli.done({"--json", "freeze", "list"}).json()["freezes"].toArray();
    ASSERT_EQ(freezes.size(), 2);
    EXPECT_EQ(freezes[0].toObject()["from"], "2026-11-27");
    EXPECT_EQ(freezes[0].toObject()["to"], "2027-01-06");
    EXPECT_EQ(freezes[0].toObject()["label"], "Natale");
    EXPECT_EQ(freezes[1].toObject()["rrule"], "FREQ=MONTHLY;BYMONTHDAY=10,11,12,13,14,15,16");
}

TEST_F(Calendars, WhatGoesOutComesInAgain)
{
    import({christmas, taxes});
    cli.done({"--now", "2026-11-21", "freeze", "export", "--out", cli.path("out.ics"), "--customer", "Casa Blu"});
    cli.done({"customer", "add", "Altro"});
    cli.done(
        {"--now", "2026-11-21", "freeze", "import", cli.path("out.ics"), "--customer", "Altro", "--ordered-by", "x", "--reason", "change-freeze"});
    const QJsonArray freezes = cli.done({"--json", "freeze", "list"}).json()["freezes"].toArray();
    ASSERT_EQ(freezes.size(), 4);
    for (const int i : {0, 1}) {
        for (const char *field : {"from", "to", "label"})
            EXPECT_EQ(freezes[i].toObject()[QLatin1String(field)], freezes[i + 2].toObject()[QLatin1String(field)]) << field;
    }
}

TEST_F(Calendars, ABadEventRefusesTheWholeFile)
{
    const QString before = cli.digest();
    EXPECT_REFUSED(import({christmas, event("SUMMARY:sempre\r\nDTSTART;VALUE=DATE:20261101\r\nRRULE:FREQ=DAILY\r\n")}), "nessun giorno libero");
    EXPECT_REFUSED(import({christmas, event("SUMMARY:strano\r\nDTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261203\r\nRRULE:FREQ=MONTHLY\r\n")}),
                   "strano");
    EXPECT_REFUSED(import({event("SUMMARY:ore\r\nDTSTART:20261130T100000\r\nDTEND:20261130T110000\r\n")}), "giorni interi");
    EXPECT_REFUSED(
        cli.run({"freeze", "import", cli.write("x.ics", "ciao"), "--customer", "Casa Blu", "--ordered-by", "t", "--reason", "change-freeze"}),
        "calendario");
    EXPECT_EQ(cli.digest(), before);
}

TEST_F(Calendars, WhatIsLeftOutIsSaidAndExitsThree)
{
    const CliRun run = import({christmas, event("SUMMARY:via\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20261201\r\n")});
    EXPECT_EQ(run.code, 3);
    EXPECT_SAYS(run, "«via» è annullato");
    EXPECT_SAYS(run, "1 evento registrato");
}

TEST_F(Calendars, RecurringHoursBecomeWindows)
{
    const QString weekly = event("SUMMARY:finestra\r\nDTSTART;TZID=Europe/Rome:20261123T183000\r\nDTEND;TZID=Europe/Rome:20261123T220000\r\n"
                                 "RRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\n");
    cli.done({"window", "import", cli.write("w.ics", calendar({weekly}).toUtf8()), "--customer", "Casa Blu"});
    const QJsonObject window = cli.done({"--json", "window", "list"}).json()["windows"].toArray().at(0).toObject();
    EXPECT_EQ(window["from"], "18:30");
    EXPECT_EQ(window["to"], "22:00");
    cli.done({"--now", "2026-11-21", "window", "export", "--out", cli.path("w2.ics")});
    QFile file(cli.path("w2.ics"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("T183000"));
}

TEST_F(TooImportant, TheSheetToSignSaysWhoDecidedAndCarriesTheJournalsHead)
{
    cli.done(deferral({"--until", "2011-12-31"}));
    grow();
    cli.done({"--now", "2011-07-06", "decision", "sheet", "1", "--out", cli.path("s.pdf")});
    QFile file(cli.path("s.pdf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    const QString before = cli.digest();
    EXPECT_REFUSED(cli.run({"decision", "sheet", "9", "--out", cli.path("t.pdf")}), "9");
    EXPECT_REFUSED(cli.run({"decision", "sheet", "1", "--out", cli.path("t.doc")}), "pdf");
    EXPECT_EQ(cli.digest(), before);
}

class Laws : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Ente"});
        cli.done({"server", "add", "SRV-1", "--customer", "Ente"});
        cli.done({"--now", "2026-11-01", "set", "SRV-1", "os=windows-server-2019", "hotfixes=complete"});
        const QString file = cli.write("own.json", R"({"format":1,"advisories":[{"id":"KB-TEST","title":"Test","platforms":["windows-server-2019"],
            "kb":"KB9999999","kind":"hotfix","released":"2026-10-10","severity":"critical"}]})");
        cli.done({"--now", "2026-11-01", "feeds", "update", "own", "--from", file});
    }
    Cli cli;
};

TEST_F(Laws, AskForADocumentedDecisionOnWhateverIsLate)
{
    EXPECT_SILENT(cli.done({"--now", "2026-11-10", "findings"}), "NIS2");
    cli.done({"--now", "2026-11-10", "policy", "set", "eu_nis2_cir_2024_2690", "--customer", "Ente"});
    EXPECT_SAYS(cli.done({"--now", "2026-11-10", "findings"}), "NIS2 (Reg. UE 2024/2690");
    EXPECT_SAYS(cli.done({"--now", "2026-11-10", "--lang", "en", "findings"}), "Record the decision, or act.");
    cli.done({"--now",         "2026-11-10", "decision", "add",        "--customer", "Ente",      "--server", "SRV-1",
              "--requirement", "KB9999999",  "--kind",   "acceptance", "--by",       "V",         "--role",   "direttore",
              "--reason",      "no-window",  "--warned", "2026-11-09", "--until",    "2026-12-01"});
    EXPECT_SILENT(cli.done({"--now", "2026-11-10", "findings"}), "NIS2");
    EXPECT_SAYS(cli.done({"--now", "2026-12-02", "findings"}), "NIS2"); // it ended by itself
}

TEST_F(Laws, AgreeingAPolicyIsInTheJournal)
{
    cli.done({"--now", "2026-11-10", "--as", "Franco", "policy", "set", "pci_dss_4_0_1", "--customer", "Ente"});
    const CliRun list = cli.done({"journal", "list"});
    EXPECT_SAYS(list, "| policy |");
    EXPECT_SAYS(list, "pci_dss_4_0_1");
    const QString before = cli.digest();
    cli.done({"--now", "2026-11-10", "policy", "preview", "cis_v8", "--customer", "Ente"});
    EXPECT_EQ(cli.digest(), before) << "a preview leaves nothing";
    EXPECT_EQ(cli.run({"journal", "verify"}).code, 0);
}

} // namespace
