#include "app/cli/command.h"
#include "core/usecases/journaling.h"

#include <QJsonArray>

#include <cstdio>

namespace tagliando::cli {

namespace {

const QString outOption = QStringLiteral("--out");
const QString anchorOption = QStringLiteral("--anchor");

ExitCode list(const Context &context)
{
    const auto entries = readableJournal(context.session);
    if (!entries)
        return context.refuse(entries.error());
    QJsonArray rows;
    for (const JournalEntry &entry : *entries) {
        if (context.json) {
            rows << QJsonObject{{QStringLiteral("seq"), entry.seq},
                                {QStringLiteral("at"), entry.at},
                                {QStringLiteral("kind"), entry.kind},
                                {QStringLiteral("technician"), entry.technician.isEmpty() ? QJsonValue() : QJsonValue(entry.technician)},
                                {QStringLiteral("body"), entry.body},
                                {QStringLiteral("hash"), entry.hash}};
            continue;
        }
        QStringList columns{QString::number(entry.seq), entry.at, entry.kind, entry.technician, entry.body};
        columns.removeAll(QString());
        context.print(columns.join(QStringLiteral(" | ")));
    }
    if (context.json)
        context.printJson({{QStringLiteral("journal"), rows}});
    return Done;
}

ExitCode verify(const Context &context, const QString &anchor)
{
    const auto check = checkJournal(context.session, anchor);
    if (!check)
        return context.refuse(check.error());
    const bool whole = check->faults.empty() && check->rewritten.empty();
    if (context.json) {
        QJsonArray faults;
        for (const JournalFault &fault : check->faults) {
            faults << QJsonObject{{QStringLiteral("kind"), toString(fault.kind)},
                                  {QStringLiteral("seq"), fault.seq ? QJsonValue(fault.seq) : QJsonValue()},
                                  {QStringLiteral("other"), fault.other ? QJsonValue(fault.other) : QJsonValue()}};
        }
        for (const qint64 id : check->rewritten)
            faults << QJsonObject{
                {QStringLiteral("kind"), QStringLiteral("decision")}, {QStringLiteral("seq"), QJsonValue()}, {QStringLiteral("other"), id}};
        context.printJson({{QStringLiteral("sound"), whole},
                           {QStringLiteral("rows"), check->count},
                           {QStringLiteral("head"), check->head},
                           {QStringLiteral("faults"), faults}});
        return whole ? Done : Refused;
    }
    for (const JournalFault &fault : check->faults)
        context.refuse(context.words.journalFault(fault));
    for (const qint64 id : check->rewritten)
        context.refuse({QStringLiteral("journal.rewritten"), {{QStringLiteral("id"), id}}});
    if (whole)
        context.print(context.words.count("cli", QT_TRANSLATE_N_NOOP("cli", "The journal is whole: %n row(s), head {head}"), int(check->count),
                                          {{QStringLiteral("head"), check->head}}));
    return whole ? Done : Refused;
}

ExitCode exportTo(const Context &context, const QString &file)
{
    const auto lines = exportJournal(context.session);
    if (!lines)
        return context.refuse(lines.error());
    if (file.isEmpty()) {
        std::fwrite(lines->constData(), 1, size_t(lines->size()), stdout);
        return Done;
    }
    return context.writeFile(*lines, file);
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const QString verb = arguments.at(0);
    if (verb == QLatin1String("erase") && arguments.positionals.size() == 2) {
        const auto erased = erasePerson(context.session, arguments.at(1));
        return erased ? Done : context.refuse(erased.error());
    }
    if (arguments.positionals.size() != 1)
        return context.usage();
    if (verb == QLatin1String("list"))
        return list(context);
    if (verb == QLatin1String("verify"))
        return verify(context, arguments.value(anchorOption));
    return verb == QLatin1String("export") ? exportTo(context, arguments.value(outOption)) : context.usage();
}

} // namespace

Command journalCommand()
{
    return {QStringLiteral("journal"),
            {QStringLiteral("journal list"), QStringLiteral("journal verify [--anchor HASH]"), QStringLiteral("journal export [--out F.jsonl]"),
             QStringLiteral("journal erase NAME")},
            {anchorOption, outOption},
            {},
            run};
}

} // namespace tagliando::cli
