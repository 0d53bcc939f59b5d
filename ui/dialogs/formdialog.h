#pragma once

#include "ui/common/act.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tagliando {

class FormRows;

/// A form with one use case behind it: it closes when that succeeded, and says under the field why not.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(Desk &desk, const QString &name, const QString &title, QWidget *parent);

protected:
    /// Puts the form, what stands under it (or nothing) and the buttons into the dialog; the save button is called NAMESave.
    void build(QWidget *under = nullptr);
    virtual void save() = 0;
    /// The field an error code is about; empty: the whole form.
    [[nodiscard]] virtual QString fieldOf(const Error &error) const = 0;
    void run(std::function<Result<void>(Session &)> work);
    /// The same for what can be taken back.
    template <class T>
    void run(Ways<T> ways)
    {
        setSaving(true);
        perform<T>(desk_, this, std::move(ways), [this](const Result<T> &done) { finish(done ? Result<void>() : Result<void>(done.error())); });
    }
    void refuse(const Error &error);
    void clearRefusal();
    /// Another word on the button; "Save" otherwise.
    void setSaveText(const QString &text);

    Desk &desk_;
    FormRows *rows_;

private:
    void setSaving(bool saving);
    void finish(const Result<void> &done);

    QLabel *refusal_;
    QPushButton *save_ = nullptr;
};

} // namespace tagliando
