#include "ui/today/statebars.h"

#include "ui/common/metrics.h"
#include "ui/common/palette.h"
#include "ui/common/statemark.h"

#include <QPainter>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int rowHeight = 26;
constexpr int wordColumn = 26;
constexpr int barColumn = 132;
constexpr int numberColumn = 48;
constexpr State shown[] = {State::Blocking, State::Overdue, State::Unsupported, State::Due, State::Deferred, State::Frozen, State::Verify};

} // namespace

StateBars::StateBars(Desk &desk, QWidget *parent) : QWidget(parent), desk_(desk)
{
    setObjectName(QStringLiteral("stateBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateBars::setView(const TodayView &view)
{
    std::copy(std::begin(view.states), std::end(view.states), std::begin(states_));
    open_ = view.open;
    checks_ = view.checks;
    QStringList numbers;
    for (const State state : shown)
        numbers << desk_.words().state(state) + QLatin1Char(' ') + desk_.words().number(states_[static_cast<int>(state)]);
    numbers << desk_.words().state(State::Satisfied) + QLatin1Char(' ') + desk_.words().number(states_[static_cast<int>(State::Satisfied)]);
    setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Checks by state")));
    setAccessibleDescription(numbers.join(QStringLiteral(", ")));
    update();
}

QSize StateBars::sizeHint() const
{
    return {metrics::sidePanel - 2 * metrics::pagePadding, static_cast<int>(std::size(shown) + 1) * rowHeight + metrics::blockGap};
}

void StateBars::paintRow(QPainter &painter, int top, State state, int most) const
{
    const int middle = top + rowHeight / 2;
    const int n = states_[static_cast<int>(state)];
    const ServerColour mark = markOf(state);
    const Words &words = desk_.words();
    paintMark(painter, font(), mark, words.stateLetter(state), 0, middle);
    const int left = state == State::Satisfied ? wordColumn + 6 : wordColumn;
    const QFont plain = metrics::font(font(), metrics::body);
    painter.setFont(plain);
    painter.setPen(colour(Role::Ink));
    painter.drawText(QRect(left, top, barColumn - left - 4, rowHeight), Qt::AlignVCenter,
                     QFontMetrics(plain).elidedText(words.state(state), Qt::ElideRight, barColumn - left - 4));
    painter.setFont(metrics::font(font(), metrics::body, n > 0 ? QFont::DemiBold : QFont::Normal));
    painter.setPen(colour(n > 0 ? Role::Ink : Role::SecondInk));
    painter.drawText(QRect(width() - numberColumn, top, numberColumn, rowHeight), Qt::AlignRight | Qt::AlignVCenter, words.number(n));
    if (state == State::Satisfied || n == 0)
        return;
    const StateColours colours = look(mark);
    const int room = width() - barColumn - numberColumn - metrics::grid;
    const int length = std::max(3, static_cast<int>(double(room) * n / most));
    painter.setPen(colours.ink);
    painter.setBrush(colours.fill);
    painter.drawRect(QRectF(barColumn + 0.5, middle - 6.5, length - 1, 13));
}

void StateBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int most = 1;
    for (const State state : shown)
        most = std::max(most, states_[static_cast<int>(state)]);
    int top = 0;
    for (const State state : shown) {
        paintRow(painter, top, state, most);
        top += rowHeight;
    }
    painter.fillRect(0, top + metrics::grid / 2, width(), 1, colour(Role::Line));
    top += metrics::grid;
    paintRow(painter, top, State::Satisfied, most);
    const Words &words = desk_.words();
    const QString sum = words.number(open_) + QStringLiteral(" + ") + words.number(states_[static_cast<int>(State::Satisfied)]) +
                        QStringLiteral(" = ") + words.number(checks_);
    painter.setFont(metrics::font(font(), metrics::second));
    painter.setPen(colour(Role::SecondInk));
    painter.drawText(QRect(barColumn, top, width() - barColumn - numberColumn, rowHeight), Qt::AlignVCenter, sum);
}

} // namespace tagliando
