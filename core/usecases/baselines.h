// Baselines: adding a version, taking one from a golden server, saying whom it is asked of, and how far machines drifted from it.
#pragma once

#include "core/domain/baseline.h"
#include "core/domain/server.h"
#include "core/usecases/session.h"

namespace tagliando {

struct HeldBaseline {
    std::vector<Baseline> versions; ///< oldest first, never empty
    BaselineAssignment assignment;

    [[nodiscard]] const Baseline &current() const { return versions.back(); }
};

/// By name. Read from the documents of the catalogue.
Result<std::vector<HeldBaseline>> heldBaselines(const Session &session);
/// Error "baseline.unknown" (args: name, nearest).
Result<HeldBaseline> heldBaseline(const Session &session, const QString &name);

/// Those that come with the program, by file name without ".json"; `addBaseline` takes these names too.
QStringList readyBaselines();
/// What people call it: "Controller di dominio".
QString readyBaselineName(const QString &id);

/// Adds a baseline or its next version, in force from the file's date or today. Adding the same again changes nothing. Errors "baseline.bad",
/// "baseline.version" (args: name, version, held): a version once recorded is never rewritten.
Result<Baseline> addBaseline(Session &session, const QString &file);
/// Takes one from what a server has. Errors "server.unknown", "baseline.nothing" (args: server), "baseline.version".
Result<Baseline> takeBaselineFrom(Session &session, const QString &server, const QString &customer, const QString &name, const QStringList &lines);
/// Adds a role or a server to those it is asked of. Errors "baseline.unknown", "set.bad_value" for a role, "server.unknown".
Result<void> assignBaseline(Session &session, const QString &name, const QString &role, const QString &server, const QString &customer);

struct BaselineDrift {
    QString baseline;
    int version = 0;
    QDate date;
    CustomerId customer;
    Server server;
    QStringList missing, unknown; ///< line ids
    int satisfied = 0;
    std::vector<std::pair<int, bool>> earlier; ///< (version, met by what the server has now), oldest first
};
struct Drift {
    std::vector<BaselineDrift> rows;
    /// Lines that their vendor does not support any more today: (baseline, line id, last day).
    std::vector<std::tuple<QString, QString, QDate>> ended;
};
/// Machines a baseline is asked of; `customer` empty: of all.
Result<Drift> baselineDrift(Session &session, const QString &customer);

} // namespace tagliando
