#include "core/domain/purl.h"

#include "core/domain/percent.h"
#include "core/domain/purltypes.h"
#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <algorithm>

namespace tagliando {

namespace {

bool isKey(QByteArrayView text, QByteArrayView marks)
{
    return !text.isEmpty() && !isDigit(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return isDigit(c) || isLetter(c) || marks.contains(c); });
}

QByteArrayView withoutSlashes(QByteArrayView text)
{
    while (!text.isEmpty() && text.front() == '/')
        text = text.sliced(1);
    while (!text.isEmpty() && text.back() == '/')
        text.chop(1);
    return text;
}

// Cuts at `at`: `text` keeps what stands before, the answer is what stands after.
QByteArrayView cut(QByteArrayView *text, qsizetype at)
{
    const QByteArrayView after = text->sliced(at + 1);
    *text = text->first(at);
    return after;
}

// Segments between slashes, decoded each for itself; one that decodes to a slash is refused, since it could not be told apart.
std::optional<QByteArray> readSegments(QByteArrayView text, bool path)
{
    QByteArray segments;
    while (!text.isEmpty()) {
        const qsizetype slash = text.indexOf('/');
        const QByteArrayView one = slash < 0 ? text : text.first(slash);
        text = slash < 0 ? QByteArrayView() : text.sliced(slash + 1);
        const auto decoded = percentDecoded(one);
        if (!decoded || decoded->contains('/'))
            return std::nullopt;
        if (decoded->isEmpty() || (path && (*decoded == "." || *decoded == "..")))
            continue;
        if (!segments.isEmpty())
            segments += '/';
        segments += *decoded;
    }
    return segments;
}

QByteArray writeSegments(const QByteArray &segments)
{
    QByteArray text;
    for (const QByteArray &one : segments.split('/'))
        text += (text.isEmpty() ? "" : "/") + percentEncoded(one);
    return text;
}

bool readQualifiers(QByteArrayView text, QMap<QByteArray, QByteArray> *qualifiers)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        QByteArrayView key = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (key.isEmpty())
            continue;
        const qsizetype equals = key.indexOf('=');
        if (equals < 0)
            return false;
        const auto value = percentDecoded(cut(&key, equals));
        const QByteArray name = key.toByteArray().toLower();
        if (!value || qualifiers->contains(name))
            return false;
        qualifiers->insert(name, *value);
    }
    return true;
}

// The version begins at the last '@' that is not the mark of a scope ("pkg:npm/@scope/name").
qsizetype versionAt(QByteArrayView text)
{
    for (qsizetype i = text.size() - 1; i > 0; --i) {
        if (text[i] == '@' && text[i - 1] != '/')
            return i;
    }
    return -1;
}

} // namespace

std::optional<Purl> Purl::parse(QByteArrayView text)
{
    Purl purl;
    text = text.trimmed();
    if (text.size() < 4 || text.first(4).compare("pkg:", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    text = text.sliced(4);
    if (const qsizetype hash = text.lastIndexOf('#'); hash >= 0) {
        const auto subpath = readSegments(withoutSlashes(cut(&text, hash)), true);
        if (!subpath)
            return std::nullopt;
        purl.subpath = *subpath;
    }
    if (const qsizetype question = text.lastIndexOf('?'); question >= 0 && !readQualifiers(cut(&text, question), &purl.qualifiers))
        return std::nullopt;
    text = withoutSlashes(text);
    const qsizetype slash = text.indexOf('/');
    if (slash < 0)
        return std::nullopt;
    QByteArrayView rest = cut(&text, slash);
    purl.type = text.toByteArray();
    if (const qsizetype at = versionAt(rest); at >= 0) {
        const auto version = percentDecoded(cut(&rest, at));
        if (!version)
            return std::nullopt;
        purl.version = *version;
    }
    rest = withoutSlashes(rest);
    const qsizetype last = rest.lastIndexOf('/');
    const auto name = percentDecoded(last < 0 ? rest : rest.sliced(last + 1));
    const auto nameSpace = readSegments(last < 0 ? QByteArrayView() : rest.first(last), false);
    if (!name || !nameSpace)
        return std::nullopt;
    purl.name = *name;
    purl.nameSpace = *nameSpace;
    return normalized(std::move(purl));
}

std::optional<Purl> Purl::normalized(Purl parts)
{
    parts.type = parts.type.toLower();
    QMap<QByteArray, QByteArray> qualifiers;
    for (auto it = parts.qualifiers.cbegin(); it != parts.qualifiers.cend(); ++it) {
        if (!isKey(it.key(), ".-_"))
            return std::nullopt;
        if (!it.value().isEmpty())
            qualifiers.insert(it.key().toLower(), it.value());
    }
    parts.qualifiers = qualifiers;
    parts.nameSpace = withoutSlashes(parts.nameSpace).toByteArray();
    parts.subpath = withoutSlashes(parts.subpath).toByteArray();
    parts.name = withoutSlashes(parts.name).toByteArray();
    if (!isKey(parts.type, ".-+") || parts.name.isEmpty() || !applyPurlType(&parts))
        return std::nullopt;
    return parts;
}

QByteArray Purl::toString() const
{
    QByteArray text = "pkg:" + type + '/';
    if (!nameSpace.isEmpty())
        text += writeSegments(nameSpace) + '/';
    text += percentEncoded(name);
    if (!version.isEmpty())
        text += '@' + percentEncoded(version);
    char mark = '?';
    for (auto it = qualifiers.cbegin(); it != qualifiers.cend(); ++it) {
        text += mark + it.key() + '=' + percentEncoded(it.value());
        mark = '&';
    }
    if (!subpath.isEmpty())
        text += '#' + writeSegments(subpath);
    return text;
}

QByteArray Purl::comparableVersion() const
{
    const QByteArray epoch = qualifiers.value("epoch");
    return type == "rpm" && !epoch.isEmpty() && !version.contains(':') ? epoch + ':' + version : version;
}

bool Purl::isSource() const
{
    const QByteArray arch = qualifiers.value("arch");
    return arch == "src" || arch == "source";
}

std::optional<AdvisoryOrder> compareToAdvisory(const Purl &installed, const Purl &advisory)
{
    if (!installed.isSamePackage(advisory) || installed.version.isEmpty() || advisory.version.isEmpty())
        return std::nullopt;
    const QByteArray a = installed.comparableVersion();
    const QByteArray b = advisory.comparableVersion();
    if (installed.type == "rpm")
        return compareRpmToAdvisory(a, b);
    const VersionOrder compare = orderOfEcosystem(installed.type);
    const auto order = compare ? compare(a, b) : std::nullopt;
    return order ? std::optional(AdvisoryOrder{*order}) : std::nullopt;
}

} // namespace tagliando
