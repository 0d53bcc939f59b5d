// The words after the command: positionals, KEY=VALUE and --options, checked against what the command knows.
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

namespace tagliando::cli {

struct Arguments {
    QStringList positionals;
    QMap<QString, QString> options;        ///< "--customer" -> value; switches have an empty value

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option); }
    /// Positional `index`, or empty.
    [[nodiscard]] QString at(int index) const { return positionals.value(index); }
    /// KEY=VALUE words among the positionals from `first` on. Error "usage.key_value".
    [[nodiscard]] Result<QMap<QString, QString>> keyValues(int first) const;
};

/// `valued` options take the next word, `switches` stand alone. Errors "usage.unknown_option", "usage.missing_value".
Result<Arguments> parseArguments(const QStringList &words, const QStringList &valued, const QStringList &switches);

} // namespace tagliando::cli
