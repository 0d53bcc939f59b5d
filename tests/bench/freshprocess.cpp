#include "tests/bench/freshprocess.h"

#include <QProcess>

namespace tagliando::bench {

QHash<QString, double> inFreshProcess(const QString &mode, const QString &argument, const QString &program)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {mode, argument});
    QHash<QString, double> values;
    if (!process.waitForFinished(600000) || process.exitCode() != 0)
        return values;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
        values.insert(QString::fromLatin1(line.left(line.indexOf(' '))), line.mid(line.indexOf(' ') + 1).toDouble());
    return values;
}

} // namespace tagliando::bench
