// Times, and the table they are printed in.
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <ctime>
#include <vector>

namespace tagliando::bench {

/// Milliseconds on the wall, and of processors: of all threads together.
struct Time {
    double wall = 1e18, processor = 1e18;
};

/// The least of several runs: what the machine can do when nobody else wants it. Where others do, processor time tells more than the clock.
/// `prepare` comes before each run and is not measured.
template <class Work, class Prepare>
Time least(int runs, Work work, Prepare prepare)
{
    Time best;
    for (int i = 0; i < runs; ++i) {
        prepare();
        const std::clock_t before = std::clock();
        QElapsedTimer timer;
        timer.start();
        work();
        best.wall = std::min(best.wall, double(timer.nsecsElapsed()) / 1e6);
        best.processor = std::min(best.processor, 1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC);
    }
    return best;
}

template <class Work>
Time least(int runs, Work work)
{
    return least(runs, work, [] {});
}

/// The same, on the wall only.
template <class Work>
double fastest(int runs, Work work)
{
    return least(runs, work).wall;
}

struct Line {
    QString what;
    double milliseconds = 0;
    QString target;    ///< "100 ms"; empty: none
    QString reference; ///< what it is compared with, in words
    double referenceMilliseconds = 0;
    QString note;
    double processorMilliseconds = 0; ///< 0: not measured
};

/// Four significant digits at most: "0.031 ms", "97 ms", "1.24 s".
QString timeText(double milliseconds);

class Table {
public:
    void add(Line line);
    [[nodiscard]] QString markdown() const;

private:
    std::vector<Line> lines_;
};

/// Resident memory of this process, in MB: now, and the most so far. 0 where the system does not say.
double residentNow();
double residentMost();

/// One line per series over the number of servers, as a small picture for docs/.
struct Series {
    QString name;
    std::vector<std::pair<double, double>> points;
};
QString growthPicture(const QString &title, const QString &unit, const std::vector<Series> &series);

/// How many programs wanted a processor in the last minute; 0 where the system does not say.
double loadNow();

/// "AMD EPYC, 2 threads, 23 GB, Linux 6.1"
QString machineText();

} // namespace tagliando::bench
