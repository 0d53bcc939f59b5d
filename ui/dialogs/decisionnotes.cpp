#include "ui/dialogs/decisionnotes.h"

#include "core/usecases/decide.h"
#include "ui/common/datefield.h"
#include "ui/dialogs/formrows.h"

#include <QComboBox>
#include <QLineEdit>

namespace tagliando {

CorrectionDialog::CorrectionDialog(Desk &desk, DecisionId decision, QWidget *parent)
    : FormDialog(desk, QStringLiteral("correctionDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Correct a decision")), parent), decision_(decision),
      text_(new QLineEdit(this))
{
    text_->setObjectName(QStringLiteral("correctionText"));
    text_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "The recorded words stay; the correction stands beside them")));
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Correction")), {text_});
    build();
    text_->setFocus();
}

QString CorrectionDialog::fieldOf(const Error &) const { return QStringLiteral("correctionText"); }

void CorrectionDialog::save()
{
    run([id = decision_, text = text_->text()](Session &session) { return correctDecision(session, id, text); });
}

OutcomeDialog::OutcomeDialog(Desk &desk, DecisionId decision, QWidget *parent)
    : FormDialog(desk, QStringLiteral("outcomeDialog"), desk.say(QT_TRANSLATE_NOOP("window", "What came of the decision")), parent),
      decision_(decision), incident_(new DateField(desk, QStringLiteral("outcomeIncident"), this)), hours_(new QLineEdit(this)),
      cost_(new QLineEdit(this)), blamed_(new QComboBox(this))
{
    hours_->setObjectName(QStringLiteral("outcomeHours"));
    cost_->setObjectName(QStringLiteral("outcomeCost"));
    blamed_->setObjectName(QStringLiteral("outcomeBlamed"));
    blamed_->addItem(QString(), QString());
    for (const Blame blame : {Blame::Protected, Blame::Blamed, Blame::Shared, Blame::Unknown})
        blamed_->addItem(desk_.words().blame(blame), toString(blame));
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Day of the incident")), {incident_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Hours lost")), {hours_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Cost in euro")), {cost_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Who answered for it?")), {blamed_});
    build();
    incident_->setFocus();
}

QString OutcomeDialog::fieldOf(const Error &error) const
{
    if (error.code == QLatin1String("decision.unknown_blame"))
        return QStringLiteral("outcomeBlamed");
    if (error.code == QLatin1String("key.bad_value"))
        return error.args.value(QStringLiteral("key")) == QLatin1String("--hours") ? QStringLiteral("outcomeHours") : QStringLiteral("outcomeCost");
    return QStringLiteral("outcomeIncident");
}

void OutcomeDialog::save()
{
    const OutcomeWish wish{incident_->iso(), hours_->text().trimmed(), cost_->text().trimmed(), blamed_->currentData().toString()};
    run([id = decision_, wish](Session &session) { return tagliando::recordOutcome(session, id, wish); });
}

} // namespace tagliando
