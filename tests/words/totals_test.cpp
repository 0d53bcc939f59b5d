#include "core/reporting/report.h"
#include "tests/support/result.h"
#include "tests/words/scenario.h"

namespace tagliando {

namespace {

using namespace scenario;

/// Scenario 5: four servers, two in order, one blocking, one to verify.
Totals eset()
{
    Totals totals;
    totals.byState[int(State::Satisfied)] = totals.byColour[int(ServerColour::Satisfied)] = 2;
    totals.byState[int(State::Blocking)] = totals.byColour[int(ServerColour::Blocking)] = 1;
    totals.byState[int(State::Verify)] = totals.byColour[int(ServerColour::Verify)] = 1;
    totals.servers = 4;
    totals.verified = 3;
    totals.withDecisionsN = totals.withoutDecisionsN = 2;
    totals.withDecisionsOf = totals.withoutDecisionsOf = 3;
    totals.unfixable = 7;
    return totals;
}

TEST(Totals, BothSumsAndCompliance)
{
    EXPECT_EQ(it().totals(eset()),
              (QStringList{q("Verifiche: 2 OK, 1 bloccante, 1 da verificare (totale 4)"),
                           q("Macchine: 2 OK, 1 bloccante, 1 da verificare (totale 4)"), q("Conformità: 66,7 % dei verificati (3 su 4)"),
                           q("Copertura: 3 macchine verificate su 4; domande aperte: 0; senza correzione: 7")}));
    EXPECT_EQ(en().totals(eset()),
              (QStringList{q("Checks: 2 OK, 1 blocking, 1 to verify (total 4)"), q("Machines: 2 OK, 1 blocking, 1 to verify (total 4)"),
                           q("Compliance: 66.7% of those verified (3 of 4)"),
                           q("Coverage: 3 machines verified of 4; open questions: 0; without a fix: 7")}));
}

TEST(Totals, DecisionsAreShownWhenTheyChangeTheFigure)
{
    Totals totals = eset();
    totals.byState[int(State::Deferred)] = 2;
    totals.withoutDecisionsOf = 5;
    const QStringList lines = it().totals(totals);
    EXPECT_EQ(lines.value(0), q("Verifiche: 2 OK, 1 bloccante, 2 rinviate, 1 da verificare (totale 6)"));
    EXPECT_EQ(lines.value(2), q("Conformità: 40 % dei verificati (5 su 6)"));
    EXPECT_EQ(lines.value(3), q("Conformità con le decisioni del cliente: 66,7 % (2 su 3, escluse rinviate e congelate)"));
}

TEST(Totals, NothingYet)
{
    const QStringList lines = it().totals(Totals());
    EXPECT_EQ(lines.value(0), q("Verifiche: nessuna"));
    EXPECT_EQ(lines.value(1), q("Macchine: nessuna"));
    EXPECT_EQ(lines.value(2), q("Conformità: nulla di verificato (0 su 0)"));
}

TEST(Totals, EmptyListIsNeverAllIsWell)
{
    EXPECT_EQ(it().noKnownStops(QDate(2026, 11, 21), 12, 12), q("Nessun blocco noto alla data del 21/11/2026 (12 macchine verificate su 12)"));
    EXPECT_EQ(it().noKnownStops(QDate(2026, 11, 21), 1, 3), q("Nessun blocco noto alla data del 21/11/2026 (1 macchina verificata su 3)"));
    EXPECT_EQ(en().noKnownStops(QDate(2026, 11, 21), 12, 12), q("No known stops as of 21 Nov 2026 (12 machines verified of 12)"));
}

TEST(Questions, TextOfTheCatalogueOrAlreadyDealtWith)
{
    const Text uses{q("Il cliente usa Microsoft 365?"), q("Does the customer use Microsoft 365?")};
    OpenQuestion question;
    question.question = q("uses-m365");
    EXPECT_EQ(it().question(question, uses), q("Il cliente usa Microsoft 365?"));
    EXPECT_EQ(en().question(question, uses), q("Does the customer use Microsoft 365?"));
    EXPECT_EQ(en().question(question, {}), q("uses-m365"));
    question.question = q("handled:gps-rollover");
    EXPECT_EQ(it().question(question, {}), q("già gestito?"));
    EXPECT_EQ(en().question(question, {q("GPS"), q("GPS")}), q("GPS: already dealt with?"));
}

TEST(Why, FiveStepsWithTheirSources)
{
    Finding f = mdaemon(day(2015, 1, 20), Precision::Day, StopPhase::Ahead);
    f.about.edit().source = q("https://example.org/kb");
    f.about.edit().consequence = {q("la posta si ferma"), q("mail stands still")};
    f.about.edit().evidence.push_back(
        {q("kb.absent"), {{q("kb"), q("KB968730")}}, q("hotfixes=complete"), q("systeminfo srv posta.txt"), utc("2015-01-09T08:00:00Z")});
    const Moment now = on(2015, 1, 12);
    const std::vector<WhyStep> italian = it().why(f, now);
    const std::vector<WhyStep> expected{{q("Ingresso"), q("KB968730 non è installata"), q("srv posta.txt; raccolto 3 giorni fa (09/01/2015 09:00)")},
                                        {q("Regola"), q("MDaemon: il controllo licenza richiede SHA-2"),
                                         q("fatto mdaemon-licence-sha2-2015; fonte: https://example.org/kb; non verificato")},
                                        {q("Verdetto"), q("Mancano KB968730 e KB938397: ne basta una"), q("letto: hotfixes=complete")},
                                        {q("Orologio"), q("Conta la data del fatto"), q("vince sul criterio: è quella che ferma")},
                                        {q("Scadenza"), q("Dal 20/01/2015, mancano 8 giorni"), q("la posta si ferma")}};
    ASSERT_EQ(italian.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(italian[i].title, expected[i].title);
        EXPECT_EQ(italian[i].sentence, expected[i].sentence);
        EXPECT_EQ(italian[i].source, expected[i].source);
    }
    f.about.edit().verifiedOn = QDate(2026, 11, 21);
    f.about.edit().evidence.clear();
    const std::vector<WhyStep> english = en().why(f, now);
    EXPECT_EQ(english[0].sentence, q("Nothing was ever collected that speaks of this"));
    EXPECT_TRUE(english[1].source.endsWith(q("verified on 21 Nov 2026")));
    EXPECT_EQ(english[4].sentence, q("From 20 Jan 2015, 8 days left"));
}

QString verdictOf(const Words &words, const Finding &f) { return words.why(f, on(2026, 11, 21))[2].sentence; }

TEST(Why, AsksForTheKbsOfTheActionOnly)
{
    Finding f = mdaemon(day(2015, 1, 20), Precision::Day, StopPhase::Ahead);
    for (const char *kb : {"KB968730", "KB938397", "KB2868626"}) // the last one would close it too, and is never asked for
        f.about.edit().evidence.push_back({q("kb.absent"), {{q("kb"), q(kb)}}, q("kb.") + q(kb) + q("=absent (hotfixes=complete)"), q("hand"), {}});
    EXPECT_EQ(verdictOf(it(), f), q("Mancano KB968730 e KB938397: ne basta una"));
    EXPECT_EQ(verdictOf(en(), f), q("KB968730 and KB938397 are missing: one of them is enough"));
    EXPECT_EQ(it().why(f, on(2015, 1, 12))[2].source, q("letto: kb.KB968730=absent (hotfixes=complete)"));
    f.about.edit().action.kbAny = {q("KB938397")};
    EXPECT_EQ(verdictOf(it(), f), q("Manca: KB938397 non è installata"));
    f.about.edit().action.kbAny.clear();
    f.about.edit().action.kbAll = {q("KB968730"), q("KB938397")};
    EXPECT_EQ(verdictOf(it(), f), q("Mancano KB968730 e KB938397"));
}

TEST(Why, SaysTheAgeOfWhatIsTooOld)
{
    Finding f = finding(State::Verify);
    f.verdict = VerdictKind::Unknown;
    f.stale = true;
    f.about.edit().evidence.push_back({q("kb.installed"), {{q("kb"), q("KB5005625")}}, {}, {}, {}});
    f.about.edit().evidence.push_back({q("input.old"), {{q("days"), 40}, {q("limit"), 30}}, {}, {}, {}});
    EXPECT_EQ(verdictOf(it(), f), q("Da verificare: rilevazione di 40 giorni fa, limite 30"));
    EXPECT_EQ(verdictOf(en(), f), q("To verify: collected 40 days ago, limit 30"));
}

TEST(Why, APendingRestartIsAllThatLacks)
{
    Finding f = finding(State::Blocking);
    f.about.edit().action.kind = q("restart");
    f.about.edit().evidence.push_back({q("kb.pending"), {{q("kb"), q("KB5005625")}}, {}, {}, {}});
    f.about.edit().evidence.push_back({q("build.below"), {{q("build"), q("17763.2183")}, {q("bound"), q("17763.2213")}}, {}, {}, {}});
    EXPECT_TRUE(verdictOf(it(), f).startsWith(q("Manca solo il riavvio: KB5005625")));
    EXPECT_TRUE(verdictOf(en(), f).startsWith(q("Only the restart is missing: KB5005625")));
    f.about.edit().evidence = {{q("flag.absent"), {{q("flag"), q("fix")}}, {}, {}, {}}};
    EXPECT_EQ(verdictOf(it(), f), q("Manca solo il riavvio: riavviare: la correzione è installata ma non ancora attiva"));
}

TEST(Why, AFactThatDoesNotConcernTheMachineSaysSo)
{
    Finding f = finding(State::Satisfied);
    f.verdict = VerdictKind::NotApplicable;
    f.holder.edit().serverName = q("SRV-1");
    f.about.edit().evidence.push_back(
        {q("platform.is_not"), {{q("platform"), q("windows-vista")}, {q("platforms"), QStringList{q("windows-server-2003")}}}, {}, {}, {}});
    EXPECT_TRUE(verdictOf(it(), f).startsWith(q("Non riguarda SRV-1: Il sistema operativo è Windows Vista")));
    EXPECT_TRUE(verdictOf(en(), f).startsWith(q("Does not concern SRV-1: The operating system is Windows Vista")));
    f.verdict = VerdictKind::Satisfied;
    f.about.edit().evidence = {{q("kb.installed"), {{q("kb"), q("KB968730")}}, {}, {}, {}}};
    EXPECT_EQ(verdictOf(it(), f), q("In regola: KB968730 è installata"));
}

TEST(Coverage, OneMachineIsSingular)
{
    EXPECT_EQ(it().noKnownStops(QDate(2026, 11, 21), 1, 12), q("Nessun blocco noto alla data del 21/11/2026 (1 macchina verificata su 12)"));
    EXPECT_EQ(en().noKnownStops(QDate(2026, 11, 21), 1, 12), q("No known stops as of 21 Nov 2026 (1 machine verified of 12)"));
    Totals one;
    one.servers = one.verified = 1;
    EXPECT_EQ(it().coverage(one), q("1 macchina verificata su 1"));
    EXPECT_EQ(en().coverage(one), q("1 machine verified of 1"));
}

TEST(Why, ThePolicysClockNamesItsAnchor)
{
    Finding f = finding(State::Due);
    f.kind = RequirementKind::Own;
    f.dueAt = day(2026, 12, 24);
    f.anchor = Anchor::Release;
    f.originalDue = QDate(2026, 11, 24);
    const std::vector<WhyStep> steps = it().why(f, on(2026, 11, 21));
    EXPECT_EQ(steps[3].sentence, q("Il tempo del criterio parte da: uscita"));
    EXPECT_EQ(steps[3].source, q("senza la presa in gestione sarebbe 24/11/2026"));
    EXPECT_EQ(steps[4].sentence, q("Entro il 24/12/2026, mancano 33 giorni"));
}

} // namespace

} // namespace tagliando
