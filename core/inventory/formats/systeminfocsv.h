// `systeminfo /fo csv`: the same sections, one row of labels and one of values for each machine.
#pragma once

#include "core/inventory/formats/systeminfo.h"

#include <QStringList>

namespace tagliando {

/// The fields of one line; quoted ones may hold commas, a quote inside is doubled.
QStringList csvFields(const QString &line, QChar separator = QLatin1Char(','));

class CsvSections {
public:
    /// True for a row of many quoted fields. The labels' row comes first and is kept for those after it.
    [[nodiscard]] bool accepts(QByteArrayView line) const;
    /// None for the row of labels.
    QList<SystemInfoSection> sections(QByteArrayView line, int number);

private:
    QStringList labels_;
};

} // namespace tagliando
