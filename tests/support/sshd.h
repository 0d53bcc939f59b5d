// A real sshd on loopback with throw-away keys on a port of its own, and the ssh_config that leads to it. Needs openssh-server and openssh-client.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tagliando::test {

class Sshd {
public:
    ~Sshd()
    {
        process_.kill();
        process_.waitForFinished(5000);
    }

    /// False when this system has no sshd.
    bool start()
    {
        const QString sshd = QStandardPaths::findExecutable(QStringLiteral("sshd"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        if (sshd.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("ssh")).isEmpty())
            return false;
        QDir().mkpath(QStringLiteral("/run/sshd")); // sshd started by root insists on it; for others it neither matters nor works
        for (const char *key : {"host", "otherhost", "good", "wrong", "cut", "quiet", "endless", "noshell"})
            makeKey(QLatin1String(key));
        port_ = freePort();
        QByteArray keys = content("good.pub");
        keys += "restrict,command=\"echo '{'; kill -9 $PPID\" " + content("cut.pub");
        keys += "restrict,command=\"sleep 60\" " + content("quiet.pub");
        keys += "restrict,command=\"cat /dev/zero\" " + content("endless.pub");
        keys += "restrict,command=\"/nonexistent/shell\" " + content("noshell.pub");
        write("authorized_keys", keys);
        write("sshd_config",
              "ListenAddress 127.0.0.1\nPort " + QByteArray::number(port_) + "\nHostKey " + path("host") + "\nAuthorizedKeysFile " +
                  path("authorized_keys") +
                  "\nStrictModes no\nUsePAM no\nPasswordAuthentication yes\nMaxStartups 100\nMaxSessions 100\nPermitRootLogin yes\nPidFile none\n"
                  "LogLevel ERROR\n");
        process_.start(sshd, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), QString::fromLocal8Bit(path("sshd_config"))});
        known("known", "host");
        known("changed", "otherhost");
        write("nothing", "");
        for (int attempt = 0; attempt < 100; ++attempt) {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port_));
            if (socket.waitForConnected(200))
                return true;
            QProcess::execute(QStringLiteral("sleep"), {QStringLiteral("0.1")});
        }
        ADD_FAILURE() << process_.readAllStandardError().toStdString();
        return false;
    }

    /// Adds `Host name` to the configuration. `key` and `knownHosts` are names of files here.
    void host(const QByteArray &name, const char *key = "good", const char *knownHosts = "known", int port = 0)
    {
        config_ += "Host " + name + "\n HostName 127.0.0.1\n HostKeyAlias loopback\n Port " + QByteArray::number(port ? port : port_) +
                   "\n IdentityFile " + path(key) + "\n UserKnownHostsFile " + path(knownHosts) + "\n";
    }
    /// The file for `ssh -F`.
    QString config()
    {
        write("ssh_config", config_ + "Host *\n IdentitiesOnly yes\n GlobalKnownHostsFile /dev/null\n IdentityAgent none\n");
        return QString::fromLocal8Bit(path("ssh_config"));
    }
    QByteArray path(const char *name) const { return folder_.filePath(QLatin1String(name)).toLocal8Bit(); }

    static int freePort()
    {
        QTcpServer probe;
        EXPECT_TRUE(probe.listen(QHostAddress::LocalHost));
        return probe.serverPort();
    }

private:
    void makeKey(const QString &name)
    {
        QProcess keygen;
        keygen.start(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                                                    QString(), QStringLiteral("-f"), folder_.filePath(name)});
        EXPECT_TRUE(keygen.waitForFinished(30000));
    }
    void known(const char *file, const char *key) { write(file, "loopback " + content((QByteArray(key) + ".pub").constData())); }
    QByteArray content(const char *name) const
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        return file.readAll();
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << name;
        file.write(bytes);
    }

    QTemporaryDir folder_;
    QProcess process_;
    QByteArray config_;
    int port_ = 0;
};

} // namespace tagliando::test
