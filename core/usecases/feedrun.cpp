#include "core/usecases/feedrun.h"

#include "core/store/serverstore.h"

namespace tagliando {

Result<void> keepFeed(Session &session, FeedState &state, const std::function<Result<void>(CatalogueStore &)> &write)
{
    state.fetched = session.nowUtc();
    state.lastError.clear();
    state.lastErrorDetail.clear();
    return changeAndRemember(session, QStringLiteral("feed"), [&]() -> Result<void> {
        CatalogueStore store(session.database);
        if (auto written = write(store); !written)
            return written;
        return store.save(state);
    });
}

QDate todayOf(const Session &session) { return session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8())); }

Result<QStringList> platformsRun(Session &session, const QString &distribution)
{
    const auto states = ServerStore(session.database).states();
    if (!states)
        return states.error();
    QStringList platforms;
    for (const auto &state : *states) {
        const QString platform = state->value(QStringLiteral("os"));
        if (session.resources->vocabulary.isA(platform, distribution) && !platforms.contains(platform))
            platforms << platform;
    }
    platforms.sort();
    return platforms;
}

} // namespace tagliando
