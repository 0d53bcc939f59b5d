// Ten thousand random changes of four hosts: the list changes with each of them, and nothing missing is ever shown as satisfied. What is right is
// told by a model that knows numbers only, not versions, chains or conditions.
#include "core/feeds/formats/msrc.h"
#include "core/matching/conditionmatcher.h"
#include "core/matching/packagematcher.h"

#include "tests/support/conditions.h"
#include "tests/support/vocabulary.h"

#include <random>
#include <set>

using namespace tagliando;

namespace {

constexpr int steps = 10'000;
constexpr unsigned seed = 20261122;

using Missing = std::set<QString>; ///< what the list shows as missing
using Random = std::mt19937;

int upTo(Random &random, int limit) { return int(random() % unsigned(limit)); }

Observation observed(const char *os)
{
    Observation seen;
    seen.source = QStringLiteral("collector");
    seen.collected = QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc());
    seen.values.insert(QStringLiteral("os"), QLatin1String(os));
    return seen;
}

/// A machine that changes by itself: what the list says of it, and what the model says.
class Host {
public:
    virtual ~Host() = default;
    virtual void mutate(Random &random) = 0;
    [[nodiscard]] virtual Missing listed() const = 0;
    [[nodiscard]] virtual Missing model() const = 0;
};

/// Satisfied or missing, nothing between: an unknown is named as such and never equals the model.
Missing judged(const std::vector<Requirement> &requirements, const Observation &seen)
{
    const ServerState state = fold({seen});
    Missing missing;
    for (const Requirement &requirement : requirements) {
        const VerdictKind kind = judge(requirement, {&state, nullptr, nullptr, {}}, testVocabulary(), Detail::Findings).front().kind;
        if (kind == VerdictKind::Missing)
            missing.insert(requirement.id.section(QLatin1Char(':'), 0, 0));
        else if (kind != VerdictKind::Satisfied)
            missing.insert(requirement.id + QLatin1Char(' ') + toString(kind));
    }
    return missing;
}

QString kb(int number) { return QStringLiteral("KB%1").arg(number); }

constexpr int months = 12;

/// Windows Server 2012 R2, a complete list of updates: either a month's security-only or a rollup from then on closes the month's holes.
class ListedWindows : public Host {
public:
    ListedWindows()
    {
        std::vector<MsrcDigest> digests;
        const QString platform = QStringLiteral("windows-server-2012-r2");
        for (int i = 0; i < months; ++i) {
            const QDate day = QDate(2023, 1, 10).addMonths(i);
            MsrcDigest digest{QStringLiteral("2023-%1").arg(i), day, day.startOfDay(Qt::UTC), {}, {}, {}, {}};
            // The source forgets every third link.
            const QStringList before = i > 0 && i % 3 != 0 ? QStringList{kb(rollup(i - 1))} : QStringList();
            digest.updates = {{platform, kb(rollup(i)), MsrcKind::MonthlyRollup, {}, before, Restart::Yes},
                              {platform, kb(only(i)), MsrcKind::SecurityOnly, {}, {}, Restart::Yes}};
            digest.holes = {{platform, {kb(rollup(i)), kb(only(i))}, Severity::High, false, {QStringLiteral("CVE-2023-%1").arg(i)}}};
            digests.push_back(digest);
        }
        requirements_ = msrcRequirements(digests, testVocabulary());
    }
    void mutate(Random &random) override
    {
        const int month = upTo(random, months);
        const int which = random() % 2 == 0 ? rollup(month) : only(month);
        if (installed_.erase(which) == 0)
            installed_.insert(which);
    }
    [[nodiscard]] Missing listed() const override
    {
        Observation seen = observed("windows-server-2012-r2");
        for (const int number : installed_)
            seen.hotfixes.append({kb(number), Presence::Installed, {}});
        seen.completeness[InventoryClass::OsHotfixes] = {true, -1, int(installed_.size())};
        return judged(requirements_, seen);
    }
    [[nodiscard]] Missing model() const override
    {
        Missing missing;
        for (int i = 0; i < months; ++i) {
            bool closed = installed_.contains(only(i));
            for (int later = i; later < months; ++later)
                closed = closed || installed_.contains(rollup(later));
            if (!closed)
                missing.insert(kb(rollup(i)) + QLatin1Char('+') + kb(only(i)));
        }
        return missing;
    }

private:
    static int rollup(int month) { return 5'000'000 + month; }
    static int only(int month) { return 5'100'000 + month; }
    std::vector<Requirement> requirements_;
    std::set<int> installed_;
};

