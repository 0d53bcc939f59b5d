// Whose machine an inventory is about.
#pragma once

#include "core/domain/customer.h"
#include "core/inventory/identity.h"
#include "core/usecases/session.h"

namespace tagliando {

struct Addressee {
    QString server; ///< known, or new with that name
    QString customer;
};

/// Whose machines the files of one import are about: everything known is read once, and machines that the import itself brings are known to it.
class Addressees {
public:
    explicit Addressees(const Session &session) : session_(session) {}

    /// As addresseeOf below.
    Result<Addressee> of(const QString &customer, const QString &server, const Observation &observation, const QString &fileName);

private:
    Result<void> load();
    Result<Addressee> named(const QString &customer, const QString &server) const;
    const QList<KnownServer> &knownOf(CustomerId customer);
    [[nodiscard]] QString ownerOf(ServerId server) const;

    const Session &session_;
    QHash<QString, CustomerId> customers_; ///< by name in lower case
    QHash<CustomerId, QString> names_;
    QList<KnownServer> servers_; ///< everybody's; new ones with negative ids
    QHash<ServerId, CustomerId> owners_;
    QHash<CustomerId, QList<KnownServer>> of_; ///< those of one customer, once somebody asked
    bool loaded_ = false;
};

/// `customer` and `server` as a person said them, or empty: then the content decides, last the file's name. Errors "import.which_customer" (server),
/// "import.which_server" (file, server), "import.unnamed" (file), "server.ambiguous".
Result<Addressee> addresseeOf(const Session &session, const QString &customer, const QString &server, const Observation &observation,
                              const QString &fileName);

} // namespace tagliando
