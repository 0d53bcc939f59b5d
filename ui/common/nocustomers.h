#pragma once

#include "ui/common/emptystate.h"

class QStackedWidget;

namespace tagliando {

class Desk;

/// Where nothing can stand because there is no customer yet: import something, or open the demonstration.
class NoCustomers : public EmptyState {
    Q_OBJECT
public:
    NoCustomers(Desk &desk, const QString &name, QWidget *parent);
    void retranslate();

private:
    Desk &desk_;
};

/// Fills `screen` with `content` as page 0 and `none` as page 1.
QStackedWidget *pagesOf(QWidget *screen, QWidget *content, NoCustomers *none);

} // namespace tagliando
