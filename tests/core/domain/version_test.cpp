#include "core/domain/version/version.h"

#include "tests/support/result.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <random>

using namespace tagliando;

namespace {

struct Pair {
    VersionScheme scheme;
    const char *a;
    char order; ///< '<', '=', or '?' for "cannot compare"
    const char *b;
};

void PrintTo(const Pair &pair, std::ostream *out)
{
    *out << toString(pair.scheme).toStdString() << ' ' << pair.a << ' ' << pair.order << ' ' << pair.b;
}

char orderOf(const std::optional<std::strong_ordering> &order)
{
    if (!order)
        return '?';
    return *order < 0 ? '<' : *order > 0 ? '>' : '=';
}

char mirrored(char order) { return order == '<' ? '>' : order == '>' ? '<' : order; }

class VersionTable : public testing::TestWithParam<Pair> {};

TEST_P(VersionTable, OrdersBothWays)
{
    const Pair &pair = GetParam();
    EXPECT_EQ(orderOf(compareVersions(pair.scheme, QByteArrayView(pair.a), QByteArrayView(pair.b))), pair.order);
    EXPECT_EQ(orderOf(compareVersions(pair.scheme, QByteArrayView(pair.b), QByteArrayView(pair.a))), mirrored(pair.order));
}

constexpr auto natural = VersionScheme::Natural;
constexpr auto semver = VersionScheme::Semver;
constexpr auto dpkg = VersionScheme::Dpkg;
constexpr auto rpm = VersionScheme::Rpm;
constexpr auto windowsBuild = VersionScheme::WindowsBuild;
constexpr auto java = VersionScheme::Java;

INSTANTIATE_TEST_SUITE_P(Java, VersionTable,
                         testing::Values(Pair{java, "8.0.910.14", '<', "8u141"}, Pair{java, "1.8.0_141", '=', "8u141"},
                                         Pair{java, "8.0.1410.15", '=', "8u141"}, Pair{java, "1.8.0_141-b15", '=', "8u141"},
                                         Pair{java, "8u131", '<', "1.8.0_141"}, Pair{java, "8.0.1310.11", '<', "8.0.1410.15"},
                                         Pair{java, "8u141", '<', "8.0.392.8"}, Pair{java, "8.0.3920.8", '=', "8u392"},
                                         Pair{java, "7u151", '<', "8u5"}, Pair{java, "7.0.800", '=', "7u80"}, Pair{java, "8", '<', "8u5"},
                                         Pair{java, "1.8.0", '=', "8"}, Pair{java, "8 Update 91", '=', "8u91"},
                                         Pair{java, "1:1.8.0.392.b08-4.el8", '=', "8u392"}, Pair{java, "8u392-ga-1~deb9u1", '=', "8u392"},
                                         Pair{java, "8u141", '<', "11.0.2"}, Pair{java, "1.8.0_402", '<', "9"}, Pair{java, "11.0.2", '<', "11.0.20"},
                                         Pair{java, "11", '=', "11.0.0"}, Pair{java, "17.0.9+9", '=', "17.0.9"},
                                         Pair{java, "17.0.9+9", '<', "17.0.10+7"}, Pair{java, "11.0.9", '<', "11.0.9.1"},
                                         Pair{java, "11.0.20.0.8-2.el9", '=', "11.0.20"}, Pair{java, "17.0.9+9-1~deb12u1", '<', "21.0.1"}));

INSTANTIATE_TEST_SUITE_P(JavaRefuses, VersionTable,
                         testing::Values(Pair{java, "boh", '?', "8u141"}, Pair{java, "", '?', "8u141"}, Pair{java, "8u", '?', "8u141"},
                                         Pair{java, "1.8.0_", '?', "8u141"}, Pair{java, "8.74.0.17", '?', "8u141"},
                                         Pair{java, "8.392.08.1", '?', "8u141"}, Pair{java, "17-ea+5", '?', "17"},
                                         Pair{java, "1.8.0_141x", '?', "8u141"}, Pair{java, "8u141 boh", '?', "8u141"},
                                         Pair{java, "11.0.", '?', "11.0.2"}));

INSTANTIATE_TEST_SUITE_P(
    Natural, VersionTable,
    testing::Values(Pair{natural, "2.5.8.0", '<', "2.5.79.0"}, Pair{natural, "2.5.79.0", '=', "2.5.79.0"}, Pair{natural, "15.2(3)E", '<', "15.2(4)E"},
                    Pair{natural, "15.6(3)M7", '<', "15.6(3)M9"}, Pair{natural, "15.6(3)M9", '<', "15.7(3)M5"},
                    Pair{natural, "9.1(7)9", '<', "9.1(7)16"}, Pair{natural, "9.1(7)16", '<', "9.12(4)"}, Pair{natural, "9.1(7)", '<', "9.1(7)16"},
                    Pair{natural, "E80.81", '<', "E81.20"}, Pair{natural, "E81.9", '<', "E81.20"}, Pair{natural, "8u141", '<', "8u151"},
                    Pair{natural, "7u151", '<', "8u141"}, Pair{natural, "HPD6", '<', "HPD8"}, Pair{natural, "HPD8", '<', "HPD10"},
                    Pair{natural, "14.1-51.79", '<', "14.1-51.80"}, Pair{natural, "13.1-60.29", '<', "14.1-51.80"},
                    Pair{natural, "115.13", '<', "115.13.1"}, Pair{natural, "115.13", '=', "115.13.0"}, Pair{natural, "127.0", '<', "128.0"},
                    Pair{natural, "127.0.2", '<', "128.0"}, Pair{natural, "3.0rc1", '<', "3.0"}, Pair{natural, "3.0", '<', "3.0b"},
                    Pair{natural, "3.0b", '<', "3.0.1"}, Pair{natural, "3.0beta2", '<', "3.0rc1"}, Pair{natural, "v8.0.3", '=', "8.0.3"},
                    Pair{natural, "15.2(7)e", '=', "15.2(7)E"}, Pair{natural, "R80.40 Take 94", '<', "R80.40 Take 102"},
                    Pair{natural, "08.1", '=', "8.1"}, Pair{natural, "1.99999999999999999999998", '<', "1.99999999999999999999999"},
                    Pair{natural, "2023.8", '<', "2023.10"}, Pair{natural, " 9.0 ", '=', "9.0"}));

INSTANTIATE_TEST_SUITE_P(NaturalRefuses, VersionTable,
                         testing::Values(Pair{natural, "boh", '?', "128.0"}, Pair{natural, "boh", '?', "boh"}, Pair{natural, "", '?', "1"},
                                         Pair{natural, "HPD8", '?', "E81"}, Pair{natural, "HPD8", '?', "8"}, Pair{natural, "9.0\xc2\xb2", '?', "9.0"},
                                         Pair{natural, "...", '?', "1.0"}));

INSTANTIATE_TEST_SUITE_P(Dpkg, VersionTable,
                         testing::Values(Pair{dpkg, "1.0~rc1", '<', "1.0"}, Pair{dpkg, "1.0", '<', "1.0-0ubuntu1"}, Pair{dpkg, "1.0", '=', "1.0-0"},
                                         Pair{dpkg, "8.3", '<', "2:9.0"}, Pair{dpkg, "5.36.0-7+deb12u1", '<', "5.36.0-7+deb12u4"},
                                         Pair{dpkg, "3.4.0-1ubuntu0.1~esm1", '<', "3.4.0-1ubuntu0.1"}, Pair{dpkg, "1.2-1~bpo12+1", '<', "1.2-1"},
                                         Pair{dpkg, "1.2-1", '<', "1.2-1+rpt1"}, Pair{dpkg, "1.0a", '<', "1.0+"}, Pair{dpkg, "1.0~~", '<', "1.0~"},
                                         Pair{dpkg, "1:1", '=', "01:1"}, Pair{dpkg, "0:1.0", '=', "1.0"}, Pair{dpkg, "1.2-3-4", '<', "1.2-3-5"},
                                         Pair{dpkg, "1.10", '=', "1.010"}, Pair{dpkg, "3.7.6", '<', "3.7.11-0+deb12u1"},
                                         Pair{dpkg, "99999999999999999999", '<', "100000000000000000000"}, Pair{dpkg, "1.2", '<', "1_2"},
                                         Pair{dpkg, "v1.0", '<', "v1.0.1"}, Pair{dpkg, "1", '<', "v1"}, Pair{dpkg, "1:1-1", '<', "1:1:1-1"}));

INSTANTIATE_TEST_SUITE_P(DpkgRefuses, VersionTable,
                         testing::Values(Pair{dpkg, "", '?', "1"}, Pair{dpkg, "x:1", '?', "1"}, Pair{dpkg, ":1", '?', "1"},
                                         Pair{dpkg, "1:", '?', "1"}, Pair{dpkg, "1-", '?', "1"}, Pair{dpkg, "boh", '?', "1"},
                                         Pair{dpkg, "1 2", '?', "1"}, Pair{dpkg, "1\xc3\xa9", '?', "1"}, Pair{dpkg, "1:boh", '?', "1"},
                                         Pair{dpkg, "99999999999:1", '?', "1"}));

INSTANTIATE_TEST_SUITE_P(Rpm, VersionTable,
                         testing::Values(Pair{rpm, "1.0", '<', "1.0^git1"}, Pair{rpm, "1.0^git1", '<', "1.0.1"}, Pair{rpm, "1.0~rc1", '<', "1.0"},
                                         Pair{rpm, "1.0~rc1^git1", '<', "1.0~rc1.1"}, Pair{rpm, "1.0^git1", '<', "1.0^git2"},
                                         Pair{rpm, "1.0^git1~pre", '<', "1.0^git1"}, Pair{rpm, "2.0", '=', "2_0"}, Pair{rpm, "2.0", '<', "2.0.1"},
                                         Pair{rpm, "2.0a", '<', "2.0.1"}, Pair{rpm, "5.5p1", '<', "5.5p10"}, Pair{rpm, "10xyz", '<', "10.1xyz"},
                                         Pair{rpm, "xyz.4", '<', "8"}, Pair{rpm, "1.0010", '<', "1.11"}, Pair{rpm, "1.05", '=', "1.5"},
                                         Pair{rpm, "5.14.0-362.8.1.el9_3", '<', "5.14.0-362.18.1.el9_3"}, Pair{rpm, "0:1.0-1", '=', "1.0-1"},
                                         Pair{rpm, "2.0-1", '<', "1:1.0-1"}, Pair{rpm, "1.0", '=', "1.0-17.el9"},
                                         Pair{rpm, "9.11.26-4.el8_4.1", '<', "9.11.36-3.el8_6.1"}, Pair{rpm, "1.0a", '<', "1.0b"},
                                         Pair{rpm, "2.0", '<', "2.0a"}));

INSTANTIATE_TEST_SUITE_P(RpmRefuses, VersionTable,
                         testing::Values(Pair{rpm, "", '?', "1"}, Pair{rpm, "boh", '?', "1"}, Pair{rpm, "x:1", '?', "1"}, Pair{rpm, "-1", '?', "1"},
                                         Pair{rpm, "1 2", '?', "1"}));

INSTANTIATE_TEST_SUITE_P(WindowsBuild, VersionTable,
                         testing::Values(Pair{windowsBuild, "17763.6532", '=', "10.0.17763.6532"},
                                         Pair{windowsBuild, "17763.2183", '<', "17763.2213"}, Pair{windowsBuild, "17763.9999", '<', "20348.1"},
                                         Pair{windowsBuild, "6.1.7601.24000", '<', "10.0.14393.0"}, Pair{windowsBuild, "17763", '<', "20348.1"},
                                         Pair{windowsBuild, "10.0.17763", '<', "10.0.20348.1"}));

INSTANTIATE_TEST_SUITE_P(WindowsBuildRefuses, VersionTable,
                         testing::Values(Pair{windowsBuild, "17763", '?', "17763.1"}, Pair{windowsBuild, "", '?', "1"},
                                         Pair{windowsBuild, "10.0.17763.1.2", '?', "17763.1"}, Pair{windowsBuild, "17763.", '?', "17763.1"},
                                         Pair{windowsBuild, "17763.x", '?', "17763.1"}, Pair{windowsBuild, "17763-1", '?', "17763.1"}));

INSTANTIATE_TEST_SUITE_P(Semver, VersionTable,
                         testing::Values(Pair{semver, "1.0.0-alpha", '<', "1.0.0-alpha.1"}, Pair{semver, "1.0.0-alpha.beta", '<', "1.0.0-beta"},
                                         Pair{semver, "1.0.0-beta.2", '<', "1.0.0-beta.11"}, Pair{semver, "1.0.0-rc.1", '<', "1.0.0"},
                                         Pair{semver, "1.0.0+a", '=', "1.0.0+b"}, Pair{semver, "v1.2", '=', "1.2.0"},
                                         Pair{semver, "1.9.0", '<', "1.10.0"}, Pair{semver, "1.0.0-1", '<', "1.0.0-a"}));

INSTANTIATE_TEST_SUITE_P(SemverRefuses, VersionTable,
                         testing::Values(Pair{semver, "1.2.3.4", '?', "1.2.3"}, Pair{semver, "01.2.3", '?', "1.2.3"},
                                         Pair{semver, "1.0.0-", '?', "1.0.0"}, Pair{semver, "1.0.0-a..b", '?', "1.0.0"},
                                         Pair{semver, "1.0.0-01", '?', "1.0.0"}, Pair{semver, "1.0.0+", '?', "1.0.0"},
                                         Pair{semver, "boh", '?', "1.0.0"}, Pair{semver, "", '?', "1.0.0"}));

TEST(Version, AnRpmAdvisoryWithoutAnEpochMeansTheInstalledOne)
{
    const auto installed = compareRpmToAdvisory("1:3.0.1-43.el9", "3.0.7-5.el9");
    ASSERT_TRUE(installed);
    EXPECT_EQ(installed->order, std::strong_ordering::less);
    EXPECT_TRUE(installed->epochAssumed);
    const auto stated = compareRpmToAdvisory("1:3.0.1-43.el9", "0:3.0.7-5.el9");
    ASSERT_TRUE(stated);
    EXPECT_EQ(stated->order, std::strong_ordering::greater);
    EXPECT_FALSE(stated->epochAssumed);
    const auto plain = compareRpmToAdvisory("3.0.7-5.el9", "3.0.7");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->order, std::strong_ordering::equal); // every release of that version
    EXPECT_FALSE(plain->epochAssumed);
    EXPECT_FALSE(compareRpmToAdvisory("3.0.7-5.el9", "boh"));
}

