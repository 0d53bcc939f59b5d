#include "core/domain/vocabulary.h"
#include "tests/support/result.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Vocabulary &vocabulary()
{
    static const Result<Vocabulary> parsed = Vocabulary::parse(resource("platforms.json"), resource("products.json"));
    if (!parsed)
        ADD_FAILURE() << testing::PrintToString(parsed.error());
    static const Vocabulary none;
    return parsed ? *parsed : none;
}

QString q(const char *text) { return QString::fromUtf8(text); }

struct WindowsCase {
    const char *caption;
    int build;
    const char *side;
    const char *platform;
};

class WindowsPlatform : public testing::TestWithParam<WindowsCase> {};

TEST_P(WindowsPlatform, ProductFirstBuildSecond)
{
    const WindowsCase &c = GetParam();
    EXPECT_EQ(vocabulary().windowsPlatform(q(c.caption), c.build, q(c.side)), q(c.platform)) << c.caption << ' ' << c.build << ' ' << c.side;
}

INSTANTIATE_TEST_SUITE_P(Captions, WindowsPlatform,
                         testing::Values(
                             // 26100 is two products: the side decides, and without one the caption tells the side
                             WindowsCase{"", 26100, "server", "windows-server-2025"}, WindowsCase{"", 26100, "client", "windows-11-24h2"},
                             WindowsCase{"Microsoft Windows Server 2025 Standard", 26100, "", "windows-server-2025"},
                             WindowsCase{"Microsoft Windows 11 Pro", 26100, "", "windows-11-24h2"}, WindowsCase{"", 26100, "", ""},
                             WindowsCase{"Microsoft Windows Server 2019 Standard", 17763, "server", "windows-server-2019"},
                             WindowsCase{"Microsoft Windows 10 Enterprise LTSC", 17763, "client", "windows-10-1809"},
                             WindowsCase{"Microsoft Windows 10 Pro", 19045, "client", "windows-10-22h2"},
                             // build and side given: a caption that says something else does not count
                             WindowsCase{"Microsoft Windows 10 Pro", 22631, "client", "windows-11-23h2"},
                             // only the caption
                             WindowsCase{"Microsoft Windows Server 2012 R2 Standard", 0, "", "windows-server-2012-r2"},
                             WindowsCase{"Microsoft Windows Server 2012 Standard", 0, "server", "windows-server-2012"},
                             WindowsCase{"Microsoft Windows 10 Enterprise 2016 LTSB", 0, "client", "windows-10-1607"},
                             WindowsCase{"Microsoft Windows 10 Enterprise LTSC 2019", 0, "", "windows-10-1809"},
                             WindowsCase{"Майкрософт Windows 10 Pro", 0, "client", "windows-10"},
                             WindowsCase{"Microsoft Windows\u00a07 Entreprise N ", 7601, "client", "windows-7"},
                             // 3790 is XP x64, Server 2003 and Server 2003 R2
                             WindowsCase{"Microsoft(R) Windows(R) XP Professional x64 Edition", 3790, "client", "windows-xp-x64"},
                             WindowsCase{"Microsoft(R) Windows(R) Server 2003, Standard Edition", 3790, "server", "windows-server-2003"},
                             WindowsCase{"Microsoft(R) Windows(R) Server 2003 R2, Standard Edition", 3790, "server", "windows-server-2003-r2"},
                             WindowsCase{"", 3790, "", ""},
                             // a build this vocabulary does not know: the family still holds, the release does not
                             WindowsCase{"Microsoft Windows 11 Pro", 31000, "client", "windows-11"},
                             WindowsCase{"Microsoft Windows Server 2025 Standard", 31000, "server", "windows-server"}, WindowsCase{"", 31000, "", ""},
                             WindowsCase{"OpenVMS", 0, "", ""}));

