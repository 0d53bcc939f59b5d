// Two processes on one file, and one of them dies or may not write.
#include "core/store/cataloguestore.h"
#include "core/store/query.h"
#include "tests/core/store/workspace.h"

#ifdef Q_OS_UNIX

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tagliando {

namespace {

class ProcessesTest : public WorkspaceTest {
protected:
    /// Runs `work` in another process until it calls ready(); then kills it with SIGKILL.
    template <class Work>
    void killInTheMiddleOf(Work work)
    {
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            work([&] {
                (void)!::write(pipe[1], "x", 1);
                for (;;)
                    ::pause();
            });
            ::_exit(1);
        }
        char byte = 0;
        ::close(pipe[1]);
        const bool ready = ::read(pipe[0], &byte, 1) == 1;
        ::close(pipe[0]);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(ready) << "the other process did not get as far as it should";
        ASSERT_TRUE(WIFSIGNALED(status));
    }

    /// What opening `file` says to a user without rights over other people's files.
    QString codeOfOpeningAsNobody(const QString &file)
    {
        int pipe[2];
        EXPECT_EQ(::pipe(pipe), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(2);
            const auto opened = Database::open(file, 50);
            const QByteArray code = opened ? QByteArray("ok") : opened.error().code.toLatin1();
            (void)!::write(pipe[1], code.constData(), size_t(code.size()));
            ::_exit(0);
        }
        ::close(pipe[1]);
        char code[100];
        const ssize_t size = ::read(pipe[0], code, sizeof code);
        ::close(pipe[0]);
        ::waitpid(child, nullptr, 0);
        return QString::fromLatin1(code, std::max<ssize_t>(size, 0));
    }

    void allow(const QString &path, mode_t mode) { ASSERT_EQ(::chmod(QFile::encodeName(path).constData(), mode), 0); }
    [[nodiscard]] QString folder() const { return path(QStringLiteral(".")); }
};

} // namespace

TEST_F(ProcessesTest, AKilledWriterLeavesTheOldState)
{
    const CustomerId rossi = customer("Rossi");
    const QString before = digest();
    close();
    killInTheMiddleOf([&](const auto &ready) {
        auto opened = Database::open(path());
        if (!opened)
            return;
        Database &other = **opened;
        const auto transaction = Transaction::begin(other, {}, QStringLiteral("test"));
        Server server;
        server.customer = rossi;
        // Enough rows to spill out of SQLite's cache into the write-ahead log.
        (void)run(other, QStringLiteral("PRAGMA cache_size = 10"));
        for (int i = 0; i < 3000; ++i) {
            server.name = QStringLiteral("SRV-%1").arg(i).repeated(20);
            if (!ServerStore(other).save(server))
                return;
        }
        if (transaction)
            ready();
    });
    reopen();
    EXPECT_EQ(digest(), before);
    EXPECT_OK(database().check());
    server(rossi, "SRV1"); // and the dead one's lock is gone
}

TEST_F(ProcessesTest, AKilledFeedUpdateLeavesTheOldFixes)
{
    PackageFix fix;
    fix.feed = QStringLiteral("debian");
    fix.release = QStringLiteral("debian-12");
    fix.source = "openssl";
    ASSERT_OK(CatalogueStore(database()).replacePackageFixes(fix.feed, fix.release, {fix}));
    const QString before = digest();
    close();
    killInTheMiddleOf([&](const auto &ready) {
        auto opened = Database::open(path());
        if (!opened)
            return;
        Database &other = **opened;
        // The flip is the last step but one: a trigger holds it.
        if (!run(other, QStringLiteral(
                            "CREATE TEMP TRIGGER hold BEFORE UPDATE OF generation ON catalogue_generation BEGIN SELECT RAISE(FAIL, 'held'); END")))
            return;
        if (!CatalogueStore(other).replacePackageFixes(fix.feed, fix.release, std::vector<PackageFix>(5000, fix)))
            ready();
    });
    reopen();
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(CatalogueStore(database()).packageFixes()->size(), 1u);
    EXPECT_EQ(*Query(database(), QStringLiteral("SELECT COUNT(*) FROM package_fix")).returnedId(), 5001);
    ASSERT_OK(CatalogueStore(database()).replacePackageFixes(fix.feed, fix.release, {fix, fix}));
    EXPECT_EQ(*Query(database(), QStringLiteral("SELECT COUNT(*) FROM package_fix")).returnedId(), 2);
}

TEST_F(ProcessesTest, ACommittedEditSurvivesAKill)
{
    close();
    killInTheMiddleOf([&](const auto &ready) {
        auto opened = Database::open(path());
        if (!opened)
            return;
        auto transaction = Transaction::begin(**opened, {}, QStringLiteral("test"));
        Customer customer;
        customer.name = QStringLiteral("Rossi");
        if (transaction && CustomerStore(**opened).save(customer) && transaction->commit())
            ready();
    });
    reopen();
    EXPECT_EQ(CustomerStore(database()).customers()->size(), 1u);
    EXPECT_EQ(database().revision(), 1);
}

TEST_F(ProcessesTest, AReadOnlyFileIsRefusedUnchanged)
{
    close();
    allow(folder(), 0777);
    allow(path(), 0444);
    const QByteArray before = contentOf(path());
    EXPECT_EQ(codeOfOpeningAsNobody(path()), QStringLiteral("db.read_only"));
    EXPECT_EQ(contentOf(path()), before);
}

TEST_F(ProcessesTest, AFileInAReadOnlyFolderIsRefusedUnchanged)
{
    close();
    allow(path(), 0666);
    allow(folder(), 0555);
    const QByteArray before = contentOf(path());
    EXPECT_EQ(codeOfOpeningAsNobody(path()), QStringLiteral("db.read_only"));
    EXPECT_EQ(codeOfOpeningAsNobody(path(QStringLiteral("new.tagliando"))), QStringLiteral("db.read_only"));
    allow(folder(), 0700);
    EXPECT_EQ(contentOf(path()), before);
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("new.tagliando"))));
}

TEST_F(ProcessesTest, AFileNobodyMayReadCannotBeOpened)
{
    close();
    allow(folder(), 0777);
    allow(path(), 0200);
    EXPECT_EQ(codeOfOpeningAsNobody(path()), QStringLiteral("db.cannot_open"));
}

} // namespace tagliando

#endif
