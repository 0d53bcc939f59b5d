#include "ui/visits/bookdelegate.h"

#include "ui/common/palette.h"

#include <QPainter>

namespace tagliando {

void BookDelegate::paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int height = 24;
    const QRect button(cell.left(), cell.center().y() - height / 2, cell.width(), height);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(Role::Control), 1));
    painter->setBrush(colour(Role::Surface));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(colour(Role::Ink));
    painter->setFont(option.font);
    painter->drawText(button, Qt::AlignCenter, index.data().toString());
}

} // namespace tagliando
