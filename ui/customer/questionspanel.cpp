#include "ui/customer/questionspanel.h"

#include "core/usecases/machines.h"
#include "ui/common/labels.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tagliando {

QuestionsPanel::QuestionsPanel(Desk &desk, QWidget *parent)
    : QFrame(parent), desk_(desk), title_(sectionLabel(QStringLiteral("questionsTitle"), this)),
      note_(noteLabel(QStringLiteral("questionsNote"), this)), error_(bodyLabel(QStringLiteral("questionsError"), this)), name_(new QLineEdit(this)),
      scroll_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("questions"));
    name_->setObjectName(QStringLiteral("answeredBy"));
    name_->setProperty("small", true);
    name_->setFixedWidth(200);
    name_->setText(desk_.memory().value(QStringLiteral("customers/answeredBy")).toString());
    error_->hide();
    scroll_->setObjectName(QStringLiteral("questionsScroll"));
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setMaximumHeight(4 * metrics::oneLineRow);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(title_);
    head->addWidget(note_, 1);
    head->addWidget(name_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::blockGap, metrics::grid, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid / 2);
    column->addLayout(head);
    column->addWidget(error_);
    column->addWidget(scroll_);
    hide();
}

void QuestionsPanel::retranslate()
{
    name_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "Who answers")));
    name_->setAccessibleName(name_->placeholderText());
    if (view_.snapshot)
        setView(view_);
}

QWidget *QuestionsPanel::firstFocus() const { return isVisible() ? name_ : nullptr; }

QString QuestionsPanel::serverName(ServerId server) const
{
    const Server *known = view_.snapshot->server(server);
    return known ? known->name : QString();
}

void QuestionsPanel::setView(const CustomerView &view)
{
    view_ = view;
    setVisible(!view_.questions.empty());
    title_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Open questions")));
    int facts = 0;
    for (const OpenQuestion &question : view_.questions)
        facts += question.facts;
    note_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n questions"), static_cast<int>(view_.questions.size())) + QStringLiteral(", ") +
                   desk_.count(QT_TRANSLATE_N_NOOP("window", "%n checks wait for them"), facts));
    auto *content = new QWidget(scroll_);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::grid, 0);
    column->setSpacing(2);
    int number = 0;
    for (const OpenQuestion &question : view_.questions) {
        ++number;
        QString sentence = desk_.words().question(question, view_.snapshot->questionText(question.question));
        if (question.server)
            sentence = serverName(question.server) + QStringLiteral(": ") + sentence;
        QLabel *text = bodyLabel(QStringLiteral("question%1").arg(number), content);
        text->setWordWrap(true);
        text->setText(sentence);
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::grid);
        row->addWidget(text, 1);
        for (const bool yes : {true, false}) {
            auto *button =
                new QPushButton(yes ? desk_.say(QT_TRANSLATE_NOOP("window", "Yes")) : desk_.say(QT_TRANSLATE_NOOP("window", "No")), content);
            button->setObjectName(QStringLiteral("question%1%2").arg(number).arg(yes ? QStringLiteral("Yes") : QStringLiteral("No")));
            button->setProperty("small", true);
            button->setAccessibleName(sentence + QLatin1Char(' ') + button->text());
            connect(button, &QPushButton::clicked, this, [this, question, yes] { answer(question, yes); });
            row->addWidget(button);
        }
        column->addLayout(row);
    }
    column->addStretch();
    scroll_->setWidget(content);
    scroll_->setMinimumHeight(std::min(content->sizeHint().height(), scroll_->maximumHeight()));
}

void QuestionsPanel::answer(const OpenQuestion &question, bool yes)
{
    const QString by = name_->text().trimmed();
    desk_.memory().setValue(QStringLiteral("customers/answeredBy"), by);
    desk_.workspace().run<void>(
        this,
        [id = question.question, yes, customer = view_.customer.name, server = question.server ? serverName(question.server) : QString(),
         by](Session &session, const Progress &) { return answerQuestion(session, id, yes, customer, server, by); },
        [this](const Result<void> &answered) {
            error_->setVisible(!answered);
            error_->setText(answered ? QString() : desk_.words().error(answered.error()));
            if (!answered)
                name_->setFocus();
        });
}

} // namespace tagliando
