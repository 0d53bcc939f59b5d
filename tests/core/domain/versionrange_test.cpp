#include "core/domain/version/ecosystem.h"
#include "core/domain/versionrange.h"
#include "tests/core/domain/vectors.h"

#include <algorithm>
#include <set>

using namespace tagliando;

namespace {

char answer(std::optional<bool> contained) { return !contained ? '?' : *contained ? 'y' : 'n'; }

char contains(const char *range, const char *version)
{
    const auto read = VersionRange::parse(range);
    EXPECT_TRUE(read) << range;
    return read ? answer(read->contains(version)) : '!';
}

std::string canonical(const char *text)
{
    const auto range = VersionRange::parse(text);
    return range ? range->toString().toStdString() : "refused";
}

TEST(VersRange, ContainsByItsScheme)
{
    EXPECT_EQ(contains("vers:deb/>=1|<2", "1~rc1"), 'n');
    EXPECT_EQ(contains("vers:deb/>=1|<2", "1.0-1"), 'y');
    EXPECT_EQ(contains("vers:deb/<5.36.0-7%2Bdeb12u4", "5.36.0-7+deb12u1"), 'y');
    EXPECT_EQ(contains("vers:npm/>=1.0.0|<2.0.0", "2.0.0-rc.1"), 'y');
    EXPECT_EQ(contains("vers:npm/*", "anything"), 'y');
    EXPECT_EQ(contains("vers:npm/!=1.0.0", "1.0.0"), 'n');
    EXPECT_EQ(contains("vers:npm/!=1.0.0", "1.0.1"), 'y');
    EXPECT_EQ(contains("vers:npm/<1.0.0|>=2.0.0|!=2.1.0|3.0.0", "2.1.0"), 'n');
    EXPECT_EQ(contains("vers:npm/<1.0.0|>=2.0.0|!=2.1.0|3.0.0", "1.5.0"), 'n');
    EXPECT_EQ(contains("vers:npm/<1.0.0|>=2.0.0|!=2.1.0|3.0.0", "0.1.0"), 'y');
    EXPECT_EQ(contains("vers:npm/>1.0.0|>=2.0.0|<3.0.0", "1.5.0"), 'y'); // the looser of two lower bounds
    EXPECT_EQ(contains("vers:npm/>1.0.0|<2.0.0|<=3.0.0", "2.5.0"), 'y');
    EXPECT_EQ(contains("vers:generic/<2.5.79.0", "2.5.8.0"), 'y');
    EXPECT_EQ(contains("vers:all/<V3.1.4", "3.1.3"), 'y');
    EXPECT_EQ(contains("vers:none/*", "1"), 'n');
    EXPECT_EQ(contains("vers:nuget/<1.0.0.1", "1.0"), 'y');
    EXPECT_EQ(contains("vers:maven/<1.0", "1.0-SNAPSHOT"), 'y');
    EXPECT_EQ(contains("vers:maven/<=1.0", "1.0.Final"), 'y');
    EXPECT_EQ(contains("vers:maven/<1.0-rc1", "1.0-milestone-3"), 'y');
    EXPECT_EQ(contains("vers:maven/>1.0", "1.0-sp"), 'y');
    EXPECT_EQ(contains("vers:pypi/<1.0", "1.0.dev3"), 'y');
    EXPECT_EQ(contains("vers:pypi/>1.0", "1.0.post1"), 'y');
    EXPECT_EQ(contains("vers:pypi/<1.0rc1", "1.0b9"), 'y');
    EXPECT_EQ(contains("vers:pypi/<=1.0a|>3", "1.0a."), 'y'); // PEP 440 lets a separator end a word
    EXPECT_EQ(contains("vers:intdot/<1.10", "1.9.9"), 'y');
}

TEST(VersRange, AnRpmBoundWithoutAnEpochMeansTheInstalledOne)
{
    EXPECT_EQ(contains("vers:rpm/<3.0.7-5.el9", "1:3.0.1-43.el9"), 'y');
    EXPECT_EQ(contains("vers:rpm/<0:3.0.7-5.el9", "1:3.0.1-43.el9"), 'n');
    EXPECT_EQ(contains("vers:rpm/<2:3.0.7", "1:3.0.9-43.el9"), 'y');
}

TEST(VersRange, SaysThatItCannotDecide)
{
    EXPECT_EQ(contains("vers:conan/>=1|<2", "1.5"), '?');
    EXPECT_EQ(contains("vers:unknown/<1", "1.5"), '?');
    EXPECT_EQ(contains("vers:conan/1.5|2", "1.5"), 'y'); // letter by letter the same
    EXPECT_EQ(contains("vers:conan/1.50|2", "1.5"), '?');
    EXPECT_EQ(contains("vers:deb/>=1|<2", "boh"), '?');
    EXPECT_EQ(contains("vers:generic/<E81.20", "7.0"), '?');
}

TEST(VersRange, IsWrittenCanonically)
{
    EXPECT_EQ(canonical("VERS:NPM/ <2.0.0 | >= 1.0.0 |"), "vers:npm/>=1.0.0|<2.0.0");
    EXPECT_EQ(canonical("vers:npm/=1.0.0"), "vers:npm/1.0.0");
    EXPECT_EQ(canonical("vers:conan/>2|<1"), "vers:conan/>2|<1");
    EXPECT_EQ(canonical("vers:deb/1.0+b1"), "vers:deb/1.0%2Bb1");
    for (const char *text :
         {"", "vers:", "vers:npm", "vers:npm/", "vers:npm/|", "npm/1", "vers:/1", "vers:npm/*|1", "vers:npm/1|*", "vers:npm/<", "vers:npm/><1",
          "vers:npm/%2", "vers:npm/%GG", "vers:n pm", "vers:n?m/1", "vers:npm/!1", "vers:npm/>=1<2", "vers:npm/%20"})
        EXPECT_EQ(canonical(text), "refused") << text;
}

char vls(const char *range, const char *version)
{
    const auto read = VersionRange::parseVls(range);
    return read ? answer(read->contains(version)) : '!';
}

TEST(VersRange, ReadsVersionLessSpecified)
{
    EXPECT_EQ(vls("<4.2", "4.1.9"), 'y');
    EXPECT_EQ(vls("<4.2", "4.2"), 'n');
    EXPECT_EQ(vls(">=8.1.5", "8.1.10"), 'y');
    EXPECT_EQ(vls("<V3.0.29", "V3.0.9"), 'y');
    EXPECT_EQ(vls("< V3.0.29", "3.0.29"), 'n');
    EXPECT_EQ(vls(">= V3.3.0 < V3.3.9", "3.3.8"), 'y');
    EXPECT_EQ(vls(">= V3.3.0 < V3.3.9", "3.2"), 'n');
    EXPECT_EQ(vls(">= 6.0.0.0 | <= 6.4.0", "6.4.0"), 'y');
    EXPECT_EQ(vls("All versions < V17 Update 6", "V17 Update 5"), 'y');
    EXPECT_EQ(vls("< V6.0 SP9 Upd4", "V6.0 SP9 Upd3"), 'y');
    EXPECT_EQ(vls("all versions", "1"), 'y');
    EXPECT_EQ(vls("<9.1(7)16", "9.1(7)9"), 'y');
    EXPECT_EQ(vls("<4.2", "boh"), '?');
    for (const char *text : {"", "4.2", "V1.10.1", "<azl3 ruby 3.3.5-3", "<= S7x (with tool)", "<= 3.3-006 (with <= bacnetstac 4.2.1)",
                             ">= 9.3.0 -  but not including 9.3.8", ">= 6.1 | <= 6.4 (CVE-2022-37434 only)", "<", "<|", "< 1 |", ">5 <3", "<1 <2",
                             "all versions of 3", "12.1 all versions", ">= 2.0.0 | 2.6.2"})
        EXPECT_EQ(vls(text, "1.0"), '!') << text;
}

QList<QByteArray> textsOf(const QJsonValue &list)
{
    QList<QByteArray> texts;
    for (const auto &one : list.toArray())
        texts.append(one.toString().toUtf8());
    return texts;
}

TEST(VersRange, PublishedVectorsAgree)
{
    // Ranges in the notations of package managers ("~2.5 || ^3.2", "3.0.0, 1.0.1b") reach an advisory as vers, never as they are.
    int native = 0;
    std::set<std::string> unknown;
    const bool played = playTests(QStringLiteral("vers"), [&](const QJsonObject &test) {
        const QString kind = test.value(QStringLiteral("test_type")).toString();
        const QJsonValue input = test.value(QStringLiteral("input"));
        const QJsonValue expected = test.value(QStringLiteral("expected_output"));
        const bool refused = test.value(QStringLiteral("expected_failure")).toBool();
        if (kind == QLatin1String("from_native")) {
            ++native;
        } else if (kind == QLatin1String("equality") || kind == QLatin1String("comparison")) {
            const QByteArray scheme = input[QStringLiteral("input_scheme")].toString().toUtf8();
            const VersionOrder order = orderOfEcosystem(scheme);
            QList<QByteArray> versions = textsOf(input[QStringLiteral("versions")]);
            if (!order) { // "cannot compare" is the answer to all of them
                unknown.insert(scheme.toStdString());
                return;
            }
            for (const QByteArray &version : versions)
                ASSERT_EQ(order(version, version).has_value(), !refused) << version.toStdString();
            if (refused)
                return;
            if (kind == QLatin1String("equality")) {
                EXPECT_EQ(*order(versions.value(0), versions.value(1)) == 0, expected.toBool());
                return;
            }
            std::stable_sort(versions.begin(), versions.end(), [&](const QByteArray &a, const QByteArray &b) { return *order(a, b) < 0; });
            const QList<QByteArray> sorted = textsOf(expected);
            ASSERT_EQ(versions.size(), sorted.size());
            for (qsizetype i = 0; i < sorted.size(); ++i)
                EXPECT_EQ(*order(versions[i], sorted[i]), std::strong_ordering::equal) << versions[i].toStdString();
        } else if (kind == QLatin1String("containment")) {
            const auto range = VersionRange::parse(input[QStringLiteral("vers")].toString().toUtf8());
            ASSERT_TRUE(range);
            const char contained = answer(range->contains(input[QStringLiteral("version")].toString().toUtf8()));
            if (contained == '?') {
                EXPECT_EQ(orderOfEcosystem(range->scheme()), nullptr);
            } else {
                EXPECT_EQ(contained, expected.toBool() ? 'y' : 'n');
            }
        } else if (kind == QLatin1String("parse")) {
            const auto range = VersionRange::parseCanonical(input.toString().toUtf8());
            ASSERT_EQ(range.has_value(), !refused);
            if (!range)
                return;
            EXPECT_EQ(QString::fromUtf8(range->scheme()), expected[QStringLiteral("scheme")].toString());
            const QJsonArray constraints = expected[QStringLiteral("version_constraints")].toArray();
            ASSERT_EQ(qsizetype(range->constraints().size()), constraints.size());
            for (qsizetype i = 0; i < constraints.size(); ++i)
                EXPECT_EQ(QString::fromUtf8(range->constraints()[std::size_t(i)].version), constraints[i][1].toString());
        } else {
            EXPECT_EQ(kind, QStringLiteral("validate"));
            const auto range = VersionRange::parse(input.toString().toUtf8());
            ASSERT_EQ(range.has_value(), !refused);
            if (range) {
                EXPECT_EQ(range->toString().toStdString(), expected.toString().toStdString());
            }
        }
    });
    if (!played)
        GTEST_SKIP() << "no real data";
    RecordProperty("native", native);
    for (const std::string &scheme : unknown)
        EXPECT_EQ(VersionRange::parse(QByteArray("vers:" + QByteArray::fromStdString(scheme) + "/>=1"))->contains("2"), std::nullopt) << scheme;
}

} // namespace
