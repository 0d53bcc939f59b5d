// The two views of the window, set up the same way: whole rows, no grid, no stripes, type-to-find, copying.
#pragma once

#include <QTableView>
#include <QTreeView>

namespace tagliando {

class Table : public QTableView {
    Q_OBJECT
public:
    Table(const QString &name, int rowHeight, QWidget *parent = nullptr);
    /// Height of header and rows when nothing scrolls.
    [[nodiscard]] int contentHeight() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// Home and End are the first and the last row: rows are what is chosen here.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

class Tree : public QTreeView {
    Q_OBJECT
public:
    explicit Tree(const QString &name, QWidget *parent = nullptr);
    void setBackground(const QColor &colour);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
};

/// Ctrl+C: the current row's cells, both lines, between tabs. Ctrl+Shift+C: its KB or CVE. False when the keys are others.
bool copyFromRow(const QAbstractItemView &view, const QKeyEvent &event);
/// What Ctrl+C copies.
QString rowText(const QModelIndex &index);

} // namespace tagliando
