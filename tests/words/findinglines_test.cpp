// The literal rows of docs/SCENARIOS (1, 2, 4, 5, 6, 8) in both languages.
#include "tests/support/result.h"
#include "tests/words/scenario.h"

namespace tagliando {

namespace {

using namespace scenario;

TEST(Scenario1, BeforeTheDateTheRowCountsDays)
{
    Finding f = mdaemon(day(2015, 1, 20), Precision::Day, StopPhase::Ahead);
    f.notes.edit().advice.push_back({q("advice.service_start.ahead"),
                                     {{q("date"), QDate(2015, 1, 20)}, {q("grace_days"), 4}, {q("earliest"), QDate(2015, 1, 24)}},
                                     {q("Controllare che l'alias Postmaster esista."), q("Check that the alias Postmaster exists.")}});
    const Moment now = on(2015, 1, 12);
    EXPECT_EQ(row(it(), f, now),
              q("BLOCCANTE | MDaemon su SRV-POSTA smette di funzionare | dal 20/01/2015 | mancano 8 giorni | richiede uno fra KB968730, KB938397"));
    EXPECT_EQ(row(en(), f, now),
              q("BLOCKING | MDaemon on SRV-POSTA stops working | from 20 Jan 2015 | 8 days left | requires one of KB968730, KB938397"));
    EXPECT_EQ(it().adviceLines(f, now),
              QStringList{q("Al primo riavvio del servizio dal 20/01/2015 parte una tolleranza di 4 giorni; primo fermo possibile "
                            "24/01/2015. Controllare che l'alias Postmaster esista.")});
    EXPECT_EQ(en().adviceLines(f, now),
              QStringList{q("At the service's first restart from 20 Jan 2015 on, a grace period of 4 days starts; first possible "
                            "stop 24 Jan 2015. Check that the alias Postmaster exists.")});
}

TEST(Scenario1, SeparateAdvicesMakeOneLineToo)
{
    Finding f = mdaemon(day(2015, 1, 20), Precision::Day, StopPhase::Ahead);
    f.notes.edit().advice.push_back(
        {q("advice.service_start.ahead"), {{q("date"), QDate(2015, 1, 20)}, {q("grace_days"), 1}, {q("earliest"), day(2015, 1, 21)}}, {}});
    f.notes.edit().advice.push_back({{}, {}, {q("Controllare."), q("Check.")}});
    EXPECT_EQ(it().adviceLines(f, on(2015, 1, 12)),
              QStringList{q(
                  "Al primo riavvio del servizio dal 20/01/2015 parte una tolleranza di 1 giorno; primo fermo possibile 21/01/2015. Controllare.")});
}

TEST(Scenario1, InTheGracePeriodHoursAreCounted)
{
    const Moment now = on(2015, 1, 22, QTime(9, 0));
    Finding f = mdaemon(utc("2015-01-25T07:30:00Z"), Precision::Instant, StopPhase::Grace);
    EXPECT_EQ(it().when(f, now), q("In tolleranza: si ferma il 25/01/2015 alle 08:30, tra 2 giorni e 23 ore"));
    EXPECT_EQ(it().daysLeft(f, now), QString());
    EXPECT_EQ(en().when(f, now), q("In the grace period: stops on 25 Jan 2015 at 08:30, in 2 days and 23 hours"));

    f.stopsPrecision = Precision::Latest;
    f.earliestStop = day(2015, 1, 24);
    EXPECT_EQ(it().when(f, now), q("In tolleranza: si ferma al più tardi il 25/01/2015 alle 08:30, tra 2 giorni e 23 ore"));
    EXPECT_EQ(it().adviceLines(f, now), QStringList{q("Noto solo l'ultimo avvio: primo fermo possibile 24/01/2015.")});

    f.stopsAt = utc("2015-01-26T07:30:00Z"); // 94 hours: days are enough
    EXPECT_EQ(it().when(f, now), q("In tolleranza: si ferma al più tardi il 26/01/2015 alle 08:30, tra 4 giorni"));
}

TEST(Scenario1, ArmedNamesNoDate)
{
    Finding f = mdaemon({}, Precision::Day, StopPhase::Armed);
    EXPECT_EQ(it().when(f, on(2015, 1, 22)), q("Non riavviare: la tolleranza non è ancora partita"));
    EXPECT_EQ(en().when(f, on(2015, 1, 22)), q("Do not restart: no grace period has started"));
    EXPECT_EQ(it().daysLeft(f, on(2015, 1, 22)), QString());
    f.stopsAt = day(2015, 1, 20);
    EXPECT_EQ(it().when(f, on(2015, 1, 22)), q("Non riavviare: la tolleranza non è ancora partita"));
    EXPECT_EQ(it().daysLeft(f, on(2015, 1, 22)), QString());
}

TEST(Scenario1, Stopped)
{
    const Finding f = mdaemon(utc("2015-01-25T07:30:00Z"), Precision::Instant, StopPhase::Stopped);
    EXPECT_EQ(it().when(f, on(2015, 1, 25, QTime(10, 0))), q("FERMO dal 25/01/2015 08:30"));
    EXPECT_EQ(en().when(f, on(2015, 1, 25, QTime(10, 0))), q("STOPPED since 25 Jan 2015 08:30"));
    EXPECT_EQ(it().daysLeft(f, on(2015, 1, 25, QTime(10, 0))), QString());
    EXPECT_EQ(it().daysLeft(f, on(2015, 1, 26, QTime(10, 0))), q("da 1 giorno"));
}

TEST(Scenario1, Resolved)
{
    Finding f = mdaemon({}, Precision::Day, StopPhase::None);
    f.notes.edit().resolved = Resolution{utc("2015-01-22T10:00:00Z"), q("Franco"), 0};
    EXPECT_EQ(it().resolved(f), q("risolta il 22/01/2015 da Franco"));
    EXPECT_EQ(en().resolved(f), q("resolved on 22 Jan 2015 by Franco"));
    EXPECT_EQ(it().when(f, on(2015, 1, 23)), QString());
    f.notes.edit().resolved = Resolution{utc("2015-01-22T23:30:00Z"), {}, 52};
    EXPECT_EQ(it().resolved(f), q("risolta il 23/01/2015"));
    EXPECT_EQ(it().daysLeft(f, on(2015, 1, 23)), q("fermo per 52 giorni"));
    EXPECT_EQ(it().action(f), QString());
}

TEST(Scenario1, UnknownIsNeitherRedNorGreen)
{
    Finding f = mdaemon(day(2015, 1, 20), Precision::Day, StopPhase::Ahead);
    f.state = State::Verify;
    EXPECT_EQ(it().stateLine(f), q("DA VERIFICARE"));
    EXPECT_EQ(en().stateLine(f), q("TO VERIFY"));
    f.phase = StopPhase::Stopped; // nobody knows whether it has stopped: no "FERMO"
    EXPECT_FALSE(it().when(f, on(2015, 1, 30)).contains(q("FERMO")));
    EXPECT_EQ(it().daysLeft(f, on(2015, 1, 30)), QString());
}

TEST(Scenario2, PartialAndOngoing)
{
    Finding f = stop(State::Blocking, utc("2011-07-06T05:00:00Z"), Precision::Instant, StopPhase::Ongoing, Effect::Partial);
    f.about.edit().availableSince = CatalogueDate{QDate(2007, 12, 31), Precision::Year};
    f.about.edit().headline = {q("posta in uscita verso cliente.example"), q("outgoing mail to cliente.example")};
    const Moment now = on(2011, 7, 6);
    EXPECT_EQ(row(it(), f, now), q("BLOCCANTE (parziale) | posta in uscita verso cliente.example | in corso"));
    EXPECT_EQ(row(en(), f, now), q("BLOCKING (partial) | outgoing mail to cliente.example | ongoing"));
    EXPECT_EQ(it().available(f, now), q("patch disponibile da 4 anni"));
    EXPECT_EQ(en().available(f, now), q("fix available for 4 years"));
    EXPECT_EQ(it().adviceLines(f, now), QStringList{q("patch disponibile da 4 anni")});
    f.state = State::Verify; // is qmail there at all?
    EXPECT_EQ(row(it(), f, now), q("DA VERIFICARE | posta in uscita verso cliente.example"));
}

TEST(Scenario2, APartialStopOfACalendarSaysSinceWhen)
{
    const Finding f = stop(State::Blocking, day(2026, 9, 30), Precision::Day, StopPhase::Ongoing, Effect::Partial);
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("BLOCCANTE (parziale) | in corso dal 30/09/2026 | da 52 giorni"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 21)), q("BLOCKING (partial) | ongoing since 30 Sep 2026 | for 52 days"));
}

