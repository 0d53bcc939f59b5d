#include "core/store/journal.h"

#include "core/store/namekey.h"
#include "core/store/query.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace tagliando {

namespace {

QString newSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)).toHex());
}

QString referenceFor(const QString &salt, const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash((salt + QLatin1Char('\n') + name).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("person:") + QString::fromLatin1(hash.toHex());
}

} // namespace

Result<std::vector<JournalEntry>> Journal::entries() const
{
    Query query(database_, QStringLiteral("SELECT seq, at, kind, technician, body, prev_hash, hash FROM journal ORDER BY seq"));
    return query.all<JournalEntry>(
        [](const Query &row) { return JournalEntry{row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)}; });
}

Result<Journal::Head> Journal::head() const
{
    Head head;
    head.hash = journalStart();
    Query last(database_, QStringLiteral("SELECT (SELECT COUNT(*) FROM journal), hash FROM journal ORDER BY seq DESC LIMIT 1"));
    const Result<bool> row = last.step();
    if (!row)
        return row.error();
    if (*row) {
        head.count = last.integer(0);
        head.hash = last.text(1);
    }
    Query given(database_, QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'journal'"));
    const Result<bool> known = given.step();
    if (!known)
        return known.error();
    head.highest = *known ? given.integer(0) : 0;
    return head;
}

Result<QHash<QString, QString>> Journal::names() const
{
    QHash<QString, QString> names;
    Query query(database_, QStringLiteral("SELECT reference, name FROM journal_person WHERE name IS NOT NULL"));
    const Result<void> done = query.each([&](const Query &row) -> Result<void> {
        names.insert(row.text(0), row.text(1));
        return {};
    });
    return done ? Result<QHash<QString, QString>>(names) : Result<QHash<QString, QString>>(done.error());
}

Result<QString> Journal::reference(const QString &name)
{
    const QString person = name.trimmed();
    if (person.isEmpty())
        return QString();
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query known(database_, QStringLiteral("SELECT reference FROM journal_person WHERE name_key = ?"));
    known.bind(nameKey(person));
    const Result<bool> row = known.step();
    if (!row)
        return row.error();
    if (*row)
        return known.text(0);
    const QString salt = newSalt();
    const QString reference = referenceFor(salt, person);
    Query insert(database_, QStringLiteral("INSERT INTO journal_person (reference, salt, name, name_key) VALUES (?, ?, ?, ?)"));
    const Result<void> done = insert.bind(reference).bind(salt).bind(person).bind(nameKey(person)).run();
    return done ? Result<QString>(reference) : Result<QString>(done.error());
}

Result<JournalEntry> Journal::append(const QDateTime &at, const QString &technician, const QString &kind, const QJsonObject &body)
{
    const Result<QString> who = reference(technician);
    if (!who)
        return who.error();
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    const Result<Head> last = head();
    if (!last)
        return last.error();
    JournalEntry entry;
    // A cut tail stays a gap: a number that was given out is never given to another row.
    entry.seq = std::max(last->count, last->highest) + 1;
    entry.at = at.toUTC().toString(Qt::ISODateWithMs);
    entry.kind = kind;
    entry.technician = *who;
    entry.body = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
    entry.previous = last->hash;
    entry.hash = journalHash(entry);
    Query insert(database_, QStringLiteral("INSERT INTO journal (seq, at, kind, technician, body, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(entry.seq).bind(entry.at).bind(entry.kind).bind(entry.technician).bind(entry.body).bind(entry.previous).bind(entry.hash);
    const Result<void> done = insert.run();
    return done ? Result<JournalEntry>(entry) : Result<JournalEntry>(done.error());
}

Result<QString> Journal::erase(const QString &name)
{
    if (const Result<void> open = requireTransaction(database_); !open)
        return open.error();
    Query known(database_, QStringLiteral("SELECT reference FROM journal_person WHERE name_key = ?"));
    known.bind(nameKey(name.trimmed()));
    const Result<bool> row = known.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{QStringLiteral("journal.unknown_person"), {{QStringLiteral("name"), name}}};
    const QString reference = known.text(0);
    Query forget(database_, QStringLiteral("UPDATE journal_person SET salt = NULL, name = NULL, name_key = NULL WHERE reference = ?"));
    const Result<void> done = forget.bind(reference).run();
    return done ? Result<QString>(reference) : Result<QString>(done.error());
}

} // namespace tagliando
