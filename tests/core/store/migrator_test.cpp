#include "core/store/migrator.h"

#include "core/store/query.h"
#include "tests/core/store/workspace.h"

namespace tagliando {

namespace {

class MigratorTest : public WorkspaceTest {
protected:
    // This program's migrations and one that only a test knows.
    static std::vector<Migration> withNext(const char *sql)
    {
        std::vector<Migration> migrations = builtInMigrations();
        const int version = migrations.back().version + 1;
        migrations.push_back({version, QStringLiteral("next"), QLatin1String(sql)});
        return migrations;
    }
    static int newest() { return builtInMigrations().back().version; }
};

} // namespace

TEST_F(MigratorTest, MigrationsAreNumberedWithoutGaps)
{
    int expected = 0;
    for (const Migration &migration : builtInMigrations()) {
        EXPECT_EQ(migration.version, ++expected);
        EXPECT_FALSE(migration.sql.isEmpty());
    }
    EXPECT_GT(expected, 0);
    EXPECT_EQ(*schemaVersion(database()), expected);
}

TEST_F(MigratorTest, AnOlderFileIsCopiedAndThenUpgraded)
{
    customer("Officine Rossi");
    const QString before = digest();
    const QString copy = copyBeforeUpgrade(path(), newest());
    ASSERT_OK(migrate(database(), withNext("CREATE TABLE next_thing (id {{id}});\n-- a comment;\nINSERT INTO next_thing (id) VALUES (7);\n")));
    EXPECT_EQ(*schemaVersion(database()), newest() + 1);
    EXPECT_EQ(*Query(database(), QStringLiteral("SELECT id FROM next_thing")).returnedId(), 7);
    EXPECT_EQ(CustomerStore(database()).customers()->size(), 1u);

    ASSERT_TRUE(QFile::exists(copy));
    EXPECT_FALSE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther));
    const auto old = Database::open(copy);
    ASSERT_OK(old);
    EXPECT_EQ(*(*old)->digest(), before);
    EXPECT_NE(copyBeforeUpgrade(path(), newest()), copy);
}

TEST_F(MigratorTest, AMigrationThatFailsLeavesTheFileAtItsVersion)
{
    customer("Officine Rossi");
    const QString before = digest();
    const auto migrated = migrate(database(), withNext("CREATE TABLE next_thing (id {{id}});\nDROP TABLE setting;\nINSERT INTO nowhere VALUES (1);\n"));
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().code, QStringLiteral("db.failed"));
    EXPECT_EQ(*schemaVersion(database()), newest());
    EXPECT_EQ(digest(), before);
    reopen();
    EXPECT_EQ(digest(), before);
}

TEST_F(MigratorTest, ANewerFileIsRefusedUnchanged)
{
    ASSERT_OK(migrate(database(), withNext("CREATE TABLE next_thing (id {{id}});\n")));
    close();
    const QByteArray before = contentOf(path());
    const auto opened = Database::open(path());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("db.newer"));
    EXPECT_EQ(opened.error().args.value(QStringLiteral("found")).toInt(), newest() + 1);
    EXPECT_EQ(opened.error().args.value(QStringLiteral("known")).toInt(), newest());
    EXPECT_EQ(contentOf(path()), before);
}

TEST_F(MigratorTest, UpgradingTwiceIsUpgradingOnce)
{
    const auto migrations = withNext("CREATE TABLE next_thing (id {{id}});\n");
    ASSERT_OK(migrate(database(), migrations));
    ASSERT_OK(migrate(database(), migrations));
    EXPECT_EQ(*schemaVersion(database()), newest() + 1);
}

} // namespace tagliando
