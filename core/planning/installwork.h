// What a visit can do about findings: one unit per machine and update, a machine's packages together. Pure.
#pragma once

#include "core/base/result.h"
#include "core/deadlines/findinglist.h"
#include "core/domain/visit.h"
#include "core/matching/catalogue.h"

#include <QHash>

#include <vector>

namespace tagliando {

/// Minutes of one restart, until the machine answers again.
inline constexpr int restartMinutes = 10;

struct InstallWork {
    ServerId server; ///< 0: the customer as a whole
    QString serverName;
    std::vector<const Finding *> findings; ///< never empty; the most urgent first
    QStringList tracks;
    Text title;
    Action action;
    State state = State::Due;
    Severity severity = Severity::Unknown;
    bool exploited = false;
    QDate due, stop;      ///< earliest, local; null: none. `stop` only while it lies ahead
    bool stopped = false; ///< stands still already
    int minutes = 0;      ///< without restart
    bool needsRestart = false;
    bool beforeRestart = false;  ///< the next restart stops something: this comes before any
    std::vector<Advice> notices; ///< of `beforeRestart`
    std::vector<size_t> needs;   ///< units that must come first, on the same machine
};

/// Why a finding is no work of a visit; ids visit.left.….
struct NotWork {
    const Finding *finding = nullptr;
    Advice reason;
};

struct InstallWorks {
    std::vector<InstallWork> units; ///< by machine name, then urgency
    std::vector<NotWork> left;
};

/// For prerequisites and triggers; points into the catalogue.
using RequirementsById = QHash<QString, const Requirement *>;
/// Those behind these findings.
RequirementsById requirementsOf(const Catalogue &catalogue, const FindingList &findings);

/// Open findings of one place become units; what waits for a decision, a freeze, an inventory or a project is left, with its reason.
/// Error "visit.prerequisite_cycle" (args: server, updates) when updates ask for each other.
Result<InstallWorks> installWork(const std::vector<const Finding *> &findings, const RequirementsById &requirements);

} // namespace tagliando
