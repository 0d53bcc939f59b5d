#include "ui/words/sentences.h"

#include <algorithm>

namespace tagliando {

namespace {

bool isNothing(const QVariant &value)
{
    const QString text = value.toString();
    return text.isEmpty() || (text == QLatin1String("0") && value.typeId() != QMetaType::QString);
}

/// Calls `text` for literal stretches and `name` for placeholders, left to right.
template <class Text, class Name>
void walk(QStringView pattern, Text text, Name name)
{
    qsizetype from = 0;
    while (from < pattern.size()) {
        const qsizetype open = pattern.indexOf(QLatin1Char('{'), from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        text(pattern.mid(from, open - from));
        name(pattern.mid(open + 1, close - open - 1));
        from = close + 1;
    }
    text(pattern.mid(from));
}

} // namespace

const Sentence *findSentence(std::span<const Sentence> table, const QString &id)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Sentence &sentence) { return id == QLatin1String(sentence.id); });
    return found == table.end() ? nullptr : &*found;
}

QString filled(const QString &pattern, const QVariantMap &args)
{
    QString out;
    walk(
        pattern, [&](QStringView text) { out += text; },
        [&](QStringView name) {
            const auto arg = args.constFind(name.toString());
            out += arg == args.cend() ? QLatin1Char('{') + name.toString() + QLatin1Char('}') : arg->toString();
        });
    return out;
}

QString filledOptional(const QString &pattern, const QVariantMap &args)
{
    QString out;
    qsizetype from = 0;
    const auto append = [&](QStringView part, bool optional) {
        QString piece;
        bool complete = true;
        walk(
            part, [&](QStringView text) { piece += text; },
            [&](QStringView name) {
                const QVariant value = args.value(name.toString());
                complete = complete && !isNothing(value);
                piece += value.toString().isEmpty() ? QStringLiteral("?") : value.toString();
            });
        if (complete || !optional)
            out += piece;
    };
    while (from < pattern.size()) {
        const qsizetype open = pattern.indexOf(QLatin1Char('['), from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char(']'), open);
        if (close < 0)
            break;
        append(QStringView(pattern).mid(from, open - from), false);
        append(QStringView(pattern).mid(open + 1, close - open - 1), true);
        from = close + 1;
    }
    append(QStringView(pattern).mid(from), false);
    return out;
}

} // namespace tagliando
