// Which technicians may be sent to which machines. Pure.
#pragma once

#include "core/domain/customer.h"
#include "core/planning/orderofwork.h"

namespace tagliando {

/// Skills are words technicians state about themselves ("exchange", "sql", "linux", "network"), read as roles and aliases are. One counts only
/// when somebody states it: then nobody else has it. What no machine is known for, and more than 64, count for nothing.
class Skills {
public:
    explicit Skills(const std::vector<Technician> &technicians);

    [[nodiscard]] quint64 of(const Technician &technician) const;
    /// What a machine asks for: its roles, its system ("windows", "linux"), its kind ("network", "workstation", …).
    [[nodiscard]] quint64 neededBy(const WorkMachine &machine) const;

private:
    [[nodiscard]] quint64 bits(const QStringList &words) const;

    QStringList words_;
};

} // namespace tagliando
