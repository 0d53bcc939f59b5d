// One reader per format: bytes in, observations out. Pure; kinds are recognised by content, not by name.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"
#include "core/domain/vocabulary.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <vector>

namespace tagliando {

/// A line that was not understood. Nothing is skipped silently.
struct RejectedLine {
    QString file;
    int line = 0;   ///< 1-based; 0: the file as a whole
    QString reason; ///< Error code
    QVariantMap args;

    friend bool operator==(const RejectedLine &, const RejectedLine &) = default;
};

struct Reading {
    std::vector<Observation> observations; ///< one per server in the file; server, raw hash and imported are the caller's
    std::vector<RejectedLine> rejected;
    /// The host names of devices that other answers of the same tool know by number: "ninjaone:17", an observation's value "attr.device".
    QMap<QString, QString> deviceNames = {};

    friend bool operator==(const Reading &, const Reading &) = default;
};

struct ReaderInput {
    QByteArray bytes;            ///< as in the file for readInventory; UTF-8 without a mark for InventoryFormat::read
    QString fileName;            ///< for messages and, last, for the proposed server name
    QDateTime fallbackCollected; ///< UTC; when the content does not say when it was collected
    const Vocabulary &vocabulary;
};

struct InventoryFormat {
    QString id; ///< "dpkg-query", "dpkg-status", "systeminfo", "ver", "collector", …
    /// How sure this reader is that the text is its own, 0..100, looking at the beginning only (64 KiB of UTF-8).
    int (*recognise)(const QByteArray &head);
    Result<Reading> (*read)(const ReaderInput &input);
};

/// All known formats, the unmistakable and quickly told first.
const QList<InventoryFormat> &inventoryFormats();

/// Reads with the given format id, or with the surest reader when empty. Any encoding of encoding.h.
/// Errors: "import.unrecognised", "import.ambiguous" (args: candidates), "import.scanner_report", "import.image_manifest", "import.unknown_format"
/// (args: format, nearest), those of plaintext.h and of the reader ("import.json", "import.collector_version", "import.collector_kind"); all carry
/// "file".
Result<Reading> readInventory(const ReaderInput &input, const QString &formatId = {});

} // namespace tagliando
