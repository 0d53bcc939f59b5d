// Freezes, windows, policy rows and the words a customer signs.
#include "core/domain/freeze.h"
#include "core/domain/policy.h"
#include "tests/support/sampleacceptance.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }
const Words &it()
{
    static const Words words(Language::Italian);
    return words;
}
const Words &en()
{
    static const Words words(Language::English);
    return words;
}

TEST(Acceptance, SaysWhoWasWarnedWhoDecidedAndUntilWhen)
{
    const std::vector<Clause> clauses = it().acceptance(sample::acceptance());
    ASSERT_GE(clauses.size(), 5u);
    EXPECT_EQ(clauses[0].text, q("Qmail con risposte oltre 512 byte. 1 macchina: mx1."));
    EXPECT_EQ(clauses[1].text,
              q("Sig. Rossi (CEO), dopo l'avviso del 01/03/2011 ricevuto da sistemista, il 03/03/2011 ha deciso di rinviare l'intervento fino "
                "al 31/12/2011 compreso."));
    EXPECT_EQ(clauses[2].text, q("Decisione della direzione. «il CEO non approva il fermo»"));
    AcceptanceSheet told = sample::acceptance();
    told.decision.channel = Channel::Pec;
    EXPECT_TRUE(it().acceptance(told)[1].text.contains(q("ricevuto da sistemista per PEC, il 03/03/2011")));
    EXPECT_TRUE(en().acceptance(told)[1].text.contains(q("by sistemista by certified e-mail (PEC), decided on 3 Mar 2011")));
}

TEST(Acceptance, WhatIsNotKnownYetReadsAsDots)
{
    AcceptanceSheet empty = sample::acceptance();
    empty.decision = {};
    for (const Words *words : {&it(), &en()}) {
        for (const Clause &clause : words->acceptance(empty)) {
            EXPECT_FALSE(clause.text.contains(QLatin1Char('?')) || clause.text.contains(QLatin1Char('{')) || clause.text.contains(QLatin1Char('[')))
                << clause.text.toStdString();
            EXPECT_FALSE(clause.label.isEmpty());
        }
    }
}

TEST(Acceptance, OutlivingAStopIsGraveAndNamesWhoTakesItUponHimself)
{
    AcceptanceSheet late = sample::acceptance();
    late.outlivedStop = QDate(2011, 7, 6);
    late.lastUsefulDay = QDate(2011, 7, 5);
    late.decision.overrideBy = q("Sig. Rossi");
    const Clause last = it().acceptance(late).back();
    EXPECT_TRUE(last.grave);
    EXPECT_TRUE(last.text.contains(q("06/07/2011")) && last.text.contains(q("05/07/2011")) && last.text.contains(q("Sig. Rossi")))
        << last.text.toStdString();
    const std::vector<Clause> plain = it().acceptance(sample::acceptance());
    EXPECT_TRUE(std::none_of(plain.begin(), plain.end(), [](const Clause &clause) { return clause.grave; }));
}

TEST(FormErrors, NameNoOptionOfTheCommandLine)
{
    for (const Words *words : {&it(), &en()}) {
        for (const Sentence &sentence : agreementErrorSentences()) {
            const QString id = QString::fromUtf8(sentence.id);
            if (!id.startsWith(q("decision.")) && !id.startsWith(q("freeze.")) && !id.startsWith(q("window.")))
                continue;
            const QString said = words->formError({id, {{q("reason"), q("x")}, {q("id"), 1}, {q("last"), QDate(2026, 1, 1)}}});
            EXPECT_FALSE(said.contains(q("--"))) << said.toStdString();
            EXPECT_FALSE(said.isEmpty()) << sentence.id;
        }
    }
}

Freeze recurring(const char *rule)
{
    Freeze freeze;
    freeze.rrule = q(rule);
    return freeze;
}

TEST(AgreementWords, FreezesSayTheirDays)
{
    Freeze span;
    span.from = QDate(2026, 11, 27);
    span.to = QDate(2027, 1, 6);
    EXPECT_EQ(it().freezeDays(span), q("27/11/2026 – 06/01/2027"));
    span.to = {};
    EXPECT_EQ(it().freezeDays(span), q("dal 27/11/2026, senza fine"));
    EXPECT_EQ(it().freezeDays(recurring("FREQ=MONTHLY;BYMONTHDAY=10,11,12,13,14,15,16")), q("ogni mese, giorni 10–16"));
    EXPECT_EQ(it().freezeDays(recurring("FREQ=MONTHLY;BYDAY=2TU")), q("ogni mese, 2° mar"));
    EXPECT_EQ(en().freezeDays(recurring("FREQ=MONTHLY;BYDAY=2TU")), q("each month, 2nd Tue"));
    EXPECT_EQ(it().freezeDays(recurring("RRULE:FREQ=WEEKLY;BYDAY=MO,FR")), q("ogni settimana, lun, ven"));
    EXPECT_EQ(it().freezeDays(recurring("FREQ=YEARLY;BYMONTH=12")), q("secondo la regola FREQ=YEARLY;BYMONTH=12"));
}

TEST(AgreementWords, WindowsSayDaysAndHours)
{
    MaintenanceWindow window;
    window.weekdays = 0b0011111;
    window.from = QTime(18, 30);
    window.to = QTime(22, 0);
    EXPECT_EQ(it().windowDays(window), q("lun–ven 18:30–22:00"));
    window.weekdays = 0b1000001;
    EXPECT_EQ(en().windowDays(window), q("Mon, Sun 18:30–22:00"));
}

TEST(AgreementWords, PolicyRowsSayForWhomAndHowLong)
{
    PolicyRow row;
    row.minimum = Severity::Critical;
    row.exposure = q("internet");
    row.amount = 48;
    row.unit = TimeUnit::Hours;
    row.anchor = Anchor::Release;
    EXPECT_TRUE(it().policyRow(row).startsWith(q("critica, "))) << it().policyRow(row).toStdString();
    EXPECT_TRUE(it().policyRow(row).contains(q("48 ore, contati da: "))) << it().policyRow(row).toStdString();
    row.anchor = Anchor::KevDue;
    EXPECT_TRUE(it().policyRow(row).endsWith(q("entro la data del catalogo KEV")));
}

} // namespace

} // namespace tagliando
