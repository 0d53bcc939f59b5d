#include "ui/customer/samemachinepanel.h"

#include "ui/common/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

SameMachinePanel::SameMachinePanel(Desk &desk, QWidget *parent)
    : QFrame(parent), desk_(desk), text_(bodyLabel(QStringLiteral("sameMachineText"), this)),
      error_(bodyLabel(QStringLiteral("sameMachineError"), this)), first_(new QPushButton(this)), second_(new QPushButton(this)),
      apart_(new QPushButton(this))
{
    setObjectName(QStringLiteral("sameMachine"));
    setStyleSheet(QStringLiteral("#sameMachine { border-top: 1px solid palette(dark); }"));
    text_->setWordWrap(true);
    error_->setWordWrap(true);
    error_->hide();
    for (QPushButton *button : {first_, second_, apart_})
        button->hide(); // they have no name yet
    first_->setObjectName(QStringLiteral("sameMachineFirst"));
    second_->setObjectName(QStringLiteral("sameMachineSecond"));
    apart_->setObjectName(QStringLiteral("sameMachineApart"));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    row->addWidget(text_, 1);
    for (QPushButton *button : {first_, second_, apart_})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::blockGap, metrics::grid, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid / 2);
    column->addLayout(row);
    column->addWidget(error_);
    connect(first_, &QPushButton::clicked, this, [this] { merge(found_.front().servers[0], found_.front().servers[1]); });
    connect(second_, &QPushButton::clicked, this, [this] { merge(found_.front().servers[1], found_.front().servers[0]); });
    connect(apart_, &QPushButton::clicked, this, &SameMachinePanel::keepApart);
    hide();
}

void SameMachinePanel::retranslate() { show(std::move(found_)); }

void SameMachinePanel::setCustomer(const QString &customer)
{
    if (customer_ != customer) {
        customer_ = customer;
        hide();
    }
    const int mine = ++questions_;
    desk_.workspace().run<std::vector<SameServers>>(
        this, [customer](Session &session, const Progress &) { return probablySameServers(session, customer); },
        [this, mine](const Result<std::vector<SameServers>> &found) {
            if (mine == questions_)
                show(found ? *found : std::vector<SameServers>());
        });
}

void SameMachinePanel::show(std::vector<SameServers> found)
{
    found_ = std::move(found);
    setVisible(!found_.empty());
    if (found_.empty())
        return;
    const SameServers &same = found_.front();
    const QVariantMap args{{QStringLiteral("servers"), desk_.words().list(same.servers)}};
    text_->setText(same.byHardware
                       ? desk_.say(QT_TRANSLATE_NOOP("window", "{servers} have the same serial number or machine id. Are they one machine?"), args)
                       : desk_.say(QT_TRANSLATE_NOOP("window", "{servers} seem to be one machine by their names. Are they?"), args));
    first_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Merge into {name}"), {{QStringLiteral("name"), same.servers[0]}}));
    second_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Merge into {name}"), {{QStringLiteral("name"), same.servers[1]}}));
    apart_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Different machines")));
    for (QPushButton *button : {first_, second_, apart_}) {
        button->setAccessibleName(button->text());
        button->show();
    }
    error_->hide();
}

void SameMachinePanel::merge(const QString &kept, const QString &other)
{
    run([kept, other, customer = customer_](Session &session) { return mergeServers(session, kept, other, customer); });
}

void SameMachinePanel::keepApart()
{
    run([servers = found_.front().servers, customer = customer_](Session &session) -> Result<void> {
        for (qsizetype a = 0; a < servers.size(); ++a) {
            for (qsizetype b = a + 1; b < servers.size(); ++b) {
                if (auto kept = keepServersApart(session, servers[a], servers[b], customer); !kept)
                    return kept;
            }
        }
        return {};
    });
}

void SameMachinePanel::run(std::function<Result<void>(Session &)> work)
{
    desk_.workspace().run<void>(
        this, [work = std::move(work)](Session &session, const Progress &) { return work(session); },
        [this](const Result<void> &done) {
            if (done) {
                setCustomer(customer_);
                return;
            }
            error_->setText(desk_.words().error(done.error()));
            error_->show();
        });
}

} // namespace tagliando
