#pragma once

#include "core/usecases/importinventory.h"
#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tagliando {

class ImportModel;
class ProgressLine;
class RejectedModel;
class Table;

/// Files the technician has: first what they say and what would change, then, on a word, the import itself.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// `customer` empty: found by each machine's name.
    ImportDialog(Desk &desk, QStringList paths, const QString &customer, QWidget *parent);
    void reject() override;

private:
    void build();
    void preview();
    void doImport();
    void show(const Result<ImportOutcome> &outcome);
    enum class Phase { Idle, Reading, Importing };
    void setPhase(Phase phase);
    void buildKind();
    void askKind(const ImportOutcome &outcome);
    void listCustomers(const QString &chosen);
    /// The window's question about a table of no known kind, once its path is known.
    void askColumns();
    [[nodiscard]] ImportWish wish(bool dryRun) const;

    Desk &desk_;
    QStringList paths_;
    Phase phase_ = Phase::Idle;
    std::optional<TableWish> table_; ///< said in the dialog about columns
    QString unmapped_;               ///< the table nobody said anything about
    int previews_ = 0; ///< only the newest preview is shown
    QLabel *files_, *summary_, *customerLabel_, *machineLabel_, *rejectedTitle_;
    QComboBox *customer_;
    QLineEdit *machine_;
    QPushButton *newCustomer_, *columns_, *import_, *cancel_;
    Table *hosts_, *rejected_;
    /// Asked once for all files that could be two kinds; hidden when there are none.
    QLabel *kindLabel_ = nullptr;
    QComboBox *kind_ = nullptr;
    ImportModel *hostModel_;
    RejectedModel *rejectedModel_;
    ProgressLine *progress_;
};

} // namespace tagliando
