#include "ui/dialogs/savepages.h"

#include "core/usecases/decisiondraft.h"
#include "ui/paper/acceptancepage.h"

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

void saveAcceptanceSheet(Desk &desk, DecisionId decision, QWidget *parent)
{
    desk.workspace().run<AcceptanceSheet>(
        parent, [decision](Session &session, const Progress &) { return acceptanceSheetOf(session, decision); },
        [&desk, parent](const Result<AcceptanceSheet> &sheet) {
            if (!sheet) {
                desk.report(sheet.error());
                return;
            }
            const PaperOptions options = paperOptions(desk);
            auto pages = std::make_shared<const paper::Pages>(layOutAcceptance(*sheet, Words(sheet->customer.language), options));
            askWhereToSave(desk,
                           {QStringLiteral("saveSheetDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Save the sheet to sign")),
                            pages->title + QStringLiteral(".pdf")},
                           parent, [&desk, pages](const QString &file) { writePages(desk, *pages, file); });
        });
}

} // namespace tagliando
