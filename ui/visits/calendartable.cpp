#include "ui/visits/calendartable.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>

namespace tagliando {

CalendarTable::CalendarTable(CalendarModel *model, Desk &desk, QWidget *parent)
    : QTableView(parent), model_(model), days_(new DayDelegate(*model, desk, this))
{
    setObjectName(QStringLiteral("visitCalendar"));
    setModel(model);
    setItemDelegate(days_);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { resizeEvent(nullptr); });
}

void CalendarTable::choose(VisitId visit, int proposal)
{
    days_->choose(visit, proposal);
    viewport()->update();
}

const CalendarVisit *CalendarTable::visitUnder(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return nullptr;
    const CalendarDay &day = model_->day(index);
    const int place = visitAt(layOutDay(visualRect(index), day, model_->lanesOf(index.row())), point);
    return place < 0 ? nullptr : &day.visits[static_cast<size_t>(place)];
}

void CalendarTable::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    pressed_ = event->pos();
    const QModelIndex index = indexAt(event->pos());
    if (const CalendarVisit *visit = visitUnder(event->pos())) {
        const CalendarVisit chosen = *visit; // choosing may fill the calendar anew
        if (chosen.status == VisitStatus::Booked && chosen.id)
            held_ = chosen;
        Q_EMIT visitChosen(chosen);
    } else if (index.isValid()) {
        Q_EMIT dayChosen(model_->day(index).day);
    }
}

void CalendarTable::mouseMoveEvent(QMouseEvent *event)
{
    if (!held_ || (over_.isNull() && (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance()))
        return;
    const QModelIndex index = indexAt(event->pos());
    const QDate day = index.isValid() ? model_->day(index).day : QDate();
    if (day == over_)
        return;
    over_ = day;
    days_->setDropDay(day);
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
    Q_EMIT dragged(*held_, day);
}

void CalendarTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (!held_)
        return;
    const CalendarVisit visit = *held_;
    const QDate to = over_;
    endDrag();
    if (to.isValid())
        Q_EMIT dropped(visit, to);
}

void CalendarTable::endDrag()
{
    held_.reset();
    over_ = {};
    days_->setDropDay({});
    viewport()->unsetCursor();
    viewport()->update();
}

void CalendarTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->key() == Qt::Key_Escape && held_) {
        const CalendarVisit visit = *held_;
        endDrag();
        Q_EMIT dragged(visit, {});
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier && index.isValid()) {
        const CalendarDay &day = model_->day(index);
        if (!day.visits.empty())
            Q_EMIT visitChosen(CalendarVisit(day.visits.front()));
        return;
    }
    QTableView::keyPressEvent(event);
}

// The weeks share the height; the last takes what does not divide.
void CalendarTable::resizeEvent(QResizeEvent *event)
{
    if (event)
        QTableView::resizeEvent(event);
    const int weeks = model_->rowCount();
    for (int row = 0; row < weeks; ++row)
        setRowHeight(row, viewport()->height() * (row + 1) / weeks - viewport()->height() * row / weeks);
}

} // namespace tagliando
