// The pages on the screen, one under the other: pictures of the very pages that are printed, painted off the window's thread.
#pragma once

#include "ui/paper/pages.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>

#include <memory>

namespace tagliando {

class PagePreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { PageWidth, WholePage, Percent };

    explicit PagePreview(QWidget *parent = nullptr);

    /// Keeps the page that is looked at when the new paper has it. Null: an empty desk.
    void setPages(std::shared_ptr<const paper::Pages> pages);
    [[nodiscard]] int pageCount() const;
    /// From 0; the page in the middle of the view.
    [[nodiscard]] int currentPage() const { return current_; }
    void showPage(int page);

    void setFit(Fit fit, int percent = 100);
    [[nodiscard]] int percent() const;
    /// All pages in view are painted: nothing is still on its way.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void pageShown(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] QRect pageRect(int page) const;           ///< in the viewport
    [[nodiscard]] std::pair<int, int> visiblePages() const; ///< first, last; last < first: none
    void arrange();
    void rescale();
    void drawMissing();
    void takePicture(int page, const QImage &image);
    void noteCurrent();

    std::shared_ptr<const paper::Pages> pages_;
    Fit fit_ = Fit::PageWidth;
    int wantedPercent_ = 100;
    double dotsPerInch_ = 96;
    QHash<int, QImage> images_;
    QSet<int> onTheirWay_;
    quint64 generation_ = 0; ///< of pages and scale; older pictures are dropped
    int current_ = 0;
    bool arranging_ = false;
};

} // namespace tagliando
