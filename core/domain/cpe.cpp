#include "core/domain/cpe.h"

#include "core/domain/version/digits.h"

#include <QByteArrayList>

#include <algorithm>

namespace tagliando {

namespace {

using Kind = CpeAttribute::Kind;

bool isPunctuation(char c) { return c > ' ' && c < 0x7f && !isDigit(c) && !isLetter(c) && c != '_'; }

// One value of a formatted string: letters, digits, "_", "-" and "." bare, other punctuation escaped, wildcards only at the ends.
bool isValue(QByteArrayView text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    if (begin < end && text[begin] == '*')
        ++begin;
    else
        while (begin < end && text[begin] == '?')
            ++begin;
    if (end > begin && text[end - 1] == '*' && (end < begin + 2 || text[end - 2] != '\\'))
        --end;
    else
        while (end > begin && text[end - 1] == '?' && (end < begin + 2 || text[end - 2] != '\\'))
            --end;
    for (qsizetype i = begin; i < end; ++i) {
        const char c = text[i];
        if (c == '\\') {
            if (++i == end || !isPunctuation(text[i]))
                return false;
        } else if (!isDigit(c) && !isLetter(c) && c != '_' && c != '-' && c != '.') {
            return false;
        }
    }
    return begin < end;
}

std::optional<CpeAttribute> readAttribute(QByteArrayView text)
{
    if (text == "*")
        return CpeAttribute{};
    if (text == "-")
        return CpeAttribute{Kind::NotApplicable, {}};
    if (!isValue(text))
        return std::nullopt;
    return CpeAttribute{Kind::Value, text.toByteArray().toLower()};
}

// A component of a URI: empty is ANY, "%01" and "%02" are the wildcards, "%XX" is a character, anything else stands for itself.
std::optional<CpeAttribute> readUriAttribute(QByteArrayView text)
{
    if (text.isEmpty())
        return CpeAttribute{};
    QByteArray value;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            bool ok = i + 2 < text.size();
            const int code = ok ? text.sliced(i + 1, 2).toByteArray().toInt(&ok, 16) : 0;
            if (!ok)
                return std::nullopt;
            i += 2;
            if (code == 1 || code == 2) {
                value += code == 1 ? '?' : '*';
                continue;
            }
            c = char(code);
        }
        if (!isDigit(c) && !isLetter(c) && !isPunctuation(c) && c != '_')
            return std::nullopt;
        if (isPunctuation(c) && c != '.' && (c != '-' || text.size() > 1) && c != '-')
            value += '\\';
        value += c;
    }
    return readAttribute(value);
}

// Pieces between colons, those behind a backslash left alone.
QByteArrayList split(QByteArrayView text)
{
    QByteArrayList pieces(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == ':') {
            pieces.append(QByteArray());
            continue;
        }
        pieces.back() += text[i];
        if (text[i] == '\\' && i + 1 < text.size())
            pieces.back() += text[++i];
    }
    return pieces;
}

// "~edition~software edition~target software~target hardware~other" in the place of the edition.
bool unpackEdition(const QByteArray &packed, std::array<CpeAttribute, Cpe::count> *attributes)
{
    static constexpr std::array places{Cpe::Edition, Cpe::SoftwareEdition, Cpe::TargetSoftware, Cpe::TargetHardware, Cpe::Other};
    const QByteArrayList pieces = packed.sliced(1).split('~');
    if (pieces.size() != qsizetype(places.size()))
        return false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto attribute = readUriAttribute(pieces[qsizetype(i)]);
        if (!attribute)
            return false;
        (*attributes)[places[i]] = *attribute;
    }
    return true;
}

bool isPart(const CpeAttribute &part) { return part.kind != Kind::Value || part.text == "a" || part.text == "o" || part.text == "h"; }

std::optional<Cpe> readUri(QByteArrayView text)
{
    Cpe cpe;
    const QByteArrayList pieces = text.toByteArray().split(':');
    if (pieces.size() > 7)
        return std::nullopt;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i == Cpe::Edition && pieces[i].startsWith('~')) {
            if (!unpackEdition(pieces[i], &cpe.attributes))
                return std::nullopt;
            continue;
        }
        const auto attribute = readUriAttribute(pieces[i]);
        if (!attribute)
            return std::nullopt;
        cpe.attributes[std::size_t(i)] = *attribute;
    }
    return isPart(cpe[Cpe::Part]) ? std::optional(cpe) : std::nullopt;
}

