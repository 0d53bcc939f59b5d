#include "ui/customer/customerlist.h"

#include "ui/common/labels.h"
#include "ui/common/nocustomers.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

CustomerList::CustomerList(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), title_(titleLabel(QStringLiteral("customersTitle"), this)),
      note_(noteLabel(QStringLiteral("customersNote"), this)), filter_(new QLineEdit(this)), add_(new QPushButton(this)),
      import_(new QPushButton(this)), stack_(new QStackedWidget(this)), table_(new Table(QStringLiteral("customerList"), metrics::oneLineRow, this)),
      model_(new CustomerListModel(desk, this)), noCustomers_(new NoCustomers(desk, QStringLiteral("noCustomersHere"), this)),
      noMatch_(new EmptyState(QStringLiteral("noCustomerMatches"), this))
{
    filter_->setObjectName(QStringLiteral("customerFilter"));
    filter_->setFixedWidth(260);
    filter_->setClearButtonEnabled(true);
    add_->setObjectName(QStringLiteral("newCustomer"));
    import_->setObjectName(QStringLiteral("importCustomers"));
    table_->setModel(model_);
    table_->setItemDelegate(new RowDelegate(table_));
    table_->setItemDelegateForColumn(CustomerListModel::Name, new StateDelegate(table_));
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionResizeMode(CustomerListModel::Name, QHeaderView::Stretch);
    for (int column = CustomerListModel::Machines; column < CustomerListModel::ColumnCount; ++column)
        header->resizeSection(column, column == CustomerListModel::Unsupported || column == CustomerListModel::LastSeen ? 120 : 100);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    desk_.memory().keep(header, QStringLiteral("customers/list"));

    stack_->addWidget(table_);
    stack_->addWidget(noCustomers_);
    stack_->addWidget(noMatch_);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(metrics::grid);
    tools->addWidget(filter_);
    tools->addStretch();
    tools->addWidget(import_);
    tools->addWidget(add_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addLayout(headingRow(title_, note_));
    column->addLayout(tools);
    column->addWidget(stack_, 1);

    connect(table_, &Table::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(model_->at(index.row()).id); });
    connect(filter_, &QLineEdit::textChanged, this, &CustomerList::show);
    connect(filter_, &QLineEdit::returnPressed, table_, qOverload<>(&QWidget::setFocus));
    connect(add_, &QPushButton::clicked, this, [this] { desk_.go({QStringLiteral("new-customer"), {}, {}, {}, {}}); });
    connect(import_, &QPushButton::clicked, this, [this] { desk_.go({QStringLiteral("import-customers"), {}, {}, {}, {}}); });
    connect(noMatch_, &EmptyState::acted, filter_, &QLineEdit::clear);
}

void CustomerList::retranslate()
{
    title_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Customers")));
    filter_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "Filter customers")));
    filter_->setAccessibleName(filter_->placeholderText());
    add_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "New customer…")));
    add_->setAccessibleName(add_->text());
    import_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Import customers…")));
    import_->setAccessibleName(import_->text());
    table_->setAccessibleName(title_->text());
    noCustomers_->retranslate();
    noMatch_->setTexts(desk_.say(QT_TRANSLATE_NOOP("window", "No customer with this filter")),
                       desk_.say(QT_TRANSLATE_NOOP("window", "Clear the filter")));
    show();
}

void CustomerList::refresh()
{
    latest_.run(
        this, [snapshot = desk_.snapshot()] { return listCustomers(*snapshot); },
        [this](std::vector<CustomerRow> rows) {
            all_ = std::move(rows);
            show();
        });
}

void CustomerList::show()
{
    std::vector<CustomerRow> rows;
    const QString wanted = filter_->text().trimmed();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(rows),
                 [&](const CustomerRow &row) { return row.name.contains(wanted, Qt::CaseInsensitive); });
    int machines = 0;
    for (const CustomerRow &row : all_)
        machines += row.machines;
    note_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n customers"), static_cast<int>(all_.size())) + QStringLiteral(", ") +
                   desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines"), machines));
    stack_->setCurrentWidget(all_.empty() ? static_cast<QWidget *>(noCustomers_) : rows.empty() ? static_cast<QWidget *>(noMatch_) : table_);
    model_->setRows(std::move(rows));
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0)
        table_->setCurrentIndex(model_->index(0, 0));
}

} // namespace tagliando
