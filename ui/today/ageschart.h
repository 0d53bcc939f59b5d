#pragma once

#include "ui/common/desk.h"
#include "ui/today/todayview.h"

#include <QChartView>

class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace tagliando {

/// Overdue findings by age: the same four ages as the table's, and the same sum.
class AgesChart : public QChartView {
public:
    explicit AgesChart(Desk &desk, QWidget *parent = nullptr);
    void setView(const TodayView &view);

private:
    Desk &desk_;
    QBarSet *bars_;
    QBarCategoryAxis *ages_;
    QValueAxis *counts_;
};

} // namespace tagliando
