// The index of a Debian archive, after its signature was checked (FEEDS B6).
#include "core/feeds/formats/deb822.h"
#include "core/feeds/formats/jsonfields.h"
#include "core/feeds/formats/parsers.h"

#include <algorithm>

namespace tagliando {

namespace {

Error bad(const QString &file, int line, const QString &field, const QString &reason, QByteArrayView value = {})
{
    JsonNode place;
    place.line = line;
    JsonFault fault;
    fault.note(place, field, reason, QString::fromUtf8(value));
    return fault.error(QStringLiteral("feed.bad"), file);
}

/// "Fri, 20 Nov 2026 00:12:41 UTC"; invalid when it is none.
QDateTime readArchiveDate(QByteArrayView text)
{
    QString date = QString::fromUtf8(text);
    for (const char *zone : {" UTC", " GMT", " Z"}) {
        if (date.endsWith(QLatin1String(zone)))
            date = date.chopped(static_cast<qsizetype>(qstrlen(zone))) + QStringLiteral(" +0000");
    }
    return QDateTime::fromString(date, Qt::RFC2822Date).toUTC();
}

/// One line of the SHA256 list: hash, size, path.
bool readHash(QByteArrayView text, ReleaseIndex &index)
{
    const QList<QByteArray> words = text.toByteArray().simplified().split(' ');
    bool sized = false;
    if (words.size() != 3 || words[0].size() != 64 || QByteArray::fromHex(words[0]).size() != 32)
        return false;
    const qulonglong size = words[1].toULongLong(&sized);
    if (sized && size > 0) // the empty file has one hash and many names
        index.sha256.insert(words[0].toLower(), QString::fromUtf8(words[2]));
    return sized;
}

} // namespace

Result<ReleaseIndex> parseInRelease(const QByteArray &bytes, const QString &fileName)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), fileName}}};
    ControlReader reader(bytes);
    const Result<bool> first = reader.next();
    if (!first)
        return jsonError(first.error(), QStringLiteral("feed.bad"), fileName);
    if (!*first)
        return bad(fileName, 0, {}, QStringLiteral("reason.empty"));

    ReleaseIndex index;
    const auto text = [&](const char *name) {
        const ControlField *field = reader.field(name);
        return field ? QString::fromUtf8(field->value) : QString();
    };
    index.origin = text("Origin");
    index.suite = text("Suite");
    index.codename = text("Codename");
    if (index.codename.isEmpty())
        return bad(fileName, 1, QStringLiteral("Codename"), QStringLiteral("reason.missing"));
    for (const auto &[name, date, required] : {std::tuple{"Date", &index.date, true}, std::tuple{"Valid-Until", &index.validUntil, false}}) {
        const ControlField *field = reader.field(name);
        if (!field && required)
            return bad(fileName, 1, QLatin1String(name), QStringLiteral("reason.missing"));
        if (!field)
            continue;
        *date = readArchiveDate(field->value);
        if (!date->isValid())
            return bad(fileName, field->line, QLatin1String(name), QStringLiteral("reason.bad_date"), field->value);
    }
    const ControlField *hashes = reader.field("SHA256");
    if (!hashes)
        return bad(fileName, 1, QStringLiteral("SHA256"), QStringLiteral("reason.missing"));
    for (std::size_t i = 0; i < hashes->more.size(); ++i) {
        if (!readHash(hashes->more[i], index))
            return bad(fileName, hashes->line + 1 + static_cast<int>(i), QStringLiteral("SHA256"), QStringLiteral("reason.bad_value"),
                       hashes->more[i]);
    }
    if (const Result<bool> second = reader.next(); !second || *second)
        return bad(fileName, reader.line(), {}, QStringLiteral("reason.second_paragraph"));
    return index;
}

} // namespace tagliando
