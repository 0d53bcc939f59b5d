// What other tools get wrong: kernels in text order, point releases, one build of two products (issue: no false alarms, no false calm).
#include "core/matching/conditionmatcher.h"
#include "core/matching/packagematcher.h"

#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

using namespace tagliando;
using namespace tagliando::testing_words;

namespace {

struct Seen {
    QStringList missing; ///< "linux", "linux restart"
    int satisfied = 0;

    friend bool operator==(const Seen &, const Seen &) = default;
};

void PrintTo(const Seen &seen, std::ostream *out) { *out << seen.missing.join(QStringLiteral(", ")).toStdString() << " / " << seen.satisfied; }

Seen look(const char *platform, const char *source, const char *fixed, const Machine &machine)
{
    PackageFix fix;
    fix.release = QLatin1String(platform);
    fix.source = source;
    fix.fixedVersion = fixed;
    const std::vector<PackageFix> fixes{fix};
    const PackageMatch match = matchPackages(std::make_shared<PackageIndex>(fixes, testVocabulary()), Machine(machine).os(platform).state());
    Seen seen{{}, match.satisfied};
    for (const PackageHit &hit : match.missing)
        seen.missing << QString::fromUtf8(hit.source) + (hit.restartOnly ? QStringLiteral(" restart") : QString());
    EXPECT_EQ(match.notComparable, 0);
    return seen;
}

Machine noble(const char *running, std::initializer_list<const char *> builds)
{
    Machine machine = Machine().os("ubuntu-24.04").value("kernel", (QByteArray(running) + "-generic").constData()).complete(InventoryClass::Packages);
    for (const char *build : builds) {
        const QByteArray name = QByteArray("linux-image-") + build + "-generic", version = QByteArray(build) + '.' + QByteArray(build).mid(6);
        machine.package(name.constData(), version.constData(), "linux", version.constData());
    }
    return machine;
}

TEST(FalseAlarms, KernelsAreNumbersNotText)
{
    const auto kernel = [](const Machine &machine) { return look("ubuntu-24.04", "linux", "6.8.0-100.100", machine); };
    EXPECT_EQ(kernel(noble("6.8.0-31", {"6.8.0-31"})), (Seen{{QStringLiteral("linux")}, 0})) << "31 comes before 100";
    EXPECT_EQ(kernel(noble("6.8.0-31", {"6.8.0-31", "6.8.0-100"})), (Seen{{QStringLiteral("linux restart")}, 0})) << "installed, not running";
    EXPECT_EQ(kernel(noble("6.8.0-100", {"6.8.0-31", "6.8.0-100"})), (Seen{{}, 1})) << "an old image beside the running one is no hole";
    EXPECT_EQ(look("ubuntu-24.04", "linux", "6.8.0-31.31", noble("6.8.0-100", {"6.8.0-100"})), (Seen{{}, 1}));
}

TEST(FalseAlarms, APointReleaseIsNoOtherRelease)
{
    EXPECT_EQ(testVocabulary().linuxPlatform(QStringLiteral("debian"), QStringLiteral("13.1")), QStringLiteral("debian-13"));
    EXPECT_EQ(testVocabulary().linuxPlatform(QStringLiteral("debian"), QStringLiteral("13")), QStringLiteral("debian-13"));
    const auto with = [](const char *version) { return Machine().os("debian-13").package("tool", version).complete(InventoryClass::Packages); };
    EXPECT_EQ(look("debian-13", "tool", "1.0-1+deb13", with("1.0-1+deb13.1")), (Seen{{}, 1}));
    EXPECT_EQ(look("debian-13", "tool", "1.0-1+deb13.1", with("1.0-1+deb13")), (Seen{{QStringLiteral("tool")}, 0}));
    EXPECT_EQ(look("debian-13", "tool", "1.0-1+deb13u2", with("1.0-1+deb13u10")), (Seen{{}, 1}));
    EXPECT_EQ(look("debian-13", "tool", "1.0-1~deb13u1", with("1.0-1")), (Seen{{}, 1})) << "a rebuild for a stable release comes before the original";
}

TEST(FalseAlarms, OneBuildOfTwoProducts)
{
    const Condition fixed = minBuild(
        {{QStringLiteral("windows-server-2025"), QStringLiteral("26100.32230")}, {QStringLiteral("windows-11-24h2"), QStringLiteral("26100.7623")}});
    const auto truth = [&](const char *platform, const char *build) {
        const ServerState state = Machine().os(platform).value("build", build).state();
        Subject subject;
        subject.state = &state;
        return evaluate(fixed, subject, testVocabulary()).truth;
    };
    EXPECT_EQ(truth("windows-11-24h2", "26100.7623"), Truth::Yes) << "a patched client is not measured against the server's line";
    EXPECT_EQ(truth("windows-server-2025", "26100.7623"), Truth::No) << "nor the server against the client's";
    EXPECT_EQ(truth("windows-server-2025", "26100.32230"), Truth::Yes);
    EXPECT_EQ(testVocabulary().windowsPlatform(QString(), 26100, QString()), QString()) << "the build alone names neither";
    EXPECT_EQ(testVocabulary().windowsPlatform(QString(), 26100, QStringLiteral("server")), QStringLiteral("windows-server-2025"));
}

} // namespace
