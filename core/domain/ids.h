// Typed row ids: a customer's id can never be passed where a server's is meant.
#pragma once

#include <QtGlobal>

#include <QHashFunctions>

namespace tagliando {

template <class Tag>
struct RowId {
    qint64 value = 0;   ///< 0: not stored yet

    explicit operator bool() const noexcept { return value != 0; }
    friend auto operator<=>(const RowId &, const RowId &) = default;
    friend size_t qHash(const RowId &id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using CustomerId = RowId<struct CustomerTag>;
using SiteId = RowId<struct SiteTag>;
using ServerId = RowId<struct ServerTag>;
using ContactId = RowId<struct ContactTag>;
using TechnicianId = RowId<struct TechnicianTag>;
using DecisionId = RowId<struct DecisionTag>;
using FreezeId = RowId<struct FreezeTag>;
using ObservationId = RowId<struct ObservationTag>;

} // namespace tagliando
