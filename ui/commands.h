// What the window does beside showing screens: the dialogs, the demonstration, the import of what was dropped on it.
#pragma once

#include "ui/common/desk.h"
#include "ui/common/search.h"

class QWidget;

namespace tagliando {

class Commands : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    Commands(Desk &desk, QWidget *window);

    /// True when the target is a command, and it was done.
    bool perform(const Goto &target);
    void importFiles(const QStringList &paths, CustomerId customer = {});
    /// For the search box.
    [[nodiscard]] std::vector<SearchCommand> list() const;

private:
    void chooseFiles(CustomerId customer);
    void newCustomer();
    void scanOverSsh(const Goto &target);
    void openDemo();
    template <class Dialog>
    void openOnce();

    Desk &desk_;
    QWidget *window_;
};

} // namespace tagliando
