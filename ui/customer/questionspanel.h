#pragma once

#include "ui/common/desk.h"
#include "ui/customer/customerview.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace tagliando {

/// What nobody's inventory can answer, asked once: a sentence, Sì and No, and the name of who answers.
class QuestionsPanel : public QFrame {
    Q_OBJECT
public:
    explicit QuestionsPanel(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Hidden when nothing is open. A name being typed stays.
    void setView(const CustomerView &view);
    [[nodiscard]] QWidget *firstFocus() const;

private:
    void answer(const OpenQuestion &question, bool yes);
    [[nodiscard]] QString serverName(ServerId server) const;

    Desk &desk_;
    CustomerView view_;
    QLabel *title_, *note_, *error_;
    QLineEdit *name_;
    QScrollArea *scroll_;
};

} // namespace tagliando
