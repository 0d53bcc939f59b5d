#include "ui/dialogs/tabledialog.h"

#include "core/usecases/importprofiles.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/dialogs/columnmeanings.h"
#include "ui/dialogs/columnmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int samples = 3;

// "Scadenza licenza" -> "scadenza-licenza": what a key of one's own may be called.
QString keyOf(const QString &column)
{
    QString key;
    for (const QChar letter : column.toLower())
        key += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    return key;
}

void choose(QComboBox *box, const QVariant &data)
{
    const int index = box->findData(data);
    box->setCurrentIndex(std::max(0, index));
}

} // namespace

TableDialog::TableDialog(Desk &desk, QStringList paths, QString file, QWidget *parent)
    : QDialog(parent), desk_(desk), paths_(std::move(paths)), file_(std::move(file)), profile_(new QComboBox(this)), delimiter_(new QComboBox(this)),
      encoding_(new QComboBox(this)), dates_(new QComboBox(this)), mode_(new QComboBox(this)), create_(new QCheckBox(this)),
      saveAs_(new QLineEdit(this)), intro_(bodyLabel(QStringLiteral("tableIntro"), this)), counts_(bodyLabel(QStringLiteral("tableCounts"), this)),
      columns_(new Table(QStringLiteral("tableColumns"), metrics::twoLineRow, this)), model_(new ColumnModel(desk, this)), go_(new QPushButton(this)),
      cancel_(new QPushButton(this))
{
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Columns of {file}"), {{QStringLiteral("file"), file_}}));
    build();
    connect(profile_, &QComboBox::activated, this, [this] { read(profile_->currentData().toString()); });
    for (QComboBox *box : {delimiter_, encoding_})
        connect(box, &QComboBox::activated, this, [this] { read(profile_->currentData().toString()); });
    for (QComboBox *box : {dates_, mode_})
        connect(box, &QComboBox::activated, this, &TableDialog::count);
    connect(create_, &QCheckBox::toggled, this, &TableDialog::count);
    connect(go_, &QPushButton::clicked, this, &TableDialog::finish);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    read({});
}

void TableDialog::addRow(QGridLayout *grid, int row, int column, const char *source, QWidget *field)
{
    QLabel *label = bodyLabel(field->objectName() + QStringLiteral("Label"), this);
    label->setText(desk_.say(source));
    label->setBuddy(field);
    field->setAccessibleName(label->text());
    grid->addWidget(label, row, column);
    grid->addWidget(field, row, column + 1);
}

