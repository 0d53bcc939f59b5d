#include "ui/dialogs/customersdialog.h"

#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/dialogs/importmodel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace tagliando {

CustomersDialog::CustomersDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), desk_(desk), intro_(bodyLabel(QStringLiteral("customersIntro"), this)),
      counts_(bodyLabel(QStringLiteral("customersCounts"), this)), names_(noteLabel(QStringLiteral("customersNames"), this)),
      datesLabel_(bodyLabel(QStringLiteral("customersDatesLabel"), this)), dates_(new QComboBox(this)),
      rejected_(new Table(QStringLiteral("customersRejected"), metrics::oneLineRow, this)), model_(new RejectedModel(desk, this)),
      template_(new QPushButton(this)), choose_(new QPushButton(this)), cancel_(new QPushButton(this)), go_(new QPushButton(this))
{
    setObjectName(QStringLiteral("customersDialog"));
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Import customers")));
    build();
    connect(template_, &QPushButton::clicked, this, &CustomersDialog::saveTemplate);
    connect(choose_, &QPushButton::clicked, this, &CustomersDialog::chooseFile);
    connect(dates_, &QComboBox::activated, this, [this] { run(true); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(go_, &QPushButton::clicked, this, [this] { run(false); });
}

void CustomersDialog::build()
{
    setMinimumWidth(860); // as high as what it shows: the lines that were not taken come later
    intro_->setWordWrap(true);
    intro_->setText(desk_.say(QT_TRANSLATE_NOOP(
        "window", "A table with one customer a row: name, and whatever you have of language, site, contact, contract. The template shows "
                  "all columns; their names may be in Italian, English, German, French or Spanish.")));
    names_->setWordWrap(true);
    counts_->setWordWrap(true);
    dates_->setObjectName(QStringLiteral("customersDates"));
    dates_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "as the dates prove")), int(DateOrder::Unknown));
    dates_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "day first (31/01/2026)")), int(DateOrder::DayFirst));
    dates_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "month first (01/31/2026)")), int(DateOrder::MonthFirst));
    datesLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Dates")));
    datesLabel_->setBuddy(dates_);
    dates_->setAccessibleName(datesLabel_->text());
    rejected_->setModel(model_);
    rejected_->setItemDelegate(new RowDelegate(rejected_));
    rejected_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Not taken")));
    rejected_->horizontalHeader()->resizeSection(0, 240);
    rejected_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const auto button = [&](QPushButton *one, const char *name, const char *text) {
        one->setObjectName(QString::fromLatin1(name));
        one->setText(desk_.say(text));
        one->setAutoDefault(false);
    };
    button(template_, "customersTemplate", QT_TRANSLATE_NOOP("window", "Save the template…"));
    button(choose_, "customersChoose", QT_TRANSLATE_NOOP("window", "Choose the file…"));
    button(cancel_, "customersCancel", QT_TRANSLATE_NOOP("window", "Cancel"));
    button(go_, "customersGo", QT_TRANSLATE_NOOP("window", "Import"));
    go_->setEnabled(false);

    auto *file = new QHBoxLayout;
    file->setSpacing(metrics::grid);
    file->addWidget(choose_);
    file->addWidget(template_);
    file->addStretch();
    file->addWidget(datesLabel_);
    file->addWidget(dates_);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(counts_, 1);
    buttons->addWidget(cancel_);
    buttons->addWidget(go_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->setSpacing(metrics::grid);
    column->addWidget(intro_);
    column->addLayout(file);
    column->addWidget(names_);
    column->addWidget(rejected_, 1);
    column->addLayout(buttons);
    rejected_->hide();
    choose_->setFocus();
}

void CustomersDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, desk_.say(QT_TRANSLATE_NOOP("window", "Table of customers")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CustomersDialog::read);
    dialog->open();
}

void CustomersDialog::saveTemplate()
{
    auto *dialog = new QFileDialog(this, desk_.say(QT_TRANSLATE_NOOP("window", "Save the template")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("clienti.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray bytes = customersTemplate();
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            counts_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Saved: {file}"), {{QStringLiteral("file"), QDir::toNativeSeparators(path)}}));
        else
            counts_->setText(desk_.words().error(
                {QStringLiteral("file.cannot_write"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}}));
    });
    dialog->open();
}

void CustomersDialog::read(const QString &path)
{
    path_ = path;
    choose_->setText(QFileInfo(path).fileName());
    run(true);
}

void CustomersDialog::run(bool dryRun)
{
    if (path_.isEmpty())
        return;
    go_->setEnabled(false);
    const CustomersWish wish{path_, DateOrder(dates_->currentData().toInt()), dryRun};
    desk_.workspace().run<CustomersOutcome>(
        this, [wish](Session &session, const Progress &) { return importCustomers(session, wish); },
        [this, dryRun](const Result<CustomersOutcome> &outcome) {
            if (outcome && !dryRun)
                accept();
            else
                show(outcome);
        });
}

void CustomersDialog::show(const Result<CustomersOutcome> &outcome)
{
    model_->setRows({});
    names_->clear();
    rejected_->setVisible(outcome && !outcome->rejected.empty());
    constexpr int readableHeight = 460;
    if (rejected_->isVisibleTo(this))
        resize(width(), std::max(height(), readableHeight));
    if (!outcome) {
        counts_->setText(desk_.words().error(outcome.error()));
        return;
    }
    model_->setRows(outcome->rejected);
    go_->setEnabled(!outcome->added.isEmpty() || !outcome->changed.isEmpty());
    QStringList parts{desk_.count(QT_TRANSLATE_N_NOOP("window", "%n new customers"), static_cast<int>(outcome->added.size())),
                      desk_.count(QT_TRANSLATE_N_NOOP("window", "%n changed"), static_cast<int>(outcome->changed.size())),
                      desk_.count(QT_TRANSLATE_N_NOOP("window", "%n sites"), outcome->sites),
                      desk_.count(QT_TRANSLATE_N_NOOP("window", "%n contacts"), outcome->contacts),
                      desk_.count(QT_TRANSLATE_N_NOOP("window", "%n contracts"), outcome->contracts),
                      desk_.count(QT_TRANSLATE_N_NOOP("window", "%n rejected"), static_cast<int>(outcome->rejected.size()))};
    counts_->setText(parts.join(QStringLiteral(", ")));
    QStringList names = outcome->added + outcome->changed;
    constexpr qsizetype readable = 12;
    if (names.size() > readable)
        names = names.mid(0, readable) << QStringLiteral("…");
    names_->setText(names.join(QStringLiteral(", ")));
    if (!outcome->unread.isEmpty())
        names_->setText(
            names_->text() + QLatin1Char('\n') +
            desk_.say(QT_TRANSLATE_NOOP("window", "Columns not read: {names}"), {{QStringLiteral("names"), desk_.words().list(outcome->unread)}}));
}

} // namespace tagliando
