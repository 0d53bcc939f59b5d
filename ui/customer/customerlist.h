#pragma once

#include "ui/common/desk.h"
#include "ui/common/diffingmodel.h"
#include "ui/common/latest.h"
#include "ui/customer/customerview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tagliando {

class EmptyState;
class NoCustomers;
class Table;

class CustomerListModel : public RowsModel<CustomerRow> {
public:
    enum Column { Name, Machines, Blocking, Overdue, Unsupported, Due, Verify, Satisfied, Questions, LastSeen, ColumnCount };

    CustomerListModel(Desk &desk, QObject *parent) : RowsModel(parent), desk_(desk) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString heading(int section) const override;
    [[nodiscard]] bool isFigure(int section) const override { return section != Name; }

protected:
    [[nodiscard]] QString key(const CustomerRow &row) const override { return QString::number(row.id.value); }
    [[nodiscard]] bool before(const CustomerRow &a, const CustomerRow &b, int column) const override;

private:
    [[nodiscard]] QString figure(const CustomerRow &row, int column) const;
    Desk &desk_;
};

/// All customers with their worst state and counts; Enter opens one.
class CustomerList : public QWidget {
    Q_OBJECT
public:
    explicit CustomerList(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    void refresh();
    [[nodiscard]] Table *table() const { return table_; }
    [[nodiscard]] QLineEdit *filterField() const { return filter_; }

Q_SIGNALS:
    void opened(tagliando::CustomerId customer);

private:
    void show();

    Desk &desk_;
    std::vector<CustomerRow> all_;
    Latest<std::vector<CustomerRow>> latest_;
    QLabel *title_, *note_;
    QLineEdit *filter_;
    QPushButton *add_, *import_;
    QStackedWidget *stack_;
    Table *table_;
    CustomerListModel *model_;
    NoCustomers *noCustomers_;
    EmptyState *noMatch_;
};

} // namespace tagliando
