// Which characters the bytes mean. Files come from consoles and editors of five languages and say nothing about themselves.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tagliando {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Cp850, Cp1252, Cp866, Gbk };
QString toString(Encoding encoding); ///< "UTF-8", "CP850", …

/// By byte order mark, then by validity, then by what the bytes beyond ASCII would spell in each code page.
Encoding detectEncoding(QByteArrayView bytes);

/// The bytes as UTF-8 without a byte order mark. Error "import.encoding" (args: encoding, reason) when they are no such text.
Result<QByteArray> toUtf8(const QByteArray &bytes, Encoding encoding);

} // namespace tagliando
