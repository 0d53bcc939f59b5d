// Bytes packed the way feeds pack them.
#pragma once

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>

namespace tagliando {

/// `filter` is one of archive_write_add_filter_gzip, _xz, _bzip2, _zstd, _lz4.
inline QByteArray compressed(const QByteArray &content, int (*filter)(archive *))
{
    QByteArray out(content.size() + 1024 * 1024, Qt::Uninitialized);
    size_t used = 0;
    archive *writer = archive_write_new();
    filter(writer);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, out.data(), static_cast<size_t>(out.size()), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.constData(), static_cast<size_t>(content.size()));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return out.left(static_cast<qsizetype>(used));
}

} // namespace tagliando
