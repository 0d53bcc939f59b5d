#include "core/store/query.h"
#include "tests/core/store/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlQuery>

namespace tagliando {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QFile::Permissions rights(const QString &file) { return QFile::permissions(file); }

// A plain connection, as any other program would open the file.
class Stranger {
public:
    explicit Stranger(const QString &file)
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_);
        connection.setDatabaseName(file);
        EXPECT_TRUE(connection.open());
    }
    ~Stranger()
    {
        QSqlDatabase::database(name_).close();
        QSqlDatabase::removeDatabase(name_);
    }
    void run(const char *sql) const
    {
        QSqlQuery query(QSqlDatabase::database(name_));
        EXPECT_TRUE(query.exec(QLatin1String(sql))) << sql;
        while (query.next()) {
        }
    }

private:
    QString name_ = QStringLiteral("stranger");
};

class DatabaseTest : public WorkspaceTest {};

} // namespace

TEST_F(DatabaseTest, NewFileIsTheOwnersAloneAndSoIsItsLog)
{
    customer("Officine Rossi");
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString file = path() + QLatin1String(suffix);
        ASSERT_TRUE(QFile::exists(file)) << suffix;
        EXPECT_EQ(rights(file), ownerOnly) << suffix;
    }
    EXPECT_EQ(QDir(QFileInfo(path()).path()).entryList(QDir::Files).size(), 3);
}

TEST_F(DatabaseTest, AFileOpenToOthersIsClosedToThemAgain)
{
    close();
    QFile::setPermissions(path(), ownerOnly | QFile::ReadGroup | QFile::ReadOther);
    reopen();
    EXPECT_EQ(rights(path()), ownerOnly);
}

TEST_F(DatabaseTest, MissingFolderCannotBeOpenedAndIsNotMade)
{
    const QString file = path(QStringLiteral("nowhere/studio.tagliando"));
    const auto opened = Database::open(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("db.cannot_open"));
    EXPECT_EQ(opened.error().args.value(QStringLiteral("file")).toString(), file);
    EXPECT_FALSE(opened.error().args.value(QStringLiteral("reason")).toString().isEmpty());
    EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("nowhere"))));
}

TEST_F(DatabaseTest, AFolderIsNoDatabase)
{
    ASSERT_TRUE(QDir().mkdir(path(QStringLiteral("folder"))));
    const auto opened = Database::open(path(QStringLiteral("folder")));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("db.cannot_open"));
}

TEST_F(DatabaseTest, AFileThatIsNoDatabaseStaysAsItIs)
{
    for (const QByteArray &content :
         {QByteArray("Ciao, sono un testo.\n").repeated(400), QByteArray("x"), QByteArray("SQLite format 3"), QByteArray(4096, '\0')}) {
        const QString file = path(QStringLiteral("letter.txt"));
        writeFile(file, content);
        const auto rightsBefore = rights(file);
        const auto opened = Database::open(file);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, QStringLiteral("db.not_a_database"));
        EXPECT_EQ(contentOf(file), content);
        EXPECT_EQ(rights(file), rightsBefore);
        EXPECT_FALSE(QFile::exists(file + QStringLiteral("-wal")));
    }
}

TEST_F(DatabaseTest, AnotherProgramsDatabaseStaysAsItIs)
{
    const QString file = path(QStringLiteral("bookmarks.sqlite"));
    {
        const Stranger stranger(file);
        stranger.run("CREATE TABLE bookmark (url TEXT)");
        stranger.run("INSERT INTO bookmark VALUES ('https://example.com')");
    }
    const QByteArray before = contentOf(file);
    const auto opened = Database::open(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("db.not_a_database"));
    EXPECT_EQ(contentOf(file), before);
}

TEST_F(DatabaseTest, ADatabaseWithADamagedFirstPageIsRefusedUnchanged)
{
    close();
    QByteArray content = contentOf(path());
    content.replace(16, content.size() - 16, QByteArray(content.size() - 16, '\x5a'));
    writeFile(path(), content);
    const auto opened = Database::open(path());
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().code == QStringLiteral("db.not_a_database") || opened.error().code == QStringLiteral("db.damaged"))
        << opened.error().code.toStdString();
    EXPECT_EQ(contentOf(path()), content);
}

TEST_F(DatabaseTest, CheckFindsDamage)
{
    customer("Officine Rossi");
    EXPECT_OK(database().check());
    close();
    QByteArray content = contentOf(path());
    ASSERT_GT(content.size(), 20 * 4096);
    content.replace(6 * 4096, 10 * 4096, QByteArray(10 * 4096, '\x5a'));
    writeFile(path(), content);
    const auto opened = Database::open(path());
    ASSERT_OK(opened);
    const Result<void> checked = (*opened)->check();
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, QStringLiteral("db.damaged"));
}

TEST_F(DatabaseTest, CheckFindsARowWithoutItsOwner)
{
    const CustomerId rossi = customer("Officine Rossi");
    server(rossi, "SRV1");
    {
        const Stranger stranger(path());
        stranger.run("PRAGMA foreign_keys = OFF");
        stranger.run("DELETE FROM customer");
    }
    const Result<void> checked = database().check();
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, QStringLiteral("db.damaged"));
}

