// A mail ready to be opened in the user's own program: a draft with one paper attached (RFC 5322, MIME).
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace tagliando {

struct MailDraft {
    QString to, subject, text; ///< `to` empty: the user fills it in
    QString fileName;          ///< of the attachment, as the reader sees it
    QByteArray attachment;     ///< a PDF
    QDateTime date;            ///< UTC
};

/// The .eml file. Nothing in a name can add a header: line ends are taken out, other letters than ASCII are encoded.
QByteArray toEml(const MailDraft &draft);

} // namespace tagliando
