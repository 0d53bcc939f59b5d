// A fleet, one machine of it, and a few nested loops must say the same of any packages and any fixes; so must a matcher that learnt its fixes one by
// one and one that knew them all.
#include "core/matching/packagematcher.h"

#include "tests/support/vocabulary.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

using namespace tagliando;

namespace {

struct Said {
    std::map<QByteArray, QByteArray> missing; ///< source -> newest fixed version, "!" before it when it takes a subscription
    std::set<QByteArray> satisfied, foreign;
    std::set<quint32> open;

    friend bool operator==(const Said &, const Said &) = default;
};

std::ostream &operator<<(std::ostream &out, const Said &said)
{
    out << "missing:";
    for (const auto &[source, version] : said.missing)
        out << ' ' << source.toStdString() << '=' << version.toStdString();
    out << " satisfied:";
    for (const QByteArray &source : said.satisfied)
        out << ' ' << source.toStdString();
    out << " foreign:";
    for (const QByteArray &source : said.foreign)
        out << ' ' << source.toStdString();
    return out << " open: " << said.open.size();
}

Said wordsOf(const PackageMatch &match, const PackageIndex &index)
{
    Said said;
    for (const PackageHit &hit : match.missing)
        said.missing[hit.source] = (hit.needsSupport ? "!" : "") + index.fix(hit.fix).fixedVersion;
    said.satisfied = {match.satisfiedSources.begin(), match.satisfiedSources.end()};
    said.foreign = {match.foreign.begin(), match.foreign.end()};
    said.open = {match.open.begin(), match.open.end()};
    EXPECT_EQ(match.satisfied, int(said.satisfied.size()));
    EXPECT_EQ(match.notComparable, int(said.foreign.size()));
    return said;
}

struct World {
    std::mt19937 random;
    std::vector<PackageFix> fixes;
    std::vector<ServerState> servers;

    explicit World(unsigned seed) : random(seed) {}
    int below(int n) { return int(random() % unsigned(n)); }
    template <class T>
    T oneOf(std::initializer_list<T> list)
    {
        return *(list.begin() + below(int(list.size())));
    }

    QByteArray version(bool rpm)
    {
        const QByteArray upstream = QByteArray::number(1 + below(3)) + '.' + QByteArray::number(below(3)) + '-' + QByteArray::number(1 + below(2));
        return rpm ? upstream + oneOf<const char *>({".el9", ".el9_2", ".el9_4"}) : upstream + oneOf<const char *>({"", "", "", "ubuntu1", "~x"});
    }
    QByteArray module() { return oneOf<const char *>({"", "", "", "m:1", "m:2"}); }
    QString release() { return oneOf<QString>({QStringLiteral("debian-12"), QStringLiteral("ubuntu-22.04"), QStringLiteral("rhel-9")}); }

    PackageFix fix()
    {
        PackageFix one;
        one.release = release();
        const bool rpm = one.release == QLatin1String("rhel-9");
        one.source = oneOf<const char *>({"a", "b", "c", "a-libs"});
        one.fixedVersion = below(8) == 0 ? QByteArray() : below(20) == 0 ? QByteArray("0") : version(rpm);
        if (!rpm && one.release == QLatin1String("debian-12"))
            one.fixedVersion.replace("ubuntu1", "");
        if (rpm) {
            one.architecture = oneOf<const char *>({"", "x86_64", "aarch64", "noarch"});
            one.module = module();
            one.support = oneOf<QString>({QString(), QString(), QStringLiteral("eus:9.2"), QStringLiteral("eus:9.4")});
        } else {
            one.support = oneOf<QString>({QString(), QString(), QStringLiteral("ubuntu-pro")});
        }
        one.cves = {QStringLiteral("CVE-2026-%1").arg(below(6))};
        return one;
    }

