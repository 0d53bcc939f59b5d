#include "ui/dialogs/rememberimport.h"

#include "core/usecases/tablesteps.h"

namespace tagliando {

void rememberImport(Desk &desk, std::function<Result<ImportOutcome>(Session &, const Progress &)> again, const ImportOutcome &outcome)
{
    const std::vector<ServerId> made = outcome.newServers; // machines nobody knew before; done once more it finds the same ones
    Ways<ImportOutcome> ways;
    ways.said = desk.count(QT_TRANSLATE_N_NOOP("window", "%n machines imported"), static_cast<int>(outcome.hosts.size()));
    ways.forth = [again = std::move(again), made](Session &session, const Progress &progress) {
        const auto back = bringBack(session, made); // the same machines, not others of their name
        return back ? again(session, progress) : Result<ImportOutcome>(back.error());
    };
    ways.back = [made](Session &session, const ImportOutcome &done) -> Result<void> {
        QList<ObservationId> observations;
        for (const ImportedHost &host : done.hosts)
            observations.append(host.observation);
        if (auto undone = undoImports(session, observations, made); !undone)
            return undone;
        return bringBack(session, done.retiredIds);
    };
    desk.undo().push(new Act<ImportOutcome>(desk, ways, outcome));
    desk.sayActed(ways.said, false);
}

} // namespace tagliando
