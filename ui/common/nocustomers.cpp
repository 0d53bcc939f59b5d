#include "ui/common/nocustomers.h"

#include "ui/common/desk.h"
#include "ui/common/metrics.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

NoCustomers::NoCustomers(Desk &desk, const QString &name, QWidget *parent) : EmptyState(name, parent), desk_(desk)
{
    connect(this, &EmptyState::acted, this, [this] { desk_.go({QStringLiteral("import"), {}, {}, {}, {}}); });
    connect(this, &EmptyState::otherActed, this, [this] { desk_.go({QStringLiteral("demo"), {}, {}, {}, {}}); });
}

void NoCustomers::retranslate()
{
    setTexts(desk_.say(QT_TRANSLATE_NOOP("window", "No customers. Import an inventory, or open the demonstration.")),
             desk_.say(QT_TRANSLATE_NOOP("window", "Import…")), desk_.say(QT_TRANSLATE_NOOP("window", "Open the demonstration")));
}

QStackedWidget *pagesOf(QWidget *screen, QWidget *content, NoCustomers *none)
{
    auto *stack = new QStackedWidget(screen);
    auto *empty = new QWidget(screen);
    auto *padded = new QVBoxLayout(empty);
    padded->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    padded->addWidget(none);
    stack->addWidget(content);
    stack->addWidget(empty);
    auto *column = new QVBoxLayout(screen);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack);
    return stack;
}

} // namespace tagliando
