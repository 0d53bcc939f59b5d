// Which advisory format a document is in, by its content: file names say nothing.
#pragma once

#include "core/feeds/formats/fixcollector.h"

namespace tagliando {

enum class Taken { Yes, NotAdvisories };

/// Reads one document, whatever its format, into the collector; all or nothing. `NotAdvisories`: a list of files, a hash, a text: nothing that
/// any feed of fixes is made of. Errors "feed.bad" (file, line, field, reason), "feed.html".
Result<Taken> readFixDocument(const QByteArray &bytes, const QString &file, FixCollector &collector);

} // namespace tagliando
