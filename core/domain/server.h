#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QString>

namespace tagliando {

enum class ServerKind { Server, Workstation, Network, Appliance, Component };

/// A machine of a customer. What is *known about* it is ServerState, folded from observations.
struct Server {
    ServerId id;
    CustomerId customer;
    SiteId site;                           ///< may be 0: no site stated
    QString name;                          ///< unique among the customer's living servers, without case
    ServerKind kind = ServerKind::Server;
    QDate retired;                         ///< null: in service

    friend bool operator==(const Server &, const Server &) = default;
};

QString toString(ServerKind kind);                       ///< "server", "workstation", …
bool fromString(const QString &text, ServerKind *kind);

} // namespace tagliando
