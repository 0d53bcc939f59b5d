// Fleets of any size from one seed: releases with their packages and advisories, machines with what is installed on them.
#pragma once

#include "core/domain/packagelist.h"
#include "core/domain/requirement.h"

#include <random>

namespace tagliando::bench {

/// A source package through its updates; versions[0] came with the release, each later one with an advisory.
struct BenchSource {
    QByteArray name;
    std::vector<QByteArray> binaries;
    std::vector<QByteArray> versions;
    double installed = 0; ///< share of machines that have it
};

struct BenchRelease {
    QString platform;
    bool rpm = false;
    double share = 0; ///< of the fleet
    std::vector<BenchSource> sources;
};

class BenchWorld {
public:
    BenchWorld(unsigned seed, int advisories);

    [[nodiscard]] const std::vector<PackageFix> &fixes() const { return fixes_; }
    [[nodiscard]] const std::vector<BenchRelease> &releases() const { return releases_; }
    [[nodiscard]] const BenchRelease &releaseOfMachine(std::mt19937 &random) const;
    /// Some 1,500 binaries; most machines are patched, a few stopped long ago.
    [[nodiscard]] std::vector<InstalledPackage> machine(const BenchRelease &release, std::mt19937 &random) const;

private:
    void addFixes(BenchRelease &release, int count, std::mt19937 &random);

    std::vector<BenchRelease> releases_;
    std::vector<PackageFix> fixes_;
};

} // namespace tagliando::bench
