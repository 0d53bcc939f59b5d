// The whole list: verdicts, deadlines and obligations put together under the eleven rules of DESIGN 4. Pure.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/deadlines/findinglist.h"
#include "core/domain/agreements.h"
#include "core/domain/customer.h"
#include "core/domain/feed.h"
#include "core/domain/policy.h"
#include "core/domain/question.h"
#include "core/domain/server.h"
#include "core/domain/serverstate.h"
#include "core/domain/visitbook.h"
#include "core/domain/vocabulary.h"
#include "core/matching/catalogue.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace tagliando {

class PackageMatcher;

/// Everything the store holds that findings rest on.
struct Fleet {
    std::vector<Customer> customers;
    std::vector<Site> sites;
    std::vector<Server> servers; ///< living ones
    QHash<ServerId, std::shared_ptr<const ServerState>> states;
    std::vector<Answer> answers;
    std::vector<Obligation> obligations;
    Agreements agreements;
};

/// A question that somebody's verdict waits for.
struct AskedQuestion {
    CustomerId customer;
    ServerId server; ///< 0: asked about the customer itself
    QString question;
    bool perServer = false;
};

struct Findings {
    FindingList rows;              ///< satisfied ones included, but for packages that are only counted
    std::vector<Finding> resolved; ///< closed obligations, newest first
    std::vector<OpenQuestion> questions;
    std::vector<AskedQuestion> asked;      ///< behind `questions`, one per verdict
    QHash<ServerId, ServerColour> colours; ///< worst state per server, or NotSeen
    QHash<ServerId, int> satisfied;        ///< packages with a fix, all at or above it, without a row here: satisfiedPackages() makes them
    QHash<ServerId, int> unfixable;        ///< known holes without an installable fix, per server
    QSet<ServerId> verified;               ///< seen within stale_after
    QDateTime nextBoundary;                ///< UTC; when passing time alone would change this list
};

struct FindingsInput {
    const Fleet &fleet;
    const Catalogue &catalogue;
    const Vocabulary &vocabulary;
    const Policy &policy;
    Moment now;
    QString defaultZone = QStringLiteral("Europe/Rome");
    std::shared_ptr<const PackageMatcher> packages = {}; ///< of this catalogue, prepared for this fleet; null: made when needed
    const VisitBook *visits = nullptr;                   ///< visits agreed and series; null: none
};

/// An earlier list, and the machines whose part of it still stands: nothing it rests on has changed since, agreements and time included.
struct EarlierFindings {
    const Findings &findings;
    QSet<ServerId> same;
    QSet<ServerId> judged = {}; ///< of the others those about which only the agreed deadlines may have changed
};

/// Judges every machine, or with `earlier` those that changed; the list is the same either way.
Findings computeFindings(const FindingsInput &input, const Progress &progress = {}, const EarlierFindings *earlier = nullptr);

/// The satisfied rows that computeFindings only counted, of these machines; sorted by machine and track.
std::vector<Finding> satisfiedPackages(const FindingsInput &input, const std::vector<const Server *> &servers);

/// The zone in force for a server: its site's, else its customer's, else the setting's.
QString zoneOf(const Fleet &fleet, const Server &server, const QString &defaultZone);

/// Sums over any selection of rows; printed together, and they add up (DESIGN 4 rule 8).
struct Totals {
    int byState[stateCount] = {};
    int servers = 0, verified = 0, notSeen = 0, openQuestions = 0, unfixable = 0;
    int byColour[stateCount + 1] = {};
    int withDecisionsN = 0, withDecisionsOf = 0, withoutDecisionsN = 0, withoutDecisionsOf = 0;

    [[nodiscard]] int findings() const;
};

/// Whether packages that are satisfied without a row count: not when `rows` are a choice among the requirements, or hold them already.
enum class CountedPackages { Included, Left };
/// `servers` are the machines of the selection (for the second sum).
Totals totals(const std::vector<const Finding *> &rows, const std::vector<Server> &servers, const Findings &all,
              CountedPackages counted = CountedPackages::Included);

/// What changed in the obligations between two lists: rows to insert or update. `technician` closes what closed.
std::vector<Obligation> updatedObligations(const Fleet &fleet, const Findings &before, const Findings &after, const QDateTime &nowUtc,
                                           const QString &technician);

} // namespace tagliando
