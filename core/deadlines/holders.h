// Makes the holders of a run: whose zone, which answers, which class. One per thread.
#pragma once

#include "core/deadlines/holder.h"

namespace tagliando {

/// Zones are built once per name: a conversion costs 300 ns, a construction far more.
class Zones {
public:
    explicit Zones(QString setting) : setting_(std::move(setting)) {}

    const QTimeZone &zone(const QString &name);
    [[nodiscard]] const QHash<QString, QTimeZone> &used() const { return known_; }

private:
    QString setting_;
    QHash<QString, QTimeZone> known_;
};

/// Answers in force: the newest per question and scope; a server's own beats its site's, that beats its customer's.
class AnswersInForce {
public:
    explicit AnswersInForce(const std::vector<Answer> &answers);

    [[nodiscard]] QHash<QString, bool> of(CustomerId customer) const { return ofCustomer_.value(customer); }
    [[nodiscard]] QHash<QString, bool> of(const Server &server) const;

private:
    QHash<CustomerId, QHash<QString, bool>> ofCustomer_;
    QHash<SiteId, QHash<QString, bool>> ofSite_;
    QHash<ServerId, QHash<QString, bool>> ofServer_;
};

/// The patron saint and the closed days of each site that has any.
QHash<SiteId, LocalHolidays> localHolidays(const Fleet &fleet);

/// What holders are made from, looked up by id. Shared by all threads of a run.
struct HolderSources {
    explicit HolderSources(const FindingsInput &given);

    [[nodiscard]] QString zoneOf(const Server &server) const; ///< its site's, else its customer's, else the setting's

    const FindingsInput &input;
    QHash<CustomerId, const Customer *> customers;
    QHash<SiteId, const Site *> sites;
    AnswersInForce answers;
    QHash<SiteId, LocalHolidays> holidays; ///< only of sites that have any of their own
    ServerState nothing;
};

/// A holder with the answers it points to.
class HeldAnswers {
public:
    /// Both overwrite what was held before.
    const Holder &of(const HolderSources &sources, const Server &server, Zones &zones);
    const Holder &of(const HolderSources &sources, const Customer &customer, Zones &zones);

private:
    void begin();

    void setClock(const FindingsInput &input, Zones &zones);

    QHash<QString, bool> answers_;
    Holder holder_;
    Holder last_; ///< its clock: machines of one zone follow each other
};

} // namespace tagliando
