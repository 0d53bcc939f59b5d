// Pages as values: a list of what is drawn where. Laid out once (in any thread), painted on a PDF, a printer or a picture, so that the
// preview and the paper cannot differ. Nothing here interprets markup: a text is drawn as the characters it has.
#pragma once

#include "ui/paper/statecolours.h"

#include <QFont>
#include <QImage>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace tagliando::paper {

/// Lengths on paper count tenths of a point (720 to the inch), so that every type size is a whole number.
namespace sheet {
inline constexpr int unitsPerInch = 720;
constexpr qreal millimetres(qreal mm) { return mm / 25.4 * unitsPerInch; }
inline constexpr qreal marginSide = 16, marginTop = 14, marginBottom = 12; ///< mm
inline constexpr qreal width = millimetres(210 - 2 * marginSide);          ///< of what is printed on A4
inline constexpr qreal height = millimetres(297 - marginTop - marginBottom);
inline constexpr qreal footerHeight = 260;
} // namespace sheet

enum class TypeSize { Small = 80, Body = 90, Section = 120, Title = 180 }; ///< 8, 9, 12, 18 pt; never less

struct TextStyle {
    TypeSize size = TypeSize::Body;
    bool bold = false;
    QRgb colour = tone::ink;
};

QFont paperFont(const TextStyle &style);

struct DrawnText {
    QPointF baseline;
    QString text;
    TextStyle style;
};

struct DrawnBox {
    QRectF rect;
    QColor fill;   ///< invalid: none
    QColor border; ///< invalid: none
    qreal radius = 0;
    bool dashed = false;
};

struct Page {
    std::vector<DrawnBox> boxes; ///< under the texts
    std::vector<DrawnText> texts;

    void add(const Page &other, const QPointF &offset);
};

/// Draws one page; the painter's unit is paper's (scale it first) and its origin the corner inside the margins.
void paintPage(QPainter &painter, const Page &page);

/// The whole sheet, margins included, on white.
QImage pageImage(const Page &page, qreal dotsPerInch);

} // namespace tagliando::paper
