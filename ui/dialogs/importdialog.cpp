#include "ui/dialogs/importdialog.h"

#include "ui/common/labels.h"
#include "ui/common/progressline.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/dialogs/customerdialog.h"
#include "ui/dialogs/importmodel.h"
#include "ui/dialogs/rememberimport.h"
#include "ui/dialogs/tabledialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

ImportDialog::ImportDialog(Desk &desk, QStringList paths, const QString &customer, QWidget *parent)
    : QDialog(parent), desk_(desk), paths_(std::move(paths)), files_(bodyLabel(QStringLiteral("importFiles"), this)),
      summary_(bodyLabel(QStringLiteral("importSummary"), this)), customerLabel_(bodyLabel(QStringLiteral("importCustomerLabel"), this)),
      machineLabel_(bodyLabel(QStringLiteral("importMachineLabel"), this)), rejectedTitle_(sectionLabel(QStringLiteral("rejectedTitle"), this)),
      customer_(new QComboBox(this)), machine_(new QLineEdit(this)), newCustomer_(new QPushButton(this)), columns_(new QPushButton(this)),
      import_(new QPushButton(this)), cancel_(new QPushButton(this)), hosts_(new Table(QStringLiteral("importHosts"), metrics::twoLineRow, this)),
      rejected_(new Table(QStringLiteral("importRejected"), metrics::oneLineRow, this)), hostModel_(new ImportModel(desk, this)),
      rejectedModel_(new RejectedModel(desk, this)), progress_(new ProgressLine(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Import")));
    build();
    listCustomers(customer);
    connect(customer_, &QComboBox::activated, this, &ImportDialog::preview);
    connect(machine_, &QLineEdit::editingFinished, this, [this] {
        if (machine_->isModified()) {
            machine_->setModified(false);
            preview();
        }
    });
    connect(newCustomer_, &QPushButton::clicked, this, [this] {
        auto *dialog = new CustomerDialog(desk_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CustomerDialog::created, this, [this](const QString &name) {
            listCustomers(name);
            preview();
        });
        dialog->open();
    });
    connect(columns_, &QPushButton::clicked, this, &ImportDialog::askColumns);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::doImport);
    connect(cancel_, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(&desk_.workspace(), &Workspace::progressed, this, [this](double fraction) {
        if (phase_ != Phase::Idle)
            progress_->setFraction(fraction);
    });
    hosts_->setFocus();
    preview();
}

void ImportDialog::build()
{
    resize(1120, std::clamp(parentWidget() ? parentWidget()->height() - 2 * metrics::pagePadding : 600, 480, 820));
    QStringList names;
    for (const QString &path : paths_)
        names << QFileInfo(path).fileName();
    files_->setText(names.size() <= 4 ? desk_.words().list(names)
                                      : desk_.count(QT_TRANSLATE_N_NOOP("window", "%n files and folders"), static_cast<int>(names.size())));
    files_->setToolTip(paths_.join(QLatin1Char('\n')));
    summary_->setWordWrap(true);
    customerLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Customer")));
    customerLabel_->setBuddy(customer_);
    customer_->setObjectName(QStringLiteral("importCustomer"));
    customer_->setAccessibleName(customerLabel_->text());
    customer_->setMinimumWidth(280);
    machineLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Machine")));
    machineLabel_->setBuddy(machine_);
    machine_->setObjectName(QStringLiteral("importMachine"));
    machine_->setAccessibleName(machineLabel_->text());
    machine_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "by what the file says")));
    machine_->setMinimumWidth(180);
    newCustomer_->setObjectName(QStringLiteral("importNewCustomer"));
    newCustomer_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "New customer…")));
    newCustomer_->setAutoDefault(false);
    columns_->setObjectName(QStringLiteral("importColumns"));
    columns_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Columns…")));
    columns_->setAutoDefault(false);
    columns_->hide();
    import_->setObjectName(QStringLiteral("importGo"));
    import_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Import")));
    import_->setDefault(true);
    cancel_->setObjectName(QStringLiteral("importCancel"));
    cancel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")));
    cancel_->setAutoDefault(false);
    rejectedTitle_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Not taken")));

    buildKind();
    hosts_->setModel(hostModel_);
    hosts_->setItemDelegate(new TwoLineDelegate(hosts_));
    hosts_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Preview")));
    QHeaderView *header = hosts_->horizontalHeader();
    header->setSectionResizeMode(ImportModel::ServerColumn, QHeaderView::Stretch);
    header->resizeSection(ImportModel::Format, 220);
    header->resizeSection(ImportModel::System, 170);
    for (int column = ImportModel::Packages; column < ImportModel::ColumnCount; ++column)
        header->resizeSection(column, 84);
    rejected_->setModel(rejectedModel_);
    rejected_->setItemDelegate(new RowDelegate(rejected_));
    rejected_->setAccessibleName(rejectedTitle_->text());
    rejected_->horizontalHeader()->resizeSection(0, 240);
    rejected_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    rejected_->setMaximumHeight(metrics::header + 6 * metrics::oneLineRow);

    auto *who = new QHBoxLayout;
    who->setSpacing(metrics::grid);
    who->addWidget(customerLabel_);
    who->addWidget(customer_);
    who->addWidget(newCustomer_);
    who->addStretch();
    who->addWidget(machineLabel_);
    who->addWidget(machine_);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(summary_, 1);
    buttons->addWidget(columns_);
    buttons->addWidget(cancel_);
    buttons->addWidget(import_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->setSpacing(metrics::grid);
    column->addWidget(files_);
    column->addLayout(who);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(metrics::grid);
    kinds->addWidget(kindLabel_);
    kinds->addWidget(kind_);
    kinds->addStretch();
    column->addLayout(kinds);
    column->addWidget(progress_);
    column->addWidget(hosts_, 1);
    column->addWidget(rejectedTitle_);
    column->addWidget(rejected_);
    column->addLayout(buttons);
    rejectedTitle_->hide();
    rejected_->hide();
}

