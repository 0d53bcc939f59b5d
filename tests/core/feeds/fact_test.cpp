#include "core/feeds/formats/parsers.h"
#include "tests/core/feeds/fixtures.h"

#include <QDir>
#include <QFile>

namespace tagliando {
namespace {

// One member a line, so that the line of a mistake is known.
const QByteArray rightFact = R"({
  "format": 1,
  "id": "mail-licence-2015",
  "category": "licence",
  "title": {"it": "controllo licenza", "en": "licence check"},
  "headline": {"it": "MDaemon su {server} si ferma", "en": "MDaemon on {server} stops"},
  "affected": {"it": "tutti", "en": "all"},
  "cases": [
    {"when": {"all": [{"platform": ["windows-xp"]}, {"product": "mdaemon"}]},
     "needs": {"service_pack": {"ge": 3}},
     "action": {"kind": "update", "it": "richiede SP3", "en": "requires SP3"}},
    {"when": {"all": [{"platform": ["windows-server-2003"]}, {"product": "mdaemon", "ge": "9", "lt": "20.5"}]},
     "needs": {"any": [{"kb_any": ["KB968730", "KB938397"]}, {"not": {"kb_all": ["KB2868626"]}}]},
     "action": {"kind": "install", "kb_any": ["KB968730", "KB938397"]}}
  ],
  "stop": {
    "trigger": "service_start", "date": "2015-01-20", "effect": "stops",
    "grace": {"days": 4, "from": "first_failed_check"},
    "anchors": {"last_start": "mdaemon.last_start", "first_failed": "mdaemon.first_failed_check"},
    "phases": [{"date": "2015-01", "effect": "info", "it": "annuncio", "en": "announced"}]
  },
  "consequence": {"it": "la posta si ferma", "en": "mail stops"},
  "available_since": {"date": "2010", "precision": "year"},
  "work_minutes": 30,
  "asks": [{"id": "uses-mail", "scope": "customer", "it": "Usa la posta?", "en": "Uses mail?", "default": "no"}],
  "source": "https://vendor.example/notice",
  "confidence": "sourced",
  "verified_on": "2026-11-21",
  "examples": [
    {"kind": "positive", "name": "old", "now": "2015-01-12", "set": ["os=windows-xp", "sp=2"], "expect": {"verdict": "missing", "stops_at": "2015-01-20"}},
    {"kind": "negative", "name": "new", "now": "2015-01-12T09:00", "set": ["os=windows-xp", "sp=3"], "expect": {"verdict": "satisfied"}},
    {"kind": "verify", "name": "not known", "now": "2015-01-12", "set": [], "expect": {"verdict": "unknown", "state": "verify"}}
  ]
})";

QVariantMap refusal(const QByteArray &json)
{
    const Result<Fact> read = parseFact(json, QStringLiteral("x.json"), smallVocabulary());
    if (read) {
        ADD_FAILURE() << "accepted: " << json.left(4000).constData();
        return {};
    }
    EXPECT_EQ(read.error().code, QStringLiteral("fact.bad"));
    EXPECT_EQ(read.error().args.value(QStringLiteral("file")).toString(), QStringLiteral("x.json"));
    return read.error().args;
}

struct Mistake {
    const char *from;
    const char *to;
    const char *field;
    const char *reason;
    int line; ///< 0: not looked at
};

} // namespace

