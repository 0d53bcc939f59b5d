#include "core/usecases/epssfeed.h"

#include "core/feeds/formats/epss.h"

#include <algorithm>

namespace tagliando {

namespace {

const QString epssFeed = QStringLiteral("epss"), epssDocument = QStringLiteral("scores");

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

EpssTable heldEpss(const std::vector<CatalogueStore::Document> &documents)
{
    const auto found = std::find_if(documents.begin(), documents.end(), [](const CatalogueStore::Document &one) { return one.feed == epssFeed; });
    return found == documents.end() ? EpssTable() : EpssTable::fromBody(found->body);
}

} // namespace tagliando
