#include "core/feeds/formats/jsonpieces.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr int deepest = 64;

void shift(JsonNode &node, int lines)
{
    node.line += lines;
    for (JsonNode &item : node.items)
        shift(item, lines);
}

} // namespace

JsonPieces::JsonPieces(QByteArrayView bytes, int firstLine) : at_(bytes.data()), end_(bytes.data() + bytes.size()), line_(firstLine)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        at_ += 3;
    skipBlanks();
    if (at_ == end_) {
        fail(QStringLiteral("reason.empty"));
    } else if (*at_ == '{' || *at_ == '[') {
        close_ = *at_ == '{' ? '}' : ']';
        ++at_;
    } else {
        syntax();
    }
}

bool JsonPieces::fail(const QString &reason, const QString &value)
{
    done_ = true;
    error_ = Error{reason, {{QStringLiteral("line"), line_}, {QStringLiteral("value"), value}}};
    return false;
}

bool JsonPieces::syntax() { return fail(QStringLiteral("reason.syntax"), QString::fromUtf8(at_, std::min<qsizetype>(end_ - at_, 20)).simplified()); }

void JsonPieces::skipBlanks()
{
    for (; at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r'); ++at_) {
        if (*at_ == '\n')
            ++line_;
    }
}

bool JsonPieces::skipString()
{
    for (++at_; at_ != end_ && *at_ != '"'; ++at_) {
        if (*at_ == '\n')
            ++line_;
        if (*at_ == '\\' && ++at_ == end_)
            return syntax();
    }
    if (at_ == end_)
        return syntax();
    ++at_;
    return true;
}

/// To the end of a value by its brackets alone; the tree reader judges what stands inside.
bool JsonPieces::skipValue()
{
    int depth = 0;
    while (at_ != end_) {
        const char c = *at_;
        if (c == '"') {
            if (!skipString())
                return false;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return fail(QStringLiteral("reason.too_deep"), QString::number(deepest));
            ++at_;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return true;
            --depth;
            ++at_;
        } else if (c == ',' && depth == 0) {
            return true;
        } else {
            if (c == '\n')
                ++line_;
            ++at_;
            continue;
        }
        if (depth == 0)
            return true;
    }
    return depth == 0 || syntax();
}

bool JsonPieces::next()
{
    if (done_)
        return false;
    skipBlanks();
    if (at_ == end_)
        return syntax();
    if (*at_ == close_ && first_) {
        ++at_;
        done_ = true;
    } else if (!first_) {
        if (*at_ != ',' && *at_ != close_)
            return syntax();
        done_ = *at_++ == close_;
    }
    first_ = false;
    if (done_) {
        skipBlanks();
        return at_ == end_ ? false : syntax();
    }
    skipBlanks();
    piece_.key.clear();
    if (close_ == '}') {
        const char *start = at_;
        if (at_ == end_ || *at_ != '"')
            return syntax();
        if (!skipString())
            return false;
        const Result<JsonNode> key = readJsonTree('[' + QByteArray(start, at_ - start) + ']');
        if (!key || key->items.size() != 1)
            return syntax();
        piece_.key = key->items.front().text;
        if (keys_.contains(piece_.key))
            return fail(QStringLiteral("reason.duplicate_key"), piece_.key);
        keys_.insert(piece_.key);
        skipBlanks();
        if (at_ == end_ || *at_ != ':')
            return syntax();
        ++at_;
        skipBlanks();
    }
    piece_.line = line_;
    const char *start = at_;
    if (!skipValue())
        return false;
    piece_.bytes = QByteArrayView(start, at_ - start);
    return piece_.bytes.isEmpty() ? syntax() : true;
}

Result<JsonNode> readPiece(const JsonPiece &piece, const JsonLimits &limits)
{
    Result<JsonNode> node = readJsonTree(QByteArray::fromRawData(piece.bytes.data(), piece.bytes.size()), limits);
    if (!node) {
        Error error = node.error();
        error.args[QStringLiteral("line")] = error.args.value(QStringLiteral("line")).toInt() + piece.line - 1;
        return error;
    }
    if (piece.line > 1)
        shift(*node, piece.line - 1);
    return node;
}

} // namespace tagliando
