// Who the technician works for, and where.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/text.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace tagliando {

struct Customer {
    CustomerId id;
    QString name;                          ///< unique
    Language language = Language::Italian; ///< of the paper this customer gets
    QString zone;                          ///< IANA; empty: the setting's
    QDate managedSince;                    ///< null: since ever (DESIGN 4 rule 7)
    QVariantMap cost;                      ///< CostProfile as typed: people, per_hour, share, hours, rate, technician_hours, planned_hours, fixed

    friend bool operator==(const Customer &, const Customer &) = default;
};

struct Site {
    SiteId id;
    CustomerId customer;
    QString name;
    QString zone;                          ///< empty: the customer's
    QString patronSaint;                   ///< "MM-DD", or empty
    int travelMinutes = 0;

    friend bool operator==(const Site &, const Site &) = default;
};

struct Contact {
    ContactId id;
    CustomerId customer;
    QString name;
    QString role;
    QString email;
    QString pec;

    friend bool operator==(const Contact &, const Contact &) = default;
};

struct Contract {
    CustomerId customer;
    double hours = 0;
    int visitsPerYear = 0;
    QStringList approvers;                 ///< roles, lowest first

    friend bool operator==(const Contract &, const Contract &) = default;
};

struct Technician {
    TechnicianId id;
    QString name;                          ///< unique
    double hours = 0;
    QStringList skills;
    QString place;

    friend bool operator==(const Technician &, const Technician &) = default;
};

} // namespace tagliando
