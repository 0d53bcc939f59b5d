#include "ui/visits/calendarmodel.h"

#include "ui/visits/daylayout.h"
#include "ui/words/visits.h"

namespace tagliando {

namespace {

QString hour(const QTime &time) { return time.toString(time.minute() == 0 ? QStringLiteral("H") : QStringLiteral("H:mm")); }

} // namespace

void CalendarModel::setCalendar(VisitCalendar calendar, const QDate &today)
{
    const bool same = calendar.weeks() == calendar_.weeks();
    if (!same)
        beginResetModel();
    calendar_ = std::move(calendar);
    today_ = today;
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 6));
}

QModelIndex CalendarModel::indexOf(const QDate &day) const
{
    const qint64 place = calendar_.first.isValid() ? calendar_.first.daysTo(day) : -1;
    return place >= 0 && place < qint64(calendar_.days.size()) ? index(int(place / 7), int(place % 7)) : QModelIndex();
}

std::vector<const CalendarBand *> CalendarModel::bandsOn(const QDate &day) const
{
    std::vector<const CalendarBand *> found;
    for (const CalendarBand &band : calendar_.bands)
        if (band.from <= day && day <= band.to)
            found.push_back(&band);
    return found;
}

int CalendarModel::lanesOf(int row) const
{
    int lanes = 0;
    const QDate monday = calendar_.first.addDays(7 * row);
    for (const CalendarBand &band : calendar_.bands)
        if (band.from >= monday && band.to <= monday.addDays(6))
            lanes = std::max(lanes, band.lane + 1);
    return std::min(lanes, calendarLanes);
}

QString CalendarModel::visitText(const CalendarVisit &visit) const
{
    return visit.start.isValid() ? visit.start.toString(QStringLiteral("HH:mm ")) + visit.customerName : visit.customerName;
}

QString CalendarModel::dateText(const QDate &day) const
{
    const QString number = QString::number(day.day());
    if (day == today_)
        return number + QLatin1Char(' ') + desk_.say(QT_TRANSLATE_NOOP("window", "today"));
    return day.day() == 1 || day == calendar_.first ? desk_.locale().toString(day, QStringLiteral("d MMM")) : number;
}

QString CalendarModel::windowText(const CalendarDay &day) const
{
    QStringList hours;
    for (const auto &[from, to] : day.open)
        hours << hour(from) + QStringLiteral("–") + hour(to);
    return hours.join(QStringLiteral(", "));
}

QString CalendarModel::stopText(const CalendarDay &day) const
{
    if (day.stops.empty())
        return {};
    if (day.stops.size() == 1)
        return day.stops.front().customerName;
    return desk_.count(QT_TRANSLATE_N_NOOP("window", "%n stops"), static_cast<int>(day.stops.size()));
}

QString CalendarModel::inWords(const CalendarDay &day) const
{
    QStringList parts{desk_.locale().toString(day.day, QStringLiteral("dddd d MMMM yyyy"))};
    if (day.day == today_)
        parts << desk_.say(QT_TRANSLATE_NOOP("window", "today"));
    for (const CalendarStop &stop : day.stops)
        parts << desk_.say(QT_TRANSLATE_NOOP("window", "something stops at {customer}"), {{QStringLiteral("customer"), stop.customerName}});
    for (const CalendarVisit &visit : day.visits)
        parts << visitText(visit) + QStringLiteral(" (") + VisitWords(desk_.words()).status(visit.status) + QLatin1Char(')');
    for (const CalendarBand *band : bandsOn(day.day))
        parts << desk_.say(QT_TRANSLATE_NOOP("window", "change freeze at {customer}"), {{QStringLiteral("customer"), band->customerName}}) +
                     (band->label.isEmpty() ? QString() : QStringLiteral(": ") + band->label);
    if (const QString open = windowText(day); !open.isEmpty())
        parts << desk_.say(QT_TRANSLATE_NOOP("window", "window {hours}"), {{QStringLiteral("hours"), open}});
    return parts.join(QStringLiteral("; "));
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
        return inWords(day(index));
    return {};
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return desk_.locale().dayName(section + 1, QLocale::ShortFormat);
    if (role == Qt::AccessibleTextRole)
        return desk_.locale().dayName(section + 1, QLocale::LongFormat);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace tagliando
