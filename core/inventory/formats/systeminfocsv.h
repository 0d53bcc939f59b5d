// `systeminfo /fo csv`: the same sections, one row of labels and one of values for each machine.
#pragma once

#include "core/inventory/formats/systeminfo.h"

#include <QStringList>

namespace tagliando {

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
