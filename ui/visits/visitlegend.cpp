#include "ui/visits/visitlegend.h"

#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/statemark.h"

#include <QApplication>
#include <QPainter>

namespace tagliando {

VisitLegend::VisitLegend(Desk &desk, QWidget *parent) : QWidget(parent), desk_(desk)
{
    setObjectName(QStringLiteral("visitLegend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VisitLegend::setCustomer(const QString &name)
{
    customer_ = name;
    update();
}

QSize VisitLegend::sizeHint() const { return {400, metrics::treeRow}; }

void VisitLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(metrics::font(QApplication::font(), metrics::second));
    int left = 0;
    const auto word = [&](const QString &text) {
        painter.setPen(colour(Role::SecondInk));
        painter.drawText(QRect(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += painter.fontMetrics().horizontalAdvance(text) + metrics::blockGap;
    };
    const auto pill = [&](const QString &text, Qt::PenStyle style, const QColor &fill) {
        const QRect frame(left, (height() - metrics::mark) / 2, painter.fontMetrics().horizontalAdvance(text) + 2 * metrics::grid, metrics::mark);
        QPen border(style == Qt::NoPen ? colour(Role::Line) : colour(Role::SecondInk), 1);
        if (style == Qt::DashLine)
            border.setDashPattern({3, 2});
        painter.setPen(border);
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter.setPen(colour(Role::SecondInk));
        painter.drawText(frame, Qt::AlignCenter, text);
        left = frame.right() + metrics::blockGap;
    };
    const auto mark = [&](ServerColour state, const QString &text) {
        paintMark(painter, QApplication::font(), state, desk_.words().colourLetter(state), left, height() / 2);
        left += metrics::mark + metrics::grid;
        word(text);
    };
    pill(desk_.say(QT_TRANSLATE_NOOP("window", "booked")), Qt::SolidLine, colour(Role::Selection));
    pill(desk_.say(QT_TRANSLATE_NOOP("window", "proposed")), Qt::DashLine, {});
    pill(desk_.say(QT_TRANSLATE_NOOP("window", "done")), Qt::NoPen, {});
    mark(ServerColour::Frozen, desk_.say(QT_TRANSLATE_NOOP("window", "change freeze")));
    mark(ServerColour::Blocking, desk_.say(QT_TRANSLATE_NOOP("window", "stops")));
    if (!customer_.isEmpty()) {
        const QString windows = desk_.say(QT_TRANSLATE_NOOP("window", "hours: {customer}"), {{QStringLiteral("customer"), customer_}});
        word(painter.fontMetrics().elidedText(windows, Qt::ElideRight, std::max(0, width() - left)));
    }
}

} // namespace tagliando
