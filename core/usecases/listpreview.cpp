#include "core/usecases/listpreview.h"

namespace tagliando {

namespace {

using RowKey = std::pair<std::pair<qint64, qint64>, QString>;

RowKey keyOf(const Finding &row) { return {{row.customer.value, row.server.value}, row.track}; }

} // namespace

Result<ListPreview> previewChange(Session &session, const QString &scope, const std::function<Result<void>()> &write)
{
    ListPreview preview;
    auto before = takeSnapshot(session);
    if (!before)
        return before.error();
    preview.before = *before;
    {
        auto tried = Transaction::begin(session.database, {}, {}); // never committed
        if (!tried)
            return tried.error();
        if (auto written = write(); !written)
            return written.error();
        auto after = snapshotAfterWrite(session, *preview.before, scope);
        if (!after)
            return after.error();
        preview.after = *after;
    }
    QHash<RowKey, const Finding *> then;
    for (const Finding &row : preview.before->findings.rows)
        then.insert(keyOf(row), &row);
    for (const Finding &row : preview.after->findings.rows) {
        const Finding *old = then.take(keyOf(row));
        if (!old ? row.state != State::Satisfied : old->dueAt != row.dueAt || old->state != row.state)
            preview.changes.push_back({old, &row});
    }
    for (const Finding &row : preview.before->findings.rows) {
        if (row.state != State::Satisfied && then.contains(keyOf(row)))
            preview.changes.push_back({&row, nullptr});
    }
    return preview;
}

} // namespace tagliando
