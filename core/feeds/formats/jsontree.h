// A JSON document that remembers on which line everything stands, so that a refusal can name it. Strict RFC 8259; a key given twice is refused,
// because which of the two counts would be a guess.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tagliando {

struct JsonNode {
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Kind kind = Kind::Null;
    int line = 1; ///< 1-based; of the key for a member of an object, else of the value
    bool boolean = false;
    QString key;                 ///< the member's name inside an object
    QString text;                ///< a string's value; a number as it was written
    std::vector<JsonNode> items; ///< elements or members, in the order of the file

    [[nodiscard]] const JsonNode *find(const QString &name) const; ///< nullptr: no such member
};

struct JsonLimits {
    qsizetype bytes = 16 * 1024 * 1024;
    qsizetype nodes = 2'000'000; ///< a file of nothing but brackets must not fill the memory
    int depth = 64;
};

/// Errors carry the args `line` and `value`: "reason.empty", "reason.html", "reason.not_utf8", "reason.too_large", "reason.too_deep",
/// "reason.duplicate_key" and "reason.syntax".
Result<JsonNode> readJsonTree(const QByteArray &bytes, const JsonLimits &limits = {});

/// The document again, compact and with sorted keys: equal documents give equal bytes.
QByteArray canonicalJson(const JsonNode &node);

/// True when the bytes begin like a web page: a portal's login page or an error page instead of the data.
bool looksLikeHtml(const QByteArray &bytes);

} // namespace tagliando
