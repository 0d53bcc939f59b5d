#include "core/matching/packagematcher.h"

#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

using namespace tagliando;
using namespace tagliando::testing_words;

namespace {

PackageFix fix(const char *source, const char *version, const char *release = "debian-12")
{
    PackageFix one;
    one.release = QLatin1String(release);
    one.source = source;
    one.fixedVersion = version;
    return one;
}

class Packages : public testing::Test {
protected:
    PackageMatch match(const Machine &machine, const char *platform = "debian-12")
    {
        const ServerState state = Machine(machine).os(platform).state();
        return matchPackages(std::make_shared<PackageIndex>(fixes, testVocabulary()), state);
    }

    std::vector<PackageFix> fixes;
};

TEST_F(Packages, SourceVersionDecidesNotTheBinarys)
{
    fixes = {fix("openssl", "3.0.15-1~deb12u1")};
    const PackageMatch below =
        match(Machine().package("libssl3", "9:99", "openssl", "3.0.14-1~deb12u2").package("openssl", "9:99", "openssl", "3.0.14-1~deb12u2"));
    ASSERT_EQ(below.missing.size(), 1U);
    EXPECT_EQ(below.missing[0].source, "openssl");
    EXPECT_EQ(below.missing[0].installedVersion, "3.0.14-1~deb12u2");
    EXPECT_EQ(below.missing[0].binaries, (QList<QByteArray>{"libssl3", "openssl"}));
    EXPECT_FALSE(below.missing[0].restartOnly);
    EXPECT_EQ(below.satisfied, 0);
    const PackageMatch at = match(Machine().package("libssl3", "3.0.15-1~deb12u1+b1", "openssl", "3.0.15-1~deb12u1"));
    EXPECT_TRUE(at.missing.empty());
    EXPECT_EQ(at.satisfied, 1);
    EXPECT_EQ(at.satisfiedFixes, std::vector<quint32>{0});
}

TEST_F(Packages, NewestFixOncePerSourceAndTheEarlierOnes)
{
    fixes = {fix("bind9", "1:9.18.28-1~deb12u2"), fix("bind9", "1:9.18.24-1"), fix("bind9", "1:9.18.19-1~deb12u1"), fix("curl", "0")};
    const PackageMatch one = match(Machine().package("bind9", "1:9.18.19-1~deb12u1").package("curl", "7.88"));
    ASSERT_EQ(one.missing.size(), 1U);
    EXPECT_EQ(one.missing[0].fix, 0U);
    EXPECT_EQ(one.missing[0].earlier, std::vector<quint32>{1});
    EXPECT_EQ(one.satisfied, 0) << "\"0\" means not affected: there is nothing to fulfil";
}

TEST_F(Packages, LowestOfSeveralReleasesCounts)
{
    fixes = {fix("openssl", "3.0.15")};
    const PackageMatch left = match(Machine().package("libssl1.1", "1.1.1n", "openssl", "1.1.1n").package("libssl3", "3.0.15", "openssl", "3.0.15"));
    ASSERT_EQ(left.missing.size(), 1U);
    EXPECT_EQ(left.missing[0].installedVersion, "1.1.1n");
    EXPECT_EQ(left.missing[0].binaries, QList<QByteArray>{"libssl1.1"});
}

TEST_F(Packages, OtherReleasesAndUnlistedServersMatchNothing)
{
    fixes = {fix("openssl", "3.0.15")};
    EXPECT_TRUE(match(Machine().package("openssl", "1.0"), "debian-11").missing.empty());
    const PackageMatch none = match(Machine());
    EXPECT_TRUE(none.missing.empty());
    EXPECT_FALSE(none.complete);
    EXPECT_TRUE(match(Machine().package("a", "1").complete(InventoryClass::Packages)).complete);
}

TEST_F(Packages, ForeignBuilds)
{
    fixes = {fix("raspi-firmware", "1:1.20220830"), fix("curl", "7.88.1-10+deb12u8"), fix("nginx", "1.22.1-9+deb12u1"), fix("samba", "2:4.17.12")};
    const PackageMatch foreign = match(Machine()
                                           .package("raspi-firmware", "1:1.20220700+rpt1")
                                           .package("curl", "7.81.0-1ubuntu1.16")
                                           .package("nginx", "1.24.0-1~bpo12+1")
                                           .package("samba", "boh"));
    ASSERT_EQ(foreign.missing.size(), 1U);
    EXPECT_EQ(foreign.missing[0].source, "raspi-firmware");
    EXPECT_EQ(foreign.satisfied, 1) << "a backport compares";
    EXPECT_EQ(foreign.notComparable, 2);
    EXPECT_EQ(foreign.foreign, (QList<QByteArray>{"curl", "samba"}));
}

TEST_F(Packages, UbuntuBuildsBelongToUbuntu)
{
    fixes = {fix("curl", "7.81.0-1ubuntu1.18", "ubuntu-22.04")};
    EXPECT_EQ(match(Machine().package("curl", "7.81.0-1ubuntu1.16"), "ubuntu-22.04").missing.size(), 1U);
}

TEST_F(Packages, UnreadableFixesAreKnown)
{
    fixes = {fix("openssl", "3.0.15"), fix("curl", "boh"), fix("zlib", "")};
    const PackageIndex index(fixes, testVocabulary());
    EXPECT_EQ(index.unreadable(), std::vector<quint32>{1}) << "no version at all is a hole without a fix";
}

Machine debianKernel(const char *running) { return running ? Machine().value("kernel", running) : Machine(); }

TEST_F(Packages, OnlyTheRunningKernelCounts)
{
    fixes = {fix("linux", "6.1.119-1"), fix("linux-signed-amd64", "6.1.119+1")};
    const auto images = [](Machine machine) {
        return machine.package("linux-image-6.1.0-26-amd64", "6.1.112-1", "linux-signed-amd64", "6.1.112+1")
            .package("linux-image-6.1.0-28-amd64", "6.1.119-1", "linux-signed-amd64", "6.1.119+1")
            .package("linux-image-amd64", "6.1.119-1", "linux-signed-amd64", "6.1.119+1")
            .package("linux-headers-6.1.0-26-amd64", "6.1.112-1", "linux")
            .package("linux-libc-dev", "6.1.112-1", "linux");
    };
    const PackageMatch old = match(images(debianKernel("6.1.0-26-amd64")));
    ASSERT_EQ(old.missing.size(), 1U) << "one row for the kernel and its signed twin";
    EXPECT_EQ(old.missing[0].source, "linux-signed-amd64") << "what can be installed";
    EXPECT_EQ(old.missing[0].installedVersion, "6.1.112+1");
    EXPECT_EQ(old.missing[0].binaries, QList<QByteArray>{"linux-image-6.1.0-26-amd64"});
    EXPECT_TRUE(old.missing[0].restartOnly);
    const PackageMatch current = match(images(debianKernel("6.1.0-28-amd64")));
    EXPECT_TRUE(current.missing.empty()) << "old images, headers and libc-dev do not run";
    EXPECT_EQ(current.satisfied, 1);
    EXPECT_EQ(match(images(debianKernel(nullptr))).satisfied, 1) << "not stated: the newest image";
    const PackageMatch custom = match(images(debianKernel("6.6.9-mine")));
    EXPECT_EQ(custom.notComparable, 1);
    EXPECT_EQ(custom.foreign, QList<QByteArray>{"linux"});
}

TEST_F(Packages, KernelWithoutAFixedImageIsMissingNotARestart)
{
    fixes = {fix("linux", "6.1.119-1")};
    const PackageMatch old =
        match(debianKernel("6.1.0-26-amd64").package("linux-image-6.1.0-26-amd64", "6.1.112-1", "linux-signed-amd64", "6.1.112+1"));
    ASSERT_EQ(old.missing.size(), 1U);
    EXPECT_FALSE(old.missing[0].restartOnly);
    EXPECT_EQ(old.missing[0].source, "linux") << "announced for the unsigned source alone";
    EXPECT_EQ(old.missing[0].installedVersion, "6.1.112-1");
}

TEST_F(Packages, WithoutAnImageTheOtherBinariesAreOrdinaryPackages)
{
    fixes = {fix("linux", "6.1.192-2"), fix("linux-signed-amd64", "6.1.192+2")};
    const Machine container =
        debianKernel("6.8.12-4-pve").package("linux-libc-dev", "6.1.187-1", "linux").package("linux-perf", "6.1.187-1", "linux");
    const PackageMatch old = match(container);
    ASSERT_EQ(old.missing.size(), 1U);
    EXPECT_EQ(old.missing[0].source, "linux");
    EXPECT_EQ(old.missing[0].installedVersion, "6.1.187-1");
    EXPECT_EQ(old.missing[0].binaries, (QList<QByteArray>{"linux-libc-dev", "linux-perf"}));
    EXPECT_FALSE(old.missing[0].restartOnly);
    EXPECT_EQ(old.notComparable, 0);
    const PackageMatch current = match(debianKernel("6.8.12-4-pve").package("linux-libc-dev", "6.1.192-2", "linux"));
    EXPECT_TRUE(current.missing.empty());
    EXPECT_EQ(current.satisfied, 1);
}

TEST_F(Packages, TheImageOfAnotherSourceDoesNotSpeakForThisOne)
{
    fixes = {fix("linux", "6.1.192-2")};
    const PackageMatch backports = match(debianKernel("6.12.9+bpo-amd64")
                                             .package("linux-image-6.12.9+bpo-amd64", "6.12.9-1~bpo12+1", "linux-signed-6.12", "6.12.9+1~bpo12+1")
                                             .package("linux-libc-dev", "6.1.187-1", "linux"));
    ASSERT_EQ(backports.missing.size(), 1U);
    EXPECT_EQ(backports.missing[0].binaries, QList<QByteArray>{"linux-libc-dev"});
}

TEST_F(Packages, UbuntuKernelsByTheirFlavour)
{
    fixes = {fix("linux", "5.15.0-125.135", "ubuntu-22.04"), fix("linux-hwe-6.8", "6.8.0-49.49~22.04.1", "ubuntu-22.04")};
    const Machine both = Machine()
                             .value("kernel", "6.8.0-48-generic")
                             .package("linux-image-5.15.0-91-generic", "5.15.0-91.101", "linux-signed", "5.15.0-91.101")
                             .package("linux-image-6.8.0-48-generic", "6.8.0-48.48~22.04.1", "linux-signed-hwe-6.8", "6.8.0-48.48~22.04.1");
    const PackageMatch one = match(both, "ubuntu-22.04");
    ASSERT_EQ(one.missing.size(), 1U);
    EXPECT_EQ(one.missing[0].source, "linux-hwe-6.8");
}

TEST_F(Packages, HeadersBesideTheirImageDoNotRunOrdinaryProgramsDo)
{
    fixes = {fix("linux-base", "4.9+deb12u1"), fix("linux-aws", "6.8-9")};
    const PackageMatch one = match(Machine()
                                       .value("kernel", "6.8-1-aws")
                                       .package("linux-base", "4.9")
                                       .package("linux-image-6.8-1-aws", "6.8-9", "linux-aws")
                                       .package("linux-aws-headers-6.8", "6.8-1", "linux-aws"));
    ASSERT_EQ(one.missing.size(), 1U);
    EXPECT_EQ(one.missing[0].source, "linux-base");
    EXPECT_EQ(one.satisfied, 1);
}

TEST_F(Packages, RpmReleasesModulesAndKernels)
{
    fixes = {fix("nodejs", "1:18.20.4-1.module+el9.4.0+1+a", "almalinux-9"), fix("bind-utils", "32:9.16.23-18.el9_4.6", "almalinux-9"),
             fix("kernel", "5.14.0-427.40.1.el9_4", "almalinux-9"), fix("tar", "2:1.34-7.el9", "almalinux-9")};
    const PackageMatch alma = match(Machine()
                                        .value("kernel", "5.14.0-362.8.1.el9_3.x86_64")
                                        .package("nodejs", "1:16.20.2-1.el9")
                                        .package("bind-utils", "32:9.16.23-18.el9_4.1", "bind", "32:9.16.23-18.el9_4.1")
                                        .package("tar", "2:1.30-9.el8")
                                        .package("kernel-core", "5.14.0-362.8.1.el9_3", "kernel", "5.14.0-362.8.1.el9_3")
                                        .package("kernel-headers", "5.14.0-70.el9", "kernel", "5.14.0-70.el9")
                                        .package("kernel-core", "5.14.0-427.40.1.el9_4", "kernel", "5.14.0-427.40.1.el9_4"),
                                    "almalinux-9");
    QStringList missing;
    for (const PackageHit &hit : alma.missing)
        missing << QLatin1String(hit.source) + (hit.restartOnly ? QStringLiteral(" restart") : QString());
    EXPECT_EQ(missing, (QStringList{QStringLiteral("bind"), QStringLiteral("kernel restart")}));
    EXPECT_EQ(alma.satisfied, 0) << "no fix of its own line: nothing fulfilled either";
}

// rpm: name, architecture, module stream and minor stream (FEEDS C2).
struct RpmCase {
    const char *what;
    InstalledPackage installed;
    PackageFix fix;
    const char *expected; ///< "missing", "satisfied", "foreign", "support", ""
};

PackageFix rpmFix(const char *name, const char *version, const char *architecture = "", const char *module = "", const char *support = "")
{
    PackageFix one = fix(name, version, "rhel-9");
    one.architecture = architecture;
    one.module = module;
    one.support = QLatin1String(support);
    return one;
}

QString saidOf(const PackageMatch &match)
{
    if (!match.missing.empty())
        return match.missing[0].needsSupport ? QStringLiteral("support") : QStringLiteral("missing");
    return match.notComparable > 0 ? QStringLiteral("foreign") : match.satisfied > 0 ? QStringLiteral("satisfied") : QString();
}

ServerState rpmHost(const std::vector<InstalledPackage> &packages, const char *eus = "")
{
    Observation host;
    host.source = QStringLiteral("rpm");
    host.values[QStringLiteral("os")] = QStringLiteral("rhel-9");
    host.values[QStringLiteral("attr.eus")] = QLatin1String(eus);
    host.packages = packages;
    return fold({host});
}

TEST_F(Packages, RpmByBinaryArchitectureModuleAndEpoch)
{
    const RpmCase cases[] = {
        {"the binary's own fix",
         {"bind-libs", "32:9.16-1.el9", "x86_64", "bind", "32:9.16-1.el9"},
         rpmFix("bind-libs", "32:9.16-2.el9", "x86_64"),
         "missing"},
        {"another binary of the source", {"bind-libs", "32:9.16-1.el9", "x86_64", "bind", "32:9.16-1.el9"}, rpmFix("bind", "32:9.16-2.el9"), ""},
        {"another architecture", {"a", "1-1.el9", "i686", "a", "1-1.el9"}, rpmFix("a", "1-2.el9", "x86_64"), ""},
        {"noarch fixes any", {"a", "1-1.el9", "i686", "a", "1-1.el9"}, rpmFix("a", "1-2.el9", "noarch"), "missing"},
        {"another major release", {"a", "1-1.el8", "x86_64", "a", "1-1.el8"}, rpmFix("a", "1-2.el9"), ""},
        {"epoch not stated by the advisory", {"a", "2:1-1.el9", "x86_64", "a", "2:1-1.el9"}, rpmFix("a", "1-2.el9"), "missing"},
        {"epoch not stated, fixed", {"a", "2:1-2.el9", "x86_64", "a", "2:1-2.el9"}, rpmFix("a", "1-2.el9"), "satisfied"},
        {"module fix, plain package",
         {"nodejs", "1:16-1.el9", "x86_64", "nodejs", "1:16-1.el9"},
         rpmFix("nodejs", "1:18-1.module+el9.4.0+1+a", "", "nodejs:18"),
         ""},
        {"plain fix, module package",
         {"nodejs", "1:16-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:16-1", "nodejs:16"},
         rpmFix("nodejs", "1:18-1.el9"),
         ""},
        {"the same stream, context told",
         {"nodejs", "1:18-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:18-1", "nodejs:18:9040020:63b"},
         rpmFix("nodejs", "1:18-2.module+el9.4.0+2+b", "", "nodejs:18:9040030:99c"),
         "missing"},
        {"another stream",
         {"nodejs", "1:18-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:18-1", "nodejs:18"},
         rpmFix("nodejs", "1:20-2.module+el9.4.0+2+b", "", "nodejs:20"),
         ""},
        {"label not stated, one stream announced",
         {"nodejs", "1:18-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:18-1"},
         rpmFix("nodejs", "1:18-2.module+el9.4.0+2+b", "", "nodejs:18"),
         "missing"},
        {"stream not told by the fix",
         {"nodejs", "1:18-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:18-1", "nodejs:18"},
         rpmFix("nodejs", "1:20-2.module+el9.4.0+2+b", "", "nodejs"),
         "foreign"},
        {"stream not told, above it anyway",
         {"nodejs", "1:22-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:22-1", "nodejs:22"},
         rpmFix("nodejs", "1:20-2.module+el9.4.0+2+b"),
         ""},
        {"an extended stream, without it", {"a", "1-1.el9_4", "x86_64", "a", "1-1.el9_4"}, rpmFix("a", "1-1.el9_4.1", "", "", "eus:9.4"), "support"},
        {"an extended stream of another minor", {"a", "1-1.el9_2", "x86_64", "a", "1-1.el9_2"}, rpmFix("a", "1-1.el9_4.1", "", "", "eus:9.4"), ""},
        {"minor releases move on", {"a", "1-1.el9_2", "x86_64", "a", "1-1.el9_2"}, rpmFix("a", "1-2.el9_4"), "missing"},
    };
    for (const RpmCase &one : cases) {
        fixes = {one.fix};
        const PackageMatch said = matchPackages(std::make_shared<PackageIndex>(fixes, testVocabulary()), rpmHost({one.installed}));
        EXPECT_EQ(saidOf(said), QLatin1String(one.expected)) << one.what;
    }
}

TEST_F(Packages, WithoutALabelTwoStreamsCannotBeTold)
{
    fixes = {rpmFix("nodejs", "1:18-2.module+el9.4.0+2+b", "", "nodejs:18"), rpmFix("nodejs", "1:20-2.module+el9.4.0+2+b", "", "nodejs:20")};
    const auto index = std::make_shared<PackageIndex>(fixes, testVocabulary());
    EXPECT_EQ(saidOf(matchPackages(index, rpmHost({{"nodejs", "1:18-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:18-1"}}))),
              QStringLiteral("foreign"));
    EXPECT_EQ(saidOf(matchPackages(index, rpmHost({{"nodejs", "1:20-1.module+el9.4.0+1+a", "x86_64", "nodejs", "1:20-1", "nodejs:20"}}))),
              QStringLiteral("missing"));
}

TEST_F(Packages, WhoPaysForAStreamGetsItsFixesAndNotThoseOfTheNext)
{
    const InstalledPackage installed{"a", "1-1.el9_4", "x86_64", "a", "1-1.el9_4"};
    fixes = {rpmFix("a", "1-1.el9_4.1", "", "", "eus:9.4"), rpmFix("a", "2-1.el9_6")};
    const auto index = std::make_shared<PackageIndex>(fixes, testVocabulary());
    const PackageMatch held = matchPackages(index, rpmHost({installed}, "9.4"));
    ASSERT_EQ(saidOf(held), QStringLiteral("missing"));
    EXPECT_EQ(held.missing[0].fix, 0U);
    const PackageMatch moving = matchPackages(index, rpmHost({installed}));
    ASSERT_EQ(saidOf(moving), QStringLiteral("missing")) << "the free one is missing too";
    EXPECT_EQ(moving.missing[0].fix, 1U);
}

TEST_F(Packages, UbuntuProIsAskedForOnlyWhenNothingFreeIsMissing)
{
    fixes = {fix("vim", "2", "ubuntu-22.04"), fix("vim", "3", "ubuntu-22.04")};
    fixes[1].support = QStringLiteral("ubuntu-pro");
    EXPECT_EQ(saidOf(match(Machine().package("vim", "2"), "ubuntu-22.04")), QStringLiteral("support"));
    const PackageMatch old = match(Machine().package("vim", "1"), "ubuntu-22.04");
    ASSERT_EQ(saidOf(old), QStringLiteral("missing"));
    EXPECT_EQ(old.missing[0].fix, 0U);
    EXPECT_TRUE(old.missing[0].earlier.empty());
    const PackageMatch paid = match(Machine().value("flag.ubuntu-pro", "installed").package("vim", "1"), "ubuntu-22.04");
    ASSERT_EQ(saidOf(paid), QStringLiteral("missing"));
    EXPECT_EQ(paid.missing[0].fix, 1U);
    EXPECT_EQ(paid.missing[0].earlier, std::vector<quint32>{0});
}

} // namespace
