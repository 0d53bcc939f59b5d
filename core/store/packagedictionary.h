#pragma once

#include "core/domain/observation.h"
#include "core/store/database.h"

#include <QHash>

#include <vector>

namespace tagliando {

/// Names and versions of packages as numbers, so that a server's list is one BLOB ("run") of a few kilobytes.
/// Loaded when first needed and kept as long as the connection; ids are 1, 2, 3 … without gaps.
class PackageDictionary {
public:
    explicit PackageDictionary(const Database &database) : database_(&database) {}

    /// Format byte 1 and sorted (name id, version id) pairs, uint32 little endian. Writes unknown names and versions, so needs a Transaction.
    Result<QByteArray> encode(const std::vector<InstalledPackage> &packages);
    /// The packages of a run, in the order of their ids. Error "db.damaged". Rows that others added meanwhile are read as needed.
    Result<std::vector<InstalledPackage>> decode(const QByteArray &run);

    /// What was added since the last commit is on disk now, or gone.
    void committed();
    void rolledBack();

private:
    struct Name {
        QByteArray name, architecture, source, module;
        friend bool operator==(const Name &, const Name &) = default;
        friend size_t qHash(const Name &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.name, key.architecture, key.source, key.module); }
    };
    struct Version {
        QByteArray version, sourceVersion;
        friend bool operator==(const Version &, const Version &) = default;
        friend size_t qHash(const Version &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.version, key.sourceVersion); }
    };

    Result<void> refresh();
    Result<void> writeNames(size_t from);
    Result<void> writeVersions(size_t from);
    void clear();
    [[nodiscard]] Error damaged(const QString &reason) const;

    const Database *database_;
    std::vector<Name> names_;       ///< index: id - 1
    std::vector<Version> versions_; ///< index: id - 1
    QHash<Name, quint32> nameIds_;
    QHash<Version, quint32> versionIds_;
    bool uncommitted_ = false;
};

} // namespace tagliando
