#include "ui/visits/daydelegate.h"

#include "ui/common/focus.h"
#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/statemark.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace tagliando {

namespace {

constexpr int textMargin = 5;

void elided(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter.drawText(rect, static_cast<int>(alignment), painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

QFont sized(double ratio, QFont::Weight weight = QFont::Normal) { return metrics::font(QApplication::font(), ratio, weight); }

} // namespace

void DayDelegate::choose(VisitId visit, int proposal)
{
    chosen_ = visit;
    chosenProposal_ = proposal;
}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CalendarDay &day = model_.day(index);
    const int lanes = model_.lanesOf(index.row());
    const DayLayout layout = layOutDay(option.rect, day, lanes);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(*painter, option.rect, day, view && keyboardFocusIn(view) && view->currentIndex() == index);
    paintBands(*painter, option.rect, layout.bandTop, lanes, day);
    paintTop(*painter, layout, day);
    for (size_t i = 0; i < layout.visits.size(); ++i)
        paintVisit(*painter, layout.visits[i], day.visits[i]);
    painter->restore();
}

void DayDelegate::paintFrame(QPainter &painter, const QRect &cell, const CalendarDay &day, bool current) const
{
    painter.fillRect(cell, day.day == dropDay_ ? colour(Role::Selection) : day.rest ? colour(Role::Raised) : colour(Role::Surface));
    painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, colour(Role::Line));
    painter.fillRect(cell.right(), cell.top(), 1, cell.height(), colour(Role::RowLine));
    if (day.day != model_.today() && !current)
        return;
    painter.setPen(QPen(colour(Role::Ink), metrics::focusRing, current ? Qt::DotLine : Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(1, 1, -2, -2));
}

void DayDelegate::paintTop(QPainter &painter, const DayLayout &layout, const CalendarDay &day) const
{
    const bool today = day.day == model_.today();
    painter.setFont(sized(metrics::second, today ? QFont::DemiBold : QFont::Normal));
    painter.setPen(today ? colour(Role::Ink) : colour(Role::SecondInk));
    const QString date = model_.dateText(day.day);
    painter.drawText(layout.top, Qt::AlignLeft | Qt::AlignVCenter, date);
    const QRect rest = layout.top.adjusted(painter.fontMetrics().horizontalAdvance(date) + metrics::grid, 0, 0, 0);
    if (!day.stops.empty()) {
        paintMark(painter, QApplication::font(), ServerColour::Blocking, desk_.words().colourLetter(ServerColour::Blocking), rest.left(),
                  rest.center().y());
        painter.setFont(sized(metrics::second, QFont::DemiBold));
        painter.setPen(look(ServerColour::Blocking).ink);
        elided(painter, rest.adjusted(metrics::mark + textMargin, 0, 0, 0), model_.stopText(day));
    } else {
        painter.setFont(sized(metrics::small));
        painter.setPen(colour(Role::SecondInk));
        const QString hidden = layout.more > 0 ? desk_.count(QT_TRANSLATE_N_NOOP("window", "%n more"), layout.more) : QString();
        elided(painter, rest, hidden.isEmpty() ? model_.windowText(day) : hidden, Qt::AlignRight | Qt::AlignVCenter);
    }
}

// Booked: grey with a border. Proposed: dashed. Chosen: ink. Done: an outline.
void DayDelegate::paintVisit(QPainter &painter, const QRect &pill, const CalendarVisit &visit) const
{
    const bool chosen = (visit.id && visit.id == chosen_) || (visit.proposal >= 0 && visit.proposal == chosenProposal_);
    const bool done = visit.status == VisitStatus::Done;
    QPen border(chosen ? colour(Role::Primary) : done ? colour(Role::Line) : colour(Role::SecondInk), 1);
    if (visit.proposal >= 0 && !chosen)
        border.setDashPattern({3, 2});
    painter.setPen(border);
    painter.setBrush(chosen ? colour(Role::Primary) : visit.proposal >= 0 || done ? QBrush(Qt::NoBrush) : QBrush(colour(Role::Selection)));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setFont(sized(metrics::second, chosen || visit.status == VisitStatus::Missed ? QFont::DemiBold : QFont::Normal));
    painter.setPen(chosen ? colour(Role::OnPrimary) : done ? colour(Role::SecondInk) : colour(Role::Ink));
    const QString missed = visit.status == VisitStatus::Missed ? desk_.say(QT_TRANSLATE_NOOP("window", "missed: ")) : QString();
    elided(painter, pill.adjusted(textMargin, 0, -textMargin, 0), missed + model_.visitText(visit));
}

void DayDelegate::paintBands(QPainter &painter, const QRect &cell, int top, int lanes, const CalendarDay &day) const
{
    const StateColours frozen = look(ServerColour::Frozen);
    const std::vector<const CalendarBand *> bands = model_.bandsOn(day.day);
    const int folded =
        static_cast<int>(std::count_if(bands.begin(), bands.end(), [](const CalendarBand *band) { return band->lane >= calendarLanes; }));
    painter.setFont(sized(metrics::small));
    for (const CalendarBand *band : bands) {
        if (band->lane >= lanes)
            continue;
        const QRect strip(cell.left(), top + (lanes - 1 - band->lane) * calendarBand, cell.width(), calendarBand - 1);
        painter.fillRect(strip, frozen.fill);
        const bool fold = folded > 0 && band->lane == calendarLanes - 1;
        if (band->from != day.day && !fold)
            continue;
        painter.setPen(frozen.ink);
        const QString letter = desk_.words().colourLetter(ServerColour::Frozen) + QLatin1Char(' ');
        elided(painter, strip.adjusted(textMargin, 0, 0, 0),
               letter + (fold ? desk_.count(QT_TRANSLATE_N_NOOP("window", "%n customers"), folded + 1) : band->customerName));
    }
}

} // namespace tagliando
