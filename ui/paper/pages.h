// The pager: headings, paragraphs and tables one after the other on as many pages as they need. A heading never stands alone at the
// foot of a page, a table's header is repeated on each page it reaches, every page gets "customer, date … page x of y".
#pragma once

#include "core/base/result.h"
#include "ui/paper/flow.h"
#include "ui/words/words.h"

class QPagedPaintDevice;

namespace tagliando::paper {

struct Column {
    QString header;
    qreal weight = 1;   ///< share of the width; the widest word is given its room first
    bool right = false; ///< numbers
};

struct Row {
    std::vector<Cell> cells;
    bool rule = true; ///< the line under it
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool dense = false; ///< figures: less air between the rows
};

/// The finished paper.
struct Pages {
    QString title; ///< document's title in the PDF
    std::vector<Page> pages;
};

class Pager {
public:
    explicit Pager(qreal width = sheet::width) : width_(width) { pages_.emplace_back(); }

    void heading(const QString &text, TypeSize size = TypeSize::Section);
    void paragraph(const Cell &cell);
    void table(const Table &table);
    /// Two columns of tables and paragraphs, kept on one page: each filled by a Pager of its own width.
    void sideBySide(const Pager &left, const Pager &right);
    /// A part kept on one page where it fits one; with a heavy frame round it when asked.
    void together(const Pager &part, bool framed = false);
    [[nodiscard]] static qreal framedWidth() { return sheet::width - 2 * framePadding; }
    /// Left and right text of one band, as a letter's head.
    void band(const Cell &left, const Cell &right);
    /// Framed boxes of one width beside each other, kept on one page: where people write and sign. Each holds its cell at the top. What is left
    /// of a page will do when it is a third less than `height`.
    void boxes(const std::vector<Cell> &cells, qreal height);
    void space(qreal height);
    void newPage();
    /// Where a part of its own begins: a new page, unless more than half of this one is free.
    void newPart();

    [[nodiscard]] qreal width() const { return width_; }
    [[nodiscard]] static qreal halfWidth() { return sheet::width / 2 - 150; }

    /// Adds the footers and hands the pages out.
    Pages finish(const QString &title, const QString &footer, const Words &words) &&;

private:
    static constexpr qreal framePadding = 120;
    void keepRoom(qreal height); ///< a new page unless `height` fits, taking a waiting heading along
    void place(const Page &drawn, qreal height, qreal x = 0);
    std::vector<qreal> columnWidths(const Table &table);

    Ruler ruler_;
    qreal width_;
    qreal y_ = 0;
    std::vector<Page> pages_;
    Page waiting_; ///< a heading that waits for what follows it
    qreal waitingHeight_ = 0;
    qreal waitingGap_ = 0; ///< over the heading, unless it opens a page
};

/// Error "paper.cannot_paint" (reason) when the device takes no painting. Sets A4 and the margins itself.
Result<void> paintPages(const Pages &pages, QPagedPaintDevice &device);

/// PDF/A-1b with all fonts inside. Error "report.cannot_write" (file, reason); an older file of that name stays whole then.
Result<void> writePdf(const Pages &pages, const QString &file);

} // namespace tagliando::paper
