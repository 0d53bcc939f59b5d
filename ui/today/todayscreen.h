#pragma once

#include "ui/common/latest.h"
#include "ui/common/screen.h"
#include "ui/today/todayview.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace tagliando {

class AgesChart;
class LateModel;
class NoCustomers;
class OldDataModel;
class StateBars;
class StopsModel;
class Table;

/// Oggi: what stands still and what will, who is late, and how much of it all is known.
class TodayScreen : public Screen {
    Q_OBJECT
public:
    explicit TodayScreen(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString label() const override;
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> panels() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildLists();
    QWidget *buildSide();
    void show(TodayView view);
    void sayTitles();
    void shareHeight();

    TodayView view_;
    Latest<TodayView> latest_;
    QStackedWidget *stack_;
    NoCustomers *noCustomers_;
    QSplitter *splitter_;
    QWidget *lists_, *side_;
    QLabel *title_, *date_, *coverage_, *stopsTitle_, *stopsNote_, *nothingStops_, *lateTitle_, *lateNote_;
    QLabel *statesTitle_, *agesTitle_, *oldTitle_, *oldNote_;
    Table *stopsTable_, *lateTable_, *oldTable_;
    StopsModel *stops_;
    LateModel *late_;
    OldDataModel *old_;
    StateBars *bars_;
    AgesChart *ages_;
};

} // namespace tagliando
