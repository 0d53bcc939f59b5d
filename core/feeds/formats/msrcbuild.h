// Build numbers of Windows platforms as MSRC gives them (FEEDS C3 rule 1). Internal to the MSRC reader.
#pragma once

#include "core/domain/vocabulary.h"

namespace tagliando::msrc {

/// "10.0.20348.4648" on a platform -> "20348.4648". A build of the same servicing branch becomes the platform's own ("10.0.26100.7623" on
/// Windows 11 25H2 -> "26200.7623"); one of another branch, a known mistake of the source, is empty.
QString buildOn(const Platform &platform, const QString &build, const Vocabulary &vocabulary);

/// Order of builds within one platform: build first, then revision.
quint64 revision(const QString &build);

/// Windows 10, Server 2016 and later: an update holds all earlier ones, so that the build alone says what is fixed.
bool oneLine(const Platform &platform);

} // namespace tagliando::msrc
