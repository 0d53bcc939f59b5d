#include "ui/common/pagepreview.h"

#include "ui/common/focus.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QtConcurrent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tagliando {

namespace {

constexpr int gap = 16; // round a page
constexpr double screenDotsPerInch = 96;
constexpr double a4Width = 210 / 25.4, a4Height = 297 / 25.4;
constexpr int leastPercent = 25, mostPercent = 400;

} // namespace

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Window);
    verticalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setSingleStep(48);
}

void PagePreview::setPages(std::shared_ptr<const paper::Pages> pages)
{
    pages_ = std::move(pages);
    ++generation_;
    images_.clear();
    onTheirWay_.clear();
    arrange();
    noteCurrent();
    viewport()->update();
}

int PagePreview::pageCount() const { return pages_ ? static_cast<int>(pages_->pages.size()) : 0; }

QSize PagePreview::pageSize() const
{
    return {static_cast<int>(std::lround(a4Width * dotsPerInch_)), static_cast<int>(std::lround(a4Height * dotsPerInch_))};
}

QRect PagePreview::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = std::max(gap, (viewport()->width() - size.width()) / 2);
    return {QPoint(left - horizontalScrollBar()->value(), gap + page * (size.height() + gap) - verticalScrollBar()->value()), size};
}

std::pair<int, int> PagePreview::visiblePages() const
{
    if (pageCount() == 0)
        return {0, -1};
    const int pitch = pageSize().height() + gap;
    const int top = verticalScrollBar()->value();
    return {std::clamp((top - gap) / pitch, 0, pageCount() - 1), std::clamp((top + viewport()->height()) / pitch, 0, pageCount() - 1)};
}

void PagePreview::setFit(Fit fit, int percent)
{
    fit_ = fit;
    const int page = current_;
    wantedPercent_ = std::clamp(percent, leastPercent, mostPercent);
    rescale();
    showPage(page);
}

int PagePreview::percent() const { return static_cast<int>(std::lround(dotsPerInch_ / screenDotsPerInch * 100)); }

bool PagePreview::isComplete() const
{
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        if (!images_.contains(page))
            return false;
    }
    return true;
}

/// Works out the scale of the fit, then the scroll ranges.
void PagePreview::rescale()
{
    const double before = dotsPerInch_;
    const double width = std::max(50, viewport()->width() - 2 * gap);
    const double height = std::max(50, viewport()->height() - 2 * gap);
    if (fit_ == Fit::Percent)
        dotsPerInch_ = screenDotsPerInch * wantedPercent_ / 100;
    else if (fit_ == Fit::PageWidth)
        dotsPerInch_ = width / a4Width;
    else if (fit_ == Fit::WholePage)
        dotsPerInch_ = std::min(width / a4Width, height / a4Height);
    dotsPerInch_ = std::clamp(dotsPerInch_, screenDotsPerInch * leastPercent / 100, screenDotsPerInch * mostPercent / 100);
    if (before != dotsPerInch_) {
        ++generation_;
        images_.clear();
        onTheirWay_.clear();
    }
    arrange();
    viewport()->update();
}

void PagePreview::arrange()
{
    arranging_ = true;
    const QSize size = pageSize();
    const int total = pageCount() == 0 ? 0 : gap + pageCount() * (size.height() + gap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, pageCount() == 0 ? 0 : std::max(0, size.width() + 2 * gap - viewport()->width()));
    arranging_ = false;
}

void PagePreview::showPage(int page)
{
    if (pageCount() == 0)
        return;
    page = std::clamp(page, 0, pageCount() - 1);
    verticalScrollBar()->setValue(page * (pageSize().height() + gap));
    current_ = page;
    Q_EMIT pageShown(page);
    viewport()->update();
}

void PagePreview::noteCurrent()
{
    const int pitch = pageSize().height() + gap;
    int page = pageCount() == 0 ? 0 : std::clamp((verticalScrollBar()->value() + viewport()->height() / 2) / pitch, 0, pageCount() - 1);
    // Where a short view cannot be scrolled further, the page asked for stays the current one while it is visible.
    const auto [first, last] = visiblePages();
    if (current_ >= first && current_ <= last && verticalScrollBar()->value() == verticalScrollBar()->maximum() && current_ > page)
        page = current_;
    current_ = page;
    Q_EMIT pageShown(page);
}

void PagePreview::drawMissing()
{
    const auto [first, last] = visiblePages();
    const double ratio = devicePixelRatioF();
    for (int page = first; page <= last; ++page) {
        if (images_.contains(page) || onTheirWay_.contains(page))
            continue;
        onTheirWay_.insert(page);
        // The answer goes to the application, not to this view: Qt 6.4 asserts that the receiver of a continuation is alive.
        QtConcurrent::run([pages = pages_, page, ratio, dots = dotsPerInch_] {
            QImage image = paper::pageImage(pages->pages[static_cast<size_t>(page)], dots * ratio);
            image.setDevicePixelRatio(ratio);
            return image;
        }).then(qApp, [view = QPointer<PagePreview>(this), page, generation = generation_](const QImage &image) {
            if (view && view->generation_ == generation)
                view->takePicture(page, image);
        });
    }
}

void PagePreview::takePicture(int page, const QImage &image)
{
    onTheirWay_.remove(page);
    const auto [first, last] = visiblePages();
    images_.removeIf([top = first, bottom = last](const auto &entry) { return entry.key() < top - 2 || entry.key() > bottom + 2; });
    images_.insert(page, image);
    viewport()->update(pageRect(page));
}

void PagePreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRect place = pageRect(page);
        if (!place.intersects(event->rect()))
            continue;
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
        if (const auto image = images_.constFind(page); image != images_.cend())
            painter.drawImage(place.topLeft(), *image);
        else
            painter.fillRect(place, Qt::white);
    }
    if (keyboardFocusIn(this) && pageCount() > 0) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    drawMissing();
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = current_;
    const double before = dotsPerInch_;
    rescale();
    if (before != dotsPerInch_)
        showPage(page);
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    if (!arranging_)
        noteCurrent();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return showPage(current_ + 1);
    case Qt::Key_PageUp:
        return showPage(current_ - 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return QAbstractScrollArea::wheelEvent(event);
    constexpr int step = 10;
    setFit(Fit::Percent, percent() + (event->angleDelta().y() > 0 ? step : -step));
    event->accept();
}

bool PagePreview::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

} // namespace tagliando
