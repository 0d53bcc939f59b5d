#pragma once

#include "core/usecases/importinventory.h"
#include "ui/common/desk.h"

#include <QUndoCommand>

namespace tagliando {

/// An import or a scan that succeeded. Undoing takes its observations back.
class ImportCommand : public QUndoCommand {
public:
    /// `again` does the same once more.
    using Again = std::function<Result<ImportOutcome>(Session &, const Progress &)>;
    ImportCommand(Desk &desk, Again again, const ImportOutcome &outcome);
    void undo() override;
    void redo() override;

private:
    Desk &desk_;
    Again again_;
    std::shared_ptr<QList<ObservationId>> observations_;
    std::shared_ptr<std::vector<ServerId>> retired_; ///< by a synchronisation
    std::shared_ptr<std::vector<ServerId>> made_;    ///< machines nobody knew before
    bool done_ = true;                               ///< pushed after the fact: the first redo is no work
};

} // namespace tagliando
