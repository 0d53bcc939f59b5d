#pragma once

#include "core/domain/journalentry.h"
#include "core/store/database.h"

#include <QHash>
#include <QJsonObject>

namespace tagliando {

/// The append-only chain (docs/formats/journal.md), and the names that its references stand for. Writing needs an open Transaction.
class Journal {
public:
    explicit Journal(Database &database) : database_(database) {}

    struct Head {
        qint64 count = 0;
        QString hash;                      ///< of the last row; 64 zeros when there is none
        qint64 highest = 0;                ///< the highest number ever given out
    };

    [[nodiscard]] Result<std::vector<JournalEntry>> entries() const;
    [[nodiscard]] Result<Head> head() const;
    /// Names by reference; an erased person's is missing.
    [[nodiscard]] Result<QHash<QString, QString>> names() const;

    /// The reference of a person ("person:…"), created when new; empty for an empty name.
    Result<QString> reference(const QString &name);
    Result<JournalEntry> append(const QDateTime &at, const QString &technician, const QString &kind, const QJsonObject &body);
    /// Forgets a name and returns the reference that stays: every hash keeps fitting. Error "journal.unknown_person" (args: name).
    Result<QString> erase(const QString &name);

private:
    Database &database_;
};

} // namespace tagliando
