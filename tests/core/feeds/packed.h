// Small archives for tests.
#pragma once

#include "core/feeds/packedfiles.h"

#include <QList>

#include <archive.h>
#include <archive_entry.h>

namespace tagliando {

inline QByteArray packed(const QList<PackedFile> &files, int (*format)(archive *))
{
    archive *writer = archive_write_new();
    format(writer);
    QByteArray out(128 << 20, '\0');
    size_t used = 0;
    archive_write_open_memory(writer, out.data(), size_t(out.size()), &used);
    for (const PackedFile &file : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, file.name.toUtf8().constData());
        archive_entry_set_size(entry, file.bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(writer, entry);
        archive_write_data(writer, file.bytes.constData(), size_t(file.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(qsizetype(used));
    return out;
}

} // namespace tagliando
