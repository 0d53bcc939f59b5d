// One import about one server, and what it says.
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

namespace tagliando {

/// Absence means something only inside a complete class (DESIGN 1).
enum class InventoryClass { Packages, OsHotfixes, MsiUpdates, Build, Products, Attributes };
QString toString(InventoryClass c);                      ///< "packages", "hotfixes", "msi-updates", "build", "products", "attributes"
bool fromString(const QString &text, InventoryClass *c);

struct Completeness {
    bool complete = false;
    int stated = -1;                       ///< what the source says it has; -1: it says nothing
    int listed = 0;                        ///< what was really listed

    friend bool operator==(const Completeness &, const Completeness &) = default;
};

enum class Presence { Installed, Pending, Absent };      ///< Pending: installed, waiting for a restart
QString toString(Presence presence);                     ///< "installed", "pending", "absent"
bool fromString(const QString &text, Presence *presence);

struct HotfixStatement {
    QString kb;                            ///< "KB5005625", upper case; or an own token such as "KB-TEST"
    Presence presence = Presence::Installed;
    QDate installedOn;                     ///< null when not stated or ambiguous

    friend bool operator==(const HotfixStatement &, const HotfixStatement &) = default;
};

struct ProductStatement {
    QString product;                       ///< canonical id, or the name as listed when the vocabulary does not know it
    QString version;                       ///< empty: present, version not known
    Presence presence = Presence::Installed;
    QString listedAs;                      ///< the name in the source
    QString vendor;

    friend bool operator==(const ProductStatement &, const ProductStatement &) = default;
};

/// One installed binary package. `source` and `sourceVersion` are always filled (equal to the binary's when the source says nothing).
struct InstalledPackage {
    QByteArray name;
    QByteArray version;
    QByteArray architecture;
    QByteArray source;
    QByteArray sourceVersion;
    QByteArray module = {};        ///< rpm's modularity label, name and stream: "nodejs:18"; empty: none or not stated

    friend bool operator==(const InstalledPackage &, const InstalledPackage &) = default;
};

/// What tells which machine this is (DESIGN 5, identity). Empty: not stated.
struct IdentityEvidence {
    QString hostname;
    QString domain;
    QString serial;
    QString machineId;

    friend bool operator==(const IdentityEvidence &, const IdentityEvidence &) = default;
};

/// What one file, scan or hand entry says about one server.
/// `values` holds single facts by key: os, sp, build ("17763.6532" or "17763"), os_version, role ("mail,dns"), exposure, class, depends_on,
/// kernel (running), pending_restart ("yes"/"no"), last_boot, edition, installation, product_type, flag.NAME, expires.THING, counter.NAME ("N@instant"),
/// attr.NAME and attributes declared by facts. An empty value clears the key. Times without an offset are local to the server.
struct Observation {
    ObservationId id;
    ServerId server;
    QString source;                        ///< reader id: "hand", "dpkg-query", "systeminfo", "collector", "scan", …
    QString tool;                          ///< version of what produced it, when stated
    QString fileName;
    QDateTime collected;                   ///< UTC
    QDateTime imported;                    ///< UTC
    QByteArray rawSha256;                  ///< of the kept raw bytes; empty for hand entries
    IdentityEvidence identity;
    QMap<QString, QString> values;
    QList<HotfixStatement> hotfixes;
    QList<ProductStatement> products;
    std::vector<InstalledPackage> packages;
    QMap<InventoryClass, Completeness> completeness;

    friend bool operator==(const Observation &, const Observation &) = default;
};

} // namespace tagliando
