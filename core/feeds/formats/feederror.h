// The refusal of a feed's document, in the shape of JsonFault::error: file, line, field, reason, value.
#pragma once

#include "core/feeds/formats/jsonfields.h"

namespace tagliando {

inline Error badFeed(const QString &file, int line, const QString &field, const QString &reason, const QString &value = {})
{
    JsonNode place;
    place.line = line;
    JsonFault fault;
    fault.note(place, field, reason, value);
    return fault.error(QStringLiteral("feed.bad"), file);
}

} // namespace tagliando
