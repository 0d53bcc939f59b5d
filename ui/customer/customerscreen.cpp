#include "ui/customer/customerscreen.h"

#include "ui/common/table.h"
#include "ui/customer/customerlist.h"
#include "ui/customer/customerpage.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

CustomerScreen::CustomerScreen(Desk &desk, QWidget *parent)
    : Screen(desk, QStringLiteral("customers"), QStringLiteral("customers"), parent), stack_(new QStackedWidget(this)),
      list_(new CustomerList(desk, this)), page_(new CustomerPage(desk, this))
{
    stack_->addWidget(list_);
    stack_->addWidget(page_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(list_, &CustomerList::opened, this, [this](CustomerId customer) { this->desk().go({id(), customer, {}, {}, {}}); });
    connect(page_, &CustomerPage::backWanted, this, [this] { back(); });
}

QString CustomerScreen::label() const { return desk().say(QT_TRANSLATE_NOOP("window", "Customers")); }

void CustomerScreen::retranslate()
{
    list_->retranslate();
    page_->retranslate();
}

void CustomerScreen::refresh()
{
    list_->refresh();
    page_->refresh();
    setWaiting(static_cast<int>(desk().snapshot()->fleet.customers.size()));
}

void CustomerScreen::open(const Goto &target)
{
    if (!target.customer)
        return;
    page_->open(target);
    stack_->setCurrentWidget(page_);
    page_->panels().value(1)->setFocus();
}

bool CustomerScreen::back()
{
    if (auto *filter = static_cast<QLineEdit *>(filterField()); filter->hasFocus() && !filter->text().isEmpty()) {
        filter->clear(); // one step back is the unfiltered list
        return true;
    }
    if (stack_->currentWidget() == list_)
        return false;
    stack_->setCurrentWidget(list_);
    list_->table()->setFocus();
    return true;
}

QList<QWidget *> CustomerScreen::panels() const { return stack_->currentWidget() == page_ ? page_->panels() : QList<QWidget *>{list_->table()}; }

QWidget *CustomerScreen::filterField() const { return stack_->currentWidget() == page_ ? page_->filterField() : list_->filterField(); }

CustomerId CustomerScreen::currentCustomer() const { return stack_->currentWidget() == page_ ? page_->customer() : CustomerId(); }

} // namespace tagliando
