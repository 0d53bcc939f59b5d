#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace tagliando {

/// What the store knows of one feed: which state of it the catalogue holds, and what went wrong last.
struct FeedState {
    QString name;                  ///< "facts", "own", "kev", "debian"
    QDateTime asOf;                ///< UTC; the feed's own date of what is held (catalogue version, InRelease Date)
    QDateTime validUntil;          ///< UTC; null: none given
    QDateTime fetched;             ///< UTC
    int records = 0;
    QString etag, lastModified;
    QString signedBy;              ///< key that verified it; empty: not offered
    QString lastError;             ///< Error code of the last failed run, empty when it went well
    QString lastErrorDetail;

    friend bool operator==(const FeedState &, const FeedState &) = default;
};

struct KevEntry {
    QString cve;
    QDate added, due;
    QString name;
    bool ransomware = false;

    friend bool operator==(const KevEntry &, const KevEntry &) = default;
};

} // namespace tagliando