// `pattern` may begin and end with wildcards; both hold escaped characters, which count as one.
bool wildcardMatches(QByteArrayView pattern, QByteArrayView text)
{
    const auto units = [](QByteArrayView from) {
        QByteArrayList list;
        for (qsizetype i = 0; i < from.size(); ++i)
            list.append(from[i] == '\\' && i + 1 < from.size() ? from.sliced(i++, 2).toByteArray() : from.sliced(i, 1).toByteArray());
        return list;
    };
    QByteArrayList wanted = units(pattern);
    const QByteArrayList given = units(text);
    const auto takeEnd = [&](bool front) { // how many characters the wildcard may stand for: {least, most}
        std::pair<qsizetype, qsizetype> span{0, 0};
        while (!wanted.isEmpty() && (front ? wanted.first() : wanted.last()) == "?") {
            front ? wanted.removeFirst() : wanted.removeLast();
            ++span.second;
        }
        if (!wanted.isEmpty() && (front ? wanted.first() : wanted.last()) == "*") {
            front ? wanted.removeFirst() : wanted.removeLast();
            span.second = given.size();
        }
        return span;
    };
    const auto before = takeEnd(true);
    const auto after = takeEnd(false);
    for (qsizetype at = before.first; at <= before.second && at + wanted.size() <= given.size(); ++at) {
        if (given.size() - at - wanted.size() <= after.second && given.sliced(at, wanted.size()) == wanted)
            return true;
    }
    return false;
}

} // namespace

bool CpeAttribute::hasWildcard() const
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '*' || text[i] == '?')
            return true;
    }
    return false;
}

QByteArray CpeAttribute::plain() const
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

CpeRelation relationOf(const CpeAttribute &source, const CpeAttribute &target)
{
    if (target.kind == Kind::Value && target.hasWildcard())
        return source.kind == Kind::Value && source == target ? CpeRelation::Equal : CpeRelation::Undefined;
    if (source.kind == Kind::Any)
        return target.kind == Kind::Any ? CpeRelation::Equal : CpeRelation::Superset;
    if (target.kind == Kind::Any)
        return CpeRelation::Subset;
    if (source.kind == Kind::NotApplicable || target.kind == Kind::NotApplicable)
        return source.kind == target.kind ? CpeRelation::Equal : CpeRelation::Disjoint;
    if (source.hasWildcard())
        return wildcardMatches(source.text, target.text) ? CpeRelation::Superset : CpeRelation::Disjoint;
    return source.plain() == target.plain() ? CpeRelation::Equal : CpeRelation::Disjoint;
}

std::optional<Cpe> Cpe::parse(QByteArrayView text)
{
    text = text.trimmed();
    if (text.size() >= 5 && text.first(5).compare("cpe:/", Qt::CaseInsensitive) == 0)
        return readUri(text.sliced(5));
    if (text.size() < 8 || text.first(8).compare("cpe:2.3:", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QByteArrayList pieces = split(text.sliced(8));
    if (pieces.size() != qsizetype(count))
        return std::nullopt;
    Cpe cpe;
    for (std::size_t i = 0; i < count; ++i) {
        const auto attribute = readAttribute(pieces[qsizetype(i)]);
        if (!attribute)
            return std::nullopt;
        cpe.attributes[i] = *attribute;
    }
    return isPart(cpe[Part]) ? std::optional(cpe) : std::nullopt;
}

QByteArray Cpe::toString() const
{
    QByteArray text = "cpe:2.3";
    for (const CpeAttribute &one : attributes)
        text += ':' + (one.kind == Kind::Any ? QByteArray("*") : one.kind == Kind::NotApplicable ? QByteArray("-") : one.text);
    return text;
}

std::optional<bool> cpeMatches(const Cpe &source, const Cpe &target)
{
    bool decided = true;
    for (std::size_t i = 0; i < Cpe::count; ++i) {
        const CpeRelation relation = relationOf(source.attributes[i], target.attributes[i]);
        if (relation == CpeRelation::Disjoint)
            return false;
        decided = decided && (relation == CpeRelation::Equal || relation == CpeRelation::Superset);
    }
    return decided ? std::optional(true) : std::nullopt;
}

} // namespace tagliando
