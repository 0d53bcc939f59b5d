#include "ui/dialogs/settingsdialog.h"

#include "ui/common/labels.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>

namespace tagliando {

SettingsDialog::SettingsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), desk_(desk), languageLabel_(bodyLabel(QStringLiteral("languageLabel"), this)),
      zoneLabel_(bodyLabel(QStringLiteral("zoneLabel"), this)), note_(noteLabel(QStringLiteral("zoneNote"), this)),
      providerLabel_(bodyLabel(QStringLiteral("providerLabel"), this)), providerLineLabel_(bodyLabel(QStringLiteral("providerLineLabel"), this)),
      language_(new QComboBox(this)), zone_(new QComboBox(this)), provider_(newLetterhead(QStringLiteral("provider"))),
      providerLine_(newLetterhead(QStringLiteral("providerLine"))), close_(new QPushButton(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setMinimumWidth(560);
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
    providerLabel_->setBuddy(provider_);
    providerLineLabel_->setBuddy(providerLine_);
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
    grid->addWidget(providerLabel_, 3, 0);
    grid->addWidget(provider_, 3, 1);
    grid->addWidget(providerLineLabel_, 4, 0);
    grid->addWidget(providerLine_, 4, 1);
    grid->setRowMinimumHeight(5, metrics::grid);
    grid->addWidget(close_, 6, 1, Qt::AlignRight);
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

// paperOptions() reads them when a paper is laid out.
QLineEdit *SettingsDialog::newLetterhead(const QString &key)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(key);
    const QString remembered = QStringLiteral("reports/") + key;
    field->setText(desk_.memory().value(remembered).toString());
    connect(field, &QLineEdit::textEdited, this, [this, remembered](const QString &text) { desk_.memory().setValue(remembered, text.trimmed()); });
    return field;
}

void SettingsDialog::retranslate()
{
    setWindowTitle(desk_.say(QT_TRANSLATE_NOOP("window", "Settings")));
    languageLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Language")));
    zoneLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Time zone")));
    note_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "For customers and sites without a time zone of their own.")));
    providerLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Letterhead, name")));
    providerLineLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Letterhead, second line")));
    provider_->setAccessibleName(providerLabel_->text());
    provider_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "your company, as on every paper")));
    providerLine_->setAccessibleName(providerLineLabel_->text());
    providerLine_->setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "address, phone, mail")));
    language_->setAccessibleName(languageLabel_->text());
    zone_->setAccessibleName(zoneLabel_->text());
    close_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Close")));
}

} // namespace tagliando