TEST(Fact, ReadsEveryField)
{
    const Result<Fact> read = parseFact(rightFact, QStringLiteral("x.json"), smallVocabulary());
    ASSERT_OK(read);
    const Requirement &r = read->requirement;
    EXPECT_EQ(r.kind, RequirementKind::Fact);
    EXPECT_EQ(r.id, QStringLiteral("mail-licence-2015"));
    EXPECT_EQ(r.track, QStringLiteral("fact:mail-licence-2015"));
    EXPECT_EQ(r.feed, QStringLiteral("facts"));
    EXPECT_EQ(r.headline.en, QStringLiteral("MDaemon on {server} stops"));
    EXPECT_FALSE(r.customerScope);
    ASSERT_EQ(r.cases.size(), 2U);
    const Condition &when = r.cases[1].when;
    ASSERT_EQ(when.children.size(), 2U);
    EXPECT_EQ(when.children[0].names, QStringList{QStringLiteral("windows-server-2003")});
    EXPECT_EQ(when.children[1].name, QStringLiteral("mdaemon"));
    EXPECT_EQ(when.children[1].bounds.ge, QStringLiteral("9"));
    EXPECT_EQ(when.children[1].bounds.lt, QStringLiteral("20.5"));
    EXPECT_EQ(r.cases[0].needs->bounds.ge, QStringLiteral("3"));
    EXPECT_EQ(r.cases[1].needs->children[1].kind, Condition::Kind::Not);
    EXPECT_EQ(r.cases[1].action.target, QStringLiteral("KB968730,KB938397"));
    ASSERT_TRUE(r.stop && r.stop->date);
    EXPECT_EQ(r.stop->trigger, Trigger::ServiceStart);
    EXPECT_EQ(*r.stop->date, (CatalogueDate{QDate(2015, 1, 20), Precision::Day}));
    EXPECT_EQ(r.stop->grace->days, 4);
    EXPECT_EQ(r.stop->firstFailed, QStringLiteral("mdaemon.first_failed_check"));
    ASSERT_EQ(r.stop->phases.size(), 1U);
    EXPECT_EQ(*r.stop->phases[0].date, (CatalogueDate{QDate(2015, 1, 31), Precision::Month})) << "a month counts to its last day";
    EXPECT_EQ(*r.availableSince, (CatalogueDate{QDate(2010, 12, 31), Precision::Year}));
    EXPECT_EQ(r.verifiedOn, QDate(2026, 11, 21));
    ASSERT_EQ(r.asks.size(), 1U);
    EXPECT_FALSE(r.asks[0].defaultAnswer);
    ASSERT_EQ(read->examples.size(), 3U);
    EXPECT_EQ(read->examples[0].statements.size(), 2);
    EXPECT_EQ(read->examples[0].expect.value(QStringLiteral("stops_at")).toString(), QStringLiteral("2015-01-20"));
}

