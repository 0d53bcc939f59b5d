// Freezes, windows and policy rows in words: which days, and how much time.
#include "core/domain/freeze.h"
#include "core/domain/policy.h"
#include "ui/words/words.h"

#include <iterator>

namespace tagliando {

namespace {

constexpr const char *context = "Agreements";

constexpr const char *weekdays[] = {QT_TRANSLATE_NOOP("Agreements", "Mon"), QT_TRANSLATE_NOOP("Agreements", "Tue"),
                                    QT_TRANSLATE_NOOP("Agreements", "Wed"), QT_TRANSLATE_NOOP("Agreements", "Thu"),
                                    QT_TRANSLATE_NOOP("Agreements", "Fri"), QT_TRANSLATE_NOOP("Agreements", "Sat"),
                                    QT_TRANSLATE_NOOP("Agreements", "Sun")};
const QStringList ruleDays{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
                           QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};

constexpr const char *units[] = {QT_TRANSLATE_N_NOOP("Agreements", "%n hour(s)"), QT_TRANSLATE_N_NOOP("Agreements", "%n calendar day(s)"),
                                 QT_TRANSLATE_N_NOOP("Agreements", "%n calendar month(s)"), QT_TRANSLATE_N_NOOP("Agreements", "%n working day(s)")};

const QString dash = QStringLiteral("–");

/// The parts of an RRULE by name; empty for what is none.
QMap<QString, QStringList> partsOf(const QString &rule)
{
    QMap<QString, QStringList> parts;
    QString text = rule.trimmed().toUpper();
    if (text.startsWith(QLatin1String("RRULE:")))
        text = text.mid(6);
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        parts.insert(part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1).split(QLatin1Char(','), Qt::SkipEmptyParts));
    return parts;
}

/// {10, 11, …, 16}: "10–16"; {1, 15}: "1, 15".
QString daysOfMonth(const QStringList &days)
{
    bool run = days.size() > 2;
    for (qsizetype i = 1; i < days.size(); ++i)
        run = run && days[i].toInt() == days[i - 1].toInt() + 1;
    return run ? days.first() + dash + days.last() : days.join(QStringLiteral(", "));
}

QString ordinal(const Words &words, int number)
{
    static const QStringList english{QStringLiteral("1st"), QStringLiteral("2nd"), QStringLiteral("3rd")};
    if (words.language() == Language::Italian)
        return QString::number(number) + QStringLiteral("°");
    return number <= english.size() ? english[number - 1] : QString::number(number) + QStringLiteral("th");
}

QString ruleWords(const Words &words, const QString &rule)
{
    auto parts = partsOf(rule);
    const QString frequency = parts.take(QStringLiteral("FREQ")).value(0);
    const auto only = [&](const char *name) { return parts.size() == 1 && parts.contains(QLatin1String(name)); };
    if (frequency == QLatin1String("MONTHLY") && only("BYMONTHDAY"))
        return words.say(context, QT_TRANSLATE_NOOP("Agreements", "each month, days {days}"), {{QStringLiteral("days"), daysOfMonth(parts.first())}});
    if (only("BYDAY") && (frequency == QLatin1String("WEEKLY") || frequency == QLatin1String("MONTHLY"))) {
        QStringList days;
        for (const QString &day : parts.first()) {
            const int number = day.left(day.size() - 2).toInt();
            const qsizetype weekday = ruleDays.indexOf(day.right(2));
            if (weekday < 0 || number < 0)
                return words.say(context, QT_TRANSLATE_NOOP("Agreements", "by the rule {rule}"), {{QStringLiteral("rule"), rule}});
            days << (number > 0 ? ordinal(words, number) + QLatin1Char(' ') : QString()) + words.say(context, weekdays[weekday]);
        }
        return words.say(context,
                         frequency == QLatin1String("WEEKLY") ? QT_TRANSLATE_NOOP("Agreements", "each week, {days}")
                                                              : QT_TRANSLATE_NOOP("Agreements", "each month, {days}"),
                         {{QStringLiteral("days"), days.join(QStringLiteral(", "))}});
    }
    return words.say(context, QT_TRANSLATE_NOOP("Agreements", "by the rule {rule}"), {{QStringLiteral("rule"), rule}});
}

/// Monday to Friday as a range, single days as a list.
QString weekdayWords(const Words &words, int mask)
{
    QStringList groups;
    for (int day = 0; day < static_cast<int>(std::size(weekdays)); ++day) {
        if (!(mask & (1 << day)))
            continue;
        int last = day;
        while (last + 1 < static_cast<int>(std::size(weekdays)) && (mask & (1 << (last + 1))))
            ++last;
        const QString first = words.say(context, weekdays[day]);
        groups << (last == day ? first : first + (last == day + 1 ? QStringLiteral(", ") : dash) + words.say(context, weekdays[last]));
        day = last;
    }
    return groups.join(QStringLiteral(", "));
}

} // namespace

