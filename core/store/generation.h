#pragma once

#include "core/store/database.h"

#include <utility>

namespace tagliando {

/// Bulk writes: inside the caller's transaction when one is open, else each slice in a short one of its own.
class Slices {
public:
    explicit Slices(Database &database) : database_(database), own_(!database.inTransaction()) {}

    /// Runs `work` (returns Result<void>). Only a slice with a scope is announced as a revision.
    template <class Work>
    Result<void> run(Work work, const QString &scope = {})
    {
        if (!own_)
            return work();
        Result<Transaction> transaction = Transaction::begin(database_, {}, scope);
        if (!transaction)
            return transaction.error();
        if (const Result<void> done = work(); !done)
            return done.error();
        return transaction->commit();
    }

private:
    Database &database_;
    bool own_;
};

/// The pointer that says which generation of a bulk table's rows counts, per (kind, feed, platform).
class Generation {
public:
    Generation(Database &database, QString kind, QString feed, QString platform)
        : database_(database), kind_(std::move(kind)), feed_(std::move(feed)), platform_(std::move(platform))
    {
    }

    /// A number nobody had before; rows staged under it are seen by nobody.
    Result<qint64> claim();
    /// Makes the claimed generation the one that counts. Error "db.locked" when somebody claimed a newer one.
    Result<void> flip(qint64 generation);

private:
    Database &database_;
    QString kind_, feed_, platform_;
};

} // namespace tagliando