/// Windows Server 2022 at some revision, with a list of updates that may claim too much: the build decides.
class BuiltWindows : public Host {
public:
    BuiltWindows()
    {
        const QString platform = QStringLiteral("windows-server-2022");
        std::vector<MsrcDigest> digests;
        for (int i = 0; i < months; ++i) {
            const QDate day = QDate(2025, 1, 14).addMonths(i);
            MsrcDigest digest{QStringLiteral("2025-%1").arg(i), day, day.startOfDay(Qt::UTC), {}, {}, {}, {}};
            digest.updates = {{platform, kb(update(i)), MsrcKind::SecurityUpdate, QStringLiteral("20348.%1").arg(revision(i)), {}, Restart::Yes}};
            digest.holes = {{platform, {kb(update(i))}, Severity::High, false, {QStringLiteral("CVE-2025-%1").arg(i)}}};
            digests.push_back(digest);
        }
        requirements_ = msrcRequirements(digests, testVocabulary());
    }
    void mutate(Random &random) override
    {
        if (random() % 3 == 0) {
            const int number = update(upTo(random, months));
            if (claimed_.erase(number) == 0)
                claimed_.insert(number);
        } else {
            revision_ = revision(0) - 20 + upTo(random, revision(months) - revision(0) + 40);
        }
    }
    [[nodiscard]] Missing listed() const override
    {
        Observation seen = observed("windows-server-2022");
        seen.values.insert(QStringLiteral("build"), QStringLiteral("20348.%1").arg(revision_));
        for (const int number : claimed_)
            seen.hotfixes.append({kb(number), Presence::Installed, {}});
        return judged(requirements_, seen);
    }
    [[nodiscard]] Missing model() const override
    {
        Missing missing;
        for (int i = 0; i < months; ++i) {
            if (revision_ < revision(i))
                missing.insert(kb(update(i)));
        }
        return missing;
    }

private:
    static int update(int month) { return 5'050'000 + month; }
    static int revision(int month) { return 3000 + 97 * month; }
    std::vector<Requirement> requirements_;
    std::set<int> claimed_;
    int revision_ = 3000;
};

/// Linux packages; a version is (epoch, number, packaging), written as the distribution writes it.
class Packaged : public Host {
public:
    using Version = std::array<int, 3>;
    using Write = QByteArray (*)(const Version &);

