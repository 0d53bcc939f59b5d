#include "core/inventory/formats/encoding.h"

#include "core/inventory/formats/codepages.h"

#include <QStringConverter>

#include <algorithm>

namespace tagliando {

namespace {

constexpr qsizetype sampleSize = 256 * 1024;

bool isHigh(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }
unsigned char byteAt(QByteArrayView bytes, qsizetype i) { return static_cast<unsigned char>(bytes[i]); }

char16_t decoded(char byte, const std::array<char16_t, 128> &table)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x80 ? char16_t(code) : table[code - 0x80];
}

// How much the bytes read like Western words in this page: lower case letters inside words speak for it, signs inside words against it.
int westernScore(QByteArrayView bytes, const std::array<char16_t, 128> &table)
{
    int score = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        const QChar c(decoded(bytes[i], table));
        const QChar before = i > 0 ? QChar(decoded(bytes[i - 1], table)) : QChar(u' ');
        const QChar after = i + 1 < bytes.size() ? QChar(decoded(bytes[i + 1], table)) : QChar(u' ');
        if (c == QChar(0x00FF) || c == QChar(0x0192) || c == QChar(0xFFFD))
            score -= 2; // y with diaeresis, florin, nothing: what a no-break space or an accent of the other page looks like
        else if (c.isLower())
            score += before.isUpper() && after.isUpper() ? 0 : 2;
        else if (c.isUpper())
            score += before.isLower() ? -1 : 1;
        else if (c == QChar(0x00A0) || c == QChar(0x00AE) || c == QChar(0x2122) || c == QChar(0x00A9))
            score += 1;
        else if (before.isLetter() && after.isLetter() && c != QChar(0x2019))
            score -= 2;
        else if (c.unicode() >= 0x2500 && c.unicode() < 0x25A0)
            score -= 1;
    }
    return score;
}

struct HighRuns {
    int bytes = 0;
    int inLongRuns = 0; ///< in runs of three and more: words written in another script
    int gbkPairs = 0;   ///< lead and trail byte of the GB2312 rows
    int cyrillic = 0;   ///< bytes CP866 has letters for
};

HighRuns highRuns(QByteArrayView bytes)
{
    HighRuns runs;
    for (qsizetype i = 0; i < bytes.size();) {
        qsizetype end = i;
        while (end < bytes.size() && isHigh(bytes[end]))
            ++end;
        const int length = int(end - i);
        runs.bytes += length;
        if (length >= 3)
            runs.inLongRuns += length;
        for (qsizetype k = i; k < end; ++k) {
            const unsigned char c = byteAt(bytes, k);
            if (c < 0xB0 || (c >= 0xE0 && c <= 0xF1))
                ++runs.cyrillic;
        }
        for (qsizetype k = i; k + 1 < end; k += 2) {
            if (byteAt(bytes, k) >= 0xA1 && byteAt(bytes, k) <= 0xF7 && byteAt(bytes, k + 1) >= 0xA1)
                runs.gbkPairs += 2;
        }
        i = end + 1;
    }
    return runs;
}

// Without a mark: ASCII in UTF-16 has a zero in every second byte.
bool looksLikeUtf16(QByteArrayView head, int zeroAt)
{
    int zeros = 0, others = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            (i % 2 == zeroAt ? zeros : others)++;
    }
    return head.size() >= 4 && zeros * 4 > head.size() && others * 50 < head.size();
}

// A file cut inside its last character is still UTF-8: the number of bytes that are whole characters, or -1.
qsizetype wholeUtf8(QByteArrayView bytes)
{
    for (qsizetype cut = 0; cut < 4 && cut <= bytes.size(); ++cut) {
        const QByteArrayView whole = bytes.chopped(cut);
        if (whole.isValidUtf8())
            return cut == 0 || byteAt(bytes, whole.size()) >= 0xC2 ? whole.size() : -1;
    }
    return -1;
}

