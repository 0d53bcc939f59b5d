#include "core/feeds/decompress.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace tagliando {

namespace {

struct Closed {
    void operator()(archive *reader) const { archive_read_free(reader); }
};

Error bad(const QString &file, const QString &reason)
{
    return Error{QStringLiteral("archive.bad"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), reason}}};
}

} // namespace

bool looksCompressed(const QByteArray &bytes)
{
    static const QByteArray marks[] = {QByteArray("\x1f\x8b", 2),
                                       QByteArray("\xfd"
                                                  "7zXZ\0",
                                                  6),
                                       QByteArray("BZh"), QByteArray("\x28\xb5\x2f\xfd"), QByteArray("\x04\x22\x4d\x18")};
    return std::any_of(std::begin(marks), std::end(marks), [&](const QByteArray &mark) { return bytes.startsWith(mark); });
}

Result<QByteArray> decompress(const QByteArray &bytes, const QString &fileName, qint64 cap, const Progress &progress)
{
    const qint64 limit = std::min(cap, decompressedLimit);
    const Error tooLarge{QStringLiteral("archive.too_large"), {{QStringLiteral("file"), fileName}, {QStringLiteral("limit"), limit}}};
    if (!looksCompressed(bytes)) {
        if (bytes.size() > limit)
            return tooLarge;
        return bytes;
    }
    const std::unique_ptr<archive, Closed> reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_filter_lz4(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_read_support_format_empty(reader.get());
    // libarchive speaks English only: its words are read, not passed on.
    const auto reason = [&] {
        const QByteArrayView said(archive_error_string(reader.get()));
        return said.contains("truncated") ? QStringLiteral("reason.truncated") : QStringLiteral("reason.damaged");
    };
    archive_entry *entry = nullptr;
    if (archive_read_open_memory(reader.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != ARCHIVE_OK)
        return bad(fileName, reason());
    QByteArray content;
    const int opened = archive_read_next_header(reader.get(), &entry);
    if (opened == ARCHIVE_EOF)
        return content; // nothing, compressed
    if (opened != ARCHIVE_OK)
        return bad(fileName, reason());
    if (archive_filter_code(reader.get(), 0) == ARCHIVE_FILTER_NONE) // begins like a packed file and is none
        return bad(fileName, {});
    const qint64 growth = std::max<qint64>(16 * 1024 * 1024, bytes.size() * 1000);
    QByteArray block(256 * 1024, Qt::Uninitialized);
    while (true) {
        const la_ssize_t got = archive_read_data(reader.get(), block.data(), static_cast<size_t>(block.size()));
        if (got < 0)
            return bad(fileName, reason());
        if (got == 0)
            return content;
        if (content.size() + got > std::min(limit, growth))
            return tooLarge;
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        content.append(block.constData(), got);
    }
}

} // namespace tagliando
