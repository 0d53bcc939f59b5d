#include "core/store/generation.h"

#include "core/store/query.h"

namespace tagliando {

Result<qint64> Generation::claim()
{
    Query query(database_,
                QStringLiteral("INSERT INTO catalogue_generation (kind, feed, platform, generation, claimed) VALUES (?, ?, ?, 0, 1) "
                               "ON CONFLICT (kind, feed, platform) DO UPDATE SET claimed = catalogue_generation.claimed + 1 RETURNING claimed"));
    return query.bind(kind_).bind(feed_).bind(platform_).returnedId();
}

Result<void> Generation::flip(qint64 generation)
{
    Query query(database_, QStringLiteral("UPDATE catalogue_generation SET generation = claimed "
                                          "WHERE kind = ? AND feed = ? AND platform = ? AND claimed = ? RETURNING generation"));
    const Result<qint64> flipped = query.bind(kind_).bind(feed_).bind(platform_).bind(generation).returnedId();
    if (!flipped)
        return flipped.error();
    if (*flipped != generation)
        return Error{
            QStringLiteral("db.locked"),
            {{QStringLiteral("file"), database_.file()}, {QStringLiteral("reason"), QStringLiteral("another update of this feed began later")}}};
    return {};
}

} // namespace tagliando
