// Bytes from the network or a file, nothing understood. Made for a worker thread: get() waits in an event loop of its own.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QUrl>

namespace tagliando {

struct FetchRequest {
    QUrl url;
    qint64 cap = 16 * 1024 * 1024; ///< bytes of the answer, unpacked if the server packed it
    QString etag, lastModified;    ///< of the copy held; empty: fetch in any case
    int silenceMs = 60'000;        ///< without a byte for this long: given up
    int totalMs = 30 * 60'000;
};

struct FetchAnswer {
    bool notModified = false; ///< the copy held is the newest; body is empty
    QByteArray body;
    QString etag, lastModified;
    QUrl url; ///< where it came from in the end
};

/// https with the system's certificates, or file. Redirects are followed to https only, five at most. Never HEAD (FEEDS B3).
/// Errors, args `url`: "fetch.bad_url", "fetch.not_https", "fetch.tls" (also `reason`), "fetch.status" (also `status`), "fetch.redirect",
/// "fetch.timeout", "fetch.too_large" (also `limit`), "fetch.failed" (also `reason`), "fetch.no_file" (also `reason`), "job.cancelled".
class Fetcher {
public:
    /// `authorities` are trusted beside the system's: an MSP's own mirror, a proxy that opens TLS.
    explicit Fetcher(QList<QSslCertificate> authorities = {}) : authorities_(std::move(authorities)) {}

    [[nodiscard]] Result<FetchAnswer> get(const FetchRequest &request, const Progress &progress = {}) const;

private:
    QList<QSslCertificate> authorities_;
};

} // namespace tagliando