void TableDialog::build()
{
    resize(1120, 680);
    intro_->setWordWrap(true);
    intro_->setText(desk_.say(
        QT_TRANSLATE_NOOP("window", "This table is of no known kind. Say what its columns hold; what is saved as a profile is not asked again.")));
    profile_->setObjectName(QStringLiteral("tableProfile"));
    delimiter_->setObjectName(QStringLiteral("tableDelimiter"));
    encoding_->setObjectName(QStringLiteral("tableEncoding"));
    dates_->setObjectName(QStringLiteral("tableDates"));
    mode_->setObjectName(QStringLiteral("tableMode"));
    create_->setObjectName(QStringLiteral("tableCreateCustomers"));
    saveAs_->setObjectName(QStringLiteral("tableSaveAs"));
    const QString found = desk_.say(QT_TRANSLATE_NOOP("window", "as found"));
    delimiter_->addItem(found, 0);
    delimiter_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "comma")), int(','));
    delimiter_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "semicolon")), int(';'));
    delimiter_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "tab")), int('\t'));
    delimiter_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "vertical bar")), int('|'));
    encoding_->addItem(found, -1);
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Cp850, Encoding::Cp1252, Encoding::Cp866, Encoding::Gbk})
        encoding_->addItem(toString(encoding), int(encoding));
    dates_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "as the dates prove")), int(DateOrder::Unknown));
    dates_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "day first (31/01/2026)")), int(DateOrder::DayFirst));
    dates_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "month first (01/31/2026)")), int(DateOrder::MonthFirst));
    mode_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "Add: what the file does not name stays")), int(CsvMode::Merge));
    mode_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "Replace: a machine in the file has only what it lists")), int(CsvMode::Replace));
    mode_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "Synchronise: and machines it does not name go out of service")), int(CsvMode::Sync));
    saveAs_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "a name, to be remembered")));
    counts_->setWordWrap(true);
    go_->setObjectName(QStringLiteral("tableGo"));
    go_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Continue")));
    go_->setDefault(true);
    go_->setEnabled(false);
    cancel_->setObjectName(QStringLiteral("tableCancel"));
    cancel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")));
    cancel_->setAutoDefault(false);

    columns_->setModel(model_);
    columns_->setItemDelegate(new RowDelegate(columns_));
    columns_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Columns and their first rows")));
    QHeaderView *header = columns_->horizontalHeader();
    header->resizeSection(ColumnModel::Name, 210);
    for (int column = ColumnModel::First; column < ColumnModel::Meaning; ++column)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->resizeSection(ColumnModel::Meaning, 270);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::grid);
    grid->setVerticalSpacing(metrics::grid);
    addRow(grid, 0, 0, QT_TRANSLATE_NOOP("window", "Profile"), profile_);
    addRow(grid, 0, 2, QT_TRANSLATE_NOOP("window", "Separator"), delimiter_);
    addRow(grid, 0, 4, QT_TRANSLATE_NOOP("window", "Encoding"), encoding_);
    addRow(grid, 0, 6, QT_TRANSLATE_NOOP("window", "Dates"), dates_);
    grid->setColumnStretch(1, 1);
    auto *below = new QGridLayout;
    below->setHorizontalSpacing(metrics::grid);
    below->setVerticalSpacing(metrics::grid);
    addRow(below, 0, 0, QT_TRANSLATE_NOOP("window", "Absence"), mode_);
    addRow(below, 0, 2, QT_TRANSLATE_NOOP("window", "Save as profile"), saveAs_);
    below->addWidget(create_, 1, 1);
    below->setColumnStretch(1, 1);
    constexpr int nameWidth = 230;
    saveAs_->setMinimumWidth(nameWidth);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(counts_, 1);
    buttons->addWidget(cancel_);
    buttons->addWidget(go_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->setSpacing(metrics::grid);
    column->addWidget(intro_);
    column->addLayout(grid);
    column->addWidget(columns_, 1);
    column->addLayout(below);
    column->addLayout(buttons);
    create_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Create customers and sites that do not exist")));
}

void TableDialog::read(const QString &profile)
{
    CsvChoices choices;
    choices.delimiter = char(delimiter_->currentData().toInt());
    if (encoding_->currentData().toInt() >= 0)
        choices.encoding = Encoding(encoding_->currentData().toInt());
    const int mine = ++questions_;
    go_->setEnabled(false);
    counts_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Reading…")));
    desk_.workspace().run<OpenTable>(
        this,
        [paths = paths_, file = file_, choices, profile](Session &session, const Progress &) {
            return openTable(session, paths, file, choices, profile);
        },
        [this, mine](const Result<OpenTable> &opened) {
            if (mine == questions_)
                show(opened);
        });
}

void TableDialog::show(const Result<OpenTable> &opened)
{
    if (!opened) {
        counts_->setText(desk_.words().error(opened.error()));
        return;
    }
    table_ = opened->table;
    profile_->clear();
    profile_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "none")), QString());
    for (const QString &name : opened->profiles)
        profile_->addItem(name, name);
    choose(profile_, opened->profile);
    choose(dates_, int(opened->mapping.dates));
    choose(mode_, int(opened->mapping.mode));
    create_->setChecked(opened->mapping.createCustomers);
    std::vector<ColumnRow> rows;
    for (int column = 0; column < table_->header.size(); ++column) {
        ColumnRow row{table_->header[column], {}};
        for (int i = 0; i < samples && i < int(table_->rows.size()); ++i)
            row.samples << table_->rows[size_t(i)].cells[column].simplified();
        rows.push_back(row);
    }
    model_->setRows({});
    model_->setRows(rows);
    fillMeanings();
    for (int column = 0; column < meanings_.size(); ++column) {
        QString target;
        for (auto said = opened->mapping.columns.cbegin(); said != opened->mapping.columns.cend(); ++said) {
            if (said.key().compare(table_->header[column], Qt::CaseInsensitive) == 0)
                target = *said;
        }
        if (meanings_[column]->findData(target) < 0)
            meanings_[column]->addItem(columnMeaning(desk_, target), target); // a key of `set` that a profile names
        choose(meanings_[column], target);
    }
    count();
}