TEST_F(DatabaseTest, SecondWriterWaitsAndThenHearsThatTheFileIsLocked)
{
    const auto other = Database::open(path(), 50);
    ASSERT_OK(other);
    const auto first = Transaction::begin(database(), QStringLiteral("window"), QStringLiteral("test"));
    ASSERT_OK(first);
    QElapsedTimer waited;
    waited.start();
    const auto second = Transaction::begin(**other, QStringLiteral("cli"), QStringLiteral("test"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, QStringLiteral("db.locked"));
    EXPECT_EQ(second.error().args.value(QStringLiteral("file")).toString(), path());
    EXPECT_GE(waited.elapsed(), 40);
}

TEST_F(DatabaseTest, ReadersAreNotStoppedByAWriter)
{
    customer("Officine Rossi");
    const auto transaction = Transaction::begin(database(), QStringLiteral("window"), QStringLiteral("test"));
    ASSERT_OK(transaction);
    Customer second;
    second.name = QStringLiteral("Panificio Bianchi");
    ASSERT_OK(CustomerStore(database()).save(second));
    const auto reader = Database::open(path(), 50);
    ASSERT_OK(reader);
    const auto seen = CustomerStore(**reader).customers();
    ASSERT_OK(seen);
    EXPECT_EQ(seen->size(), 1u);
}

TEST_F(DatabaseTest, AnExclusivelyLockedFileIsLockedAtOpening)
{
    close();
    const Stranger stranger(path());
    stranger.run("PRAGMA locking_mode = EXCLUSIVE");
    stranger.run("BEGIN EXCLUSIVE");
    stranger.run("CREATE TABLE held (x)");
    const auto opened = Database::open(path(), 50);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("db.locked"));
}

TEST_F(DatabaseTest, WithoutCommitNothingHappened)
{
    customer("Officine Rossi");
    const QString before = digest();
    const qint64 revision = database().revision();
    {
        const auto transaction = Transaction::begin(database(), QStringLiteral("mario"), QStringLiteral("test"));
        ASSERT_OK(transaction);
        Customer lost;
        lost.name = QStringLiteral("Perduto");
        ASSERT_OK(CustomerStore(database()).save(lost));
        EXPECT_NE(digest(), before);
    }
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(database().revision(), revision);
    EXPECT_FALSE(database().inTransaction());
}

TEST_F(DatabaseTest, CommitSaysWhoAndWhatAndOthersNotice)
{
    const auto other = Database::open(path());
    ASSERT_OK(other);
    const qint64 dataVersion = (*other)->dataVersion();
    EXPECT_EQ(database().revision(), 0);
    customer("Officine Rossi");
    EXPECT_EQ(database().revision(), 1);
    EXPECT_EQ((*other)->revision(), 1);
    EXPECT_NE((*other)->dataVersion(), dataVersion);
    Query query(database(), QStringLiteral("SELECT at, who, scope FROM revision"));
    const auto row = query.step();
    ASSERT_OK(row);
    EXPECT_TRUE(query.text(0).endsWith(QLatin1Char('Z')));
    EXPECT_TRUE(query.instant(0).isValid());
    EXPECT_EQ(query.text(1), QStringLiteral("mario"));
    EXPECT_EQ(query.text(2), QStringLiteral("test"));
}

TEST_F(DatabaseTest, ATransactionThatMovedCommitsOnce)
{
    auto begun = Transaction::begin(database(), QStringLiteral("mario"), QStringLiteral("test"));
    ASSERT_OK(begun);
    {
        Transaction moved(std::move(*begun));
        ASSERT_OK(moved.commit());
        EXPECT_FALSE(moved.commit());
    }
    EXPECT_FALSE(begun->commit());
    EXPECT_EQ(database().revision(), 1);
}

TEST_F(DatabaseTest, ATransactionInsideATransactionIsRefused)
{
    const auto outer = Transaction::begin(database(), {}, QStringLiteral("test"));
    ASSERT_OK(outer);
    EXPECT_FALSE(Transaction::begin(database(), {}, QStringLiteral("test")));
    EXPECT_TRUE(database().inTransaction());
}

TEST_F(DatabaseTest, WritingWithoutATransactionIsRefused)
{
    const QString before = digest();
    EXPECT_FALSE(CustomerStore(database()).save(Customer{}));
    EXPECT_FALSE(ServerStore(database()).save(Server{}));
    EXPECT_FALSE(ServerStore(database()).remove(ObservationId{1}));
    EXPECT_EQ(digest(), before);
}

TEST_F(DatabaseTest, DigestDependsOnContentNotOnTheLog)
{
    const QString empty = digest();
    customer("Officine Rossi");
    const QString one = digest();
    EXPECT_NE(one, empty);
    EXPECT_EQ(one.size(), 64);
    {
        const Stranger stranger(path());
        stranger.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    EXPECT_EQ(digest(), one);
    reopen();
    EXPECT_EQ(digest(), one);
    ASSERT_OK(write([&]() -> Result<void> { return {}; })); // a revision row alone
    EXPECT_EQ(digest(), one);
}

TEST_F(DatabaseTest, ACopyHoldsTheSameAndOverwritesNothing)
{
    customer("Officine Rossi");
    const QString copy = path(QStringLiteral("copy.tagliando"));
    ASSERT_OK(database().copyTo(copy));
    EXPECT_EQ(rights(copy), ownerOnly);
    const auto opened = Database::open(copy);
    ASSERT_OK(opened);
    const auto copied = (*opened)->digest();
    ASSERT_OK(copied);
    EXPECT_EQ(*copied, digest());

    const QString taken = path(QStringLiteral("letter.txt"));
    writeFile(taken, "keep me");
    const auto refused = database().copyTo(taken);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("file.cannot_write"));
    EXPECT_EQ(contentOf(taken), QByteArray("keep me"));
}

TEST_F(DatabaseTest, TwoOpenAtOnceOnANewFile)
{
    const QString file = path(QStringLiteral("both.tagliando"));
    const auto a = Database::open(file);
    const auto b = Database::open(file);
    ASSERT_OK(a);
    ASSERT_OK(b);
    EXPECT_EQ(*(*a)->digest(), *(*b)->digest());
}

} // namespace tagliando
