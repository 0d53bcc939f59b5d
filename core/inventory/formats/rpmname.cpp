#include "core/inventory/formats/rpmname.h"

#include <QList>

#include <algorithm>

namespace tagliando {

namespace {

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && text.size() < 10 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Takes "1:" off; "(none)" is how rpm prints an epoch that is not there.
QByteArray takeEpoch(QByteArray *text)
{
    const qsizetype colon = text->indexOf(':');
    if (colon < 0)
        return unknownEpoch;
    const QByteArray epoch = text->first(colon);
    if (!isNumber(epoch) && epoch != "(none)")
        return unknownEpoch;
    text->remove(0, colon + 1);
    return epoch;
}

bool isPart(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f && c != '/' && c != ':' && c != ','; });
}

bool hasDigit(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool isRpmArchitecture(const QByteArray &text)
{
    static const QList<QByteArray> known{"noarch",  "x86_64", "i386",      "i486", "i586",   "i686",    "athlon",   "aarch64", "ppc64le",
                                         "ppc64",   "ppc",    "s390x",     "s390", "armv7l", "armv7hl", "armv7hnl", "armv5",   "armv6hl",
                                         "riscv64", "ia64",   "x86_64_v2", "src",  "nosrc",  "(none)",  "sparc64",  "alpha",   "mips64el"};
    return known.contains(text);
}

std::optional<RpmName> RpmName::parse(QByteArray text)
{
    RpmName read;
    if (const qsizetype dot = text.lastIndexOf('.'); dot > 0 && isRpmArchitecture(text.sliced(dot + 1))) {
        read.architecture = text.sliced(dot + 1);
        text.truncate(dot);
    } else if (!text.startsWith("gpg-pubkey-")) {
        return {};
    }
    const qsizetype releaseFrom = text.lastIndexOf('-');
    const qsizetype versionFrom = releaseFrom > 0 ? text.lastIndexOf('-', releaseFrom - 1) : -1;
    if (versionFrom < 1)
        return {};
    read.release = text.sliced(releaseFrom + 1);
    read.version = text.sliced(versionFrom + 1, releaseFrom - versionFrom - 1);
    read.name = text.first(versionFrom);
    read.epoch = takeEpoch(&read.version);
    if (read.epoch == unknownEpoch)
        read.epoch = takeEpoch(&read.name);
    const bool key = read.name == "gpg-pubkey";
    if (!isPart(read.name) || !isPart(read.version) || !isPart(read.release) || (!key && !hasDigit(read.version)))
        return {};
    return read;
}

QByteArray RpmName::fullVersion() const
{
    const QByteArray rest = version + '-' + release;
    return epoch.isEmpty() || epoch == "0" || epoch == "(none)" ? rest : epoch + ':' + rest;
}

} // namespace tagliando
