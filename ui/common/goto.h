#pragma once

#include "core/domain/ids.h"

#include <QString>

namespace tagliando {

/// Where to go and what to look at there: how screens meet without knowing each other.
struct Goto {
    /// "today", "customers", "decisions", "policies", "reports"; or a command: "import", "import-customers", "scan-ssh", "collector", "settings", "help"
    QString screen;
    CustomerId customer; ///< 0: none
    ServerId server;     ///< 0: all machines
    QString track;       ///< the finding to select
    QString filter;      ///< what to type into the screen's filter

    friend bool operator==(const Goto &, const Goto &) = default;
};

} // namespace tagliando
