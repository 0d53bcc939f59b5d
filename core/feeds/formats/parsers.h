// One parser per feed format: bytes in, values out. Pure. Each lives in its own .cpp named after the format.
#pragma once

#include "core/base/result.h"
#include "core/domain/feed.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"

#include <QHash>

#include <vector>

namespace tagliando {

/// One example inside a fact file, played by the fact runner.
struct FactExample {
    QString kind; ///< "positive", "negative", "verify"
    QString name;
    QString now;
    QStringList statements;
    QVariantMap expect;
};

struct Fact {
    Requirement requirement;
    std::vector<FactExample> examples;
};

/// docs/formats/facts.md. Errors "fact.bad" (args: file, line, field, reason); unknown keys, ids and enum values are refused.
Result<Fact> parseFact(const QByteArray &json, const QString &fileName, const Vocabulary &vocabulary);

/// docs/formats/own.md. All or nothing. Errors "own.bad" (args: file, line, field, reason).
struct OwnAdvisories {
    std::vector<Requirement> requirements;
    std::vector<PackageFix> fixes;
    std::vector<QByteArray> bodies; ///< one canonical JSON document per advisory, same order as ids
    QStringList ids;
};
Result<OwnAdvisories> parseOwnAdvisories(const QByteArray &json, const QString &fileName, const Vocabulary &vocabulary);
/// One document out of stored bodies. Supersedence reaches across files only when all advisories are read together, so the catalogue is loaded as
/// parseOwnAdvisories(joinOwnAdvisories(bodies)); it cannot fail on bodies that were accepted one by one and whose ids differ.
QByteArray joinOwnAdvisories(const std::vector<QByteArray> &bodies);

struct KevCatalogue {
    QString version;
    QDateTime released;
    std::vector<KevEntry> entries;
};
/// CISA KEV JSON or CSV (FEEDS B1). Errors "feed.bad", "feed.html".
Result<KevCatalogue> parseKev(const QByteArray &bytes, const QString &fileName);

/// apt's InRelease after its signature was checked (FEEDS B6).
struct ReleaseIndex {
    QString origin, suite, codename;
    QDateTime date, validUntil;
    QHash<QByteArray, QString> sha256; ///< hex hash -> path in the index ("main/binary-amd64/Packages.xz")
};
Result<ReleaseIndex> parseInRelease(const QByteArray &bytes, const QString &fileName);

/// A Packages index (uncompressed). `release` is the platform id the index belongs to.
Result<std::vector<PackageFix>> parsePackages(const QByteArray &bytes, const QString &fileName, const QString &release, const QString &feed);

} // namespace tagliando
