#pragma once

#include "core/usecases/answers.h"
#include "ui/dialogs/formdialog.h"

class QLineEdit;

namespace tagliando {

/// An answer to a question: what it would change in the list is shown before it is given, and who gave it is named.
class AnswerDialog : public FormDialog {
    Q_OBJECT
public:
    struct Given {
        QString question, sentence; ///< id, and as it is asked
        bool yes = false;
        QString customer;
        QStringList machines; ///< empty: the customer as a whole
        QString by;           ///< who answered last time
    };
    AnswerDialog(Desk &desk, Given given, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &) const override { return QStringLiteral("answerBy"); }

private:
    Given given_;
    QLineEdit *by_;
};

} // namespace tagliando
