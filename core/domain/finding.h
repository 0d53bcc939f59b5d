// One (server, track) as people see it today. The JSON of DESIGN 7 is this struct.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/inforce.h"
#include "core/domain/instant.h"
#include "core/domain/shared.h"
#include "core/domain/verdict.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace tagliando {

enum class State : quint8 { Blocking, Overdue, Verify, Unsupported, Frozen, Deferred, Due, Satisfied }; ///< in order of precedence (DESIGN 4 rule 8)
inline constexpr int stateCount = 8;
enum class ServerColour { Blocking, Overdue, Verify, Unsupported, Frozen, Deferred, Due, Satisfied, NotSeen }; ///< a machine's worst state
enum class StopPhase : quint8 { None, Ahead, Armed, Grace, Today, Stopped, Ongoing };
enum class Anchor : quint8 { None, Release, Detection, KevAdded, KevDue, Contract, Fact, ManagedSince };

QString toString(State state); ///< "blocking", …
bool fromString(const QString &text, State *state);
QString toString(ServerColour colour); ///< as State, and "not_seen"
QString toString(StopPhase phase);     ///< "ahead", "armed", "grace", "today", "stopped", "ongoing"; None: ""
QString toString(Anchor anchor);       ///< "release", "detection", "kev_added", "kev_due", "contract", "fact", "managed_since"; None: ""

/// The stored memory of a finding: only what cannot be recomputed (DESIGN 1, 2).
struct Obligation {
    ServerId server; ///< 0 for a customer-scope track
    CustomerId customer;
    QString track;
    QString requirement;
    Instant opened;      ///< UTC
    Instant detected;    ///< UTC
    Instant promisedDue; ///< UTC; null: none. A promised deadline never moves later silently
    Instant stoppedFrom; ///< UTC; null: it did not stop
    Instant closed;      ///< UTC; null: open
    QString closedBy;      ///< technician's name, or empty
    int stoppedDays = 0;   ///< at closing

    friend bool operator==(const Obligation &, const Obligation &) = default;
};

struct Resolution {
    QDateTime at; ///< UTC
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

/// Whom a row is about; all rows of a machine share it.
struct FindingHolder {
    QString customerName, siteName, serverName;
    QString zone;        ///< IANA, already resolved
    QString packageList; ///< reader and file of the machine's list of packages

    friend bool operator==(const FindingHolder &, const FindingHolder &) = default;
};

/// What a deadline counts from, whatever was agreed with the customer.
struct FixDates {
    Severity severity = Severity::Unknown;
    bool exploited = false;
    std::optional<QDateTime> releasedAt; ///< instant, UTC
    std::optional<QDate> released;       ///< date only: nominal
    QDate firstIndexed;                  ///< first index that showed the fix: the anchor when no release date is known
    std::optional<QDate> kevAdded, kevDue;
    QString softwareClass;

    friend bool operator==(const FixDates &, const FixDates &) = default;
    friend size_t qHash(const FixDates &key, size_t seed = 0) noexcept
    {
        // What else differs mostly differs with these.
        return qHashMulti(seed, static_cast<int>(key.severity), key.released.value_or(QDate()).toJulianDay(), key.firstIndexed.toJulianDay());
    }
};
/// Fixes that are missing together; many source packages' deadlines count from the same few days.
using FixSet = std::vector<FixDates>;
inline size_t qHash(const FixSet &key, size_t seed = 0) noexcept { return qHashRange(key.begin(), key.end(), seed); }

/// The versions that a package row found; machines with the same ones share it.
struct PackageBehind {
    QString installed;    ///< both empty: the row is about no package, or about one that is in order
    QStringList binaries; ///< those below the fix

    friend bool operator==(const PackageBehind &, const PackageBehind &) = default;
};

/// What a row says; rows of the same fixes share it.
struct FindingSubject {
    QString target;
    QString requirement;  ///< bare id
    Text title, headline; ///< placeholders filled
    Text consequence, workaround;
    Action action;
    QStringList cves;
    QStringList advisories;         ///< of a package row: whose fixes are missing
    std::vector<Evidence> evidence; ///< of a package row empty: Finding::evidence() makes it
    std::optional<CatalogueDate> availableSince;
    std::optional<QDate> verifiedOn;
    QString source;

    friend bool operator==(const FindingSubject &, const FindingSubject &) = default;
};

/// What only some rows have.
struct FindingNotes {
    std::optional<Resolution> resolved;
    std::vector<Advice> advice;
    std::optional<DecisionInForce> decision; ///< the newest that covers this row, expired ones included; never hides a blocking row
    std::optional<FreezeInForce> freeze;     ///< what keeps people off this machine today, or did until lately
    std::vector<Conflict> conflicts;         ///< decisions and freezes that outlive this row's stop

    friend bool operator==(const FindingNotes &, const FindingNotes &) = default;
};

/// A fleet has half a million of these: what rows have in common is shared, what is here is the row's own.
struct Finding {
    CustomerId customer;
    SiteId site;
    ServerId server; ///< 0: customer scope
    Shared<FindingHolder> holder;
    Shared<FindingSubject> about;
    Shared<PackageBehind> behind;
    Shared<FixSet> fixes; ///< of a package row: what its deadline counts from
    Shared<FindingNotes> notes;
    QString track;
    State state = State::Due;
    Effect effect = Effect::None;
    RequirementKind kind = RequirementKind::Fact;
    VerdictKind verdict = VerdictKind::Missing;
    Severity severity = Severity::Unknown;
    Restart restart = Restart::Unknown;
    bool exploited = false;
    bool relief = false;
    Precision duePrecision = Precision::Day;
    Anchor anchor = Anchor::None; ///< which anchor won
    Precision stopsPrecision = Precision::Day;
    StopPhase phase = StopPhase::None;
    bool stale = false;  ///< satisfied by inputs older than stale_after, hence verify
    int foldedFacts = 0; ///< > 0: this row stands for so many requirements that one missing input leaves open
    int workMinutes = 0;
    Instant dueAt;              ///< UTC; null: none. For a day precision the start of the due day in the zone
    QDate originalDue;            ///< before managed_since moved it; null when it did not
    std::optional<int> daysToDue; ///< negative when past; difference of local dates
    std::optional<int> daysToStop;
    Instant stopsAt;          ///< UTC; null: unknown or not started
    Instant earliestStop;     ///< UTC; null: same as stopsAt or none
    Instant detected, opened; ///< UTC
    Instant collected;        ///< UTC; of the inputs; null: none

    /// What decided, each with where it comes from.
    [[nodiscard]] std::vector<Evidence> evidence() const;

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace tagliando
