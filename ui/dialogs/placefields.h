#pragma once

#include "core/usecases/placewish.h"
#include "ui/common/desk.h"

#include <QWidget>

class QComboBox;

namespace tagliando {

/// Where something holds: everybody or a customer, then perhaps a site, then perhaps a machine.
class PlaceFields : public QWidget {
    Q_OBJECT
public:
    /// With `fixed` only that customer's sites and machines are offered; without, everybody too. The boxes are called NAMECustomer, NAMESite,
    /// NAMEServer.
    PlaceFields(Desk &desk, const QString &name, CustomerId fixed, QWidget *parent = nullptr);
    [[nodiscard]] PlaceWish place() const;
    void choose(CustomerId customer);

Q_SIGNALS:
    void changed();

private:
    void fillPlaces();
    [[nodiscard]] CustomerId customer() const;

    Desk &desk_;
    CustomerId fixed_;
    QComboBox *customer_, *site_, *server_;
};

} // namespace tagliando