TEST(Available, PrecisionDecidesTheUnit)
{
    Finding f = finding(State::Due);
    const Moment now = on(2026, 11, 21);
    EXPECT_EQ(it().available(f, now), QString());
    f.about.edit().availableSince = CatalogueDate{QDate(2026, 11, 20), Precision::Day};
    EXPECT_EQ(it().available(f, now), q("patch disponibile da 1 giorno"));
    f.about.edit().availableSince = CatalogueDate{QDate(2026, 9, 30), Precision::Month};
    EXPECT_EQ(it().available(f, now), q("patch disponibile da 2 mesi"));
    f.about.edit().availableSince = CatalogueDate{QDate(2024, 11, 22), Precision::Day};
    EXPECT_EQ(it().available(f, now), q("patch disponibile da 1 anno"));
    f.about.edit().availableSince = CatalogueDate{QDate(2026, 12, 31), Precision::Year};
    EXPECT_EQ(it().available(f, now), q("patch disponibile da quest'anno"));
    f.about.edit().availableSince = CatalogueDate{QDate(2027, 3, 1), Precision::Day};
    EXPECT_EQ(it().available(f, now), QString());
}

TEST(Scenario4, DueAndOverdue)
{
    Finding f = finding(State::Due);
    f.kind = RequirementKind::Own;
    f.dueAt = day(2026, 11, 24);
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("DA FARE | entro il 24/11/2026 | mancano 3 giorni"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 21)), q("DUE | by 24 Nov 2026 | 3 days left"));
    EXPECT_EQ(it().daysLeft(f, on(2026, 11, 23)), q("manca 1 giorno"));
    EXPECT_EQ(it().daysLeft(f, on(2026, 11, 24)), q("oggi"));
    f.state = State::Overdue;
    EXPECT_EQ(row(it(), f, on(2026, 11, 25)), q("SCADUTA | entro il 24/11/2026 | scaduta da 1 giorno"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 26)), q("OVERDUE | by 24 Nov 2026 | 2 days overdue"));
}

