// A table whose cells are finished texts: for short lists whose only logic is what they say.
#pragma once

#include "ui/common/diffingmodel.h"
#include "ui/common/findingtext.h"
#include "ui/common/roles.h"

namespace tagliando {

struct TextRow {
    QString key;
    qint64 id = 0;
    std::vector<TwoLines> cells;
    bool late = false; ///< printed in the ink of what is overdue
};

class TextRowsModel : public RowsModel<TextRow> {
public:
    using RowsModel::RowsModel;

    void setHeaders(const QStringList &headers)
    {
        headers_ = headers;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(headers_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const TextRow &row = at(index.row());
        const TwoLines cell = static_cast<size_t>(index.column()) < row.cells.size() ? row.cells[static_cast<size_t>(index.column())] : TwoLines();
        switch (role) {
        case Qt::DisplayRole:
            return cell.first;
        case SecondLineRole:
            return cell.second;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return cell.second.isEmpty() ? cell.first : QString(cell.first + QLatin1Char('\n') + cell.second);
        case KeyRole:
            return row.key;
        case BoldRole:
            return index.column() == 0;
        case ToneRole:
            return static_cast<int>(row.late && index.column() == 0 ? static_cast<int>(ServerColour::Overdue) : static_cast<int>(InkTone));
        default:
            return {};
        }
    }
    [[nodiscard]] QString heading(int section) const override { return headers_.value(section); }

protected:
    [[nodiscard]] QString key(const TextRow &row) const override { return row.key; }

private:
    QStringList headers_;
};

} // namespace tagliando
