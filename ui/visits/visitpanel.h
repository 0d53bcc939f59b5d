#pragma once

#include "core/domain/visit.h"
#include "ui/common/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tagliando {

class Banner;
class EmptyState;
class LinesModel;
class StateMark;
class Table;

/// One visit as the technician works from it: when and where, what lateness would cost, the lines in their order, what is left out.
class VisitPanel : public QWidget {
    Q_OBJECT
public:
    explicit VisitPanel(Desk &desk, QWidget *parent);

    void retranslate();
    /// A proposal has no id yet.
    void showVisit(const Visit &visit);
    void showNothing();
    [[nodiscard]] const std::optional<Visit> &visit() const { return visit_; }
    [[nodiscard]] Table *lines() const { return table_; }
    /// What a slip to this day would cost, while the visit is dragged; a null day says the usual again.
    void sayMovedTo(const QDate &day);

Q_SIGNALS:
    void bookWanted();
    void moveWanted();
    void calendarWanted();
    void sheetWanted();
    void closeWanted();
    void cancelWanted();
    /// Done at once; any other outcome is asked for.
    void lineDone(int number);
    void outcomeWanted(int number);
    /// Of a line that installs something.
    void deferralWanted(int number);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildButtons();
    void sayHeading();
    void sayLeftOut();
    void fillLines();

    Desk &desk_;
    std::optional<Visit> visit_;
    QLabel *title_, *when_, *who_, *leftOut_, *hint_, *nothing_;
    QWidget *page_, *slip_;
    StateMark *slipMark_;
    QLabel *slipText_;
    QPushButton *move_, *calendar_, *sheet_, *close_, *book_, *cancel_;
    Table *table_;
    LinesModel *lines_;
};

} // namespace tagliando
