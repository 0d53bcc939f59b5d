// Whom findings are about, and what a whole run shares: looked up once, used by every kind of row.
#pragma once

#include "core/calendar/holidays.h"
#include "core/deadlines/findings.h"
#include "core/deadlines/openobligations.h"

#include <QTimeZone>

namespace tagliando {

/// A machine, or a whole customer when `server` is null.
struct Holder {
    const Server *server = nullptr;
    const Customer *customer = nullptr;
    const Site *site = nullptr;         ///< null: none stated
    const ServerState *state = nullptr; ///< null for a customer only
    const QHash<QString, bool> *answers = nullptr;
    mutable Shared<FindingHolder> named; ///< made when a row asks
    QString zoneName;
    QTimeZone zone;
    QDate today;
    Instant now;
    QString exposure, assetClass;            ///< as policy rows name them
    const Policy *policy = nullptr;          ///< in force here today
    const LocalHolidays *holidays = nullptr; ///< of the site; null where its policy counts no working days
    int staleAfterDays = 0;
    Instant packagesCollected; ///< of the machine's list of packages; null: none

    /// As rows name it; all of them share it.
    [[nodiscard]] const Shared<FindingHolder> &shown() const;
    [[nodiscard]] ServerId serverId() const { return server ? server->id : ServerId{}; }
    [[nodiscard]] CustomerId customerId() const { return customer ? customer->id : CustomerId{}; }
    [[nodiscard]] bool neverSeen() const { return server && !state->lastSeen.isValid(); }
    /// Older than stale_after; what was collected after now has age 0 (DESIGN 4 rule 2).
    [[nodiscard]] bool isStale(const QDateTime &collected) const
    {
        return collected.isValid() && collected.toTimeZone(zone).date().daysTo(today) > staleAfterDays;
    }
    [[nodiscard]] int daysUntil(const QDateTime &utc) const { return static_cast<int>(today.daysTo(utc.toTimeZone(zone).date())); }
};

/// Rows of one kind ask here for what they share, and leave their results here.
struct FindingsRun {
    const FindingsInput &input;
    const OpenObligations &open;
    std::vector<AskedQuestion> asked;
    std::vector<Finding> rows;
    QHash<ServerId, int> unfixable;

    [[nodiscard]] const Obligation *obligation(const Holder &holder, const QString &track) const
    {
        return open.of(holder.serverId(), holder.customerId(), track);
    }
    void ask(const Holder &holder, const QString &question, bool perServer);
    /// Counts the questions of a verdict that nobody has answered yet.
    void ask(const Holder &holder, const QStringList &questions);
};

/// A row about `holder` with everything the requirement and the verdict give; state and dates are the caller's.
Finding rowFor(const FindingsRun &run, const Holder &holder, const Requirement &requirement, Verdict verdict);
void fillNames(const Holder &holder, Finding &row);
/// Since when the row is known: as its obligation says, or from now on.
void fillRemembered(const Holder &holder, const Obligation *owed, Finding &row);
/// The holder's names and zone, and what is remembered of the track.
void fillHolder(const FindingsRun &run, const Holder &holder, Finding &row);
/// "{server}", "{subject}", "{customer}" filled in both languages.
Text filled(Text text, const QString &server, const QString &subject, const QString &customer);

} // namespace tagliando
