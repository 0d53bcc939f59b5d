// A throw-away Debian archive: its own key, keyring, signed InRelease and Packages.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tagliando {

class SignedArchive {
public:
    /// False when gpg is missing or made no key.
    bool create(const char *expiry = "never")
    {
        QDir().mkpath(home());
        QFile::setPermissions(home(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return run({QStringLiteral("--passphrase"),
                    {},
                    QStringLiteral("--quick-gen-key"),
                    QStringLiteral("Test Archive <archive@example.org>"),
                    QStringLiteral("rsa2048"),
                    QStringLiteral("sign"),
                    QLatin1String(expiry)}) &&
               run({QStringLiteral("--output"), keyring(), QStringLiteral("--export")});
    }

    ~SignedArchive()
    {
        QProcess agent;
        agent.start(QStringLiteral("gpgconf"), {QStringLiteral("--homedir"), home(), QStringLiteral("--kill"), QStringLiteral("all")});
        agent.waitForFinished(5000);
    }

    [[nodiscard]] QString keyring() const { return folder_.filePath(QStringLiteral("archive.gpg")); }

    QByteArray clearSigned(const QByteArray &content)
    {
        write(folder_.filePath(QStringLiteral("content")), content);
        const QString out = folder_.filePath(QStringLiteral("content.asc"));
        QFile::remove(out);
        run({QStringLiteral("--clear-sign"), QStringLiteral("--output"), out, folder_.filePath(QStringLiteral("content"))});
        QFile file(out);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
        ASSERT_EQ(file.write(content), content.size());
    }

    static QByteArray release(const QByteArray &codename, const QByteArray &packages, const QByteArray &date = "Fri, 20 Nov 2026 00:12:41 UTC")
    {
        return "Origin: Debian\nSuite: oldstable-security\nCodename: " + codename + "\nDate: " + date +
               "\nValid-Until: Fri, 27 Nov 2026 00:12:41 UTC\nSHA256:\n " + QCryptographicHash::hash(packages, QCryptographicHash::Sha256).toHex() +
               " " + QByteArray::number(packages.size()) + " main/binary-amd64/Packages\n";
    }

private:
    [[nodiscard]] QString home() const { return folder_.filePath(QStringLiteral("home")); }

    bool run(const QStringList &arguments)
    {
        QProcess gpg;
        gpg.start(QStringLiteral("gpg"), QStringList{QStringLiteral("--homedir"), home(), QStringLiteral("--batch"), QStringLiteral("--quiet"),
                                                     QStringLiteral("--yes"), QStringLiteral("--pinentry-mode"), QStringLiteral("loopback")} +
                                             arguments);
        return gpg.waitForFinished(60'000) && gpg.exitCode() == 0;
    }

    QTemporaryDir folder_;
};

} // namespace tagliando