QString Words::freezeDays(const Freeze &freeze) const
{
    if (!freeze.rrule.isEmpty()) {
        QString days = ruleWords(*this, freeze.rrule);
        if (freeze.to.isValid())
            days += QStringLiteral(", ") + say(context, QT_TRANSLATE_NOOP("Agreements", "until {date}"), {{QStringLiteral("date"), date(freeze.to)}});
        return days;
    }
    return freeze.to.isValid()
               ? date(freeze.from) + QStringLiteral(" – ") + date(freeze.to)
               : say(context, QT_TRANSLATE_NOOP("Agreements", "from {date}, without end"), {{QStringLiteral("date"), date(freeze.from)}});
}

QString Words::windowDays(const MaintenanceWindow &window) const
{
    const QString days = window.rrule.isEmpty() ? weekdayWords(*this, window.weekdays) : ruleWords(*this, window.rrule);
    const QString clock = QStringLiteral("HH:mm");
    return days + QLatin1Char(' ') + window.from.toString(clock) + dash + window.to.toString(clock);
}

QString Words::change(const Finding *before, const Finding *after, const Moment &now) const
{
    const auto side = [&](const Finding *row) {
        return row ? (state(row->state) + QLatin1Char(' ') + when(*row, now)).trimmed() : say(context, QT_TRANSLATE_NOOP("Agreements", "not listed"));
    };
    const Finding &shown = after ? *after : *before;
    QStringList parts{shown.holder->serverName.isEmpty() ? shown.holder->customerName : shown.holder->serverName, headline(shown),
                      side(before) + QStringLiteral(" → ") + side(after)};
    return parts.join(QStringLiteral(" | "));
}

QString Words::policyRow(const PolicyRow &row) const
{
    QStringList whom;
    if (row.exploited)
        whom << (*row.exploited ? say(context, QT_TRANSLATE_NOOP("Agreements", "exploited"))
                                : say(context, QT_TRANSLATE_NOOP("Agreements", "not exploited")));
    if (row.minimum != Severity::Unknown)
        whom << (row.minimum == Severity::Low ? say(context, QT_TRANSLATE_NOOP("Agreements", "any severity"))
                 : row.minimum == Severity::Critical
                     ? severity(row.minimum)
                     : say(context, QT_TRANSLATE_NOOP("Agreements", "{severity} or worse"), {{QStringLiteral("severity"), severity(row.minimum)}}));
    if (!row.exposure.isEmpty())
        whom << exposure(row.exposure);
    if (row.assetClass == QLatin1String("server"))
        whom << say(context, QT_TRANSLATE_NOOP("Agreements", "servers"));
    else if (row.assetClass == QLatin1String("workstation"))
        whom << say(context, QT_TRANSLATE_NOOP("Agreements", "workstations"));
    else if (row.assetClass == QLatin1String("network"))
        whom << say(context, QT_TRANSLATE_NOOP("Agreements", "network devices"));
    if (!row.softwareClass.isEmpty())
        whom << row.softwareClass;
    const QString time = row.anchor == Anchor::KevDue ? say(context, QT_TRANSLATE_NOOP("Agreements", "by the date the KEV catalogue gives"))
                                                      : say(context, QT_TRANSLATE_NOOP("Agreements", "{time}, counted from: {anchor}"),
                                                            {{QStringLiteral("time"), count(context, units[static_cast<int>(row.unit)], row.amount)},
                                                             {QStringLiteral("anchor"), anchor(row.anchor)}});
    return whom.join(QStringLiteral(", ")) + QStringLiteral(": ") + time;
}

} // namespace tagliando
