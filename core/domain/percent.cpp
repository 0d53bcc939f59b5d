#include "core/domain/percent.h"

#include "core/domain/version/digits.h"

#include <QStringDecoder>

namespace tagliando {

namespace {

int hexadecimal(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

QByteArray percentEncoded(QByteArrayView text)
{
    static const char hex[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (isDigit(c) || isLetter(c) || c == '.' || c == '-' || c == '_' || c == '~' || c == ':')
            encoded += c;
        else
            encoded.append('%').append(hex[static_cast<unsigned char>(c) >> 4]).append(hex[c & 15]);
    }
    return encoded;
}

std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexadecimal(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexadecimal(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString checked = utf8(decoded);
    return utf8.hasError() || checked.contains(QChar(0)) ? std::nullopt : std::optional(decoded);
}

} // namespace tagliando