void ImportDialog::listCustomers(const QString &chosen)
{
    customer_->clear();
    customer_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "found by the machine's name")), QString());
    QStringList names;
    if (const auto snapshot = desk_.snapshot()) {
        for (const Customer &customer : snapshot->fleet.customers)
            names << customer.name;
    }
    if (!chosen.isEmpty() && !names.contains(chosen))
        names << chosen; // just created: the next snapshot will know
    names.sort(Qt::CaseInsensitive);
    for (const QString &name : names)
        customer_->addItem(name, name);
    if (chosen.isEmpty() && names.size() == 1)
        customer_->setCurrentIndex(1);
    else
        customer_->setCurrentIndex(std::max(0, customer_->findData(chosen)));
}

ImportWish ImportDialog::wish(bool dryRun) const
{
    ImportWish wish;
    wish.paths = paths_;
    wish.customer = customer_->currentData().toString();
    wish.server = machine_->text().trimmed();
    wish.table = table_;
    wish.dryRun = dryRun;
    if (!kind_->currentData().toString().isEmpty())
        wish.preferredKinds << kind_->currentData().toString();
    return wish;
}

void ImportDialog::setPhase(Phase phase)
{
    phase_ = phase;
    const bool working = phase != Phase::Idle;
    progress_->setRunning(working);
    import_->setEnabled(!working && hostModel_->rowCount() > 0);
    customer_->setEnabled(!working);
    newCustomer_->setEnabled(!working);
}

void ImportDialog::preview()
{
    const int mine = ++previews_;
    setPhase(Phase::Reading);
    summary_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Reading…")));
    desk_.workspace().run<ImportOutcome>(
        this, [wish = wish(true)](Session &session, const Progress &progress) { return importInventory(session, wish, progress); },
        [this, mine](const Result<ImportOutcome> &outcome) {
            if (mine == previews_)
                show(outcome);
        });
}

