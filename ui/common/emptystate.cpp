#include "ui/common/emptystate.h"

#include "ui/common/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

EmptyState::EmptyState(const QString &name, QWidget *parent)
    : QWidget(parent), sentence_(new QLabel(this)), action_(new QPushButton(this)), other_(new QPushButton(this))
{
    setObjectName(name);
    sentence_->setObjectName(name + QStringLiteral("Sentence"));
    sentence_->setWordWrap(true);
    action_->setObjectName(name + QStringLiteral("Action"));
    other_->setObjectName(name + QStringLiteral("Other"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(action_);
    buttons->addWidget(other_);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::cellPadding, metrics::blockGap, metrics::cellPadding, metrics::blockGap);
    column->setSpacing(metrics::blockGap);
    column->addWidget(sentence_);
    column->addLayout(buttons);
    column->addStretch();
    connect(action_, &QPushButton::clicked, this, &EmptyState::acted);
    connect(other_, &QPushButton::clicked, this, &EmptyState::otherActed);
}

void EmptyState::setTexts(const QString &sentence, const QString &action, const QString &other)
{
    sentence_->setText(sentence);
    for (const auto &[button, text] : {std::pair{action_, action}, std::pair{other_, other}}) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setVisible(!text.isEmpty());
    }
}

} // namespace tagliando
