#include "ui/customer/whypanel.h"

#include "ui/common/findingtext.h"
#include "ui/common/labels.h"
#include "ui/customer/whysteps.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tagliando {

namespace {

/// Who decided, until when, and whether that ends before the stop.
QString decisionLine(const Words &words, const Finding &finding)
{
    const DecisionInForce &decision = *finding.notes->decision;
    const QString by = decision.by.isEmpty() ? decision.role : decision.by + QStringLiteral(", ") + decision.role;
    QString line = words.say("window", QT_TRANSLATE_NOOP("window", "Decision of the customer: {decision} ({by}; warned on {warned}; {reason})."),
                             {{QStringLiteral("decision"), words.decision(decision)},
                              {QStringLiteral("by"), by},
                              {QStringLiteral("warned"), words.date(decision.warned)},
                              {QStringLiteral("reason"), words.decisionReason(decision.reason)}});
    const bool stops = finding.stopsAt.isValid() && finding.phase != StopPhase::Stopped && decision.status != DecisionStatus::Expired;
    if (stops && finding.notes->conflicts.empty())
        line += QLatin1Char(' ') + words.say("window", QT_TRANSLATE_NOOP("window", "It ends before the block: no conflict."));
    return line;
}

} // namespace

WhyPanel::WhyPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), title_(sectionLabel(QStringLiteral("whyTitle"), this)), subject_(noteLabel(QStringLiteral("whySubject"), this)),
      certainty_(noteLabel(QStringLiteral("whyCertainty"), this)), decide_(new QPushButton(this)), decision_(new QPushButton(this)),
      copy_(new QPushButton(this)), collector_(new QPushButton(this)), scroll_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("why"));
    setAutoFillBackground(true);
    QPalette raised = palette();
    raised.setColor(QPalette::Window, colour(Role::Raised));
    setPalette(raised);
    copy_->setObjectName(QStringLiteral("whyCopy"));
    copy_->setProperty("small", true);
    collector_->setObjectName(QStringLiteral("whyCollector"));
    collector_->setProperty("small", true);
    collector_->hide();
    decide_->setObjectName(QStringLiteral("whyDecide"));
    decision_->setObjectName(QStringLiteral("whyDecision"));
    subject_->setWordWrap(true);
    certainty_->setWordWrap(true);
    scroll_->setObjectName(QStringLiteral("whyScroll"));
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFrameShape(QFrame::NoFrame);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(collector_);
    head->addWidget(copy_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::grid, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid / 2);
    column->addLayout(head);
    column->addWidget(subject_);
    column->addWidget(certainty_);
    column->addSpacing(metrics::grid);
    column->addWidget(scroll_, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::grid);
    foot->addWidget(decide_);
    foot->addWidget(decision_);
    foot->addStretch();
    column->addLayout(foot);
    connect(decide_, &QPushButton::clicked, this, &WhyPanel::decideWanted);
    connect(decision_, &QPushButton::clicked, this, &WhyPanel::decisionWanted);
    connect(copy_, &QPushButton::clicked, this, &WhyPanel::copy);
    connect(collector_, &QPushButton::clicked, this, [this] { desk_.go({QStringLiteral("collector"), {}, {}, {}, {}}); });
}

void WhyPanel::retranslate()
{
    title_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Why")));
    scroll_->setAccessibleName(title_->text());
    copy_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Copy")));
    decide_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Defer…")));
    decide_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Defer, accept or refuse…")));
    decision_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Open its decision")));
    decision_->setAccessibleName(decision_->text());
    collector_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Collector…")));
    collector_->setAccessibleName(collector_->text());
    copy_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Copy why")));
}

void WhyPanel::setFinding(const Finding *finding, const Certainty &certainty, const Moment &now)
{
    copy_->setEnabled(finding != nullptr);
    collector_->setVisible(finding && (finding->about->action.kind == QLatin1String("collect") || finding->stale));
    certainty_->setVisible(finding != nullptr);
    decide_->setVisible(finding && finding->state != State::Satisfied && finding->state != State::Verify);
    decision_->setVisible(finding && finding->notes->decision);
    plain_.clear();
    if (!finding) {
        subject_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Choose a row to read why it is there.")));
        setContent(new QWidget(scroll_));
        return;
    }
    const Words &words = desk_.words();
    const QString subject = capitalised(words.headline(*finding));
    subject_->setText(subject);
    certainty_->setText(words.certainty(certainty));
    const std::vector<WhyStep> steps = words.why(*finding, now);
    QStringList advice = words.adviceLines(*finding, now);
    if (finding->notes->decision)
        advice.prepend(decisionLine(words, *finding));
    const QString adviceTitle = desk_.say(QT_TRANSLATE_NOOP("window", "Good to know"));
    auto *content = new WhySteps(steps, finding->state == State::Blocking, adviceTitle, advice, scroll_);
    setContent(content);

    QStringList lines{subject, certainty_->text()};
    for (size_t i = 0; i < steps.size(); ++i) {
        lines << QStringLiteral("%1. %2: %3").arg(i + 1).arg(steps[i].title, steps[i].sentence);
        if (!steps[i].source.isEmpty())
            lines << QStringLiteral("   ") + steps[i].source;
    }
    for (const QString &line : advice)
        lines << QStringLiteral("- ") + line;
    plain_ = lines.join(QLatin1Char('\n'));
}

void WhyPanel::setContent(QWidget *content)
{
    scroll_->setWidget(content);
    content->setAutoFillBackground(false); // setWidget switched it on: the panel's grey shows through
    scroll_->viewport()->setAutoFillBackground(false);
}

void WhyPanel::copy() const { QApplication::clipboard()->setText(plain_); }

} // namespace tagliando
