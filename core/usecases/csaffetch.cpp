#include "core/usecases/csaffetch.h"

#include "core/feeds/fetcher.h"
#include "core/feeds/formats/csafprovider.h"
#include "core/usecases/feedrun.h"

#include <QUrl>

#include <algorithm>

namespace tagliando {

namespace {

constexpr std::size_t documentsAtOnce = 500;
constexpr qint64 listCap = 64LL * 1024 * 1024, archiveCap = 1024LL * 1024 * 1024;
constexpr int overlapDays = 1; // lists are not strictly in order

Result<QByteArray> get(const QUrl &url, qint64 cap, const Progress &progress)
{
    FetchRequest request;
    request.url = url;
    request.cap = cap;
    auto answer = Fetcher().get(request, progress);
    if (!answer)
        return answer.error();
    return answer->body;
}

/// The documents themselves. The oldest change comes first, so that a run that stops in the middle has no hole behind it.
Result<FeedDocuments> fetchListed(const QUrl &base, std::vector<CsafListing> listings, qint64 cap, const QDateTime &since, const Progress &progress)
{
    if (since.isValid()) {
        const QDateTime from = since.addDays(-overlapDays);
        std::erase_if(listings, [&](const CsafListing &one) { return one.changed.isValid() && one.changed < from; });
    }
    std::stable_sort(listings.begin(), listings.end(), [](const CsafListing &a, const CsafListing &b) { return a.changed < b.changed; });
    FeedDocuments documents;
    documents.unchanged = listings.empty();
    const std::size_t now = std::min(listings.size(), documentsAtOnce);
    for (std::size_t i = 0; i < now; ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(now), QStringLiteral("progress.feed"));
        const QUrl url = base.resolved(QUrl(listings[i].path));
        auto body = get(url, cap, progress);
        if (!body) {
            if (progress.cancelled())
                return body.error();
            documents.notes.push_back(body.error()); // lists are never pruned: some documents are gone (FEEDS B4)
            continue;
        }
        documents.files.push_back({url.fileName(), std::move(*body), {}, {}});
    }
    if (documents.files.empty() && !documents.notes.empty())
        return documents.notes.front();
    if (listings.size() > now)
        documents.notes.push_back({QStringLiteral("feed.more_documents"), {{QStringLiteral("count"), qulonglong(listings.size() - now)}}});
    return documents;
}

QUrl asDirectory(QString url) { return QUrl(url.endsWith(QLatin1Char('/')) ? url : url + QLatin1Char('/')); }

/// Where a domain keeps its provider metadata.
Result<CsafProvider> providerOf(const QString &domain, const Progress &progress)
{
    const QString wellKnown = QStringLiteral("https://%1/.well-known/csaf/provider-metadata.json").arg(domain);
    QStringList places{wellKnown};
    const auto first = get(QUrl(wellKnown), listCap, progress);
    if (first)
        return parseProviderMetadata(*first, wellKnown);
    if (const auto text = get(QUrl(QStringLiteral("https://%1/.well-known/security.txt").arg(domain)), listCap, progress)) {
        for (const QByteArray &line : text->split('\n')) {
            if (line.startsWith("CSAF:"))
                places << QString::fromUtf8(line.mid(5).trimmed());
        }
    }
    places << QStringLiteral("https://csaf.data.security.%1").arg(domain);
    for (const QString &place : places.mid(1)) {
        if (const auto bytes = get(QUrl(place), listCap, progress))
            return parseProviderMetadata(*bytes, place);
    }
    return first.error();
}

} // namespace

Result<FeedDocuments> fetchCsafDirectory(const QString &url, qint64 cap, const QDateTime &since, const Progress &progress)
{
    const QUrl base = asDirectory(url);
    const QUrl changes = base.resolved(QUrl(QStringLiteral("changes.csv")));
    auto list = get(changes, listCap, progress);
    QUrl from = changes;
    if (!list && !progress.cancelled()) {
        from = base.resolved(QUrl(QStringLiteral("./index.txt")));
        list = get(from, listCap, progress);
    }
    if (!list)
        return list.error();
    auto listings = parseCsafChanges(*list, from.toString());
    if (!listings)
        return listings.error();
    return fetchListed(base, std::move(*listings), cap, since, progress);
}

Result<FeedDocuments> fetchCsafProvider(const QString &domain, qint64 cap, const QDateTime &since, const Progress &progress)
{
    const auto provider = providerOf(domain, progress);
    if (!provider)
        return provider.error();
    FeedDocuments documents;
    documents.unchanged = true;
    for (const QString &address : provider->feeds.isEmpty() ? provider->directories : provider->feeds) {
        Result<FeedDocuments> some = FeedDocuments();
        if (provider->feeds.isEmpty()) {
            some = fetchCsafDirectory(address, cap, since, progress);
        } else {
            const auto bytes = get(QUrl(address), listCap, progress);
            if (!bytes)
                return bytes.error();
            auto listings = parseRolie(*bytes, address);
            if (!listings)
                return listings.error();
            some = fetchListed(QUrl(address), std::move(*listings), cap, since, progress);
        }
        if (!some)
            return some.error();
        documents.unchanged = documents.unchanged && some->unchanged;
        std::move(some->files.begin(), some->files.end(), std::back_inserter(documents.files));
        std::move(some->notes.begin(), some->notes.end(), std::back_inserter(documents.notes));
    }
    return documents;
}

Result<FeedDocuments> fetchRedHat(Session &session, const FeedSource &source, const FeedState &state, const Progress &progress)
{
    const auto platforms = platformsRun(session, source.distribution);
    if (!platforms)
        return platforms.error();
    if (platforms->isEmpty())
        return Error{QStringLiteral("feed.nobody_needs_it"), {{QStringLiteral("name"), source.name}}};
    const QUrl base = asDirectory(source.url);
    if (!state.asOf.isValid()) {
        const auto name = get(base.resolved(QUrl(QStringLiteral("archive_latest.txt"))), listCap, progress);
        if (!name)
            return name.error();
        const QUrl archive = base.resolved(QUrl(QString::fromUtf8(name->trimmed())));
        auto body = get(archive, archiveCap, progress);
        if (!body)
            return body.error();
        FeedDocuments documents;
        documents.files.push_back({archive.fileName(), std::move(*body), {}, {}});
        return documents;
    }
    auto documents = fetchCsafDirectory(source.url, source.cap, state.asOf, progress);
    if (!documents)
        return documents;
    const QUrl deletions = base.resolved(QUrl(QStringLiteral("deletions.csv")));
    auto gone = get(deletions, listCap, progress);
    if (gone)
        documents->files.push_back({QStringLiteral("deletions.csv"), std::move(*gone), {}, {}});
    else
        documents->notes.push_back(gone.error());
    documents->unchanged = documents->unchanged && documents->files.empty();
    return documents;
}

} // namespace tagliando
