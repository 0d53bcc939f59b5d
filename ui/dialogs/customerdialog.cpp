#include "ui/dialogs/customerdialog.h"

#include "core/usecases/people.h"
#include "ui/common/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

CustomerDialog::CustomerDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), desk_(desk), name_(new QLineEdit(this)), language_(new QComboBox(this)),
      error_(bodyLabel(QStringLiteral("customerError"), this))
{
    setObjectName(QStringLiteral("customerDialog"));
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "New customer")));
    setMinimumWidth(420);
    const QString nameText = desk_.say(QT_TRANSLATE_NOOP("window", "Name"));
    const QString languageText = desk_.say(QT_TRANSLATE_NOOP("window", "Language of the reports"));
    name_->setObjectName(QStringLiteral("customerDialogName"));
    name_->setAccessibleName(nameText);
    language_->setObjectName(QStringLiteral("customerDialogLanguage"));
    language_->setAccessibleName(languageText);
    language_->addItem(QStringLiteral("Italiano"), QStringLiteral("it"));
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    error_->setWordWrap(true);
    error_->hide();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::blockGap);
    form->setVerticalSpacing(metrics::grid);
    form->addRow(nameText, name_);
    form->addRow(languageText, language_);
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Create")), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("customerDialogSave"));
    save_->setDefault(true);
    buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    column->setSpacing(metrics::blockGap);
    column->addLayout(form);
    column->addWidget(error_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CustomerDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(name_, &QLineEdit::textChanged, this, [this] { save_->setEnabled(!name_->text().trimmed().isEmpty()); });
    save_->setEnabled(false);
    name_->setFocus();
}

void CustomerDialog::save()
{
    const QString name = name_->text().trimmed();
    save_->setEnabled(false);
    desk_.workspace().run<CustomerId>(
        this,
        [name, language = language_->currentData().toString()](Session &session, const Progress &) {
            return addCustomer(session, name, {{QStringLiteral("lang"), language}});
        },
        [this, name](const Result<CustomerId> &added) {
            save_->setEnabled(true);
            if (added) {
                Q_EMIT created(name);
                accept();
                return;
            }
            error_->setText(desk_.words().error(added.error()));
            error_->show();
            name_->setFocus();
        });
}

} // namespace tagliando
