// The power goes while a visit is worked: what was acknowledged is in the file, whenever the process died.
#include "core/usecases/journaling.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/updatefeeds.h"
#include "core/usecases/visitwork.h"
#include "tests/support/result.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <random>

namespace tagliando {

namespace {

constexpr const char *fileVariable = "TAGLIANDO_KILLED_VISIT";
constexpr int usualKills = 40; // TAGLIANDO_KILLS=300 for all of them, which takes minutes
const Clock clockOn(Moment::wallClock(QDate(2026, 11, 21)));

QString q(const char *text) { return QString::fromUtf8(text); }

struct File {
    std::unique_ptr<Database> database;
    Session session;

    explicit File(const QString &file) : database(Database::open(file).value()), session{*database, loadResources().value(), clockOn, q("L. Ferri")}
    {
    }
};

Visit bookedVisit(Session &session)
{
    const auto snapshot = takeSnapshot(session);
    return snapshot && !(*snapshot)->visits.visits.empty() ? (*snapshot)->visits.visits.front() : Visit();
}

/// What the nth tick of this file says. Ticks go on where the last process stopped.
struct Tick {
    int line;
    LineWish wish;
};
Tick nthTick(int n, const std::vector<VisitLine> &lines)
{
    static constexpr const char *outcomes[] = {"done", "failed", "na", "open"};
    LineWish wish;
    wish.outcome = QLatin1String(outcomes[(n / int(lines.size())) % 4]);
    wish.note = QString::number(n);
    return {lines[size_t(n) % lines.size()].number, wish};
}

/// The number of the newest tick in the file, -1: none.
int newestTick(const Visit &visit)
{
    int newest = -1;
    for (const VisitLine &line : visit.lines)
        newest = std::max(newest, line.note.isEmpty() ? -1 : line.note.toInt());
    return newest;
}

} // namespace

// Not a test by itself: the process that is killed. Says each tick after the program said it is done.
TEST(KilledVisit, DISABLED_Child)
{
    File file(qEnvironmentVariable(fileVariable));
    const Visit visit = bookedVisit(file.session);
    ASSERT_FALSE(visit.lines.empty());
    for (int n = newestTick(visit) + 1;; ++n) {
        const Tick tick = nthTick(n, visit.lines);
        ASSERT_OK(tickLine(file.session, visit.id, tick.line, tick.wish));
        std::printf("ticked %d\n", n);
        std::fflush(stdout);
    }
}

TEST(KilledVisit, LosesNothingThatWasTicked)
{
    QTemporaryDir folder;
    const QString name = folder.filePath(q("workspace.db"));
    {
        File file(name);
        ASSERT_OK(addCustomer(file.session, q("Cliente"), {}));
        QFile advisory(folder.filePath(q("own.json")));
        ASSERT_TRUE(advisory.open(QIODevice::WriteOnly));
        advisory.write(R"json({"format":1,"advisories":[{"id":"cu","title":{"it":"Cumulativo","en":"Cumulative"},"kind":"cumulative","kb":"KB9999999",
            "platforms":["windows-server-2019"],"released":"2026-11-10","severity":"critical","restart":"yes","minutes":20}]})json");
        advisory.close();
        ASSERT_OK(updateFeeds(file.session, {q("own")}, advisory.fileName()));
        for (const char *server : {"A", "B", "C", "D", "E"}) {
            ServerWish wish;
            wish.name = q(server);
            wish.customer = q("Cliente");
            ASSERT_OK(addServer(file.session, wish));
            ASSERT_OK(setValues(file.session, q(server), {}, {q("os=windows-server-2019"), q("hotfixes=complete")}, {}));
        }
        BookingWish booking;
        booking.customer = q("Cliente");
        booking.date = q("2026-11-21");
        booking.start = q("18:30");
        ASSERT_OK(bookVisit(file.session, booking));
    }
    const int wanted = qEnvironmentVariableIntValue("TAGLIANDO_KILLS");
    std::mt19937 random(20261121);
    int acknowledged = -1, killedBusy = 0;
    for (int kill = 0; kill < (wanted > 0 ? wanted : usualKills); ++kill) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(fileVariable), name);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {q("--gtest_also_run_disabled_tests"), q("--gtest_filter=KilledVisit.DISABLED_Child")});
        ASSERT_TRUE(child.waitForStarted());
        // Some die while they open the file, most in the middle of their ticks.
        if (random() % 8 != 0) {
            while (!child.canReadLine() || !child.peek(4096).contains("ticked"))
                ASSERT_TRUE(child.waitForReadyRead(60000)) << child.readAllStandardError().toStdString();
        }
        QThread::usleep(random() % 60000);
        child.kill();
        ASSERT_TRUE(child.waitForFinished());
        ASSERT_EQ(child.exitStatus(), QProcess::CrashExit) << child.readAll().toStdString();
        const int before = acknowledged;
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
            bool number = false;
            const int n = line.startsWith("ticked ") ? line.mid(7).toInt(&number) : 0;
            if (number)
                acknowledged = std::max(acknowledged, n);
        }
        killedBusy += acknowledged > before ? 1 : 0;

        File file(name);
        const Visit visit = bookedVisit(file.session);
        const int stored = newestTick(visit);
        // One more may have been written whose word nobody heard.
        ASSERT_GE(stored, acknowledged) << "kill " << kill;
        ASSERT_LE(stored, acknowledged + 1) << "kill " << kill;
        acknowledged = stored;
        const int lines = int(visit.lines.size());
        for (int n = std::max(0, stored - lines + 1); n <= stored; ++n) {
            const Tick tick = nthTick(n, visit.lines);
            const VisitLine *line = visit.line(tick.line);
            EXPECT_EQ(line->note, tick.wish.note) << "kill " << kill;
            EXPECT_EQ(toString(line->outcome), tick.wish.outcome) << "kill " << kill;
        }
        ASSERT_OK(file.database->check());
        const auto journal = checkJournal(file.session, {});
        ASSERT_OK(journal);
        EXPECT_TRUE(journal->faults.empty() && journal->rewritten.empty());
        EXPECT_FALSE(HasFailure()) << "kill " << kill;
    }
    EXPECT_GT(killedBusy, 0) << "no kill met a working process: the test proves nothing";
}

} // namespace tagliando
