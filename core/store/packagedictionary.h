#pragma once

#include "core/domain/packagelist.h"
#include "core/store/database.h"

#include <vector>

namespace tagliando {

/// Names and versions of packages as numbers, so that a server's list is one BLOB ("run") of a few kilobytes.
/// Loaded when first needed and kept as long as the connection; ids are 1, 2, 3 … without gaps.
class PackageDictionary {
public:
    explicit PackageDictionary(const Database &database) : database_(&database) {}

    /// Format byte 1 and sorted (name id, version id) pairs, uint32 little endian. Writes unknown names and versions, so needs a Transaction.
    Result<QByteArray> encode(const std::vector<InstalledPackage> &packages);
    /// The packages of a run, as numbers. Error "db.damaged". Rows that others added meanwhile are read as needed. Lists stay valid
    /// whatever happens to the connection.
    Result<PackageList> list(const QByteArray &run);
    /// The same as values, in the order of their ids.
    Result<std::vector<InstalledPackage>> decode(const QByteArray &run);

    /// What was added since the last commit is on disk now, or gone.
    void committed();
    void rolledBack();

private:
    Result<void> refresh();
    Result<void> writeNames(size_t from);
    Result<void> writeVersions(size_t from);
    void clear();
    [[nodiscard]] Error damaged(const QString &reason) const;

    const Database *database_;
    std::shared_ptr<PackageTable> table_ = std::make_shared<PackageTable>(); ///< begun anew when ids it gave were taken back
    bool uncommitted_ = false;
};

} // namespace tagliando
