// One advisory of docs/formats/own.md as it is written, before it becomes requirements and fixes.
#pragma once

#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"
#include "core/feeds/formats/jsonfields.h"

#include <vector>

namespace tagliando {

struct OwnPlatform {
    QString platform;
    QString fixedBuild;   ///< Windows: "17763.6532"
    QString fixedVersion; ///< everything else: the platform's own version
};

struct OwnProduct {
    QString product;
    QString fixedVersion; ///< empty: only the KB tells
    Bounds affected;      ///< empty: everything below fixedVersion
};

struct OwnPackage {
    QString release;
    QString source;
    QString fixedVersion;
};

struct OwnEntry {
    QString id;
    Text title, action;
    QString kind;
    QString kb;
    QStringList supersedes; ///< KBs or advisory ids
    QStringList prerequisites;
    std::vector<OwnPlatform> platforms;
    std::vector<OwnProduct> products;
    std::vector<OwnPackage> packages;
    std::optional<QDateTime> releasedAt;
    std::optional<CatalogueDate> released;
    Severity severity = Severity::Unknown;
    double cvss = -1;
    QStringList cves;
    bool exploited = false;
    Restart restart = Restart::Unknown;
    int minutes = 0;
    QString source;
    std::optional<QDate> verifiedOn;
    const JsonNode *node = nullptr; ///< belongs to the document

    /// The day it came out, for ordering; invalid when not given.
    [[nodiscard]] QDateTime order() const;
    [[nodiscard]] const OwnPlatform *on(const QString &platform) const;
    [[nodiscard]] const OwnProduct *of(const QString &product) const;
};

/// What the advisory is about: its platforms, products and packages.
void readOwnTargets(const JsonFields &fields, const Vocabulary &vocabulary, OwnEntry &entry);

OwnEntry readOwnEntry(const JsonNode &node, const QString &path, const Vocabulary &vocabulary, JsonFault &fault);

} // namespace tagliando
