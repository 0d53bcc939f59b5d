#include "ui/today/ageschart.h"

#include "ui/common/metrics.h"
#include "ui/common/palette.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QValueAxis>

#include <algorithm>

namespace tagliando {

AgesChart::AgesChart(Desk &desk, QWidget *parent)
    : QChartView(parent), desk_(desk), bars_(new QBarSet({}, this)), ages_(new QBarCategoryAxis(this)), counts_(new QValueAxis(this))
{
    setObjectName(QStringLiteral("agesChart"));
    setFixedHeight(152);
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);

    const StateColours colours = look(ServerColour::Overdue);
    bars_->setBrush(colours.fill);
    bars_->setPen(QPen(colours.ink, 1));
    bars_->setLabelColor(colour(Role::Ink));
    bars_->setLabelFont(metrics::font(font(), metrics::second, QFont::DemiBold));
    for (int i = 0; i < 4; ++i)
        bars_->append(0);
    auto *series = new QBarSeries(this);
    series->append(bars_);
    series->setBarWidth(0.8);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);

    QChart *chart = this->chart();
    chart->addSeries(series);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->addAxis(ages_, Qt::AlignBottom);
    chart->addAxis(counts_, Qt::AlignLeft);
    series->attachAxis(ages_);
    series->attachAxis(counts_);
    ages_->setGridLineVisible(false);
    ages_->setTruncateLabels(false);
    ages_->setLabelsFont(metrics::font(font(), metrics::second));
    ages_->setLabelsColor(colour(Role::SecondInk));
    ages_->setLinePenColor(colour(Role::Control));
    counts_->setVisible(false);
}

void AgesChart::setView(const TodayView &view)
{
    const QStringList names{desk_.say(QT_TRANSLATE_NOOP("window", "1–7 d")), desk_.say(QT_TRANSLATE_NOOP("window", "8–30 d")),
                            desk_.say(QT_TRANSLATE_NOOP("window", "31–90 d")), desk_.say(QT_TRANSLATE_NOOP("window", "> 90 d"))};
    ages_->setCategories(names);
    int most = 1;
    QStringList numbers;
    for (int age = 0; age < 4; ++age) {
        const int n = view.total.ages.byAge[age];
        bars_->replace(age, n);
        most = std::max(most, n);
        numbers << names[age] + QStringLiteral(": ") + desk_.words().number(n);
    }
    counts_->setRange(0, most * 1.3); // room for the label above the highest bar
    setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Overdue by age")));
    setAccessibleDescription(numbers.join(QStringLiteral(", ")));
}

} // namespace tagliando
