#include "ui/dialogs/savepages.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>

namespace tagliando {

void askWhereToSave(Desk &desk, const PaperToSave &paper, QWidget *parent, std::function<void(const QString &file)> chosen)
{
    static const QRegularExpression awkward(QStringLiteral("[^\\p{L}\\p{N} ._-]"));
    auto *dialog = new QFileDialog(parent, paper.title);
    dialog->setObjectName(paper.dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(desk.say(QT_TRANSLATE_NOOP("window", "PDF document (*.pdf)")));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(desk.memory().value(QStringLiteral("reports/folder"), QDir::homePath()).toString());
    dialog->selectFile(QString(paper.fileName).replace(awkward, QStringLiteral("_")));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

bool writePages(Desk &desk, const paper::Pages &pages, const QString &file)
{
    if (const Result<void> written = paper::writePdf(pages, file); !written) {
        desk.report(written.error());
        return false;
    }
    desk.memory().setValue(QStringLiteral("reports/folder"), QFileInfo(file).absolutePath());
    return true;
}

PaperOptions paperOptions(const Desk &desk)
{
    return {desk.memory().value(QStringLiteral("reports/provider")).toString(),
            desk.memory().value(QStringLiteral("reports/providerLine")).toString()};
}

} // namespace tagliando
