#include "ui/common/searchbox.h"

#include "ui/common/desk.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/roles.h"
#include "ui/common/rowdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>

namespace tagliando {

namespace {

constexpr int hitRole = KeyRole + 1; // index into the hits; a heading has none

class HitDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(hitRole).isValid() ? metrics::oneLineRow : metrics::treeRow};
    }

protected:
    void paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString second = index.data(SecondLineRole).toString();
        const int room = second.isEmpty() ? 0 : QFontMetrics(metrics::font(option.font, metrics::second)).horizontalAdvance(second) + metrics::grid;
        const int taken = std::min(room, cell.width() / 2);
        paintLine(painter, cell.adjusted(0, 0, -taken, 0), option.font, index, option.text, Qt::AlignLeft, !index.data(hitRole).isValid());
        paintLine(painter, QRect(cell.right() - taken + 1, cell.top(), taken, cell.height()), option.font, index, second, Qt::AlignRight, true);
    }
};

} // namespace

SearchBox::SearchBox(Desk &desk, QWidget *parent) : QLineEdit(parent), desk_(desk), popup_(new QListView(this)), hint_(new QLabel(this))
{
    setObjectName(QStringLiteral("search"));
    setFixedWidth(520);
    setTextMargins(24, 0, 52, 0);
    hint_->setText(QStringLiteral("Ctrl+K"));
    hint_->setFont(metrics::font(font(), metrics::small));
    hint_->setStyleSheet(QStringLiteral("border: 1px solid palette(dark); border-radius: 3px; padding: 0 4px; background: palette(alternate-base);"));
    hint_->setAttribute(Qt::WA_TransparentForMouseEvents);

    popup_->setObjectName(QStringLiteral("searchPopup"));
    popup_->setModel(&model_);
    popup_->setItemDelegate(new HitDelegate(popup_));
    popup_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    popup_->setFocusPolicy(Qt::NoFocus);
    popup_->viewport()->setFocusPolicy(Qt::NoFocus);
    popup_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popup_->setStyleSheet(QStringLiteral("QListView { border: 1px solid palette(mid); background: palette(base); }"));
    popup_->hide();
    connect(popup_, &QListView::clicked, this, &SearchBox::choose);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::ask);
}

void SearchBox::retranslate()
{
    setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "Search customers, servers, CVE, KB, products, commands")));
    setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Search")));
    popup_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Search results")));
}

void SearchBox::start()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    ask();
}

void SearchBox::ask()
{
    latest_.run(
        this,
        [snapshot = desk_.snapshot(), words = desk_.sharedWords(), commands = commands_, text = text()] {
            return search(snapshot.get(), commands, *words, text);
        },
        [this](const std::vector<SearchHit> &hits) { offer(hits); });
}

QString SearchBox::kindWord(SearchHit::Kind kind) const
{
    switch (kind) {
    case SearchHit::Command:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Commands"));
    case SearchHit::Customer:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Customers"));
    case SearchHit::Server:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Machines"));
    case SearchHit::Identifier:
        return desk_.say(QT_TRANSLATE_NOOP("window", "KB, CVE, products"));
    case SearchHit::Action:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Things to do"));
    }
    return {};
}

void SearchBox::offer(const std::vector<SearchHit> &hits)
{
    if (!hasFocus())
        return;
    hits_ = hits;
    model_.clear();
    if (hits_.empty()) {
        auto *none =
            new QStandardItem(desk_.say(QT_TRANSLATE_NOOP("window", "Nothing found for “{text}”"), {{QStringLiteral("text"), text().trimmed()}}));
        none->setFlags(Qt::NoItemFlags);
        model_.appendRow(none);
    }
    int height = 2;
    for (size_t i = 0; i < hits_.size(); ++i) {
        if (i == 0 || hits_[i].kind != hits_[i - 1].kind) {
            auto *heading = new QStandardItem(kindWord(hits_[i].kind));
            heading->setFlags(Qt::NoItemFlags);
            model_.appendRow(heading);
        }
        auto *item = new QStandardItem(hits_[i].title);
        item->setData(hits_[i].second, SecondLineRole);
        item->setData(static_cast<int>(i), hitRole);
        item->setData(hits_[i].title + QStringLiteral(", ") + hits_[i].second, Qt::AccessibleTextRole);
        if (!hits_[i].reachable)
            item->setFlags(Qt::NoItemFlags);
        model_.appendRow(item);
    }
    for (int row = 0; row < model_.rowCount(); ++row)
        height += model_.item(row)->data(hitRole).isValid() ? metrics::oneLineRow : metrics::treeRow;
    popup_->setParent(window());
    const QPoint below = mapTo(window(), QPoint(0, this->height() + 4));
    popup_->setGeometry(below.x(), below.y(), width(), std::min(height, window()->height() - below.y() - metrics::grid));
    popup_->show();
    popup_->raise();
    step(1);
}

void SearchBox::step(int by)
{
    int row = popup_->currentIndex().isValid() ? popup_->currentIndex().row() : -1;
    for (row += by; row >= 0 && row < model_.rowCount(); row += by) {
        if (model_.item(row)->flags().testFlag(Qt::ItemIsEnabled)) {
            popup_->setCurrentIndex(model_.index(row, 0));
            return;
        }
    }
}

void SearchBox::choose(const QModelIndex &index)
{
    const QVariant place = index.data(hitRole);
    if (!place.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const Goto target = hits_[static_cast<size_t>(place.toInt())].target;
    popup_->hide();
    clear();
    clearFocus();
    desk_.go(target);
}

bool SearchBox::event(QEvent *event)
{
    // Esc closes the popup before it means "back" to the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        popup_->isVisible() ? step(1) : ask();
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup_->isVisible())
            choose(popup_->currentIndex());
        return;
    case Qt::Key_Escape:
        popup_->hide();
        clear();
        clearFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    popup_->hide();
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    hint_->adjustSize();
    hint_->move(width() - hint_->width() - metrics::grid, (height() - hint_->height()) / 2);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.drawPixmap(metrics::grid + 2, (height() - 16) / 2, iconPixmap(QStringLiteral("search"), colour(Role::Ink), devicePixelRatioF()));
}

} // namespace tagliando
