// Text out of untrusted bytes: what is no text is refused here, once, before any reader looks at it.
#pragma once

#include "core/inventory/formats/encoding.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tagliando {

constexpr qsizetype maximumTextSize = 64 * 1024 * 1024; ///< bytes of one file
constexpr qsizetype maximumLineSize = 1024 * 1024;      ///< bytes of one line; JSON is written in one line and exempt

/// So many lines, blank ones apart, tell a reader whether a text is its own.
constexpr int tellingLines = 100;

struct PlainText {
    QByteArray utf8; ///< no byte order mark
    Encoding encoding = Encoding::Utf8;
};

/// Errors, all with "file": "import.empty", "import.archive" and "import.binary" (args: kind), "import.html", "import.too_large" (args: limit_mb),
/// "import.line_too_long" (args: line), "import.encoding" (args: encoding, reason).
Result<PlainText> plainText(const QByteArray &bytes, const QString &fileName);

/// Walks lines without copying; LF, CRLF and CR CRLF (a text pasted twice through a console) all end one.
class Lines {
public:
    explicit Lines(QByteArrayView text) : rest_(text) {}

    bool next();
    [[nodiscard]] QByteArrayView line() const { return line_; }
    [[nodiscard]] int number() const { return number_; } ///< 1-based

private:
    QByteArrayView rest_, line_;
    int number_ = 0;
};

} // namespace tagliando
