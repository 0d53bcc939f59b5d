// `tagliando_bench_window --window FILE`: the longest time the window could not have answered a click.
#include "core/usecases/machines.h"
#include "ui/common/appearance.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThreadPool>
#include <QTimer>

using namespace tagliando;

namespace {

struct Watched {
    double longest = 0; ///< between two beats of the event loop, ms, after the window was shown
    double shown = 0;   ///< until the snapshot was there and every worker idle, ms
    double entered = 0; ///< longest after a value was typed for one machine: a new snapshot comes, the old one goes
};

Watched watch(const QString &file)
{
    Workspace::Options options;
    options.file = file;
    options.clock = Clock(Moment::wallClock(QDate(2026, 11, 21)));
    QElapsedTimer since;
    since.start();
    Workspace workspace(options);
    Desk desk(workspace, Memory(), Language::Italian);
    MainWindow window(desk);
    addScreens(window, desk);
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();

    Watched watched;
    QElapsedTimer beat;
    QTimer heart, quit;
    int calm = 0;
    bool typed = false;
    QObject::connect(&heart, &QTimer::timeout, [&] {
        double &longest = typed ? watched.entered : watched.longest;
        longest = std::max(longest, double(beat.nsecsElapsed()) / 1e6);
        beat.restart();
        const bool idle = workspace.snapshot() && !workspace.isBusy() && QThreadPool::globalInstance()->activeThreadCount() == 0;
        calm = idle ? calm + 1 : 0;
        if (calm == 1 && !typed)
            watched.shown = double(since.nsecsElapsed()) / 1e6;
        if (calm <= 100)
            return;
        if (typed || workspace.snapshot()->fleet.servers.empty()) {
            QApplication::quit();
            return;
        }
        typed = true;
        calm = 0;
        const QString machine = workspace.snapshot()->fleet.servers.front().name;
        workspace.run<bool>(
            &window,
            [machine](Session &session, const Progress &) {
                const auto set = setValues(session, machine, {}, {QStringLiteral("role=mail")}, {});
                return set ? Result<bool>(true) : Result<bool>(set.error());
            },
            [](const Result<bool> &) {});
    });
    beat.start();
    heart.start(1);
    quit.setSingleShot(true);
    QObject::connect(&quit, &QTimer::timeout, [] { QApplication::exit(1); });
    quit.start(300000);
    QApplication::exec();
    return watched;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString file = QString::fromLocal8Bit(argv[2]);
    QApplication application(argc, argv);
    dressApplication();
    QTemporaryDir folder;
    const Watched empty = watch(folder.filePath(QStringLiteral("empty.tagliando")));
    const Watched full = watch(file);
    QTextStream(stdout) << "empty " << empty.longest << "\nblocked " << full.longest << "\nshown " << full.shown << "\nentered " << full.entered
                        << "\n";
    return 0;
}
