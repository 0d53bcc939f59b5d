#pragma once

#include "core/usecases/scanoverssh.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <atomic>

class QLabel;
class QPushButton;
class QTimer;

namespace tagliando {

class ProgressLine;
class ScanModel;
class Table;

/// A customer's machines, or one of them, asked over SSH: first who would be asked and where, then, on a word, the scan with its progress.
class SshDialog : public QDialog {
    Q_OBJECT
public:
    /// `server` empty: all machines of the customer that have a shell.
    SshDialog(Desk &desk, const QString &customer, const QString &server, QWidget *parent);
    /// Another configuration of ssh than the user's own.
    void setOptions(const SshOptions &options) { options_ = options; }
    /// Cancels a running scan first; the dialog then says so and closes on the next word.
    void reject() override;

private:
    void build();
    void list(const QString &customer, const QString &server);
    void scan();
    void store(std::vector<SshAnswer> answers);
    void show(const std::vector<SshAnswer> &answers, const ImportOutcome &outcome);
    void setRunning(bool running);

    Desk &desk_;
    SshOptions options_;
    std::vector<SshMachine> machines_;
    Progress progress_;
    std::shared_ptr<std::atomic<double>> fraction_;
    bool running_ = false;
    QLabel *intro_, *summary_;
    Table *table_;
    ScanModel *model_;
    ProgressLine *line_;
    QTimer *timer_;
    QPushButton *go_, *close_;
};

} // namespace tagliando
