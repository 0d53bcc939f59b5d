#pragma once

#include "core/domain/finding.h"
#include "core/domain/question.h"
#include "core/store/database.h"

#include <vector>

namespace tagliando {

/// What people said and what was promised: answers (append-only), obligations, settings.
class FindingStore {
public:
    explicit FindingStore(Database &database) : database_(database) {}

    [[nodiscard]] Result<std::vector<Answer>> answers() const;
    Result<void> add(const Answer &answer);

    [[nodiscard]] Result<std::vector<Obligation>> obligations() const;
    /// Inserts or updates by (server or customer, track, opened).
    Result<void> save(const std::vector<Obligation> &obligations);

    [[nodiscard]] Result<QString> setting(const QString &key) const; ///< empty when never set
    Result<void> setSetting(const QString &key, const QString &value);

private:
    Database &database_;
};

} // namespace tagliando
