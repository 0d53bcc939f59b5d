#include "ui/dialogs/valuedialog.h"

#include "core/usecases/machines.h"
#include "ui/common/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

ValueDialog::ValueDialog(Desk &desk, const Customer &customer, const std::vector<Server> &machines, ServerId chosen, QWidget *parent)
    : QDialog(parent), desk_(desk), customer_(customer), machine_(new QComboBox(this)), values_(new QLineEdit(this)), collected_(new QLineEdit(this)),
      error_(bodyLabel(QStringLiteral("valueError"), this))
{
    setObjectName(QStringLiteral("valueDialog"));
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Set a value by hand")));
    setMinimumWidth(640);
    machine_->setObjectName(QStringLiteral("valueMachine"));
    values_->setObjectName(QStringLiteral("valueWords"));
    collected_->setObjectName(QStringLiteral("valueCollected"));
    for (const Server &machine : machines) {
        machine_->addItem(machine.name);
        if (machine.id == chosen)
            machine_->setCurrentIndex(machine_->count() - 1);
    }
    const QString machineName = desk_.say(QT_TRANSLATE_NOOP("window", "Machine"));
    const QString valuesName = desk_.say(QT_TRANSLATE_NOOP("window", "Values (KEY=VALUE)"));
    const QString collectedName = desk_.say(QT_TRANSLATE_NOOP("window", "Read on"));
    machine_->setAccessibleName(machineName);
    values_->setAccessibleName(valuesName);
    collected_->setAccessibleName(collectedName);
    values_->setPlaceholderText(QStringLiteral("os_version=… kb.KB968730=installed expires.certificate=2027-03-31"));
    collected_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "now, or a date and time such as 2026-11-21T09:00")));
    error_->setWordWrap(true);
    error_->hide();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::blockGap);
    form->setVerticalSpacing(metrics::grid);
    form->addRow(machineName, machine_);
    form->addRow(valuesName, values_);
    form->addRow(collectedName, collected_);
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Save")), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("valueSave"));
    save_->setDefault(true);
    buttons->addButton(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    column->setSpacing(metrics::blockGap);
    column->addLayout(form);
    column->addWidget(error_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ValueDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    values_->setFocus();
}

QStringList ValueDialog::words() const { return QProcess::splitCommand(values_->text()); }

void ValueDialog::save()
{
    const QString collected = collected_->text().trimmed();
    save_->setEnabled(false);
    desk_.workspace().run<void>(
        this,
        [machine = machine_->currentText(), customer = customer_.name, words = words(),
         collected = collected.isEmpty() ? std::optional<QString>() : collected](Session &session, const Progress &) {
            return setValues(session, machine, customer, words, collected);
        },
        [this](const Result<void> &saved) {
            save_->setEnabled(true);
            if (saved) {
                accept();
                return;
            }
            error_->setText(desk_.words().error(saved.error()));
            error_->show();
            values_->setFocus();
        });
}

} // namespace tagliando
