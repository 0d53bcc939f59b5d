// CatalogueStore's bulk half: fixes of Linux packages, tens of thousands per release.
#include "core/store/cataloguestore.h"
#include "core/store/generation.h"
#include "core/store/query.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr qsizetype rowsPerSlice = 3000; // some 20 ms
constexpr int columnCount = 15;

using FirstIndexed = QHash<std::pair<QByteArray, QByteArray>, QDate>; // by (source, fixed version)

Result<FirstIndexed> firstIndexed(const Database &database, const QString &feed, const QString &release)
{
    FirstIndexed dates;
    Query query(database, QStringLiteral("SELECT source, fixed_version, MIN(first_indexed) FROM package_fix_current "
                                         "WHERE feed = ? AND platform = ? AND first_indexed IS NOT NULL GROUP BY source, fixed_version"));
    const Result<void> read = query.bind(feed).bind(release).each([&](const Query &row) -> Result<void> {
        dates.insert({row.bytes(0), row.bytes(1)}, row.date(2));
        return {};
    });
    if (!read)
        return read.error();
    return dates;
}

class Stage {
public:
    Stage(Database &database, QString feed, QString release, qint64 generation, FirstIndexed known)
        : database_(database), feed_(std::move(feed)), release_(std::move(release)), generation_(generation), known_(std::move(known)),
          whole_(database, sql(rowsPerInsert))
    {
    }

    Result<void> write(const std::vector<PackageFix> &fixes, size_t from, size_t to)
    {
        while (from < to) {
            const size_t end = std::min(to, from + size_t(rowsPerInsert));
            if (qsizetype(end - from) == rowsPerInsert) {
                if (const Result<void> done = insert(whole_, fixes, from, end); !done)
                    return done.error();
            } else {
                Query rest(database_, sql(qsizetype(end - from)));
                if (const Result<void> done = insert(rest, fixes, from, end); !done)
                    return done.error();
            }
            from = end;
        }
        return {};
    }

private:
    static QString sql(qsizetype rows)
    {
        return QStringLiteral("INSERT INTO package_fix (feed, platform, generation, source, architecture, module, fixed_version, support, advisory, "
                              "severity, cves, released, released_precision, restart, first_indexed) VALUES ") +
               places(columnCount, rows);
    }

    Result<void> insert(Query &query, const std::vector<PackageFix> &fixes, size_t from, size_t to)
    {
        for (; from < to; ++from) {
            const PackageFix &fix = fixes[from];
            query.bind(feed_).bind(release_).bind(generation_).bind(fix.source).bind(fix.architecture).bind(fix.module);
            query.bind(fix.fixedVersion).bind(fix.support).bind(fix.advisory);
            query.bind(toString(fix.severity)).bind(toJsonText(fix.cves)).bind(fix.released ? fix.released->date : QDate());
            query.bind(fix.released ? toString(fix.released->precision) : QString()).bind(toString(fix.restart));
            query.bind(known_.value({fix.source, fix.fixedVersion}, fix.firstIndexed));
        }
        return query.run();
    }

    Database &database_;
    QString feed_, release_;
    qint64 generation_;
    FirstIndexed known_;
    Query whole_;
};

// What no pointer shows any more: the generation before, and what killed updates left behind.
Result<void> removeOlder(Database &database, const QString &feed, const QString &release, qint64 generation)
{
    Query query(database, QStringLiteral("DELETE FROM package_fix WHERE id IN (SELECT id FROM package_fix WHERE feed = ? AND platform = ? AND "
                                         "generation < ? LIMIT ?) RETURNING id"));
    Slices slices(database);
    for (bool more = true; more;) {
        const Result<void> done = slices.run([&]() -> Result<void> {
            qsizetype removed = 0;
            const Result<void> run =
                query.bind(feed).bind(release).bind(generation).bind(qint64(rowsPerSlice)).each([&](const Query &) -> Result<void> {
                    ++removed;
                    return {};
                });
            more = removed == rowsPerSlice;
            return run;
        });
        if (!done)
            return done.error();
    }
    return {};
}

Result<PackageFix> read(const Query &row, const QString &file)
{
    PackageFix fix;
    fix.feed = row.text(0);
    fix.release = row.text(1);
    fix.source = row.bytes(2);
    fix.architecture = row.bytes(3);
    fix.module = row.bytes(4);
    fix.fixedVersion = row.bytes(5);
    fix.support = row.text(6);
    fix.advisory = row.text(7);
    fix.cves = stringList(row.text(9));
    fix.firstIndexed = row.date(13);
    bool readable = fromString(row.text(8), &fix.severity) && fromString(row.text(12), &fix.restart);
    if (!row.isNull(10)) {
        CatalogueDate released{row.date(10)};
        readable = readable && fromString(row.text(11), &released.precision);
        fix.released = released;
    }
    if (!readable)
        return Error{QStringLiteral("db.damaged"),
                     {{QStringLiteral("file"), file}, {QStringLiteral("reason"), QStringLiteral("package_fix %1").arg(fix.advisory)}}};
    return fix;
}

} // namespace

Result<std::vector<PackageFix>> CatalogueStore::packageFixes() const
{
    Query query(database_,
                QStringLiteral("SELECT feed, platform, source, architecture, module, fixed_version, support, advisory, severity, cves, released, "
                               "released_precision, restart, first_indexed FROM package_fix_current "
                               "ORDER BY feed, platform, source, fixed_version, advisory, architecture, module"));
    std::vector<PackageFix> fixes;
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Result<PackageFix> fix = read(row, database_.file());
        if (!fix)
            return fix.error();
        fixes.push_back(std::move(*fix));
        return {};
    });
    if (!done)
        return done.error();
    return fixes;
}

Result<void> CatalogueStore::replacePackageFixes(const QString &feed, const QString &release, const std::vector<PackageFix> &fixes)
{
    Slices slices(database_);
    Generation pointer(database_, QStringLiteral("package_fix"), feed, release);
    Result<qint64> generation = qint64(0);
    Result<FirstIndexed> known = FirstIndexed();
    Result<void> done = slices.run([&]() -> Result<void> {
        generation = pointer.claim();
        if (!generation)
            return generation.error();
        known = firstIndexed(database_, feed, release);
        return known ? Result<void>() : known.error();
    });
    if (!done)
        return done;
    Stage stage(database_, feed, release, *generation, std::move(*known));
    for (size_t from = 0; from < fixes.size() && done; from += size_t(rowsPerSlice)) {
        const size_t to = std::min(fixes.size(), from + size_t(rowsPerSlice));
        done = slices.run([&] { return stage.write(fixes, from, to); });
    }
    if (done)
        done = slices.run([&] { return pointer.flip(*generation); }, QStringLiteral("catalogue"));
    if (done)
        done = removeOlder(database_, feed, release, *generation);
    return done;
}

} // namespace tagliando
