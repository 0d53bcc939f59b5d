// The mark of a state: a letter in a small square. Never without its word near it.
#pragma once

#include "ui/words/words.h"

#include <QWidget>

class QPainter;

namespace tagliando {

/// Width of the mark of a state; its height is metrics::mark.
int markWidth(ServerColour state);
/// Paints it with its left edge at `left`, centred on `middle`.
void paintMark(QPainter &painter, const QFont &base, ServerColour state, const QString &letter, int left, int middle);

/// A mark as a widget. Its accessible name is the state's word.
class StateMark : public QWidget {
public:
    explicit StateMark(QWidget *parent = nullptr);
    void setState(ServerColour state, const Words &words);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ServerColour state_ = ServerColour::Satisfied;
    QString letter_;
};

} // namespace tagliando
