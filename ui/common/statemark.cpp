#include "ui/common/statemark.h"

#include "ui/common/metrics.h"
#include "ui/common/palette.h"

#include <QApplication>
#include <QPainter>

namespace tagliando {

int markWidth(ServerColour state) { return state == ServerColour::Satisfied ? metrics::okMark : metrics::mark; }

void paintMark(QPainter &painter, const QFont &base, ServerColour state, const QString &letter, int left, int middle)
{
    const StateColours colours = look(state);
    const QRectF frame(left + 0.5, middle - metrics::mark / 2 + 0.5, markWidth(state) - 1, metrics::mark - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(colours.ink, 1);
    if (colours.dashed)
        border.setDashPattern({3, 2});
    painter.setPen(border);
    painter.setBrush(colours.fill.isValid() ? QBrush(colours.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame, 3, 3);
    painter.setPen(colours.letter);
    painter.setFont(metrics::font(base, state == ServerColour::Satisfied ? metrics::small : metrics::second, QFont::Bold));
    painter.drawText(frame, Qt::AlignCenter, letter);
    painter.restore();
}

StateMark::StateMark(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void StateMark::setState(ServerColour state, const Words &words)
{
    state_ = state;
    letter_ = words.colourLetter(state);
    setAccessibleName(words.colour(state));
    updateGeometry();
    update();
}

QSize StateMark::sizeHint() const { return {markWidth(state_), metrics::mark}; }

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, QApplication::font(), state_, letter_, 0, height() / 2);
}

} // namespace tagliando
