#include "core/feeds/formats/jsontree.h"

#include <QSet>

#include <algorithm>

namespace tagliando {

const JsonNode *JsonNode::find(const QString &name) const
{
    const auto member = std::find_if(items.begin(), items.end(), [&](const JsonNode &item) { return item.key == name; });
    return kind == Kind::Object && member != items.end() ? &*member : nullptr;
}

bool looksLikeHtml(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(1024).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head") ||
           (head.startsWith('<') && head.contains("<html"));
}

namespace {

class TreeParser {
public:
    TreeParser(const QByteArray &bytes, const JsonLimits &limits) : at_(bytes.constData()), end_(bytes.constData() + bytes.size()), limits_(limits) {}

    Result<JsonNode> document()
    {
        JsonNode root;
        if (value(root, 0)) {
            skipBlanks();
            if (at_ != end_)
                fail(QStringLiteral("reason.syntax"), here());
        }
        if (failed_)
            return error_;
        return root;
    }

private:
    bool fail(const QString &reason, const QString &value)
    {
        if (!failed_)
            error_ = Error{reason, {{QStringLiteral("line"), line_}, {QStringLiteral("value"), value}}};
        failed_ = true;
        return false;
    }
    bool syntax() { return fail(QStringLiteral("reason.syntax"), here()); }

    /// The few characters at the reading point; empty at the end of the file.
    QString here() const { return QString::fromUtf8(at_, std::min<qsizetype>(end_ - at_, 20)).simplified(); }

    void skipBlanks()
    {
        for (; at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r'); ++at_) {
            if (*at_ == '\n')
                ++line_;
        }
    }

    bool word(QByteArrayView expected)
    {
        if (end_ - at_ < expected.size() || QByteArrayView(at_, expected.size()) != expected)
            return syntax();
        at_ += expected.size();
        return true;
    }

    bool value(JsonNode &node, int depth)
    {
        skipBlanks();
        if (++nodes_ > limits_.nodes)
            return fail(QStringLiteral("reason.too_large"), {});
        if (at_ == end_)
            return syntax();
        if (node.key.isNull())
            node.line = line_;
        switch (*at_) {
        case '{':
            return depth < limits_.depth ? object(node, depth) : fail(QStringLiteral("reason.too_deep"), QString::number(limits_.depth));
        case '[':
            return depth < limits_.depth ? array(node, depth) : fail(QStringLiteral("reason.too_deep"), QString::number(limits_.depth));
        case '"':
            node.kind = JsonNode::Kind::String;
            return string(node.text);
        case 't':
            node.kind = JsonNode::Kind::Bool;
            node.boolean = true;
            return word("true");
        case 'f':
            node.kind = JsonNode::Kind::Bool;
            return word("false");
        case 'n':
            return word("null");
        default:
            return number(node);
        }
    }

    bool object(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        ++at_;
        skipBlanks();
        if (at_ != end_ && *at_ == '}') {
            ++at_;
            return true;
        }
        QSet<QString> seen;
        while (true) {
            skipBlanks();
            JsonNode member;
            member.line = line_;
            if (at_ == end_ || *at_ != '"')
                return syntax();
            member.key = QStringLiteral("");
            if (!string(member.key))
                return false;
            if (seen.contains(member.key))
                return fail(QStringLiteral("reason.duplicate_key"), member.key);
            seen.insert(member.key);
            skipBlanks();
            if (at_ == end_ || *at_ != ':')
                return syntax();
            ++at_;
            if (!value(member, depth + 1))
                return false;
            node.items.push_back(std::move(member));
            skipBlanks();
            if (at_ == end_ || (*at_ != ',' && *at_ != '}'))
                return syntax();
            if (*at_++ == '}')
                return true;
        }
    }

    bool array(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Array;
        ++at_;
        skipBlanks();
        if (at_ != end_ && *at_ == ']') {
            ++at_;
            return true;
        }
        while (true) {
            JsonNode element;
            if (!value(element, depth + 1))
                return false;
            node.items.push_back(std::move(element));
            skipBlanks();
            if (at_ == end_ || (*at_ != ',' && *at_ != ']'))
                return syntax();
            if (*at_++ == ']')
                return true;
        }
    }

    bool number(JsonNode &node)
    {
        const char *start = at_;
        const auto digits = [&] {
            const char *first = at_;
            while (at_ != end_ && *at_ >= '0' && *at_ <= '9')
                ++at_;
            return at_ != first;
        };
        if (*at_ == '-')
            ++at_;
        if (at_ != end_ && *at_ == '0')
            ++at_;
        else if (!digits())
            return syntax();
        if (at_ != end_ && *at_ == '.') {
            ++at_;
            if (!digits())
                return syntax();
        }
        if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
            ++at_;
            if (at_ != end_ && (*at_ == '+' || *at_ == '-'))
                ++at_;
            if (!digits())
                return syntax();
        }
        node.kind = JsonNode::Kind::Number;
        node.text = QString::fromLatin1(start, at_ - start);
        return true;
    }

    bool string(QString &text)
    {
        ++at_;
        const char *run = at_;
        while (at_ != end_ && *at_ != '"') {
            if (static_cast<unsigned char>(*at_) < 0x20)
                return syntax();
            if (*at_ != '\\') {
                ++at_;
                continue;
            }
            text += QString::fromUtf8(run, at_ - run);
            if (!escape(text))
                return false;
            run = at_;
        }
        if (at_ == end_)
            return syntax();
        text += QString::fromUtf8(run, at_ - run);
        ++at_;
        return true;
    }

    bool escape(QString &text)
    {
        static constexpr QByteArrayView letters = "\"\\/bfnrt";
        static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
        if (end_ - at_ < 2)
            return syntax();
        if (at_[1] == 'u') {
            bool hex = end_ - at_ >= 6 && std::all_of(at_ + 2, at_ + 6, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
            if (!hex)
                return syntax();
            text += QChar(static_cast<char16_t>(QByteArray(at_ + 2, 4).toUShort(&hex, 16)));
            at_ += 6;
            return true;
        }
        const qsizetype index = letters.indexOf(at_[1]);
        if (index < 0)
            return syntax();
        text += QLatin1Char(meanings[index]);
        at_ += 2;
        return true;
    }

    const char *at_;
    const char *end_;
    const JsonLimits &limits_;
    int line_ = 1;
    qsizetype nodes_ = 0;
    bool failed_ = false;
    Error error_;
};

Error refusal(const QString &reason, int line) { return Error{reason, {{QStringLiteral("line"), line}, {QStringLiteral("value"), QString()}}}; }

} // namespace

Result<JsonNode> readJsonTree(const QByteArray &bytes, const JsonLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return refusal(QStringLiteral("reason.too_large"), 0);
    const QByteArray content = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    if (content.trimmed().isEmpty())
        return refusal(QStringLiteral("reason.empty"), 0);
    if (looksLikeHtml(content))
        return refusal(QStringLiteral("reason.html"), 0);
    if (!content.isValidUtf8()) {
        // The line of the first wrong byte: cut at line ends until the text before it is clean.
        int line = 1;
        for (qsizetype start = 0, end; start < content.size(); start = end + 1, ++line) {
            end = content.indexOf('\n', start);
            end = end < 0 ? content.size() : end;
            if (!QByteArrayView(content).sliced(start, end - start).isValidUtf8())
                break;
        }
        return refusal(QStringLiteral("reason.not_utf8"), line);
    }
    return TreeParser(content, limits).document();
}

} // namespace tagliando
