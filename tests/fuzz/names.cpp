// Ranges, package URLs and CPE names: what is read can be written, and reads the same again.
#include "core/domain/cpe.h"
#include "core/domain/purl.h"
#include "core/domain/versionrange.h"
#include "tests/fuzz/targets.h"

#include <algorithm>

namespace tagliando::fuzz {

namespace {

// The first line is the range, the second a version.
void vers(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const auto range = VersionRange::parse(lines.value(0));
    if (!range)
        return;
    const QByteArray text = range->toString();
    const auto again = VersionRange::parse(text);
    promise(again && again->toString() == text, "a range reads back");
    const auto contained = range->contains(lines.value(1));
    promise(!again || again->contains(lines.value(1)) == contained, "and holds the same");
    promise(!VersionRange::parseCanonical(lines.value(0)) || text == lines.value(0), "canonical is canonical");
}

void vls(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    if (const auto range = VersionRange::parseVls(lines.value(0)))
        static_cast<void>(range->contains(lines.value(1)));
}

void purl(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const auto one = Purl::parse(lines.value(0));
    if (!one)
        return;
    const auto again = Purl::parse(one->toString());
    promise(again && *again == *one, "a purl reads back");
    if (const auto other = Purl::parse(lines.value(1)))
        static_cast<void>(compareToAdvisory(*one, *other));
}

void cpe(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const auto one = Cpe::parse(lines.value(0));
    if (!one)
        return;
    const auto again = Cpe::parse(one->toString());
    promise(again && *again == *one, "a name reads back");
    const bool wildcards = std::any_of(one->attributes.begin(), one->attributes.end(), [](const CpeAttribute &a) { return a.hasWildcard(); });
    promise(wildcards || cpeMatches(*one, *one) == std::optional(true), "a name matches itself");
    if (const auto other = Cpe::parse(lines.value(1)))
        static_cast<void>(cpeMatches(*one, *other));
}

} // namespace

std::vector<Target> nameTargets() { return {{"vers", vers}, {"vls", vls}, {"purl", purl}, {"cpe", cpe}}; }

} // namespace tagliando::fuzz
