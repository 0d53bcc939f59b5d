// Runs the real tagliando-cli on a workspace of its own.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tagliando::test {

struct CliRun {
    int code = -1;
    QString out, err;

    [[nodiscard]] QStringList lines() const { return out.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    /// The findings of `findings --json`.
    [[nodiscard]] QJsonArray findings() const { return json().value(QLatin1String("findings")).toArray(); }
};

class Cli {
public:
    /// `words` as typed after "--db FILE".
    CliRun run(const QStringList &words) const
    {
        QProcess process;
        process.start(QStringLiteral(TAGLIANDO_CLI), QStringList{QStringLiteral("--db"), file()} + words);
        EXPECT_TRUE(process.waitForFinished(60000)) << words.join(QLatin1Char(' ')).toStdString();
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    /// Expects exit code 0.
    CliRun done(const QStringList &words) const
    {
        CliRun result = run(words);
        EXPECT_EQ(result.code, 0) << words.join(QLatin1Char(' ')).toStdString() << "\n" << result.err.toStdString();
        return result;
    }
    [[nodiscard]] QString file() const { return folder_.filePath(QStringLiteral("test.tagliando")); }
    [[nodiscard]] QString path(const QString &name) const { return folder_.filePath(name); }
    [[nodiscard]] QString digest() const { return run({QStringLiteral("check"), QStringLiteral("--digest")}).out; }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile out(path(name));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return out.fileName();
    }

private:
    QTemporaryDir folder_;
};

} // namespace tagliando::test
