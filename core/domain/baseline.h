// What a kind of server must have: named, versioned, written by hand or taken from a golden server (DESIGN 1).
#pragma once

#include "core/domain/ids.h"
#include "core/domain/requirement.h"

#include <vector>

namespace tagliando {

struct BaselineLine {
    QString id; ///< unique in its baseline; the track is "base:NAME:ID"
    Text title;
    Condition needs;
    Action action;
    std::optional<QDate> ends; ///< last day the line itself is supported by its vendor

    friend bool operator==(const BaselineLine &, const BaselineLine &) = default;
};

/// One version of a baseline; versions are never changed, a correction is the next one.
struct Baseline {
    QString name;
    int version = 1;
    QDate date; ///< the day the version is in force from; null in a file that leaves it to the day it is added
    QString takenFrom;
    QString source;
    std::vector<BaselineLine> lines;

    friend bool operator==(const Baseline &, const Baseline &) = default;
};

/// Whom a baseline is asked of. Empty: nobody yet.
struct BaselineAssignment {
    QString baseline;
    QStringList roles;
    QList<qint64> servers; ///< ServerId values

    friend bool operator==(const BaselineAssignment &, const BaselineAssignment &) = default;
};

} // namespace tagliando
