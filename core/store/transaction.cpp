#include "core/store/database.h"

#include "core/store/packagedictionary.h"
#include "core/store/query.h"

namespace tagliando {

namespace {

Error misuse(const Database &database, const QString &reason)
{
    return Error{QStringLiteral("db.failed"), {{QStringLiteral("file"), database.file()}, {QStringLiteral("reason"), reason}}};
}

} // namespace

Result<Transaction> Transaction::begin(Database &database, QString who, QString scope)
{
    if (database.inTransaction_)
        return misuse(database, QStringLiteral("a transaction is already open"));
    // IMMEDIATE: a deferred transaction that reads and then writes fails at once, whatever the timeout.
    if (const Result<void> begun = run(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    database.inTransaction_ = true;
    Transaction transaction(database);
    transaction.who_ = std::move(who);
    transaction.scope_ = std::move(scope);
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : database_(std::exchange(other.database_, nullptr)), who_(std::move(other.who_)), scope_(std::move(other.scope_))
{
}

Transaction::~Transaction()
{
    if (database_)
        database_->rollback();
}

Result<void> Transaction::commit()
{
    if (!database_)
        return Error{QStringLiteral("db.failed"), {{QStringLiteral("reason"), QStringLiteral("the transaction has ended")}}};
    Database &database = *std::exchange(database_, nullptr);
    Result<void> done;
    if (!scope_.isEmpty()) {
        Query revision(database, QStringLiteral("INSERT INTO revision (at, who, scope) VALUES ({{now}}, ?, ?)"));
        done = revision.bind(who_).bind(scope_).run();
    }
    if (done)
        done = run(database, QStringLiteral("COMMIT"));
    if (!done) {
        database.rollback();
        return done.error();
    }
    database.inTransaction_ = false;
    database.packages_->committed();
    return {};
}

ReadView::ReadView(const Database &database)
{
    if (!database.inTransaction() && run(database, QStringLiteral("BEGIN")))
        database_ = &database;
}

ReadView::~ReadView()
{
    if (database_)
        (void)run(*database_, QStringLiteral("ROLLBACK"));
}

Result<void> requireTransaction(const Database &database)
{
    if (!database.inTransaction())
        return misuse(database, QStringLiteral("no transaction is open"));
    return {};
}

} // namespace tagliando
