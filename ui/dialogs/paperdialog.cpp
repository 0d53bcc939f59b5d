#include "ui/dialogs/paperdialog.h"

#include "ui/common/labels.h"
#include "ui/common/pagepreview.h"
#include "ui/dialogs/printpages.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>
#include <QVBoxLayout>

namespace tagliando {

PaperDialog::PaperDialog(Desk &desk, PaperToShow paper, QWidget *parent)
    : QDialog(parent), desk_(desk), paper_(std::move(paper)), preview_(new PagePreview(this)),
      note_(noteLabel(paper_.dialog + QStringLiteral("Note"), this))
{
    setObjectName(paper_.dialog);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(paper_.title);
    resize(820, 860);
    preview_->setObjectName(paper_.dialog + QStringLiteral("Pages"));
    preview_->setAccessibleName(paper_.title);
    preview_->setPages(paper_.pages);
    note_->setWordWrap(true);
    note_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::blockGap);
    column->setSpacing(metrics::blockGap);
    column->addWidget(preview_, 1);
    column->addWidget(buildButtons());
    preview_->setFocus();
}

QWidget *PaperDialog::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::pagePadding, 0, metrics::pagePadding, 0);
    row->setSpacing(metrics::grid);
    row->addWidget(note_, 1);
    const auto button = [&](const char *part, const QString &text, auto act) {
        auto *made = new QPushButton(text, bar);
        made->setObjectName(paper_.dialog + QLatin1String(part));
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    button("Close", desk_.say(QT_TRANSLATE_NOOP("window", "Close")), [this] { reject(); });
    if (paper_.mail)
        button("Mail", desk_.say(QT_TRANSLATE_NOOP("window", "Send by mail…")), [this] { sendMail(); });
    button("Print", desk_.words().say("Reports", QT_TRANSLATE_NOOP("Reports", "Print…")), [this] { print(); });
    button("Save", desk_.words().say("Reports", QT_TRANSLATE_NOOP("Reports", "Save PDF…")), [this] { save({}); })->setDefault(true);
    return bar;
}

void PaperDialog::print()
{
    askWhereToPrint(desk_, *paper_.pages, this, [this](QPrinter &printer) {
        if (const Result<int> sent = printPages(*paper_.pages, printer); sent)
            say(desk_.words().count("Reports", QT_TRANSLATE_N_NOOP("Reports", "%n page(s) sent to the printer"), *sent));
        else
            desk_.report(sent.error());
    });
}

void PaperDialog::save(std::function<void(const QString &file)> then)
{
    askWhereToSave(
        desk_,
        {paper_.dialog + QStringLiteral("File"), desk_.say(QT_TRANSLATE_NOOP("window", "Save as PDF")), paper_.pages->title + QStringLiteral(".pdf")},
        this, [this, then = std::move(then)](const QString &file) {
            if (!writePages(desk_, *paper_.pages, file))
                return;
            saved_ = file;
            say(desk_.words().say("Reports", QT_TRANSLATE_NOOP("Reports", "Saved: {file}"),
                                  {{QStringLiteral("file"), QDir::toNativeSeparators(file)}}));
            if (paper_.written)
                paper_.written(file);
            if (then)
                then(file);
        });
}

// What is sent is the very file that was saved: its SHA-256 may stand in the journal.
void PaperDialog::sendMail()
{
    if (!saved_.isEmpty() && QFileInfo::exists(saved_))
        writeDraft(saved_);
    else
        save([this](const QString &file) { writeDraft(file); });
}

void PaperDialog::writeDraft(const QString &pdf)
{
    QFile attachment(pdf);
    if (!attachment.open(QIODevice::ReadOnly)) {
        desk_.report({QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), pdf}, {QStringLiteral("reason"), attachment.errorString()}}});
        return;
    }
    MailDraft draft = *paper_.mail;
    draft.fileName = QFileInfo(pdf).fileName();
    draft.attachment = attachment.readAll();
    const QString name = QFileInfo(pdf).dir().filePath(QFileInfo(pdf).completeBaseName() + QStringLiteral(".eml"));
    const QByteArray bytes = toEml(draft);
    QSaveFile out(name);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        desk_.report({QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), name}, {QStringLiteral("reason"), out.errorString()}}});
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(name));
    say(desk_.say(QT_TRANSLATE_NOOP("window", "Draft for the mail program: {file}"), {{QStringLiteral("file"), QDir::toNativeSeparators(name)}}));
}

void PaperDialog::say(const QString &text)
{
    note_->setText(text);
    note_->setToolTip(text);
}

} // namespace tagliando
