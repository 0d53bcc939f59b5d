// Bad input yields one error that names the file and the reason, never a crash, never a half truth.
#include "core/inventory/formats/plaintext.h"
#include "tests/core/inventory/support.h"

using namespace tagliando;

namespace {

QByteArray bytes(const char *text, int size) { return QByteArray(text, size); }

TEST(Hostile, WhatIsNoTextIsRefused)
{
    const struct {
        QByteArray content;
        const char *code;
    } cases[] = {
        {"", "import.empty"},
        {" \r\n\t\r\n", "import.empty"},
        {"\xef\xbb\xbf", "import.empty"},
        {bytes("PK\x03\x04junk", 8), "import.archive"},
        {bytes("\x1f\x8b\x08\x00junk", 8), "import.archive"},
        {bytes("7z\xbc\xaf\x27\x1cjunk", 10), "import.archive"},
        {bytes("MZ\x90\x00\x03\x00\x00\x00", 8), "import.binary"},
        {"%PDF-1.7\n", "import.binary"},
        {bytes("SQLite format 3\0", 16), "import.binary"},
        {bytes("some\0text with zeros\0", 21), "import.binary"},
        {"<!DOCTYPE html>\n<html><body>Login</body></html>", "import.html"},
        {"  <HTML><head></head></HTML>", "import.html"},
        {"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "import.unrecognised"},
        {"some words\nwithout a form\n", "import.unrecognised"},
        {QByteArray(200000, '['), "import.json"},
        {"{\"tagliando\":1,\"kind\":\"windows\",\"roles\":" + QByteArray(100000, '['), "import.json"},
        {bytes("\xff\xfe\x00\xd8\x41\x00", 6), "import.encoding"},
        {QByteArray(3 * maximumLineSize, 'a'), "import.line_too_long"},
        {"first\nsecond\n" + QByteArray(200 * 1024 * 1024, 'a'), "import.line_too_long"},
    };
    for (const auto &c : cases) {
        const auto reading = readBytes(c.content, "hostile.txt");
        ASSERT_FALSE(reading.has_value()) << c.content.left(40).toStdString();
        EXPECT_EQ(reading.error().code, q(c.code)) << c.content.left(40).toStdString();
        EXPECT_EQ(reading.error().args.value(q("file")).toString(), q("hostile.txt"));
    }
}

TEST(Hostile, PlacesAreNamed)
{
    EXPECT_EQ(readBytes("a\tb\n" + QByteArray(2 * maximumLineSize, 'x')).error().args.value(q("line")).toInt(), 2);
    EXPECT_EQ(readBytes("{\"tagliando\":1,\"kind\":}").error().args.value(q("offset")).toInt(), 23);
    EXPECT_EQ(readBytes(bytes("PK\x03\x04junk", 8)).error().args.value(q("kind")).toString(), q("zip"));
    QByteArray many;
    while (many.size() <= maximumTextSize)
        many += "package\t1.0\tamd64\tii \tpackage\t1.0\n" + many.left(1024 * 1024);
    EXPECT_EQ(readBytes(many).error().code, q("import.too_large"));
    EXPECT_EQ(readBytes("x", "f", "dpkg-qery").error().args.value(q("nearest")).toString(), q("dpkg-query"));
    EXPECT_EQ(readBytes("x", "f", "dpkg-query").error().code, q("import.unrecognised")); // asked for, and nothing of it there
}

TEST(Hostile, TruncatedAnywhereStillEndsWell)
{
    for (const char *name :
         {"systeminfo-it.txt", "systeminfo-two-utf16.txt", "dpkg-query.tsv", "dpkg-status.txt", "collector-windows.json", "rpm-qa.txt"}) {
        const QByteArray whole = fixture(name);
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            const auto reading = readBytes(whole.left(size), name);
            if (!reading) {
                EXPECT_TRUE(reading.error().code.startsWith(q("import."))) << name << size;
                continue;
            }
            // A shorter text never claims more than it lists.
            for (const Observation &seen : reading->observations) {
                const Completeness hotfixes = seen.completeness.value(InventoryClass::OsHotfixes);
                EXPECT_FALSE(hotfixes.complete && hotfixes.stated >= 0 && hotfixes.stated != hotfixes.listed) << name << size;
            }
        }
    }
}

TEST(Hostile, ControlCharactersAndLonelyCarriageReturns)
{
    EXPECT_EQ(readBytes(QByteArray("\x01\x02\x03\x04", 4) + "text").error().code, q("import.binary"));
    const auto doubled = readBytes("adduser\t3.134\tall\r\r\nbash\t5.2\tamd64\r\r\n"); // pasted twice through a console
    ASSERT_OK(doubled);
    EXPECT_EQ(doubled->observations.front().packages.size(), 2u);
}

TEST(Hostile, SystemInfoOfHugeListsIsLinear)
{
    QByteArray text =
        "Host Name: A\nOS Name: Microsoft Windows 7\nOS Version: 6.1.7601 Service Pack 1 Build 7601\nHotfix(s): 20000 Hotfix(s) Installed.\n";
    for (int i = 0; i < 20000; ++i)
        text += "   [" + QByteArray::number(i + 1) + "]: entry " + QByteArray::number(i) + '\n';
    const auto reading = readBytes(text);
    ASSERT_OK(reading);
    EXPECT_EQ(reading->observations.front().completeness.value(InventoryClass::OsHotfixes).listed, 20000);
}

TEST(Hostile, ManyMachinesAndBannersAreLinear)
{
    QByteArray text;
    while (text.size() < 512 * 1024)
        text += "a: 1.2.345 345\nWindows [Version 1.2.3456]\n";
    const auto reading = readBytes(text, "hostile.txt", "systeminfo");
    ASSERT_OK(reading);
    EXPECT_GT(reading->observations.size(), 11000u);
}

// One byte changed anywhere: an error of ours or a reading, nothing else.
TEST(Hostile, OneByteChanged)
{
    for (const char *name :
         {"systeminfo-it.txt", "dpkg-query.tsv", "dpkg-status.txt", "collector-windows.json", "rpm-qa.txt", "systeminfo-two-utf16.txt"}) {
        const QByteArray whole = fixture(name);
        for (qsizetype at = 0; at < whole.size(); at += 29) {
            for (const char byte : {'\0', '\n', '[', '"', '\xff', '9'}) {
                QByteArray changed = whole;
                changed[at] = byte;
                const auto reading = readBytes(changed, name);
                if (!reading)
                    EXPECT_TRUE(reading.error().code.startsWith(q("import."))) << name << at;
                else
                    EXPECT_FALSE(reading->observations.empty()) << name << at;
            }
        }
    }
}

TEST(Encoding, DetectedByContent)
{
    EXPECT_EQ(detectEncoding("plain"), Encoding::Utf8);
    EXPECT_EQ(detectEncoding("perch\xc3\xa9"), Encoding::Utf8);
    EXPECT_EQ(detectEncoding("perch\xc3"), Encoding::Utf8); // cut inside its last character
    EXPECT_EQ(detectEncoding("modalit\x85 di monitoraggio: S\x8d"), Encoding::Cp850);
    EXPECT_EQ(detectEncoding("modalit\xe0 di monitoraggio: S\xec"), Encoding::Cp1252);
    EXPECT_EQ(detectEncoding("Microsoft\xae Windows\x99"), Encoding::Cp1252);
    EXPECT_EQ(detectEncoding("Microsoft Windows\xff"
                             "7 Entreprise, syst\x8ame"),
              Encoding::Cp850);
    EXPECT_EQ(detectEncoding("\x88\xac\xef \xe3\xa7\xab\xa0: SRV"), Encoding::Cp866);
    EXPECT_EQ(detectEncoding("\xd6\xf7\xbb\xfa\xc3\xfb: SRV"), Encoding::Gbk);
    EXPECT_EQ(detectEncoding(QByteArrayView("a\0b\0c\0d\0", 8)), Encoding::Utf16Le);
    EXPECT_EQ(detectEncoding(QByteArrayView("\0a\0b\0c\0d", 8)), Encoding::Utf16Be);
    const auto text = toUtf8("modalit\x85: S\x8d", Encoding::Cp850);
    ASSERT_OK(text);
    EXPECT_EQ(*text, "modalità: Sì");
    const auto chinese = toUtf8("\xd6\xf7\xbb\xfa\xc3\xfb", Encoding::Gbk);
    ASSERT_OK(chinese);
    EXPECT_EQ(*chinese, "主机名");
}

} // namespace
