// CSAF advisories about products of the vocabulary, as own advisories (docs/formats/own.md), which is how they are kept and judged.
#pragma once

#include "core/domain/vocabulary.h"
#include "core/feeds/formats/csafdocument.h"

namespace tagliando {

struct CsafProductFixes {
    QStringList ids;                ///< "ID:product", "ID:product:2": one per product and branch of versions
    std::vector<QByteArray> bodies; ///< documents of one own advisory each
    QStringList unmapped;           ///< "vendor product" of products nobody knows here
    QStringList needsReview;        ///< known products whose fixed version cannot be told from the document
};

/// A product is found by what its branches call it. Its fixed version is the upper end of an affected range ("vers:…/>=7.2.0|<7.2.9", "<V4.2"), or
/// the one version stated as fixed; several fixed versions without their ranges, or a range of another shape, need a person.
CsafProductFixes csafProductFixes(const CsafDocument &document, const Vocabulary &vocabulary);

} // namespace tagliando
