// What a technician said that a name of a product list is. Kept with the catalogue, used whenever the fleet is loaded: older imports are understood
// too, and forgetting it restores what the list said.
#pragma once

#include "core/usecases/snapshot.h"

namespace tagliando {

struct MappedName {
    QString name; ///< as listed, or with `*` and `?` for any text and any letter; without case
    QString product;

    friend bool operator==(const MappedName &, const MappedName &) = default;
};

/// In force, by name.
Result<std::vector<MappedName>> mappedNames(Database &database);

/// An empty product forgets. Errors "product.unknown" (args: name, nearest), "product.empty_name"; "product.not_mapped" when there is nothing to
/// forget.
Result<void> mapProduct(Session &session, const QString &name, const QString &product);

/// The states with every mapped name turned into its product. Of two statements about one product the newer counts, of one list the lower version.
void applyMapping(const std::vector<MappedName> &mapped, QHash<ServerId, std::shared_ptr<const ServerState>> *states);

struct UnmappedName {
    QString name;
    int machines = 0;

    friend bool operator==(const UnmappedName &, const UnmappedName &) = default;
};
/// Names that no product of the vocabulary owns, the most frequent first.
std::vector<UnmappedName> unmappedNames(const Fleet &fleet, const Vocabulary &vocabulary);

} // namespace tagliando
