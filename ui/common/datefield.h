#pragma once

#include "ui/common/desk.h"

#include <QLineEdit>

namespace tagliando {

/// A day typed the way a person writes it: "31/12/2026", "31.12.26", "31 dic 2026", "2026-12-31", or "+30" for thirty days from today. Leaving the
/// field rewrites it in the window's own form.
class DateField : public QLineEdit {
    Q_OBJECT
public:
    DateField(Desk &desk, const QString &name, QWidget *parent = nullptr);

    /// YYYY-MM-DD; what was typed when that is no date, so that the use case can refuse it; empty when nothing was typed.
    [[nodiscard]] QString iso() const;
    void setDate(const QDate &date);

private:
    Desk &desk_;
};

/// Null when the text is no date.
QDate typedDate(const QString &text, const QLocale &locale, const QDate &today);

} // namespace tagliando
