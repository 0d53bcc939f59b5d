#include "ui/paper/page.h"

#include <QPainter>

#include <cmath>

namespace tagliando::paper {

QFont paperFont(const TextStyle &style)
{
    QFont font(QStringList{QStringLiteral("Open Sans"), QStringLiteral("Segoe UI"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(static_cast<int>(style.size));
    font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing switches ligatures off: with them "verifica" is written with one glyph for "fi" and a search does not find it.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

void Page::add(const Page &other, const QPointF &offset)
{
    for (DrawnBox box : other.boxes) {
        box.rect.translate(offset);
        boxes.push_back(box);
    }
    for (DrawnText text : other.texts) {
        text.baseline += offset;
        texts.push_back(std::move(text));
    }
}

void paintPage(QPainter &painter, const Page &page)
{
    for (const DrawnBox &box : page.boxes) {
        if (!box.border.isValid()) {
            painter.fillRect(box.rect, box.fill);
            continue;
        }
        QPen pen(box.border, 7);
        if (box.dashed)
            pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box.rect, box.radius, box.radius);
    }
    for (const DrawnText &text : page.texts) {
        painter.setFont(paperFont(text.style));
        painter.setPen(QColor(text.style.colour));
        painter.drawText(text.baseline, text.text);
    }
}

QImage pageImage(const Page &page, qreal dotsPerInch)
{
    const auto pixels = [dotsPerInch](qreal mm) { return static_cast<int>(std::lround(mm / 25.4 * dotsPerInch)); };
    QImage image(pixels(210), pixels(297), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(pixels(sheet::marginSide), pixels(sheet::marginTop));
    painter.scale(dotsPerInch / sheet::unitsPerInch, dotsPerInch / sheet::unitsPerInch);
    paintPage(painter, page);
    return image;
}

} // namespace tagliando::paper
