// Package URLs: pkg:type/namespace/name@version?qualifiers#subpath (the purl specification and its type definitions).
#pragma once

#include "core/domain/version/version.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace tagliando {

struct Purl {
    QByteArray type;      ///< lower case
    QByteArray nameSpace; ///< segments between '/'; empty: none
    QByteArray name;
    QByteArray version;                      ///< empty: none
    QMap<QByteArray, QByteArray> qualifiers; ///< keys in lower case, no empty values
    QByteArray subpath;                      ///< without "." and ".." segments

    /// Everything decoded and in the spelling its type prescribes. Empty: no purl, or one its type forbids (maven without a namespace).
    static std::optional<Purl> parse(QByteArrayView text);
    /// The same rules for parts that come from elsewhere.
    static std::optional<Purl> normalized(Purl parts);
    /// Canonical.
    [[nodiscard]] QByteArray toString() const;

    /// The version as its type compares it: an rpm's epoch is a qualifier, a deb's is part of the version (FEEDS C5).
    [[nodiscard]] QByteArray comparableVersion() const;
    /// `arch=src` or `arch=source`: all binaries built from that source.
    [[nodiscard]] bool isSource() const;
    /// Type, namespace and name.
    [[nodiscard]] bool isSamePackage(const Purl &other) const { return type == other.type && nameSpace == other.nameSpace && name == other.name; }

    friend bool operator==(const Purl &, const Purl &) = default;
};

/// Empty for two packages, a missing version, or a type whose order is not known here. `advisory` of an rpm may lack the epoch.
std::optional<AdvisoryOrder> compareToAdvisory(const Purl &installed, const Purl &advisory);

} // namespace tagliando
