#include "tests/bench/measure.h"

#include "core/base/parallel.h"

#include <QFile>
#include <QSysInfo>
#include <QTextStream>

#include <cmath>

namespace tagliando::bench {

namespace {

// "VmHWM:   123456 kB" of /proc/self/status, "model name : …" of /proc/cpuinfo.
QString procValue(const char *file, const char *key)
{
    QFile proc{QLatin1String(file)};
    if (!proc.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : proc.readAll().split('\n')) {
        if (line.startsWith(key))
            return QString::fromLatin1(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return {};
}

double megabytes(const QString &kilobytes) { return kilobytes.section(QLatin1Char(' '), 0, 0).toDouble() / 1024; }

} // namespace

QString timeText(double milliseconds)
{
    if (milliseconds >= 1000)
        return QStringLiteral("%1 s").arg(milliseconds / 1000, 0, 'f', 2);
    const int digits = milliseconds >= 100 ? 0 : milliseconds >= 1 ? 1 : 3;
    return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', digits);
}

void Table::add(Line line)
{
    QTextStream out(stderr);
    out << line.what << ": " << timeText(line.milliseconds);
    if (line.processorMilliseconds > 0)
        out << ", processor " << timeText(line.processorMilliseconds);
    if (line.referenceMilliseconds > 0)
        out << "   (" << line.reference << ": " << timeText(line.referenceMilliseconds) << ")";
    out << (line.note.isEmpty() ? QString() : QStringLiteral("   ") + line.note) << Qt::endl;
    lines_.push_back(std::move(line));
}

QString Table::markdown() const
{
    QString text =
        QStringLiteral("| what | time | processor | target | reference, same run | ratio | remarks |\n|---|---:|---:|---:|---|---:|---|\n");
    for (const Line &line : lines_) {
        QString reference, ratio;
        if (line.referenceMilliseconds > 0) {
            reference = line.reference + QStringLiteral(": ") + timeText(line.referenceMilliseconds);
            const double times = line.milliseconds / line.referenceMilliseconds;
            ratio = times >= 1 ? QStringLiteral("%1 ×").arg(times, 0, 'f', 1) : QStringLiteral("1/%1").arg(1 / times, 0, 'f', 1);
        }
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n")
                    .arg(line.what, timeText(line.milliseconds), line.processorMilliseconds > 0 ? timeText(line.processorMilliseconds) : QString(),
                         line.target, reference, ratio, line.note);
    }
    return text;
}

double residentNow() { return megabytes(procValue("/proc/self/status", "VmRSS")); }
double residentMost() { return megabytes(procValue("/proc/self/status", "VmHWM")); }

double loadNow()
{
    QFile load(QStringLiteral("/proc/loadavg"));
    return load.open(QIODevice::ReadOnly) ? load.readAll().split(' ').front().toDouble() : 0;
}

QString machineText()
{
    const double memory = procValue("/proc/meminfo", "MemTotal").section(QLatin1Char(' '), 0, 0).toDouble() / 1024 / 1024;
    return QStringLiteral("%1, %2 threads, %3 GB, %4 %5")
        .arg(procValue("/proc/cpuinfo", "model name"))
        .arg(processors())
        .arg(std::lround(memory))
        .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion().section(QLatin1Char('-'), 0, 0));
}

QString growthPicture(const QString &title, const QString &unit, const std::vector<Series> &series)
{
    constexpr double width = 640, height = 300, left = 70, right = 20, top = 40, bottom = 50;
    double mostX = 1, mostY = 1e-9;
    for (const Series &one : series) {
        for (const auto &[x, y] : one.points) {
            mostX = std::max(mostX, x);
            mostY = std::max(mostY, y);
        }
    }
    mostY *= 1.15;
    const auto px = [&](double x) { return left + (width - left - right) * x / mostX; };
    const auto py = [&](double y) { return height - bottom - (height - top - bottom) * y / mostY; };
    static const char *const colours[] = {"#1b5e9b", "#b3541e", "#3c7d3c", "#7a4b94"};
    QString svg = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" font-family=\"sans-serif\" font-size=\"12\">\n"
                                 "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n<text x=\"%3\" y=\"22\" font-size=\"14\">%4</text>\n")
                      .arg(width)
                      .arg(height)
                      .arg(left)
                      .arg(title.toHtmlEscaped());
    for (int i = 0; i <= 4; ++i) {
        const double y = mostY * i / 4;
        svg +=
            QStringLiteral("<line x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\" stroke=\"#ddd\"/><text x=\"%4\" y=\"%5\" text-anchor=\"end\">%6</text>\n")
                .arg(left)
                .arg(width - right)
                .arg(py(y))
                .arg(left - 6)
                .arg(py(y) + 4)
                .arg(QString::number(y, 'g', 3));
    }
    svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>\n").arg(left - 6).arg(top - 8).arg(unit.toHtmlEscaped());
    for (std::size_t i = 0; i < series.size(); ++i) {
        const QString colour = QLatin1String(colours[i % std::size(colours)]);
        QStringList path;
        for (const auto &[x, y] : series[i].points) {
            path << QStringLiteral("%1,%2").arg(px(x), 0, 'f', 1).arg(py(y), 0, 'f', 1);
            svg += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"3\" fill=\"%3\"/>\n").arg(px(x), 0, 'f', 1).arg(py(y), 0, 'f', 1).arg(colour);
            if (i == 0)
                svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>\n")
                           .arg(px(x), 0, 'f', 1)
                           .arg(height - bottom + 18)
                           .arg(x);
        }
        svg += QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2\"/>\n").arg(path.join(QLatin1Char(' ')), colour);
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" fill=\"%3\">%4</text>\n")
                   .arg(left + 160 * double(i))
                   .arg(height - 10)
                   .arg(colour, series[i].name.toHtmlEscaped());
    }
    return svg + QStringLiteral("</svg>\n");
}

} // namespace tagliando::bench
