#include "core/feeds/packedfiles.h"

#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace tagliando {

namespace {

struct Closed {
    void operator()(archive *reader) const { archive_read_free(reader); }
};

Error refused(const char *code, const QString &file, QVariantMap args = {})
{
    args.insert(QStringLiteral("file"), file);
    return {QLatin1String(code), args};
}

// Windows' own zips write backslashes; names of old tools are in the code page of whoever packed them, and only ASCII is sure.
QString nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return QString::fromUtf8(name ? name : "").replace(QLatin1Char('\\'), QLatin1Char('/'));
}

// Nothing is written by these names, but who packed "../../etc/passwd" meant no inventory.
bool isSafe(const QString &name)
{
    static const QRegularExpression unsafe(QStringLiteral("^/|^[A-Za-z]:|(^|/)\\.\\.(/|$)|[\\x00-\\x1f]"));
    return !name.isEmpty() && !unsafe.match(name).hasMatch();
}

} // namespace

bool looksPacked(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArray("PK\x03\x04", 4)) || bytes.startsWith(QByteArray("PK\x05\x06", 4)) ||
           bytes.startsWith(QByteArray("7z\xbc\xaf\x27\x1c", 6)) || (bytes.size() > 262 && bytes.mid(257, 5) == "ustar");
}

Result<void> eachPackedFile(const QByteArray &bytes, const QString &fileName, const std::function<void(PackedFile)> &take,
                            const std::function<void(const QString &name)> &tooLarge, const Progress &progress, const PackedLimits &limits)
{
    const std::unique_ptr<archive, Closed> reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_7zip(reader.get());
    archive_read_support_format_tar(reader.get());
    const auto bad = [&] {
        const QByteArrayView said(archive_error_string(reader.get()));
        return refused(
            "archive.bad", fileName,
            {{QStringLiteral("reason"), said.contains("runcated") ? QStringLiteral("reason.truncated") : QStringLiteral("reason.damaged")}});
    };
    const qint64 total = std::min(limits.totalBytes, std::max<qint64>(16LL << 20, bytes.size() * 1000));
    const Error grows = refused("archive.too_large", fileName, {{QStringLiteral("limit"), total}});
    if (archive_read_open_memory(reader.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != ARCHIVE_OK)
        return bad();
    qint64 unpacked = 0;
    QByteArray block(256 * 1024, Qt::Uninitialized);
    archive_entry *entry = nullptr;
    for (int files = 0;; ++files) {
        const int next = archive_read_next_header(reader.get(), &entry);
        if (next == ARCHIVE_EOF)
            return {};
        if (next < ARCHIVE_WARN)
            return bad();
        if (files >= limits.files)
            return grows;
        if (archive_entry_is_encrypted(entry))
            return refused("archive.encrypted", fileName);
        const QString name = nameOf(entry);
        if (!isSafe(name))
            return refused("archive.unsafe_name", fileName, {{QStringLiteral("name"), name.left(200)}});
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
            continue;
        PackedFile file{name, {}};
        bool fits = true;
        while (fits) {
            const la_ssize_t got = archive_read_data(reader.get(), block.data(), static_cast<size_t>(block.size()));
            if (got < 0)
                return bad();
            if (got == 0)
                break;
            unpacked += got;
            if (unpacked > total)
                return grows;
            if (progress.cancelled())
                return Error{QStringLiteral("job.cancelled"), {}};
            fits = file.bytes.size() + got <= limits.fileBytes;
            if (fits)
                file.bytes.append(block.constData(), got);
        }
        if (fits)
            take(std::move(file));
        else
            tooLarge(name);
    }
}

} // namespace tagliando
