// A large JSON document piece by piece: the members of its outermost object, or the elements of its outermost array, each read as a tree of its
// own. Debian's tracker has 70 MB of them, one per source package; only one is in memory as a tree at a time.
#pragma once

#include "core/feeds/formats/jsontree.h"

#include <QSet>

namespace tagliando {

struct JsonPiece {
    QString key;          ///< of a member; empty for an element
    QByteArrayView bytes; ///< the value, as it stands in the document
    int line = 1;         ///< of the document, where the piece begins
};

/// Keeps a view: the bytes must outlive it. What a piece holds inside is checked only by readPiece; what stands between pieces, here.
class JsonPieces {
public:
    explicit JsonPieces(QByteArrayView bytes, int firstLine = 1);

    /// False at the end and after a mistake.
    bool next();
    [[nodiscard]] const JsonPiece &piece() const { return piece_; }
    [[nodiscard]] bool isObject() const { return close_ == '}'; }
    /// Empty code: none. Codes and args as readJsonTree.
    [[nodiscard]] const Error &error() const { return error_; }

private:
    bool fail(const QString &reason, const QString &value = {});
    bool syntax();
    void skipBlanks();
    bool skipString();
    bool skipValue();

    const char *at_;
    const char *end_;
    int line_;
    char close_ = 0;
    bool done_ = false, first_ = true;
    QSet<QString> keys_;
    JsonPiece piece_;
    Error error_;
};

/// The piece as a tree; lines are the document's.
Result<JsonNode> readPiece(const JsonPiece &piece, const JsonLimits &limits = {});

} // namespace tagliando
