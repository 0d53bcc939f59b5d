// What travels inside the program: vocabulary, the project's facts, the default policy.
#pragma once

#include "core/base/result.h"
#include "core/domain/policy.h"
#include "core/domain/vocabulary.h"
#include "core/feeds/formats/parsers.h"

#include <memory>
#include <vector>

namespace tagliando {

/// Read once at start, then shared read-only between threads.
struct Resources {
    Vocabulary vocabulary;
    std::vector<Fact> facts;
    Policy policy;               ///< where nothing was agreed
    std::vector<Policy> presets; ///< with it
};

/// Error: whichever embedded file is wrong, by name. Only a broken build fails here.
Result<std::shared_ptr<const Resources>> loadResources();

/// The bytes of one embedded file, e.g. "resources/demo/advisories.json".
QByteArray embeddedFile(const QString &path);

} // namespace tagliando
