// Days, hours and people that a visit cannot have: said by the plan, through the command line.
#include "tests/app/agreements.h"

using namespace tagliando::test;

namespace {

// What cannot be planned is one sentence each, in the plan and when it is booked all the same, in both languages; nothing is saved.
TEST(ImpossibleVisits, AreExplainedInOneSentence)
{
    const Cli cli;
    const QString today = "2026-11-21";
    const auto both = [&](const QStringList &words, const char *italian, const char *english) {
        const CliRun it = cli.run(QStringList{"--now", today, "--lang", "it", "visits"} + words);
        const CliRun en = cli.run(QStringList{"--now", today, "--lang", "en", "visits"} + words);
        EXPECT_TRUE((it.out + it.err).contains(QString::fromUtf8(italian))) << (it.out + it.err).toStdString();
        EXPECT_TRUE((en.out + en.err).contains(QString::fromUtf8(english))) << (en.out + en.err).toStdString();
    };
    const QString file = cli.write("own.json", R"json({"format":1,"advisories":[
        {"id":"one","title":{"it":"Uno","en":"One"},"kind":"cumulative","kb":"KB-ONE","platforms":["windows-server-2019"],"released":"2026-11-10",
         "severity":"critical","restart":"yes","minutes":45},
        {"id":"a","title":{"it":"A","en":"A"},"kind":"security-only","kb":"KB-A","platforms":["windows-server-2022"],"requires":["KB-B"],
         "released":"2026-11-10","severity":"critical"},
        {"id":"b","title":{"it":"B","en":"B"},"kind":"security-only","kb":"KB-B","platforms":["windows-server-2022"],"requires":["KB-A"],
         "released":"2026-11-10","severity":"critical"}]})json");
    cli.done({"feeds", "update", "own", "--from", file});
    const auto customer = [&](const QString &name, const QString &system) {
        cli.done({"customer", "add", name});
        cli.done({"server", "add", "SRV", "--customer", name});
        cli.done({"--now", today, "set", "SRV", "--customer", name, "os=" + system, "hotfixes=complete"});
    };
    customer("Corta", "windows-server-2019"); // its window is shorter than the work
    cli.done({"window", "add", "--customer", "Corta", "--weekly", "mon-fri,18:30-19:00"});
    customer("Giro", "windows-server-2022");   // updates that ask for each other
    customer("Chiusa", "windows-server-2019"); // its only window falls on a holiday, every year
    cli.done({"window", "add", "--customer", "Chiusa", "--rrule", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "--from", "08:00", "--to", "18:00"});
    const QString before = cli.digest();
    both({"plan", "--customer", "Corta"}, "prima ogni finestra è troppo corta", "every window before is too short");
    both({"book", "--customer", "Corta", "--date", "2026-11-23"}, "la finestra ne ha 30", "the window has 30");
    both({"plan", "--customer", "Giro"}, "si richiedono a vicenda", "ask for each other");
    both({"book", "--customer", "Giro", "--date", "2026-11-23"}, "si richiedono a vicenda", "ask for each other");
    both({"plan", "--customer", "Chiusa"}, "Chiusa: in un anno non c'è un solo giorno utile", "Chiusa: not one day within a year can be had");
    EXPECT_REFUSED(cli.run({"--now", today, "visits", "book", "--customer", "Chiusa", "--date", "2026-11-23"}), "Chiusa");
    EXPECT_EQ(cli.digest(), before);
    // The only technician has no hours: the plan is made all the same, and says so.
    cli.done({"technician", "add", "L. Ferri"});
    both({"plan", "--customer", "Giro"}, "L. Ferri non ha ore", "L. Ferri has no hours");
    // Somebody knows Linux, nobody who is there knows this machine.
    cli.done({"technician", "add", "G. Neri", "hours=8"});
    cli.done({"technician", "add", "A. Assente", "skills=database"});
    customer("Dati", "windows-server-2019");
    cli.done({"--now", today, "set", "SRV", "--customer", "Dati", "role=sql"});
    both({"plan", "--customer", "Dati"}, "nessuno ha le competenze", "nobody has the skills");
}

TEST(BusyTechnician, IsProposedForNothingWhileElsewhere)
{
    const Cli cli;
    cli.done({"technician", "add", "L. Ferri", "hours=8"});
    cli.done({"customer", "add", "Beta"});
    cli.done({"window", "add", "--customer", "Beta", "--weekly", "mon,18:30-22:00"});
    cli.done({"server", "add", "SRV", "--customer", "Beta"});
    const QString file = cli.write("own.json", R"json({"format":1,"advisories":[{"id":"one","title":{"it":"Uno","en":"One"},"kind":"cumulative",
        "kb":"KB-ONE","platforms":["windows-server-2019"],"released":"2026-11-10","severity":"critical","restart":"yes","minutes":20}]})json");
    cli.done({"feeds", "update", "own", "--from", file});
    cli.done({"--now", "2026-11-21", "set", "SRV", "os=windows-server-2019", "hotfixes=complete"});
    const auto planned = [&] {
        const QJsonValue visit = cli.done({"--now", "2026-11-21", "--json", "visits", "plan", "--to", "2026-12-31"}).json()["visits"][0];
        return visit["date"].toString() + " " + visit["start"].toString();
    };
    EXPECT_EQ(planned(), "2026-11-23 18:30");
    const auto calendar = [&](const char *events) {
        return cli.write("me.ics", QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n") + events + "END:VCALENDAR\r\n");
    };
    const QString evening = calendar("BEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Rome:20261123T190000\r\n"
                                     "DTEND;TZID=Europe/Rome:20261123T210000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\n");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "technician", "busy", "L. Ferri", "--ics", evening}), "2 periodi occupati, fino al 21/11/2028");
    EXPECT_EQ(planned(), "2026-12-07 18:30") << "an hour after nine is too short for it, two Mondays running";
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "technician", "busy", "l. ferri"}), "me.ics: 2 periodi occupati, importati il 21/11/2026");
    // The same name again replaces it.
    const QString once = calendar("BEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261123\r\nEND:VEVENT\r\n");
    EXPECT_SAYS(cli.done({"--now", "2026-11-21", "technician", "busy", "L. Ferri", "--ics", once}), "1 periodo occupato");
    EXPECT_EQ(planned(), "2026-11-30 18:30");
    const QString before = cli.digest();
    EXPECT_REFUSED(cli.run({"technician", "busy", "L. Ferri", "--ics", cli.write("no.ics", "ciao")}), "no.ics");
    EXPECT_REFUSED(cli.run({"technician", "busy", "Nessuno", "--ics", once}), "Nessuno");
    EXPECT_REFUSED(cli.run({"technician", "busy", "L. Ferri", "--remove", "altro"}), "altro");
    EXPECT_EQ(cli.digest(), before);
    EXPECT_EQ(cli.run({"technician", "busy", "L. Ferri", "--remove", "me.ics"}).code, 0);
    EXPECT_EQ(planned(), "2026-11-23 18:30");
}

} // namespace
