// Measuring in a process of its own: what was measured before leaves neither memory nor caches behind.
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>

namespace tagliando::bench {

/// Runs `program MODE ARGUMENT` and reads the lines "name value" that it prints; empty when it failed.
QHash<QString, double> inFreshProcess(const QString &mode, const QString &argument, const QString &program = QCoreApplication::applicationFilePath());

} // namespace tagliando::bench
