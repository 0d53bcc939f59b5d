#include "core/feeds/formats/jsontree.h"

#include <algorithm>

namespace tagliando {

namespace {

void writeText(const QString &text, QByteArray &out)
{
    out += '"';
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += '\\';
        if (c.unicode() < 0x20)
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else if (c.unicode() < 0x80)
            out += static_cast<char>(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    out += '"';
}

void writeNode(const JsonNode &node, QByteArray &out)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
        out += "null";
        return;
    case JsonNode::Kind::Bool:
        out += node.boolean ? "true" : "false";
        return;
    case JsonNode::Kind::Number:
        out += node.text.toLatin1();
        return;
    case JsonNode::Kind::String:
        writeText(node.text, out);
        return;
    case JsonNode::Kind::Array:
    case JsonNode::Kind::Object:
        break;
    }
    const bool object = node.kind == JsonNode::Kind::Object;
    std::vector<const JsonNode *> items;
    for (const JsonNode &item : node.items)
        items.push_back(&item);
    if (object)
        std::sort(items.begin(), items.end(), [](const JsonNode *a, const JsonNode *b) { return a->key < b->key; });
    out += object ? '{' : '[';
    for (const JsonNode *item : items) {
        if (item != items.front())
            out += ',';
        if (object) {
            writeText(item->key, out);
            out += ':';
        }
        writeNode(*item, out);
    }
    out += object ? '}' : ']';
}

} // namespace

QByteArray canonicalJson(const JsonNode &node)
{
    QByteArray out;
    writeNode(node, out);
    return out;
}

} // namespace tagliando
