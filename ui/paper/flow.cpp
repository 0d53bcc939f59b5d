#include "ui/paper/flow.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace tagliando::paper {

namespace {

constexpr qreal markHeight = 108;
constexpr qreal markPadding = 26;
constexpr qreal afterMark = 40;

qreal markWidth(const Piece &piece, Ruler &ruler) { return std::max(markHeight, ruler.width(piece.text, piece.style) + 2 * markPadding); }

/// Something that stays on one line: a word, part of an over-long word, or a mark.
struct Token {
    QString text;
    const Piece *piece = nullptr;
    qreal width = 0;
    bool spaceBefore = false;
};

/// Lines after the first start under the text, not under the mark.
qreal hangingIndent(const Paragraph &paragraph, Ruler &ruler)
{
    const auto marks = std::count_if(paragraph.begin(), paragraph.end(), [](const Piece &piece) { return piece.isMark; });
    return marks == 1 && paragraph.size() > 1 && paragraph.front().isMark ? markWidth(paragraph.front(), ruler) + afterMark : 0;
}

std::vector<Token> tokensOf(const Paragraph &paragraph, qreal widthOfLine, Ruler &ruler)
{
    std::vector<Token> tokens;
    bool space = false;
    for (const Piece &piece : paragraph) {
        if (piece.isMark) {
            tokens.push_back({piece.text, &piece, markWidth(piece, ruler), space});
            space = false;
            continue;
        }
        const QString text = tidy(piece.text);
        const bool whole = piece.whole && ruler.width(text, piece.style) <= widthOfLine;
        qsizetype at = 0;
        while (at < text.size()) {
            if (text.at(at) == QLatin1Char(' ')) {
                space = true;
                ++at;
                continue;
            }
            qsizetype end = whole ? -1 : text.indexOf(QLatin1Char(' '), at);
            if (end < 0)
                end = text.endsWith(QLatin1Char(' ')) ? text.size() - 1 : text.size();
            QString word = text.mid(at, end - at);
            at = end;
            // An over-long word is cut; each part is as long as the line allows.
            qreal width = ruler.width(word, piece.style);
            while (width > widthOfLine && word.size() > 1) {
                QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, word);
                const qsizetype guess =
                    std::clamp<qsizetype>(static_cast<qsizetype>(static_cast<qreal>(word.size()) * widthOfLine / width), 1, word.size() - 1);
                graphemes.setPosition(guess);
                qsizetype cut = graphemes.isAtBoundary() ? guess : graphemes.toPreviousBoundary();
                while (cut > 1 && ruler.width(word.left(cut), piece.style) > widthOfLine)
                    cut = graphemes.toPreviousBoundary();
                cut = cut < 1 ? 1 : cut;
                const QString part = word.left(cut);
                tokens.push_back({part, &piece, ruler.width(part, piece.style), space});
                space = false;
                word = word.mid(cut);
                width = ruler.width(word, piece.style);
            }
            tokens.push_back({word, &piece, width, space});
            space = false;
        }
    }
    return tokens;
}

qreal gapBefore(const std::vector<Token> &tokens, size_t i, bool firstOfLine, Ruler &ruler)
{
    if (firstOfLine)
        return 0;
    if (tokens[i - 1].piece->isMark)
        return afterMark;
    return tokens[i].spaceBefore ? ruler.width(QStringLiteral(" "), tokens[i].piece->style) : 0;
}