Error unreadable(Encoding encoding, const QString &reason)
{
    return {QStringLiteral("import.encoding"), {{QStringLiteral("encoding"), toString(encoding)}, {QStringLiteral("reason"), reason}}};
}

QByteArray fromTable(const QByteArray &bytes, const std::array<char16_t, 128> &table)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [&](char byte) { return QChar(decoded(byte, table)); });
    return text.toUtf8();
}

// 0 and more: the place in a row of the table; -1: no trail byte.
int gbkPlace(unsigned char trail)
{
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF)
        return -1;
    return trail - 0x40 - (trail > 0x7F ? 1 : 0);
}

// A byte that is half a character (a text cut by the console's buffer) becomes a question mark in a lozenge, as in the other tables.
QByteArray fromGbk(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned char lead = byteAt(bytes, i);
        const int place = i + 1 < bytes.size() ? gbkPlace(byteAt(bytes, i + 1)) : -1;
        if (lead < 0x80) {
            text.append(QLatin1Char(char(lead)));
        } else if (lead == 0x80) {
            text.append(QChar(0x20AC)); // CP936's euro
        } else if (lead == 0xFF || place < 0) {
            text.append(QChar(QChar::ReplacementCharacter));
        } else {
            text.append(QChar(gbkRows[lead - 0x81][place]));
            ++i;
        }
    }
    return text.toUtf8();
}

Result<QByteArray> decode(QStringDecoder decoder, const QByteArray &bytes, Encoding encoding)
{
    const QString text = decoder(bytes);
    if (decoder.hasError() || !text.isValidUtf16())
        return unreadable(encoding, QStringLiteral("bytes that are no character"));
    return text.toUtf8();
}

} // namespace

QString toString(Encoding encoding)
{
    static const char *const names[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "CP850", "CP1252", "CP866", "GBK"};
    return QLatin1String(names[static_cast<int>(encoding)]);
}

Encoding detectEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return Encoding::Utf16Le;
    if (bytes.startsWith("\xfe\xff"))
        return Encoding::Utf16Be;
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (looksLikeUtf16(head, 1))
        return Encoding::Utf16Le;
    if (looksLikeUtf16(head, 0))
        return Encoding::Utf16Be;
    if (wholeUtf8(bytes) >= 0)
        return Encoding::Utf8;
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize));
    const HighRuns runs = highRuns(sample);
    if (runs.inLongRuns * 2 > runs.bytes) {
        if (runs.gbkPairs * 10 >= runs.bytes * 9)
            return Encoding::Gbk;
        if (runs.cyrillic * 10 >= runs.bytes * 9)
            return Encoding::Cp866;
    }
    return westernScore(sample, cp1252Table) > westernScore(sample, cp850Table) ? Encoding::Cp1252 : Encoding::Cp850;
}

Result<QByteArray> toUtf8(const QByteArray &bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: {
        const qsizetype whole = wholeUtf8(bytes);
        if (whole < 0)
            return unreadable(encoding, QStringLiteral("bytes that are no character"));
        const qsizetype mark = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
        return mark == 0 && whole == bytes.size() ? bytes : bytes.mid(mark, whole - mark);
    }
    case Encoding::Utf16Le:
        return decode(QStringDecoder(QStringConverter::Utf16LE), bytes.startsWith("\xff\xfe") ? bytes.mid(2) : bytes, encoding);
    case Encoding::Utf16Be:
        return decode(QStringDecoder(QStringConverter::Utf16BE), bytes.startsWith("\xfe\xff") ? bytes.mid(2) : bytes, encoding);
    case Encoding::Cp850:
        return fromTable(bytes, cp850Table);
    case Encoding::Cp1252:
        return fromTable(bytes, cp1252Table);
    case Encoding::Cp866:
        return fromTable(bytes, cp866Table);
    case Encoding::Gbk:
        break;
    }
    return fromGbk(bytes);
}

} // namespace tagliando
