#pragma once

#include "ui/common/screen.h"

class QStackedWidget;

namespace tagliando {

class CustomerList;
class CustomerPage;

/// Clienti: the list of customers, and one of them opened.
class CustomerScreen : public Screen {
    Q_OBJECT
public:
    explicit CustomerScreen(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString label() const override;
    void retranslate() override;
    void refresh() override;
    void open(const Goto &target) override;
    bool back() override;
    [[nodiscard]] QList<QWidget *> panels() const override;
    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] CustomerId currentCustomer() const override;

private:
    QStackedWidget *stack_;
    CustomerList *list_;
    CustomerPage *page_;
};

} // namespace tagliando
