// What a visit is asked for: another day, what became of a line, and the facts of its report.
#pragma once

#include "core/usecases/visitwork.h"
#include "ui/dialogs/formdialog.h"

class QComboBox;
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
    VisitId visit_;
    DateField *day_;
    QLineEdit *start_;
    QComboBox *technician_;
};

/// Failed, deferred by whom and until when, not applicable, or open again.
class LineOutcomeDialog : public FormDialog {
    Q_OBJECT
public:
    LineOutcomeDialog(Desk &desk, const Visit &visit, const VisitLine &line, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    void showFields();

    VisitId visit_;
    int number_;
    QComboBox *outcome_, *by_, *role_, *reason_;
    QLineEdit *note_;
    DateField *until_, *warned_;
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
