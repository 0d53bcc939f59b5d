// What to do, and what a state is called, in both languages.
#include "tests/support/result.h"
#include "tests/words/scenario.h"

namespace tagliando {

namespace {

using namespace scenario;

TEST(PackageAction, NamesThePackageAsTheHeadlineDoes)
{
    Finding f = finding(State::Overdue);
    f.kind = RequirementKind::Advisory;
    f.track = q("pkg:debian-12/ca-certificates");
    f.about.edit().action.kind = q("update");
    f.about.edit().action.product = q("ca-certificates");
    f.about.edit().action.version = q("20230311+deb12u1");
    EXPECT_EQ(it().action(f), q("aggiornare ca-certificates alla 20230311+deb12u1"));
}

// A fix nobody knows to be missing is not asked for before somebody looked.
TEST(Actions, WhatIsUnknownIsLookedAtFirst)
{
    Finding f = finding(State::Verify);
    f.verdict = VerdictKind::Unknown;
    f.about.edit().action.kind = q("install");
    f.about.edit().action.kbAny = {q("KB1")};
    EXPECT_EQ(it().action(f), q("raccogliere l’inventario; se manca: richiede KB1"));
    EXPECT_EQ(en().action(f), q("collect the inventory; if it is missing: requires KB1"));
    f.about.edit().action = {};
    f.about.edit().action.kind = q("collect");
    f.about.edit().action.target = q("role");
    EXPECT_EQ(en().action(f), q("state the machine's role (set role=…)"));
}

struct ActionRow {
    Action action;
    const char *italian, *english;
};

TEST(Actions, GeneratedWords)
{
    const auto make = [](const char *kind, const char *target) {
        Action a;
        a.kind = q(kind);
        a.target = q(target);
        return a;
    };
    Action update = make("update", "2.5.79.0");
    update.product = q("entra-connect-x");
    update.version = q("2.5.79.0");
    Action one = make("install", "KB1");
    one.kbAny = {q("KB1")};
    Action all = make("install", "KB1,KB2");
    all.kbAll = {q("KB1"), q("KB2")};
    Action own = make("update", "");
    own.text = {q("richiede Windows XP Service Pack 3"), q("requires Windows XP Service Pack 3")};
    Action restart = make("restart", "");
    restart.kbAny = {q("KB1")};
    const ActionRow rows[] = {
        {own, "richiede Windows XP Service Pack 3", "requires Windows XP Service Pack 3"},
        {one, "richiede KB1", "requires KB1"},
        {all, "richiede KB1, KB2", "requires KB1, KB2"},
        {update, "aggiornare entra-connect-x alla 2.5.79.0", "update entra-connect-x to 2.5.79.0"},
        {restart, "riavviare: la correzione è installata ma non ancora attiva", "restart: the fix is installed but not active"},
        {make("install", "openssl 3.0.15-1"), "installare openssl 3.0.15-1", "install openssl 3.0.15-1"},
        {make("collect", "role"), "indicare il ruolo della macchina (set role=…)", "state the machine's role (set role=…)"},
        {make("collect", "mdaemon.last_start"), "rilevare e registrare il valore mdaemon.last_start", "read and enter the value mdaemon.last_start"},
        {make("enable_support", ""), "attivare il supporto esteso (ESU, Pro, LTS)", "enable extended support (ESU, Pro, LTS)"},
        {make("", ""), "", ""},
    };
    for (const ActionRow &row : rows) {
        EXPECT_EQ(it().action(row.action), q(row.italian));
        EXPECT_EQ(en().action(row.action), q(row.english));
    }
}

TEST(States, WordsAndLetters)
{
    const char *italian[] = {"Bloccante B", "Scaduta S", "Da verificare V", "Fuori supporto F", "Congelata C",
                             "Rinviata R",  "Da fare D", "In regola OK",    "Non vista N"};
    const char *english[] = {"Blocking B", "Overdue O", "To verify V",  "Out of support U", "Frozen F",
                             "Deferred E", "Due D",     "Satisfied OK", "Not seen N"};
    for (int i = 0; i <= stateCount; ++i) {
        const auto colour = static_cast<ServerColour>(i);
        EXPECT_EQ(it().colour(colour) + q(" ") + it().colourLetter(colour), q(italian[i]));
        EXPECT_EQ(en().colour(colour) + q(" ") + en().colourLetter(colour), q(english[i]));
        if (i < stateCount) {
            EXPECT_EQ(it().state(static_cast<State>(i)), it().colour(colour));
            EXPECT_EQ(it().stateLetter(static_cast<State>(i)), it().colourLetter(colour));
        }
    }
}

} // namespace

} // namespace tagliando
