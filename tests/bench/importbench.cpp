#include "tests/bench/importbench.h"

#include "core/inventory/formats/reader.h"
#include "core/store/customerstore.h"
#include "core/store/serverstore.h"
#include "core/usecases/importinventory.h"
#include "core/usecases/people.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <random>

namespace tagliando::bench {

namespace {

const Moment benchDay = Moment::wallClock(QDate(2026, 11, 21));
const QString customer = QStringLiteral("Alfa");

// What dpkg-query prints; machines share most of what they have, as machines do.
QByteArray packageList(int machine, int packages)
{
    std::mt19937 random(unsigned(machine) * 7919U + 1U);
    QByteArray out;
    for (int i = 0; i < packages; ++i) {
        const int number = i * 3 + int(random() % 3U);
        const QByteArray name = "package" + QByteArray::number(number);
        const QByteArray version = "1." + QByteArray::number(number % 90) + '-' + QByteArray::number(random() % 4U);
        out += name + '\t' + version + "\tamd64\tii \tsource" + QByteArray::number(number / 3) + '\t' + version + '\n';
    }
    return out;
}

QStringList writeFiles(const QString &folder, int files, int packages)
{
    QStringList paths;
    for (int i = 0; i < files; ++i) {
        QFile file(QStringLiteral("%1/srv%2.tsv").arg(folder).arg(i, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly) || file.write(packageList(i, packages)) < 0)
            return {};
        paths << file.fileName();
    }
    return paths;
}

struct Workspace {
    std::unique_ptr<Database> database;
    std::unique_ptr<Session> session;

    static Workspace open(const QString &file, const std::shared_ptr<const Resources> &resources)
    {
        Workspace workspace;
        auto opened = Database::open(file);
        if (!opened)
            return workspace;
        workspace.database = std::move(*opened);
        workspace.session.reset(new Session{*workspace.database, resources, Clock(benchDay), QStringLiteral("Bench")});
        if (!addCustomer(*workspace.session, customer, {}))
            workspace.session.reset();
        return workspace;
    }
};

// Everything the import itself cannot do without.
bool floorOf(Session &session, const QStringList &paths, const std::vector<Observation> &said, CustomerId owner)
{
    return bool(change(session, QStringLiteral("observation"), [&]() -> Result<void> {
        ServerStore store(session.database);
        for (qsizetype i = 0; i < paths.size(); ++i) {
            QFile file(paths[i]);
            if (!file.open(QIODevice::ReadOnly))
                return Error{QStringLiteral("file.cannot_read"), {}};
            Observation observation = said[std::size_t(i)];
            observation.rawSha256 = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
            Server server;
            server.customer = owner;
            server.name = QStringLiteral("srv%1").arg(i);
            const auto id = store.save(server);
            if (!id)
                return id.error();
            observation.server = *id;
            if (const auto added = store.add(observation); !added)
                return added.error();
        }
        return {};
    }));
}

} // namespace

bool benchImport(int files, int packages, Table &table)
{
    const QTemporaryDir folder;
    const auto resources = loadResources();
    const QStringList paths = writeFiles(folder.path(), files, packages);
    if (!resources || paths.isEmpty())
        return false;
    std::vector<Observation> said;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        auto reading = readInventory({file.readAll(), path, QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC), (*resources)->vocabulary});
        if (!reading)
            return false;
        said.push_back(reading->observations.front());
    }
    bool good = true;
    double lowest = 1e18, import = 1e18, preview = 1e18;
    for (int run = 0; run < 3; ++run) { // each in files of its own, one after the other: what the machine does meanwhile hits both
        const Workspace bare = Workspace::open(folder.filePath(QStringLiteral("floor%1.tagliando").arg(run)), *resources);
        const Workspace whole = Workspace::open(folder.filePath(QStringLiteral("import%1.tagliando").arg(run)), *resources);
        if (!bare.session || !whole.session)
            return false;
        const auto owner = findCustomer(*bare.session, customer);
        if (!owner)
            return false;
        lowest = std::min(lowest, fastest(1, [&] { good = floorOf(*bare.session, paths, said, owner->id) && good; }));
        ImportWish wish;
        wish.paths = paths;
        wish.customer = customer;
        wish.dryRun = true;
        preview = std::min(preview, fastest(1, [&] { good = bool(importInventory(*whole.session, wish)) && good; }));
        wish.dryRun = false;
        import = std::min(import, fastest(1, [&] {
                              const auto outcome = importInventory(*whole.session, wish);
        good = outcome && int(outcome->hosts.size()) == files && outcome->refused == 0 && good;
    }));
}
const QString what = QStringLiteral("%1 files × %2 packages").arg(files).arg(packages);
table.add({QStringLiteral("Import: ") + what, import, QStringLiteral("3 × the floor"), QStringLiteral("read, hash, insert"), lowest,
           QStringLiteral("raw files kept, obligations remembered")});
table.add({QStringLiteral("Import, preview: ") + what, preview, {}, QStringLiteral("read, hash, insert"), lowest, QStringLiteral("nothing written")});
if (!good)
    QTextStream(stderr) << "the import bench failed" << Qt::endl;
return good;
} // namespace tagliando::bench

} // namespace tagliando::bench
