#include "app/cli/command.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

namespace tagliando::cli {

namespace {

void write(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

} // namespace

void Context::print(const QString &line) const { write(stdout, line); }

void Context::printJson(const QJsonObject &object) const { std::fputs(QJsonDocument(object).toJson(QJsonDocument::Indented).constData(), stdout); }

ExitCode Context::refuse(const Error &error) const
{
    write(stderr, QStringLiteral("tagliando-cli: ") + words.error(error));
    return error.code.startsWith(QLatin1String("usage.")) ? Usage : Refused;
}

ExitCode Context::writeFile(const QByteArray &bytes, const QString &file) const
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return refuse({QStringLiteral("file.cannot_write"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), out.errorString()}}});
    return Done;
}

ExitCode Context::usage() const
{
    for (const QString &line : command->usage)
        write(stderr, QStringLiteral("tagliando-cli ") + line);
    return Usage;
}

QList<Command> allCommands()
{
    return {demoCommand(),   checkCommand(),    customerCommand(), siteCommand(),     contactCommand(),  contractCommand(),  technicianCommand(),
            serverCommand(), setCommand(),      questionCommand(), importCommand(),   scanCommand(),     collectorCommand(), feedsCommand(),
            factsCommand(),  findingsCommand(), whyCommand(),      affectedCommand(), baselineCommand(), productCommand(),   decisionCommand(),
            freezeCommand(), windowCommand(),   holidayCommand(),  journalCommand(),  policyCommand(),   visitsCommand(),    reportCommand()};
}

} // namespace tagliando::cli
