#include "core/usecases/feeddocuments.h"

#include "core/feeds/decompress.h"
#include "core/feeds/debianmirror.h"
#include "core/store/serverstore.h"
#include "core/usecases/msrcmonths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

namespace tagliando {

namespace {

bool verifiesFilesItself(const FeedSource &source) { return source.format == FeedFormat::DebianIndex; }

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

// The codenames of Debian releases somebody runs: nobody's index is fetched for nothing.
Result<QStringList> debianCodenames(Session &session)
{
    const auto states = ServerStore(session.database).states();
    if (!states)
        return states.error();
    const Vocabulary &vocabulary = session.resources->vocabulary;
    QStringList codenames;
    for (const auto &state : *states) {
        const Platform *platform = vocabulary.platform(state->value(QStringLiteral("os")));
        if (platform && vocabulary.isA(platform->id, QStringLiteral("debian")) && !platform->codename.isEmpty() && !codenames.contains(platform->codename))
            codenames << platform->codename;
    }
    return codenames;
}

Result<FeedDocuments> fetchDebian(Session &session, const FeedSource &source, const Progress &progress)
{
    const auto codenames = debianCodenames(session);
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
    if (verifiesFilesItself(source)) {
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
    if (source.url.isEmpty())
        return Error{QStringLiteral("feed.only_from_file"), {{QStringLiteral("name"), source.name}}};
    if (verifiesFilesItself(source))
        return fetchDebian(session, source, progress);
    if (source.format == FeedFormat::Msrc)
        return fetchMsrcMonths(session, source, progress);
    return download(source, source.url, state, progress);
}

} // namespace tagliando
