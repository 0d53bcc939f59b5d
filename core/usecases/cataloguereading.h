// The catalogue, and what is owed, read beside the machines: neither needs the other, and reading them is most of what opening a workspace takes.
#pragma once

#include "core/base/result.h"
#include "core/domain/finding.h"
#include "core/matching/packageindex.h"
#include "core/usecases/session.h"

#include <memory>
#include <optional>
#include <thread>

namespace tagliando {

struct Catalogue;

struct ReadCatalogue {
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<PackageIndex> index; ///< of its package fixes
    std::vector<Obligation> obligations;
};

/// Reads in two threads of its own, each over a connection of its own, from construction on.
class CatalogueReading {
public:
    /// `revision`: the state of the file that the session sees.
    CatalogueReading(const Session &session, qint64 revision);
    ~CatalogueReading(); ///< waits
    CatalogueReading(const CatalogueReading &) = delete;
    CatalogueReading &operator=(const CatalogueReading &) = delete;

    /// Waits. None when the file could not be read there at that revision: whoever asks reads it himself, and learns why.
    std::optional<ReadCatalogue> take();

    /// The same in the caller's thread, over the session's connection.
    static Result<ReadCatalogue> readNow(const Session &session);

private:
    void join();

    std::optional<ReadCatalogue> read_;
    std::optional<std::vector<Obligation>> owed_;
    std::thread catalogue_, obligations_;
};

} // namespace tagliando
