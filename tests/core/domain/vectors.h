// The published vectors of version schemes, purl and vers, read where the real data is beside the project.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gtest/gtest.h>

namespace tagliando {

inline QDir vectorFolder(const QString &below)
{
    const QString root = qEnvironmentVariable("TAGLIANDO_REAL_DATA", QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds"));
    return QDir(root + QStringLiteral("/vectors/") + below);
}

inline QByteArray contentOfVectors(const QString &path)
{
    if (path.endsWith(QStringLiteral(".gz"))) {
        QProcess zcat;
        zcat.start(QStringLiteral("zcat"), {path});
        return zcat.waitForFinished() ? zcat.readAllStandardOutput() : QByteArray();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Calls `play` with every object of the "tests" of every JSON file below; false when there is none.
template <class Play>
bool playTests(const QString &below, Play play)
{
    const QDir folder = vectorFolder(below);
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        const QJsonArray tests = QJsonDocument::fromJson(contentOfVectors(folder.filePath(name))).object().value(QStringLiteral("tests")).toArray();
        EXPECT_FALSE(tests.isEmpty()) << name.toStdString();
        for (qsizetype i = 0; i < tests.size(); ++i) {
            SCOPED_TRACE((name + QLatin1Char(' ') + QString::number(i)).toStdString() + ": " +
                         QJsonDocument(tests[i].toObject()).toJson(QJsonDocument::Compact).toStdString());
            play(tests[i].toObject());
        }
    }
    return !files.isEmpty();
}

} // namespace tagliando
