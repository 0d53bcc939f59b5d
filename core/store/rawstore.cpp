#include "core/store/rawstore.h"

#include "core/base/platform.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <zstd.h>

namespace tagliando {

namespace {

constexpr qsizetype largestRaw = qsizetype(512) * 1024 * 1024;
constexpr int level = 3;

QString pathOf(const QString &folder, const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    return QStringLiteral("%1/%2/%3.zst").arg(folder, hex.left(2), hex);
}

Error failure(const char *code, const QString &file, const QString &reason)
{
    return Error{QLatin1String(code), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), reason}}};
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return failure("raw.cannot_write", folder, QStringLiteral("folder"));
    const Result<void> closed = restrictToOwner(folder);
    return closed ? closed : failure("raw.cannot_write", folder, closed.error().args.value(QStringLiteral("reason")).toString());
}

// keep() writes one frame that states its size, so anything that unpacks to more than it says, or says more than the cap, is not ours.
Result<QByteArray> unpack(const QByteArray &packed, const QString &file)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return failure("raw.damaged", file, QStringLiteral("no zstd frame"));
    if (size > static_cast<unsigned long long>(largestRaw))
        return failure("raw.damaged", file, QStringLiteral("more than 512 MiB"));
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t unpacked = ZSTD_decompress(bytes.data(), size_t(size), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(unpacked))
        return failure("raw.damaged", file, QString::fromLatin1(ZSTD_getErrorName(unpacked)));
    bytes.truncate(qsizetype(unpacked));
    return bytes;
}

// Both leave either the whole file or none; empty: it worked.
QString writtenSynced(const QString &path, const QByteArray &packed)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(packed) == packed.size() && file.commit();
    return written ? QString() : file.errorString();
}

QString writtenSoon(const QString &path, const QByteArray &packed)
{
    QFile file(path + QStringLiteral(".new"));
    bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                   file.write(packed) == packed.size();
    file.close();
    QFile::remove(path); // damaged, or we would not be here
    written = written && file.error() == QFileDevice::NoError && file.rename(path);
    const QString problem = written ? QString() : file.errorString();
    if (!written)
        file.remove();
    return problem;
}

} // namespace

Result<QByteArray> RawStore::keep(const QByteArray &bytes, Write write)
{
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const QString path = pathOf(folder_, sha256);
    if (bytes.size() > largestRaw)
        return failure("raw.cannot_write", path, QStringLiteral("more than 512 MiB"));
    if (QFile::exists(path) && read(sha256))
        return sha256;
    for (const QString &folder : {folder_, QFileInfo(path).path()}) {
        if (const Result<void> made = makeFolder(folder); !made)
            return made.error();
    }
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), level);
    if (ZSTD_isError(size))
        return failure("raw.cannot_write", path, QString::fromLatin1(ZSTD_getErrorName(size)));
    packed.truncate(qsizetype(size));
    const QString problem = write == Write::Synced ? writtenSynced(path, packed) : writtenSoon(path, packed);
    if (!problem.isEmpty())
        return failure("raw.cannot_write", path, problem);
    return sha256;
}

Result<QByteArray> RawStore::read(const QByteArray &sha256) const
{
    const QString path = pathOf(folder_, sha256);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("raw.missing", path, file.errorString());
    Result<QByteArray> bytes = unpack(file.readAll(), path);
    if (bytes && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != sha256)
        return failure("raw.damaged", path, QStringLiteral("SHA-256"));
    return bytes;
}

Result<void> RawStore::remove(const QByteArray &sha256)
{
    QFile file(pathOf(folder_, sha256));
    if (file.exists() && !file.remove())
        return failure("raw.cannot_write", file.fileName(), file.errorString());
    return {};
}

} // namespace tagliando