TEST(Fact, NamesLineFieldAndReasonOfEveryMistake)
{
    const Mistake mistakes[] = {
        {R"("format": 1)", R"("format": 2)", "format", "reason.bad_value", 2},
        {R"("id": "mail-licence-2015")", R"("id": "Mail Licence")", "id", "reason.bad_value", 3},
        {R"("category")", R"("categry")", "categry", "reason.unknown_key", 4},
        {R"(, "en": "licence check")", "", "title.en", "reason.missing", 5},
        {R"("en": "licence check")", R"("en": " ")", "title.en", "reason.empty_text", 5},
        {"{server} si", "{host} si", "headline.it", "reason.bad_placeholder", 6},
        {"{server} si", "{subject} si", "headline.it", "reason.bad_placeholder", 6},
        {"windows-xp\"]", "windows-yp\"]", "cases[0].when.all[0].platform", "reason.unknown_platform", 9},
        {R"({"product": "mdaemon"})", R"({"product": "mdeamon"})", "cases[0].when.all[1].product", "reason.unknown_product", 9},
        {R"("ge": "9")", R"("ge": "nine")", "cases[1].when.all[1].ge", "reason.bad_version", 12},
        {R"("ge": "9")", R"("from": "9")", "cases[1].when.all[1].from", "reason.unknown_key", 12},
        {R"("KB968730", "KB938397"]}, )", R"("968730"]}, )", "cases[1].needs.any[0].kb_any[0]", "reason.bad_value", 13},
        {R"("KB968730", "KB938397"]}, )", R"("KB968730", "KB968730"]}, )", "cases[1].needs.any[0].kb_any[1]", "reason.repeated", 13},
        {R"({"service_pack": {"ge": 3}})", R"({"service_pack": {"ge": 30}})", "cases[0].needs.service_pack.ge", "reason.bad_value", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"service_pack": {}})", "cases[0].needs.service_pack", "reason.no_bound", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"min_build": {"windows-server-2019": "17763"}})", "cases[0].needs.min_build.windows-server-2019",
         "reason.bad_value", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"min_build": {"windows-server-2019": "20348.5"}})", "cases[0].needs.min_build.windows-server-2019",
         "reason.foreign_build", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"attribute": "mx.{subject}.bytes", "gt": 512})", "cases[0].needs.attribute", "reason.no_subjects", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"attribute": "mx.bytes"})", "cases[0].needs", "reason.no_bound", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"attribute": "mx.bytes", "known": true, "gt": 1})", "cases[0].needs", "reason.known_with_bounds", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"any": []})", "cases[0].needs.any", "reason.empty_list", 10},
        {R"({"service_pack": {"ge": 3}})", R"({"sevice_pack": {"ge": 3}})", "cases[0].needs", "reason.no_condition", 10},
        {R"("kind": "update", "it": "richiede SP3", "en": "requires SP3")", R"("kind": "update")", "cases[0].action.it", "reason.missing", 11},
        {R"("kind": "update")", R"("kind": "upgrade")", "cases[0].action.kind", "reason.bad_value", 11},
        {"service_start", "service-start", "stop.trigger", "reason.bad_value", 17},
        {R"("date": "2015-01-20", )", "", "stop.date", "reason.missing", 16},
        {R"("date": "2015-01-20")", R"("date": "2015-02-30")", "stop.date", "reason.bad_date", 17},
        {R"("date": "2015-01-20")", R"("date": "20/01/2015")", "stop.date", "reason.bad_date", 17},
        {R"("effect": "stops")", R"("effect": "info")", "stop.effect", "reason.bad_value", 17},
        {R"("first_failed": "mdaemon.first_failed_check")", R"("reading": "counter.x")", "stop.anchors.limit_hours", "reason.missing", 19},
        {R"("date": "2015-01")", R"("date": "2015-01", "precision": "day")", "stop.phases[0].precision", "reason.bad_value", 20},
        {R"("date": "2015-01")", R"("date": "2015-01", "offset_days": 3)", "stop.phases[0].offset_days", "reason.both_given", 20},
        {R"("work_minutes": 30)", R"("work_minutes": "30")", "work_minutes", "reason.wrong_type", 24},
        {"https://vendor.example", "vendor.example", "source", "reason.bad_value", 26},
        {R"("verified_on": "2026-11-21")", R"("verified_on": null)", "verified_on", "reason.sourced_unverified", 28},
        {R"("kind": "verify")", R"("kind": "negative")", "examples", "reason.no_example", 29},
        {R"("os=windows-xp", "sp=2")", R"("os")", "examples[0].set[0]", "reason.bad_value", 30},
        {R"("verdict": "satisfied")", R"("verdict": "ok")", "examples[1].expect.verdict", "reason.bad_value", 31},
    };
    for (const Mistake &mistake : mistakes) {
        SCOPED_TRACE(mistake.to);
        const QVariantMap args = refusal(changed(rightFact, mistake.from, mistake.to));
        EXPECT_EQ(args.value(QStringLiteral("field")).toString(), QLatin1String(mistake.field));
        EXPECT_EQ(args.value(QStringLiteral("reason")).toString(), QLatin1String(mistake.reason));
        EXPECT_EQ(args.value(QStringLiteral("line")).toInt(), mistake.line);
    }
}

TEST(Fact, SubjectsNeedExactlyOneStarAndOpenThePlaceholder)
{
    const QByteArray withSubjects =
        changed(changed(rightFact, R"("category")", R"("subjects": "mx.*.bytes", "category")"), "{server} si", "{subject} si");
    const Result<Fact> read = parseFact(changed(withSubjects, R"({"service_pack": {"ge": 3}})", R"({"attribute": "mx.{subject}.bytes", "le": 512})"),
                                        {}, smallVocabulary());
    ASSERT_OK(read);
    EXPECT_EQ(read->requirement.subjects, QStringLiteral("mx.*.bytes"));
    EXPECT_EQ(read->requirement.cases[0].needs->bounds.le, QStringLiteral("512"));
    for (const char *wrong : {"mx.bytes", "mx.*.*", "mx bytes.*"}) {
        const QVariantMap args = refusal(changed(withSubjects, "mx.*.bytes", wrong));
        EXPECT_EQ(args.value(QStringLiteral("field")).toString(), QStringLiteral("subjects")) << wrong;
    }
}

