#include "ui/dialogs/collectordialog.h"

#include "core/usecases/collectorscript.h"
#include "ui/common/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace tagliando {

CollectorDialog::CollectorDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), desk_(desk), system_(new QComboBox(this)), how_(bodyLabel(QStringLiteral("collectorHow"), this)),
      done_(noteLabel(QStringLiteral("collectorDone"), this)), script_(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("collectorDialog"));
    setWindowTitle(desk.say(QT_TRANSLATE_NOOP("window", "Collector")));
    resize(960, 640);
    system_->setObjectName(QStringLiteral("collectorSystem"));
    system_->setAccessibleName(desk.say(QT_TRANSLATE_NOOP("window", "System")));
    system_->addItem(desk.say(QT_TRANSLATE_NOOP("window", "Windows (PowerShell)")), QStringLiteral("windows"));
    system_->addItem(desk.say(QT_TRANSLATE_NOOP("window", "Linux (shell)")), QStringLiteral("linux"));
    how_->setWordWrap(true);
    script_->setObjectName(QStringLiteral("collectorScript"));
    script_->setAccessibleName(desk.say(QT_TRANSLATE_NOOP("window", "The collector's text")));
    script_->setReadOnly(true);
    script_->setLineWrapMode(QPlainTextEdit::NoWrap);
    script_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(desk.say(QT_TRANSLATE_NOOP("window", "Copy")), this);
    copy->setObjectName(QStringLiteral("collectorCopy"));
    copy->setDefault(true);
    auto *save = new QPushButton(desk.say(QT_TRANSLATE_NOOP("window", "Save…")), this);
    save->setObjectName(QStringLiteral("collectorSave"));
    save->setAutoDefault(false);
    auto *close = new QPushButton(desk.say(QT_TRANSLATE_NOOP("window", "Close")), this);
    close->setObjectName(QStringLiteral("collectorClose"));
    close->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(done_, 1);
    buttons->addWidget(close);
    buttons->addWidget(save);
    buttons->addWidget(copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    column->setSpacing(metrics::grid);
    column->addWidget(system_, 0, Qt::AlignLeft);
    column->addWidget(how_);
    column->addWidget(script_, 1);
    column->addLayout(buttons);

    connect(system_, &QComboBox::currentIndexChanged, this, &CollectorDialog::show);
    connect(copy, &QPushButton::clicked, this, &CollectorDialog::copy);
    connect(save, &QPushButton::clicked, this, &CollectorDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    show(0);
}

void CollectorDialog::show(int system)
{
    const QString name = system_->itemData(system).toString();
    const auto script = collectorScript(name);
    script_->setPlainText(script ? *script : QString());
    how_->setText(
        name == QLatin1String("windows")
            ? desk_.say(QT_TRANSLATE_NOOP("window", "Paste it into PowerShell on the machine, as administrator if you can. It only reads, and leaves "
                                                    "tagliando-NAME.json on the desktop: drop that file on this window."))
            : desk_.say(QT_TRANSLATE_NOOP("window",
                                          "Save it on the machine and run: sh collect.sh > NAME.json. It only reads and needs no root; drop "
                                          "that file on this window.")));
    done_->clear();
}

void CollectorDialog::copy()
{
    QApplication::clipboard()->setText(script_->toPlainText());
    done_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Copied.")));
}

void CollectorDialog::save()
{
    auto *dialog = new QFileDialog(this, desk_.say(QT_TRANSLATE_NOOP("window", "Save the collector")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(collectorFileName(system_->currentData().toString()));
    connect(dialog, &QFileDialog::fileSelected, this, &CollectorDialog::write);
    dialog->open();
}

void CollectorDialog::write(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = script_->toPlainText().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        done_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Saved: {file}"), {{QStringLiteral("file"), QDir::toNativeSeparators(path)}}));
    else
        desk_.report({QStringLiteral("file.cannot_write"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}});
}

} // namespace tagliando
