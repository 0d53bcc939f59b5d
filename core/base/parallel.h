// Long loops over independent items on all processors. No pool and no event loop: threads live as long as the loop.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace tagliando {

/// How many threads a loop may take; at least 1.
inline unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

/// Cuts 0..count into one contiguous part per processor and calls `work(begin, end, part)` for each: parts are numbered in the order of their items,
/// so that results put together part by part do not depend on who was faster. Parts smaller than `grain` are not worth a thread: a short loop runs in
/// the caller's. `work` must not throw.
template <class Work>
void parallelFor(std::size_t count, std::size_t grain, Work work)
{
    const std::size_t most = std::max<std::size_t>(1, count / std::max<std::size_t>(1, grain));
    const std::size_t parts = std::min<std::size_t>(processors(), most);
    const auto start = [&](std::size_t part) { return count * part / parts; };
    std::vector<std::thread> threads;
    threads.reserve(parts);
    for (std::size_t part = 1; part < parts; ++part)
        threads.emplace_back([&, part] { work(start(part), start(part + 1), part); });
    work(std::size_t(0), start(1), std::size_t(0));
    for (std::thread &thread : threads)
        thread.join();
}

/// Calls `work(part)` for parts 0..count, each processor taking the next one when it is free: for parts of very different size. `work` must not
/// throw.
template <class Work>
void parallelParts(std::size_t count, Work work)
{
    std::atomic<std::size_t> next = 0;
    parallelFor(std::min<std::size_t>(count, processors()), 1, [&](std::size_t, std::size_t, std::size_t) {
        for (std::size_t part = next++; part < count; part = next++)
            work(part);
    });
}

} // namespace tagliando
