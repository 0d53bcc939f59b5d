// Times, and the table they are printed in.
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace tagliando::bench {

/// Milliseconds of the fastest of several runs: what the machine can do when nobody else wants it.
template <class Work>
double fastest(int runs, Work work)
{
    double best = 1e18;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

struct Line {
    QString what;
    double milliseconds = 0;
    QString target;    ///< "100 ms"; empty: none
    QString reference; ///< what it is compared with, in words
    double referenceMilliseconds = 0;
    QString note;
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

/// "AMD EPYC, 2 threads, 23 GB, Linux 6.1"
QString machineText();

} // namespace tagliando::bench
