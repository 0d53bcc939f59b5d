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
    names_.clear();
    versions_.clear();
    nameIds_.clear();
    versionIds_.clear();
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
    names.bind(qint64(names_.size()));
    Result<void> read = names.each([this](const Query &row) -> Result<void> {
        if (row.integer(0) != qint64(names_.size()) + 1)
            return damaged(QStringLiteral("gap in package_name"));
        names_.push_back({row.bytes(1), row.bytes(2), row.bytes(3), row.bytes(4)});
        nameIds_.insert(names_.back(), quint32(names_.size()));
        return {};
    });
    if (read) {
        Query versions(*database_, QStringLiteral("SELECT id, version, source_version FROM package_version WHERE id > ? ORDER BY id"));
        versions.bind(qint64(versions_.size()));
        read = versions.each([this](const Query &row) -> Result<void> {
            if (row.integer(0) != qint64(versions_.size()) + 1)
                return damaged(QStringLiteral("gap in package_version"));
            versions_.push_back({row.bytes(1), row.bytes(2)});
            versionIds_.insert(versions_.back(), quint32(versions_.size()));
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
    const size_t oldNames = names_.size();
    const size_t oldVersions = versions_.size();
    std::vector<std::pair<quint32, quint32>> pairs;
    pairs.reserve(packages.size());
    for (const InstalledPackage &package : packages) {
        const Name name{package.name, package.architecture, package.source, package.module};
        const Version version{package.version, package.sourceVersion};
        quint32 &nameId = nameIds_[name];
        if (nameId == 0) {
            names_.push_back(name);
            nameId = quint32(names_.size());
        }
        quint32 &versionId = versionIds_[version];
        if (versionId == 0) {
            versions_.push_back(version);
            versionId = quint32(versions_.size());
        }
        pairs.emplace_back(nameId, versionId);
    }
    uncommitted_ = uncommitted_ || names_.size() > oldNames || versions_.size() > oldVersions;
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
    while (from < names_.size()) {
        const size_t to = std::min(names_.size(), from + size_t(rowsPerInsert));
        Query insert(*database_,
                     QStringLiteral("INSERT INTO package_name (id, name, architecture, source, module) VALUES ") + places(5, qsizetype(to - from)));
        for (; from < to; ++from)
            insert.bind(qint64(from + 1)).bind(names_[from].name).bind(names_[from].architecture).bind(names_[from].source).bind(names_[from].module);
        if (const Result<void> done = insert.run(); !done)
            return done.error();
    }
    return {};
}

Result<void> PackageDictionary::writeVersions(size_t from)
{
    while (from < versions_.size()) {
        const size_t to = std::min(versions_.size(), from + size_t(rowsPerInsert));
        Query insert(*database_,
                     QStringLiteral("INSERT INTO package_version (id, version, source_version) VALUES ") + places(3, qsizetype(to - from)));
        for (; from < to; ++from)
            insert.bind(qint64(from + 1)).bind(versions_[from].version).bind(versions_[from].sourceVersion);
        if (const Result<void> done = insert.run(); !done)
            return done.error();
    }
    return {};
}

Result<std::vector<InstalledPackage>> PackageDictionary::decode(const QByteArray &run)
{
    if (run.isEmpty() || run.front() != format || (run.size() - 1) % pairSize != 0)
        return damaged(QStringLiteral("package run of unknown format"));
    std::vector<InstalledPackage> packages;
    packages.reserve(size_t((run.size() - 1) / pairSize));
    for (const char *at = run.constData() + 1, *end = run.constData() + run.size(); at < end; at += pairSize) {
        const quint32 nameId = qFromLittleEndian<quint32>(at);
        const quint32 versionId = qFromLittleEndian<quint32>(at + sizeof(quint32));
        if (nameId > names_.size() || versionId > versions_.size()) {
            if (const Result<void> read = refresh(); !read)
                return read.error();
        }
        if (nameId == 0 || versionId == 0 || nameId > names_.size() || versionId > versions_.size())
            return damaged(QStringLiteral("package run names an unknown package"));
        const Name &name = names_[nameId - 1];
        const Version &version = versions_[versionId - 1];
        packages.push_back({name.name, version.version, name.architecture, name.source, version.sourceVersion, name.module});
    }
    return packages;
}

} // namespace tagliando