TEST(Version, BareRpmPiecesAreOrderedWhateverTheyHold)
{
    EXPECT_EQ(rpmvercmp("a", "1"), std::strong_ordering::less);
    EXPECT_EQ(rpmvercmp("1.1.\xce\xb1", "1.1.\xce\xb2"), std::strong_ordering::equal); // letters outside ASCII separate
    EXPECT_EQ(rpmvercmp("", "^"), std::strong_ordering::less);
    EXPECT_EQ(rpmvercmp("", "~"), std::strong_ordering::greater);
    EXPECT_EQ(rpmvercmp("ab1", "abc"), std::strong_ordering::less);
    EXPECT_EQ(rpmvercmp("abd", "abcd"), std::strong_ordering::greater);
}

TEST(Version, TextWithLettersOutsideAsciiIsNoVersion)
{
    EXPECT_EQ(orderOf(compareVersions(natural, QStringLiteral("9.0é"), QStringLiteral("9.0"))), '?');
    EXPECT_EQ(orderOf(compareVersions(natural, QStringLiteral(" 9.0 "), QStringLiteral("9.1"))), '<');
}

TEST(Version, SchemesKeepTheirNames)
{
    for (const VersionScheme scheme : {natural, semver, dpkg, rpm, windowsBuild}) {
        VersionScheme read = scheme == natural ? semver : natural;
        ASSERT_TRUE(fromString(toString(scheme), &read));
        EXPECT_EQ(read, scheme);
    }
    VersionScheme scheme = natural;
    EXPECT_FALSE(fromString(QStringLiteral("deb"), &scheme));
}

