#pragma once

#include "core/base/result.h"
#include "core/domain/epss.h"

#include <QDateTime>

namespace tagliando {

struct EpssReading {
    EpssTable table;
    QDateTime day; ///< UTC; null: the file does not say
};

/// FIRST's scores (FEEDS B11): CSV in any of its headers ("cve,epss", "cve,epss,percentile", the line "#model_version:…,score_date:…" before), any
/// other CSV with a column of CVEs and one called EPSS, or the API's JSON. Errors "feed.bad" (file, line, field, reason), "feed.html".
Result<EpssReading> parseEpss(const QByteArray &bytes, const QString &file);

} // namespace tagliando
