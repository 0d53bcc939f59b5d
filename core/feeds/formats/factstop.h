// The "stop" part of a fact: when and how the product stops.
#pragma once

#include "core/feeds/formats/jsonfields.h"

namespace tagliando {

StopRule readStop(const JsonNode &node, const QString &path, bool subjects, JsonFault &fault);

} // namespace tagliando
