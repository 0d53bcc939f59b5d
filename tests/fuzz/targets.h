// What is fuzzed: each target takes any bytes and must return. A broken promise of the code under it ends the process.
#pragma once

#include <QByteArray>

#include <vector>

namespace tagliando::fuzz {

struct Target {
    const char *name; ///< also the folder of its corpus, tests/fuzz/corpus/NAME
    void (*run)(const QByteArray &bytes);
};

std::vector<Target> versionTargets();
std::vector<Target> nameTargets();
std::vector<Target> documentTargets();

const std::vector<Target> &targets();

/// A whole fact around one condition, so that the condition reader alone is played with.
QByteArray factAround(const QByteArray &condition);

/// Ends the process when `kept` is false.
void promise(bool kept, const char *what);

} // namespace tagliando::fuzz