TEST(Vocabulary, LinuxPlatformFallsBackFromMinorToMajor)
{
    EXPECT_EQ(vocabulary().linuxPlatform(q("debian"), q("12")), q("debian-12"));
    EXPECT_EQ(vocabulary().linuxPlatform(q("almalinux"), q("9.4")), q("almalinux-9"));
    EXPECT_EQ(vocabulary().linuxPlatform(q("ubuntu"), q("24.04")), q("ubuntu-24.04"));
    EXPECT_EQ(vocabulary().linuxPlatform(q("ubuntu"), q("24.04.1")), q("ubuntu-24.04"));
    EXPECT_EQ(vocabulary().linuxPlatform(q("ubuntu"), q("24")), QString());
    EXPECT_EQ(vocabulary().linuxPlatform(q("debian"), QString()), QString());
    EXPECT_EQ(vocabulary().linuxPlatform(q("plan9"), q("4")), QString());
    EXPECT_EQ(vocabulary().linuxPlatform(q("alpine"), q("3.10.9")), q("alpine"));
    EXPECT_EQ(vocabulary().platformForCodename(q("debian"), q("bookworm")), q("debian-12"));
    EXPECT_EQ(vocabulary().platformForCodename(q("ubuntu"), q("noble")), q("ubuntu-24.04"));
    EXPECT_EQ(vocabulary().platformForCodename(q("ubuntu"), q("bookworm")), QString());
}

TEST(Vocabulary, NamesAsPeopleTypeThem)
{
    for (const char *name : {"windows-server-2019", "Windows_Server_2019", "windows server 2019", "  WINDOWS  Server-2019 "})
        EXPECT_EQ(vocabulary().platformNamed(q(name)), q("windows-server-2019")) << name;
    EXPECT_EQ(vocabulary().platformNamed(q("Windows Server 2019  (Server Core installation)")), q("windows-server-2019"));
    EXPECT_EQ(vocabulary().platformNamed(q("windows server 2091")), QString());
    EXPECT_EQ(vocabulary().nearestPlatform(q("windows_server_2091")).left(17), q("windows-server-20"));
    EXPECT_EQ(vocabulary().nearestPlatform(q("windws-server-2019")), q("windows-server-2019"));
    EXPECT_EQ(vocabulary().nearestPlatform(q("zzz")), QString());
    EXPECT_EQ(vocabulary().productNamed(q("MDaemon Messaging Server")), q("mdaemon"));
    EXPECT_EQ(vocabulary().productNamed(q("nothing like it")), QString());
}

TEST(Vocabulary, DisplayNameTakesTheLongestPattern)
{
    EXPECT_EQ(vocabulary().productForDisplayName(q("Mozilla Firefox ESR (x64 it)")), q("firefox-esr"));
    EXPECT_EQ(vocabulary().productForDisplayName(q("Mozilla Firefox 127.0 (x64 it)")), q("firefox"));
    EXPECT_EQ(vocabulary().productForDisplayName(q("MDAEMON 12.5.3")), q("mdaemon"));
    EXPECT_EQ(vocabulary().productForDisplayName(q("FileZilla Server 1.8.1")), q("filezilla-server"));
    EXPECT_EQ(vocabulary().productForDisplayName(q("My own tool")), QString());
    EXPECT_EQ(vocabulary().productForDisplayName(QString()), QString());
    EXPECT_EQ(vocabulary().productForDisplayName(QString(100000, QLatin1Char('a'))), QString());
}

TEST(Vocabulary, ParentsReachUpwardsOnly)
{
    EXPECT_TRUE(vocabulary().isA(q("debian-12"), q("linux")));
    EXPECT_TRUE(vocabulary().isA(q("debian-12"), q("debian-12")));
    EXPECT_FALSE(vocabulary().isA(q("linux"), q("debian-12")));
    EXPECT_TRUE(vocabulary().isA(q("windows-server-2019"), q("windows")));
    EXPECT_FALSE(vocabulary().isA(q("windows-server-2019"), q("windows-client")));
    EXPECT_FALSE(vocabulary().isA(q("unknown"), q("unknown")));
    EXPECT_TRUE(vocabulary().productIsA(q("exchange-2019"), q("exchange")));
    EXPECT_EQ(vocabulary().platform(q("unknown")), nullptr);
    ASSERT_NE(vocabulary().platform(q("debian-12")), nullptr);
    EXPECT_EQ(vocabulary().platform(q("debian-12"))->endOfLife, QDate(2026, 7, 11));
}

