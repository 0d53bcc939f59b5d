// Scenarios 7 and 10 (Studio Lodi): the visit planned, worked and closed. Literally, through the command line.
#include "tests/app/agreements.h"

#include <QProcess>

#include <algorithm>

using namespace tagliando::test;

namespace {

const QString iota = "Iota Meccanica";

// Scenario 7's customer on 15 December 2020.
class Tagliando : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        base = new Cli;
        base->done({"customer", "add", iota});
        base->done({"contract", "set", "--customer", iota, "hours=40"});
        const QString file = base->write("own.json", R"json({"format":1,"advisories":[
            {"id":"cu","title":{"it":"Aggiornamento cumulativo 12/2020","en":"Cumulative update 12/2020"},"kind":"cumulative","kb":"KB-LCU",
             "platforms":["windows-server-2019","windows-10-1909"],"requires":["KB-SSU"],"released":"2020-12-08","severity":"critical",
             "restart":"yes","minutes":20},
            {"id":"ssu","title":{"it":"Stack di manutenzione (SSU)","en":"Servicing stack (SSU)"},"kind":"servicing-stack","kb":"KB-SSU",
             "platforms":["windows-server-2019"],"released":"2020-12-08","severity":"high","restart":"no","minutes":5}]})json");
        base->done({"feeds", "update", "own", "--from", file});
        const QStringList stack{"kb.KB-SSU=installed"};
        machine("HV1", "server", QStringList{"os=windows-server-2019", "role=hyper-v"} + stack);
        machine("DC1", "server", {"os=windows-server-2019", "role=dc"});
        machine("DC2", "server", QStringList{"os=windows-server-2019", "role=dc,fsmo"} + stack);
        machine("SRV-SQL", "server", QStringList{"os=windows-server-2019", "role=sql"} + stack);
        machine("SRV-ERP", "server", QStringList{"os=windows-server-2019", "role=erp"} + stack);
        machine("SRV-EX", "server", {"os=windows-server-2019", "role=exchange"});
        machine("SRV-BKP", "server", QStringList{"os=windows-server-2019", "role=backup"} + stack);
        for (int pc = 1; pc <= 14; ++pc) {
            const QStringList vpn = pc == 3 || pc == 7 || pc == 11 ? QStringList{"product.checkpoint-endpoint=E80.92"} : QStringList();
            machine(QString("PC-%1").arg(pc, 2, 10, QChar('0')), "workstation", QStringList{"os=windows-10-1909"} + vpn);
        }
        base->done({"--now", "2020-12-15", "--as", "L. Ferri", "visits", "book", "--customer", iota, "--date", "2020-12-15", "--start", "08:00"});
    }
    static void TearDownTestSuite() { delete base; }
    static void machine(const QString &name, const QString &kind, const QStringList &values)
    {
        base->done({"server", "add", name, "--customer", iota, "--kind", kind});
        base->done(QStringList{"--now", "2020-12-15", "set", name, "hotfixes=complete"} + values);
    }
    void SetUp() override { ASSERT_TRUE(QFile::copy(base->file(), cli.file())); }

    CliRun visits(const QStringList &words, const QString &now = "2020-12-15T10:00") const
    {
        return cli.run(QStringList{"--now", now, "--as", "L. Ferri", "visits"} + words);
    }
    QJsonArray lines() const { return cli.done({"--now", "2020-12-15", "--json", "visits", "show", "1"}).json()["lines"].toArray(); }
    /// The number of the first line of a machine whose step or target is that.
    int number(const QString &server, const QString &what) const
    {
        for (const QJsonValue &line : lines()) {
            if (line["server"].toString() == server &&
                (line["step"] == what || line["target"] == what || (what.isEmpty() && line["kind"] == "install")))
                return line["number"].toInt();
        }
        return 0;
    }
    static Cli *base;
    Cli cli;
};
Cli *Tagliando::base = nullptr;

