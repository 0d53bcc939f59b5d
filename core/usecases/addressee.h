// Whose machine an inventory is about.
#pragma once

#include "core/domain/observation.h"
#include "core/usecases/session.h"

namespace tagliando {

struct Addressee {
    QString server;                        ///< known, or new with that name
    QString customer;
};

/// `customer` and `server` as a person said them, or empty: then the content decides, last the file's name. Errors "import.which_customer" (server),
/// "import.which_server" (file, server), "import.unnamed" (file), "server.ambiguous".
Result<Addressee> addresseeOf(const Session &session, const QString &customer, const QString &server, const Observation &observation,
                              const QString &fileName);

} // namespace tagliando