TEST(Vocabulary, EveryIdOfTheResourcesFindsItself)
{
    for (const Platform &platform : vocabulary().platforms()) {
        EXPECT_EQ(vocabulary().platformNamed(platform.id), platform.id);
        for (const int build : platform.builds) {
            const QString found = vocabulary().windowsPlatform(QString(), build, platform.side);
            EXPECT_EQ(found, platform.id) << build;
        }
        if (!platform.osReleaseId.isEmpty()) {
            EXPECT_EQ(vocabulary().linuxPlatform(platform.osReleaseId, platform.osReleaseVersion), platform.id);
        }
    }
    for (const Product &product : vocabulary().products())
        EXPECT_EQ(vocabulary().productNamed(product.id), product.id);
}

// --- what the parser refuses -------------------------------------------------------------------------------------------

QByteArray platforms(const char *rows) { return QByteArray("{\"format\":1,\"platforms\":[") + rows + "]}"; }
QByteArray products(const char *rows) { return QByteArray("{\"format\":1,\"products\":[") + rows + "]}"; }

const char *const windowsRow = R"({"id":"windows","name":"Windows","side":"either","scheme":"windows-build"})";
const char *const productRow = R"({"id":"p","name":"P","vendor":"V","scheme":"natural","class":"mail","runs_on":["windows"]})";

TEST(VocabularyParser, SmallestFilesAreRead) { EXPECT_OK(Vocabulary::parse(platforms(windowsRow), products(productRow))); }

TEST(VocabularyParser, RefusesWithFileFieldAndReason)
{
    struct Case {
        QByteArray platforms, products;
        const char *file, *field;
    };
    const QByteArray w(windowsRow);
    const auto with = [&](const char *row) { return platforms((w + ',' + row).constData()); };
    const Case cases[] = {
        {"{", products(""), "platforms.json", ""},
        {R"({"format":2,"platforms":[]})", products(""), "platforms.json", "format"},
        {R"({"format":1,"platforms":[],"extra":1})", products(""), "platforms.json", "extra"},
        {R"({"format":1,"platforms":{}})", products(""), "platforms.json", "platforms"},
        {platforms("1"), products(""), "platforms.json", "#1"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"dpkg","is_a":["nobody"]})"), products(""), "platforms.json", "x.is_a"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"dpkg","is_a":["x"]})"), products(""), "platforms.json", "x.is_a"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"dpkg","isa":["windows"]})"), products(""), "platforms.json", "x.isa"},
        {with(R"({"id":"X Y","name":"X","side":"either","scheme":"dpkg"})"), products(""), "platforms.json", "X Y"},
        {with(windowsRow), products(""), "platforms.json", "windows"},
        {with(R"({"id":"x","name":"X","side":"left","scheme":"dpkg"})"), products(""), "platforms.json", "x.side"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"guess"})"), products(""), "platforms.json", "x.scheme"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"dpkg","builds":[1]})"), products(""), "platforms.json", "x.builds"},
        {with(R"({"id":"x","name":"X","side":"client","scheme":"dpkg","builds":["1"]})"), products(""), "platforms.json", "x.builds"},
        {with(
             R"({"id":"x","name":"X","side":"client","scheme":"dpkg","builds":[7]},{"id":"y","name":"Y","side":"client","scheme":"dpkg","builds":[7]})"),
         products(""), "platforms.json", "y.builds"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"dpkg","end_of_life":"2026-02-30"})"), products(""), "platforms.json",
         "x.end_of_life"},
        {with(R"({"id":"x","name":"X","side":"either","scheme":"dpkg","os_release":{"id":"x"}})"), products(""), "platforms.json", "x.os_release"},
        {platforms(windowsRow), products(R"({"id":"p","name":"P","scheme":"natural","class":"mail","runs_on":["mars"]})"), "products.json",
         "p.runs_on"},
        {platforms(windowsRow), products(R"({"id":"p","name":"P","scheme":"natural","class":"post"})"), "products.json", "p.class"},
        {platforms(windowsRow), products(R"({"id":"p","name":"P","scheme":"natural","class":"mail","stated_only":"no"})"), "products.json",
         "p.stated_only"},
        {platforms(windowsRow), products(R"({"id":"p","scheme":"natural","class":"mail"})"), "products.json", "p.name"},
        {platforms(windowsRow),
         products(
             R"({"id":"p","name":"P","scheme":"natural","class":"mail","uninstall":["A*"]},{"id":"q","name":"Q","scheme":"natural","class":"mail","uninstall":["a*"]})"),
         "products.json", "q.uninstall"},
    };
    for (const Case &c : cases) {
        const auto parsed = Vocabulary::parse(c.platforms, c.products);
        ASSERT_FALSE(parsed.has_value()) << c.platforms.constData() << c.products.constData();
        EXPECT_EQ(parsed.error().code, q("vocabulary.bad"));
        EXPECT_EQ(parsed.error().args.value(q("file")).toString(), q(c.file));
        EXPECT_EQ(parsed.error().args.value(q("field")).toString(), q(c.field)) << c.platforms.constData() << c.products.constData();
        EXPECT_FALSE(parsed.error().args.value(q("reason")).toString().isEmpty());
    }
}

