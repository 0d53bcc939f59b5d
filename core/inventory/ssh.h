// Runs one script on many machines through the system's own `ssh`, as its user configured it. Nothing is typed, nothing is installed, no key is
// accepted.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace tagliando {

struct SshOptions {
    QString program = QStringLiteral("ssh");
    QString configFile;                ///< of ssh; empty: the user's own
    int connectSeconds = 10;           ///< until a machine that says nothing counts as silent
    int silenceSeconds = 120;          ///< the same once it is connected
    int atOnce = 8;                    ///< machines asked side by side
    qint64 largestAnswer = 64LL << 20; ///< bytes
};

/// A host as `ssh` takes it: an address or a name of its configuration, perhaps "user@" before it. Error "ssh.host" (host) for anything that could be
/// read as an option or as two words: letters, digits and . _ : - only, and no hyphen first.
Result<void> checkSshHost(const QString &host);

/// What `ssh` is called with for a checked host: never asking, never accepting a key, no forwarding; the host behind "--", then `sh -s`.
QStringList sshArguments(const QString &host, const SshOptions &options);

/// Why `ssh` failed, from what it says: "ssh.key_changed", "ssh.key_unknown", "ssh.denied", "ssh.unreachable", "ssh.unknown_host", "ssh.silent",
/// "ssh.cut", "ssh.no_shell", else "ssh.failed" (reason). All have "host".
Error sshFailure(const QString &host, int exitCode, const QByteArray &said);

/// The output of `script`, in the order of `hosts`. Blocks until the last host answered or the user gave up ("job.cancelled" for those left);
/// `progress` counts finished hosts. Besides the errors above: "ssh.host", "ssh.missing" (reason) without `ssh`, "ssh.too_large".
std::vector<Result<QByteArray>> runOverSsh(const QStringList &hosts, const QByteArray &script, const SshOptions &options,
                                           const Progress &progress = {});

} // namespace tagliando