Line drawLine(const std::vector<Token> &tokens, size_t from, size_t to, qreal indent, Ruler &ruler)
{
    Line line;
    qreal ascent = 0;
    qreal descent = 0;
    for (size_t i = from; i < to; ++i) {
        const QFontMetricsF &metrics = ruler.metrics(tokens[i].piece->style);
        ascent = std::max(ascent, metrics.ascent());
        descent = std::max(descent, metrics.descent());
        if (tokens[i].piece->isMark) { // a mark is drawn round the middle of body text
            ascent = std::max(ascent, 96.0);
            descent = std::max(descent, 28.0);
        }
    }
    line.height = ascent + descent;
    qreal x = from > 0 ? indent : 0;
    for (size_t i = from; i < to; ++i) {
        const Token &token = tokens[i];
        const qreal gap = gapBefore(tokens, i, i == from, ruler);
        if (token.piece->isMark) {
            x += gap;
            const qreal middle = ascent - 33;
            line.drawn.boxes.push_back({QRectF(x, middle - markHeight / 2, token.width, markHeight), token.piece->mark.fill, token.piece->mark.ink,
                                        18, token.piece->mark.dashed});
            if (!token.text.isEmpty()) {
                const qreal inner = ruler.width(token.text, token.piece->style);
                TextStyle style = token.piece->style;
                style.colour = token.piece->mark.letter.rgb();
                line.drawn.texts.push_back(
                    {QPointF(x + (token.width - inner) / 2, middle + ruler.metrics(style).capHeight() / 2), token.text, style});
            }
            x += token.width;
            continue;
        }
        // Words of one piece become one drawn text, spaces included: a reader that searches the PDF finds the phrase.
        const bool joins = i > from && tokens[i - 1].piece == token.piece;
        if (joins) {
            DrawnText &last = line.drawn.texts.back();
            last.text += (token.spaceBefore ? QStringLiteral(" ") : QString()) + token.text;
            x = last.baseline.x() + ruler.width(last.text, last.style);
        } else {
            x += gap;
            line.drawn.texts.push_back({QPointF(x, ascent), token.text, token.piece->style});
            x += token.width;
        }
    }
    line.width = x;
    return line;
}

} // namespace

Piece Piece::letter(const QString &letter, const StateColours &colours) { return {letter, {TypeSize::Small, true}, true, colours}; }

Piece Piece::tickBox() { return {QString(), {}, true, {QColor(tone::ink2), QColor(), QColor()}}; }

const QFontMetricsF &Ruler::metrics(const TextStyle &style)
{
    const auto key = std::make_pair(static_cast<int>(style.size), style.bold);
    auto found = metrics_.find(key);
    if (found == metrics_.end())
        found = metrics_.emplace(key, QFontMetricsF(paperFont(style))).first;
    return found->second;
}

QString tidy(const QString &text)
{
    QString tidied;
    tidied.reserve(text.size());
    for (const QChar c : text) {
        const ushort u = c.unicode();
        const bool direction = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
        if (direction || u == 0xfeff || u == 0xfffe || u == 0xffff)
            continue;
        const bool blank = u == ' ' || c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029;
        if (!blank)
            tidied += c;
        else if (!tidied.endsWith(QLatin1Char(' ')))
            tidied += QLatin1Char(' ');
    }
    return tidied;
}

std::vector<Line> fillLines(const Cell &cell, qreal width, Ruler &ruler)
{
    std::vector<Line> lines;
    for (const Paragraph &paragraph : cell) {
        const qreal indent = hangingIndent(paragraph, ruler);
        const std::vector<Token> tokens = tokensOf(paragraph, width - indent, ruler);
        size_t from = 0;
        qreal x = 0;
        for (size_t i = 0; i < tokens.size(); ++i) {
            const qreal needed = gapBefore(tokens, i, i == from, ruler) + tokens[i].width;
            // A mark and the word after it stay together.
            const bool marksNext = tokens[i].piece->isMark && i + 1 < tokens.size();
            const qreal together = needed + (marksNext ? afterMark + tokens[i + 1].width : 0);
            if (i > from && !tokens[i - 1].piece->isMark && x + together > width) {
                lines.push_back(drawLine(tokens, from, i, indent, ruler));
                from = i;
                x = indent + tokens[i].width;
            } else {
                x += needed;
            }
        }
        if (from < tokens.size())
            lines.push_back(drawLine(tokens, from, tokens.size(), indent, ruler));
    }
    return lines;
}

qreal heightOf(const std::vector<Line> &lines)
{
    qreal height = 0;
    for (const Line &line : lines)
        height += line.height;
    return height;
}

qreal widestWord(const Cell &cell, Ruler &ruler)
{
    qreal widest = 0;
    for (const Paragraph &paragraph : cell) {
        const std::vector<Token> tokens = tokensOf(paragraph, 1e9, ruler);
        for (size_t i = 0; i < tokens.size(); ++i) {
            const bool afterItsMark = i > 0 && tokens[i - 1].piece->isMark;
            widest = std::max(widest, tokens[i].width + (afterItsMark ? tokens[i - 1].width + afterMark : 0));
        }
    }
    return widest;
}

} // namespace tagliando::paper