    Packaged(const char *platform, Write write, Random &random) : platform_(platform), write_(write)
    {
        for (int i = 0; i < sources; ++i) {
            const Version first{upTo(random, 2), 1 + upTo(random, 30), upTo(random, 12)};
            for (int later = 0; later < 1 + i % 3; ++later) {
                const Version version{first[0], first[1] + later, first[2]};
                PackageFix fix;
                fix.release = QLatin1String(platform);
                fix.source = name(i);
                fix.fixedVersion = write(version);
                fixes_.push_back(fix);
                newest_[name(i)] = version;
            }
        }
        index_ = std::make_shared<PackageIndex>(fixes_, testVocabulary());
    }
    void mutate(Random &random) override
    {
        const QByteArray package = name(upTo(random, sources + 4)); // some that no fix speaks of
        const auto found = installed_.find(package);
        if (found == installed_.end())
            installed_[package] = {upTo(random, 2), upTo(random, 34), upTo(random, 12)};
        else if (random() % 3 == 0)
            installed_.erase(found);
        else
            found->second[random() % 3] = upTo(random, 34);
    }
    [[nodiscard]] Missing listed() const override
    {
        Observation seen = observed(platform_);
        for (const auto &[package, version] : installed_)
            seen.packages.push_back({package, write_(version), "x86_64", package, write_(version), {}});
        seen.completeness[InventoryClass::Packages] = {true, -1, int(installed_.size())};
        const ServerState state = fold({seen});
        const PackageMatch match = matchPackages(index_, state);
        Missing missing;
        for (const PackageHit &hit : match.missing)
            missing.insert(QString::fromUtf8(hit.source + ' ' + index_->fix(hit.fix).fixedVersion));
        for (const QByteArray &foreign : match.foreign)
            missing.insert(QStringLiteral("foreign ") + QString::fromUtf8(foreign));
        return missing;
    }
    [[nodiscard]] Missing model() const override
    {
        Missing missing;
        for (const auto &[package, version] : installed_) {
            const auto fixed = newest_.find(package);
            if (fixed != newest_.end() && version < fixed->second)
                missing.insert(QString::fromUtf8(package + ' ' + write_(fixed->second)));
        }
        return missing;
    }

private:
    static constexpr int sources = 20;
    static QByteArray name(int i) { return "package" + QByteArray::number(i); }

    const char *platform_;
    Write write_;
    std::vector<PackageFix> fixes_;
    std::shared_ptr<PackageIndex> index_;
    std::map<QByteArray, Version> newest_, installed_;
};

QByteArray number(int n) { return QByteArray::number(n); }
// Twelve packagings before and after the plain one, in the order of the scheme.
QByteArray debianVersion(const Packaged::Version &v)
{
    const QByteArray packaging = v[2] == 0 ? QByteArray("-1~rc1") : v[2] == 1 ? QByteArray("-1") : "-1+deb12u" + number(v[2]);
    return (v[0] ? number(v[0]) + ':' : QByteArray()) + "1." + number(v[1]) + packaging;
}
QByteArray rpmVersion(const Packaged::Version &v)
{
    const QByteArray packaging = v[2] == 0 ? QByteArray("-1~rc1.el9") : v[2] == 1 ? QByteArray("-1.el9") : "-1.el9_" + number(v[2]);
    return number(v[0]) + ":1." + number(v[1]) + packaging; // an advisory without an epoch would mean "the installed one's"
}

TEST(Mutation, TheListFollowsTenThousandChanges)
{
    Random random(seed);
    ListedWindows byList;
    BuiltWindows byBuild;
    Packaged debian("debian-12", debianVersion, random), rpm("almalinux-9", rpmVersion, random);
    Host *const hosts[] = {&byList, &byBuild, &debian, &rpm};
    Missing before[4];
    int changed = 0, wrong = 0;
    for (int host = 0; host < 4; ++host) {
        before[host] = hosts[host]->model();
        ASSERT_EQ(hosts[host]->listed(), before[host]) << "host " << host << " before any change";
    }
    for (int step = 0; step < steps && wrong < 5; ++step) {
        const int host = upTo(random, 4);
        hosts[host]->mutate(random);
        const Missing is = hosts[host]->listed(), should = hosts[host]->model();
        const bool same = is == should;
        wrong += same ? 0 : 1;
        EXPECT_TRUE(same) << "step " << step << ", host " << host;
        for (const QString &item : should)
            EXPECT_TRUE(is.contains(item)) << "step " << step << ", host " << host << ": shown as satisfied: " << item.toStdString();
        changed += should == before[host] ? 0 : 1;
        before[host] = should;
    }
    EXPECT_GT(changed, steps / 4); // it was a test: the list had much to follow
    RecordProperty("changed", changed);
}

} // namespace