TEST(Scenario4, AnHourClockShowsItsHour)
{
    Finding f = finding(State::Overdue);
    f.dueAt = utc("2026-11-12T18:00:00Z");
    f.duePrecision = Precision::Instant;
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("SCADUTA | entro il 12/11/2026 19:00 | scaduta da 9 giorni"));
    EXPECT_EQ(it().daysLeft(f, on(2026, 11, 12, QTime(20, 0))), q("scaduta da oggi"));
}

TEST(Due, WithoutADeadline)
{
    Finding f = finding(State::Due);
    f.kind = RequirementKind::Own;
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("DA FARE | senza scadenza"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 21)), q("DUE | no deadline"));
}

TEST(Scenario5, SatisfiedByALaterCumulative)
{
    Finding f = finding(State::Satisfied);
    f.verdict = VerdictKind::Satisfied;
    f.about.edit().headline = {q("ESET su SRV-B"), q("ESET on SRV-B")};
    f.about.edit().evidence.push_back({q("build.reaches"), {{q("build"), q("17763.6532")}, {q("bound"), q("17763.2213")}}, {}, {}, {}});
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("OK | ESET su SRV-B | compresa in un cumulativo successivo"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 21)), q("OK | ESET on SRV-B | included in a later cumulative update"));
    f.about.edit().evidence.push_back({q("kb.installed"), {{q("kb"), q("KB5005625")}}, {}, {}, {}});
    EXPECT_EQ(it().action(f), QString());
}

TEST(Scenario5, OldInventoryKeepsItsDate)
{
    Finding f = finding(State::Verify);
    f.stale = true;
    f.collected = utc("2026-10-12T08:00:00Z");
    EXPECT_EQ(it().stateLine(f), q("DA VERIFICARE (rilevazione del 12/10/2026)"));
    EXPECT_EQ(en().stateLine(f), q("TO VERIFY (collected on 12 Oct 2026)"));
    EXPECT_EQ(it().action(f), q("raccogliere l'inventario con il collettore"));
}

TEST(Scenario6, BeforeOnAndAfterTheDay)
{
    Finding f = stop(State::Blocking, day(2026, 9, 30), Precision::Day, StopPhase::Ahead);
    f.relief = true;
    EXPECT_EQ(row(it(), f, on(2026, 8, 1)), q("BLOCCANTE | dal 30/09/2026 | mancano 60 giorni"));
    f.phase = StopPhase::Today;
    EXPECT_EQ(row(it(), f, on(2026, 9, 30)), q("BLOCCANTE | dal 30/09/2026 | oggi"));
    EXPECT_EQ(row(en(), f, on(2026, 9, 30)), q("BLOCKING | from 30 Sep 2026 | today"));
    f.phase = StopPhase::Stopped;
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("BLOCCANTE | dal 30/09/2026 | FERMO da 52 giorni; l'aggiornamento ripristina subito il servizio"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 21)), q("BLOCKING | from 30 Sep 2026 | STOPPED for 52 days; the update restores the service at once"));
    f.relief = false;
    EXPECT_EQ(it().daysLeft(f, on(2026, 10, 1)), q("FERMO da 1 giorno"));
}

