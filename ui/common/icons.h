#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace tagliando {

/// An icon of resources/icons, 16 x 16, in one colour. Drawn once per name, colour and scale.
QPixmap iconPixmap(const QString &name, const QColor &colour, qreal scale);

} // namespace tagliando
