#pragma once

#include "core/reporting/mail.h"
#include "ui/dialogs/savepages.h"

#include <QDialog>

class QLabel;

namespace tagliando {

class PagePreview;

/// A paper that is looked at before it leaves the house.
struct PaperToShow {
    QString dialog; ///< object name
    QString title;  ///< of the window: what paper it is
    std::shared_ptr<const paper::Pages> pages;
    std::function<void(const QString &file)> written{}; ///< after the PDF was saved; may be empty
    std::optional<MailDraft> mail{};                    ///< without its attachment; absent: not a paper to be sent
};

/// The pages as they will be printed, with the ways out: printer, PDF, and a draft in the user's mail program.
class PaperDialog : public QDialog {
    Q_OBJECT
public:
    PaperDialog(Desk &desk, PaperToShow paper, QWidget *parent);

private:
    QWidget *buildButtons();
    void print();
    void save(std::function<void(const QString &file)> then);
    void sendMail();
    void writeDraft(const QString &pdf);
    void say(const QString &text);

    Desk &desk_;
    PaperToShow paper_;
    QString saved_; ///< the PDF, once there is one
    PagePreview *preview_;
    QLabel *note_;
};

} // namespace tagliando
