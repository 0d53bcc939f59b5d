#include "core/usecases/feeddocuments.h"

#include "core/feeds/decompress.h"
#include "core/feeds/debianmirror.h"
#include "core/usecases/csaffetch.h"
#include "core/usecases/feedrun.h"
#include "core/usecases/msrcmonths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

namespace tagliando {

namespace {

/// Feeds that open their files themselves, one at a time.
bool readsPaths(const FeedSource &source)
{
    return source.format == FeedFormat::Debian || source.format == FeedFormat::Fixes || source.format == FeedFormat::Csaf;
}

Result<FeedDocument> readDocument(const FeedSource &source, const QString &path, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    if (file.size() > source.cap)
        return Error{QStringLiteral("file.too_large"), {{QStringLiteral("file"), path}, {QStringLiteral("megabytes"), source.cap >> 20}}};
    const QString name = QFileInfo(path).fileName();
    auto content = decompress(file.readAll(), name, source.cap, progress);
    if (!content)
        return content.error();
    return FeedDocument{name, std::move(*content), {}, {}};
}

Result<FeedDocuments> download(const FeedSource &source, const QString &address, const FeedState &state, const Progress &progress)
{
    FetchRequest request;
    request.url = QUrl(address);
    request.cap = source.cap;
    request.etag = state.etag;
    request.lastModified = state.lastModified;
    const auto fetched = Fetcher().get(request, progress);
    if (!fetched)
        return fetched.error();
    FeedDocuments documents;
    documents.unchanged = fetched->notModified;
    if (documents.unchanged)
        return documents;
    auto content = decompress(fetched->body, address, source.cap, progress);
    if (!content)
        return content.error();
    documents.files.push_back({request.url.fileName(), std::move(*content), fetched->etag, fetched->lastModified});
    return documents;
}

// How a source names the releases that somebody runs: nobody's are fetched for nothing.
Result<QStringList> releasesRun(Session &session, const FeedSource &source, QString Platform::*name)
{
    const auto platforms = platformsRun(session, source.distribution);
    if (!platforms)
        return platforms.error();
    QStringList names;
    for (const QString &id : *platforms) {
        const QString release = session.resources->vocabulary.platform(id)->*name;
        if (!release.isEmpty() && !names.contains(release))
            names << release;
    }
    return names;
}

Result<FeedDocuments> fetchFixes(Session &session, const FeedSource &source, const FeedState &state, const Progress &progress)
{
    const auto versions = releasesRun(session, source, &Platform::osReleaseVersion);
    if (!versions)
        return versions.error();
    if (versions->isEmpty())
        return Error{QStringLiteral("feed.nobody_needs_it"), {{QStringLiteral("name"), source.name}}};
    if (!source.url.contains(QLatin1String("%1")))
        return download(source, source.url, state, progress);
    FeedDocuments documents;
    for (const QString &version : *versions) {
        auto one = download(source, QString(source.url).replace(QLatin1String("%1"), version), {}, progress);
        if (!one)
            return one.error();
        std::move(one->files.begin(), one->files.end(), std::back_inserter(documents.files));
    }
    return documents;
}

Result<FeedDocuments> fetchDebian(Session &session, const FeedSource &source, const Progress &progress)
{
    const auto codenames = releasesRun(session, source, &Platform::codename);
    if (!codenames)
        return codenames.error();
    if (codenames->isEmpty())
        return Error{QStringLiteral("feed.nobody_needs_it"), {{QStringLiteral("name"), source.name}}};
    FeedDocuments documents;
    const auto folder = std::make_shared<QTemporaryDir>();
    for (const QString &codename : *codenames) {
        const MirrorRequest request{source.url.arg(codename), {QStringLiteral("amd64")}, folder->filePath(codename)};
        QDir(folder->path()).mkdir(codename);
        if (const auto mirrored = fetchDebianIndex(Fetcher(), request, progress); !mirrored) {
            // Without a network the lists apt has fetched on this machine are as good.
            if (!QDir(aptLists()).exists())
                return mirrored.error();
            documents.paths = QStringList{aptLists()};
            return documents;
        }
        documents.paths << folder->filePath(codename);
    }
    documents.holder = folder;
    return documents;
}

} // namespace

Result<FeedDocuments> documentsFrom(const FeedSource &source, const QString &from, const Progress &progress)
{
    if (from.startsWith(QLatin1String("http:"), Qt::CaseInsensitive) || from.startsWith(QLatin1String("https:"), Qt::CaseInsensitive))
        return download(source, from, {}, progress);
    FeedDocuments documents;
    if (readsPaths(source)) {
        if (!QFileInfo::exists(from))
            return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), from}}};
        documents.paths = QStringList{from};
        return documents;
    }
    QStringList paths{from};
    if (QFileInfo(from).isDir()) {
        paths.clear();
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files, QDir::Name))
            paths << file.filePath();
    }
    for (const QString &path : paths) {
        auto document = readDocument(source, path, progress);
        if (!document)
            return document.error();
        documents.files.push_back(std::move(*document));
    }
    if (documents.files.empty())
        return Error{QStringLiteral("feed.empty"), {{QStringLiteral("file"), from}}};
    return documents;
}

Result<FeedDocuments> fetchDocuments(Session &session, const FeedSource &source, const FeedState &state, const Progress &progress)
{
    if (source.format == FeedFormat::Csaf && state.name.contains(QLatin1Char(':')))
        return fetchCsafProvider(state.name.section(QLatin1Char(':'), 1), source.cap, state.asOf, progress);
    if (source.url.isEmpty())
        return Error{QStringLiteral("feed.only_from_file"), {{QStringLiteral("name"), source.name}}};
    if (source.format == FeedFormat::Debian)
        return fetchDebian(session, source, progress);
    if (source.distribution == QLatin1String("rhel"))
        return fetchRedHat(session, source, state, progress);
    if (source.format == FeedFormat::Fixes)
        return fetchFixes(session, source, state, progress);
    if (source.format == FeedFormat::Msrc)
        return fetchMsrcMonths(session, source, progress);
    return download(source, source.url, state, progress);
}

} // namespace tagliando
