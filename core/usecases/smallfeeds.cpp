#include "core/usecases/smallfeeds.h"

#include "core/feeds/formats/endoflife.h"
#include "core/feeds/formats/epss.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString epssFeed = QStringLiteral("epss"), epssDocument = QStringLiteral("scores"), endOfLifeFeed = QStringLiteral("endoflife");

} // namespace

Result<void> updateEpss(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome)
{
    std::optional<EpssReading> newest;
    const FeedDocument *from = nullptr;
    for (const FeedDocument &document : documents.files) {
        auto read = parseEpss(document.bytes, document.name);
        if (!read)
            return read.error();
        if (!newest || read->day > newest->day) {
            newest = std::move(*read);
            from = &document;
        }
    }
    const QDateTime now = session.nowUtc();
    const QDateTime day = newest->day.isValid() ? std::min(newest->day, now) : now;
    outcome.records = newest->table.size();
    if (state.records > 0 && state.asOf.isValid() && day < state.asOf) {
        outcome.notes.push_back({QStringLiteral("epss.older_copy"), {{QStringLiteral("date"), day}, {QStringLiteral("held"), state.asOf}}});
        outcome.unchanged = true;
        return {};
    }
    state.records = newest->table.size();
    state.asOf = day;
    state.etag = from->etag;
    state.lastModified = from->lastModified;
    return keepFeed(session, state, [&](CatalogueStore &store) {
        return store.put({{epssFeed, epssDocument, newest->table.body(), todayOf(session)}});
    });
}

Result<void> updateEndOfLife(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome)
{
    std::vector<CatalogueStore::Document> products;
    QDateTime generated;
    for (const FeedDocument &document : documents.files) {
        const auto read = parseEndOfLife(document.bytes, document.name);
        if (!read)
            return read.error();
        generated = std::max(generated, read->generated);
        for (const ProductCycles &product : read->products) {
            std::erase_if(products, [&](const CatalogueStore::Document &one) { return one.id == product.product; });
            products.push_back({endOfLifeFeed, product.product, endOfLifeBody(product), todayOf(session)});
        }
    }
    const auto all = CatalogueStore(session.database).documents();
    if (!all)
        return all.error();
    QSet<QString> held;
    for (const CatalogueStore::Document &document : *all) {
        if (document.feed == endOfLifeFeed)
            held.insert(document.id);
    }
    for (const CatalogueStore::Document &document : products)
        held.insert(document.id);
    outcome.records = static_cast<int>(products.size());
    state.records = static_cast<int>(held.size());
    const QDateTime now = session.nowUtc();
    state.asOf = generated.isValid() ? std::min(generated, now) : now;
    state.etag = documents.files.front().etag;
    state.lastModified = documents.files.front().lastModified;
    return keepFeed(session, state, [&](CatalogueStore &store) { return store.put(products); });
}

EpssTable heldEpss(const std::vector<CatalogueStore::Document> &documents)
{
    const auto found = std::find_if(documents.begin(), documents.end(), [](const CatalogueStore::Document &one) { return one.feed == epssFeed; });
    return found == documents.end() ? EpssTable() : EpssTable::fromBody(found->body);
}

Result<std::vector<Requirement>> heldEndOfLife(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary,
                                               const std::vector<Requirement> &facts)
{
    std::vector<ProductCycles> products;
    for (const CatalogueStore::Document &document : documents) {
        if (document.feed != endOfLifeFeed)
            continue;
        auto product = readEndOfLifeBody(document.body, document.id);
        if (!product)
            return product.error();
        products.push_back(std::move(*product));
    }
    return endOfLifeRequirements(products, vocabulary, facts);
}

} // namespace tagliando
