// The condition tree shared by facts, own advisories and baselines (docs/formats/facts.md).
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagliando {

/// Bounds on a version or a number; all given ones must hold.
struct Bounds {
    std::optional<QString> lt, le, gt, ge, eq, ne;

    [[nodiscard]] bool empty() const { return !lt && !le && !gt && !ge && !eq && !ne; }
    friend bool operator==(const Bounds &, const Bounds &) = default;
};

struct Condition {
    enum class Kind {
        All, Any, Not,            // children
        Platform,                 // names: platform ids
        Product,                  // name, bounds
        Package,                  // name: source package, bounds
        PlatformVersion,          // bounds
        ServicePack,              // bounds
        MinBuild,                 // builds: platform id -> "build.ubr"
        KbAny, KbAll,             // names: KBs; builds: KB -> the build it brings, where known; name: "msi-updates" for what hotfix lists never show
        Attribute,                // name (may hold "{subject}"), bounds; no bounds: has a value
        Flag,                     // name
        Role,                     // names
        Server,                   // names: ids of single machines; from assignments only, no file can say it
        Question,                 // name
        PendingRestart
    };

    Kind kind = Kind::All;        ///< an empty All is "always"
    std::vector<Condition> children;
    QString name;
    QStringList names;
    Bounds bounds;
    QMap<QString, QString> builds;

    friend bool operator==(const Condition &, const Condition &) = default;
};

} // namespace tagliando
