#pragma once

#include "ui/common/desk.h"

#include <QWidget>

namespace tagliando {

/// What the calendar's looks mean, on one line.
class VisitLegend : public QWidget {
    Q_OBJECT
public:
    VisitLegend(Desk &desk, QWidget *parent);
    /// Whose windows the cells name; empty: nobody's.
    void setCustomer(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Desk &desk_;
    QString customer_;
};

} // namespace tagliando
