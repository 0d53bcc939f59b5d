// CPE names (NISTIR 7695) and how one matches another (NISTIR 7696, table 6-2): formatted strings "cpe:2.3:…" and URIs "cpe:/…".
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace tagliando {

struct CpeAttribute {
    enum class Kind { Any, NotApplicable, Value };

    Kind kind = Kind::Any;
    /// As in a formatted string, in lower case: punctuation behind a backslash, "*" and "?" at the ends are wildcards.
    QByteArray text;

    [[nodiscard]] bool hasWildcard() const;
    /// Without backslashes; empty for ANY and NA. Wildcards stand as they are.
    [[nodiscard]] QByteArray plain() const;

    friend bool operator==(const CpeAttribute &, const CpeAttribute &) = default;
};

enum class CpeRelation { Disjoint, Equal, Subset, Superset, Undefined };

/// Of a source (an advisory's pattern) to a target (what is installed).
CpeRelation relationOf(const CpeAttribute &source, const CpeAttribute &target);

struct Cpe {
    enum Attribute { Part, Vendor, Product, Version, Update, Edition, Language, SoftwareEdition, TargetSoftware, TargetHardware, Other };
    static constexpr std::size_t count = 11;

    std::array<CpeAttribute, count> attributes;

    /// Either binding; empty when it is none, or holds characters that its binding wants escaped and that are not.
    static std::optional<Cpe> parse(QByteArrayView text);
    /// The formatted string.
    [[nodiscard]] QByteArray toString() const;

    [[nodiscard]] const CpeAttribute &operator[](Attribute which) const { return attributes[std::size_t(which)]; }
    friend bool operator==(const Cpe &, const Cpe &) = default;
};

/// True: every attribute of the target is meant by the source. False: one is ruled out. Empty: the target says less than the source asks for,
/// or holds wildcards itself, so that nobody can tell.
std::optional<bool> cpeMatches(const Cpe &source, const Cpe &target);

} // namespace tagliando
