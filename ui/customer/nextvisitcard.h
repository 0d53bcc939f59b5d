#pragma once

#include "ui/common/desk.h"
#include "ui/customer/customerview.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tagliando {

/// Who goes to this customer next, when, and what that closes; or that nobody does.
class NextVisitCard : public QFrame {
    Q_OBJECT
public:
    explicit NextVisitCard(Desk &desk, QWidget *parent);
    void setView(const CustomerView &view);

private:
    void sayVisit(const CustomerView &view, const Visit &visit);

    Desk &desk_;
    CustomerId customer_;
    QLabel *heading_, *day_, *rest_;
    QPushButton *open_;
};

} // namespace tagliando
