#include "ui/paper/pages.h"

#include <algorithm>
#include <numeric>

namespace tagliando::paper {

namespace {

constexpr qreal bottom = sheet::height - sheet::footerHeight;
constexpr qreal cellGap = 120;    ///< between two columns
constexpr qreal cellPadding = 30; ///< over and under a row's text
constexpr qreal densePadding = 18;
constexpr qreal ruleHeight = 6;

void draw(Page &page, const std::vector<Line> &lines, qreal x, qreal y, qreal width, bool right)
{
    for (const Line &line : lines) {
        page.add(line.drawn, QPointF(right ? x + width - line.width : x, y));
        y += line.height;
    }
}

void rule(Page &page, qreal y, qreal width, QRgb colour)
{
    page.boxes.push_back({QRectF(0, y, width, ruleHeight), QColor(colour), QColor(), 0, false});
}

/// The lines of one row's cells, some of which may already be on an earlier page.
struct FilledRow {
    std::vector<std::vector<Line>> cells;
    bool rule = true;
    qreal padding = cellPadding;

    [[nodiscard]] qreal height() const
    {
        qreal highest = 0;
        for (const auto &lines : cells)
            highest = std::max(highest, heightOf(lines));
        return highest + 2 * padding;
    }

    /// Takes off what fits into `height`; at least one line of each cell, so that cutting always ends.
    FilledRow takeFitting(qreal height)
    {
        FilledRow part;
        part.rule = false;
        part.padding = padding;
        for (auto &lines : cells) {
            qreal used = 2 * padding;
            size_t n = 0;
            while (n < lines.size() && (n == 0 || used + lines[n].height <= height))
                used += lines[n++].height;
            const auto end = lines.begin() + static_cast<std::ptrdiff_t>(n);
            part.cells.emplace_back(std::make_move_iterator(lines.begin()), std::make_move_iterator(end));
            lines.erase(lines.begin(), end);
        }
        return part;
    }

