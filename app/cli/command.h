// One command of tagliando-cli; one file per command.
#pragma once

#include "app/cli/arguments.h"
#include "core/usecases/session.h"
#include "core/usecases/snapshot.h"
#include "ui/words/words.h"

#include <QJsonObject>
#include <QList>

namespace tagliando::cli {

enum ExitCode { Done = 0, Refused = 1, Usage = 2, Partly = 3 };

/// What every command is given.
struct Context {
    Session &session;
    const Words &words;
    bool json = false;

    void print(const QString &line) const; ///< stdout
    void printJson(const QJsonObject &object) const;
    /// One sentence on stderr; returns the exit code that goes with it.
    ExitCode refuse(const Error &error) const;
    /// An older file of that name stays whole when this fails.
    ExitCode writeFile(const QByteArray &bytes, const QString &file) const;
    /// The command's usage lines on stderr.
    ExitCode usage() const;

    const struct Command *command = nullptr;
};

struct Command {
    QString name;
    QStringList usage;  ///< without the program's name
    QStringList valued; ///< options that take a value
    QStringList switches;
    ExitCode (*run)(const Context &context, const Arguments &arguments);
    bool needsGui = false; ///< it paints pages: a QGuiApplication must exist
};

Command demoCommand();
Command checkCommand();
Command customerCommand();
Command siteCommand();
Command contactCommand();
Command contractCommand();
Command technicianCommand();
Command serverCommand();
Command setCommand();
Command questionCommand();
Command importCommand();
Command scanCommand();
Command collectorCommand();
Command feedsCommand();
Command factsCommand();
Command findingsCommand();
Command whyCommand();
Command affectedCommand();
Command baselineCommand();
Command decisionCommand();
Command freezeCommand();
Command windowCommand();
Command holidayCommand();
Command journalCommand();
Command productCommand();
Command policyCommand();
Command visitsCommand();
Command reportCommand();

QList<Command> allCommands();

} // namespace tagliando::cli
