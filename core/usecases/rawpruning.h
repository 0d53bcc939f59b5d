// Raw import files take room: of each machine the newest three stay, and whatever somebody may still ask to see.
#pragma once

#include "core/usecases/session.h"

namespace tagliando {

/// Removes raw files of these machines' older imports and returns how many went. Kept are each machine's newest three, those behind anything its
/// state still says, and documents that decisions cite. The observations themselves stay. To be called after the commit of what was imported.
Result<int> pruneRawFiles(const Session &session, const std::vector<ServerId> &servers);

} // namespace tagliando
