// What /etc/os-release says, for its own reader, the collector and the scan of this computer.
#pragma once

#include "core/domain/observation.h"
#include "core/domain/vocabulary.h"

#include <QByteArrayView>

namespace tagliando {

QMap<QString, QString> osReleaseFields(QByteArrayView text);
/// What to call the system when speaking of it: PRETTY_NAME, or ID and VERSION_ID.
QString shownName(const QMap<QString, QString> &fields);
/// Empty when the vocabulary does not know this distribution or release.
QString osReleasePlatform(const QMap<QString, QString> &fields, const Vocabulary &vocabulary);
/// Sets os (when known) and os_version.
void addOsRelease(const QMap<QString, QString> &fields, const Vocabulary &vocabulary, Observation *observation);

} // namespace tagliando
