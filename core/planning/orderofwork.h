// The order in which a visit works (WORKFLOW 2): groups, prerequisites, restarts, checks, and what must be done first. Pure.
#pragma once

#include "core/domain/server.h"
#include "core/planning/installwork.h"

namespace tagliando {

/// What the order needs to know of a machine.
struct WorkMachine {
    ServerId id;
    QString name;
    ServerKind kind = ServerKind::Server;
    QStringList roles;     ///< "domain-controller", "fsmo", "database", …
    QStringList dependsOn; ///< names of machines that must be up first
    bool internet = false; ///< faces the Internet
    QString system = {};   ///< "windows", "linux"; empty: unknown

    [[nodiscard]] bool has(const char *role) const { return roles.contains(QLatin1String(role)); }
};

/// A workstation among others that install by themselves.
inline constexpr int minutesSideBySide = 3;

/// Minutes that so many workstations of one visit cost besides their side-by-side time: the first of each ring takes `whole` minutes, and the pilot
/// is looked at.
int minutesOfRings(size_t workstations, int whole);

/// Where a machine stands in the order of work.
WorkGroup groupOf(const WorkMachine &machine);

/// Minutes of every visit besides the installing: the backup before, telling users, the tests and the fresh inventory at the end.
int minutesAroundWork();

/// The lines of one visit, numbered from 1, every unit exactly once. Machines without a unit are named where a step concerns them
/// (the backup server, applications to stop).
std::vector<VisitLine> orderOfWork(const std::vector<InstallWork> &units, const std::vector<WorkMachine> &machines);

} // namespace tagliando
