#include "ui/dialogs/printpages.h"

#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace tagliando {

void askWhereToPrint(Desk &desk, const paper::Pages &pages, QWidget *parent, std::function<void(QPrinter &printer)> chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(pages.title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(desk.say(QT_TRANSLATE_NOOP("window", "Print: {title}"), {{QStringLiteral("title"), pages.title}}));
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, static_cast<int>(pages.pages.size()));
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, chosen = std::move(chosen)] { chosen(*printer); });
    // The dialog holds a bare pointer to the printer.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

Result<int> printPages(const paper::Pages &pages, QPrinter &printer)
{
    paper::Pages chosen{pages.title, pages.pages};
    const auto count = static_cast<qsizetype>(pages.pages.size());
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        const auto first = pages.pages.begin() + std::min<qsizetype>(printer.fromPage() - 1, count - 1);
        const auto last = pages.pages.begin() + std::clamp<qsizetype>(printer.toPage(), printer.fromPage(), count);
        chosen.pages = std::vector<paper::Page>(first, std::max(first + 1, last));
    }
    const Result<void> painted = paper::paintPages(chosen, printer);
    return painted ? Result<int>(static_cast<int>(chosen.pages.size())) : Result<int>(painted.error());
}

} // namespace tagliando
