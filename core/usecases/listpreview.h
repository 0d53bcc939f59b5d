// What a change would do to the list, before anybody decides to make it.
#pragma once

#include "core/usecases/snapshot.h"

namespace tagliando {

struct ListPreview {
    struct Change {
        const Finding *before = nullptr; ///< null: the row would appear
        const Finding *after = nullptr;  ///< null: the row would go
    };
    std::shared_ptr<const Snapshot> before, after; ///< what `changes` point into
    std::vector<Change> changes;                   ///< rows whose due day or state would differ; those that would go stand last
};

/// Tries `write` in a transaction that is never committed.
Result<ListPreview> previewChange(Session &session, const QString &scope, const std::function<Result<void>()> &write);

} // namespace tagliando
