#include "core/inventory/ssh.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QtConcurrent/QtConcurrentMap>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <numeric>

namespace tagliando {

namespace {

constexpr int glance = 100;         ///< milliseconds between looks at the user's cancel
constexpr int connectionLost = 255; ///< ssh's own failures
constexpr qsizetype readable = 200;

Error failure(const char *code, const QString &host, const QString &reason = {})
{
    Error error{QLatin1String(code), {{QStringLiteral("host"), host}}};
    if (!reason.isEmpty())
        error.args.insert(QStringLiteral("reason"), reason);
    return error;
}

// The last line that is no decoration: what ssh finally says.
QString lastWords(const QByteArray &said)
{
    const QList<QByteArray> lines = said.split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        const QString text = QString::fromUtf8(*line).simplified();
        if (!text.isEmpty() && !text.startsWith(QLatin1Char('@')))
            return text.left(readable);
    }
    return {};
}

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished(2000);
}

Result<QByteArray> ask(const QString &host, const QByteArray &script, const SshOptions &options, const Progress &progress)
{
    if (auto checked = checkSshHost(host); !checked)
        return checked.error();
    if (progress.cancelled())
        return Error{QStringLiteral("job.cancelled"), {}};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("SSH_ASKPASS")); // nothing asks, not even a window of its own
    environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("never"));
    process.setProcessEnvironment(environment);
    process.start(options.program, sshArguments(host, options));
    if (!process.waitForStarted())
        return failure("ssh.missing", host, process.errorString());
    process.write(script);
    process.closeWriteChannel();
    QByteArray answer, said;
    QElapsedTimer quiet;
    quiet.start();
    const auto gather = [&] {
        const qsizetype before = answer.size() + said.size();
        answer += process.readAllStandardOutput();
        said += process.readAllStandardError().left(64 * 1024);
        if (answer.size() + said.size() > before)
            quiet.restart();
    };
    while (!process.waitForFinished(glance)) {
        if (process.state() == QProcess::NotRunning)
            break;
        gather();
        if (progress.cancelled()) {
            end(process);
            return Error{QStringLiteral("job.cancelled"), {}};
        }
        if (answer.size() > options.largestAnswer) {
            end(process);
            return Error{QStringLiteral("ssh.too_large"),
                         {{QStringLiteral("host"), host}, {QStringLiteral("megabytes"), options.largestAnswer >> 20}}};
        }
        if (quiet.elapsed() > 1000LL * (options.connectSeconds + options.silenceSeconds)) {
            end(process);
            return failure("ssh.silent", host);
        }
    }
    gather();
    if (process.exitStatus() != QProcess::NormalExit)
        return failure("ssh.failed", host, lastWords(said));
    return process.exitCode() == 0 ? Result<QByteArray>(answer) : sshFailure(host, process.exitCode(), said);
}

} // namespace

Result<void> checkSshHost(const QString &host)
{
    static const QRegularExpression allowed(QStringLiteral("\\A(?:[A-Za-z0-9._][A-Za-z0-9._-]{0,63}@)?[A-Za-z0-9._:][A-Za-z0-9._:-]{0,254}\\z"));
    if (!allowed.match(host).hasMatch())
        return failure("ssh.host", host.left(readable).simplified());
    return {};
}

QStringList sshArguments(const QString &host, const SshOptions &options)
{
    QStringList arguments{QStringLiteral("-T"), QStringLiteral("-x"), QStringLiteral("-a")};
    if (!options.configFile.isEmpty())
        arguments << QStringLiteral("-F") << options.configFile;
    const QStringList settings{QStringLiteral("BatchMode=yes"),
                               QStringLiteral("StrictHostKeyChecking=yes"),
                               QStringLiteral("ClearAllForwardings=yes"),
                               QStringLiteral("PermitLocalCommand=no"),
                               QStringLiteral("ControlMaster=no"),
                               QStringLiteral("RequestTTY=no"),
                               QStringLiteral("LogLevel=ERROR"),
                               QStringLiteral("ConnectionAttempts=1"),
                               QStringLiteral("ConnectTimeout=%1").arg(options.connectSeconds),
                               QStringLiteral("ServerAliveInterval=%1").arg(std::max(1, options.connectSeconds / 3)),
                               QStringLiteral("ServerAliveCountMax=3")};
    for (const QString &setting : settings)
        arguments << QStringLiteral("-o") << setting;
    return arguments << QStringLiteral("--") << host << QStringLiteral("sh") << QStringLiteral("-s");
}

Error sshFailure(const QString &host, int exitCode, const QByteArray &said)
{
    struct Sign {
        const char *words, *code;
    };
    // In this order: a changed key also fails its verification.
    static constexpr Sign signs[] = {
        {"REMOTE HOST IDENTIFICATION HAS CHANGED", "ssh.key_changed"},
        {"Host key verification failed", "ssh.key_unknown"},
        {"host key is known for", "ssh.key_unknown"},
        {"Permission denied", "ssh.denied"},
        {"Too many authentication failures", "ssh.denied"},
        {"Could not resolve hostname", "ssh.unknown_host"},
        {"Connection refused", "ssh.unreachable"},
        {"No route to host", "ssh.unreachable"},
        {"Network is unreachable", "ssh.unreachable"},
        {"not responding", "ssh.cut"},
        {"imed out", "ssh.silent"}, // "Connection timed out", "Operation timed out"
        {"banner exchange", "ssh.cut"},
        {"Connection reset", "ssh.cut"},
        {"closed by", "ssh.cut"},
        {"Connection to", "ssh.cut"},
        {"Broken pipe", "ssh.cut"},
    };
    if (exitCode == connectionLost) {
        for (const Sign &sign : signs) {
            if (said.contains(sign.words))
                return failure(sign.code, host);
        }
        return said.trimmed().isEmpty() ? failure("ssh.cut", host) : failure("ssh.failed", host, lastWords(said));
    }
    // Windows and network devices have no `sh`.
    if (exitCode == 127 || said.contains("not recognized") || said.contains("not found"))
        return failure("ssh.no_shell", host);
    return failure("ssh.failed", host, lastWords(said));
}

std::vector<Result<QByteArray>> runOverSsh(const QStringList &hosts, const QByteArray &script, const SshOptions &options, const Progress &progress)
{
    std::vector<Result<QByteArray>> answers(size_t(hosts.size()), Result<QByteArray>(QByteArray()));
    std::vector<int> order(answers.size());
    std::iota(order.begin(), order.end(), 0);
    std::atomic<int> finished = 0;
    QThreadPool pool; // its threads wait for others' machines: not those that compute
    pool.setMaxThreadCount(std::max(1, options.atOnce));
    QtConcurrent::blockingMap(&pool, order, [&](int index) {
        answers[size_t(index)] = ask(hosts[index], script, options, progress);
        progress.report(double(++finished) / double(hosts.size()), QStringLiteral("progress.scan"));
    });
    return answers;
}

} // namespace tagliando
