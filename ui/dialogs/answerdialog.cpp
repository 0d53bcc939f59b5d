#include "ui/dialogs/answerdialog.h"

#include "ui/dialogs/changelist.h"
#include "ui/dialogs/formrows.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tagliando {

AnswerDialog::AnswerDialog(Desk &desk, Given given, QWidget *parent)
    : FormDialog(desk, QStringLiteral("answerDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Answer a question")), parent), given_(std::move(given)),
      by_(new QLineEdit(this))
{
    resize(640, 420);
    by_->setObjectName(QStringLiteral("answerBy"));
    by_->setText(given_.by);
    QLabel *question = bodyLabel(QStringLiteral("answerQuestion"), this);
    question->setWordWrap(true);
    question->setText(given_.sentence + QStringLiteral(" – ") +
                      (given_.yes ? desk_.say(QT_TRANSLATE_NOOP("window", "Yes")) : desk_.say(QT_TRANSLATE_NOOP("window", "No"))));
    rows_->addRow(question);
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Answered by")), {by_});
    auto *under = new QWidget(this);
    QLabel *count = bodyLabel(QStringLiteral("answerChanges"), under);
    auto *changes = new QScrollArea(under);
    changes->setObjectName(QStringLiteral("answerChangeList"));
    changes->setWidgetResizable(true);
    changes->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "What would change")));
    auto *column = new QVBoxLayout(under);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(count);
    column->addWidget(changes, 1);
    build(under);
    by_->setFocus();
    desk_.workspace().run<ListPreview>(
        this,
        [given = given_](Session &session, const Progress &) {
            return previewAnswer(session, given.question, given.yes, given.customer, given.machines);
        },
        [this, count, changes](const Result<ListPreview> &preview) {
            if (preview)
                showChanges(desk_, *preview, changes, count);
            else
                refuse(preview.error());
        });
}

void AnswerDialog::save()
{
    desk_.memory().setValue(QStringLiteral("customers/answeredBy"), by_->text().trimmed());
    run([given = given_, by = by_->text()](Session &session) -> Result<void> {
        for (const QString &machine : given.machines.isEmpty() ? QStringList{QString()} : given.machines) {
            if (auto answered = answerQuestion(session, given.question, given.yes, given.customer, machine, by); !answered)
                return answered;
        }
        return {};
    });
}

} // namespace tagliando
