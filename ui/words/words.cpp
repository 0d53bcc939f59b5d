#include "ui/words/words.h"

#include <QTranslator>

namespace tagliando {

Words::Words(Language language) : language_(language), translator_(std::make_shared<QTranslator>())
{
    const QString name = language == Language::Italian ? QStringLiteral("tagliando_it") : QStringLiteral("tagliando_en");
    [[maybe_unused]] const bool loaded = translator_->load(QStringLiteral(":/tagliando/translations/") + name);
}

namespace {

QString filled(QString sentence, const QVariantMap &args)
{
    for (auto arg = args.cbegin(); arg != args.cend(); ++arg)
        sentence.replace(QLatin1Char('{') + arg.key() + QLatin1Char('}'), arg.value().toString());
    return sentence;
}

} // namespace

QString Words::say(const char *context, const char *source, const QVariantMap &args) const
{
    const QString translated = translator_->translate(context, source);
    return filled(translated.isEmpty() ? QString::fromUtf8(source) : translated, args);
}

QString Words::count(const char *context, const char *source, int n, const QVariantMap &args) const
{
    QString translated = translator_->translate(context, source, nullptr, n);
    if (translated.isEmpty())
        translated = QString::fromUtf8(source);
    return filled(translated.replace(QLatin1String("%n"), QString::number(n)), args);
}

} // namespace tagliando
