#pragma once

#include <QLayout>

namespace tagliando {

/// Puts its widgets one after the other and goes on in the next line when there is no room.
class FlowLayout : public QLayout {
public:
    FlowLayout(int gap, int lineGap) : gap_(gap), lineGap_(lineGap) { setContentsMargins(0, 0, 0, 0); }
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { items_.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return items_.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Returns the height used.
    int arrange(const QRect &rect, bool place) const;

    QList<QLayoutItem *> items_;
    int gap_, lineGap_;
};

} // namespace tagliando
