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

ImportCommand::ImportCommand(Desk &desk, Again again, const ImportOutcome &outcome)
    : QUndoCommand(desk.say(QT_TRANSLATE_NOOP("window", "Import"))), desk_(desk), again_(std::move(again)),
      observations_(std::make_shared<QList<ObservationId>>(observationsOf(outcome))),
      retired_(std::make_shared<std::vector<ServerId>>(outcome.retiredIds)), made_(std::make_shared<std::vector<ServerId>>(outcome.newServers))
{
}

void ImportCommand::undo()
{
    done_ = false;
    desk_.workspace().run<void>(
        &desk_,
        [observations = *observations_, retired = *retired_, made = *made_](Session &session, const Progress &) -> Result<void> {
            if (auto undone = undoImports(session, observations, made); !undone)
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
        &desk_,
        [again = again_, made = *made_](Session &session, const Progress &progress) {
            const auto back = bringBack(session, made); // the same machines, not others of their name
            return back ? again(session, progress) : Result<ImportOutcome>(back.error());
        },
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
