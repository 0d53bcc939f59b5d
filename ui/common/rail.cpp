#include "ui/common/rail.h"

#include "ui/common/focus.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/roles.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tagliando {

namespace {

enum { IdRole = KeyRole + 1, IconRole, CountRole };

class RailDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {metrics::rail, metrics::railRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect;
        painter->save();
        if (current) {
            painter->fillRect(row, colour(Role::Selection));
            painter->fillRect(row.left(), row.top(), metrics::selectionBar, row.height(), colour(Role::Ink));
        }
        if (option.widget && keyboardFocusIn(option.widget) && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colour(Role::Ink), metrics::focusRing));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        const QPixmap icon = iconPixmap(index.data(IconRole).toString(), colour(Role::Ink), option.widget->devicePixelRatioF());
        painter->drawPixmap(row.left() + metrics::pagePadding, row.center().y() - 7, icon);

        const int count = index.data(CountRole).toInt();
        const QFont plain = metrics::font(option.font, metrics::body, current ? QFont::DemiBold : QFont::Normal);
        QRect text = row.adjusted(metrics::pagePadding + 28, 0, -metrics::blockGap, 0);
        if (count >= 0) {
            const QFont figures = metrics::font(option.font, metrics::second, current ? QFont::DemiBold : QFont::Normal);
            const QString number = QLocale().toString(count);
            painter->setFont(figures);
            painter->setPen(colour(current ? Role::Ink : Role::SecondInk));
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, number);
            text.setRight(text.right() - QFontMetrics(figures).horizontalAdvance(number) - metrics::grid);
        }
        painter->setFont(plain);
        painter->setPen(colour(Role::Ink));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(plain).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

Rail::Rail(const QString &name, QWidget *parent) : QListView(parent)
{
    setObjectName(name);
    setModel(&model_);
    setItemDelegate(new RailDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setFocusProxy(this);
    QPalette grey = palette();
    grey.setColor(QPalette::Base, colour(Role::Window));
    setPalette(grey);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.data(IdRole).toString()); });
}

void Rail::setEntries(const QList<Entry> &entries)
{
    setting_ = true;
    for (int row = 0; row < entries.size(); ++row) {
        const Entry &entry = entries[row];
        auto *item = model_.item(row);
        if (!item)
            model_.appendRow(item = new QStandardItem);
        item->setText(entry.label);
        item->setData(entry.id, IdRole);
        item->setData(entry.icon, IconRole);
        item->setData(entry.count, CountRole);
        item->setData(entry.count >= 0 ? entry.label + QStringLiteral(", ") + QLocale().toString(entry.count) : entry.label, Qt::AccessibleTextRole);
    }
    model_.setRowCount(static_cast<int>(entries.size()));
    setFixedHeight(contentHeight());
    setting_ = false;
}

void Rail::setCurrent(const QString &id)
{
    setting_ = true;
    clearSelection();
    for (int row = 0; row < model_.rowCount(); ++row) {
        if (model_.item(row)->data(IdRole).toString() == id)
            setCurrentIndex(model_.index(row, 0));
    }
    setting_ = false;
}

int Rail::contentHeight() const { return model_.rowCount() * metrics::railRow; }

// Moving through the rail with the arrows shows each screen at once.
void Rail::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!setting_ && hasFocus() && objectName() == QLatin1String("rail") && !selected.isEmpty())
        Q_EMIT chosen(selected.indexes().constFirst().data(IdRole).toString());
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) && currentIndex().isValid())
        Q_EMIT chosen(currentIndex().data(IdRole).toString());
    else
        QListView::keyPressEvent(event);
}

} // namespace tagliando
