// A CSAF 2.0 document as values (FEEDS C4): products with their identities, what is a component of what, and what each vulnerability says of them.
#pragma once

#include "core/base/result.h"
#include "core/feeds/formats/jsontree.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QStringList>

#include <vector>

namespace tagliando {

struct CsafProduct {
    QString id, name, cpe, purl;
    /// The branches above and including it, by category ("vendor", "product_name", "product_version", "product_version_range", "architecture"); of
    /// two of one category the inner one.
    QMap<QString, QString> branches;
    QStringList path;            ///< names of the branches, outermost first
    QString component, platform; ///< of a relationship: the product it is, and the one it is part of
};

struct CsafRemediation {
    QString category, url, details, restart; ///< restart: "none", "machine", …; empty: not said
    QDateTime date;
    QStringList products; ///< groups expanded; empty: all of the vulnerability's
};

struct CsafVulnerability {
    QString cve, title;
    QMap<QString, QStringList> statuses; ///< "fixed", "known_affected", … -> product ids
    std::vector<CsafRemediation> remediations;
    QHash<QString, QString> impacts; ///< product id -> impact; "" : for all
    double baseScore = -1;
    QString baseSeverity;
};

struct CsafDocument {
    QString id, title, category, version, publisher, publisherNamespace, status, severity;
    QString csafVersion;
    QDateTime initial, current;
    QHash<QString, CsafProduct> products;
    std::vector<CsafVulnerability> vulnerabilities;
    int undefinedProducts = 0; ///< ids that statuses name and the product tree does not have
};

/// Reads what is there; a document that fails the standard's own tests is read all the same (FEEDS B4). Errors "feed.bad" where no identity, no
/// category or no version can be found, or the tree is nested beyond reason.
Result<CsafDocument> readCsaf(const JsonNode &root, const QString &file);

} // namespace tagliando
