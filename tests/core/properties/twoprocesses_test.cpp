// Two processes decide, freeze, install and agree policies on one file at once: nothing is lost, nothing is kept twice, and the journal verifies.
#include "core/usecases/decide.h"
#include "core/usecases/freezing.h"
#include "core/usecases/journaling.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/policies.h"
#include "core/usecases/updatefeeds.h"
#include "tests/support/result.h"

#include <QFile>
#include <QTemporaryDir>

#include <random>

#ifdef Q_OS_UNIX

#include <sys/wait.h>
#include <unistd.h>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }
const Clock clockOn(Moment::wallClock(QDate(2026, 11, 21)));

struct File {
    std::unique_ptr<Database> database;
    Session session;

    File(const QString &file, const std::shared_ptr<const Resources> &resources, const char *technician)
        : database(Database::open(file).value()), session{*database, resources, clockOn, q(technician)}
    {
    }
};

/// What one technician does, by chance. False when something failed that is no refusal.
bool work(Session &session, quint32 seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<quint32>(n)); };
    const QString server = q(upTo(2) == 0 ? "A" : "B");
    for (int step = 0; step < 5; ++step) {
        Error error;
        const auto note = [&](const auto &result) {
            if (!result)
                error = result.error();
        };
        DecisionWish wish;
        wish.customer = q("Cliente");
        wish.servers = {server};
        wish.requirement = q("KB9999999");
        wish.kind = toString(DecisionKind(upTo(4)));
        wish.by = q("Dott. Verdi");
        wish.role = q(upTo(2) == 0 ? "titolare" : "consiglio");
        wish.reason = q("no-window");
        wish.warned = q("2026-11-01");
        wish.until = upTo(6) == 0 ? QString() : QDate(2026, 11, 21).addDays(upTo(60)).toString(Qt::ISODate);
        FreezeWish freeze;
        freeze.place.customer = q("Cliente");
        freeze.from = q("2026-11-01");
        freeze.to = QDate(2026, 11, 10).addDays(upTo(40)).toString(Qt::ISODate);
        freeze.orderedBy = q("Sig.ra Neri");
        freeze.reason = q("change-freeze");
        switch (upTo(7)) {
        case 0:
            note(addDecision(session, wish));
            break;
        case 1:
            note(renewDecision(session, DecisionId{1 + upTo(3)}, wish));
            break;
        case 2:
            note(addFreeze(session, freeze));
            break;
        case 3:
            note(grantException(session, FreezeId{1 + upTo(2)}, q("Sig.ra Neri"), q("2026-11-22")));
            break;
        case 4:
            note(setValues(session, server, {}, {q(upTo(2) == 0 ? "kb.KB9999999=installed" : "kb.KB9999999=absent")}, {}));
            break;
        case 5:
            note(setPolicy(session, q(upTo(2) == 0 ? "uk_cyber_essentials" : "pci_dss_4_0_1"), {q("Cliente"), {}, {}}, {}));
            break;
        default:
            note(correctDecision(session, DecisionId{1 + upTo(3)}, q("correzione")));
        }
        if (error.code.startsWith(q("db.")) || error.code.startsWith(q("store."))) {
            fprintf(stderr, "%s %s\n", qPrintable(error.code), qPrintable(error.args.value(q("reason")).toString()));
            return false;
        }
    }
    return true;
}

void prepare(Session &session, const QString &advisories)
{
    ASSERT_OK(addCustomer(session, q("Cliente"), {}));
    ASSERT_OK(setContract(session, q("Cliente"), {{q("approvers"), q("titolare,consiglio")}}));
    for (const char *name : {"A", "B"}) {
        ServerWish wish;
        wish.name = q(name);
        wish.customer = q("Cliente");
        ASSERT_OK(addServer(session, wish));
        ASSERT_OK(setValues(session, wish.name, {}, {q("os=windows-server-2019"), q("hotfixes=complete")}, {}));
    }
    ASSERT_OK(updateFeeds(session, {q("own")}, advisories));
}

TEST(TwoProcesses, KeepOneHonestJournal)
{
    const auto resources = loadResources();
    ASSERT_OK(resources);
    const QTemporaryDir folder;
    const QString advisories = folder.filePath(q("own.json"));
    QFile out(advisories);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(R"({"format":1,"advisories":[{"id":"KB-TEST","title":"Test","platforms":["windows-server-2019"],"kb":"KB9999999","kind":"hotfix",
                  "released":"2026-10-10","severity":"critical"}]})");
    out.close();
    const QString prepared = folder.filePath(q("prepared.tagliando"));
    {
        File file(prepared, *resources, "");
        prepare(file.session, advisories);
    }
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const QString name = folder.filePath(q("run.tagliando"));
        for (const char *tail : {"", "-wal", "-shm"})
            QFile::remove(name + q(tail));
        ASSERT_TRUE(QFile::copy(prepared, name));
        pid_t children[2];
        for (int i = 0; i < 2; ++i) {
            children[i] = ::fork();
            ASSERT_GE(children[i], 0);
            if (children[i] == 0) {
                File file(name, *resources, i == 0 ? "Franco" : "Anna");
                ::_exit(work(file.session, seed * 2 + static_cast<quint32>(i)) ? 0 : 1);
            }
        }
        for (const pid_t child : children) {
            int status = 0;
            ::waitpid(child, &status, 0);
            ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "seed " << seed;
        }
        File file(name, *resources, "");
        const auto journal = checkJournal(file.session, {});
        ASSERT_OK(journal);
        EXPECT_TRUE(journal->faults.empty() && journal->rewritten.empty()) << "seed " << seed;
        const auto snapshot = takeSnapshot(file.session);
        ASSERT_OK(snapshot);
        const Fleet &fleet = (*snapshot)->fleet;
        for (const Decision &decision : fleet.agreements.decisions)
            EXPECT_TRUE(decision.until.isValid() && !decision.by.isEmpty()) << "seed " << seed;
        QSet<std::pair<qint64, QString>> open;
        for (const Obligation &obligation : fleet.obligations) {
            if (obligation.closed.isValid())
                continue;
            const std::pair key(obligation.server.value ? obligation.server.value : -obligation.customer.value, obligation.track);
            EXPECT_FALSE(open.contains(key)) << obligation.track.toStdString() << " is owed twice, seed " << seed;
            open.insert(key);
        }
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

} // namespace

} // namespace tagliando

#endif
