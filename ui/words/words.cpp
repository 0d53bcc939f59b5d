#include "ui/words/words.h"

#include "ui/words/sentences.h"

#include <QTranslator>

namespace tagliando {

Words::Words(Language language) : language_(language), translator_(std::make_shared<QTranslator>())
{
    const QString name = language == Language::Italian ? QStringLiteral("tagliando_it") : QStringLiteral("tagliando_en");
    [[maybe_unused]] const bool loaded = translator_->load(QStringLiteral(":/tagliando/translations/") + name);
}

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

QString Words::sentence(const char *context, const Sentence &sentence, const QVariantMap &args, const QString &zone) const
{
    const QString pattern =
        sentence.number ? count(context, sentence.source, args.value(QLatin1String(sentence.number)).toInt()) : say(context, sentence.source);
    return filledOptional(pattern, readable(args, zone));
}

} // namespace tagliando
