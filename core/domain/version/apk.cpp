#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <QVarLengthArray>

#include <array>

namespace tagliando {

namespace {

// In the order in which apk-tools lets them follow one another; where two versions part, the one whose next token comes later is the lesser.
enum class Kind { LaterNumber, Number, Letter, Suffix, SuffixNumber, Revision, End };

struct Token {
    Kind kind = Kind::End;
    int rank = 0;          ///< letter, suffix, or minus the count of leading zeros
    QByteArrayView digits; ///< of a number; leading zeros count apart
};

using Tokens = QVarLengthArray<Token, 16>;

constexpr std::array<const char *, 9> suffixes{"alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p"};
constexpr int released = 4; // suffixes before this one come before the release itself

// Takes digits, at least one. A number after the first that begins with zeros is compared like a fraction: the zeros first.
bool takeNumber(QByteArrayView *text, Kind kind, Tokens *tokens)
{
    const QByteArrayView digits = takeRun(text, isDigit);
    if (kind == Kind::LaterNumber && !digits.isEmpty() && digits.front() == '0') {
        QByteArrayView rest = digits;
        const qsizetype zeros = takeRun(&rest, [](char c) { return c == '0'; }).size();
        tokens->append({kind, -int(zeros), {}});
        if (!rest.isEmpty() || text->startsWith('.'))
            tokens->append({Kind::Number, 0, rest});
    } else {
        tokens->append({kind, 0, digits});
    }
    return !digits.isEmpty();
}

std::optional<Tokens> parse(QByteArrayView text)
{
    Tokens tokens;
    text = text.trimmed();
    if (!takeNumber(&text, Kind::Number, &tokens))
        return std::nullopt;
    while (!text.isEmpty() && text.front() == '.') {
        text = text.sliced(1);
        if (!takeNumber(&text, Kind::LaterNumber, &tokens))
            return std::nullopt;
    }
    if (!text.isEmpty() && text.front() >= 'a' && text.front() <= 'z') {
        tokens.append({Kind::Letter, text.front(), {}});
        text = text.sliced(1);
    }
    while (!text.isEmpty() && text.front() == '_') {
        text = text.sliced(1);
        int rank = 0;
        for (const char *suffix : suffixes) {
            if (text.startsWith(suffix))
                break;
            ++rank;
        }
        if (rank == int(suffixes.size()))
            return std::nullopt;
        text = text.sliced(QByteArrayView(suffixes[std::size_t(rank)]).size());
        tokens.append({Kind::Suffix, rank - released, {}});
        if (!text.isEmpty() && isDigit(text.front()))
            takeNumber(&text, Kind::SuffixNumber, &tokens);
    }
    if (text.startsWith("-r")) {
        text = text.sliced(2);
        if (!takeNumber(&text, Kind::Revision, &tokens))
            return std::nullopt;
    }
    tokens.append({});
    return text.isEmpty() ? std::optional(tokens) : std::nullopt;
}

} // namespace

std::optional<std::strong_ordering> compareApk(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right)
        return std::nullopt;
    for (qsizetype i = 0; i < left->size() && i < right->size(); ++i) {
        const Token &one = left->at(i);
        const Token &other = right->at(i);
        if (one.kind != other.kind) {
            if (one.kind == Kind::Suffix && one.rank < 0)
                return std::strong_ordering::less;
            if (other.kind == Kind::Suffix && other.rank < 0)
                return std::strong_ordering::greater;
            return other.kind <=> one.kind;
        }
        if (one.rank != other.rank)
            return one.rank <=> other.rank;
        if (const auto order = compareDigits(one.digits, other.digits); order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace tagliando