TEST_F(Tagliando, OrderRestartsAndWhatComesFirst)
{
    QStringList order;
    QMap<QString, int> restarts;
    for (const QJsonValue &line : lines()) {
        const QString name = line["kind"] == "install" ? line["server"].toString() : line["step"].toString();
        if (order.isEmpty() || order.last() != name)
            order << name;
        restarts[line["server"].toString()] += line["restart"].toBool() ? 1 : 0;
    }
    const QStringList servers{"backup",       "notify",      "DC1",    "replication",  "DC2",    "stop_applications", "SRV-SQL", "SRV-ERP",
                              "applications", "exchange_in", "SRV-EX", "exchange_out", "SRV-BKP"};
    EXPECT_EQ(order.mid(0, servers.size()), servers) << order.join(" ").toStdString();
    EXPECT_EQ(order[servers.size()], "PC-01");
    EXPECT_EQ(order.mid(order.size() - 2), (QStringList{"tests", "inventory"}));
    for (const char *server : {"DC1", "DC2", "SRV-SQL", "SRV-ERP", "SRV-EX", "SRV-BKP", "PC-01", "PC-03"})
        EXPECT_EQ(restarts[server], 1) << server;
    EXPECT_LT(number("DC1", "KB-SSU"), number("DC1", "KB-LCU"));
    EXPECT_LT(number("SRV-EX", "KB-SSU"), number("SRV-EX", "KB-LCU"));
    const CliRun shown = cli.done({"--now", "2020-12-15", "visits", "show", "1"});
    EXPECT_SAYS(shown, "HV1: in un'altra finestra");
    EXPECT_SAYS(shown, "impostare ServerWideOffline");
    EXPECT_SAYS(shown, "Prima del 01/01/2021 installare la correzione: dopo un riavvio la VPN non parte");
    for (const char *pc : {"PC-03", "PC-07", "PC-11"}) {
        const QJsonArray all = lines();
        const QJsonObject restart = all[number(pc, "KB-LCU") - 1].toObject();
        EXPECT_TRUE(restart["notices"].toArray().last().toString().contains("Prima del 01/01/2021")) << pc;
    }
}

TEST_F(Tagliando, TheBackupComesFirstAndIsNotSkippedWithoutANote)
{
    const QString dc = QString::number(number("DC1", "KB-SSU"));
    const QString before = cli.digest();
    EXPECT_REFUSED(visits({"line", "1", dc, "--outcome", "done"}), "riga 1");
    EXPECT_REFUSED(visits({"line", "1", "1", "--outcome", "na"}), "backup non si salta");
    EXPECT_REFUSED(visits({"line", "1", "99", "--outcome", "done"}), "99");
    EXPECT_REFUSED(visits({"line", "1", dc, "--outcome", "forse"}), "forse");
    EXPECT_REFUSED(visits({"line", "7", dc, "--outcome", "done"}), "7");
    EXPECT_EQ(cli.digest(), before);
    EXPECT_EQ(visits({"line", "1", "1", "--outcome", "na", "--note", "fatto ieri dal cliente"}).code, 0);
    EXPECT_EQ(visits({"line", "1", dc, "--outcome", "done"}).code, 0);
    // A controller that failed stops the next one.
    EXPECT_EQ(visits({"line", "1", QString::number(number("DC1", "KB-LCU")), "--outcome", "failed"}).code, 0);
    EXPECT_REFUSED(visits({"line", "1", QString::number(number("DC2", "KB-LCU")), "--outcome", "done"}), "viene dopo");
}

