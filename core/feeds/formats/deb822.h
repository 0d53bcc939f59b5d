// Debian's control format: paragraphs of "Field: value" lines, continued by lines that begin with a blank (deb822(5)).
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace tagliando {

struct ControlField {
    QByteArrayView name;
    QByteArrayView value; ///< first line, trimmed; views into the bytes read
    std::vector<QByteArrayView> more;
    int line = 0;
};

/// Reads paragraph after paragraph; the bytes must outlive it.
class ControlReader {
public:
    explicit ControlReader(const QByteArray &bytes) : rest_(bytes) {}

    /// False at the end. Errors carry `line` and `value`: "reason.syntax", "reason.repeated" (a field twice in one paragraph).
    Result<bool> next();
    [[nodiscard]] const std::vector<ControlField> &fields() const { return fields_; }
    /// nullptr when the paragraph has no such field; names are case-insensitive.
    [[nodiscard]] const ControlField *field(QByteArrayView name) const;
    [[nodiscard]] int line() const { return paragraph_; } ///< on which the paragraph begins

private:
    QByteArrayView rest_;
    int line_ = 0;
    int paragraph_ = 0;
    std::vector<ControlField> fields_;
};

} // namespace tagliando
