// Which server a file is about, when nobody said so.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/observation.h"

#include <QList>

namespace tagliando {

/// A living server of the customer with what earlier observations said about its identity.
struct KnownServer {
    ServerId id;
    QString name;
    IdentityEvidence identity;
};

struct ServerProposal {
    enum Kind {
        Existing,  ///< `server` and its name
        New,       ///< nobody is called `name` yet
        Ambiguous, ///< `candidates`: a person must say which; `name` is what the file says
        Unnamed    ///< neither the content nor the file's name names a machine
    };
    /// What decided: machine id or serial number, host name, name of the file (or of its folder).
    enum Reason { Nothing, Hardware, Hostname, FileName };

    Kind kind = Unnamed;
    Reason reason = Nothing;
    ServerId server;
    QString name;
    QList<ServerId> candidates;

    friend bool operator==(const ServerProposal &, const ServerProposal &) = default;
};

/// True when serial number or machine id say that these are two machines; what either side does not state says nothing.
bool isAnotherMachine(const IdentityEvidence &a, const IdentityEvidence &b);

/// The machine's own ids first, its host name second, the file's name last. Two machines that share a name, or a name that comes with another
/// machine's id, are ambiguous: a wrong merge hides a hole, a question costs a minute. `fileName` may carry folders.
ServerProposal proposeServer(const Observation &observation, const QString &fileName, const QList<KnownServer> &servers);

/// Living servers of one customer that are probably one machine. A person says whether they are: nothing is ever merged by itself.
struct SameMachine {
    QList<ServerId> servers; ///< two or more, in the order given
    ServerProposal::Reason reason = ServerProposal::Hostname;

    friend bool operator==(const SameMachine &, const SameMachine &) = default;
};
/// By machine id or serial number, or by a name that is the other's with its domain; never when serial number or id contradict. Clones that kept
/// their template's id stand in one row, not in one for each pair.
QList<SameMachine> probablySame(const QList<KnownServer> &servers);

/// "inventari/SRV-POSTA_systeminfo_2026-11-21.txt" -> "SRV-POSTA"; empty when the name tells only the format.
QString machineNameFromFile(const QString &fileName);

} // namespace tagliando
