// From words to lines: paragraphs of differently styled pieces, filled into a width. Lines break at spaces only, so that a machine's
// name is never broken at its hyphen; a word wider than its column is cut between characters.
#pragma once

#include "ui/paper/page.h"

#include <QFontMetricsF>

#include <map>

namespace tagliando::paper {

/// A run of text, or a mark: a letter in a box with the state's colours.
struct Piece {
    QString text;
    TextStyle style;
    bool isMark = false;
    StateColours mark;
    bool whole = false; ///< never broken at its spaces

    static Piece plain(const QString &text) { return {text, {}}; }
    static Piece bold(const QString &text) { return {text, {TypeSize::Body, true}}; }
    static Piece second(const QString &text) { return {text, {TypeSize::Small, false, tone::ink2}}; }
    static Piece header(const QString &text) { return {text, {TypeSize::Small, true, tone::ink2}}; }
    static Piece unbroken(const QString &text) { return {text, {}, false, {}, true}; } ///< a date
    static Piece letter(const QString &letter, const StateColours &colours);
    static Piece tickBox();
};

using Paragraph = std::vector<Piece>;
using Cell = std::vector<Paragraph>;

inline Cell cell(const Piece &piece) { return {{piece}}; }

/// Measures text; one per layout and thread.
class Ruler {
public:
    const QFontMetricsF &metrics(const TextStyle &style);
    qreal width(const QString &text, const TextStyle &style) { return metrics(style).horizontalAdvance(text); }

private:
    std::map<std::pair<int, bool>, QFontMetricsF> metrics_;
};

/// One filled line; its items' origin is the line's top left.
struct Line {
    Page drawn;
    qreal width = 0;
    qreal height = 0;
};

std::vector<Line> fillLines(const Cell &cell, qreal width, Ruler &ruler);
qreal heightOf(const std::vector<Line> &lines);

/// The width of the widest word or mark: what a column needs to cut nothing.
qreal widestWord(const Cell &cell, Ruler &ruler);

/// Control characters and direction overrides out, any white space to one space: imported texts cannot disturb a page.
QString tidy(const QString &text);

} // namespace tagliando::paper
