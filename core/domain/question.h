#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

namespace tagliando {

/// A customer's, site's or server's answer to a question of the catalogue. Append-only: the newest per (question, scope) counts.
struct Answer {
    QString question;
    CustomerId customer;
    SiteId site;                   ///< 0 unless the question's scope is site
    ServerId server;               ///< 0 unless the question's scope is server
    bool yes = false;
    QString by;                    ///< who answered, at the customer or of the MSP
    QDateTime at;                  ///< UTC

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// A question still open for one customer, with what hangs on it.
struct OpenQuestion {
    QString question;              ///< id; "handled:FACT" for a past fact nothing observable closes
    CustomerId customer;
    ServerId server;               ///< 0 unless of server scope
    int facts = 0;                 ///< how many (server, fact) pairs the answer decides

    friend bool operator==(const OpenQuestion &, const OpenQuestion &) = default;
};

} // namespace tagliando
