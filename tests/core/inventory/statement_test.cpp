#include "core/domain/roles.h"
#include "core/inventory/formats/statement.h"
#include "tests/core/inventory/support.h"

#include <QDir>
#include <QRegularExpression>

using namespace tagliando;

namespace {

const DeclaredAttributes declared{{q("mdaemon.last_start"), AttributeKind::Time},  {q("mdaemon.last_check"), AttributeKind::Text},
                                  {q("mx.*.bytes"), AttributeKind::Number},        {q("winhttp.default_secure_protocols"), AttributeKind::Number},
                                  {q("fatturapa.layout"), AttributeKind::Version}, {q("sdi.issued"), AttributeKind::Time}};

Result<Statements> stated(const char *words) { return readStatements(q(words).split(QLatin1Char('|'), Qt::SkipEmptyParts), vocabulary(), declared); }

TEST(Statements, TheWholeLanguage)
{
    const auto read = stated(
        "os=Windows_Server 2003|sp=2|build=10.0.17763.6532|os_version=9.12(4)|role=Mail, dns|exposure=internet|class=server|depends_on=DC1,SRV-SQL|"
        "kernel=6.1.0-18-amd64|pending_restart=yes|last_boot=2015-01-10T07:00|flag.oversize-dns=absent|expires.sdi_certificate=2026-12-03|"
        "counter.ssd_hours=0@2023-04-03T09:00|attr.luogo=CED = sala 2|mdaemon.last_start=2015-01-21T08:30|mx.cliente.example.bytes=1536|"
        "question.uses-m365=yes|hotfixes=complete|packages=partial");
    ASSERT_OK(read);
    const Observation &seen = read->observation;
    EXPECT_EQ(seen.source, q("hand"));
    const QMap<QString, QString> expected{{q("os"), q("windows-server-2003")},
                                          {q("sp"), q("2")},
                                          {q("build"), q("17763.6532")},
                                          {q("os_version"), q("9.12(4)")},
                                          {q("role"), q("mail,dns")},
                                          {q("exposure"), q("internet")},
                                          {q("class"), q("server")},
                                          {q("depends_on"), q("DC1,SRV-SQL")},
                                          {q("kernel"), q("6.1.0-18-amd64")},
                                          {q("pending_restart"), q("yes")},
                                          {q("last_boot"), q("2015-01-10T07:00")},
                                          {q("flag.oversize-dns"), q("absent")},
                                          {q("expires.sdi_certificate"), q("2026-12-03")},
                                          {q("counter.ssd_hours"), q("0@2023-04-03T09:00")},
                                          {q("attr.luogo"), q("CED = sala 2")},
                                          {q("mdaemon.last_start"), q("2015-01-21T08:30")},
                                          {q("mx.cliente.example.bytes"), q("1536")}};
    EXPECT_EQ(seen.values, expected);
    EXPECT_EQ(read->answers, (QHash<QString, bool>{{q("uses-m365"), true}}));
    EXPECT_TRUE(seen.completeness.value(InventoryClass::OsHotfixes).complete);
    EXPECT_TRUE(seen.completeness.contains(InventoryClass::Packages));
    EXPECT_FALSE(seen.completeness.value(InventoryClass::Packages).complete);
}

TEST(Statements, ProductsAndHotfixes)
{
    const auto read = stated("product.MDaemon=13.0.5|product.Gestionale Bello=4.2|product.firefox=present|product.thunderbird=absent|"
                             "kb.kb968730=installed|kb.938397=pending|kb.KB-TEST=absent");
    ASSERT_OK(read);
    const Observation &seen = read->observation;
    ASSERT_EQ(seen.products.size(), 4);
    EXPECT_EQ(seen.products[0].product, q("mdaemon"));
    EXPECT_EQ(seen.products[0].version, q("13.0.5"));
    EXPECT_EQ(seen.products[1].product, q("Gestionale Bello")); // unknown to the vocabulary: kept as typed
    EXPECT_EQ(seen.products[2].version, QString());
    EXPECT_EQ(seen.products[2].presence, Presence::Installed);
    EXPECT_EQ(seen.products[3].presence, Presence::Absent);
    const QList<HotfixStatement> hotfixes{
        {q("KB968730"), Presence::Installed, {}}, {q("KB938397"), Presence::Pending, {}}, {q("KB-TEST"), Presence::Absent, {}}};
    EXPECT_EQ(seen.hotfixes, hotfixes);
}

TEST(Statements, EmptyValueClears)
{
    const auto read = stated("role=|product.mdaemon=13|product.mdaemon=|kb.KB968730=|hotfixes=|mx.cliente.example.bytes=");
    ASSERT_OK(read);
    const QMap<QString, QString> expected{{q("role"), {}}, {q("product.mdaemon"), {}}, {q("kb.KB968730"), {}}, {q("mx.cliente.example.bytes"), {}}};
    EXPECT_EQ(read->observation.values, expected);
    EXPECT_TRUE(read->observation.products.isEmpty());
    EXPECT_FALSE(read->observation.completeness.value(InventoryClass::OsHotfixes).complete);
}

TEST(Statements, TheLaterWordWins)
{
    const auto read = stated("product.mdaemon=|product.MDaemon=13.0.5|kb.KB1=absent|kb.KB1=installed|sp=1|SP=SP2");
    ASSERT_OK(read);
    EXPECT_EQ(read->observation.products.size(), 1);
    EXPECT_EQ(read->observation.hotfixes, (QList<HotfixStatement>{{q("KB1"), Presence::Installed, {}}}));
    EXPECT_EQ(read->observation.values, (QMap<QString, QString>{{q("sp"), q("2")}}));
}

TEST(Statements, BuildForms)
{
    for (const auto &[typed, kept] : {std::pair{"17763.6532", "17763.6532"},
                                      {"10.0.17763.6532", "17763.6532"},
                                      {"10.0.17763", "17763"},
                                      {"3790", "3790"},
                                      {"5.2.3790", "3790"}}) {
        const auto read = stated(QByteArray("build=").append(typed).constData());
        ASSERT_OK(read);
        EXPECT_EQ(value(read->observation, "build"), q(kept)) << typed;
    }
}

TEST(Statements, RefusedWithWhatWasMeant)
{
    const struct {
        const char *word, *code, *argument, *expected;
    } cases[] = {
        {"os", "set.not_a_statement", "word", "os"},
        {"=x", "set.not_a_statement", "word", "=x"},
        {"rolle=dns", "set.unknown_key", "nearest", "role"},
        {"pending_restrat=yes", "set.unknown_key", "nearest", "pending_restart"},
        {"hotfix=complete", "set.unknown_key", "nearest", "hotfixes"},
        {"prodct.mdaemon=13", "set.unknown_key", "nearest", "product.mdaemon"},
        {"mdaemon.last_strat=2015-01-21", "set.unknown_key", "nearest", "mdaemon.last_start"},
        {"mx..bytes=5", "set.unknown_key", "nearest", "mx.*.bytes"},
        {"kb.KB 1=installed", "set.bad_value", "value", "kb 1"},
        {"kb.pippo=installed", "set.bad_value", "value", "pippo"},
        {"kb.=installed", "set.bad_value", "expected", "KB1234567"},
        {"role=pippo", "set.unknown_role", "value", "pippo"},
        {"role=dns,domain-contoller", "set.unknown_role", "nearest", "domain-controller"},
        {"role=pippo", "set.unknown_role", "nearest", ""},
        {"product.=1", "set.unknown_key", "key", "product."},
        {"colour=blue", "set.unknown_key", "nearest", ""},
        {"os=windws-server-2019", "set.unknown_platform", "nearest", "windows-server-2019"},
        {"sp=two", "set.bad_value", "value", "two"},
        {"build=17763,6532", "set.bad_value", "expected", "17763.6532"},
        {"exposure=outside", "set.bad_value", "expected", "internet|internal"},
        {"pending_restart=maybe", "set.bad_value", "expected", "yes|no"},
        {"flag.x=on", "set.bad_value", "expected", "installed|absent"},
        {"kb.KB1=maybe", "set.bad_value", "expected", "installed|pending|absent"},
        {"hotfixes=all", "set.bad_value", "expected", "complete|partial"},
        {"expires.x=31/12/2026", "set.bad_value", "expected", "YYYY-MM-DD, YYYY-MM-DDTHH:MM"},
        {"expires.x=2026-02-30", "set.bad_value", "key", "expires.x"},
        {"counter.h=5", "set.bad_value", "expected", "N@YYYY-MM-DDTHH:MM"},
        {"counter.h=-5@2026-01-01", "set.bad_value", "key", "counter.h"},
        {"question.x=", "set.bad_value", "expected", "yes|no"},
        {"last_boot=ieri", "set.bad_value", "key", "last_boot"},
        {"role=,", "set.bad_value", "key", "role"},
    };
    for (const auto &c : cases) {
        const auto read = stated(c.word);
        ASSERT_FALSE(read.has_value()) << c.word;
        EXPECT_EQ(read.error().code, q(c.code)) << c.word;
        EXPECT_EQ(read.error().args.value(q(c.argument)).toString(), q(c.expected)) << c.word;
    }
}

TEST(Statements, AnAttributeIsWhatTheFactsReadItAs)
{
    for (const char *word :
         {"mdaemon.last_start=2015-02-31", "mdaemon.last_start=boh", "mdaemon.last_start=21/01/2015 08:30", "mdaemon.last_start=2015-01-21T25:00",
          "mdaemon.last_start=2015-01-21 boh", "sdi.issued=2027-02-31", "sdi.issued=04/12/2023", "attr.sdi.issued=boh", "mx.a.example.bytes=molti",
          "mx.a.example.bytes=0x", "winhttp.default_secure_protocols=0xzz", "winhttp.default_secure_protocols=-1", "fatturapa.layout=nuovo"}) {
        const auto read = stated(word);
        ASSERT_FALSE(read.has_value()) << word;
        EXPECT_EQ(read.error().code, q("set.bad_value")) << word;
        EXPECT_EQ(read.error().args.value(q("key")).toString(), q(word).section(QLatin1Char('='), 0, 0));
        EXPECT_EQ(read.error().args.value(q("value")).toString(), q(word).section(QLatin1Char('='), 1));
        EXPECT_FALSE(read.error().args.value(q("expected")).toString().isEmpty()) << word;
    }
    const auto read =
        stated("mdaemon.last_start=2015-01-21 08:30|sdi.issued=2026-12-03|winhttp.default_secure_protocols=0xA00|mx.a.example.bytes=512|"
               "fatturapa.layout=1.6.1|mdaemon.last_check=forse|counter.h=7@2023-04-03 09:00|expires.x=2026-12-03 10:00+01:00");
    ASSERT_OK(read);
    EXPECT_EQ(value(read->observation, "mdaemon.last_start"), q("2015-01-21T08:30"));
    EXPECT_EQ(value(read->observation, "winhttp.default_secure_protocols"), q("0xA00"));
    EXPECT_EQ(value(read->observation, "counter.h"), q("7@2023-04-03T09:00"));
    EXPECT_EQ(value(read->observation, "expires.x"), q("2026-12-03T10:00+01:00"));
}

TEST(DeclaredAttributes, KindsComeFromTheUse)
{
    const auto attribute = [](const char *name, std::optional<QString> bound) {
        Condition condition;
        condition.kind = Condition::Kind::Attribute;
        condition.name = q(name);
        condition.bounds.ge = std::move(bound);
        return condition;
    };
    Requirement requirement;
    requirement.subjects = q("mx.*.bytes");
    requirement.stop = StopRule{};
    requirement.stop->lastStart = q("a.started");
    requirement.stop->lastCheck = q("a.check");
    Condition all;
    all.children = {attribute("mx.{subject}.bytes", q("512")), attribute("a.layout", q("1.6")), attribute("a.started", std::nullopt),
                    attribute("a.issued", q("2000-01-01")), attribute("a.status", std::nullopt)};
    requirement.cases = {Case{all, std::nullopt, {}}};
    DeclaredAttributes seen;
    declareAttributes(requirement, &seen);
    const DeclaredAttributes expected{{q("mx.*.bytes"), AttributeKind::Number}, {q("a.started"), AttributeKind::Time},
                                      {q("a.check"), AttributeKind::Text},      {q("a.layout"), AttributeKind::Version},
                                      {q("a.issued"), AttributeKind::Time},     {q("a.status"), AttributeKind::Text}};
    EXPECT_EQ(seen, expected);
}

TEST(Statements, RolesByTheirAliases)
{
    const auto read = stated("role=DC, dns,Domain Controller,SQL Server");
    ASSERT_OK(read);
    EXPECT_EQ(value(read->observation, "role"), q("domain-controller,dns,database"));
}

TEST(Statements, EveryRoleThatFactsAskForIsKnown)
{
    const QDir folder(q(TAGLIANDO_SOURCE_DIR "/resources/facts"));
    static const QRegularExpression asked(q("\"role\": *\\[([^\\]]*)\\]"));
    static const QRegularExpression name(q("\"([^\"]+)\""));
    int seen = 0;
    for (const QString &file : folder.entryList({q("*.json")}, QDir::Files)) {
        QFile fact(folder.filePath(file));
        ASSERT_TRUE(fact.open(QIODevice::ReadOnly));
        for (auto list = asked.globalMatch(QString::fromUtf8(fact.readAll())); list.hasNext();) {
            for (auto role = name.globalMatch(list.next().captured(1)); role.hasNext(); ++seen) {
                const QString said = role.next().captured(1);
                EXPECT_TRUE(knownRoles().contains(said)) << file.toStdString() << ' ' << said.toStdString();
            }
        }
    }
    EXPECT_GT(seen, 5);
}

TEST(Statements, OneBadWordRefusesAll) { EXPECT_FALSE(stated("sp=2|colour=blue").has_value()); }

} // namespace
