// Machines scanned over SSH: who is asked, asking (without the workspace, so that nobody waits for it), and storing what they said.
#pragma once

#include "core/inventory/ssh.h"
#include "core/usecases/storemachines.h"

namespace tagliando {

struct SshMachine {
    QString host;             ///< what `ssh` is given
    QString customer, server; ///< empty: by what the machine says of itself

    friend bool operator==(const SshMachine &, const SshMachine &) = default;
};

struct SshMachines {
    std::vector<SshMachine> machines;
    QStringList windows; ///< names of those that have no shell to ask: the collector is their way
};

/// A customer's machines, or one of them, or everybody's: each at its attribute attr.ssh ("root@10.0.0.5", a name of ssh's configuration), else at
/// its name. Network devices, appliances and components only where attr.ssh is stated. Errors "customer.unknown", "server.unknown",
/// "server.ambiguous".
Result<SshMachines> machinesToScan(const Session &session, const QString &customer, const QString &server);

struct SshAnswer {
    SshMachine machine;
    Result<QByteArray> said;
};
/// Runs the collector on all of them; any thread.
std::vector<SshAnswer> askOverSsh(const std::vector<SshMachine> &machines, const SshOptions &options, const Progress &progress = {});

/// A machine that failed is refused with its reason, the others are stored. Besides the errors of an import: "ssh.other_machine" (host, server, seen)
/// when a machine with the serial number or id of another one answered.
Result<ImportOutcome> storeSshAnswers(Session &session, std::vector<SshAnswer> answers, const Progress &progress = {});

} // namespace tagliando
