// What is known about a server now: its observations, folded.
#pragma once

#include "core/domain/packagelist.h"

#include <QHash>

#include <memory>
#include <optional>

namespace tagliando {

template <class T>
struct Stated {
    T value;
    QDateTime collected;                   ///< UTC
    QString source;                        ///< reader id
    QString fileName;
};

struct ClassState {
    Completeness completeness;
    QDateTime collected;
    QString source;
    QString fileName;
};

/// Folded view. Rules: per key the newest `collected` wins; a complete class of an import replaces what was older in its class;
/// roles stated by hand and seen by an inventory add up; a hand entry (`source == "hand"`) never replaces a class, it only adds statements and may declare a class complete or partial.
/// A later partial import adds to a complete class and leaves it complete, with the complete list's date. Of several versions of one
/// product in one list the lowest counts. An empty value clears its key ("product.X", "kb.X" too).
struct ServerState {
    QHash<QString, Stated<QString>> values;
    QHash<QString, Stated<HotfixStatement>> hotfixes;      ///< by KB
    QHash<QString, Stated<ProductStatement>> products;     ///< by product id, or by listed name when unmapped
    QHash<QString, Stated<ProductStatement>> setAside;     ///< product statements a complete list replaced; still true of what no list shows
    std::shared_ptr<const PackageList> packages;           ///< null: none ever listed
    QHash<InventoryClass, ClassState> classes;
    QDateTime lastSeen;                                    ///< newest `collected` of anything; null: never seen

    [[nodiscard]] QString value(const QString &key) const { return values.value(key).value; }
    [[nodiscard]] bool has(const QString &key) const { return values.contains(key); }
    [[nodiscard]] bool isComplete(InventoryClass c) const { return classes.value(c).completeness.complete; }
};

/// Folds observations of one server; order does not matter (equal times: the later id wins).
ServerState fold(std::vector<Observation> observations);
/// The same where package lists are numbers already: that of an observation is `lists[id]`, not its own `packages`. All are of one table.
ServerState fold(std::vector<Observation> observations, QHash<ObservationId, PackageList> lists);

} // namespace tagliando
