// Customers, sites, contacts and contracts out of one table: day one must not mean typing sixty customers.
#pragma once

#include "core/inventory/formats/csvmapping.h"
#include "core/usecases/session.h"

namespace tagliando {

struct CustomersWish {
    QString path;
    DateOrder dates = DateOrder::Unknown; ///< of managed_since
    bool dryRun = false;
};

struct CustomersOutcome {
    QStringList added, changed;         ///< customers; changed: they, their sites, contacts or contract
    int rows = 0, unchanged = 0;        ///< unchanged: customers
    int sites = 0, contacts = 0;        ///< new ones
    int contracts = 0;                  ///< set or changed
    QStringList unread;                 ///< columns nobody recognised
    std::vector<RejectedLine> rejected; ///< a rejected row changes nothing at all
};

/// Columns, in any order and in five languages: those of the template. A row adds or changes one customer and what else it names; a customer may have
/// several rows, an empty cell says nothing. All rows in one transaction. Errors: those of readCsvTable and of files, "customers.no_column" (file,
/// columns) when no column names the customer, "csv.date_order".
Result<CustomersOutcome> importCustomers(Session &session, const CustomersWish &wish);

/// A table with every column and two rows to replace, UTF-8 with a byte order mark (Excel), semicolons.
QByteArray customersTemplate();

} // namespace tagliando
