#include "ui/dialogs/formdialog.h"

#include "ui/dialogs/formrows.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

FormDialog::FormDialog(Desk &desk, const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent), desk_(desk), rows_(new FormRows(this)), refusal_(bodyLabel(name + QStringLiteral("Refusal"), this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(560);
}

void FormDialog::build(QWidget *under)
{
    refusal_->setWordWrap(true);
    refusal_->hide();
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Save")), QDialogButtonBox::AcceptRole);
    save_->setObjectName(objectName() + QStringLiteral("Save"));
    save_->setDefault(true);
    buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    column->setSpacing(metrics::blockGap);
    column->addLayout(rows_);
    if (under)
        column->addWidget(under, 1);
    column->addWidget(refusal_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { save(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FormDialog::run(std::function<Result<void>(Session &)> work)
{
    setSaving(true);
    desk_.workspace().run<void>(
        this, [work = std::move(work)](Session &session, const Progress &) { return work(session); },
        [this](const Result<void> &done) { finish(done); });
}

void FormDialog::setSaving(bool saving) { save_->setEnabled(!saving); }

void FormDialog::finish(const Result<void> &done)
{
    setSaving(false);
    if (done) {
        accept();
        return;
    }
    refuse(done.error());
    if (auto *widget = findChild<QWidget *>(fieldOf(done.error())))
        widget->setFocus();
}

void FormDialog::refuse(const Error &error)
{
    const QString sentence = desk_.words().formError(error);
    const bool placed = rows_->refuse(fieldOf(error), sentence);
    refusal_->setVisible(!placed);
    refusal_->setText(placed ? QString() : sentence);
    FormRows::growToFit(this);
}

void FormDialog::setSaveText(const QString &text)
{
    save_->setText(text);
    save_->setAccessibleName(text);
}

void FormDialog::clearRefusal()
{
    rows_->refuse({}, {});
    refusal_->hide();
}

} // namespace tagliando
