#pragma once

#include "core/usecases/decisiondraft.h"
#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTimer;

namespace tagliando {

class DateField;
class FormRows;

/// What a decision is about: chosen where the dialog is opened from.
struct DecisionSubject {
    CustomerId customer;
    QString customerName;
    QStringList servers; ///< empty: the customer as a whole
    QString requirement; ///< track
    QString heading;     ///< what the row says of it
    DecisionId renews;   ///< 0: a new decision
    QStringList also{};  ///< further tracks decided in the same words: one decision each, all or none
};

/// Rinvia: who decided, why and until when, beside the very words the customer will read. What stands against it is said live, under the field that
/// causes it; nothing is saved before nothing does.
class DecideDialog : public QDialog {
    Q_OBJECT
public:
    DecideDialog(Desk &desk, DecisionSubject subject, QWidget *parent);

Q_SIGNALS:
    /// The first one where several were.
    void decided(tagliando::DecisionId id);

private:
    struct Chosen {
        std::vector<Contact> contacts;
        std::optional<Decision> renewed;
    };

    void build();
    QWidget *buildForm();
    QWidget *buildPreview();
    void load();
    void fill(const Chosen &chosen);
    void follow();
    void show(const Result<DecisionPreview> &preview);
    void showWords(const AcceptanceSheet &sheet);
    void refuse(const Error &error);
    void save();
    void chooseProof();
    [[nodiscard]] DecisionWish wish() const;
    [[nodiscard]] std::vector<DecisionWish> wishes() const;

    Desk &desk_;
    DecisionSubject subject_;
    QTimer *typing_;
    quint64 asked_ = 0;             ///< the newest preview wins
    QHash<QString, QString> roles_; ///< by contact
    FormRows *rows_ = nullptr;
    QComboBox *kind_, *by_, *role_, *channel_, *reason_;
    DateField *warned_, *decided_, *until_, *review_, *controlChecked_;
    QLineEdit *text_, *control_, *proof_, *override_;
    QLabel *refusal_, *paperTitle_;
    QScrollArea *paper_;
    QPushButton *save_;
};

} // namespace tagliando
