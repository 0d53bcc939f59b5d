#include "ui/dialogs/policydialog.h"

#include "ui/common/datefield.h"
#include "ui/dialogs/changelist.h"
#include "ui/dialogs/formrows.h"
#include "ui/dialogs/placefields.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int choosingPause = 200; // ms

} // namespace

PolicyDialog::PolicyDialog(Desk &desk, CustomerId customer, QWidget *parent)
    : FormDialog(desk, QStringLiteral("policyDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Agree a policy")), parent),
      place_(new PlaceFields(desk, QStringLiteral("policyPlace"), {}, this)), policy_(new QComboBox(this)),
      from_(new DateField(desk, QStringLiteral("policyFrom"), this)), count_(bodyLabel(QStringLiteral("policyChanges"), this)),
      changes_(new QScrollArea(this)), pause_(new QTimer(this))
{
    resize(760, 560);
    policy_->setObjectName(QStringLiteral("policyChoice"));
    auto *browse = new QPushButton(desk_.say(QT_TRANSLATE_NOOP("window", "From a file…")), this);
    browse->setObjectName(QStringLiteral("policyFile"));
    browse->setAutoDefault(false);
    browse->setFixedWidth(120);
    from_->setDate(desk_.today());
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "For whom")), {place_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Policy")), {policy_, browse});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "In force from")), {from_});
    auto *under = new QWidget(this);
    auto *column = new QVBoxLayout(under);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(count_);
    column->addWidget(changes_, 1);
    changes_->setObjectName(QStringLiteral("policyChangeList"));
    changes_->setWidgetResizable(true);
    changes_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "What would change")));
    build(under);
    place_->choose(customer);
    pause_->setSingleShot(true);
    pause_->setInterval(choosingPause);
    connect(pause_, &QTimer::timeout, this, &PolicyDialog::follow);
    connect(place_, &PlaceFields::changed, pause_, qOverload<>(&QTimer::start));
    connect(policy_, &QComboBox::currentIndexChanged, this, [this] {
        chosen_ = policy_->currentData().toString();
        pause_->start();
    });
    connect(browse, &QPushButton::clicked, this, &PolicyDialog::chooseFile);
    load();
}

QString PolicyDialog::fieldOf(const Error &error) const
{
    return error.code == QLatin1String("date.bad")                                                                 ? QStringLiteral("policyFrom")
           : error.code.startsWith(QLatin1String("policy.")) && error.code != QLatin1String("policy.site_of_whom") ? QStringLiteral("policyChoice")
                                                                                                                   : QStringLiteral("policyPlace");
}

void PolicyDialog::load()
{
    desk_.workspace().run<std::vector<Policy>>(
        this, [](Session &session, const Progress &) { return knownPolicies(session); },
        [this](const Result<std::vector<Policy>> &known) {
            if (!known) {
                refuse(known.error());
                return;
            }
            for (const Policy &policy : *known)
                policy_->addItem(desk_.words().text(policy.name), policy.id);
            policy_->setFocus();
        });
}

void PolicyDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, desk_.say(QT_TRANSLATE_NOOP("window", "A policy of one's own")));
    dialog->setObjectName(QStringLiteral("policyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("*.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        policy_->addItem(QFileInfo(file).fileName(), file);
        policy_->setCurrentIndex(policy_->count() - 1);
    });
    dialog->open();
}

void PolicyDialog::follow()
{
    if (chosen_.isEmpty())
        return;
    desk_.workspace().run<ListPreview>(
        this, [policy = policy(), place = place_->place()](Session &session, const Progress &) { return previewPolicy(session, policy, place); },
        [this, ticket = ++asked_](const Result<ListPreview> &preview) {
            if (ticket != asked_)
                return;
            clearRefusal();
            if (preview)
                show(*preview);
            else
                refuse(preview.error());
        });
}

void PolicyDialog::show(const ListPreview &preview) { showChanges(desk_, preview, changes_, count_); }

void PolicyDialog::save()
{
    ++asked_;
    run<AgreedPolicy>({desk_.say(QT_TRANSLATE_NOOP("window", "Policy agreed: {policy}"), {{QStringLiteral("policy"), policy_->currentText()}}),
                       [policy = policy(), place = place_->place(), from = from_->iso()](Session &session, const Progress &) {
                           return setPolicy(session, policy, place, from);
                       },
                       [](Session &session, const AgreedPolicy &agreed) { return takeBackPolicy(session, agreed); }});
}

} // namespace tagliando
