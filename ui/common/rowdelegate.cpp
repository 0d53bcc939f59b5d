#include "ui/common/rowdelegate.h"

#include "ui/common/focus.h"
#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/roles.h"
#include "ui/common/statemark.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

namespace tagliando {

namespace {

QColor toneOf(const QModelIndex &index, bool second)
{
    const QVariant tone = index.data(ToneRole);
    if (second || tone.toInt() == SecondTone)
        return colour(Role::SecondInk);
    if (!tone.isValid() || tone.toInt() == InkTone)
        return colour(Role::Ink);
    return look(static_cast<ServerColour>(tone.toInt())).ink;
}

const QAbstractItemView *viewOf(const QStyleOptionViewItem &option) { return qobject_cast<const QAbstractItemView *>(option.widget); }

bool isLastColumn(const QAbstractItemView *view, const QModelIndex &index)
{
    for (int column = index.column() + 1; column < index.model()->columnCount(index.parent()); ++column) {
        if (view->visualRect(index.siblingAtColumn(column)).width() > 0)
            return false;
    }
    return true;
}

void paintFocus(QPainter *painter, const QRect &cell, const QAbstractItemView *view, const QModelIndex &index)
{
    const bool first = index.column() == 0;
    const bool last = isLastColumn(view, index);
    const QRect ring = cell.adjusted(0, 0, 0, -1);
    const auto bar = [&](int x, int y, int width, int height) { painter->fillRect(x, y, width, height, colour(Role::Ink)); };
    bar(ring.left(), ring.top(), ring.width(), metrics::focusRing);
    bar(ring.left(), ring.bottom() - metrics::focusRing + 1, ring.width(), metrics::focusRing);
    if (first)
        bar(ring.left(), ring.top(), metrics::selectionBar, ring.height());
    if (last)
        bar(ring.right() - metrics::focusRing + 1, ring.top(), metrics::focusRing, ring.height());
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QAbstractItemView *view = viewOf(option);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QRect row = option.rect;
    if (qobject_cast<const QTreeView *>(view) && index.column() == 0)
        row.setLeft(0); // the row starts at the view's edge, not at its indentation

    painter->save();
    painter->setClipRect(row);
    if (selected)
        painter->fillRect(row, colour(Role::Selection));
    if (rules_)
        painter->fillRect(row.left(), row.bottom(), row.width(), 1, colour(Role::RowLine));
    if (selected && index.column() == 0)
        painter->fillRect(row.left(), row.top(), metrics::selectionBar, row.height() - (rules_ ? 1 : 0), colour(Role::Ink));
    if (view && keyboardFocusIn(view) && view->currentIndex().isValid() && view->currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0))
        paintFocus(painter, row, view, index);
    paintContent(painter, option.rect.adjusted(metrics::cellPadding, 0, -metrics::cellPadding, -1), full, index);
    painter->restore();
}

void RowDelegate::paintLine(QPainter *painter, const QRect &line, const QFont &font, const QModelIndex &index, const QString &text,
                            Qt::Alignment alignment, bool second)
{
    const bool bold = index.data(second ? BoldSecondRole : BoldRole).toBool();
    const QFont weighted = metrics::font(font, second ? metrics::second : metrics::body, bold ? QFont::DemiBold : QFont::Normal);
    painter->setFont(weighted);
    painter->setPen(toneOf(index, second && !bold));
    painter->drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(weighted).elidedText(text, Qt::ElideRight, line.width()));
}

void RowDelegate::paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintLine(painter, cell, option.font, index, option.text, option.displayAlignment & Qt::AlignHorizontal_Mask, false);
}

void TwoLineDelegate::paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString second = index.data(SecondLineRole).toString();
    const Qt::Alignment alignment = option.displayAlignment & Qt::AlignHorizontal_Mask;
    if (second.isEmpty()) {
        paintLine(painter, cell, option.font, index, option.text, alignment, false);
        return;
    }
    constexpr int line = 16;
    const int top = cell.top() + (cell.height() - 2 * line) / 2;
    paintLine(painter, {cell.left(), top, cell.width(), line}, option.font, index, option.text, alignment, false);
    paintLine(painter, {cell.left(), top + line, cell.width(), line}, option.font, index, second, alignment, true);
}

void StateDelegate::paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect text = cell;
    if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        const auto state = static_cast<ServerColour>(mark.toInt());
        const int width = markWidth(state);
        const int left = markAtRight_ ? cell.right() - width + 1 : cell.left();
        paintMark(*painter, option.font, state, index.data(LetterRole).toString(), left, cell.center().y() + 1);
        if (markAtRight_)
            text.setRight(left - metrics::grid);
        else
            text.setLeft(cell.left() + width + metrics::grid);
    }
    paintLine(painter, text, option.font, index, option.text, Qt::AlignLeft, false);
}

} // namespace tagliando
