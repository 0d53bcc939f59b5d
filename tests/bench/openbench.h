#pragma once

#include "tests/bench/matchbench.h"

namespace tagliando::bench {

/// Writes a workspace of `servers` machines spread over `customers`, with everything already owed remembered, as months of work leave it.
bool writeWorkspace(const BenchWorld &world, const QString &file, int customers, int servers, unsigned seed);

/// Opening in a process of its own, to a first Oggi: time and memory beside reading the same BLOBs.
void benchOpening(const QString &file, int servers, Table &table);
/// The window on a workspace, off-screen: the longest time it could not have answered a click.
void benchWindow(const QString &file, const QString &what, Table &table);

/// What those processes run; the window's is tagliando_bench_window. They print "key value" lines.
int openChild(const QString &file);
int readChild(const QString &file);

} // namespace tagliando::bench
