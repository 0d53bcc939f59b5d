#include "core/domain/version/ecosystem.h"

#include "core/domain/version/digits.h"

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

// Whole numbers between dots: nothing else, and as many as there are.
std::optional<std::strong_ordering> compareNumbers(QByteArrayView a, QByteArrayView b)
{
    const auto isList = [](QByteArrayView text) {
        const auto known = [](char c) { return isDigit(c) || c == '.'; };
        return !text.isEmpty() && isDigit(text.front()) && isDigit(text.back()) && std::all_of(text.begin(), text.end(), known) &&
               !text.contains("..");
    };
    if (!isList(a) || !isList(b))
        return std::nullopt;
    while (!a.isEmpty() || !b.isEmpty()) {
        if (const auto order = compareDigits(takeRun(&a, isDigit), takeRun(&b, isDigit)); order != 0)
            return order;
        a = a.sliced(a.isEmpty() ? 0 : 1);
        b = b.sliced(b.isEmpty() ? 0 : 1);
    }
    return std::strong_ordering::equal;
}

std::optional<std::strong_ordering> compareBytes(QByteArrayView a, QByteArrayView b) { return a.compare(b) <=> 0; }

struct Ecosystem {
    const char *name;
    VersionOrder order;
};

// "all" is the scheme of ranges that hold everything; some publishers write bounds with it all the same, in the vendor's own grammar.
constexpr std::array<Ecosystem, 25> ecosystems{{
    {"all", compareNatural},         {"alpine", compareApk},        {"alpm", compareAlpm},     {"apk", compareApk},      {"arch", compareAlpm},
    {"cargo", compareSemver},        {"datetime", compareInstants}, {"deb", compareDpkg},      {"debian", compareDpkg},  {"ebuild", compareGentoo},
    {"generic", compareNatural},     {"gentoo", compareGentoo},     {"golang", compareSemver}, {"hex", compareSemver},   {"intdot", compareNumbers},
    {"lexicographic", compareBytes}, {"maven", compareMaven},       {"npm", compareSemver},    {"nuget", compareNuget},  {"pub", compareSemver},
    {"pypi", comparePypi},           {"rpm", compareRpm},           {"semver", compareSemver}, {"swift", compareSemver}, {"ubuntu", compareDpkg},
}};

} // namespace

VersionOrder orderOfEcosystem(QByteArrayView name)
{
    const auto *found = std::find_if(ecosystems.begin(), ecosystems.end(), [&](const Ecosystem &one) { return name == one.name; });
    return found == ecosystems.end() ? nullptr : found->order;
}

} // namespace tagliando
