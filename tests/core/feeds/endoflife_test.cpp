#include "core/feeds/formats/endoflife.h"
#include "tests/core/feeds/linuxvocabulary.h"
#include "tests/core/feeds/realdata.h"

using namespace tagliando;
using namespace tagliando::test;

namespace {

Lines cyclesOf(const Result<EndOfLifeReading> &read)
{
    Lines lines;
    if (!read)
        return {argument(read.error(), "reason")};
    for (const ProductCycles &product : read->products) {
        for (const ReleaseCycle &cycle : product.cycles)
            lines.push_back((product.product + QLatin1Char(' ') + cycle.cycle + QLatin1Char(' ') + cycle.end.toString(Qt::ISODate) +
                             QLatin1Char(' ') + cycle.extendedEnd.toString(Qt::ISODate) + (cycle.ended ? QStringLiteral("ended") : QString()))
                                .toStdString());
    }
    return lines;
}

TEST(EndOfLife, EveryShapeSaysTheSame)
{
    const Lines expected{"debian 12 2026-07-11 2028-06-30", "debian 9  ended", "debian 14  "};
    EXPECT_EQ(cyclesOf(parseEndOfLife(
                  R"({"schema_version": "1.2.0", "generated_at": "2025-07-02T00:53:29+00:00", "result": [{"name": "debian", "releases": [
        {"name": "12", "eolFrom": "2026-07-11", "isEol": false, "eoesFrom": "2028-06-30"}, {"name": "9", "eolFrom": null, "isEol": true},
        {"name": "14", "eolFrom": null, "isEol": false}]}]})",
                  QStringLiteral("full.json"))),
              expected);
    EXPECT_EQ(cyclesOf(parseEndOfLife(R"({"result": {"name": "debian", "releases": [{"name": "12", "eolFrom": "2026-07-11", "eoesFrom": "2028-06-30"},
        {"name": "9", "isEol": true}, {"name": "14", "isEol": false}]}})",
                                      QStringLiteral("one.json"))),
              expected);
    EXPECT_EQ(cyclesOf(parseEndOfLife(R"([{"cycle": "12", "eol": "2026-07-11", "extendedSupport": "2028-06-30"}, {"cycle": "9", "eol": true},
        {"cycle": "14", "eol": false}])",
                                      QStringLiteral("a/debian.json"))),
              expected);
    EXPECT_EQ(cyclesOf(parseEndOfLife(R"({"releases": {"12": {"eol": "2026-07-11", "eoes": "2028-06-30"}, "9": {"eol": true}, "14": {}}})",
                                      QStringLiteral("debian.json"))),
              expected);
    EXPECT_EQ(
        cyclesOf(parseEndOfLife("---\ntitle: Debian\npermalink: /debian\nauto:\n  methods:\n    - debian: x\nreleases:\n  - releaseCycle: \"12\"\n"
                                "    eol: 2026-07-11\n    eoes: 2028-06-30\n\n  - releaseCycle: '9'\n    eol: true\n  - releaseCycle: \"14\"\n    "
                                "eol: false\n---\ntext\n",
                                QStringLiteral("debian.md"))),
        expected);
    EXPECT_EQ(cyclesOf(parseEndOfLife("version,codename,series,created,release,eol,eol-lts,eol-elts\n12,Bookworm,bookworm,2021-08-14,2023-06-10,2026-"
                                      "07-11,2028-06-30,2033-06-30\n"
                                      "14,Forky,forky,2025-08-09\n,Sid,sid,1993-08-16\n",
                                      QStringLiteral("debian.csv"))),
              (Lines{expected[0], expected[2]}));
    EXPECT_EQ(cyclesOf(parseEndOfLife("version,codename,series,created,release,eol,eol-server,eol-esm\n22.04 "
                                      "LTS,Jammy,jammy,2021-10-14,2022-04-21,2027-06-01,2027-06-01,2032-04-21\n",
                                      QStringLiteral("x"))),
              (Lines{"ubuntu 22.04 2027-06-01 2032-04-21"}));
}

TEST(EndOfLife, AWrongDateRefusesTheFile)
{
    EXPECT_EQ(cyclesOf(parseEndOfLife(R"([{"cycle": "12", "eol": "soon"}])", QStringLiteral("debian.json"))), Lines{"reason.bad_date"});
    EXPECT_EQ(cyclesOf(parseEndOfLife(R"({"some": 1})", QStringLiteral("debian.json"))), Lines{"reason.unknown_format"});
    EXPECT_EQ(cyclesOf(parseEndOfLife("---\npermalink: /debian\nreleases:\n  - releaseCycle: 12\n    eol: never\n---\n", QStringLiteral("a"))),
              Lines{"reason.bad_date"});
    EXPECT_EQ(cyclesOf(parseEndOfLife("a,b\n1,2\n", QStringLiteral("a"))), Lines{"reason.unknown_format"});
}

