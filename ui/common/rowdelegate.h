// How rows are painted: no grid, a rule under each row, the selected row with an ink bar at its left edge, keyboard focus as an ink rectangle.
#pragma once

#include <QStyledItemDelegate>

namespace tagliando {

/// One line of text, with its tone and weight.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Rules between rows; trees do without.
    void setRules(bool rules) { rules_ = rules; }

protected:
    virtual void paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// One line, elided, in the cell's tone.
    static void paintLine(QPainter *painter, const QRect &line, const QFont &font, const QModelIndex &index, const QString &text,
                          Qt::Alignment alignment, bool second);

private:
    bool rules_ = true;
};

/// Line 1 from DisplayRole, line 2 from SecondLineRole; with none, one line in the middle. A mark before them when MarkRole is given.
class TwoLineDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The mark and, right of it, the text. With `markAtRight` the text comes first and the mark closes the row.
class StateDelegate : public RowDelegate {
public:
    explicit StateDelegate(QObject *parent, bool markAtRight = false) : RowDelegate(parent), markAtRight_(markAtRight) {}

protected:
    void paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool markAtRight_;
};

} // namespace tagliando
