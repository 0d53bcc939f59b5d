#include "ui/dialogs/placefields.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace tagliando {

PlaceFields::PlaceFields(Desk &desk, const QString &name, CustomerId fixed, QWidget *parent)
    : QWidget(parent), desk_(desk), fixed_(fixed), customer_(new QComboBox(this)), site_(new QComboBox(this)), server_(new QComboBox(this))
{
    setObjectName(name);
    customer_->setObjectName(name + QStringLiteral("Customer"));
    site_->setObjectName(name + QStringLiteral("Site"));
    server_->setObjectName(name + QStringLiteral("Server"));
    customer_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Customer")));
    site_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Site")));
    server_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Machine")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QComboBox *box : {customer_, site_, server_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        row->addWidget(box, 1);
    }
    customer_->setVisible(!fixed_);
    customer_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "all customers")), qint64(0));
    if (const auto snapshot = desk_.snapshot()) {
        std::vector<const Customer *> sorted;
        for (const Customer &one : snapshot->fleet.customers)
            sorted.push_back(&one);
        std::sort(sorted.begin(), sorted.end(),
                  [](const Customer *a, const Customer *b) { return a->name.compare(b->name, Qt::CaseInsensitive) < 0; });
        for (const Customer *one : sorted)
            customer_->addItem(one->name, one->id.value);
    }
    if (fixed_)
        customer_->setCurrentIndex(customer_->findData(fixed_.value));
    fillPlaces();
    connect(customer_, &QComboBox::currentIndexChanged, this, [this] {
        fillPlaces();
        Q_EMIT changed();
    });
    connect(site_, &QComboBox::currentIndexChanged, this, &PlaceFields::changed);
    connect(server_, &QComboBox::currentIndexChanged, this, &PlaceFields::changed);
}

CustomerId PlaceFields::customer() const { return CustomerId{customer_->currentData().toLongLong()}; }

void PlaceFields::choose(CustomerId customer) { customer_->setCurrentIndex(std::max(0, customer_->findData(customer.value))); }

void PlaceFields::fillPlaces()
{
    const QSignalBlocker quietSite(site_), quietServer(server_);
    site_->clear();
    server_->clear();
    site_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "all sites")), QString());
    server_->addItem(desk_.say(QT_TRANSLATE_NOOP("window", "all its machines")), QString());
    const auto snapshot = desk_.snapshot();
    if (snapshot && customer()) {
        for (const Site &site : snapshot->fleet.sites) {
            if (site.customer == customer())
                site_->addItem(site.name, site.name);
        }
        for (const Server &server : snapshot->fleet.servers) {
            if (server.customer == customer())
                server_->addItem(server.name, server.name);
        }
    }
    site_->setVisible(site_->count() > 1);
    server_->setVisible(server_->count() > 1);
}

PlaceWish PlaceFields::place() const
{
    return {customer() ? customer_->currentText() : QString(), site_->currentData().toString(), server_->currentData().toString()};
}

} // namespace tagliando
