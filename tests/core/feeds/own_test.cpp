#include "core/feeds/formats/parsers.h"
#include "tests/core/feeds/fixtures.h"

#include <algorithm>

namespace tagliando {
namespace {

const QByteArray months = R"({"format": 1, "source": "https://msp.example", "advisories": [
  {"id": "oct", "title": {"it": "ottobre", "en": "October"}, "kind": "cumulative", "kb": "KB-OCT", "platforms": ["windows-server-2019"],
   "fixed_build": "17763.6414", "released": "2026-10-13"},
  {"id": "nov", "title": {"it": "novembre", "en": "November"}, "kind": "cumulative", "kb": "KB-TEST",
   "platforms": ["windows-server-2019", "Windows_Server_2022"],
   "fixed_build": {"windows-server-2019": "10.0.17763.6532", "windows-server-2022": "20348.2849"}, "requires": ["KB-SSU"],
   "released": "2026-11-10T19:00:00+01:00", "cvss": 9.8, "cves": ["CVE-2026-12345"], "restart": "yes", "minutes": 30},
  {"id": "ssu", "title": "stack", "kind": "servicing-stack", "kb": "KB-SSU", "platforms": ["windows-server-2019"]},
  {"id": "fix-1", "title": "hotfix", "kind": "hotfix", "kb": "KB-FIX1", "platforms": ["windows-server-2019", "windows-xp"], "cvss": 6.9},
  {"id": "fix-2", "title": "hotfix 2", "kind": "hotfix", "kb": "KB-FIX2", "platforms": ["windows-server-2019"], "supersedes": ["KB-FIX1"], "source": "vendor"},
  {"id": "fox", "title": "Firefox", "products": [{"product": "firefox", "fixed_version": "140.5", "affected": {"ge": "140"}}], "severity": "high"},
  {"id": "two", "title": "two", "kb": "KB-TWO", "products": [{"product": "firefox"}, {"product": "mdaemon", "fixed_version": "20.5"}]},
  {"id": "ssl", "title": "openssl", "released": "2026-11-01", "cves": ["CVE-2026-1111"],
   "packages": [{"release": "debian-12", "source": "openssl", "fixed_version": "3.0.17-1~deb12u3"}]}
]})";

const Requirement *on(const OwnAdvisories &own, const char *id, const char *name)
{
    const auto found = std::find_if(own.requirements.begin(), own.requirements.end(), [&](const Requirement &r) {
        const Condition &when = r.cases.front().when;
        return r.id == QLatin1String(id) && (when.name == QLatin1String(name) || when.names.contains(QLatin1String(name)));
    });
    return found == own.requirements.end() ? nullptr : &*found;
}

/// The KBs a requirement accepts.
QStringList kbsOf(const Requirement &requirement)
{
    const Condition &needs = *requirement.cases.front().needs;
    if (needs.kind == Condition::Kind::KbAny)
        return needs.names;
    for (const Condition &child : needs.children) {
        if (child.kind == Condition::Kind::KbAny)
            return child.names;
    }
    return {};
}

QStringList list(const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); }

class OwnAdvisory : public testing::Test {
protected:
    void SetUp() override
    {
        Result<OwnAdvisories> read = parseOwnAdvisories(months, QStringLiteral("own.json"), smallVocabulary());
        ASSERT_OK(read);
        own = *std::move(read);
    }
    OwnAdvisories own;
};

} // namespace

TEST_F(OwnAdvisory, BecomesOneRequirementPerPlatformAndProduct)
{
    EXPECT_EQ(own.requirements.size(), 10U);
    EXPECT_EQ(own.ids, list("oct nov ssu fix-1 fix-2 fox two ssl"));
    const Requirement *nov = on(own, "nov", "windows-server-2019");
    ASSERT_TRUE(nov);
    EXPECT_EQ(nov->kind, RequirementKind::Advisory);
    EXPECT_EQ(nov->feed, QStringLiteral("own"));
    EXPECT_EQ(nov->track, QStringLiteral("win:windows-server-2019:cumulative"));
    EXPECT_EQ(nov->releasedAt, QDateTime(QDate(2026, 11, 10), QTime(18, 0), Qt::UTC));
    EXPECT_FALSE(nov->released);
    EXPECT_EQ(nov->severity, Severity::Critical) << "9.8";
    EXPECT_EQ(nov->restart, Restart::Yes);
    EXPECT_EQ(nov->workMinutes, 30);
    EXPECT_EQ(nov->prerequisites, list("KB-SSU"));
    EXPECT_EQ(nov->source, QStringLiteral("https://msp.example"));
    EXPECT_EQ(nov->cases[0].action.kind, QStringLiteral("install"));
    EXPECT_EQ(nov->target, QStringLiteral("KB-TEST"));
    ASSERT_EQ(nov->cases[0].needs->children.size(), 2U);
    EXPECT_EQ(nov->cases[0].needs->children[1].builds.value(QStringLiteral("windows-server-2019")), QStringLiteral("17763.6532"));
    const Requirement *other = on(own, "nov", "windows-server-2022");
    ASSERT_TRUE(other) << "names are read as people type them";
    EXPECT_EQ(other->track, QStringLiteral("win:windows-server-2022:cumulative"));
}

