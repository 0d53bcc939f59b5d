// One machine under two names: proposed, and merged or kept apart only when a person says so.
#pragma once

#include "core/usecases/session.h"

namespace tagliando {

struct SameServers {
    QString customer;
    QStringList servers;     ///< names, two or more
    bool byHardware = false; ///< machine id or serial number; else by name

    friend bool operator==(const SameServers &, const SameServers &) = default;
};

/// Of one customer, or of all. What somebody said are different machines is not asked again.
Result<std::vector<SameServers>> probablySameServers(const Session &session, const QString &customer = {});

/// `into` takes what is known about `from` and what is owed on it; `from` goes out of service. Errors: those of findServer, "server.merge_itself",
/// and "server.merge_decided" (name, into) when a decision in force names `from`: it cannot change whom it is about.
Result<void> mergeServers(Session &session, const QString &into, const QString &from, const QString &customer);

/// Says that they are different machines.
Result<void> keepServersApart(Session &session, const QString &first, const QString &second, const QString &customer);

} // namespace tagliando
