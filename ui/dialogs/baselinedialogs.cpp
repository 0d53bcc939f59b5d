#include "ui/dialogs/baselinedialogs.h"

#include "core/domain/roles.h"
#include "core/usecases/baselines.h"
#include "ui/dialogs/formrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace tagliando {

namespace {

/// Every machine as "SRV-1, Customer"; the data are machine and customer.
QComboBox *newMachineChoice(const Desk &desk, const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString(), QStringList{QString(), QString()});
    const auto snapshot = desk.snapshot();
    std::vector<std::pair<QString, QStringList>> machines;
    for (std::size_t i = 0; snapshot && i < snapshot->fleet.servers.size(); ++i) {
        const Server &server = snapshot->fleet.servers[i];
        const Customer *customer = snapshot->customer(server.customer);
        const QString owner = customer ? customer->name : QString();
        machines.push_back({server.name + QStringLiteral(", ") + owner, {server.name, owner}});
    }
    std::sort(machines.begin(), machines.end(), [](const auto &a, const auto &b) { return a.first.compare(b.first, Qt::CaseInsensitive) < 0; });
    for (const auto &[text, data] : machines)
        box->addItem(text, data);
    return box;
}

/// What was chosen, or what was typed where nothing of the list fits: the use case then says so.
QStringList machineOf(const QComboBox &box)
{
    const int index = box.findText(box.currentText(), Qt::MatchFixedString);
    return index >= 0 ? box.itemData(index).toStringList() : QStringList{box.currentText().section(QLatin1Char(','), 0, 0).trimmed(), QString()};
}

} // namespace

TakeBaselineDialog::TakeBaselineDialog(Desk &desk, QWidget *parent)
    : FormDialog(desk, QStringLiteral("takeBaselineDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Take a baseline from a machine")), parent),
      server_(newMachineChoice(desk, QStringLiteral("takeServer"), this)), name_(new QLineEdit(this)), versions_(new QCheckBox(this)),
      present_(new QCheckBox(this)), attributes_(new QCheckBox(this))
{
    name_->setObjectName(QStringLiteral("takeName"));
    versions_->setObjectName(QStringLiteral("takeVersions"));
    present_->setObjectName(QStringLiteral("takePresent"));
    attributes_->setObjectName(QStringLiteral("takeAttributes"));
    versions_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "its versions as the least allowed")));
    present_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "its products as required")));
    attributes_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "its settings as required")));
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Machine")), {server_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Name of the baseline")), {name_});
    for (QCheckBox *box : {versions_, present_, attributes_}) {
        box->setChecked(true);
        rows_->addRow(QString(), box);
    }
    build();
    server_->setFocus();
}

QString TakeBaselineDialog::fieldOf(const Error &error) const
{
    return error.code.startsWith(QLatin1String("server.")) || error.code == QLatin1String("baseline.nothing") ? QStringLiteral("takeServer")
                                                                                                              : QStringLiteral("takeName");
}

void TakeBaselineDialog::save()
{
    QStringList lines;
    for (const auto &[box, line] : {std::pair{versions_, "versions"}, std::pair{present_, "present"}, std::pair{attributes_, "attributes"}}) {
        if (box->isChecked())
            lines << QLatin1String(line);
    }
    run([machine = machineOf(*server_), name = name_->text().trimmed(), lines](Session &session) -> Result<void> {
        const auto taken = takeBaselineFrom(session, machine.value(0), machine.value(1), name, lines);
        return taken ? Result<void>() : taken.error();
    });
}

AssignBaselineDialog::AssignBaselineDialog(Desk &desk, const QString &baseline, QWidget *parent)
    : FormDialog(desk, QStringLiteral("assignBaselineDialog"),
                 desk.say(QT_TRANSLATE_NOOP("window", "Of whom {name} is asked"), {{QStringLiteral("name"), baseline}}), parent),
      baseline_(baseline), role_(new QComboBox(this)), server_(newMachineChoice(desk, QStringLiteral("assignServer"), this))
{
    role_->setObjectName(QStringLiteral("assignRole"));
    role_->addItem(QString(), QString());
    for (const QString &role : knownRoles())
        role_->addItem(desk_.words().role(role), role);
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Every machine with the role")), {role_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "or this machine")), {server_});
    build();
    role_->setFocus();
}

QString AssignBaselineDialog::fieldOf(const Error &error) const
{
    return error.code.startsWith(QLatin1String("server.")) ? QStringLiteral("assignServer") : QStringLiteral("assignRole");
}

void AssignBaselineDialog::save()
{
    run([name = baseline_, role = role_->currentData().toString(), machine = machineOf(*server_)](Session &session) -> Result<void> {
        if (role.isEmpty() && machine.value(0).isEmpty())
            return Error{QStringLiteral("baseline.for_whom"), {{QStringLiteral("name"), name}}};
        return assignBaseline(session, name, role, machine.value(0), machine.value(1));
    });
}

} // namespace tagliando