TEST_F(OwnAdvisory, OlderCumulativeIsSatisfiedByTheLaterOneAndNeverTheOtherWayRound)
{
    EXPECT_EQ(kbsOf(*on(own, "oct", "windows-server-2019")), list("KB-OCT KB-TEST"));
    EXPECT_EQ(kbsOf(*on(own, "nov", "windows-server-2019")), list("KB-TEST"));
    EXPECT_EQ(on(own, "oct", "windows-server-2019")->released, (CatalogueDate{QDate(2026, 10, 13), Precision::Day}));
}

TEST_F(OwnAdvisory, SupersedenceHoldsPerPlatformAndKeepsTheTrack)
{
    EXPECT_EQ(kbsOf(*on(own, "fix-1", "windows-server-2019")), list("KB-FIX1 KB-FIX2"));
    EXPECT_EQ(kbsOf(*on(own, "fix-1", "windows-xp")), list("KB-FIX1")) << "KB-FIX2 says nothing about XP";
    EXPECT_EQ(on(own, "fix-1", "windows-server-2019")->track, QStringLiteral("kb:KB-FIX1"));
    EXPECT_EQ(on(own, "fix-2", "windows-server-2019")->track, QStringLiteral("kb:KB-FIX1")) << "the target moves, the track does not";
    EXPECT_EQ(on(own, "fix-2", "windows-server-2019")->target, QStringLiteral("KB-FIX2"));
    EXPECT_EQ(on(own, "ssu", "windows-server-2019")->track, QStringLiteral("win:windows-server-2019:ssu"));
    EXPECT_EQ(on(own, "fix-1", "windows-xp")->severity, Severity::Medium) << "6.9";
    EXPECT_EQ(on(own, "fix-2", "windows-server-2019")->source, QStringLiteral("vendor"));
}

TEST_F(OwnAdvisory, ProductIsMissingBelowItsFixedVersion)
{
    const Requirement *fox = on(own, "fox", "firefox");
    ASSERT_TRUE(fox);
    EXPECT_EQ(fox->track, QStringLiteral("own:fox"));
    EXPECT_EQ(fox->cases[0].when.bounds.ge, QStringLiteral("140"));
    EXPECT_EQ(fox->cases[0].needs->kind, Condition::Kind::Product);
    EXPECT_EQ(fox->cases[0].needs->bounds.ge, QStringLiteral("140.5"));
    EXPECT_EQ(fox->cases[0].action.kind, QStringLiteral("update"));
    EXPECT_EQ(fox->cases[0].action.product, QStringLiteral("firefox"));
    EXPECT_EQ(fox->target, QStringLiteral("140.5"));
    EXPECT_EQ(fox->severity, Severity::High);
    EXPECT_EQ(fox->title.it, fox->title.en);
    EXPECT_EQ(on(own, "two", "firefox")->track, QStringLiteral("own:two#firefox"));
    EXPECT_EQ(kbsOf(*on(own, "two", "firefox")), list("KB-TWO"));
    EXPECT_EQ(on(own, "two", "mdaemon")->track, QStringLiteral("own:two#mdaemon"));
}

TEST_F(OwnAdvisory, PackageBecomesAFix)
{
    ASSERT_EQ(own.fixes.size(), 1U);
    EXPECT_EQ(own.fixes[0].release, QStringLiteral("debian-12"));
    EXPECT_EQ(own.fixes[0].source, "openssl");
    EXPECT_EQ(own.fixes[0].fixedVersion, "3.0.17-1~deb12u3");
    EXPECT_EQ(own.fixes[0].advisory, QStringLiteral("ssl"));
    EXPECT_EQ(own.fixes[0].released, (CatalogueDate{QDate(2026, 11, 1), Precision::Day}));
}

