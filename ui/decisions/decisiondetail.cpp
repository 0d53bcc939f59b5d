#include "ui/decisions/decisiondetail.h"

#include "core/reporting/acceptancesheet.h"
#include "ui/common/flowlayout.h"
#include "ui/common/labels.h"
#include "ui/dialogs/clauselist.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tagliando {

namespace {

/// What was added to a decision later: its own words stay above.
std::vector<Clause> additions(const Desk &desk, const DecisionRow &row)
{
    const Words &words = desk.words();
    std::vector<Clause> clauses;
    for (const Correction &correction : row.view.decision->corrections)
        clauses.push_back({desk.say(QT_TRANSLATE_NOOP("window", "Correction of {date} by {name}"),
                                    {{QStringLiteral("date"), words.dateTime(correction.recorded, row.zone)},
                                     {QStringLiteral("name"), correction.by.isEmpty() ? QStringLiteral("–") : correction.by}}),
                           correction.text});
    for (const Outcome &outcome : row.view.decision->outcomes)
        clauses.push_back(
            {desk.say(QT_TRANSLATE_NOOP("window", "Outcome, incident of {date}"), {{QStringLiteral("date"), words.date(outcome.incident)}}),
             desk.say(QT_TRANSLATE_NOOP("window", "Hours lost {hours}, cost {cost}. Who answered for it? {answer}"),
                      {{QStringLiteral("hours"), words.number(outcome.hours, 1)},
                       {QStringLiteral("cost"), words.money(outcome.cost)},
                       {QStringLiteral("answer"), words.blame(outcome.blamed)}})});
    return clauses;
}

} // namespace

DecisionDetail::DecisionDetail(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), title_(sectionLabel(QStringLiteral("decisionTitle"), this)),
      status_(bodyLabel(QStringLiteral("decisionStatus"), this)), story_(bodyLabel(QStringLiteral("decisionStory"), this)),
      conflict_(bodyLabel(QStringLiteral("decisionConflict"), this)), note_(noteLabel(QStringLiteral("decisionNote"), this)),
      words_(new QScrollArea(this)), renew_(new QPushButton(this)), correct_(new QPushButton(this)), outcome_(new QPushButton(this)),
      sheet_(new QPushButton(this))
{
    setObjectName(QStringLiteral("decisionDetail"));
    setAutoFillBackground(true);
    QPalette raised = palette();
    raised.setColor(QPalette::Window, colour(Role::Raised));
    setPalette(raised);
    QPalette red = conflict_->palette();
    red.setColor(QPalette::WindowText, look(ServerColour::Blocking).ink);
    conflict_->setPalette(red);
    for (QLabel *label : {title_, status_, story_, conflict_, note_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    story_->setFont(metrics::font(story_->font(), 1.0, QFont::DemiBold));
    renew_->setObjectName(QStringLiteral("decisionRenew"));
    correct_->setObjectName(QStringLiteral("decisionCorrect"));
    outcome_->setObjectName(QStringLiteral("decisionOutcome"));
    sheet_->setObjectName(QStringLiteral("decisionSheet"));
    words_->setObjectName(QStringLiteral("decisionWordsScroll"));
    words_->setWidgetResizable(true);
    words_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(metrics::grid, metrics::grid);
    buttons->setLayout(flow);
    for (QPushButton *button : {renew_, sheet_, outcome_, correct_}) {
        button->setProperty("small", true);
        flow->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addWidget(title_);
    column->addWidget(status_);
    column->addWidget(conflict_);
    column->addWidget(story_);
    column->addWidget(buttons);
    column->addWidget(note_);
    column->addWidget(words_, 1);
    connect(renew_, &QPushButton::clicked, this, &DecisionDetail::renewWanted);
    connect(correct_, &QPushButton::clicked, this, &DecisionDetail::correctionWanted);
    connect(outcome_, &QPushButton::clicked, this, &DecisionDetail::outcomeWanted);
    connect(sheet_, &QPushButton::clicked, this, &DecisionDetail::sheetWanted);
    setDecision(nullptr, nullptr);
}

QWidget *DecisionDetail::scroll() const { return words_; }

void DecisionDetail::retranslate()
{
    renew_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Renew…")));
    correct_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Correct…")));
    outcome_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Outcome…")));
    sheet_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Sheet to sign…")));
    for (QPushButton *button : {renew_, correct_, outcome_, sheet_})
        button->setAccessibleName(button->text());
    words_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "The words of the decision")));
}

void DecisionDetail::setDecision(const DecisionRow *row, const Snapshot *snapshot)
{
    for (QWidget *part : {static_cast<QWidget *>(title_), static_cast<QWidget *>(status_), static_cast<QWidget *>(story_),
                          static_cast<QWidget *>(note_), static_cast<QWidget *>(words_), static_cast<QWidget *>(renew_->parentWidget())})
        part->setVisible(row != nullptr);
    conflict_->hide();
    if (!row)
        return;
    const Words &words = desk_.words();
    const Decision &decision = *row->view.decision;
    const AcceptanceSheet sheet = makeAcceptanceSheet(decision, snapshot->input(), snapshot->findings);
    title_->setText(row->what);
    status_->setText(words.decisionStatus(row->view) + QStringLiteral("; ") +
                     desk_.say(QT_TRANSLATE_NOOP("window", "decision {id}"), {{QStringLiteral("id"), decision.id.value}}) +
                     (decision.renews ? QStringLiteral(", ") + desk_.say(QT_TRANSLATE_NOOP("window", "renews decision {id}"),
                                                                         {{QStringLiteral("id"), decision.renews.value}})
                                      : QString()));
    story_->setText(words.decisionStory(row->view, row->zone));
    for (const Finding &finding : sheet.rows) {
        for (const Conflict &conflict : finding.notes->conflicts) {
            conflict_->setText(words.conflict(conflict));
            conflict_->show();
        }
    }
    renew_->setEnabled(row->view.status != DecisionStatus::Superseded);
    note_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "The words given to the customer")));
    std::vector<Clause> clauses = Words(sheet.customer.language).acceptance(sheet);
    const std::vector<Clause> later = additions(desk_, *row);
    clauses.insert(clauses.end(), later.begin(), later.end());
    showClauses(words_, clauses, QStringLiteral("decisionWords"));
}

} // namespace tagliando
