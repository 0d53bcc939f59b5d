#include "core/feeds/formats/deb822.h"

#include <QString>

#include <algorithm>

namespace tagliando {

namespace {

Error refusal(const char *reason, int line, QByteArrayView value)
{
    return Error{QLatin1String(reason),
                 {{QStringLiteral("line"), line}, {QStringLiteral("value"), QString::fromUtf8(value.first(std::min<qsizetype>(value.size(), 40)))}}};
}

bool isName(QByteArrayView name)
{
    const auto allowed = [](char c) { return c > ' ' && c < 0x7f && c != ':'; };
    return !name.isEmpty() && name.front() != '-' && name.front() != '#' && std::all_of(name.begin(), name.end(), allowed);
}

bool sameName(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

} // namespace

Result<bool> ControlReader::next()
{
    fields_.clear();
    while (!rest_.isEmpty()) {
        const qsizetype end = rest_.indexOf('\n');
        QByteArrayView text = end < 0 ? rest_ : rest_.first(end);
        rest_ = end < 0 ? QByteArrayView() : rest_.sliced(end + 1);
        ++line_;
        if (text.endsWith('\r'))
            text.chop(1);
        if (text.trimmed().isEmpty()) {
            if (!fields_.empty())
                return true;
            continue;
        }
        if (text.front() == ' ' || text.front() == '\t') {
            if (fields_.empty())
                return refusal("reason.syntax", line_, text);
            fields_.back().more.push_back(text.trimmed());
            continue;
        }
        const qsizetype colon = text.indexOf(':');
        if (colon < 0 || !isName(text.first(colon)))
            return refusal("reason.syntax", line_, text);
        const QByteArrayView name = text.first(colon);
        if (field(name))
            return refusal("reason.repeated", line_, name);
        if (fields_.empty())
            paragraph_ = line_;
        fields_.push_back({name, text.sliced(colon + 1).trimmed(), {}, line_});
    }
    return !fields_.empty();
}

const ControlField *ControlReader::field(QByteArrayView name) const
{
    const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const ControlField &field) { return sameName(field.name, name); });
    return found == fields_.end() ? nullptr : &*found;
}

} // namespace tagliando
