#include "ui/dialogs/settingsdialog.h"

#include "ui/common/labels.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QPushButton>
#include <QTimeZone>

namespace tagliando {

SettingsDialog::SettingsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), desk_(desk), languageLabel_(bodyLabel(QStringLiteral("languageLabel"), this)),
      zoneLabel_(bodyLabel(QStringLiteral("zoneLabel"), this)), note_(noteLabel(QStringLiteral("zoneNote"), this)), language_(new QComboBox(this)),
      zone_(new QComboBox(this)), close_(new QPushButton(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setMinimumWidth(460);
    language_->setObjectName(QStringLiteral("language"));
    language_->addItem(QStringLiteral("Italiano"), static_cast<int>(Language::Italian));
    language_->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    language_->setCurrentIndex(language_->findData(static_cast<int>(desk_.words().language())));
    zone_->setObjectName(QStringLiteral("zone"));
    zone_->setEditable(true);
    zone_->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            zone_->addItem(QString::fromLatin1(id));
    }
    zone_->setCurrentText(desk_.workspace().defaultZone());
    zone_->completer()->setFilterMode(Qt::MatchContains);
    zone_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    languageLabel_->setBuddy(language_);
    zoneLabel_->setBuddy(zone_);
    note_->setWordWrap(true);
    close_->setDefault(true);
    close_->setObjectName(QStringLiteral("settingsClose"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::pagePadding, metrics::pagePadding, metrics::pagePadding, metrics::pagePadding);
    grid->setHorizontalSpacing(metrics::blockGap);
    grid->setVerticalSpacing(metrics::grid);
    grid->addWidget(languageLabel_, 0, 0);
    grid->addWidget(language_, 0, 1);
    grid->addWidget(zoneLabel_, 1, 0);
    grid->addWidget(zone_, 1, 1);
    grid->addWidget(note_, 2, 1);
    grid->addWidget(close_, 3, 1, Qt::AlignRight);
    grid->setColumnStretch(1, 1);

    connect(language_, &QComboBox::activated, this, [this] {
        const auto chosen = static_cast<Language>(language_->currentData().toInt());
        desk_.memory().setValue(QStringLiteral("language"), chosen == Language::Italian ? QStringLiteral("it") : QStringLiteral("en"));
        desk_.setLanguage(chosen);
    });
    const auto takeZone = [this] {
        const QString zone = zone_->currentText();
        if (!zoneNamed(zone) || zone == desk_.workspace().defaultZone())
            return;
        desk_.memory().setValue(QStringLiteral("zone"), zone);
        desk_.workspace().setDefaultZone(zone);
    };
    connect(zone_, &QComboBox::currentTextChanged, this, takeZone);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    connect(&desk_, &Desk::languageChanged, this, &SettingsDialog::retranslate);
    retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Settings")));
    languageLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Language")));
    zoneLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Time zone")));
    note_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "For customers and sites without a time zone of their own.")));
    language_->setAccessibleName(languageLabel_->text());
    zone_->setAccessibleName(zoneLabel_->text());
    close_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Close")));
}

} // namespace tagliando
