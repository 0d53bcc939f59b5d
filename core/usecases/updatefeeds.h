// Bringing the catalogue up to date: own advisories, facts, KEV, Microsoft's months, the Linux distributions' advisories.
#pragma once

#include "core/base/progress.h"
#include "core/usecases/session.h"

#include <QStringList>

namespace tagliando {

struct FeedOutcome {
    QString name;
    int records = 0;
    bool unchanged = false;                ///< the source said nothing is new
    std::optional<Error> error;            ///< the last good copy stays
    std::vector<Error> notes;              ///< what was left out, and why
    std::vector<Error> refused;            ///< documents that could not be read, each by itself; the others were taken
};

/// Updates the named feeds (all known ones when empty). `from` is a file, a folder or a URL; empty: the feed's own source.
/// Each feed is atomic; one that fails keeps its last good copy and does not stop the others.
Result<std::vector<FeedOutcome>> updateFeeds(Session &session, const QStringList &names, const QString &from, const Progress &progress = {});

/// The names `updateFeeds` knows.
QStringList feedNames();

/// Checks a fact file without keeping it. Error as parseFact.
Result<Fact> checkFact(const Session &session, const QString &file);
/// Adds or replaces a technician's own fact.
Result<Fact> addFact(Session &session, const QString &file);

} // namespace tagliando
