// "Why is this listed, or why is it not?" for one server and anything a person may call it by.
#pragma once

#include "core/usecases/snapshot.h"

namespace tagliando {

/// True when a person's name for a thing (track, KB, CVE, fact id, package) means this finding.
bool isNamed(const Finding &finding, const QString &name);
/// The same of a rule of the catalogue, KBs it asks for included.
bool isNamed(const Requirement &requirement, const QString &name);

/// The finding behind `name` on one server, also when it is satisfied or does not apply (verdict and evidence say why).
/// Error "why.unknown" (args: name).
Result<Finding> explain(const Snapshot &snapshot, const Server &server, const QString &name);

/// The same for what concerns a customer as a whole. Error "why.unknown".
Result<Finding> explain(const Snapshot &snapshot, const Customer &customer, const QString &name);

/// True when the catalogue or the list knows something by this name.
bool isKnown(const Snapshot &snapshot, const QString &name);

/// How sure a listed or explained finding is, why not more, and what would make it certain.
Certainty certaintyOf(const Snapshot &snapshot, const Finding &finding);

struct Affected {
    const Finding *finding = nullptr;      ///< null: the product is there, nothing open about it
    const Server *server = nullptr;
    const Customer *customer = nullptr;
    QString installed;                     ///< version, when asked by product
};

/// Every server a CVE, KB, fact or product concerns. Points into `snapshot`.
std::vector<Affected> affectedBy(const Snapshot &snapshot, const QString &name);

} // namespace tagliando
