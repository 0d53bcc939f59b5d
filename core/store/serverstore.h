#pragma once

#include "core/domain/server.h"
#include "core/domain/serverstate.h"
#include "core/store/database.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace tagliando {

/// Servers and their observations. Package lists are one BLOB run per observation: a format byte and sorted (name id, version id) pairs,
/// uint32 little endian; the dictionaries are tables (package_name: binary, architecture, source; package_version: version, source version).
class ServerStore {
public:
    explicit ServerStore(Database &database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Server>> servers(bool retiredToo = false) const;
    Result<ServerId> save(const Server &server);

    /// Stores one observation and returns its id; the package dictionaries grow as needed.
    Result<ObservationId> add(const Observation &observation);
    /// Takes one import back: the server's earlier observations count again. Error "import.unknown".
    Result<void> remove(ObservationId observation);
    /// Gives everything that was observed and answered about `from`, its windows and what is still owed on it, to `to`. A track that is owed on both keeps
    /// `to`'s obligation.
    Result<void> hand(ServerId from, ServerId to);
    [[nodiscard]] Result<std::vector<Observation>> observations(ServerId server) const;
    /// What an import was read by ("hand", "systeminfo"). Error "import.unknown".
    [[nodiscard]] Result<QString> sourceOf(ObservationId observation) const;
    using States = QHash<ServerId, std::shared_ptr<const ServerState>>;
    /// How many observations a server has and which is the newest: equal marks mean an equal state, because observations never change.
    using Marks = QHash<ServerId, std::pair<qint64, qint64>>;

    /// Folded states of all living servers.
    [[nodiscard]] Result<States> states() const;
    /// The same, where `known` holds what `knownMarks` were taken with: what did not change is shared, not read again.
    [[nodiscard]] Result<States> states(const States &known, const Marks &knownMarks) const;
    [[nodiscard]] Result<Marks> marks() const;
    [[nodiscard]] Result<std::shared_ptr<const ServerState>> state(ServerId server) const;
    /// What tells the living servers apart: per field the newest stated. Servers that nothing identifies are left out; no package list is read.
    [[nodiscard]] Result<QHash<ServerId, IdentityEvidence>> identities() const;
    /// SHA-256 of the raw files that the observations of one customer, or of all (id 0), were read from.
    [[nodiscard]] Result<QSet<QByteArray>> rawFiles(CustomerId customer = {}) const;
    /// Whose observations, retired servers' too, were read from any of these files.
    [[nodiscard]] Result<QSet<ServerId>> serversOfRawFiles(const QSet<QByteArray> &sha256) const;

private:
    Database &database_;
};

} // namespace tagliando
