// Percent encoding as purl and `vers:` share it: letters, digits and ".-_~:" stand for themselves, every other byte is %XX in upper case.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace tagliando {

QByteArray percentEncoded(QByteArrayView text);
/// Empty when a '%' is not followed by two hexadecimal digits, or when the bytes are not UTF-8 without NUL.
std::optional<QByteArray> percentDecoded(QByteArrayView text);

} // namespace tagliando