    [[nodiscard]] bool isEmpty() const
    {
        return std::all_of(cells.begin(), cells.end(), [](const auto &lines) { return lines.empty(); });
    }
};

Page drawRow(const FilledRow &row, const Table &table, const std::vector<qreal> &widths, qreal width, QRgb colour)
{
    Page page;
    qreal x = 0;
    for (size_t c = 0; c < row.cells.size(); ++c) {
        draw(page, row.cells[c], x, row.padding, widths[c], table.columns[c].right);
        x += widths[c] + cellGap;
    }
    if (row.rule)
        rule(page, row.height() - ruleHeight, width, colour);
    return page;
}

} // namespace

void Pager::keepRoom(qreal height)
{
    if (y_ > 0 && y_ + waitingGap_ + waitingHeight_ + height > bottom)
        newPage();
    if (waitingHeight_ > 0) {
        const qreal gap = y_ > 0 ? waitingGap_ : 0;
        pages_.back().add(waiting_, QPointF(0, y_ + gap));
        y_ += gap + waitingHeight_;
        waiting_ = Page();
        waitingHeight_ = 0;
        waitingGap_ = 0;
    }
}

void Pager::place(const Page &drawn, qreal height, qreal x)
{
    pages_.back().add(drawn, QPointF(x, y_));
    y_ += height;
}

void Pager::newPage()
{
    pages_.emplace_back();
    y_ = 0;
}

void Pager::newPart()
{
    if (y_ > bottom / 2)
        newPage();
    else
        space(150);
}

void Pager::space(qreal height)
{
    if (y_ > 0)
        y_ += height;
}

void Pager::heading(const QString &text, TypeSize size)
{
    const bool title = size == TypeSize::Title;
    const std::vector<Line> lines = fillLines(cell({text, {size, true}}), width_, ruler_);
    if (waitingHeight_ == 0)
        waitingGap_ = title ? 150 : 190;
    draw(waiting_, lines, 0, waitingHeight_, width_, false);
    waitingHeight_ += heightOf(lines) + (title ? 20 : 40);
}

void Pager::paragraph(const Cell &cell)
{
    std::vector<Line> lines = fillLines(cell, width_, ruler_);
    for (const Line &line : lines) {
        keepRoom(line.height);
        place(line.drawn, line.height);
    }
}

std::vector<qreal> Pager::columnWidths(const Table &table)
{
    const size_t n = table.columns.size();
    const qreal available = width_ - cellGap * static_cast<qreal>(n - 1);
    std::vector<qreal> least(n, 0);
    for (size_t c = 0; c < n; ++c) {
        least[c] = widestWord(cell(Piece::header(table.columns[c].header)), ruler_);
        for (const Row &row : table.rows) {
            if (c < row.cells.size())
                least[c] = std::max(least[c], widestWord(row.cells[c], ruler_));
        }
        least[c] = std::min(least[c] + 4, available * 0.4); // one hostile word does not starve the other columns
    }
    const qreal leastSum = std::accumulate(least.begin(), least.end(), 0.0);
    if (leastSum > available) {
        for (qreal &width : least)
            width *= available / leastSum;
        return least;
    }
    // Shares by weight; a column below its least is fixed at it and the rest share what remains.
    std::vector<qreal> widths(n, 0);
    std::vector<bool> fixed(n, false);
    for (bool again = true; again;) {
        again = false;
        qreal room = available;
        qreal weights = 0;
        for (size_t c = 0; c < n; ++c) {
            room -= fixed[c] ? widths[c] : 0;
            weights += fixed[c] ? 0 : table.columns[c].weight;
        }
        for (size_t c = 0; c < n; ++c) {
            if (fixed[c])
                continue;
            widths[c] = room * table.columns[c].weight / weights;
            if (widths[c] < least[c]) {
                widths[c] = least[c];
                fixed[c] = true;
                again = true;
                break;
            }
        }
    }
    return widths;
}

void Pager::table(const Table &table)
{
    const std::vector<qreal> widths = columnWidths(table);
    FilledRow head;
    for (size_t c = 0; c < table.columns.size(); ++c)
        head.cells.push_back(fillLines(cell(Piece::header(table.columns[c].header)), widths[c], ruler_));
    const bool named = !head.isEmpty();
    const Page headDrawn = drawRow(head, table, widths, width_, tone::line);
    const qreal headHeight = named ? head.height() : 0;
    const qreal splitFrom = bottom * 0.4; // rows higher than this may be cut; lower ones move to the next page whole

    bool headNeeded = named;
    for (const Row &row : table.rows) {
        FilledRow filled;
        filled.rule = row.rule;
        filled.padding = table.dense ? densePadding : cellPadding;
        for (size_t c = 0; c < widths.size(); ++c)
            filled.cells.push_back(c < row.cells.size() ? fillLines(row.cells[c], widths[c], ruler_) : std::vector<Line>());
        const auto openPage = [&](qreal needed) {
            const size_t before = pages_.size();
            keepRoom(needed + (headNeeded ? headHeight : 0));
            if (pages_.size() != before)
                headNeeded = named;
            if (headNeeded) {
                place(headDrawn, headHeight);
                headNeeded = false;
            }
        };
        while (filled.height() > splitFrom) {
            openPage(std::min(filled.height(), splitFrom));
            const qreal room = bottom - y_;
            if (filled.height() <= room)
                break;
            const FilledRow part = filled.takeFitting(room);
            place(drawRow(part, table, widths, width_, tone::line2), part.height());
            newPage();
            headNeeded = named;
        }
        if (filled.isEmpty())
            continue;
        openPage(filled.height());
        place(drawRow(filled, table, widths, width_, tone::line2), filled.height());
    }
}

void Pager::sideBySide(const Pager &left, const Pager &right)
{
    const qreal height = std::max(left.y_, right.y_);
    keepRoom(height);
    place(left.pages_.front(), 0);
    place(right.pages_.front(), height, width_ - right.width_);
}

void Pager::together(const Pager &part, bool framed)
{
    constexpr qreal frame = 18;
    const qreal padding = framed ? framePadding : 0;
    for (size_t i = 0; i < part.pages_.size(); ++i) {
        const bool last = i + 1 == part.pages_.size();
        const qreal height = std::min(last ? part.y_ : bottom - 2 * padding, bottom - 2 * padding) + 2 * padding;
        keepRoom(height);
        if (framed) {
            for (const QRectF &side : {QRectF(0, 0, width_, frame), QRectF(0, height - frame, width_, frame), QRectF(0, 0, frame, height),
                                       QRectF(width_ - frame, 0, frame, height)})
                pages_.back().boxes.push_back({side.translated(0, y_), QColor(tone::ink), QColor(), 0, false});
        }
        Page drawn;
        drawn.add(part.pages_[i], QPointF(0, padding));
        place(drawn, height, padding);
    }
}

void Pager::band(const Cell &left, const Cell &right)
{
    const qreal half = width_ / 2 - cellGap;
    const std::vector<Line> l = fillLines(left, half, ruler_);
    const std::vector<Line> r = fillLines(right, half, ruler_);
    const qreal height = std::max(heightOf(l), heightOf(r));
    keepRoom(height);
    Page drawn;
    draw(drawn, l, 0, 0, half, false);
    draw(drawn, r, width_ - half, 0, half, true);
    place(drawn, height);
}

void Pager::boxes(const std::vector<Cell> &cells, qreal height)
{
    constexpr qreal gap = 120, padding = 60;
    const auto count = static_cast<qreal>(cells.size());
    const qreal width = (width_ - gap * (count - 1)) / count;
    if (const qreal left = bottom - y_ - waitingGap_ - waitingHeight_; left < height && left >= height * 2 / 3)
        height = left;
    keepRoom(height);
    Page drawn;
    qreal x = 0;
    for (const Cell &cell : cells) {
        drawn.boxes.push_back({QRectF(x, 0, width, height), QColor(), QColor(tone::ink2), 0, false});
        draw(drawn, fillLines(cell, width - 2 * padding, ruler_), x + padding, padding, width - 2 * padding, false);
        x += width + gap;
    }
    place(drawn, height);
}

Pages Pager::finish(const QString &title, const QString &footer, const Words &words) &&
{
    if (waitingHeight_ > 0)
        keepRoom(0);
    const int count = static_cast<int>(pages_.size());
    for (int i = 0; i < count; ++i) {
        const QString number = words.say("Paper", QT_TRANSLATE_NOOP("Paper", "page {page} of {pages}"),
                                         {{QStringLiteral("page"), i + 1}, {QStringLiteral("pages"), count}});
        const std::vector<Line> right = fillLines(cell(Piece::second(number)), width_ / 3, ruler_);
        std::vector<Line> left = fillLines(cell(Piece::second(footer)), width_ * 0.6, ruler_);
        left.resize(std::min<size_t>(left.size(), 1));
        Page band;
        rule(band, 100, width_, tone::line2);
        draw(band, left, 0, 130, width_, false);
        draw(band, right, 0, 130, width_, true);
        pages_[static_cast<size_t>(i)].add(band, QPointF(0, bottom));
    }
    return {title, std::move(pages_)};
}

} // namespace tagliando::paper
