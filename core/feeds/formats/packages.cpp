// A Packages index of a Debian archive: the newest version of every source package in it (FEEDS B6, C1).
#include "core/feeds/formats/deb822.h"
#include "core/feeds/formats/jsonfields.h"
#include "core/feeds/formats/parsers.h"

#include <QHash>

#include <algorithm>

namespace tagliando {

namespace {

Error bad(const QString &file, int line, const char *field, const QString &reason, QByteArrayView value = {})
{
    JsonNode place;
    place.line = line;
    JsonFault fault;
    fault.note(place, QLatin1String(field), reason, QString::fromUtf8(value));
    return fault.error(QStringLiteral("feed.bad"), file);
}

bool isPackageName(QByteArrayView name)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    };
    return !name.isEmpty() && name.size() < 200 && std::all_of(name.begin(), name.end(), allowed);
}

} // namespace

Result<std::vector<PackageFix>> parsePackages(const QByteArray &bytes, const QString &fileName, const QString &release, const QString &feed)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), fileName}}};
    QHash<QByteArray, QByteArray> newest;
    ControlReader reader(bytes);
    while (true) {
        const Result<bool> more = reader.next();
        if (!more)
            return jsonError(more.error(), QStringLiteral("feed.bad"), fileName);
        if (!*more)
            break;
        const ControlField *package = reader.field("Package");
        const ControlField *version = reader.field("Version");
        if (!package || !version)
            return bad(fileName, reader.line(), package ? "Version" : "Package", QStringLiteral("reason.missing"));
        // "Source: foo" or "Source: foo (1.2-3)" when the source's name or version is not the binary's.
        QByteArrayView source = package->value;
        QByteArrayView sourceVersion = version->value;
        if (const ControlField *field = reader.field("Source")) {
            source = field->value;
            const qsizetype open = source.indexOf('(');
            if (open >= 0) {
                if (!source.endsWith(')'))
                    return bad(fileName, field->line, "Source", QStringLiteral("reason.bad_value"), source);
                sourceVersion = source.sliced(open + 1).chopped(1).trimmed();
                source = source.first(open).trimmed();
            }
        }
        if (!isPackageName(source))
            return bad(fileName, reader.line(), "Source", QStringLiteral("reason.bad_value"), source);
        if (!compareDpkg(sourceVersion, sourceVersion))
            return bad(fileName, version->line, "Version", QStringLiteral("reason.bad_version"), sourceVersion);
        QByteArray &held = newest[source.toByteArray()];
        if (held.isEmpty() || *compareDpkg(held, sourceVersion) == std::strong_ordering::less)
            held = sourceVersion.toByteArray();
    }
    std::vector<PackageFix> fixes;
    fixes.reserve(static_cast<std::size_t>(newest.size()));
    for (auto source = newest.cbegin(); source != newest.cend(); ++source) {
        PackageFix fix;
        fix.release = release;
        fix.source = source.key();
        fix.fixedVersion = source.value();
        fix.feed = feed;
        fixes.push_back(std::move(fix));
    }
    std::sort(fixes.begin(), fixes.end(), [](const PackageFix &a, const PackageFix &b) { return a.source < b.source; });
    return fixes;
}

} // namespace tagliando
