// Dates as tools and people write them into tables.
#pragma once

#include "core/inventory/formats/csvmapping.h"

#include <QDateTime>
#include <QTimeZone>

namespace tagliando {

/// ISO, yyyymmdd, seconds since 1970 (also with a fraction, or milliseconds), dd.mm.yyyy, and days and months with / or - or blanks between, in
/// `order`; a time behind it is optional. Without an offset it is local to `zone`. Invalid when it is none of these, or when `order` is needed and
/// Unknown.
QDateTime readCsvTime(const QString &text, DateOrder order, const QTimeZone &zone);

/// What the dates of one file prove about their order: "13/02/2026" anywhere is day first.
struct DateEvidence {
    bool dayFirst = false, monthFirst = false;
    QString ambiguous; ///< the first date that could be read in two ways

    void add(const QString &text);
    /// Unknown when nothing proves it, or when both are proved.
    [[nodiscard]] DateOrder order() const;
};

} // namespace tagliando