TEST(Scenario8, MonthPrecisionNeverGivesADay)
{
    const Finding f = stop(State::Blocking, day(2026, 12, 31), Precision::Month, StopPhase::Ahead);
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("BLOCCANTE | fine dicembre 2026 | mancano circa 40 giorni"));
    EXPECT_EQ(row(en(), f, on(2026, 11, 21)), q("BLOCKING | end of December 2026 | about 40 days left"));
    EXPECT_EQ(it().daysLeft(f, on(2026, 12, 31)), q("da un giorno all'altro"));
}

TEST(Scenario8, InstantsFarAwayCountDays)
{
    const Finding f = stop(State::Blocking, utc("2026-12-28T15:00:00Z"), Precision::Instant, StopPhase::Ahead);
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("BLOCCANTE | 28/12/2026 16:00 | mancano 37 giorni"));
    EXPECT_EQ(it().daysLeft(f, on(2026, 12, 26)), q("tra 2 giorni e 16 ore"));
    EXPECT_EQ(en().daysLeft(f, on(2026, 12, 26)), q("in 2 days and 16 hours"));
}

TEST(Scenario8, OutOfSupportIsLighter)
{
    Finding f = stop(State::Unsupported, day(2027, 1, 12), Precision::Day, StopPhase::Ahead, Effect::StopsUpdates);
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("FUORI SUPPORTO | dal 12/01/2027 | mancano 52 giorni"));
    f.phase = StopPhase::Stopped;
    EXPECT_EQ(it().daysLeft(f, on(2027, 1, 22)), q("da 10 giorni"));
    f.phase = StopPhase::Ongoing;
    EXPECT_EQ(row(it(), f, on(2027, 1, 22)), q("FUORI SUPPORTO | dal 12/01/2027 | da 10 giorni"));
    f.stopsPrecision = Precision::Month;
    EXPECT_EQ(it().when(f, on(2027, 2, 22)), q("da fine gennaio 2027"));
    EXPECT_EQ(en().when(f, on(2027, 2, 22)), q("since the end of January 2027"));
}

TEST(Folded, OneRowForOneMissingInput)
{
    Finding f = finding(State::Verify);
    f.verdict = VerdictKind::Unknown;
    f.foldedFacts = 36;
    f.about.edit().action.kind = q("collect");
    f.about.edit().action.target = q("products");
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)),
              q("DA VERIFICARE | manca l'elenco prodotti: 36 fatti non verificabili | raccogliere l'inventario con il collettore"));
    f.foldedFacts = 1;
    f.holder.edit().serverName = q("SRV-1");
    EXPECT_EQ(it().headline(f), q("manca l'elenco prodotti: 1 fatto non verificabile su SRV-1"));
    EXPECT_EQ(it().title(f), q("manca l'elenco prodotti: 1 fatto non verificabile"));
    EXPECT_EQ(en().headline(f), q("the product list is missing: 1 fact cannot be verified on SRV-1"));
}

TEST(Headline, FallsBackToTitleAndPlace)
{
    Finding f = finding(State::Overdue);
    f.about.edit().title = {q("openssl 3.0.15"), q("openssl 3.0.15")};
    f.holder.edit().serverName = q("MX1");
    EXPECT_EQ(it().headline(f), q("openssl 3.0.15 su MX1"));
    f.kind = RequirementKind::Advisory; // package rows: the headline is the package's name
    f.about.edit().headline = {q("openssl"), q("openssl")};
    EXPECT_EQ(it().headline(f), q("openssl su MX1"));
    f.about.edit().title = f.about.edit().headline = {};
    f.about.edit().requirement = q("missing:hotfixes"); // a folded row that closed
    EXPECT_EQ(it().headline(f), q("manca l'elenco hotfix su MX1"));
    f.kind = RequirementKind::Expiry;
    f.about.edit().requirement = q("sdi_certificate");
    EXPECT_EQ(it().headline(f), q("Scadenza: certificato sdi su MX1"));
}

