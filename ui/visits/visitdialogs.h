// What a visit is asked for: another day, what became of a line, and the facts of its report.
#pragma once

#include "core/usecases/visitwork.h"
#include "ui/dialogs/formdialog.h"
#include "ui/visits/visitacts.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace tagliando {

class DateField;

class MoveVisitDialog : public FormDialog {
    Q_OBJECT
public:
    MoveVisitDialog(Desk &desk, const Visit &visit, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    void sayWhatItCosts();

    Visit visit_;
    QLabel *cost_;
    DateField *day_;
    QLineEdit *start_;
    QComboBox *technician_;
};

/// Failed, not applicable, done, open again; or put off, which is a decision of the customer and asked for as one.
class LineOutcomeDialog : public FormDialog {
    Q_OBJECT
public:
    LineOutcomeDialog(Desk &desk, const Visit &visit, const VisitLine &line, QWidget *parent);

Q_SIGNALS:
    /// The line is put off: who decided that is still to be asked.
    void deferralWanted(const QString &note);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    void sayWhatFollows();
    [[nodiscard]] bool isDeferral() const;

    Visit visit_;
    int number_;
    QComboBox *outcome_;
    QLineEdit *note_;
};

/// Arrival, times, who signs, what comes next: with them the visit is numbered and closed.
class CloseVisitDialog : public FormDialog {
    Q_OBJECT
public:
    CloseVisitDialog(Desk &desk, const Visit &visit, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    VisitId visit_;
    QLineEdit *arrive_, *start_, *end_, *pause_, *role_, *tests_, *parts_, *reservations_, *request_;
    QComboBox *signedBy_;
    DateField *next_;
};

} // namespace tagliando
