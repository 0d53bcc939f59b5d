// Finding anything by name: customers, servers, KB, CVE, products, actions, commands. A function of values; runs off the window's thread.
#pragma once

#include "ui/common/goto.h"
#include "ui/words/words.h"

#include "core/usecases/snapshot.h"

#include <vector>

namespace tagliando {

struct SearchHit {
    enum Kind { Command, Customer, Server, Identifier, Action };
    Kind kind = Customer;
    QString title, second;
    Goto target;
    bool reachable = true; ///< false: an answer with nowhere to go ("no machine is concerned")
};

/// A command of the window, offered by its words.
struct SearchCommand {
    QString title, shortcut;
    Goto target;
};

/// At most `perKind` hits of each kind, names that begin with the text first.
std::vector<SearchHit> search(const Snapshot *snapshot, const std::vector<SearchCommand> &commands, const Words &words, const QString &text,
                              int perKind = 6);

} // namespace tagliando