TEST_F(Tagliando, WorkedSignedAndOnPaper)
{
    const QStringList failed{"SRV-EX", "PC-09"};
    for (const QJsonValue &line : lines()) {
        const QString server = line["server"].toString(), target = line["target"].toString(), n = QString::number(line["number"].toInt());
        CliRun done;
        if (line["kind"] == "install" && failed.contains(server) && target == "KB-LCU")
            done = visits({"line", "1", n, "--outcome", "failed", "--note", "errore 0x800f0922"});
        else if (line["kind"] == "install" && server == "SRV-ERP")
            done = visits({"line", "1", n, "--outcome", "deferred", "--by", "Sig.ra Neri", "--role", "amministratrice", "--until", "2021-01-31"});
        else // steps that come after a failed line say why they were done all the same
            done = visits(QStringList{"line", "1", n, "--outcome", "done"} +
                          (line["kind"] == "check" ? QStringList{"--note", "provato"} : QStringList()));
        EXPECT_EQ(done.code, 0) << n.toStdString() << done.err.toStdString();
    }
    const QString paper = cli.path("rapportino.pdf");
    EXPECT_REFUSED(visits({"close", "1", "--end", "11:30", "--signed-by", "Sig.ra Neri", "--out", paper}), "--start");
    EXPECT_REFUSED(visits({"close", "1", "--start", "08:00", "--end", "11:30", "--out", paper}), "firma");
    EXPECT_REFUSED(visits({"close", "1", "--start", "08:00", "--end", "11:30", "--signed-by", "X", "--out", cli.path("no/such/folder.pdf")}),
                   "folder.pdf");
    const CliRun closed = visits({"close", "1", "--arrive", "07:50", "--start", "08:00", "--end", "11:30", "--signed-by", "Sig.ra Neri",
                                  "--signed-role", "amministratrice", "--next", "2021-01-19", "--out", paper, "--mail", cli.path("posta.eml")});
    ASSERT_EQ(closed.code, 0) << closed.err.toStdString();
    const QJsonObject report = cli.done({"--now", "2020-12-15T12:00", "--json", "visits", "show", "1"}).json()["report"].toObject();
    EXPECT_EQ(report["number"], "2020/1");
    EXPECT_EQ(report["hours"], 3.5);
    QFile mail(cli.path("posta.eml"));
    ASSERT_TRUE(mail.open(QIODevice::ReadOnly));
    EXPECT_TRUE(mail.readAll().contains("Subject: Rapportino 2020/1, Iota Meccanica"));
    // Closed is closed.
    EXPECT_REFUSED(visits({"line", "1", "3", "--outcome", "failed"}), "chiusa e firmata");
    EXPECT_REFUSED(visits({"move", "1", "--date", "2020-12-20"}), "chiusa e firmata");
    // The failed lines are still open tomorrow, the deferred one is deferred; a tick alone closes nothing.
    const QJsonArray tomorrow = cli.done({"--now", "2020-12-16", "--json", "findings", "--customer", iota, "--requirement", "KB-LCU"}).findings();
    QMap<QString, QString> states;
    for (const QJsonValue &row : tomorrow)
        states[row["server"].toString()] = row["state"].toString();
    EXPECT_EQ(states["SRV-EX"], "due");
    EXPECT_EQ(states["PC-09"], "due");
    EXPECT_EQ(states["SRV-ERP"], "deferred");
    const CliRun journal = cli.done({"journal", "list"});
    EXPECT_SAYS(journal, "visit.closed");
    EXPECT_SAYS(journal, "visit.paper");
    EXPECT_EQ(cli.run({"journal", "verify"}).code, 0);
    // The paper is searchable, and what the customer decided stands above the signature.
    QProcess reader;
    reader.start("pdftotext", {"-layout", paper, "-"});
    if (!reader.waitForFinished())
        GTEST_SKIP() << "poppler-utils is not installed";
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const char *said :
         {"n. 2020/1", "07:50", "08:00–11:30", "3,5 dal contratto; ne restano 36,5", "2 non riuscite, 1 rinviata", "Sig.ra Neri, amministratrice",
          "31/01/2021", "mar 19/01/2021", "errore 0x800f0922", "da installare entro il 22/12/2020"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(said))) << said;
    EXPECT_LT(text.indexOf("Sig.ra Neri, amministratrice"), text.indexOf("Il firmatario dichiara"));
    EXPECT_LT(text.indexOf("Rinviato per decisione del cliente"), text.indexOf("Per Iota Meccanica"));
    const QString sheet = cli.path("foglio.pdf");
    EXPECT_EQ(visits({"sheet", "1", "--lang", "en", "--out", sheet}).code, 0);
}

