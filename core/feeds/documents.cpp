#include "core/feeds/documents.h"

#include "core/feeds/decompress.h"

#include <archive.h>
#include <archive_entry.h>

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace tagliando {

namespace {

struct Closed {
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Closed>;

Error named(const char *code, const QString &file, const char *name, const QVariant &value)
{
    return Error{QLatin1String(code), {{QStringLiteral("file"), file}, {QLatin1String(name), value}}};
}

// libarchive speaks English only: its words are read, not passed on.
Error damaged(archive *reader, const QString &file)
{
    const QByteArray said(archive_error_string(reader));
    const bool cut = said.contains("runcated") || said.contains("premature");
    return named("archive.bad", file, "reason", cut ? QStringLiteral("reason.truncated") : QStringLiteral("reason.damaged"));
}

bool isTar(const QByteArray &block) { return block.size() >= 512 && block.mid(257, 5) == "ustar"; }

/// True when the bytes are a tar, packed or not, or a zip: what is inside counts, not the whole.
bool isArchive(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06") || isTar(bytes))
        return true;
    if (!looksCompressed(bytes))
        return false;
    const Reader reader(archive_read_new());
    archive_read_support_filter_all(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry *entry = nullptr;
    if (archive_read_open_memory(reader.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != ARCHIVE_OK ||
        archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        return false;
    QByteArray head(512, Qt::Uninitialized);
    qsizetype have = 0;
    while (have < head.size()) {
        const la_ssize_t got = archive_read_data(reader.get(), head.data() + have, static_cast<size_t>(head.size() - have));
        if (got <= 0)
            break;
        have += got;
    }
    return isTar(head.left(have));
}

class ArchiveWalk {
public:
    ArchiveWalk(const QByteArray &bytes, const QString &name, const DocumentLimits &limits, const Progress &progress, const DocumentVisitor &visit)
        : bytes_(bytes), name_(name), limits_(limits), progress_(progress), visit_(visit), reader_(archive_read_new())
    {
    }

    Result<void> run()
    {
        archive_read_support_filter_gzip(reader_.get());
        archive_read_support_filter_xz(reader_.get());
        archive_read_support_filter_bzip2(reader_.get());
        archive_read_support_filter_zstd(reader_.get());
        archive_read_support_filter_lz4(reader_.get());
        archive_read_support_format_tar(reader_.get());
        archive_read_support_format_zip(reader_.get());
        if (archive_read_open_memory(reader_.get(), bytes_.constData(), static_cast<size_t>(bytes_.size())) != ARCHIVE_OK)
            return damaged(reader_.get(), name_);
        archive_entry *entry = nullptr;
        for (int count = 0;; ++count) {
            const int found = archive_read_next_header(reader_.get(), &entry);
            if (found == ARCHIVE_EOF)
                return {};
            if (found != ARCHIVE_OK && found != ARCHIVE_WARN)
                return damaged(reader_.get(), name_);
            if (count >= limits_.count)
                return named("archive.too_large", name_, "limit", limits_.count);
            if (progress_.cancelled())
                return Error{QStringLiteral("job.cancelled"), {}};
            if (archive_entry_filetype(entry) != AE_IFREG)
                continue;
            const char *path = archive_entry_pathname_utf8(entry);
            if (!path)
                path = archive_entry_pathname(entry);
            if (const auto done = one(name_ + QLatin1Char('/') + QString::fromUtf8(path)); !done)
                return done;
        }
    }

private:
    Result<void> one(const QString &document)
    {
        const qint64 growth = std::max<qint64>(64 * 1024 * 1024, bytes_.size() * 1000);
        QByteArray content, block(256 * 1024, Qt::Uninitialized);
        while (true) {
            const la_ssize_t got = archive_read_data(reader_.get(), block.data(), static_cast<size_t>(block.size()));
            if (got < 0)
                return damaged(reader_.get(), document);
            if (got == 0)
                break;
            total_ += got;
            if (content.size() + got > limits_.document || total_ > std::min(limits_.total, growth))
                return named("archive.too_large", document, "limit", std::min(limits_.document, growth));
            content.append(block.constData(), got);
        }
        if (looksCompressed(content)) {
            Result<QByteArray> unpacked = decompress(content, document, limits_.document, progress_);
            if (!unpacked)
                return unpacked.error();
            content = std::move(*unpacked);
        }
        return visit_(document, content);
    }

    const QByteArray &bytes_;
    const QString &name_;
    const DocumentLimits &limits_;
    const Progress &progress_;
    const DocumentVisitor &visit_;
    Reader reader_;
    qint64 total_ = 0;
};

Result<void> visitFile(const QString &path, const QString &name, const DocumentLimits &limits, const Progress &progress, const DocumentVisitor &visit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return named("file.cannot_read", path, "reason", file.errorString());
    if (file.size() > limits.document * 8)
        return named("archive.too_large", path, "limit", limits.document * 8);
    // An archive may be larger than what should be in memory.
    if (uchar *mapped = file.size() > limits.document ? file.map(0, file.size()) : nullptr)
        return visitDocuments(QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), file.size()), name, limits, progress, visit);
    return visitDocuments(file.readAll(), name, limits, progress, visit);
}

} // namespace

Result<void> visitDocuments(const QByteArray &bytes, const QString &name, const DocumentLimits &limits, const Progress &progress,
                            const DocumentVisitor &visit)
{
    if (isArchive(bytes))
        return ArchiveWalk(bytes, name, limits, progress, visit).run();
    const Result<QByteArray> content = decompress(bytes, name, limits.document, progress);
    if (!content)
        return content.error();
    return visit(name, *content);
}

Result<void> visitDocuments(const QStringList &paths, const DocumentLimits &limits, const Progress &progress, const DocumentVisitor &visit)
{
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), path}}};
        if (!info.isDir()) {
            if (const auto done = visitFile(path, info.fileName(), limits, progress, visit); !done)
                return done;
            continue;
        }
        QStringList files;
        for (QDirIterator walk(path, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
            files << walk.next();
        std::sort(files.begin(), files.end());
        for (qsizetype i = 0; i < files.size(); ++i) {
            if (progress.cancelled())
                return Error{QStringLiteral("job.cancelled"), {}};
            progress.report(static_cast<double>(i) / static_cast<double>(files.size()), QStringLiteral("progress.feed"));
            const QString name = QDir(path).relativeFilePath(files[i]);
            if (const auto done = visitFile(files[i], name, limits, progress, visit); !done)
                return done;
        }
    }
    return {};
}

} // namespace tagliando
