#include "app/cli/arguments.h"

#include "core/domain/vocabulary.h"

namespace tagliando::cli {

Result<QMap<QString, QString>> Arguments::keyValues(int first) const
{
    QMap<QString, QString> values;
    for (int i = first; i < positionals.size(); ++i) {
        const qsizetype equals = positionals[i].indexOf(QLatin1Char('='));
        if (equals < 1)
            return Error{QStringLiteral("usage.key_value"), {{QStringLiteral("word"), positionals[i]}}};
        values.insert(positionals[i].left(equals), positionals[i].mid(equals + 1));
    }
    return values;
}

Result<Arguments> parseArguments(const QStringList &words, const QStringList &valued, const QStringList &switches)
{
    Arguments arguments;
    for (int i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(QLatin1String("--"))) {
            arguments.positionals << word;
            continue;
        }
        const QString option = word.section(QLatin1Char('='), 0, 0);
        if (switches.contains(word)) {
            arguments.options.insert(word, {});
        } else if (valued.contains(option)) {
            const bool inlineValue = word.contains(QLatin1Char('='));
            if (!inlineValue && i + 1 >= words.size())
                return Error{QStringLiteral("usage.missing_value"), {{QStringLiteral("option"), option}}};
            arguments.options.insert(option, inlineValue ? word.section(QLatin1Char('='), 1) : words[++i]);
        } else {
            return Error{QStringLiteral("usage.unknown_option"),
                         {{QStringLiteral("option"), option}, {QStringLiteral("nearest"), nearestName(option, valued + switches)}}};
        }
    }
    return arguments;
}

} // namespace tagliando::cli
