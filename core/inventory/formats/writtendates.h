// Dates as a machine's user likes them: which of 03/04 is the month is told by the separator, by AM and PM, by another date of the same text that
// fits only one way; else by nothing, and then the date is ambiguous.
#pragma once

#include "core/inventory/formats/dateorder.h"

#include <QDate>
#include <QString>

#include <optional>

namespace tagliando {

struct WrittenDate {
    int first = 0, second = 0, third = 0;
    QChar separator;
    bool yearFirst = false;

    /// What its own numbers and its separator tell.
    [[nodiscard]] DateOrder order() const;
    /// Null for an order that gives no day, and for an unknown one where it matters.
    [[nodiscard]] QDate date(DateOrder order) const;
};

/// The first date with a year of four digits inside the text.
std::optional<WrittenDate> writtenDate(const QString &text);
/// "3:10 PM": only who writes the month first writes this.
bool writesTwelveHours(const QString &text);

} // namespace tagliando
