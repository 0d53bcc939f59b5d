#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tagliando {

/// Raw import files beside the database: zstd, content-addressed by SHA-256 ("ab/abcdef….zst"), mode 0600. Never opened by type.
class RawStore {
public:
    explicit RawStore(QString folder) : folder_(std::move(folder)) {}

    /// Synced: on the disk when keep() returns. Soon: the system writes it within seconds; what a power cut takes is missing, and read() says so.
    enum class Write { Synced, Soon };

    /// Keeps the bytes and returns their SHA-256 (32 bytes); keeping the same bytes twice costs nothing. Error "raw.cannot_write".
    Result<QByteArray> keep(const QByteArray &bytes, Write write = Write::Synced);
    /// Error "raw.missing" or "raw.damaged" (the hash does not fit).
    [[nodiscard]] Result<QByteArray> read(const QByteArray &sha256) const;
    /// Deletes what no observation cites any more; missing already is fine. Error "raw.cannot_write".
    Result<void> remove(const QByteArray &sha256);

private:
    QString folder_;
};

} // namespace tagliando
