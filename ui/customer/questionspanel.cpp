#include "ui/customer/questionspanel.h"

#include "ui/common/labels.h"
#include "ui/dialogs/answerdialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tagliando {

QuestionsPanel::QuestionsPanel(Desk &desk, QWidget *parent)
    : QFrame(parent), desk_(desk), title_(sectionLabel(QStringLiteral("questionsTitle"), this)),
      note_(noteLabel(QStringLiteral("questionsNote"), this)), scroll_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("questions"));
    setStyleSheet(QStringLiteral("#questions { border-top: 1px solid palette(dark); }"));
    scroll_->setObjectName(QStringLiteral("questionsScroll"));
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setMaximumHeight(4 * metrics::oneLineRow);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(title_);
    head->addWidget(note_, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::blockGap, metrics::grid, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid / 2);
    column->addLayout(head);
    column->addWidget(scroll_);
    hide();
}

void QuestionsPanel::retranslate()
{
    if (view_.snapshot)
        setView(view_);
}

QWidget *QuestionsPanel::firstFocus() const { return isVisible() ? scroll_->findChild<QPushButton *>() : nullptr; }

QString QuestionsPanel::machineName(ServerId machine) const
{
    const Server *known = view_.snapshot->server(machine);
    return known ? known->name : QString();
}

std::vector<QuestionsPanel::Asked> QuestionsPanel::asked() const
{
    std::vector<Asked> list;
    for (const OpenQuestion &question : view_.questions) {
        auto same = std::find_if(list.begin(), list.end(), [&](const Asked &known) { return known.question.question == question.question; });
        if (same == list.end()) {
            list.push_back({question, {}});
            same = list.end() - 1;
        }
        if (question.server)
            same->machines.push_back(question.server);
    }
    return list;
}

void QuestionsPanel::setView(const CustomerView &view)
{
    view_ = view;
    const std::vector<Asked> list = asked();
    setVisible(!list.empty());
    title_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Open questions")));
    int facts = 0;
    for (const OpenQuestion &question : view_.questions)
        facts += question.facts;
    note_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n questions"), static_cast<int>(list.size())) + QStringLiteral(", ") +
                   desk_.count(QT_TRANSLATE_N_NOOP("window", "%n checks wait for them"), facts));
    auto *content = new QWidget(scroll_);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::grid, 0);
    column->setSpacing(4);
    for (size_t i = 0; i < list.size(); ++i)
        column->addWidget(newRow(list[i], static_cast<int>(i) + 1, content));
    column->addStretch();
    scroll_->setWidget(content);
    content->setAutoFillBackground(false);
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->setMinimumHeight(std::min(content->sizeHint().height(), scroll_->maximumHeight()));
}

QWidget *QuestionsPanel::newRow(const Asked &asked, int number, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    const QString sentence = desk_.words().question(asked.question, view_.snapshot->questionText(asked.question.question));
    const QString name = QStringLiteral("question%1").arg(number);
    QLabel *text = bodyLabel(name, line);
    text->setWordWrap(true);
    text->setText(sentence);
    row->addWidget(text, 1);

    QComboBox *about = nullptr;
    if (!asked.machines.empty()) {
        about = new QComboBox(line);
        about->setObjectName(name + QStringLiteral("About"));
        about->setProperty("small", true);
        about->setFixedWidth(200);
        about->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Machine")) + QStringLiteral(": ") + sentence);
        QStringList names;
        for (const ServerId machine : asked.machines)
            names << machineName(machine);
        if (names.size() > 1)
            about->addItem(desk_.count(QT_TRANSLATE_N_NOOP("window", "all %n machines"), static_cast<int>(names.size())), names);
        for (const QString &machine : std::as_const(names))
            about->addItem(machine, QStringList{machine});
        row->addWidget(about);
    }
    for (const bool yes : {true, false}) {
        auto *button = new QPushButton(yes ? desk_.say(QT_TRANSLATE_NOOP("window", "Yes")) : desk_.say(QT_TRANSLATE_NOOP("window", "No")), line);
        button->setObjectName(name + (yes ? QStringLiteral("Yes") : QStringLiteral("No")));
        button->setProperty("small", true);
        button->setAccessibleName(sentence + QLatin1Char(' ') + button->text());
        connect(button, &QPushButton::clicked, this,
                [this, asked, yes, about] { answer(asked, yes, about ? about->currentData().toStringList() : QStringList()); });
        row->addWidget(button);
    }
    return line;
}

void QuestionsPanel::answer(const Asked &asked, bool yes, const QStringList &machines)
{
    (new AnswerDialog(desk_,
                      {asked.question.question, desk_.words().question(asked.question, view_.snapshot->questionText(asked.question.question)), yes,
                       view_.customer.name, machines, desk_.memory().value(QStringLiteral("customers/answeredBy")).toString()},
                      this))
        ->open();
}

} // namespace tagliando
