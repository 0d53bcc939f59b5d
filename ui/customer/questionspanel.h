#pragma once

#include "ui/common/desk.h"
#include "ui/customer/customerview.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QScrollArea;

namespace tagliando {

/// What nobody's inventory can answer, asked once: a sentence, Sì and No; then what the answer changes, and who gives it. A question about machines
/// is one line too; whom the answer is about is chosen beside it.
class QuestionsPanel : public QFrame {
    Q_OBJECT
public:
    explicit QuestionsPanel(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Hidden when nothing is open.
    void setView(const CustomerView &view);
    [[nodiscard]] QWidget *firstFocus() const;

private:
    struct Asked {
        OpenQuestion question;          ///< of the first machine
        std::vector<ServerId> machines; ///< empty: it is about the customer
    };

    [[nodiscard]] std::vector<Asked> asked() const;
    QWidget *newRow(const Asked &asked, int number, QWidget *parent);
    void answer(const Asked &asked, bool yes, const QStringList &machines);
    [[nodiscard]] QString machineName(ServerId machine) const;

    Desk &desk_;
    CustomerView view_;
    QLabel *title_, *note_;
    QScrollArea *scroll_;
};

} // namespace tagliando
