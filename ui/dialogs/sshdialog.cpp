#include "ui/dialogs/sshdialog.h"

#include "ui/common/labels.h"
#include "ui/common/progressline.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/dialogs/rememberimport.h"
#include "ui/dialogs/scanmodel.h"

#include <QFutureWatcher>
#include <QHeaderView>
#include <QPushButton>
#include <QtConcurrent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tagliando {

SshDialog::SshDialog(Desk &desk, const QString &customer, const QString &server, QWidget *parent)
    : QDialog(parent), desk_(desk), fraction_(std::make_shared<std::atomic<double>>(0)), intro_(bodyLabel(QStringLiteral("sshIntro"), this)),
      summary_(bodyLabel(QStringLiteral("sshSummary"), this)), table_(new Table(QStringLiteral("sshMachines"), metrics::oneLineRow, this)),
      model_(new ScanModel(desk, this)), line_(new ProgressLine(this)), timer_(new QTimer(this)), go_(new QPushButton(this)),
      close_(new QPushButton(this))
{
    setObjectName(QStringLiteral("sshDialog"));
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Scan over SSH: {name}"), {{QStringLiteral("name"), server.isEmpty() ? customer : server}}));
    build();
    connect(go_, &QPushButton::clicked, this, &SshDialog::scan);
    connect(close_, &QPushButton::clicked, this, &SshDialog::reject);
    connect(timer_, &QTimer::timeout, this, [this] { line_->setFraction(*fraction_); });
    list(customer, server);
}

void SshDialog::build()
{
    resize(960, 520);
    intro_->setWordWrap(true);
    intro_->setText(desk_.say(QT_TRANSLATE_NOOP(
        "window", "Each machine is asked through this computer's ssh, with your keys and your configuration: the collector's script runs there and "
                  "leaves nothing. "
                  "No password is typed and no host key accepted. A machine is asked at its name; set attr.ssh for another address.")));
    summary_->setWordWrap(true);
    table_->setModel(model_);
    table_->setItemDelegate(new RowDelegate(table_));
    table_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Machines to scan")));
    table_->horizontalHeader()->resizeSection(ScanModel::Machine, 180);
    table_->horizontalHeader()->resizeSection(ScanModel::Address, 180);
    table_->horizontalHeader()->setSectionResizeMode(ScanModel::Outcome, QHeaderView::Stretch);
    go_->setObjectName(QStringLiteral("sshGo"));
    go_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Scan")));
    go_->setDefault(true);
    go_->setEnabled(false);
    close_->setObjectName(QStringLiteral("sshClose"));
    close_->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(summary_, 1);
    buttons->addWidget(close_);
    buttons->addWidget(go_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->setSpacing(metrics::grid);
    column->addWidget(intro_);
    column->addWidget(line_);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
    setRunning(false);
}

void SshDialog::setRunning(bool running)
{
    running_ = running;
    line_->setRunning(running);
    go_->setEnabled(!running && !machines_.empty());
    close_->setText(running ? desk_.say(QT_TRANSLATE_NOOP("window", "Stop")) : desk_.say(QT_TRANSLATE_NOOP("window", "Close")));
    if (running)
        timer_->start(100);
    else
        timer_->stop();
}

void SshDialog::list(const QString &customer, const QString &server)
{
    desk_.workspace().run<SshMachines>(
        this, [customer, server](Session &session, const Progress &) { return machinesToScan(session, customer, server); },
        [this](const Result<SshMachines> &found) {
            if (!found) {
                summary_->setText(desk_.words().error(found.error()));
                return;
            }
            machines_ = found->machines;
            std::vector<ScanRow> rows;
            for (const SshMachine &machine : machines_)
                rows.push_back({machine.server, machine.host, {}, false});
            for (const QString &windows : found->windows)
                rows.push_back({windows, {}, desk_.words().error({QStringLiteral("ssh.windows"), {{QStringLiteral("server"), windows}}}), true});
            model_->setRows(rows);
            summary_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines to ask"), static_cast<int>(machines_.size())));
            setRunning(false);
        });
}

void SshDialog::scan()
{
    *fraction_ = 0;
    progress_ = Progress([fraction = fraction_](double done, const QString &) { *fraction = done; });
    setRunning(true);
    summary_->setText(desk_.words().progress(QStringLiteral("progress.scan")));
    auto *watcher = new QFutureWatcher<std::vector<SshAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        store(watcher->result());
    });
    watcher->setFuture(
        QtConcurrent::run([machines = machines_, options = options_, progress = progress_] { return askOverSsh(machines, options, progress); }));
}

// What answered before the user gave up is not thrown away.
void SshDialog::store(std::vector<SshAnswer> answers)
{
    desk_.workspace().run<ImportOutcome>(
        this, [answers](Session &session, const Progress &progress) { return storeSshAnswers(session, answers, progress); },
        [this, answers](const Result<ImportOutcome> &outcome) {
            setRunning(false);
            if (!outcome) {
                summary_->setText(desk_.words().error(outcome.error()));
                return;
            }
            if (!outcome->hosts.empty())
                rememberImport(
                    desk_, [answers](Session &session, const Progress &progress) { return storeSshAnswers(session, answers, progress); }, *outcome);
            show(answers, *outcome);
        });
}

void SshDialog::show(const std::vector<SshAnswer> &answers, const ImportOutcome &outcome)
{
    std::vector<ScanRow> rows;
    for (const SshAnswer &answer : answers) {
        ScanRow row{answer.machine.server, answer.machine.host, {}, true};
        for (const RejectedLine &line : outcome.rejected) {
            if (line.file == answer.machine.server)
                row.outcome = desk_.words().error({line.reason, line.args});
        }
        for (const ImportedHost &host : outcome.hosts) {
            if (host.server != answer.machine.server)
                continue;
            row.refused = false;
            row.outcome =
                desk_.count(QT_TRANSLATE_N_NOOP("window", "%n packages"), host.packages) + QStringLiteral("; ") +
                desk_.say(
                    QT_TRANSLATE_NOOP("window", "added {added}, changed {changed}, removed {removed}"),
                    {{QStringLiteral("added"), host.added}, {QStringLiteral("changed"), host.changed}, {QStringLiteral("removed"), host.removed}});
        }
        rows.push_back(row);
    }
    for (int i = 0; i < model_->rowCount(); ++i) { // those that were not asked
        if (const ScanRow &row = model_->at(i); row.address.isEmpty())
            rows.push_back(row);
    }
    model_->setRows(rows);
    QStringList parts{desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines scanned"), static_cast<int>(outcome.hosts.size()))};
    if (outcome.refused > 0)
        parts << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n failed"), outcome.refused);
    summary_->setText(parts.join(QStringLiteral(", ")));
}

void SshDialog::reject()
{
    progress_.cancel();
    if (!running_)
        QDialog::reject();
}

} // namespace tagliando
