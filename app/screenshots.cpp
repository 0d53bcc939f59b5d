#include "app/screenshots.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QThreadPool>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int tickMilliseconds = 500; // longer than any screen takes to fill itself from a snapshot that is there
constexpr int patienceTicks = 240;

} // namespace

Screenshots::Screenshots(MainWindow &window, Desk &desk, const QString &folder) : window_(window), desk_(desk), folder_(folder)
{
    folder_.mkpath(QStringLiteral("."));
    connect(&timer_, &QTimer::timeout, this, &Screenshots::step);
    timer_.start(tickMilliseconds);
}

Goto Screenshots::firstBlocked() const
{
    const auto snapshot = desk_.snapshot();
    for (const Finding &finding : snapshot->findings.rows) {
        if (finding.state == State::Blocking)
            return {QStringLiteral("customers"), finding.customer, {}, finding.track, {}};
    }
    const CustomerId first = snapshot->fleet.customers.empty() ? CustomerId() : snapshot->fleet.customers.front().id;
    return {QStringLiteral("customers"), first, {}, {}, {}};
}

bool Screenshots::save(const QString &name)
{
    const QString file = folder_.filePath(name + QStringLiteral(".png"));
    if (window_.grab().save(file)) {
        QTextStream(stdout) << QDir::toNativeSeparators(file) << Qt::endl;
        return true;
    }
    QTextStream(stderr) << desk_.say(QT_TRANSLATE_NOOP("window", "Cannot write {file}"), {{QStringLiteral("file"), file}}) << Qt::endl;
    QCoreApplication::exit(1);
    return false;
}

void Screenshots::step()
{
    if (!desk_.snapshot() || desk_.workspace().isBusy() || QThreadPool::globalInstance()->activeThreadCount() > 0) {
        if (++waited_ > patienceTicks)
            QCoreApplication::exit(1);
        return;
    }
    // One picture of what the last step opened, then the next screen.
    const Goto stops[] = {{QStringLiteral("today"), {}, {}, {}, {}},    firstBlocked(),
                          {QStringLiteral("visits"), {}, {}, {}, {}},   {QStringLiteral("decisions"), {}, {}, {}, {}},
                          {QStringLiteral("policies"), {}, {}, {}, {}}, {QStringLiteral("reports"), firstBlocked().customer, {}, {}, {}}};
    static const QStringList names{QStringLiteral("today"),     QStringLiteral("customer"), QStringLiteral("visits"),
                                   QStringLiteral("decisions"), QStringLiteral("policies"), QStringLiteral("report")};
    if (step_ > 0 && !save(names[step_ - 1]))
        return timer_.stop();
    if (step_ == names.size()) {
        timer_.stop();
        QCoreApplication::quit();
        return;
    }
    window_.go(stops[step_++]);
}

} // namespace tagliando
