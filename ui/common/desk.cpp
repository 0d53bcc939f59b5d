#include "ui/common/desk.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace tagliando {

Desk::Desk(Workspace &workspace, Memory memory, Language language, QObject *parent)
    : QObject(parent), workspace_(workspace), memory_(std::move(memory)), words_(std::make_shared<Words>(language)), qtTexts_(new QTranslator(this))
{
    installQtTexts();
    connect(&workspace_, &Workspace::failed, this, &Desk::failed);
}

Desk::~Desk() { QCoreApplication::removeTranslator(qtTexts_); }

QDate Desk::today() const
{
    const auto zone = zoneNamed(workspace_.defaultZone());
    const Moment now = snapshot() ? snapshot()->now : workspace_.clock().now();
    return now.dateIn(zone ? *zone : QTimeZone::utc());
}

QLocale Desk::locale() const
{
    return words_->language() == Language::Italian ? QLocale(QLocale::Italian, QLocale::Italy) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void Desk::setLanguage(Language language)
{
    if (language == words_->language())
        return;
    words_ = std::make_shared<Words>(language);
    installQtTexts();
    Q_EMIT languageChanged();
}

// Qt's own words (OK, Cancel, the menu of a text field) follow the window's language, not the desktop's.
void Desk::installQtTexts()
{
    QCoreApplication::removeTranslator(qtTexts_);
    const QLocale locale = this->locale();
    QLocale::setDefault(locale);
    if (qtTexts_->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts_);
}

} // namespace tagliando
