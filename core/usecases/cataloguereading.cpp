#include "core/usecases/cataloguereading.h"

#include "core/usecases/snapshot.h"

namespace tagliando {

namespace {

Result<ReadCatalogue> readFrom(Database &database, const Resources &resources)
{
    auto catalogue = loadCatalogue(database, resources);
    if (!catalogue)
        return catalogue.error();
    ReadCatalogue read{std::make_shared<const Catalogue>(std::move(*catalogue)), nullptr};
    // The index lives by the catalogue's fixes: matchers of later snapshots may be all that still holds it.
    read.index = std::shared_ptr<PackageIndex>(new PackageIndex(read.catalogue->packageFixes, resources.vocabulary),
                                               [fixes = read.catalogue](PackageIndex *index) { delete index; });
    return read;
}

} // namespace

CatalogueReading::CatalogueReading(const Session &session, qint64 revision)
    : thread_([this, revision, file = session.database.file(), resources = session.resources] {
          const auto database = Database::open(file);
          if (!database)
              return;
          const ReadView view(**database);
          if ((*database)->revision() != revision)
              return;
          if (auto read = readFrom(**database, *resources))
              read_ = std::move(*read);
      })
{
}

CatalogueReading::~CatalogueReading()
{
    if (thread_.joinable())
        thread_.join();
}

std::optional<ReadCatalogue> CatalogueReading::take()
{
    if (thread_.joinable())
        thread_.join();
    return std::move(read_);
}

Result<ReadCatalogue> CatalogueReading::readNow(const Session &session) { return readFrom(session.database, *session.resources); }

} // namespace tagliando
