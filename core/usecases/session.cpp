#include "core/usecases/session.h"

#include "core/store/customerstore.h"
#include "core/store/findingstore.h"
#include "core/usecases/snapshot.h"

namespace tagliando {

QDateTime Session::nowUtc() const
{
    const auto zone = zoneNamed(defaultZone);
    return clock.now().in(zone ? *zone : QTimeZone::utc()).toUTC();
}

namespace {

// The first thing somebody does puts the name on record; looking does not.
Result<void> recordTechnician(Session &session)
{
    if (session.technician.isEmpty())
        return {};
    CustomerStore store(session.database);
    const auto known = store.technicians();
    if (!known)
        return known.error();
    for (const Technician &technician : *known) {
        if (technician.name.compare(session.technician, Qt::CaseInsensitive) == 0) {
            session.technician = technician.name;
            return {};
        }
    }
    Technician technician;
    technician.name = session.technician;
    const auto id = store.save(technician);
    return id ? Result<void>() : id.error();
}

} // namespace

Result<void> change(Session &session, const QString &scope, const std::function<Result<void>()> &write)
{
    auto transaction = Transaction::begin(session.database, session.technician, scope);
    if (!transaction)
        return transaction.error();
    if (auto recorded = recordTechnician(session); !recorded)
        return recorded;
    if (auto written = write(); !written)
        return written;
    return transaction->commit();
}

Result<void> changeAndRemember(Session &session, const QString &scope, const std::function<Result<void>()> &write)
{
    return change(session, scope, [&]() -> Result<void> {
        const auto before = takeSnapshot(session);
        if (!before)
            return before.error();
        if (auto written = write(); !written)
            return written;
        const auto after = snapshotAfterWrite(session, **before, scope);
        if (!after)
            return after.error();
        const auto obligations =
            updatedObligations((*after)->fleet, (*before)->findings, (*after)->findings, session.nowUtc(), session.technician);
        return FindingStore(session.database).save(obligations);
    });
}

} // namespace tagliando
