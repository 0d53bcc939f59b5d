#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

struct Token {
    char prefix = '-'; ///< '.' or '-'; a change between digits and letters counts as '-'
    QByteArrayView text;

    [[nodiscard]] bool isNumeric() const { return isNumber(text); }
};

using Tokens = QVarLengthArray<Token, 16>;

// Qualifiers before, at and after the release; unknown ones come after all of them, by letter.
constexpr std::array<const char *, 7> qualifiers{"alpha", "beta", "milestone", "rc", "snapshot", "", "sp"};
constexpr int released = 5;
constexpr int unknown = 7;

int rankOf(QByteArrayView qualifier, bool beforeNumber)
{
    const auto is = [&](const char *word) { return qualifier.compare(word, Qt::CaseInsensitive) == 0; };
    for (std::size_t i = 0; i < qualifiers.size(); ++i) {
        if (is(qualifiers[i]))
            return int(i);
    }
    if (is("final") || is("ga") || is("release"))
        return released;
    if (is("cr"))
        return 3;
    if (beforeNumber && qualifier.size() == 1)
        return is("a") ? 0 : is("b") ? 1 : is("m") ? 2 : unknown;
    return unknown;
}

bool isNull(const Token &token, bool beforeNumber)
{
    return token.isNumeric() ? compareDigits(token.text, "0") == 0 : rankOf(token.text, beforeNumber) == released;
}

std::optional<Tokens> parse(QByteArrayView text)
{
    Tokens tokens;
    text = text.trimmed();
    const auto printable = [](char c) { return c > ' ' && c < 0x7f; };
    if (text.isEmpty() || std::none_of(text.begin(), text.end(), isDigit) || !std::all_of(text.begin(), text.end(), printable))
        return std::nullopt;
    char prefix = '-';
    while (true) {
        Token token{prefix, {}};
        if (!text.isEmpty() && isDigit(text.front()))
            token.text = takeRun(&text, isDigit);
        else
            token.text = takeRun(&text, [](char c) { return !isDigit(c) && c != '.' && c != '-' && c != '_'; });
        if (token.text.isEmpty())
            token.text = "0";
        tokens.append(token);
        if (text.isEmpty())
            break;
        prefix = '-';
        if (text.front() == '.' || text.front() == '-' || text.front() == '_') {
            prefix = text.front() == '.' ? '.' : '-';
            text = text.sliced(1);
        }
    }
    // Values that say nothing go, at the end and before every hyphen.
    Tokens kept;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool beforeNumber = i + 1 < tokens.size() && tokens[i + 1].isNumeric();
        if (i > 0 && tokens[i].prefix == '-') {
            while (kept.size() > 1 && isNull(kept.back(), false))
                kept.removeLast();
        }
        kept.append(tokens[i]);
        if (!tokens[i].isNumeric() && beforeNumber && tokens[i].text.size() == 1 && rankOf(tokens[i].text, true) != unknown)
            kept.back().text = qualifiers[std::size_t(rankOf(tokens[i].text, true))];
    }
    while (kept.size() > 1 && isNull(kept.back(), false))
        kept.removeLast();
    return kept;
}

std::strong_ordering compareTokens(const Token &a, const Token &b)
{
    // ".qualifier" = "-qualifier" < "-number" < ".number"
    const auto kindOf = [](const Token &token) { return !token.isNumeric() ? 0 : token.prefix == '-' ? 1 : 2; };
    if (kindOf(a) != kindOf(b))
        return kindOf(a) <=> kindOf(b);
    if (a.isNumeric())
        return compareDigits(a.text, b.text);
    const int rankA = rankOf(a.text, false);
    const int rankB = rankOf(b.text, false);
    if (rankA != rankB || rankA != unknown)
        return rankA <=> rankB;
    return a.text.compare(b.text, Qt::CaseInsensitive) <=> 0;
}

} // namespace

std::optional<std::strong_ordering> compareMaven(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    // What pads the shorter one depends on what stands beside it.
    const auto padding = [](const Token &beside) { return Token{beside.prefix, QByteArrayView(beside.isNumeric() ? "0" : "")}; };
    for (qsizetype i = 0; i < std::max(left->size(), right->size()); ++i) {
        const Token one = i < left->size() ? left->at(i) : padding(right->at(i));
        const Token other = i < right->size() ? right->at(i) : padding(left->at(i));
        if (const auto order = compareTokens(one, other); order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace tagliando
