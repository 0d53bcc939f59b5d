#include "tests/support/result.h"
#include "tests/words/scenario.h"

namespace tagliando {

namespace {

using namespace scenario;

TEST(Errors, NameFileLineAndReason)
{
    const Error bad{q("fact.bad"),
                    {{q("file"), q("x.json")},
                     {q("line"), 12},
                     {q("field"), q("stop.date")},
                     {q("reason"), q("reason.bad_date")},
                     {q("value"), q("2015-13-01")},
                     {q("expected"), q("YYYY-MM-DD")}}};
    EXPECT_EQ(it().error(bad), q("Fatto rifiutato: x.json, riga 12, campo stop.date: «2015-13-01» non è una data; scrivere YYYY-MM-DD"));
    EXPECT_EQ(en().error(bad), q("The fact is refused: x.json, line 12, field stop.date: \"2015-13-01\" is not a date; write YYYY-MM-DD"));
}

TEST(Errors, WhatIsNotKnownIsLeftOut)
{
    EXPECT_EQ(it().error({q("server.unknown"), {{q("name"), q("SRV-POSTE")}, {q("nearest"), q("SRV-POSTA")}}}),
              q("Il server «SRV-POSTE» non esiste: forse SRV-POSTA?"));
    EXPECT_EQ(it().error({q("server.unknown"), {{q("name"), q("X")}, {q("nearest"), QString()}}}), q("Il server «X» non esiste"));
    EXPECT_EQ(it().error({q("own.bad"), {{q("file"), q("o.json")}, {q("line"), 0}, {q("reason"), q("reason.empty")}}}),
              q("Avviso rifiutato: o.json: il file è vuoto"));
}

TEST(Errors, ARejectedLineNamesItsPlace)
{
    EXPECT_EQ(it().error({q("set.bad_value"),
                          {{q("file"), q("a.txt")}, {q("line"), 3}, {q("key"), q("sp")}, {q("value"), q("x")}, {q("expected"), q("1")}}}),
              q("a.txt, riga 3: «x» non è un valore per sp: atteso 1"));
    EXPECT_EQ(en().error({q("reason.empty"), {{q("file"), q("a.txt")}}}), q("a.txt: the file is empty"));
}

TEST(Errors, AnUnknownCodeIsStillASentence)
{
    EXPECT_EQ(it().error({q("moon.full"), {{q("phase"), 3}}}), q("Errore imprevisto moon.full (phase = 3): segnalarlo con queste parole"));
    EXPECT_EQ(en().error({q("moon.full"), {}}), q("Unexpected error moon.full: report it with these words"));
}

TEST(Errors, AValueThatLooksLikeAPatternIsJustAValue)
{
    EXPECT_EQ(en().error({q("customer.exists"), {{q("name"), q("{code} [x]")}}}), q("Customer \"{code} [x]\" exists already: choose another name"));
}

TEST(Evidences, UnknownRulesFallBackToWhatWasRead)
{
    EXPECT_EQ(it().evidence({q("moon.full"), {}, q("phase=3"), {}, {}}, q("Europe/Rome")), q("phase=3"));
    EXPECT_EQ(it().evidence({q("kb.pending"), {{q("kb"), q("KB1")}}, {}, {}, {}}, {}), q("KB1 è installata, riavvio in sospeso"));
    EXPECT_EQ(it().evidence({q("input.missing"), {{q("input"), q("hotfixes")}}, {}, {}, {}}, {}), q("Manca l'elenco hotfix"));
    EXPECT_EQ(en().evidence({q("input.missing"), {{q("input"), q("hotfixes")}}, {}, {}, {}}, {}), q("The hotfix list is missing"));
}

TEST(Evidences, BothNamesOfAnArgumentAreUnderstood)
{
    const Evidence list{q("package.below"), {{q("source"), q("openssl")}, {q("installed"), q("3.0.14")}, {q("fixed"), q("3.0.15")}}, {}, {}, {}};
    EXPECT_EQ(it().evidence(list, {}), q("Il pacchetto openssl 3.0.14 viene prima di 3.0.15"));
    const Evidence condition{q("package.below"), {{q("package"), q("openssl")}, {q("version"), q("3.0.14")}, {q("bound"), q("3.0.15")}}, {}, {}, {}};
    EXPECT_EQ(it().evidence(condition, {}), it().evidence(list, {}));
    const QVariantMap bytes{{q("attribute"), q("mx.cliente.example.bytes")}, {q("value"), q("1536")}, {q("op"), q("gt")}, {q("limit"), q("512")}};
    EXPECT_EQ(it().evidence({q("attribute.compare"), bytes, {}, {}, {}}, {}), q("mx.cliente.example.bytes vale 1536; la regola chiede > 512"));
}

TEST(Evidences, IdsBecomeNames)
{
    const Evidence platform{q("platform.is"), {{q("platform"), q("windows-server-2003")}}, {}, {}, {}};
    EXPECT_EQ(en().evidence(platform, {}), q("The operating system is Windows Server 2003"));
    const Evidence role{q("role.has"), {{q("role"), q("domain-controller")}}, {}, {}, {}};
    EXPECT_EQ(it().evidence(role, {}), q("La macchina ha il ruolo controller di dominio"));
}

TEST(Errors, ReasonsAreOfTheLanguage)
{
    const auto said = [](const char *code, const QVariantMap &args) { return it().error({q(code), args}); };
    EXPECT_EQ(
        said("fact.bad", {{q("file"), q("f.json")}, {q("reason"), q("reason.wrong_type")}, {q("expected"), q("string")}, {q("value"), q("number")}}),
        q("Fatto rifiutato: f.json: serve un testo, non un numero"));
    EXPECT_EQ(said("import.json", {{q("file"), q("f.json")}, {q("offset"), 9}, {q("reason"), q("reason.too_deep")}}),
              q("f.json, posizione 9: non è JSON valido: ha troppi livelli annidati"));
    EXPECT_EQ(said("archive.bad", {{q("file"), q("a.gz")}, {q("reason"), q("reason.truncated")}}),
              q("Il file compresso è danneggiato: a.gz: il file finisce troppo presto"));
    EXPECT_EQ(said("file.cannot_read", {{q("file"), q("a")}, {q("reason"), q("Permission denied")}}),
              q("Il file a non si può leggere: il permesso è negato"));
}

TEST(Advices, AnUnknownIdKeepsTheCataloguesWords)
{
    EXPECT_EQ(it().advice({q("advice.moon"), {{q("n"), 3}}, {q("Fatto {n}"), q("Done {n}")}}, {}), q("Fatto 3"));
    EXPECT_EQ(
        it().advice({{}, {{q("warn_date"), QDate(2026, 11, 3)}}, {q("preavviso PEC atteso dal {warn_date}: chiedere chi legge la PEC"), q("x")}}, {}),
        q("preavviso PEC atteso dal 03/11/2026: chiedere chi legge la PEC"));
}

TEST(Advices, APhaseNamesItsDay)
{
    const Advice day{
        q("advice.phase"), {{q("date"), QDate(2025, 10, 1)}, {q("precision"), q("day")}}, {q("inizia il rallentamento"), q("throttling begins")}};
    EXPECT_EQ(it().advice(day, {}), q("dal 01/10/2025: inizia il rallentamento"));
    const Advice month{q("advice.phase"), {{q("date"), QDate(2025, 10, 31)}, {q("precision"), q("month")}}, {q("x"), q("throttling begins")}};
    EXPECT_EQ(en().advice(month, {}), q("end of October 2025: throttling begins"));
}

TEST(Names, KnownIdsHaveWordsOthersStay)
{
    EXPECT_EQ(it().readerName(q("hand")), q("a mano"));
    EXPECT_EQ(it().readerName(q("dpkg-query")), q("dpkg-query"));
    EXPECT_EQ(it().feedName(q("facts")), q("fatti bloccanti"));
    EXPECT_EQ(it().feedName(q("csaf:vendor.example")), q("CSAF vendor.example"));
    EXPECT_EQ(it().role(q("cash-desk")), q("cash-desk"));
    EXPECT_EQ(it().exposure(q("internet")), q("esposta su Internet"));
    EXPECT_EQ(it().severity(Severity::Critical), q("critica"));
    EXPECT_EQ(it().anchor(Anchor::KevDue), q("data KEV"));
    EXPECT_EQ(it().anchor(Anchor::None), QString());
}

} // namespace

} // namespace tagliando
