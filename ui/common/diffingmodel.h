// Models that take a new list and tell their views only what differs: selection, scroll and open branches survive a new snapshot.
#pragma once

#include <QAbstractItemModel>
#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace tagliando {

class DiffingModel : public QAbstractItemModel {
public:
    using QAbstractItemModel::QAbstractItemModel;

    [[nodiscard]] virtual QString heading(int) const { return {}; }
    /// A column of figures stands on the right.
    [[nodiscard]] virtual bool isFigure(int) const { return false; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return QVariant((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(heading(section)) : QVariant();
    }

protected:
    /// Turns `rows` (the children of `parent`) into `next` in four steps: remove, reorder, insert, refresh. `key(row)` says what a row is;
    /// keys are unique in each list. An index's internal id must not depend on its row.
    template <class Row, class Key>
    void replaceRows(const QModelIndex &parent, std::vector<Row> &rows, std::vector<Row> next, Key key)
    {
        QHash<QString, int> place;
        for (size_t i = 0; i < next.size(); ++i)
            place.insert(key(next[i]), static_cast<int>(i));
        removeGone(parent, rows, place, key);
        reorder(parent, rows, place, key);
        insertNew(parent, rows, next, key);
        rows = std::move(next);
        if (!rows.empty())
            Q_EMIT dataChanged(index(0, 0, parent), index(static_cast<int>(rows.size()) - 1, columnCount(parent) - 1, parent));
    }

private:
    template <class Row, class Key>
    void removeGone(const QModelIndex &parent, std::vector<Row> &rows, const QHash<QString, int> &place, Key key)
    {
        for (int last = static_cast<int>(rows.size()) - 1; last >= 0; --last) {
            if (place.contains(key(rows[last])))
                continue;
            int first = last;
            while (first > 0 && !place.contains(key(rows[first - 1])))
                --first;
            beginRemoveRows(parent, first, last);
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    template <class Row, class Key>
    void reorder(const QModelIndex &parent, std::vector<Row> &rows, const QHash<QString, int> &place, Key key)
    {
        std::vector<int> order(rows.size());
        std::iota(order.begin(), order.end(), 0);
        const auto before = [&](int a, int b) { return place.value(key(rows[a])) < place.value(key(rows[b])); };
        if (std::is_sorted(order.begin(), order.end(), before))
            return;
        Q_EMIT layoutAboutToBeChanged({QPersistentModelIndex(parent)}, VerticalSortHint);
        std::stable_sort(order.begin(), order.end(), before);
        std::vector<int> newRow(rows.size());
        std::vector<Row> sorted;
        sorted.reserve(rows.size());
        for (size_t i = 0; i < order.size(); ++i) {
            newRow[order[i]] = static_cast<int>(i);
            sorted.push_back(std::move(rows[order[i]]));
        }
        QModelIndexList from, to;
        for (const QModelIndex &index : persistentIndexList()) {
            if (index.parent() == parent) {
                from.append(index);
                to.append(createIndex(newRow[index.row()], index.column(), index.internalId()));
            }
        }
        rows = std::move(sorted);
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({QPersistentModelIndex(parent)}, VerticalSortHint);
    }

    template <class Row, class Key>
    void insertNew(const QModelIndex &parent, std::vector<Row> &rows, const std::vector<Row> &next, Key key)
    {
        const auto same = [&](size_t i) { return i < rows.size() && key(rows[i]) == key(next[i]); };
        for (size_t first = 0; first < next.size(); ++first) {
            if (same(first))
                continue;
            size_t last = first;
            while (last + 1 < next.size() && !(first < rows.size() && key(rows[first]) == key(next[last + 1])))
                ++last;
            beginInsertRows(parent, static_cast<int>(first), static_cast<int>(last));
            rows.insert(rows.begin() + static_cast<long>(first), next.begin() + static_cast<long>(first), next.begin() + static_cast<long>(last) + 1);
            endInsertRows();
            first = last;
        }
    }
};

/// A flat table. Derived classes give the columns, the cells, the key, and how two rows compare under a column.
template <class Row>
class RowsModel : public DiffingModel {
public:
    using DiffingModel::DiffingModel;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
    }
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

    void setRows(std::vector<Row> rows)
    {
        natural_ = std::move(rows);
        arrange();
    }
    [[nodiscard]] const Row &at(int row) const { return rows_[static_cast<size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString &wanted) const
    {
        const auto it = std::find_if(rows_.begin(), rows_.end(), [&](const Row &row) { return key(row) == wanted; });
        return it == rows_.end() ? -1 : static_cast<int>(it - rows_.begin());
    }
    /// Column -1 is the list's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        sortColumn_ = column;
        sortOrder_ = order;
        arrange();
    }

protected:
    [[nodiscard]] virtual QString key(const Row &row) const = 0;
    [[nodiscard]] virtual bool before(const Row &, const Row &, int) const { return false; }
    /// A row that stays below all others, whatever the sort (a total).
    [[nodiscard]] virtual bool isLast(const Row &) const { return false; }

private:
    void arrange()
    {
        std::vector<Row> next = natural_;
        if (sortColumn_ >= 0) {
            std::stable_sort(next.begin(), next.end(), [this](const Row &a, const Row &b) {
                if (isLast(a) != isLast(b))
                    return isLast(b);
                return sortOrder_ == Qt::AscendingOrder ? before(a, b, sortColumn_) : before(b, a, sortColumn_);
            });
        }
        replaceRows(QModelIndex(), rows_, std::move(next), [this](const Row &row) { return key(row); });
    }

    std::vector<Row> natural_, rows_;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

} // namespace tagliando