TEST_F(Tagliando, SkippingItSaysWhatComesOfIt)
{
    const CliRun skipped = visits({"whatif", "--skip", "1"}, "2020-12-15");
    EXPECT_EQ(skipped.code, 0) << skipped.err.toStdString();
    const QJsonObject answer = cli.done({"--now", "2020-12-15", "--json", "visits", "whatif", "--skip", "1"}).json();
    EXPECT_EQ(answer["next"], "2020-12-16") << "nothing is late by then";
    EXPECT_TRUE(answer["lines"].toArray().isEmpty());
    // With one window a week the next visit comes too late for what is due on the 22nd.
    cli.done({"window", "add", "--customer", iota, "--rrule", "FREQ=WEEKLY;BYDAY=WE", "--from", "08:00", "--to", "18:00"});
    cli.done({"--now", "2020-12-15", "freeze", "add", "--customer", iota, "--from", "2020-12-16", "--to", "2020-12-22", "--ordered-by", "Sig.ra Neri",
              "--reason", "change-freeze"});
    const CliRun late = visits({"whatif", "--skip", "1"}, "2020-12-15");
    EXPECT_SAYS(late, "mer 23/12/2020");
    EXPECT_SAYS(late, "scaduta dal 23/12/2020, con 1 giorno di ritardo");
    EXPECT_REFUSED(visits({"whatif", "--skip", "9"}), "9");
    // Nobody came: the next day it is missed, and the plan says so until another one is booked.
    EXPECT_SAYS(cli.done({"--now", "2020-12-16", "visits", "plan", "--customer", iota, "--to", "2020-12-31"}),
                "nessuno è venuto alla visita 1 del 15/12/2020");
    const QJsonObject visit = cli.done({"--now", "2020-12-16", "--json", "visits", "show", "1"}).json();
    EXPECT_EQ(visit["status"], "missed");
}

TEST_F(Tagliando, AMissedVisitIsAFindingUntilAnotherOneIsBooked)
{
    const auto rows = [&](const QString &now) {
        QJsonArray missed;
        for (const QJsonValue &row : cli.done({"--now", now, "--json", "findings", "--customer", iota}).json()["findings"].toArray())
            if (row["requirement"]["kind"] == "visit")
                missed << row;
        return missed;
    };
    EXPECT_TRUE(rows("2020-12-15").isEmpty()) << "on its day it can still happen";
    ASSERT_EQ(rows("2020-12-17").size(), 1);
    const QJsonValue row = rows("2020-12-17")[0];
    EXPECT_EQ(row["track"], "visit:1");
    EXPECT_EQ(row["state"], "overdue");
    EXPECT_EQ(row["days_to_due"], -2);
    EXPECT_SAYS(cli.done({"--now", "2020-12-17", "findings", "--customer", iota}),
                "Visita mancata: era prenotata per il 15/12/2020 | entro il 15/12/2020 | scaduta da 2 giorni | prenotare una visita");
    const CliRun english = cli.done({"--lang", "en", "--now", "2020-12-17", "findings", "--customer", iota});
    EXPECT_SAYS(english, "Missed visit: it was booked for 15 Dec 2020");
    cli.done({"--now", "2020-12-17", "visits", "book", "--customer", iota, "--date", "2020-12-18"});
    EXPECT_TRUE(rows("2020-12-17").isEmpty());
    cli.done({"--now", "2020-12-17", "visits", "series", "add", "--customer", iota, "--every", "3m", "--from", "2020-09-01"});
    EXPECT_EQ(rows("2020-12-17").size(), 0) << "the booked one is that of the series' December";
}

TEST_F(Tagliando, WorkedLateItIsMissedNoMoreAndThatIsRemembered)
{
    cli.done({"--now", "2020-12-17", "set", "DC2", "kb.KB-X=absent"}); // a write that finds it missed
    EXPECT_EQ(visits({"line", "1", "1", "--outcome", "done"}, "2020-12-17T09:00").code, 0);
    const QJsonArray rows =
        cli.done({"--now", "2020-12-17T10:00", "--json", "findings", "--customer", iota, "--resolved"}).json()["findings"].toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [](const QJsonValue &one) { return one["track"] == "visit:1"; });
    ASSERT_NE(row, rows.end());
    EXPECT_EQ(QJsonValue(*row)["resolved"]["by"], "L. Ferri");
}

