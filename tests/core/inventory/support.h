// Shared by the inventory tests: the real vocabulary, the fixtures, one call to read.
#pragma once

#include "core/inventory/formats/reader.h"
#include "tests/support/result.h"

#include <QFile>

namespace tagliando {

inline QString q(const char *text) { return QString::fromUtf8(text); }

inline QByteArray fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        ADD_FAILURE() << "cannot open " << path.toStdString();
        return {};
    }
    return file.readAll();
}

inline QByteArray fixture(const char *name)
{
    return fileContent(QStringLiteral(TAGLIANDO_SOURCE_DIR "/tests/data/inventory/") + QLatin1String(name));
}

inline const Vocabulary &vocabulary()
{
    static const Result<Vocabulary> parsed = Vocabulary::parse(fileContent(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/platforms.json")),
                                                               fileContent(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/products.json")));
    static const Vocabulary none;
    if (!parsed)
        ADD_FAILURE() << testing::PrintToString(parsed.error());
    return parsed ? *parsed : none;
}

inline QDateTime fallbackTime() { return QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC); }

inline Result<Reading> readBytes(const QByteArray &bytes, const char *fileName = "file.txt", const char *format = "")
{
    return readInventory({bytes, q(fileName), fallbackTime(), vocabulary()}, q(format));
}

inline Result<Reading> readFixture(const char *name) { return readBytes(fixture(name), name); }

inline QStringList kbs(const Observation &observation)
{
    QStringList out;
    for (const HotfixStatement &hotfix : observation.hotfixes)
        out.append(hotfix.kb);
    return out;
}

inline QString value(const Observation &observation, const char *key) { return observation.values.value(QLatin1String(key)); }

/// The rejected rows as "reason@line".
inline QStringList reasons(const Reading &reading)
{
    QStringList out;
    for (const RejectedLine &row : reading.rejected)
        out.append(QStringLiteral("%1@%2").arg(row.reason).arg(row.line));
    return out;
}

} // namespace tagliando
