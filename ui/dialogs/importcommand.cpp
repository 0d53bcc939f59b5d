#include "ui/dialogs/importcommand.h"

#include "core/usecases/tablesteps.h"

namespace tagliando {

namespace {

QList<ObservationId> observationsOf(const ImportOutcome &outcome)
{
    QList<ObservationId> ids;
    for (const ImportedHost &host : outcome.hosts)
        ids.append(host.observation);
    return ids;
}

} // namespace

ImportCommand::ImportCommand(Desk &desk, ImportWish wish, const ImportOutcome &outcome)
    : QUndoCommand(desk.say(QT_TRANSLATE_NOOP("window", "Import"))), desk_(desk), wish_(std::move(wish)),
      observations_(std::make_shared<QList<ObservationId>>(observationsOf(outcome))),
      retired_(std::make_shared<std::vector<ServerId>>(outcome.retiredIds))
{
}

void ImportCommand::undo()
{
    done_ = false;
    desk_.workspace().run<void>(
        &desk_,
        [observations = *observations_, retired = *retired_](Session &session, const Progress &) -> Result<void> {
            if (auto undone = undoImports(session, observations); !undone)
                return undone;
            return bringBack(session, retired);
        },
        [desk = &desk_](const Result<void> &undone) {
            if (!undone)
                desk->report(undone.error());
        });
}

void ImportCommand::redo()
{
    if (done_)
        return;
    done_ = true;
    desk_.workspace().run<ImportOutcome>(
        &desk_, [wish = wish_](Session &session, const Progress &progress) { return importInventory(session, wish, progress); },
        [desk = &desk_, observations = observations_, retired = retired_](const Result<ImportOutcome> &outcome) {
            if (!outcome) {
                desk->report(outcome.error());
                return;
            }
            *observations = observationsOf(*outcome);
            *retired = outcome->retiredIds;
        });
}

} // namespace tagliando