class VersionOrder : public testing::TestWithParam<VersionScheme> {
protected:
    // Short texts over a small alphabet collide often: that is what finds a broken order.
    QByteArray random()
    {
        static const QByteArray alphabet = "0019aabz..-~^+rc";
        static const QByteArray numeric = "00129.";
        const QByteArray &from = GetParam() == windowsBuild ? numeric : alphabet;
        QByteArray text(1, "0123456789"[generator_() % 10]);
        for (unsigned n = generator_() % 8; n > 0; --n)
            text += from[generator_() % unsigned(from.size())];
        if (GetParam() == windowsBuild)
            text = QByteArray::number(generator_() % 3) + ".0." + QByteArray::number(generator_() % 4) + '.' + QByteArray::number(generator_() % 4);
        if (GetParam() == rpm)
            text += "-1";
        return text;
    }

    std::mt19937 generator_{20261121};
};

TEST_P(VersionOrder, IsAntisymmetricAndTransitive)
{
    std::vector<QByteArray> versions;
    while (versions.size() < 120) {
        const QByteArray text = random();
        if (compareVersions(GetParam(), QByteArrayView(text), QByteArrayView(text)))
            versions.push_back(text);
    }
    const auto order = [&](const QByteArray &a, const QByteArray &b) {
        return orderOf(compareVersions(GetParam(), QByteArrayView(a), QByteArrayView(b)));
    };
    for (const QByteArray &a : versions) {
        EXPECT_EQ(order(a, a), '=') << a.toStdString();
        for (const QByteArray &b : versions) {
            ASSERT_NE(order(a, b), '?') << a.toStdString() << ' ' << b.toStdString();
            ASSERT_EQ(order(a, b), mirrored(order(b, a))) << a.toStdString() << ' ' << b.toStdString();
        }
    }
    for (const QByteArray &a : versions) {
        for (const QByteArray &b : versions) {
            if (order(a, b) == '>')
                continue;
            for (std::size_t i = 0; i < versions.size(); i += 3) {
                const QByteArray &c = versions[i];
                if (order(b, c) != '>') {
                    ASSERT_NE(order(a, c), '>') << a.toStdString() << " <= " << b.toStdString() << " <= " << c.toStdString();
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Schemes, VersionOrder, testing::Values(natural, semver, dpkg, rpm, windowsBuild));

TEST(Version, RandomBytesNeverBreakAComparison)
{
    std::mt19937 generator(7);
    for (int i = 0; i < 20000; ++i) {
        QByteArray a, b;
        for (unsigned n = generator() % 12; n > 0; --n)
            a += char(generator() % 256);
        for (unsigned n = generator() % 12; n > 0; --n)
            b += "0123456789.:-~^+ab\0"[generator() % 19];
        for (const VersionScheme scheme : {natural, semver, dpkg, rpm, windowsBuild}) {
            const char order = orderOf(compareVersions(scheme, QByteArrayView(a), QByteArrayView(b)));
            ASSERT_EQ(order, mirrored(orderOf(compareVersions(scheme, QByteArrayView(b), QByteArrayView(a)))));
        }
    }
}

TEST(Version, DpkgAgrees)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dpkg"));
    if (program.isEmpty())
        GTEST_SKIP() << "no dpkg here";
    const char *versions[] = {"1.0", "1.0~rc1", "1:0.9-1", "1.0-1+b1", "1.0-1~bpo12+1", "1.0+dfsg-2ubuntu0.1"};
    for (const char *a : versions) {
        for (const char *b : versions) {
            const char *expected = orderOf(compareDpkg(a, b)) == '<' ? "lt" : orderOf(compareDpkg(a, b)) == '>' ? "gt" : "eq";
            const int refused =
                QProcess::execute(program, {QStringLiteral("--compare-versions"), QLatin1String(a), QLatin1String(expected), QLatin1String(b)});
            EXPECT_EQ(refused, 0) << a << ' ' << expected << ' ' << b;
        }
    }
}

} // namespace
