#include "core/usecases/cataloguereading.h"

#include "core/store/findingstore.h"
#include "core/usecases/snapshot.h"

namespace tagliando {

namespace {

Result<ReadCatalogue> readFrom(Database &database, const Resources &resources)
{
    auto catalogue = loadCatalogue(database, resources);
    if (!catalogue)
        return catalogue.error();
    ReadCatalogue read{std::make_shared<const Catalogue>(std::move(*catalogue)), nullptr, {}};
    // The index lives by the catalogue's fixes: matchers of later snapshots may be all that still holds it.
    read.index = std::shared_ptr<PackageIndex>(new PackageIndex(read.catalogue->packageFixes, resources.vocabulary),
                                               [fixes = read.catalogue](PackageIndex *index) { delete index; });
    return read;
}

/// `read(database)` where the file is at that revision; elsewhere, and where it cannot be read, nothing.
template <class Read>
auto at(const QString &file, qint64 revision, Read read) -> std::optional<std::decay_t<decltype(*read(std::declval<Database &>()))>>
{
    const auto database = Database::open(file);
    if (!database)
        return std::nullopt;
    const ReadView view(**database);
    if ((*database)->revision() != revision)
        return std::nullopt;
    auto what = read(**database);
    if (!what)
        return std::nullopt;
    return std::move(*what);
}

} // namespace

CatalogueReading::CatalogueReading(const Session &session, qint64 revision)
    : catalogue_([this, revision, file = session.database.file(), resources = session.resources] {
          read_ = at(file, revision, [&](Database &database) { return readFrom(database, *resources); });
      }),
      obligations_([this, revision, file = session.database.file()] {
          owed_ = at(file, revision, [](Database &database) { return FindingStore(database).obligations(); });
      })
{
}

CatalogueReading::~CatalogueReading() { join(); }

void CatalogueReading::join()
{
    for (std::thread *thread : {&catalogue_, &obligations_}) {
        if (thread->joinable())
            thread->join();
    }
}

std::optional<ReadCatalogue> CatalogueReading::take()
{
    join();
    if (!read_ || !owed_)
        return std::nullopt;
    read_->obligations = std::move(*owed_);
    return std::move(read_);
}

Result<ReadCatalogue> CatalogueReading::readNow(const Session &session)
{
    auto read = readFrom(session.database, *session.resources);
    auto owed = FindingStore(session.database).obligations();
    if (read && !owed)
        return owed.error();
    if (read)
        read->obligations = std::move(*owed);
    return read;
}

} // namespace tagliando
