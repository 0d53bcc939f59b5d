// Which requirements can concern a machine at all: a Windows update is never judged on Debian.
#pragma once

#include "core/matching/leaf.h"

#include <map>

namespace tagliando {

/// Remembers per platform what is left of a catalogue. Not for several threads at once: each has its own.
class RequirementFilter {
public:
    /// Both must outlive it.
    RequirementFilter(const std::vector<Requirement> &requirements, const Vocabulary &vocabulary)
        : requirements_(requirements), vocabulary_(vocabulary)
    {
    }

    struct Left {
        matching::PlatformState platform;
        std::vector<const Requirement *> requirements; ///< of server scope, in the catalogue's order
    };
    /// All whose verdict could be other than "not applicable" on this machine, whatever else is known of it.
    [[nodiscard]] const Left &of(const ServerState &state);

private:
    const std::vector<Requirement> &requirements_;
    const Vocabulary &vocabulary_;
    std::map<QString, Left> known_;
};

} // namespace tagliando