TEST_F(OwnAdvisory, StoredBodiesReadTogetherAreTheFileAgain)
{
    ASSERT_EQ(own.bodies.size(), 8U);
    const Result<OwnAdvisories> again = parseOwnAdvisories(joinOwnAdvisories(own.bodies), {}, smallVocabulary());
    ASSERT_OK(again);
    EXPECT_EQ(again->requirements, own.requirements);
    EXPECT_EQ(again->fixes, own.fixes);
    EXPECT_EQ(again->bodies, own.bodies);
    const Result<OwnAdvisories> alone = parseOwnAdvisories(own.bodies[0], {}, smallVocabulary());
    ASSERT_OK(alone);
    EXPECT_EQ(alone->ids, list("oct"));
    EXPECT_FALSE(parseOwnAdvisories(joinOwnAdvisories({own.bodies[0], "damaged"}), {}, smallVocabulary())) << "a damaged body is not passed over";
    EXPECT_OK(parseOwnAdvisories(joinOwnAdvisories({}), {}, smallVocabulary()));
}

TEST_F(OwnAdvisory, RingOfSupersedenceEnds)
{
    const QByteArray ring = R"({"format": 1, "advisories": [
      {"id": "a", "title": "a", "kind": "hotfix", "kb": "KB-A", "platforms": ["windows"], "supersedes": ["KB-B", "KB-A"]},
      {"id": "b", "title": "b", "kind": "hotfix", "kb": "KB-B", "platforms": ["windows"], "supersedes": ["KB-A"]}]})";
    const Result<OwnAdvisories> read = parseOwnAdvisories(ring, {}, smallVocabulary());
    ASSERT_OK(read);
    EXPECT_EQ(kbsOf(read->requirements[0]), list("KB-A KB-B"));
    EXPECT_EQ(kbsOf(read->requirements[1]), list("KB-B KB-A"));
}

TEST_F(OwnAdvisory, RefusesTheWholeFileWithLineAndField)
{
    struct {
        const char *from;
        const char *to;
        const char *field;
        const char *reason;
        int line;
    } const mistakes[] = {
        {R"("kind": "cumulative", "kb": "KB-OCT")", R"("kb": "KB-OCT")", "advisories[0].kind", "reason.missing", 2},
        {R"("id": "nov")", R"("id": "oct")", "advisories[1].id", "reason.repeated", 4},
        {"\"17763.6414\"", "\"20348.1\"", "advisories[0].fixed_build", "reason.foreign_build", 3},
        {"\"17763.6414\"", "\"17763\"", "advisories[0].fixed_build", "reason.bad_value", 3},
        {R"("windows-server-2022": "20348.2849")", R"("windows-xp": "2600.1")", "advisories[1].fixed_build.windows-xp", "reason.platform_not_listed",
         6},
        {"2026-11-10T19:00:00+01:00", "2026-11-10T19:00:00", "advisories[1].released", "reason.bad_date", 7},
        {"CVE-2026-12345", "2026-12345", "advisories[1].cves[0]", "reason.bad_value", 7},
        {"\"cvss\": 9.8", "\"cvss\": 98", "advisories[1].cvss", "reason.bad_value", 7},
        {"\"minutes\"", "\"minuts\"", "advisories[1].minuts", "reason.unknown_key", 7},
        {R"("kb": "KB-SSU", )", "", "advisories[2].platforms", "reason.nothing_observable", 8},
        {R"(["windows-server-2019", "windows-xp"])", R"(["windows-server-2019", "windows"])", "advisories[3].platforms", "reason.overlapping", 9},
        {R"("fixed_version": "140.5")", R"("fixed_version": "soon")", "advisories[5].products[0].fixed_version", "reason.bad_version", 11},
        {R"("product": "firefox", )", R"("product": "firefix", )", "advisories[5].products[0].product", "reason.unknown_product", 11},
        {R"("release": "debian-12")", R"("release": "windows-xp")", "advisories[7].packages[0].release", "reason.bad_value", 14},
        {R"("kb": "KB-TWO")", R"("kb": "two")", "advisories[6].kb", "reason.bad_value", 12},
    };
    for (const auto &mistake : mistakes) {
        SCOPED_TRACE(mistake.to);
        const Result<OwnAdvisories> read =
            parseOwnAdvisories(changed(months, mistake.from, mistake.to), QStringLiteral("own.json"), smallVocabulary());
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, QStringLiteral("own.bad"));
        EXPECT_EQ(read.error().args.value(QStringLiteral("field")).toString(), QLatin1String(mistake.field));
        EXPECT_EQ(read.error().args.value(QStringLiteral("reason")).toString(), QLatin1String(mistake.reason));
        EXPECT_EQ(read.error().args.value(QStringLiteral("line")).toInt(), mistake.line);
    }
}

} // namespace tagliando
