// Ordering a freeze, reviewing it, granting an exception; agreeing a maintenance window.
#pragma once

#include "core/usecases/freezing.h"
#include "ui/dialogs/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimer;

namespace tagliando {

class DateField;
class PlaceFields;

class FreezeDialog : public FormDialog {
    Q_OBJECT
public:
    FreezeDialog(Desk &desk, const Customer &customer, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    enum Shape { Span, Monthly, WithoutEnd, Rule };

    void showFields();
    void follow();
    [[nodiscard]] FreezeWish wish() const;
    [[nodiscard]] Shape shape() const;

    QString customer_;
    PlaceFields *place_;
    QComboBox *shape_, *orderedBy_, *reason_;
    DateField *from_, *to_, *lastReview_;
    QLineEdit *firstDay_, *lastDay_, *eventDay_, *reviewEvery_, *rule_, *label_, *override_;
    QCheckBox *exceptions_;
    QTimer *typing_;
    quint64 asked_ = 0;
};

class FreezeReviewDialog : public FormDialog {
    Q_OBJECT
public:
    FreezeReviewDialog(Desk &desk, FreezeId freeze, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    FreezeId freeze_;
    DateField *on_;
};

class FreezeExceptionDialog : public FormDialog {
    Q_OBJECT
public:
    FreezeExceptionDialog(Desk &desk, FreezeId freeze, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    FreezeId freeze_;
    QLineEdit *by_;
    DateField *date_;
};

class WindowDialog : public FormDialog {
    Q_OBJECT
public:
    WindowDialog(Desk &desk, const Customer &customer, QWidget *parent);

protected:
    void save() override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    QString customer_;
    PlaceFields *place_;
    QList<QCheckBox *> days_; ///< Monday first
    QLineEdit *from_, *to_;
};

} // namespace tagliando
