// What the months held ask of SQL Server and Exchange. Internal to the MSRC reader.
#pragma once

#include "core/feeds/formats/msrc.h"

namespace tagliando::msrc {

/// One requirement per product and set of KBs that closes the same holes, each line of the product with its own build and KB.
void addProductRequirements(const std::vector<MsrcDigest> &months, const Vocabulary &vocabulary, std::vector<Requirement> &into);

} // namespace tagliando::msrc