TEST_F(Tagliando, HistoryAndWhatTheRhythmCanPromise)
{
    EXPECT_SAYS(visits({"history", "--customer", iota}), "Nessuna visita ancora chiusa");
    for (const char *step : {"1", "2"})
        EXPECT_EQ(visits({"line", "1", step, "--outcome", "done"}).code, 0);
    EXPECT_EQ(visits({"line", "1", QString::number(number("DC1", "KB-SSU")), "--outcome", "done"}).code, 0);
    EXPECT_EQ(visits({"line", "1", QString::number(number("DC1", "KB-LCU")), "--outcome", "failed", "--note", "errore 0x800f0922"}).code, 0);
    EXPECT_EQ(visits({"close", "1", "--start", "08:00", "--end", "11:30", "--signed-by", "Sig.ra Neri", "--out", cli.path("r.pdf")}).code, 0);
    const QJsonObject history = cli.done({"--now", "2020-12-16", "--json", "visits", "history", "--customer", iota}).json();
    const QJsonValue visit = history["visits"][0];
    EXPECT_EQ(visit["done"], 1);
    EXPECT_EQ(visit["failed"], 1);
    EXPECT_EQ(visit["found"].toInt(), visit["done"].toInt() + visit["failed"].toInt() + visit["not_done"].toInt());
    EXPECT_EQ(visit["hours"], 3.5);
    EXPECT_EQ(history["since_last"]["still_open"].toInt(), visit["failed"].toInt() + visit["not_done"].toInt());
    EXPECT_SAYS(cli.done({"--now", "2020-12-16", "visits", "history", "--customer", iota}), "1 fatta, 1 non riuscita");
    // Four visits a year against fourteen days for what is critical.
    cli.done({"contract", "set", "--customer", iota, "visits_per_year=4"});
    const CliRun plan = cli.done({"--now", "2020-12-16", "visits", "plan", "--customer", iota, "--to", "2020-12-31"});
    EXPECT_SAYS(plan, "Con 4 visite l'anno non si può rispettare «");
    EXPECT_SAYS(plan, "visite l'anno, o un intervento a parte");
    EXPECT_SAYS(cli.done({"--lang", "en", "--now", "2020-12-16", "visits", "plan", "--customer", iota, "--to", "2020-12-31"}),
                "With 4 visits a year \"");
}

TEST_F(Tagliando, TheInventoryAtTheEndIsTheProof)
{
    const int line = number("SRV-SQL", "KB-LCU");
    cli.done({"--now", "2020-12-15T10:30", "set", "SRV-SQL", "kb.KB-LCU=installed"});
    EXPECT_SAYS(visits({"show", "1"}, "2020-12-15T10:30"), QString("segnarle come fatte: %1").arg(line).toUtf8().constData());
    // Ticked, and a later inventory does not find it: the claim is contradicted, the finding stays.
    const QString erp = QString::number(number("SRV-BKP", "KB-LCU"));
    EXPECT_EQ(visits({"line", "1", erp, "--outcome", "done", "--note", "prima del backup"}, "2020-12-15T10:30").code, 0);
    cli.done({"--now", "2020-12-15T11:00", "set", "SRV-BKP", "os=windows-server-2019", "hotfixes=complete", "kb.KB-SSU=installed"});
    EXPECT_SAYS(visits({"show", "1"}, "2020-12-15T11:30"), QString("non le trova: %1").arg(erp).toUtf8().constData());
}

