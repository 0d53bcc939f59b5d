// One reader per format: bytes in, observations out. Pure; kinds are recognised by content, not by name.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"
#include "core/domain/vocabulary.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace tagliando {

/// A line that was not understood. Nothing is skipped silently.
struct RejectedLine {
    QString file;
    int line = 0;                          ///< 1-based; 0: the file as a whole
    QString reason;                        ///< Error code
    QVariantMap args;

    friend bool operator==(const RejectedLine &, const RejectedLine &) = default;
};

struct Reading {
    std::vector<Observation> observations; ///< one per server in the file; server, raw hash and imported are the caller's
    std::vector<RejectedLine> rejected;

    friend bool operator==(const Reading &, const Reading &) = default;
};

struct ReaderInput {
    QByteArray bytes;
    QString fileName;                      ///< for messages and, last, for the proposed server name
    QDateTime fallbackCollected;           ///< UTC; when the content does not say when it was collected
    const Vocabulary &vocabulary;
};

struct InventoryFormat {
    QString id;                            ///< "dpkg-query", "dpkg-status", "systeminfo", "ver", "collector", …
    /// How sure this reader is that the bytes are its own, 0..100, looking at the beginning only.
    int (*recognise)(const QByteArray &head);
    Result<Reading> (*read)(const ReaderInput &input);
};

/// All known formats, in the order of docs/IMPORT_FORMATS.
const QList<InventoryFormat> &inventoryFormats();

/// Reads with the given format id, or with the surest reader when empty.
/// Errors: "import.empty", "import.unrecognised", "import.ambiguous" (args: candidates), "import.binary", "import.html", "import.archive".
Result<Reading> readInventory(const ReaderInput &input, const QString &formatId = {});

} // namespace tagliando
