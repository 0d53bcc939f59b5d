// Everything a server can be asked to fulfil, ready for the matchers. Immutable once built.
#pragma once

#include "core/domain/epss.h"
#include "core/domain/feed.h"
#include "core/domain/policies.h"
#include "core/domain/requirement.h"

#include <QHash>

#include <vector>

namespace tagliando {

struct Catalogue {
    std::vector<Requirement> requirements;         ///< facts, own advisories, baselines: judged by condition
    std::vector<PackageFix> packageFixes;          ///< judged by the package matcher
    QHash<QString, KevEntry> kev;                  ///< by CVE
    QHash<QString, QuestionDefinition> questions;  ///< by id, collected from all requirements
    Policies policies;                             ///< who agreed which deadlines
    EpssTable epss;                                ///< empty until the feed was read
};

/// What KEV says of a set of CVEs: the earliest dates count.
struct KevMatch {
    bool exploited = false;
    std::optional<QDate> added, due;
};
KevMatch kevOf(const QHash<QString, KevEntry> &kev, const QStringList &cves);

/// Puts the parts together: collects questions, marks requirements whose CVE is in KEV as exploited with its dates.
Catalogue buildCatalogue(std::vector<Requirement> requirements, std::vector<PackageFix> fixes, std::vector<KevEntry> kev);

} // namespace tagliando
