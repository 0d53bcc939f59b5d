// Who at the customer decided not to do something yet, why, and until when. Append-only: a correction, a renewal, an outcome add rows.
#pragma once

#include "core/domain/inforce.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace tagliando {

enum class Channel { Unstated, Mail, Pec, Phone, Paper };
enum class Blame { Unstated, Protected, Blamed, Shared, Unknown };

QString toString(Channel channel);         ///< "", "mail", "pec", "phone", "paper"
bool fromString(const QString &text, Channel *channel);
QString toString(Blame blame);             ///< "", "protected", "blamed", "shared", "unknown"
bool fromString(const QString &text, Blame *blame);

/// The reason ids of the deferral table, in its order.
const QStringList &decisionReasons();

/// After an incident: what it cost, and who answered for it.
struct Outcome {
    QDate incident;
    double hours = 0;
    double cost = 0;
    Blame blamed = Blame::Unstated;
    QDateTime recorded;                    ///< UTC

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

struct Correction {
    QString text;
    QString by;                            ///< technician
    QDateTime recorded;                    ///< UTC

    friend bool operator==(const Correction &, const Correction &) = default;
};

struct Decision {
    DecisionId id;
    CustomerId customer;
    std::vector<ServerId> servers;         ///< empty: about what concerns the customer as a whole
    QStringList tracks;                    ///< "fact:X" covers "fact:X#subject"
    DecisionKind kind = DecisionKind::Deferral;
    QString by, role;                      ///< who decided, at the customer
    QString reason;                        ///< id of the deferral table
    QString text;
    QString proposedBy;                    ///< who warned
    QDate warned, decided, until;          ///< until: the last day it holds; there is no decision without one
    QDate review;                          ///< null: none agreed
    Channel channel = Channel::Unstated;
    QString control;                       ///< compensating measure, or empty
    QDate controlChecked;
    QByteArray proof;                      ///< SHA-256 of the kept document; empty: none
    QString proofName;
    QString overrideBy;                    ///< who took it upon himself that it outlives a known stop
    DecisionId renews;                     ///< the decision this one follows
    int renewal = 0;                       ///< how many times it was renewed
    QDateTime recorded;                    ///< UTC
    QString recordedBy;                    ///< technician
    std::vector<Correction> corrections;   ///< oldest first
    std::vector<Outcome> outcomes;         ///< oldest first; the newest counts

    [[nodiscard]] bool isAbout(CustomerId ofCustomer, ServerId server) const;
    [[nodiscard]] bool names(const QString &track) const;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A decision may be renewed twice by the same level; after that the next level decides, on a control checked lately.
inline constexpr int renewalsAtOneLevel = 2;
inline constexpr int freshControlDays = 30;
/// So long before its end a decision is announced as expiring.
inline constexpr int expiringDays = 15;

} // namespace tagliando