TEST(VocabularyParser, CircleOverTwoIsRefused)
{
    const auto parsed = Vocabulary::parse(platforms(R"({"id":"a","name":"A","side":"either","scheme":"dpkg","is_a":["b"]},
                                                      {"id":"b","name":"B","side":"either","scheme":"dpkg","is_a":["a"]})"),
                                          products(""));
    ASSERT_FALSE(parsed.has_value());
    EXPECT_EQ(parsed.error().args.value(q("reason")).toString(), q("is its own ancestor"));
}

TEST(VocabularyParser, DiamondIsNoCircle)
{
    EXPECT_OK(Vocabulary::parse(platforms(R"({"id":"a","name":"A","side":"either","scheme":"dpkg"},
                                             {"id":"b","name":"B","side":"either","scheme":"dpkg","is_a":["a"]},
                                             {"id":"c","name":"C","side":"either","scheme":"dpkg","is_a":["a"]},
                                             {"id":"d","name":"D","side":"either","scheme":"dpkg","is_a":["b","c"]})"),
                                products("")));
}

TEST(NearestName, AtMostAThirdAway)
{
    EXPECT_EQ(nearestName(q("relese"), {q("role"), q("release")}), q("release"));
    EXPECT_EQ(nearestName(q("ab"), {q("xy")}), QString());
    EXPECT_EQ(nearestName(QString(), {q("role")}), QString());
}

TEST(Vocabulary, WhatAPersonMeans)
{
    for (const auto &[text, id] : {std::pair{"Windows Server 2019 Standard", "windows-server-2019"},
                                   {"Microsoft Windows Server 2012 R2 Datacenter", "windows-server-2012-r2"},
                                   {"Microsoft(R) Windows(R) Server 2003, Standard Edition", "windows-server-2003"},
                                   {"Windows XP Professional", "windows-xp"},
                                   {"Windows XP Professional x64 Edition", "windows-xp-x64"},
                                   {"Windows 10 Pro", "windows-10"},
                                   {"Windows 10 Enterprise LTSC 2019", "windows-10-1809"},
                                   {"Windows 2003", "windows-server-2003"},
                                   {"windows 2012r2", "windows-server-2012-r2"},
                                   {"win2019", "windows-server-2019"},
                                   {"windowsserver2019", "windows-server-2019"},
                                   {"debian12", "debian-12"},
                                   {"Debian GNU/Linux 12 (bookworm)", "debian-12"},
                                   {"rhel9", "rhel-9"},
                                   {"almalinux-9.4", "almalinux-9"},
                                   {"Ubuntu 22.04.4 LTS", "ubuntu-22.04"}})
        EXPECT_EQ(vocabulary().platformMeant(q(text)), q(id)) << text;
    for (const char *text : {"", "pippo", "Windows Server 2018 Standard", "Windows Server 2091", "Windows XP Professional SP3", "debian99", "12",
                             "not Windows Server 2019"})
        EXPECT_EQ(vocabulary().platformMeant(q(text)), QString()) << text;
    EXPECT_EQ(vocabulary().nearestPlatform(q("Windows XP Professional SP3")).left(10), q("windows-xp"));
    EXPECT_EQ(vocabulary().nearestPlatform(q("Windows Server 2018 Standard")).left(17), q("windows-server-20"));
}

} // namespace
