#include "ui/words/costs.h"

#include <cmath>

namespace tagliando {

namespace {

constexpr const char *context = "Cost";
constexpr int hundred = 100;

/// "8", "1,5": no more decimals than were typed.
QString plain(const Words &words, double value)
{
    const bool whole = std::floor(value) == value;
    return words.number(value, whole ? 0 : std::floor(value * 10) == value * 10 ? 1 : 2);
}

} // namespace

QStringList costLines(const CostProfile &cost, const Words &words)
{
    if (!cost.isStated())
        return {};
    QStringList lines;
    if (cost.technician() > 0)
        lines << words.say(context, QT_TRANSLATE_NOOP("Cost", "Technician: {hours} h x {rate} = {sum}"),
                           {{QStringLiteral("hours"), plain(words, cost.technicianHours)},
                            {QStringLiteral("rate"), words.money(cost.rate)},
                            {QStringLiteral("sum"), words.money(cost.technician())}});
    if (cost.lostWork() > 0)
        lines << words.say(context, QT_TRANSLATE_NOOP("Cost", "Work lost: {people} people x {rate} x {hours} h x {share} % = {sum}"),
                           {{QStringLiteral("people"), plain(words, cost.people)},
                            {QStringLiteral("rate"), words.money(cost.perHour)},
                            {QStringLiteral("hours"), plain(words, cost.hours)},
                            {QStringLiteral("share"), plain(words, cost.share * hundred)},
                            {QStringLiteral("sum"), words.money(cost.lostWork())}});
    if (cost.fixed > 0)
        lines << words.say(context, QT_TRANSLATE_NOOP("Cost", "Fines and penalties: {sum}"), {{QStringLiteral("sum"), words.money(cost.fixed)}});
    QStringList parts;
    for (const double part : {cost.technician(), cost.lostWork(), cost.fixed}) {
        if (part > 0)
            parts << words.number(part, 2);
    }
    const QString sum =
        parts.size() > 1 ? parts.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + words.money(cost.stop()) : words.money(cost.stop());
    const QVariantMap args{{QStringLiteral("sum"), sum},
                           {QStringLiteral("planned"), words.money(cost.planned())},
                           {QStringLiteral("hours"), plain(words, cost.plannedHours)},
                           {QStringLiteral("times"), cost.planned() > 0 ? words.number(std::round(cost.stop() / cost.planned())) : QString()}};
    lines << (cost.planned() > 0
                  ? words.say(context,
                              QT_TRANSLATE_NOOP("Cost", "A stop costs {sum}, against {planned} for {hours} h in a planned visit: {times} to 1"), args)
                  : words.say(context, QT_TRANSLATE_NOOP("Cost", "A stop costs {sum}"), args));
    return lines;
}

} // namespace tagliando