TEST_F(Tagliando, TheCalendarKeepsTheSameEventThroughEveryChange)
{
    const auto exported = [&](const QString &name) {
        const CliRun done = visits({"ics", "--customer", iota, "--out", cli.path(name)});
        EXPECT_EQ(done.code, 0) << done.err.toStdString();
        QFile file(cli.path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll()).replace("\r\n ", "");
    };
    const auto value = [](const QString &text, const QString &key) { return text.section(key, 1, 1).section("\r\n", 0, 0); };
    const QString first = exported("first.ics");
    EXPECT_EQ(value(first, "DTSTART:"), "20201215T070000Z") << "08:00 in Rome";
    EXPECT_EQ(value(first, "SUMMARY:"), iota);
    EXPECT_EQ(visits({"move", "1", "--date", "2020-12-17", "--start", "18:30"}).code, 0);
    const QString moved = exported("moved.ics");
    EXPECT_EQ(value(moved, "UID:"), value(first, "UID:"));
    EXPECT_GT(value(moved, "SEQUENCE:").toInt(), value(first, "SEQUENCE:").toInt());
    EXPECT_EQ(value(moved, "DTSTART:"), "20201217T173000Z");
    EXPECT_EQ(visits({"cancel", "1"}).code, 0);
    const QString cancelled = exported("cancelled.ics");
    EXPECT_EQ(value(cancelled, "STATUS:"), "CANCELLED");
    EXPECT_GT(value(cancelled, "SEQUENCE:").toInt(), value(moved, "SEQUENCE:").toInt());
    EXPECT_EQ(visits({"ics", "--technician", "L. Ferri", "--out", cli.path("me.ics")}).code, 0);
    EXPECT_REFUSED(visits({"ics", "--technician", "Nessuno", "--out", cli.path("x.ics")}), "Nessuno");
    EXPECT_REFUSED(visits({"line", "1", "1", "--outcome", "done"}), "annullata");
}

// Another program takes both files, in whichever order they arrive: one event per visit, with its newest hour.
TEST_F(Tagliando, AnIndependentCalendarUpdatesTheSameEvents)
{
    const auto python = [](const QStringList &arguments) {
        QProcess process;
        process.start("/usr/bin/python3", arguments); // the system's: its packages are Debian's
        process.waitForFinished();
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed());
    };
    if (python({"-c", "import icalendar"}).first != 0)
        GTEST_SKIP() << "python3-icalendar is not installed";
    cli.done({"--now", "2020-12-15", "--as", "L. Ferri", "visits", "book", "--customer", iota, "--date", "2020-12-22"});
    const auto exported = [&](const char *name) {
        EXPECT_EQ(visits({"ics", "--technician", "L. Ferri", "--out", cli.path(name)}).code, 0);
        return cli.path(name);
    };
    const QString first = exported("first.ics");
    EXPECT_EQ(visits({"move", "1", "--date", "2020-12-17", "--start", "18:30"}).code, 0);
    EXPECT_EQ(visits({"cancel", "2"}).code, 0);
    const QString second = exported("second.ics");
    const QString merge = "import icalendar,sys\n"
                          "book={}\n"
                          "for name in sys.argv[1:]:\n"
                          " for e in icalendar.Calendar.from_ical(open(name,'rb').read()).walk('VEVENT'):\n"
                          "  old=book.get(str(e['UID']))\n"
                          "  if old is None or e['SEQUENCE']>old['SEQUENCE']: book[str(e['UID'])]=e\n"
                          "for e in sorted(book.values(),key=lambda e:e['DTSTART'].dt): print(e['DTSTART'].dt.isoformat(),e['STATUS'])\n";
    const QString merged = python({"-c", merge, first, second}).second;
    EXPECT_EQ(merged, "2020-12-17T17:30:00+00:00 CONFIRMED\n2020-12-22T08:00:00+00:00 CANCELLED");
    EXPECT_EQ(python({"-c", merge, second, first}).second, merged) << "the older file changes nothing";
}

