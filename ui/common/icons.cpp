#include "ui/common/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tagliando {

QPixmap iconPixmap(const QString &name, const QColor &colour, qreal scale)
{
    const QString key = QStringLiteral("tagliando/%1/%2/%3").arg(name, colour.name()).arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    constexpr int side = 16;
    pixmap = QPixmap(qRound(side * scale), qRound(side * scale));
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/tagliando/resources/icons/") + name + QStringLiteral(".svg"));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace tagliando
