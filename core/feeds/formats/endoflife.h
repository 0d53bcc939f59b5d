// When vendors end the support of releases (FEEDS B12).
#pragma once

#include "core/base/result.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"

#include <QDate>

#include <vector>

namespace tagliando {

struct ReleaseCycle {
    QString cycle;          ///< "12", "22.04", "2012-r2"
    QDate end, extendedEnd; ///< null: not given; extended: LTS, ESM, ESU
    bool ended = false;     ///< it has ended, on a day that is not given

    friend bool operator==(const ReleaseCycle &, const ReleaseCycle &) = default;
};

struct ProductCycles {
    QString product; ///< as endoflife.date names it: "debian", "windows-server"
    std::vector<ReleaseCycle> cycles;
};

struct EndOfLifeReading {
    std::vector<ProductCycles> products;
    QDateTime generated; ///< null: not said
};

/// endoflife.date's API v1 (all products or one), v0 (the product is the file's name), its release data and product pages, and Debian's
/// distro-info-data (debian.csv, ubuntu.csv). Errors "feed.bad", "feed.html".
Result<EndOfLifeReading> parseEndOfLife(const QByteArray &bytes, const QString &file);

/// The stored form of one product, and back. Error "feed.bad".
QByteArray endOfLifeBody(const ProductCycles &product);
Result<ProductCycles> readEndOfLifeBody(const QByteArray &body, const QString &product);

/// One requirement "eol:<platform>" per platform that names its cycle (Platform::endOfLifeCycle), two where support can be extended: which of them
/// applies is asked of each server. Platforms of which a fact of the category "end_of_support" speaks are left to that fact.
std::vector<Requirement> endOfLifeRequirements(const std::vector<ProductCycles> &products, const Vocabulary &vocabulary,
                                               const std::vector<Requirement> &facts);

} // namespace tagliando
