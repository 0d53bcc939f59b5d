// Servers: adding, changing, moving, retiring, and what a technician states about them by hand.
#pragma once

#include "core/domain/server.h"
#include "core/domain/question.h"
#include "core/inventory/formats/statement.h"
#include "core/usecases/session.h"

#include <optional>

namespace tagliando {

/// Finds a living server by name, without case. Errors "server.unknown" (args: name, nearest) and
/// "server.ambiguous" (args: name, customers) when two customers have one of that name and none was given.
Result<Server> findServer(const Session &session, const QString &name, const QString &customer = {});

struct ServerWish {
    QString name;
    QString customer;
    std::optional<QString> site;
    std::optional<QString> kind;
    std::optional<QString> newName;
};

/// Errors "server.exists", "server.unknown_kind".
Result<ServerId> addServer(Session &session, const ServerWish &wish);
Result<void> editServer(Session &session, const ServerWish &wish);
/// Moving to another customer retires it there and starts anew: history and papers stay with whom they belong to.
Result<ServerId> moveServer(Session &session, const QString &name, const QString &from, const QString &to, const QString &site);
Result<void> retireServer(Session &session, const QString &name, const QString &customer);

/// What facts let a technician state: "mdaemon.last_start", "mx.*.bytes", …
DeclaredAttributes declaredAttributes(const Session &session);
/// `set`: one observation by hand, collected `collected` (default now).
Result<void> setValues(Session &session, const QString &server, const QString &customer, const QStringList &words,
                       const std::optional<QString> &collected);

} // namespace tagliando