TEST_F(Tagliando, AWindowShorterThanTheWorkIsOneSentence)
{
    cli.done({"window", "add", "--customer", iota, "--weekly", "mon-fri,18:30-19:00"});
    EXPECT_REFUSED(visits({"book", "--customer", iota, "--date", "2020-12-17"}), "la finestra ne ha 30");
    EXPECT_REFUSED(visits({"book", "--customer", iota, "--date", "2020-12-19"}),
                   "quel giorno non c'è finestra di manutenzione; primo giorno libero 21/12/2020");
    EXPECT_REFUSED(visits({"book", "--customer", iota, "--date", "2020-12-01"}), "già passato");
    EXPECT_REFUSED(visits({"book", "--customer", iota, "--date", "2020-12-25", "--technician", "Nessuno"}), "è festa");
    EXPECT_REFUSED(visits({"book", "--customer", iota, "--date", "2020-12-21", "--line", "KB-NULLA"}), "KB-NULLA");
    EXPECT_REFUSED(visits({"series", "add", "--customer", iota}), "--every");
    EXPECT_REFUSED(visits({"series", "add", "--customer", iota, "--every", "mai"}), "mai");
}

// Scenario 1's cost box: the customer's own numbers, the formula printed.
TEST(CostOfAStop, FrancosTwoDays)
{
    const Cli cli;
    cli.done({"customer", "add", "Cliente di Franco", "cost.people=12", "cost.per_hour=28", "cost.hours=8", "cost.share=0.4",
              "cost.technician_hours=15", "cost.rate=55", "cost.planned_hours=1.5"});
    cli.done({"server", "add", "SRV-POSTA", "--customer", "Cliente di Franco"});
    cli.done({"--now", "2015-01-12", "set", "SRV-POSTA", "os=windows-server-2003", "sp=2", "product.mdaemon=13.0.5", "hotfixes=complete"});
    const CliRun why = cli.done({"--now", "2015-01-12", "why", "SRV-POSTA", "mdaemon-licence-sha2-2015"});
    EXPECT_SAYS(why, "825,00 + 1.075,20 = 1.900,20 €");
    EXPECT_SAYS(why, "contro 82,50 € per 1,5 h");
    EXPECT_SAYS(why, "23 a 1");
    EXPECT_SAYS(why, "15 h x 55,00 €");
    EXPECT_SAYS(why, "12 persone x 28,00 € x 8 h x 40 %");
}

// Scenario 10, the accountant: 14/12 is refused, with its reason and the next free day.
TEST(StudioLodi, TheDayOfTheTaxesIsRefused)
{
    const Cli cli;
    cli.done({"customer", "add", "Studio Lodi"});
    cli.done({"server", "add", "SRV", "--customer", "Studio Lodi"});
    cli.done({"--now", "2026-11-21", "set", "SRV", "os=windows-server-2019", "hotfixes=complete"});
    cli.done({"--now", "2026-11-21", "freeze", "add", "--customer", "Studio Lodi", "--rrule", "FREQ=MONTHLY;BYMONTHDAY=10,11,12,13,14,15,16",
              "--event-day", "16", "--ordered-by", "Rag. Lodi", "--reason", "change-freeze", "--label", "F24 e IVA"});
    const QString before = cli.digest();
    const CliRun refused = cli.run({"--now", "2026-11-21", "visits", "book", "--customer", "Studio Lodi", "--date", "2026-12-14"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.err.contains("F24 e IVA il 16/12/2026")) << refused.err.toStdString();
    EXPECT_TRUE(refused.err.contains("17/12/2026")) << refused.err.toStdString();
    EXPECT_EQ(cli.digest(), before);
    // A series that asks for that day is moved to the next free one, and says why.
    cli.done({"--now", "2026-11-21", "visits", "series", "add", "--customer", "Studio Lodi", "--every", "3m", "--from", "2026-12-14"});
    const CliRun plan = cli.done({"--now", "2026-11-21", "visits", "plan", "--customer", "Studio Lodi"});
    EXPECT_SAYS(plan, "gio 17/12/2026");
    EXPECT_SAYS(plan, "14/12/2026 rifiutata: F24 e IVA il 16/12/2026");
    const CliRun english = cli.done({"--lang", "en", "--now", "2026-11-21", "visits", "plan", "--customer", "Studio Lodi"});
    EXPECT_SAYS(english, "Thu 17 Dec 2026");
    EXPECT_SAYS(english, "14 Dec 2026 refused: F24 e IVA on 16 Dec 2026");
}

} // namespace
