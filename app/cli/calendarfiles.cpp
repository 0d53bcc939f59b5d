#include "app/cli/calendarfiles.h"

#include <QJsonArray>

namespace tagliando::cli {

ExitCode imported(const Context &context, const Result<CalendarImport> &result)
{
    if (!result)
        return context.refuse(result.error());
    QJsonArray leftOut;
    for (const Error &error : result->leftOut) {
        const QString sentence = context.words.error(error);
        leftOut << sentence;
        if (!context.json)
            context.print(sentence);
    }
    if (context.json)
        context.printJson({{QStringLiteral("saved"), result->saved}, {QStringLiteral("left_out"), leftOut}});
    else
        context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "%n event(s) recorded"), result->saved));
    return result->leftOut.empty() ? Done : Partly;
}

ExitCode written(const Context &context, const Result<QByteArray> &calendar, const QString &file)
{
    if (!calendar)
        return context.refuse(calendar.error());
    return context.writeFile(*calendar, file);
}

} // namespace tagliando::cli
