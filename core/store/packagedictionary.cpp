#include "core/store/packagedictionary.h"

#include "core/store/query.h"

#include <QtEndian>

#include <algorithm>

namespace tagliando {

namespace {

constexpr char format = 1;
constexpr qsizetype pairSize = 2 * sizeof(quint32);

} // namespace

Error PackageDictionary::damaged(const QString &reason) const
{
    return Error{QStringLiteral("db.damaged"), {{QStringLiteral("file"), database_->file()}, {QStringLiteral("reason"), reason}}};
}

void PackageDictionary::clear()
{
    table_ = std::make_shared<PackageTable>();
    uncommitted_ = false;
}

void PackageDictionary::committed() { uncommitted_ = false; }

void PackageDictionary::rolledBack()
{
    if (uncommitted_)
        clear();
}

Result<void> PackageDictionary::refresh()
{
    Query names(*database_, QStringLiteral("SELECT id, name, architecture, source, module FROM package_name WHERE id > ? ORDER BY id"));
    names.bind(qint64(table_->nameCount()));
    Result<void> read = names.each([this](const Query &row) -> Result<void> {
        if (row.integer(0) != qint64(table_->nameCount()) + 1 ||
            table_->internName({row.bytes(1), {}, row.bytes(2), row.bytes(3), {}, row.bytes(4)}) != row.integer(0))
            return damaged(QStringLiteral("gap or double in package_name"));
        return {};
    });
    if (read) {
        Query versions(*database_, QStringLiteral("SELECT id, version, source_version FROM package_version WHERE id > ? ORDER BY id"));
        versions.bind(qint64(table_->versionCount()));
        read = versions.each([this](const Query &row) -> Result<void> {
            if (row.integer(0) != qint64(table_->versionCount()) + 1 ||
                table_->internVersion({{}, row.bytes(1), {}, {}, row.bytes(2), {}}) != row.integer(0))
                return damaged(QStringLiteral("gap or double in package_version"));
            return {};
        });
    }
    if (!read)
        clear();
    return read;
}

Result<QByteArray> PackageDictionary::encode(const std::vector<InstalledPackage> &packages)
{
    if (const Result<void> read = refresh(); !read)
        return read.error();
    const quint32 oldNames = table_->nameCount();
    const quint32 oldVersions = table_->versionCount();
    std::vector<std::pair<quint32, quint32>> pairs;
    pairs.reserve(packages.size());
    for (const InstalledPackage &package : packages) {
        const quint32 name = table_->internName(package);
        pairs.emplace_back(name, table_->internVersion(package));
    }
    uncommitted_ = uncommitted_ || table_->nameCount() > oldNames || table_->versionCount() > oldVersions;
    Result<void> written = writeNames(oldNames);
    if (written)
        written = writeVersions(oldVersions);
    if (!written) {
        clear();
        return written.error();
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArray run(1 + qsizetype(pairs.size()) * pairSize, Qt::Uninitialized);
    char *out = run.data();
    *out++ = format;
    for (const auto &[nameId, versionId] : pairs) {
        qToLittleEndian(nameId, out);
        qToLittleEndian(versionId, out + sizeof(quint32));
        out += pairSize;
    }
    return run;
}

Result<void> PackageDictionary::writeNames(size_t from)
{
    while (from < table_->nameCount()) {
        const size_t to = std::min(size_t(table_->nameCount()), from + size_t(rowsPerInsert));
        Query insert(*database_,
                     QStringLiteral("INSERT INTO package_name (id, name, architecture, source, module) VALUES ") + places(5, qsizetype(to - from)));
        for (; from < to; ++from) {
            const PackageName &name = table_->name(quint32(from + 1));
            insert.bind(qint64(from + 1)).bind(name.name).bind(name.architecture).bind(name.source).bind(name.module);
        }
        if (const Result<void> done = insert.run(); !done)
            return done.error();
    }
    return {};
}

Result<void> PackageDictionary::writeVersions(size_t from)
{
    while (from < table_->versionCount()) {
        const size_t to = std::min(size_t(table_->versionCount()), from + size_t(rowsPerInsert));
        Query insert(*database_,
                     QStringLiteral("INSERT INTO package_version (id, version, source_version) VALUES ") + places(3, qsizetype(to - from)));
        for (; from < to; ++from) {
            const PackageVersion &version = table_->version(quint32(from + 1));
            insert.bind(qint64(from + 1)).bind(version.version).bind(version.sourceVersion);
        }
        if (const Result<void> done = insert.run(); !done)
            return done.error();
    }
    return {};
}

Result<PackageList> PackageDictionary::list(const QByteArray &run)
{
    if (run.isEmpty() || run.front() != format || (run.size() - 1) % pairSize != 0)
        return damaged(QStringLiteral("package run of unknown format"));
    std::vector<quint32> pairs;
    pairs.reserve(size_t((run.size() - 1) / pairSize));
    std::pair<quint32, quint32> last;
    PackageList::Order order = PackageList::Order::ById;
    for (const char *at = run.constData() + 1, *end = run.constData() + run.size(); at < end; at += pairSize) {
        const quint32 nameId = qFromLittleEndian<quint32>(at);
        const quint32 versionId = qFromLittleEndian<quint32>(at + sizeof(quint32));
        if (nameId > table_->nameCount() || versionId > table_->versionCount()) {
            if (const Result<void> read = refresh(); !read)
                return read.error();
        }
        if (nameId == 0 || versionId == 0 || nameId > table_->nameCount() || versionId > table_->versionCount())
            return damaged(QStringLiteral("package run names an unknown package"));
        if (std::pair(nameId, versionId) < last) // as every run is written; a damaged one is put in order again
            order = PackageList::Order::Any;
        last = {nameId, versionId};
        pairs.push_back(table_->internPair(nameId, versionId));
    }
    return PackageList(table_, std::move(pairs), order);
}

Result<std::vector<InstalledPackage>> PackageDictionary::decode(const QByteArray &run)
{
    const Result<PackageList> packages = list(run);
    if (!packages)
        return packages.error();
    return std::vector<InstalledPackage>(packages->begin(), packages->end());
}

} // namespace tagliando
