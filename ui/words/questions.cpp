#include "core/domain/question.h"

#include "ui/words/words.h"

namespace tagliando {

QString Words::question(const OpenQuestion &question, const Text &catalogueText) const
{
    const QString asked = text(catalogueText);
    if (!question.question.startsWith(QLatin1String("handled:")))
        return asked.isEmpty() ? question.question : asked;
    const QString handled = say("Question", QT_TRANSLATE_NOOP("Question", "already dealt with?"));
    return asked.isEmpty() ? handled : asked + QStringLiteral(": ") + handled;
}

QString Words::anchor(Anchor anchor) const
{
    static constexpr const char *names[] = {"",
                                            QT_TRANSLATE_NOOP("Anchor", "release"),
                                            QT_TRANSLATE_NOOP("Anchor", "detection"),
                                            QT_TRANSLATE_NOOP("Anchor", "listing in KEV"),
                                            QT_TRANSLATE_NOOP("Anchor", "KEV date"),
                                            QT_TRANSLATE_NOOP("Anchor", "contract"),
                                            QT_TRANSLATE_NOOP("Anchor", "blocking fact"),
                                            QT_TRANSLATE_NOOP("Anchor", "start of management")};
    return anchor == Anchor::None ? QString() : say("Anchor", names[static_cast<int>(anchor)]);
}

} // namespace tagliando
