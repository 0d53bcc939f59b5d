// One (server, track) as people see it today. The JSON of DESIGN 7 is this struct.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/inforce.h"
#include "core/domain/verdict.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace tagliando {

enum class State { Blocking, Overdue, Verify, Unsupported, Frozen, Deferred, Due, Satisfied };   ///< in order of precedence (DESIGN 4 rule 8)
inline constexpr int stateCount = 8;
enum class ServerColour { Blocking, Overdue, Verify, Unsupported, Frozen, Deferred, Due, Satisfied, NotSeen };   ///< a machine's worst state
enum class StopPhase { None, Ahead, Armed, Grace, Today, Stopped, Ongoing };
enum class Anchor { None, Release, Detection, KevAdded, KevDue, Contract, Fact, ManagedSince };

QString toString(State state);             ///< "blocking", …
bool fromString(const QString &text, State *state);
QString toString(ServerColour colour);     ///< as State, and "not_seen"
QString toString(StopPhase phase);         ///< "ahead", "armed", "grace", "today", "stopped", "ongoing"; None: ""
QString toString(Anchor anchor);           ///< "release", "detection", "kev_added", "kev_due", "contract", "fact", "managed_since"; None: ""

/// The stored memory of a finding: only what cannot be recomputed (DESIGN 1, 2).
struct Obligation {
    ServerId server;                       ///< 0 for a customer-scope track
    CustomerId customer;
    QString track;
    QString requirement;
    QDateTime opened;                      ///< UTC
    QDateTime detected;                    ///< UTC
    QDateTime promisedDue;                 ///< UTC; null: none. A promised deadline never moves later silently
    QDateTime stoppedFrom;                 ///< UTC; null: it did not stop
    QDateTime closed;                      ///< UTC; null: open
    QString closedBy;                      ///< technician's name, or empty
    int stoppedDays = 0;                   ///< at closing

    friend bool operator==(const Obligation &, const Obligation &) = default;
};

struct Resolution {
    QDateTime at;                          ///< UTC
    QString by;
    int stoppedDays = 0;

    friend bool operator==(const Resolution &, const Resolution &) = default;
};

/// A sentence about a finding, as id and arguments; `text` when the catalogue wrote it itself.
struct Advice {
    QString id;
    QVariantMap args;
    Text text;

    friend bool operator==(const Advice &, const Advice &) = default;
};

struct Finding {
    CustomerId customer;
    SiteId site;
    ServerId server;                       ///< 0: customer scope
    QString customerName, siteName, serverName;
    QString zone;                          ///< IANA, already resolved
    State state = State::Due;
    Effect effect = Effect::None;
    QString track, target;
    RequirementKind kind = RequirementKind::Fact;
    QString requirement;                   ///< bare id
    Text title, headline;                  ///< placeholders filled
    Text consequence, workaround;
    Action action;
    VerdictKind verdict = VerdictKind::Missing;
    QDateTime dueAt;                       ///< UTC; null: none. For a day precision the start of the due day in the zone
    Precision duePrecision = Precision::Day;
    Anchor anchor = Anchor::None;          ///< which anchor won
    QDate originalDue;                     ///< before managed_since moved it; null when it did not
    std::optional<int> daysToDue;          ///< negative when past; difference of local dates
    QDateTime stopsAt;                     ///< UTC; null: unknown or not started
    QDateTime earliestStop;                ///< UTC; null: same as stopsAt or none
    Precision stopsPrecision = Precision::Day;
    std::optional<int> daysToStop;
    StopPhase phase = StopPhase::None;
    bool relief = false;
    Severity severity = Severity::Unknown;
    QStringList cves;
    bool exploited = false;
    QDateTime detected, opened;            ///< UTC
    std::optional<Resolution> resolved;
    std::vector<Advice> advice;
    std::vector<Evidence> evidence;
    std::optional<CatalogueDate> availableSince;
    QDateTime collected;                   ///< UTC; of the inputs; null: none
    bool stale = false;                    ///< satisfied by inputs older than stale_after, hence verify
    int foldedFacts = 0;                   ///< > 0: this row stands for so many requirements that one missing input leaves open
    std::optional<QDate> verifiedOn;
    QString source;
    int workMinutes = 0;
    Restart restart = Restart::Unknown;
    std::optional<DecisionInForce> decision;   ///< the newest that covers this row, expired ones included; never hides a blocking row
    std::optional<FreezeInForce> freeze;       ///< what keeps people off this machine today, or did until lately
    std::vector<Conflict> conflicts;           ///< decisions and freezes that outlive this row's stop

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace tagliando
