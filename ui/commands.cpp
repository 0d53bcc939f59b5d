#include "ui/commands.h"

#include "core/usecases/createdemo.h"
#include "ui/dialogs/collectordialog.h"
#include "ui/dialogs/customerdialog.h"
#include "ui/dialogs/customersdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/sshdialog.h"

#include <QFileDialog>

namespace tagliando {

Commands::Commands(Desk &desk, QWidget *window) : QObject(window), desk_(desk), window_(window) {}

bool Commands::perform(const Goto &target)
{
    if (target.screen == QLatin1String("import"))
        chooseFiles(target.customer);
    else if (target.screen == QLatin1String("demo"))
        openDemo();
    else if (target.screen == QLatin1String("new-customer"))
        newCustomer();
    else if (target.screen == QLatin1String("import-customers"))
        openOnce<CustomersDialog>();
    else if (target.screen == QLatin1String("scan-ssh"))
        scanOverSsh(target);
    else if (target.screen == QLatin1String("collector"))
        openOnce<CollectorDialog>();
    else if (target.screen == QLatin1String("settings"))
        openOnce<SettingsDialog>();
    else if (target.screen == QLatin1String("help"))
        openOnce<HelpDialog>();
    else if (target.screen == QLatin1String("recompute"))
        desk_.workspace().recompute();
    else
        return false;
    return true;
}

std::vector<SearchCommand> Commands::list() const
{
    const auto command = [&](const char *source, const QString &keys, const QString &screen) {
        return SearchCommand{desk_.say(source), keys, {screen, {}, {}, {}, {}}};
    };
    return {
        command(QT_TRANSLATE_NOOP("window", "Import files"), QStringLiteral("Ctrl+I"), QStringLiteral("import")),
        command(QT_TRANSLATE_NOOP("window", "Collector for machines without inventory"), {}, QStringLiteral("collector")),
        command(QT_TRANSLATE_NOOP("window", "New customer…"), {}, QStringLiteral("new-customer")),
        command(QT_TRANSLATE_NOOP("window", "Import customers"), {}, QStringLiteral("import-customers")),
        command(QT_TRANSLATE_NOOP("window", "Compute again"), QStringLiteral("F5"), QStringLiteral("recompute")),
        command(QT_TRANSLATE_NOOP("window", "Settings"), {}, QStringLiteral("settings")),
        command(QT_TRANSLATE_NOOP("window", "Help"), QStringLiteral("F1"), QStringLiteral("help")),
    };
}

void Commands::chooseFiles(CustomerId customer)
{
    auto *dialog = new QFileDialog(window_, desk_.say(QT_TRANSLATE_NOOP("window", "Inventories to import")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, customer](const QStringList &files) { importFiles(files, customer); });
    dialog->open();
}

void Commands::importFiles(const QStringList &paths, CustomerId customer)
{
    const auto snapshot = desk_.snapshot();
    const Customer *known = snapshot ? snapshot->customer(customer) : nullptr;
    auto *dialog = new ImportDialog(desk_, paths, known ? known->name : QString(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Commands::newCustomer()
{
    auto *dialog = new CustomerDialog(desk_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Of the target's machine, else of its customer; without either there is nobody to ask.
void Commands::scanOverSsh(const Goto &target)
{
    const auto snapshot = desk_.snapshot();
    const Customer *customer = snapshot ? snapshot->customer(target.customer) : nullptr;
    if (!customer)
        return;
    const Server *server = target.server ? snapshot->server(target.server) : nullptr;
    auto *dialog = new SshDialog(desk_, customer->name, server ? server->name : QString(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Commands::openDemo()
{
    desk_.workspace().run<void>(
        this, [](Session &session, const Progress &progress) { return createDemo(session, progress); },
        [this](const Result<void> &created) {
            if (!created)
                desk_.report(created.error());
        });
}

template <class Dialog>
void Commands::openOnce()
{
    if (auto *open = window_->findChild<Dialog *>()) {
        open->activateWindow();
        return;
    }
    auto *dialog = new Dialog(desk_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tagliando
