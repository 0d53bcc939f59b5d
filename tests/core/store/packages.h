// A store of servers under test, and package lists to put into it.
#pragma once

#include "core/store/serverstore.h"
#include "tests/core/store/workspace.h"

#include <algorithm>
#include <random>
#include <tuple>

namespace tagliando {

class ServerStoreTest : public WorkspaceTest {
protected:
    ServerStore store() { return ServerStore(database()); }

    ObservationId add(const Observation &observation)
    {
        const auto id = write([&] { return store().add(observation); });
        EXPECT_OK(id);
        return id ? *id : ObservationId{};
    }
};

inline std::vector<InstalledPackage> sorted(std::vector<InstalledPackage> packages)
{
    std::sort(packages.begin(), packages.end(), [](const InstalledPackage &a, const InstalledPackage &b) {
        return std::tie(a.name, a.architecture, a.version, a.source, a.sourceVersion) <
               std::tie(b.name, b.architecture, b.version, b.source, b.sourceVersion);
    });
    return packages;
}

inline Observation withPackages(ServerId server, const char *collected, std::vector<InstalledPackage> packages, bool complete = true)
{
    Observation observation;
    observation.server = server;
    observation.source = QStringLiteral("dpkg-query");
    observation.collected = utc(collected);
    observation.completeness.insert(InventoryClass::Packages, {complete, -1, int(packages.size())});
    observation.packages = std::move(packages);
    return observation;
}

inline InstalledPackage package(const char *name, const char *version) { return {name, version, "amd64", name, version}; }

inline std::vector<InstalledPackage> randomPackages(std::mt19937 &random, int count)
{
    std::vector<InstalledPackage> packages;
    const auto word = [&](int variety) { return QByteArray("w") + QByteArray::number(int(random() % unsigned(variety))); };
    for (int i = 0; i < count; ++i)
        packages.push_back({word(4000), word(9000), random() % 5 ? "amd64" : "i386", word(900), word(9000)});
    return packages;
}

} // namespace tagliando
