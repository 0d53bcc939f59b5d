#include "core/store/cataloguestore.h"

#include "core/store/generation.h"
#include "core/store/query.h"

namespace tagliando {

namespace {

const QString scope = QStringLiteral("catalogue");

bool holdsAnything(const FeedState &state)
{
    return state.asOf.isValid() || state.validUntil.isValid() || state.records != 0 || !state.etag.isEmpty() || !state.lastModified.isEmpty() ||
           !state.signedBy.isEmpty();
}

Result<void> saveHeld(Database &database, const FeedState &state)
{
    if (!holdsAnything(state)) { // a first run that failed leaves no trace in what is held
        const Result<bool> held = Query(database, QStringLiteral("SELECT 1 FROM feed_state WHERE feed = ?")).bind(state.name).step();
        if (!held)
            return held.error();
        if (!*held)
            return {};
    }
    Query query(database, QStringLiteral("INSERT INTO feed_state (feed, as_of, valid_until, records, etag, last_modified, signed_by) "
                                         "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (feed) DO UPDATE SET as_of = excluded.as_of, "
                                         "valid_until = excluded.valid_until, records = excluded.records, etag = excluded.etag, "
                                         "last_modified = excluded.last_modified, signed_by = excluded.signed_by"));
    query.bind(state.name).bind(state.asOf).bind(state.validUntil).bind(state.records).bind(state.etag).bind(state.lastModified).bind(state.signedBy);
    return query.run();
}

Result<void> logRun(Database &database, const FeedState &state)
{
    Query query(database, QStringLiteral("INSERT INTO feed_run (feed, fetched, error, detail) VALUES (?, ?, ?, ?)"));
    return query.bind(state.name).bind(state.fetched).bind(state.lastError).bind(state.lastErrorDetail).run();
}

} // namespace

Result<std::vector<CatalogueStore::Document>> CatalogueStore::documents() const
{
    Query query(database_, QStringLiteral("SELECT feed, id, body, first_indexed FROM requirement_document ORDER BY feed, id"));
    return query.all<Document>([](const Query &row) { return Document{row.text(0), row.text(1), row.bytes(2), row.date(3)}; });
}

Result<void> CatalogueStore::put(const std::vector<Document> &documents)
{
    return Slices(database_).run(
        [&]() -> Result<void> {
            Query query(database_, QStringLiteral("INSERT INTO requirement_document (feed, id, body, first_indexed) VALUES (?, ?, ?, ?) "
                                                  "ON CONFLICT (feed, id) DO UPDATE SET body = excluded.body, "
                                                  "first_indexed = COALESCE(excluded.first_indexed, requirement_document.first_indexed)"));
            for (const Document &document : documents) {
                query.bind(document.feed).bind(document.id).bind(document.body).bind(document.firstIndexed);
                if (const Result<void> done = query.run(); !done)
                    return done.error();
            }
            return {};
        },
        scope);
}

Result<void> CatalogueStore::remove(const QString &feed, const QString &id)
{
    return Slices(database_).run(
        [&] { return Query(database_, QStringLiteral("DELETE FROM requirement_document WHERE feed = ? AND id = ?")).bind(feed).bind(id).run(); },
        scope);
}

Result<std::vector<KevEntry>> CatalogueStore::kev() const
{
    Query query(database_, QStringLiteral("SELECT cve, added, due, name, ransomware FROM kev_current ORDER BY cve"));
    return query.all<KevEntry>([](const Query &row) { return KevEntry{row.text(0), row.date(1), row.date(2), row.text(3), row.flag(4)}; });
}

// Some 1,500 rows: one slice.
Result<void> CatalogueStore::replaceKev(const std::vector<KevEntry> &entries)
{
    return Slices(database_).run(
        [&]() -> Result<void> {
            Generation pointer(database_, QStringLiteral("kev"), {}, {});
            const Result<qint64> generation = pointer.claim();
            if (!generation)
                return generation.error();
            Query insert(database_, QStringLiteral("INSERT INTO kev (generation, cve, added, due, name, ransomware) VALUES (?, ?, ?, ?, ?, ?)"));
            for (const KevEntry &entry : entries) {
                insert.bind(*generation).bind(entry.cve).bind(entry.added).bind(entry.due).bind(entry.name).bind(entry.ransomware);
                if (const Result<void> done = insert.run(); !done)
                    return done.error();
            }
            if (const Result<void> flipped = pointer.flip(*generation); !flipped)
                return flipped.error();
            return Query(database_, QStringLiteral("DELETE FROM kev WHERE generation < ?")).bind(*generation).run();
        },
        scope);
}

Result<std::vector<FeedState>> CatalogueStore::feeds() const
{
    Query query(database_,
                QStringLiteral("SELECT n.feed, s.as_of, s.valid_until, r.fetched, s.records, s.etag, s.last_modified, s.signed_by, r.error, r.detail "
                               "FROM (SELECT feed FROM feed_state UNION SELECT feed FROM feed_run) n LEFT JOIN feed_state s ON s.feed = n.feed "
                               "LEFT JOIN feed_run r ON r.id = (SELECT MAX(id) FROM feed_run WHERE feed = n.feed) ORDER BY n.feed"));
    return query.all<FeedState>([](const Query &row) {
        return FeedState{row.text(0), row.instant(1), row.instant(2), row.instant(3), static_cast<int>(row.integer(4)),
                         row.text(5), row.text(6),    row.text(7),    row.text(8),    row.text(9)};
    });
}

Result<void> CatalogueStore::save(const FeedState &state)
{
    return Slices(database_).run(
        [&]() -> Result<void> {
            if (const Result<void> done = saveHeld(database_, state); !done)
                return done.error();
            return logRun(database_, state);
        },
        scope);
}

} // namespace tagliando