void ImportDialog::show(const Result<ImportOutcome> &outcome)
{
    if (!outcome) {
        hostModel_->setRows({});
        setPhase(Phase::Idle);
        summary_->setText(desk_.words().error(outcome.error()));
        return;
    }
    // Two lines may share file, place and reason: a preview replaces the whole list.
    hostModel_->setRows({});
    rejectedModel_->setRows({});
    hostModel_->setRows(machinesIn(*outcome));
    rejectedModel_->setRows(rejectedIn(*outcome));
    askKind(*outcome);
    rejectedTitle_->setVisible(!outcome->rejected.empty());
    rejected_->setVisible(!outcome->rejected.empty());
    setPhase(Phase::Idle);
    const bool first = unmapped_.isEmpty() && !table_;
    for (const RejectedLine &line : outcome->rejected) {
        if (line.reason == QLatin1String("csv.unmapped"))
            unmapped_ = line.file;
    }
    columns_->setVisible(!unmapped_.isEmpty());
    if (first && !unmapped_.isEmpty() && outcome->files == 1)
        askColumns();
    QStringList parts{desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines"), hostModel_->rowCount())};
    if (!outcome->newCustomers.isEmpty())
        parts << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n new customers"), static_cast<int>(outcome->newCustomers.size()));
    if (!outcome->retired.isEmpty())
        parts << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines out of service"), static_cast<int>(outcome->retired.size()));
    summary_->setToolTip((outcome->newCustomers + outcome->retired).join(QLatin1Char('\n')));
    if (outcome->refused > 0)
        parts << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n files refused"), outcome->refused);
    const int lines = static_cast<int>(outcome->rejected.size()) - outcome->refused;
    if (lines > 0)
        parts << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n lines not taken"), lines);
    summary_->setText(parts.join(QStringLiteral(", ")));
}

void ImportDialog::buildKind()
{
    kindLabel_ = bodyLabel(QStringLiteral("importKindLabel"), this);
    kind_ = new QComboBox(this);
    kind_->setObjectName(QStringLiteral("importKind"));
    kindLabel_->setBuddy(kind_);
    kindLabel_->hide();
    kind_->hide();
    connect(kind_, &QComboBox::activated, this, &ImportDialog::preview);
}

// The question stays visible once it was asked: the answer may be changed.
void ImportDialog::askKind(const ImportOutcome &outcome)
{
    int files = 0;
    QStringList candidates;
    for (const RejectedLine &line : outcome.rejected) {
        if (line.reason != QLatin1String("import.ambiguous"))
            continue;
        ++files;
        candidates += line.args.value(QStringLiteral("candidates")).toStringList();
    }
    if (files == 0)
        return;
    candidates.removeDuplicates();
    kindLabel_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n files could be two things. They are:"), files));
    kind_->setAccessibleName(kindLabel_->text());
    kind_->clear();
    kind_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "not said: leave them out")), QString());
    for (const QString &candidate : candidates)
        kind_->addItem(desk_.words().readerName(candidate), candidate);
    kindLabel_->show();
    kind_->show();
}

void ImportDialog::askColumns()
{
    auto *dialog = new TableDialog(desk_, paths_, unmapped_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TableDialog::mapped, this, [this](const TableWish &wish) {
        table_ = wish;
        if (wish.columns.values().contains(QStringLiteral("customer")))
            customer_->setCurrentIndex(0); // the table says it row by row
        preview();
    });
    dialog->open();
}

void ImportDialog::doImport()
{
    setPhase(Phase::Importing);
    summary_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Importing…")));
    desk_.workspace().run<ImportOutcome>(
        this, [wish = wish(false)](Session &session, const Progress &progress) { return importInventory(session, wish, progress); },
        [this](const Result<ImportOutcome> &outcome) {
            if (!outcome) {
                setPhase(Phase::Idle);
                summary_->setText(desk_.words().error(outcome.error()));
                return;
            }
            phase_ = Phase::Idle;
            if (!outcome->hosts.empty())
                rememberImport(
                    desk_, [wish = wish(false)](Session &session, const Progress &progress) { return importInventory(session, wish, progress); },
                    *outcome);
            accept();
        });
}

// Annulla stops a running import, and the dialog stays to say so; else it closes.
void ImportDialog::reject()
{
    if (phase_ != Phase::Idle)
        desk_.workspace().cancelJob();
    if (phase_ != Phase::Importing)
        QDialog::reject();
}

} // namespace tagliando