TEST(Fact, ToVerifyExampleMayBeLeftOutOnlyWhereQuestionsDecide)
{
    const QByteArray questions = changed(changed(changed(rightFact, R"({"service_pack": {"ge": 3}})", R"({"question": "uses-mail"})"),
                                                 R"({"product": "mdaemon"})", R"({"question": "elsewhere-defined"})"),
                                         R"("kind": "verify")", R"("kind": "negative")");
    EXPECT_EQ(refusal(questions).value(QStringLiteral("reason")).toString(), QStringLiteral("reason.no_example"))
        << "the second case looks at a product";
    const QByteArray all = changed(changed(questions, R"({"product": "mdaemon", "ge": "9", "lt": "20.5"})", R"({"question": "uses-mail"})"),
                                   R"({"any": [{"kb_any": ["KB968730", "KB938397"]}, {"not": {"kb_all": ["KB2868626"]}}]})", "null");
    const Result<Fact> read = parseFact(all, {}, smallVocabulary());
    ASSERT_OK(read);
    EXPECT_FALSE(read->requirement.cases[1].needs);
}

TEST(Fact, CustomerFactHasNoServerToName)
{
    const QByteArray customer = changed(rightFact, R"("category")", R"("scope": "customer", "category")");
    EXPECT_EQ(refusal(customer).value(QStringLiteral("reason")).toString(), QStringLiteral("reason.bad_placeholder"));
}

TEST(Fact, NestedConditionsEndAtTheCap)
{
    const auto nested = [](int levels) {
        return changed(rightFact, R"({"service_pack": {"ge": 3}})",
                       QByteArray(R"({"not": )").repeated(levels) + R"({"flag": "x"})" + QByteArray("}").repeated(levels));
    };
    EXPECT_OK(parseFact(nested(32), {}, smallVocabulary()));
    EXPECT_EQ(refusal(nested(33)).value(QStringLiteral("reason")).toString(), QStringLiteral("reason.too_deep"));
    EXPECT_EQ(refusal(nested(200'000)).value(QStringLiteral("reason")).toString(), QStringLiteral("reason.too_deep"));
}

TEST(Fact, RefusesWhatIsNoJson)
{
    const std::pair<QByteArray, const char *> files[] = {
        {"", "reason.empty"},
        {" \n\t", "reason.empty"},
        {"<!DOCTYPE html><html><body>login</body></html>", "reason.html"},
        {rightFact.left(700), "reason.syntax"},
        {rightFact + "}", "reason.syntax"},
        {QByteArray(rightFact).replace("controllo", "controll\xF2"), "reason.not_utf8"},
        {QByteArray(rightFact).replace("\"format\": 1,", "\"format\": 1, \"format\": 1,"), "reason.duplicate_key"},
        {QByteArray("[").repeated(1'000'000), "reason.too_deep"},
        {QByteArray(17 * 1024 * 1024, ' ') + rightFact, "reason.too_large"},
        {QByteArray("[") + QByteArray("0,").repeated(2'000'001) + "0]", "reason.too_large"},
        {"[]", "reason.wrong_type"},
        {"null", "reason.wrong_type"},
        {"01", "reason.syntax"},
        {"\"a\\x\"", "reason.syntax"},
    };
    for (const auto &[bytes, reason] : files)
        EXPECT_EQ(refusal(bytes).value(QStringLiteral("reason")).toString(), QLatin1String(reason)) << bytes.left(60).constData();
    EXPECT_EQ(refusal(QByteArray(rightFact).replace("\"all\"", "\"a\xF2ll\"")).value(QStringLiteral("line")).toInt(), 7);
}

TEST(Fact, AcceptsAByteOrderMark) { EXPECT_OK(parseFact("\xEF\xBB\xBF" + rightFact, {}, smallVocabulary())); }

TEST(Fact, EveryShippedFactIsRead)
{
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString resources = qEnvironmentVariable("TAGLIANDO_RESOURCES", QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources"));
    const QDir folder(resources + QStringLiteral("/facts"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    if (files.isEmpty())
        GTEST_SKIP() << "no facts in " << folder.path().toStdString();
    const Result<Vocabulary> vocabulary =
        Vocabulary::parse(contentOf(resources + QStringLiteral("/platforms.json")), contentOf(resources + QStringLiteral("/products.json")));
    ASSERT_OK(vocabulary);
    for (const QString &name : files) {
        const Result<Fact> read = parseFact(contentOf(folder.filePath(name)), name, *vocabulary);
        EXPECT_OK(read);
        if (read) {
            EXPECT_EQ(read->requirement.id + QStringLiteral(".json"), name);
        }
    }
}

} // namespace tagliando
