#include "core/usecases/endoflifefeed.h"

#include "core/feeds/formats/endoflife.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString endOfLifeFeed = QStringLiteral("endoflife");

} // namespace

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
