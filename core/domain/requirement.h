// Anything a server should fulfil. One notion, one mechanism (DESIGN 1): an advisory's fix, a blocking fact, a baseline line,
// a supported release, an expiry.
#pragma once

#include "core/domain/condition.h"
#include "core/domain/text.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagliando {

enum class RequirementKind { Advisory, Fact, Baseline, EndOfLife, Expiry, Own, Visit };
enum class Effect { None, Info, Warn, Degrades, StopsUpdates, Partial, Stops };
enum class Precision { Instant, Latest, Day, Month, Year };
enum class Severity { Unknown, Low, Medium, High, Critical };
enum class Trigger { Calendar, ServiceStart, VendorUpdate, RemoteSide, Counter, Relative, LocalChange };
enum class Restart { Unknown, No, Maybe, Yes };

QString toString(RequirementKind kind);   ///< "advisory", "fact", "baseline", "end_of_life", "expiry", "own", "visit"
QString toString(Effect effect);          ///< "none", "info", "warn", "degrades", "stops_updates", "partial", "stops"
QString toString(Precision precision);    ///< "instant", "latest", "day", "month", "year"
QString toString(Severity severity);      ///< "unknown", "low", "medium", "high", "critical"
QString toString(Restart restart);         ///< "unknown", "no", "maybe", "yes"
bool fromString(const QString &text, Effect *effect);
bool fromString(const QString &text, Precision *precision);
bool fromString(const QString &text, Severity *severity);
bool fromString(const QString &text, Trigger *trigger);
bool fromString(const QString &text, Restart *restart);

/// The one thing to do. `kind` is what the catalogue says ("install", "update", "configure", "replace", "renew", "contact", "check")
/// or the program's own ("restart", "collect", "answer", "enable_support"). `text`, when given, is used instead of generated words.
struct Action {
    QString kind;
    QString target;                ///< what JSON prints: "KB968730,KB938397", "2.5.79.0", "openssl 3.0.15-1"
    QStringList kbAny;
    QStringList kbAll;
    QString product;
    QString version;
    Text text;

    friend bool operator==(const Action &, const Action &) = default;
};

/// A date that a vendor gave, with how exactly it gave it.
struct CatalogueDate {
    QDate date;                    ///< for a month or year its last day
    Precision precision = Precision::Day;

    friend bool operator==(const CatalogueDate &, const CatalogueDate &) = default;
};

struct Phase {
    std::optional<CatalogueDate> date;
    std::optional<int> offsetDays; ///< neither: announced, not dated
    Effect effect = Effect::Info;
    Text text;

    friend bool operator==(const Phase &, const Phase &) = default;
};

struct Grace {
    int days = 0;                  ///< elapsed time, not calendar days
    QString from;                  ///< "first_failed_check", "detection", "date"

    friend bool operator==(const Grace &, const Grace &) = default;
};

/// When and how a blocking fact (or an expiry) stops its product. docs/formats/facts.md, "stop".
struct StopRule {
    Trigger trigger = Trigger::Calendar;
    std::optional<CatalogueDate> date;
    Effect effect = Effect::Stops;
    std::optional<Grace> grace;
    QString lastStart, firstFailed, lastCheck;   ///< attribute names
    QString reading;                             ///< "counter.NAME"
    int limitHours = 0;
    QString issued;                              ///< attribute; with offsetDays
    int offsetDays = 0;
    QString expires;                             ///< "expires.NAME", wins over issued
    std::vector<Phase> phases;
    bool relief = false;

    friend bool operator==(const StopRule &, const StopRule &) = default;
};

struct Case {
    Condition when;
    std::optional<Condition> needs;              ///< none: nothing observable closes it
    Action action;

    friend bool operator==(const Case &, const Case &) = default;
};

/// A question nobody's inventory can answer.
struct QuestionDefinition {
    QString id;
    QString scope;                               ///< "customer", "site", "server"
    Text text;
    bool defaultAnswer = false;

    friend bool operator==(const QuestionDefinition &, const QuestionDefinition &) = default;
};

struct Requirement {
    RequirementKind kind = RequirementKind::Fact;
    QString id;                                  ///< bare catalogue id; existing fact ids kept
    QString track;                               ///< "fact:ID", "win:PLATFORM:cumulative", "own:ID", … ; "#subject" is added per subject
    QString target;                              ///< newest KB or version of the track
    bool customerScope = false;
    QString subjects;                            ///< attribute pattern with one star, or empty
    QString category;
    Text title;
    Text headline;                               ///< may hold {server}, {subject}, {customer}
    Text affected, consequence, workaround, advice, howToCheck;
    std::vector<Case> cases;
    std::optional<StopRule> stop;
    std::vector<QuestionDefinition> asks;

    // of advisories
    std::optional<QDateTime> releasedAt;         ///< an instant given with a zone (UTC)
    std::optional<CatalogueDate> released;       ///< a date only
    Severity severity = Severity::Unknown;
    double cvss = -1;
    QStringList cves;
    bool exploited = false;
    std::optional<QDate> kevAdded, kevDue;
    Restart restart = Restart::Unknown;
    QStringList supersedes, prerequisites;       ///< KBs
    int workMinutes = 0;

    QString source;
    QStringList extraSources;
    QString confidence;                          ///< "sourced", "recalled"
    std::optional<QDate> verifiedOn;             ///< none: "non verificato"
    std::optional<CatalogueDate> availableSince;
    QString feed;                                ///< "facts", "own", "debian", …
    QDate firstIndexed;                          ///< day the feed first showed it here (detection anchor)

    friend bool operator==(const Requirement &, const Requirement &) = default;
};

/// A fix for a Linux package in one release; the bulk path of the package matcher. dpkg's releases name the source package (FEEDS C1), rpm's the
/// binary one with its architecture and module stream (FEEDS C2).
struct PackageFix {
    QString release;                             ///< platform id: "debian-12"
    QByteArray source;                           ///< source package; for rpm the binary package
    QByteArray architecture;                     ///< rpm: "x86_64"; empty or "noarch": any
    QByteArray module;                           ///< "nodejs:18"; "nodejs" when the stream is not told; empty: of no module
    QByteArray fixedVersion;                     ///< empty: known, without a fix
    QString support;                             ///< what it takes to get it: "" nothing, "ubuntu-pro", "eus:9.4"
    QString advisory;                            ///< "DSA-5678-1", or the index it came from
    Severity severity = Severity::Unknown;
    QStringList cves;
    std::optional<CatalogueDate> released;
    Restart restart = Restart::Unknown;
    QDate firstIndexed;
    QString feed;

    friend bool operator==(const PackageFix &, const PackageFix &) = default;
};

} // namespace tagliando
