#pragma once

#include "ui/common/rowdelegate.h"

namespace tagliando {

/// A button painted into the row: two hundred real ones would make a list slow.
class BookDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tagliando
