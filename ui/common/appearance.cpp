#include "ui/common/appearance.h"

#include "ui/common/focus.h"
#include "ui/common/palette.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

namespace tagliando {

void dressApplication()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // Their digits are of one width; Qt 6.4 cannot ask another font for that.
    QFont font = QApplication::font();
    for (const QString &family : {QStringLiteral("Open Sans"), QStringLiteral("Segoe UI")}) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamily(family);
            break;
        }
    }
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setPalette(windowPalette());
    qApp->setStyleSheet(windowStyleSheet());
    watchFocus();
}

} // namespace tagliando