TEST(EndOfLife, WhatIsKeptReadsBack)
{
    const ProductCycles product{QStringLiteral("debian"),
                                {{QStringLiteral("12"), QDate(2026, 7, 11), QDate(2028, 6, 30), false},
                                 {QStringLiteral("9"), {}, {}, true},
                                 {QStringLiteral("14"), {}, {}, false}}};
    const auto back = readEndOfLifeBody(endOfLifeBody(product), product.product);
    ASSERT_OK(back);
    EXPECT_EQ(back->cycles, product.cycles);
    EXPECT_OK(readEndOfLifeBody(endOfLifeBody({QStringLiteral("empty"), {}}), QStringLiteral("empty")));
}

const Vocabulary &dated()
{
    static const Vocabulary vocabulary = *Vocabulary::parse(R"({"format": 1, "platforms": [
        {"id": "linux", "name": "Linux", "side": "either", "scheme": "natural"},
        {"id": "debian", "name": "Debian", "is_a": ["linux"], "side": "either", "scheme": "dpkg"},
        {"id": "debian-12", "name": "Debian 12", "is_a": ["debian"], "side": "either", "scheme": "dpkg", "endoflife": "debian/12"},
        {"id": "ubuntu-22.04", "name": "Ubuntu 22.04", "is_a": ["linux"], "side": "either", "scheme": "dpkg", "endoflife": "ubuntu/22.04"},
        {"id": "fedora-40", "name": "Fedora 40", "is_a": ["linux"], "side": "either", "scheme": "rpm", "endoflife": "fedora/40"},
        {"id": "told", "name": "Told", "is_a": ["linux"], "side": "either", "scheme": "rpm", "endoflife": "told/1"}]})",
                                                            R"({"format": 1, "products": []})");
    return vocabulary;
}

TEST(EndOfLife, ExtendedSupportCountsForWhoHasIt)
{
    Requirement fact;
    fact.category = QStringLiteral("end_of_support");
    fact.cases.emplace_back();
    fact.cases.front().when.kind = Condition::Kind::Platform;
    fact.cases.front().when.names = QStringList{QStringLiteral("told")};
    const QDate end(2027, 6, 1), later(2032, 4, 21);
    const auto requirements = endOfLifeRequirements({{QStringLiteral("debian"), {{QStringLiteral("12"), end, later, false}}},
                                                     {QStringLiteral("ubuntu"), {{QStringLiteral("22.04"), end, later, false}}},
                                                     {QStringLiteral("fedora"), {{QStringLiteral("40"), end, {}, false}}},
                                                     {QStringLiteral("told"), {{QStringLiteral("1"), end, {}, false}}}},
                                                    dated(), {fact});
    Lines lines;
    for (const Requirement &one : requirements)
        lines.push_back((one.track + QLatin1Char(' ') + one.id + QLatin1Char(' ') + one.stop->date->date.toString(Qt::ISODate)).toStdString());
    EXPECT_EQ(lines, (Lines{"eol:debian-12 eol-debian-12 2032-04-21", "eol:ubuntu-22.04 eol-ubuntu-22.04 2027-06-01",
                            "eol:ubuntu-22.04 eol-ubuntu-22.04-extended 2032-04-21", "eol:fedora-40 eol-fedora-40 2027-06-01"}));
    EXPECT_EQ(requirements[0].stop->phases.size(), 2u); // LTS comes to everybody
    EXPECT_TRUE(requirements[3].asks.empty());
    EXPECT_EQ(requirements[1].asks.size(), 1u);
}

TEST(EndOfLife, RealFiles)
{
    REAL_DATA(path, "endoflife/api-v1-products-full-sample.json");
    EXPECT_OK(parseEndOfLife(contentOf(path), path));
    for (const char *name :
         {"endoflife/products/debian.md", "endoflife/products/windows.md", "endoflife/releases/debian.json", "endoflife/distro-info/debian.csv"}) {
        const QString file = realData(QLatin1String(name));
        const auto read = parseEndOfLife(contentOf(file), file);
        ASSERT_OK(read);
        EXPECT_GT(read->products.front().cycles.size(), 5u) << name;
    }
}

} // namespace
