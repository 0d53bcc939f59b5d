// What a CSAF provider says of itself and of its documents: metadata, ROLIE feeds, changes.csv, index.txt (FEEDS B5).
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace tagliando {

struct CsafProvider {
    QStringList directories; ///< "directory_url"s
    QStringList feeds;       ///< ROLIE feeds, white and clear ones only
};
/// Errors "feed.bad", "feed.html".
Result<CsafProvider> parseProviderMetadata(const QByteArray &bytes, const QString &file);

/// One document as a list names it.
struct CsafListing {
    QString path;      ///< relative to the list's place, or an address
    QDateTime changed; ///< UTC; null: the list does not say, or says it wrongly (gocsaf#701): then it counts as changed
};
/// changes.csv, quoted or not, or index.txt (one path a line). Errors "feed.bad".
Result<std::vector<CsafListing>> parseCsafChanges(const QByteArray &bytes, const QString &file);
Result<std::vector<CsafListing>> parseRolie(const QByteArray &bytes, const QString &file);

} // namespace tagliando
