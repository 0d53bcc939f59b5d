// Asking for a printer, and printing there.
#pragma once

#include "ui/common/desk.h"
#include "ui/paper/pages.h"

class QPrinter;
class QWidget;

namespace tagliando {

/// Opens the desktop's print dialog.
void askWhereToPrint(Desk &desk, const paper::Pages &pages, QWidget *parent, std::function<void(QPrinter &printer)> chosen);
/// The printer's page range is honoured. How many pages were sent.
Result<int> printPages(const paper::Pages &pages, QPrinter &printer);

} // namespace tagliando
