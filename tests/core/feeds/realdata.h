// The collected real data, outside the repository: read when it is there, by no test that must pass on a lone checkout.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QString>

namespace tagliando {

inline QString realData(const QString &path)
{
    const QString root = qEnvironmentVariable("TAGLIANDO_REAL_DATA", QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds"));
    const QString file = root + QLatin1Char('/') + path;
    return QFileInfo::exists(file) ? file : QString();
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tagliando

/// Skips the test when `path` of the real data is not here.
#define REAL_DATA(variable, path)                                                                                                                    \
    const QString variable = tagliando::realData(QStringLiteral(path));                                                                              \
    if (variable.isEmpty())                                                                                                                          \
    GTEST_SKIP() << "no real data: " path
