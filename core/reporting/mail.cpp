#include "core/reporting/mail.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace tagliando {

namespace {

constexpr qsizetype base64Line = 76;
constexpr qsizetype encodedLetters = 12; // of one encoded word: it stays under 75 characters whatever the letters

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// One line whatever was typed.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QLatin1Char(' ');
    }
    return text.simplified();
}

/// RFC 2047: plain ASCII as it is, else encoded words that never cut a letter.
QByteArray headerText(const QString &text)
{
    const QString line = oneLine(text);
    if (isPlain(line) && !line.contains(QLatin1String("=?")))
        return line.toLatin1();
    QByteArrayList words;
    QString part;
    const auto flush = [&] {
        if (!part.isEmpty())
            words << "=?utf-8?B?" + part.toUtf8().toBase64() + "?=";
        part.clear();
    };
    for (const QChar c : line) {
        if (part.size() >= encodedLetters && !c.isLowSurrogate())
            flush();
        part += c;
    }
    flush();
    return words.join("\r\n ");
}

/// RFC 2231: a file name of any letters.
QByteArray parameter(const QString &fileName) { return "filename*=utf-8''" + oneLine(fileName).toUtf8().toPercentEncoding(); }

QByteArray base64(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype from = 0; from < encoded.size(); from += base64Line)
        lines += encoded.mid(from, base64Line) + "\r\n";
    return lines;
}

} // namespace

QByteArray toEml(const MailDraft &draft)
{
    // Base64 never holds it, so the boundary cannot appear in a part.
    const QByteArray boundary = "=_tagliando_" + QCryptographicHash::hash(draft.attachment, QCryptographicHash::Sha256).toHex().left(32);
    QByteArray mail;
    if (const QString to = oneLine(draft.to); !to.isEmpty())
        mail += "To: " + headerText(to) + "\r\n";
    mail += "Subject: " + headerText(draft.subject) + "\r\n";
    mail += "Date: " + QLocale::c().toString(draft.date.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000\r\n";
    mail += "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
    mail +=
        "--" + boundary + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(draft.text.toUtf8());
    mail += "--" + boundary + "\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; " +
            parameter(draft.fileName) + "\r\n\r\n" + base64(draft.attachment);
    return mail + "--" + boundary + "--\r\n";
}

} // namespace tagliando
