// An unknown name of a product list: listed, mapped by the technician, remembered, forgotten.
#include "tests/support/cli.h"

using tagliando::test::Cli;

namespace {

// clang-format off
const char *const collected = R"json({"tagliando": 1, "kind": "windows", "host": "SRV1", "collected": "2026-11-20T08:00:00Z",
  "os": "Microsoft Windows Server 2022 Standard", "build": "20348", "ubr": 4648, "product_type": 3,
  "products": [{"name": "Posta Perfetta 13.0.1 (x64)", "version": "13.0.1"}, {"name": "Ignoto", "version": "1"}],
  "complete": {"products": true}})json";
// clang-format on

QStringList unmapped(const Cli &cli)
{
    QStringList names;
    for (const QJsonValue row : cli.done({"product", "list", "--json"}).json().value(QLatin1String("unmapped")).toArray())
        names << row.toObject().value(QLatin1String("name")).toString();
    return names;
}

TEST(ProductMapping, RememberedAndForgotten)
{
    Cli cli;
    cli.done({"customer", "add", "C"});
    cli.done({"--now", "2026-11-21", "import", cli.write("srv1.json", collected), "--customer", "C"});
    EXPECT_EQ(unmapped(cli), (QStringList{"Ignoto", "Posta Perfetta 13.0.1 (x64)"}));
    const QStringList affected{"--now", "2026-11-21", "affected", "mdaemon"};
    const QString before = cli.run(affected).out;
    EXPECT_FALSE(before.contains("SRV1"));
    cli.done({"--now", "2026-11-21", "product", "map", "posta  PERFETTA*", "mdaemon"});
    EXPECT_EQ(unmapped(cli), QStringList{"Ignoto"});
    EXPECT_TRUE(cli.run(affected).out.contains("13.0.1"));
    EXPECT_TRUE(cli.done({"product", "list"}).out.contains("mdaemon"));
    cli.done({"--now", "2026-11-21", "product", "map", "posta perfetta*", "-"});
    EXPECT_EQ(cli.run(affected).out, before);
    EXPECT_EQ(unmapped(cli).size(), 2);
}

TEST(ProductMapping, RefusesWhatItDoesNotKnow)
{
    Cli cli;
    cli.done({"customer", "add", "C"});
    const QString digest = cli.digest();
    const auto wrong = cli.run({"product", "map", "Ignoto", "mdaemonn"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_TRUE(wrong.err.contains("mdaemon?")) << wrong.err.toStdString();
    EXPECT_EQ(cli.run({"product", "map", " ", "mdaemon"}).code, 1);
    EXPECT_EQ(cli.run({"product", "map", "Ignoto", "-"}).code, 1);
    EXPECT_EQ(cli.run({"product", "map", "Ignoto"}).code, 2);
    EXPECT_EQ(cli.digest(), digest);
}

} // namespace
