// The "examples" part of a fact, played by the fact runner.
#pragma once

#include "core/feeds/formats/jsonfields.h"
#include "core/feeds/formats/parsers.h"

namespace tagliando {

std::vector<FactExample> readExamples(const JsonNode &list, const QString &path, JsonFault &fault);

} // namespace tagliando