TEST(Headline, NamesTheMachineAlsoWhenItsNameOccursInTheText)
{
    Finding f = finding(State::Overdue);
    f.kind = RequirementKind::Own;
    f.about.edit().headline = f.about.edit().title = {q("SQL Server 2019 CU99"), q("SQL Server 2019 CU99")};
    f.holder.edit().serverName = q("SQL");
    EXPECT_EQ(it().headline(f), q("SQL Server 2019 CU99 su SQL"));
    f.holder.edit().serverName = q("A");
    EXPECT_EQ(en().headline(f), q("SQL Server 2019 CU99 on A"));
}

TEST(Headline, WhatIsInOrderAlarmsNobody)
{
    Finding f = mdaemon({}, Precision::Day, StopPhase::None);
    f.state = State::Satisfied;
    f.verdict = VerdictKind::Satisfied;
    EXPECT_EQ(row(it(), f, on(2026, 11, 21)), q("OK | MDaemon: il controllo licenza richiede SHA-2 su SRV-POSTA"));
}

TEST(Expiry, ThingsHaveReadableNames)
{
    Finding f = finding(State::Blocking);
    f.kind = RequirementKind::Expiry;
    const std::tuple<const char *, const char *, const char *> rows[] = {
        {"certificate_mail.alfa.example", "Scadenza: certificato mail.alfa.example", "Expiry: certificate mail.alfa.example"},
        {"certificate", "Scadenza: certificato", "Expiry: certificate"},
        {"ssl", "Scadenza: certificato SSL", "Expiry: SSL certificate"},
        {"domain_alfa.example", "Scadenza: dominio alfa.example", "Expiry: domain alfa.example"},
        {"licence_backup", "Scadenza: licenza backup", "Expiry: licence backup"},
        {"sdi_certificate", "Scadenza: certificato sdi", "Expiry: certificate sdi"},
        {"chiave", "Scadenza: chiave", "Expiry: chiave"},
    };
    for (const auto &[thing, italian, english] : rows) {
        f.about.edit().requirement = q(thing);
        EXPECT_EQ(it().title(f), q(italian));
        EXPECT_EQ(en().title(f), q(english));
    }
    f.about.edit().action.kind = q("renew");
    f.about.edit().action.target = q("certificate_mail.alfa.example");
    EXPECT_EQ(it().action(f), q("rinnovare certificato mail.alfa.example"));
}

TEST(Armed, WithoutAGraceTheNextRestartStopsIt)
{
    Finding f = stop(State::Blocking, {}, Precision::Day, StopPhase::Armed);
    f.notes.edit().advice.push_back({q("advice.service_start.armed_at_once"), {{q("date"), QDate(2021, 1, 1)}, {q("grace_days"), 0}}, {}});
    const Moment now = on(2021, 1, 5);
    EXPECT_EQ(it().when(f, now), q("Non riavviare: al prossimo riavvio si ferma"));
    EXPECT_EQ(en().when(f, now), q("Do not restart: it stops at the next restart"));
    EXPECT_EQ(it().adviceLines(f, now), QStringList{q("Al prossimo riavvio si ferma: installare la correzione prima di riavviare.")});
    EXPECT_EQ(it().why(f, now)[3].sentence, q("Si ferma al prossimo riavvio"));
    f.notes.edit().advice = {
        {q("advice.service_start.ahead_at_once"), {{q("date"), QDate(2021, 1, 1)}, {q("grace_days"), 0}}, {}},
        {{}, {{q("stop_date"), QDate(2021, 1, 1)}}, {q("Prima del {stop_date} installare la correzione"), q("Install before {stop_date}")}}};
    EXPECT_EQ(it().adviceLines(f, on(2020, 12, 15)),
              QStringList{q("Al primo riavvio dal 01/01/2021 si ferma. Prima del 01/01/2021 installare la correzione")});
}

TEST(ManagedSince, BothDaysArePrinted)
{
    Finding f = finding(State::Due);
    const Advice moved{q("advice.managed_since"),
                       {{q("days"), 900}, {q("since"), QDate(2026, 11, 1)}, {q("due"), QDate(2026, 11, 15)}, {q("original"), QDate(2024, 6, 19)}},
                       {}};
    f.notes.edit().advice = {moved};
    EXPECT_EQ(it().adviceLines(f, on(2026, 11, 10)),
              QStringList{q("mancante da 900 giorni, in carico dal 01/11/2026, entro il 15/11/2026; senza la presa in carico: 19/06/2024")});
    EXPECT_EQ(en().adviceLines(f, on(2026, 11, 10)),
              QStringList{q("missing for 900 days, managed since 1 Nov 2026, by 15 Nov 2026; without the start of management: 19 Jun 2024")});
}

} // namespace

} // namespace tagliando
