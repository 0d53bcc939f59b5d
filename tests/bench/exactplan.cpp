#include "tests/bench/exactplan.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>
#include <functional>

namespace tagliando::bench {
namespace {

struct Slot {
    int site, day, technician;
};

/// An integer program in LP format: x = this work in that slot, y = a visit in that slot, u = this work nowhere.
class Model {
public:
    explicit Model(const VisitProblem &problem) : problem_(problem)
    {
        for (int site = 0; site < int(problem.sites.size()); ++site)
            for (int day = 0; day < problem.days; ++day)
                for (int technician = 0; technician < int(problem.technicians.size()); ++technician)
                    if (problem.sites[size_t(site)].days[size_t(day)].minutes() > 0 &&
                        problem.technicians[size_t(technician)].minutes[size_t(day)] > 0)
                        slots_.push_back({site, day, technician});
    }

    using Coefficient = std::function<qint64(int work, int day)>;

    /// One goal as a sum over work; days beyond the end: nowhere.
    [[nodiscard]] QString overWork(const Coefficient &coefficient) const
    {
        QString sum;
        for (int work = 0; work < int(problem_.work.size()); ++work) {
            for (int slot = 0; slot < int(slots_.size()); ++slot)
                if (fits(work, slot))
                    add(sum, coefficient(work, slots_[size_t(slot)].day), x(work, slot));
            add(sum, coefficient(work, problem_.days + daysWhenNeverDone), u(work));
        }
        return sum.isEmpty() ? QStringLiteral(" + 0 u0") : sum;
    }

    [[nodiscard]] QString overVisits() const
    {
        QString sum;
        for (int slot = 0; slot < int(slots_.size()); ++slot)
            add(sum, 1, y(slot));
        return sum;
    }

    [[nodiscard]] QString text(const QString &goal, const QStringList &fixed) const
    {
        QString out = QStringLiteral("Minimize\n obj:") + goal + QStringLiteral("\nSubject To\n");
        QString names;
        for (const QString &row : fixed)
            out += QLatin1Char(' ') + row + QLatin1Char('\n');
        for (int work = 0; work < int(problem_.work.size()); ++work) {
            QString once;
            for (int slot = 0; slot < int(slots_.size()); ++slot)
                if (fits(work, slot)) {
                    add(once, 1, x(work, slot));
                    out += QStringLiteral(" %1 - %2 <= 0\n").arg(x(work, slot), y(slot));
                    names += QLatin1Char(' ') + x(work, slot);
                }
            add(once, 1, u(work));
            names += QLatin1Char(' ') + u(work);
            out += once + QStringLiteral(" = 1\n");
        }
        for (int day = 0; day < problem_.days; ++day)
            for (int technician = 0; technician < int(problem_.technicians.size()); ++technician) {
                QString minutes;
                for (int slot = 0; slot < int(slots_.size()); ++slot) {
                    if (slots_[size_t(slot)].day != day || slots_[size_t(slot)].technician != technician)
                        continue;
                    const SiteToVisit &site = problem_.sites[size_t(slots_[size_t(slot)].site)];
                    add(minutes, site.fixedMinutes + 2 * site.travelMinutes, y(slot));
                    for (int work = 0; work < int(problem_.work.size()); ++work)
                        if (fits(work, slot))
                            add(minutes, problem_.work[size_t(work)].minutes, x(work, slot));
                }
                if (!minutes.isEmpty())
                    out += minutes + QStringLiteral(" <= %1\n").arg(problem_.technicians[size_t(technician)].minutes[size_t(day)]);
            }
        for (int site = 0; site < int(problem_.sites.size()); ++site)
            for (int day = 0; day < problem_.days; ++day) {
                QString together;
                for (int slot = 0; slot < int(slots_.size()); ++slot)
                    if (slots_[size_t(slot)].site == site && slots_[size_t(slot)].day == day)
                        add(together, 1, y(slot));
                if (!together.isEmpty())
                    out += together + QStringLiteral(" <= 1\n");
            }
        for (int slot = 0; slot < int(slots_.size()); ++slot)
            names += QLatin1Char(' ') + y(slot);
        return out + QStringLiteral("Binaries\n") + names + QStringLiteral("\nEnd\n");
    }

private:
    [[nodiscard]] bool fits(int work, int slot) const
    {
        const WorkToPlan &item = problem_.work[size_t(work)];
        const Slot &there = slots_[size_t(slot)];
        return item.site == there.site && item.earliest <= there.day && !std::ranges::binary_search(item.notOn, there.day) &&
               (item.skills & ~problem_.technicians[size_t(there.technician)].skills) == 0;
    }
    static QString x(int work, int slot) { return QStringLiteral("x%1_%2").arg(work).arg(slot); }
    static QString y(int slot) { return QStringLiteral("y%1").arg(slot); }
    static QString u(int work) { return QStringLiteral("u%1").arg(work); }
    static void add(QString &sum, qint64 times, const QString &name)
    {
        if (times != 0)
            sum += QStringLiteral(" + %1 %2\n").arg(times).arg(name);
    }

    const VisitProblem &problem_;
    std::vector<Slot> slots_;
};

std::optional<qint64> solved(const QString &model, int seconds)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plan.lp")));
    if (!file.open(QIODevice::WriteOnly) || file.write(model.toUtf8()) < 0)
        return {};
    file.close();
    const QString solution = folder.filePath(QStringLiteral("plan.sol"));
    QProcess cbc;
    cbc.start(QStringLiteral("cbc"), {file.fileName(), QStringLiteral("sec"), QString::number(seconds), QStringLiteral("ratioGap"),
                                      QStringLiteral("0"), QStringLiteral("solve"), QStringLiteral("solution"), solution});
    if (!cbc.waitForFinished((seconds + 30) * 1000))
        return {};
    QFile answer(solution);
    if (!answer.open(QIODevice::ReadOnly))
        return {};
    const QString first = QString::fromUtf8(answer.readLine()); // "Optimal - objective value 1163.00000000"
    if (!first.startsWith(QLatin1String("Optimal")))
        return {};
    return qRound64(first.section(QLatin1Char(' '), -1).toDouble());
}

} // namespace

std::optional<VisitPlanCost> exactPlan(const VisitProblem &problem, int secondsPerGoal)
{
    const Model model(problem);
    const QString stops = model.overWork([&](int work, int day) { return qint64(day > problem.work[size_t(work)].lastDay); });
    const QString late = model.overWork([&](int work, int day) {
        const WorkToPlan &item = problem.work[size_t(work)];
        return qint64(std::max(0, day - deadlineOf(item))) * item.weight;
    });
    QStringList fixed;
    std::array<qint64, 3> best{};
    int reached = 0;
    for (const QString &goal : {stops, late, model.overVisits()}) {
        const std::optional<qint64> value = solved(model.text(goal, fixed), secondsPerGoal);
        if (!value)
            return {};
        best[size_t(reached++)] = *value;
        fixed += goal + QStringLiteral(" <= %1").arg(*value);
    }
    return VisitPlanCost{best[0], best[1], best[2]};
}

} // namespace tagliando::bench
