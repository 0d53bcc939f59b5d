#pragma once

#include "core/planning/proposals.h"
#include "core/usecases/visitwork.h"
#include "ui/common/latest.h"
#include "ui/common/screen.h"
#include "ui/visits/calendarmodel.h"
#include "ui/visits/visitacts.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace tagliando {

class CalendarTable;
class NoCustomers;
class ProposalsModel;
class Table;
class VisitLegend;
class VisitPanel;

/// Visite: seven weeks with today, freezes and stops seen together; what should be booked; and the visit that is being worked.
class VisitsScreen : public Screen {
    Q_OBJECT
public:
    explicit VisitsScreen(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString label() const override;
    void retranslate() override;
    void refresh() override;
    void open(const Goto &target) override;
    [[nodiscard]] QList<QWidget *> panels() const override;
    [[nodiscard]] CustomerId currentCustomer() const override { return choice_.customer; }

private:
    struct View {
        std::shared_ptr<const Snapshot> snapshot;
        Proposals proposals;
        VisitCalendar calendar;
    };
    /// What is shown at the right.
    struct Choice {
        CustomerId customer;
        VisitId visit;    ///< 0: a proposal
        QString proposal; ///< its key
    };

    QWidget *buildDesk();
    QWidget *buildCalendar(QWidget *page);
    QWidget *buildProposals(QWidget *page);
    void connectPanel();
    void derive();
    void show(View view);
    void showChoice();
    void showCalendar();
    void sayRange();
    void turn(int weeks);
    void choose(const CalendarVisit &visit);
    void chooseProposal(int row);

    // visitsactions.cpp: what a person does here
    void bookProposal(int row);
    void askMove();
    void move(VisitId visit, const QDate &to);
    void markDone(int number);
    void askOutcome(int number);
    void askDecision(int number, const QString &note);
    void askClose();
    void callOff();
    void showPaper();
    void showReport(VisitId visit);
    void saveCalendarFile();
    /// Runs a use case about visits; its refusal goes into the window's banner.
    void run(std::function<Result<void>(Session &)> work);
    /// The same for what can be taken back.
    void run(Ways<Done> ways);

    View view_;
    Latest<View> latest_;
    QDate first_; ///< a Monday; null: this week's
    Choice choice_;
    QStackedWidget *stack_;
    NoCustomers *noCustomers_;
    QSplitter *splitter_;
    QLabel *title_, *range_, *proposalsTitle_, *proposalsNote_, *noProposals_;
    QPushButton *earlier_, *today_, *later_;
    CalendarModel *days_;
    CalendarTable *calendar_;
    VisitLegend *legend_;
    ProposalsModel *proposals_;
    Table *proposalsTable_;
    VisitPanel *panel_;
};

} // namespace tagliando