    Observation machine()
    {
        Observation one;
        one.source = QStringLiteral("dpkg-query");
        const QString os = release();
        one.values[QStringLiteral("os")] = os;
        const bool rpm = os == QLatin1String("rhel-9");
        if (below(3) == 0)
            one.values[QStringLiteral("flag.ubuntu-pro")] = QStringLiteral("installed");
        if (below(3) == 0)
            one.values[QStringLiteral("attr.eus")] = oneOf<QString>({QStringLiteral("9.2"), QStringLiteral("9.4")});
        for (int i = below(7); i > 0; --i) {
            const QByteArray source = oneOf<const char *>({"a", "b", "c", "d"});
            const QByteArray name = oneOf<QByteArray>({source, source + "-libs"});
            const QByteArray v = version(rpm);
            one.packages.push_back({name, v, rpm ? oneOf<const char *>({"x86_64", "noarch", "i686"}) : "amd64", source,
                                    !rpm && below(4) == 0 ? version(rpm) : v, rpm ? module() : QByteArray()});
        }
        return one;
    }
};

int minorOf(const QByteArray &version) { return version.endsWith("_2") ? 2 : version.endsWith("_4") ? 4 : -1; }

// FEEDS C1 and C2 as nested loops.
Said naive(const std::vector<PackageFix> &fixes, const ServerState &state)
{
    Said said;
    const QString os = state.value(QStringLiteral("os"));
    const QString eus = state.value(QStringLiteral("attr.eus"));
    const bool rpm = os == QLatin1String("rhel-9");
    const bool pro = state.has(QStringLiteral("flag.ubuntu-pro"));
    const VersionScheme scheme = rpm ? VersionScheme::Rpm : VersionScheme::Dpkg;
    std::map<QByteArray, std::vector<InstalledPackage>> bySource;
    if (state.packages) {
        for (const InstalledPackage &package : state.packages->all())
            bySource[package.source].push_back(package);
    }
    const auto isLess = [&](const QByteArray &a, const QByteArray &b) { return *compareVersions(scheme, QByteArrayView(a), QByteArrayView(b)) < 0; };
    for (const auto &[source, packages] : bySource) {
        std::vector<const PackageFix *> missing;
        bool spoken = false, foreign = false;
        for (const InstalledPackage &package : packages) {
            const QByteArray installed = rpm ? package.version : package.sourceVersion;
            for (std::size_t i = 0; i < fixes.size(); ++i) {
                const PackageFix &fix = fixes[i];
                const bool named =
                    fix.source == (rpm ? package.name : package.source) || (rpm && fix.fixedVersion.isEmpty() && fix.source == package.source);
                if (fix.release != os || !named || fix.fixedVersion == "0")
                    continue;
                if (rpm) {
                    const bool anyArchitecture = fix.architecture.isEmpty() || fix.architecture == "noarch" || package.architecture == "noarch";
                    if ((!anyArchitecture && fix.architecture != package.architecture) || fix.module != package.module)
                        continue;
                    const QString stream = fix.support.mid(4);
                    const int held = eus.isEmpty() ? -1 : eus.mid(2).toInt();
                    if (!stream.isEmpty() && (eus.isEmpty() ? minorOf(installed) != stream.mid(2).toInt() : stream != eus))
                        continue;
                    if (stream.isEmpty() && held >= 0 && minorOf(fix.fixedVersion) > held)
                        continue;
                }
                if (fix.fixedVersion.isEmpty()) {
                    said.open.insert(quint32(i));
                    continue;
                }
                if (os == QLatin1String("debian-12") && installed.contains("ubuntu")) {
                    foreign = true;
                    continue;
                }
                spoken = true;
                if (isLess(installed, fix.fixedVersion))
                    missing.push_back(&fix);
            }
        }
        std::vector<const PackageFix *> free;
        for (const PackageFix *fix : missing) {
            if (fix->support.isEmpty() || (fix->support == QLatin1String("ubuntu-pro") ? pro : fix->support.mid(4) == eus))
                free.push_back(fix);
        }
        const auto newest = [&](const std::vector<const PackageFix *> &list) {
            return (*std::max_element(list.begin(), list.end(),
                                      [&](const PackageFix *a, const PackageFix *b) { return isLess(a->fixedVersion, b->fixedVersion); }))
                ->fixedVersion;
        };
        if (!missing.empty())
            said.missing[source] = free.empty() ? "!" + newest(missing) : newest(free);
        else if (foreign)
            said.foreign.insert(source);
        else if (spoken)
            said.satisfied.insert(source);
    }
    return said;
}

// Versions that are equal but spelled alike stay comparable: the newest of two equal fixes is the same text.
TEST(FleetMatch, FleetMachineAndNestedLoopsAgree)
{
    for (unsigned seed = 1; seed <= 4000; ++seed) {
        World world(seed);
        for (int i = world.below(12); i > 0; --i)
            world.fixes.push_back(world.fix());
        std::vector<Observation> machines(std::size_t(1 + world.below(5)));
        for (Observation &machine : machines)
            machine = world.machine();
        // One table for all, as the store gives; every third machine has its own, as a preview does.
        auto table = std::make_shared<PackageTable>();
        for (std::size_t i = 0; i < machines.size(); ++i) {
            ServerState state = fold({machines[i]});
            if (state.packages && i % 3 != 2) {
                std::vector<quint32> pairs;
                for (const InstalledPackage &package : *state.packages)
                    pairs.push_back(table->intern(package));
                state.packages = std::make_shared<const PackageList>(table, std::move(pairs));
            }
            world.servers.push_back(state);
        }
        std::vector<const ServerState *> states;
        for (const ServerState &state : world.servers)
            states.push_back(&state);
        const auto index = std::make_shared<PackageIndex>(world.fixes, testVocabulary());
        PackageMatcher fleet(index);
        fleet.prepare(states);

        const std::vector<PackageFix> none;
        PackageMatcher learning(std::make_shared<PackageIndex>(none, testVocabulary()));
        for (std::size_t i = 0; i < world.fixes.size(); ++i) {
            if (i == world.fixes.size() / 2)
                learning.prepare(states);
            learning.add(world.fixes[i]);
        }
        learning.prepare(states);
        for (std::size_t i = 0; i < states.size(); ++i) {
            const Said expected = naive(world.fixes, *states[i]);
            ASSERT_EQ(wordsOf(fleet.match(*states[i]), *index), expected) << "fleet, seed " << seed << " machine " << i;
            ASSERT_EQ(wordsOf(matchPackages(index, *states[i]), *index), expected) << "alone, seed " << seed << " machine " << i;
            ASSERT_EQ(wordsOf(learning.match(*states[i]), learning.index()), expected) << "learning, seed " << seed << " machine " << i;
        }
        // Who is affected: those that miss a fix of the CVE, or have the hole.
        for (int cve = 0; cve < 6; ++cve) {
            const std::vector<quint32> fixes = index->ofCve(QStringLiteral("cve-2026-%1").arg(cve));
            std::vector<std::size_t> expected;
            for (std::size_t i = 0; i < states.size(); ++i) {
                std::vector<PackageFix> only = world.fixes;
                for (quint32 f = 0; f < only.size(); ++f) {
                    if (std::find(fixes.begin(), fixes.end(), f) == fixes.end())
                        only[f].release = QStringLiteral("elsewhere");
                }
                const Said said = naive(only, *states[i]);
                if (!said.missing.empty() || !said.open.empty())
                    expected.push_back(i);
            }
            ASSERT_EQ(fleet.affected(states, fixes), expected) << "seed " << seed << " CVE " << cve;
        }
    }
}

TEST(FleetMatch, ANewImportJudgesOnlyWhatIsNew)
{
    World world(7);
    for (int i = 0; i < 40; ++i)
        world.fixes.push_back(world.fix());
    const auto index = std::make_shared<PackageIndex>(world.fixes, testVocabulary());
    std::vector<ServerState> servers;
    for (int i = 0; i < 30; ++i)
        servers.push_back(fold({world.machine()}));
    PackageMatcher growing(index);
    std::vector<const ServerState *> states;
    for (const ServerState &server : servers) {
        states.push_back(&server);
        const PackageMatcher before = growing;
        growing.prepare({&server});
        EXPECT_EQ(wordsOf(growing.match(server), *index), naive(world.fixes, server));
        EXPECT_EQ(wordsOf(before.match(server), *index), naive(world.fixes, server)) << "what is not prepared is judged on the spot";
    }
    for (const ServerState *state : states)
        EXPECT_EQ(wordsOf(growing.match(*state), *index), naive(world.fixes, *state));
}

} // namespace