void TableDialog::fillMeanings()
{
    meanings_.clear();
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QString &column = model_->at(row).name;
        auto *box = new QComboBox(columns_);
        box->setObjectName(QStringLiteral("tableMeaning%1").arg(row));
        box->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Meaning of {column}"), {{QStringLiteral("column"), column}}));
        box->addItem(columnMeaning(desk_, {}), QString());
        for (const QString &target : csvTargets())
            box->addItem(columnMeaning(desk_, target), target);
        for (const QString &own : {QStringLiteral("expires.") + keyOf(column), QStringLiteral("attr.") + keyOf(column)})
            box->addItem(columnMeaning(desk_, own), own);
        connect(box, &QComboBox::activated, this, &TableDialog::count);
        columns_->setIndexWidget(model_->index(row, ColumnModel::Meaning), box);
        meanings_ << box;
    }
}

CsvMapping TableDialog::mapping() const
{
    CsvMapping mapping;
    for (int column = 0; column < meanings_.size(); ++column) {
        const QString target = meanings_[column]->currentData().toString();
        if (!target.isEmpty())
            mapping.columns.insert(table_->header[column], target);
    }
    mapping.choices.delimiter = char(delimiter_->currentData().toInt());
    if (encoding_->currentData().toInt() >= 0)
        mapping.choices.encoding = Encoding(encoding_->currentData().toInt());
    mapping.dates = DateOrder(dates_->currentData().toInt());
    mapping.mode = CsvMode(mode_->currentData().toInt());
    mapping.createCustomers = create_->isChecked();
    return mapping;
}

TableWish TableDialog::wish() const
{
    const CsvMapping said = mapping();
    TableWish wish;
    for (const QString &column : table_->header)
        wish.columns.insert(column, said.columns.value(column));
    wish.choices = said.choices;
    wish.mode = said.mode;
    wish.dates = said.dates;
    wish.createCustomers = said.createCustomers;
    return wish;
}

void TableDialog::count()
{
    if (!table_)
        return;
    const int mine = ++questions_;
    desk_.workspace().run<TableCounts>(
        this, [table = table_, mapping = mapping()](Session &session, const Progress &) { return countTable(session, *table, mapping); },
        [this, mine](const Result<TableCounts> &counts) {
            if (mine != questions_)
                return;
            go_->setEnabled(counts && counts->machines > 0);
            if (!counts) {
                counts_->setText(desk_.words().error(counts.error()));
                return;
            }
            QStringList parts{desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines"), counts->machines),
                              desk_.count(QT_TRANSLATE_N_NOOP("window", "%n rows"), counts->rows),
                              desk_.count(QT_TRANSLATE_N_NOOP("window", "%n rejected"), counts->rejected)};
            if (!counts->unknownCustomers.isEmpty())
                parts << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n customers that do not exist yet"), int(counts->unknownCustomers.size()));
            counts_->setText(parts.join(QStringLiteral(", ")));
            counts_->setToolTip(counts->unknownCustomers.join(QLatin1Char('\n')));
        });
}

void TableDialog::finish()
{
    const QString name = saveAs_->text().trimmed();
    if (name.isEmpty()) {
        Q_EMIT mapped(wish());
        accept();
        return;
    }
    go_->setEnabled(false);
    desk_.workspace().run<void>(
        this, [name, mapping = mapping()](Session &session, const Progress &) { return saveImportProfile(session, name, mapping); },
        [this](const Result<void> &saved) {
            go_->setEnabled(true);
            if (!saved) {
                counts_->setText(desk_.words().error(saved.error()));
                return;
            }
            Q_EMIT mapped(wish());
            accept();
        });
}

} // namespace tagliando
