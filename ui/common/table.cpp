#include "ui/common/table.h"

#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace tagliando {

namespace {

void setUp(QAbstractItemView *view, const QString &name)
{
    view->setObjectName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTextElideMode(Qt::ElideRight);
    view->setTabKeyNavigation(false);
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setFocusProxy(view);
}

void setUpHeader(QHeaderView *header)
{
    QPalette palette = header->palette();
    palette.setColor(QPalette::ButtonText, colour(Role::SecondInk));
    palette.setColor(QPalette::WindowText, colour(Role::SecondInk));
    header->setPalette(palette);
    header->setFont(metrics::font(QApplication::font(), metrics::second, QFont::DemiBold));
    header->setFixedHeight(metrics::header);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(40);
    header->setFocusPolicy(Qt::NoFocus);
}

} // namespace

Table::Table(const QString &name, int rowHeight, QWidget *parent) : QTableView(parent)
{
    setUp(this, name);
    setUpHeader(horizontalHeader());
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
}

int Table::contentHeight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1;
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (!copyFromRow(*this, *event))
        QTableView::keyPressEvent(event);
}

QModelIndex Table::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome)
        return model()->index(0, 0);
    if (action == MoveEnd)
        return model()->index(model()->rowCount() - 1, 0);
    return QTableView::moveCursor(action, modifiers);
}

Tree::Tree(const QString &name, QWidget *parent) : QTreeView(parent)
{
    setUp(this, name);
    setUpHeader(header());
    setIndentation(16);
    setExpandsOnDoubleClick(true);
}

void Tree::setBackground(const QColor &colour)
{
    QPalette changed = palette();
    changed.setColor(QPalette::Base, colour);
    setPalette(changed);
    viewport()->setPalette(changed);
}

void Tree::keyPressEvent(QKeyEvent *event)
{
    if (!copyFromRow(*this, *event))
        QTreeView::keyPressEvent(event);
}

// The delegate paints the whole row, bar included, over where Qt would draw branches: the arrow comes after it.
void Tree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (!model()->hasChildren(index))
        return;
    const QRect cell = visualRect(index.siblingAtColumn(0));
    const QPointF middle(cell.left() - indentation() / 2.0, cell.center().y() + 0.5);
    QPolygonF arrow;
    if (isExpanded(index))
        arrow << middle + QPointF(-3.5, -2) << middle + QPointF(3.5, -2) << middle + QPointF(0, 2.5);
    else
        arrow << middle + QPointF(-2, -3.5) << middle + QPointF(2.5, 0) << middle + QPointF(-2, 3.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(Role::SecondInk));
    painter->drawPolygon(arrow);
    painter->restore();
}

void Tree::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

QString rowText(const QModelIndex &index)
{
    QStringList cells;
    for (int column = 0; column < index.model()->columnCount(index.parent()); ++column) {
        const QModelIndex cell = index.siblingAtColumn(column);
        for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(SecondLineRole)}) {
            if (const QString text = cell.data(role).toString(); !text.isEmpty())
                cells.append(text);
        }
    }
    return cells.join(QLatin1Char('\t'));
}

bool copyFromRow(const QAbstractItemView &view, const QKeyEvent &event)
{
    const bool identifier = event.key() == Qt::Key_C && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (!identifier && !event.matches(QKeySequence::Copy))
        return false;
    const QModelIndex current = view.currentIndex();
    if (!current.isValid())
        return true;
    const QString text = identifier ? current.siblingAtColumn(0).data(IdentifierRole).toString() : rowText(current);
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
    return true;
}

} // namespace tagliando
