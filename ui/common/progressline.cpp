#include "ui/common/progressline.h"

#include "ui/common/palette.h"

#include <QPainter>

#include <algorithm>

namespace tagliando {

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("progressLine"));
    setFixedHeight(2);
}

void ProgressLine::setRunning(bool running)
{
    running_ = running;
    fraction_ = 0;
    update();
}

void ProgressLine::setFraction(double fraction)
{
    fraction_ = std::clamp(fraction, 0.0, 1.0);
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(running_ ? Role::Line : Role::Surface));
    if (running_)
        painter.fillRect(0, 0, qRound(width() * fraction_), height(), colour(Role::Ink));
    else
        painter.fillRect(0, height() - 1, width(), 1, colour(Role::Line));
}

} // namespace tagliando
