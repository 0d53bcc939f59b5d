// Asking where a paper goes, and writing it there.
#pragma once

#include "ui/common/desk.h"
#include "ui/paper/report.h"

class QWidget;

namespace tagliando {

struct PaperToSave {
    QString dialog;   ///< object name of the file dialog
    QString title;    ///< of the file dialog
    QString fileName; ///< proposed, without folder; characters a file system refuses are replaced
};

/// `chosen` gets the file's name.
void askWhereToSave(Desk &desk, const PaperToSave &paper, QWidget *parent, std::function<void(const QString &file)> chosen);
/// What fails is reported in the window's banner; the folder is remembered.
bool writePages(Desk &desk, const paper::Pages &pages, const QString &file);

/// Who signs the papers of this window's owner.
PaperOptions paperOptions(const Desk &desk);

} // namespace tagliando
