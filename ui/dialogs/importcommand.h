#pragma once

#include "core/usecases/importinventory.h"
#include "ui/common/desk.h"

#include <QUndoCommand>

namespace tagliando {

/// An import that succeeded. Undoing takes its observations back; redoing reads the files again.
class ImportCommand : public QUndoCommand {
public:
    ImportCommand(Desk &desk, ImportWish wish, const ImportOutcome &outcome);
    void undo() override;
    void redo() override;

private:
    Desk &desk_;
    ImportWish wish_;
    std::shared_ptr<QList<ObservationId>> observations_;
    std::shared_ptr<std::vector<ServerId>> retired_; ///< by a synchronisation
    std::shared_ptr<std::vector<ServerId>> made_;    ///< machines nobody knew before
    bool done_ = true;                               ///< pushed after the fact: the first redo is no work
};

} // namespace tagliando
