// Fixes of all Linux releases, ready to be asked about one installed package (FEEDS C1, C2).
#pragma once

#include "core/domain/packagelist.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"
#include "core/matching/rpmline.h"

#include <deque>
#include <mutex>

namespace tagliando {

/// What the fixes say of one installed version. Fixes are indexes into the catalogue's.
struct PackageVerdict {
    enum Kind : quint8 { NoFix, Satisfied, Missing, NotComparable };

    Kind kind = NoFix;
    QByteArray source;      ///< whom the row is about: the installed source; for a kernel whose signed twin has no fix the source it comes from
    QByteArray installed;   ///< the version that was compared
    qint32 newest = -1;     ///< the newest fix of its line
    QList<quint32> missing; ///< newer than installed, oldest first
    QList<quint32> open;    ///< known holes without a fix
    bool supported = false; ///< some of `missing` need a subscription
};

/// Which machines a verdict is for: those of one release that follow one stream of it.
struct PackageLine {
    QString release; ///< platform id: "debian-12"
    QByteArray eus;  ///< Red Hat's extended stream, "9.4"; empty: none

    friend bool operator==(const PackageLine &, const PackageLine &) = default;
    friend size_t qHash(const PackageLine &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.release, key.eus); }
};

/// Keeps a reference: `fixes` must outlive it. Const calls are safe from several threads.
class PackageIndex {
public:
    PackageIndex(const std::vector<PackageFix> &fixes, const Vocabulary &vocabulary);

    /// Takes in one more fix and returns its index. Whoever keeps verdicts must judge the packages it names anew.
    quint32 add(const PackageFix &fix);

    [[nodiscard]] const PackageFix &fix(quint32 index) const { return index < fixes_.size() ? fixes_[index] : added_[index - fixes_.size()]; }
    [[nodiscard]] quint32 size() const { return quint32(fixes_.size() + added_.size()); }
    [[nodiscard]] bool knows(const QString &release) const { return releases_.contains(release); }
    /// How many packages of a release have a fix.
    [[nodiscard]] int namesWithFix(const QString &release) const;
    /// rpm's releases announce fixes by binary package, dpkg's by source.
    [[nodiscard]] bool byBinary(const QString &release) const;
    [[nodiscard]] VersionScheme scheme(const QString &release) const;

    [[nodiscard]] PackageVerdict judge(const PackageLine &line, const PackageName &name, const PackageVersion &version) const;
    /// The image of a kernel: by its own source when that has fixes, else by the source it was signed from.
    [[nodiscard]] PackageVerdict judgeImage(const PackageLine &line, const PackageName &name, const PackageVersion &version) const;
    /// True when anything is known to be fixed in the source that kernel images of this package come from.
    [[nodiscard]] bool knowsKernel(const QString &release, const PackageName &image) const;
    [[nodiscard]] bool isLess(const QString &release, const QByteArray &a, const QByteArray &b) const;

    /// Fixes that close a CVE, and those that would if there was one.
    [[nodiscard]] std::vector<quint32> ofCve(const QString &cve) const;
    /// Fixes whose version is none of their release's scheme: they match nothing and somebody must know.
    [[nodiscard]] const std::vector<quint32> &unreadable() const { return unreadable_; }

private:
    struct Named {
        std::vector<quint32> fixes; ///< by version
        QList<quint32> open;
        QHash<QByteArray, QByteArray> onlyStream; ///< module name -> its one announced stream; empty: several
        std::vector<matching::RpmTerms> terms;    ///< of `fixes`, in their order; rpm only
        bool sortable = false;                    ///< rpm: what is below one fix is below all that follow it
    };
    struct Release {
        VersionScheme scheme = VersionScheme::Natural;
        bool debian = false; ///< builds of Ubuntu do not belong here
        QHash<QByteArray, Named> byName;
        int withFix = 0;
    };

    Release &releaseOf(const QString &id);
    bool take(quint32 index, Release **release, Named **named);
    void order(const Release &release, Named &named) const;
    static void announce(const PackageFix &fix, Named &named);
    [[nodiscard]] const Named *named(const Release &release, const QByteArray &name) const;
    [[nodiscard]] PackageVerdict compare(const Release &release, const Named &named, const QByteArray &version) const;
    [[nodiscard]] PackageVerdict compareRpm(const PackageLine &line, const Named &named, const PackageName &name, const QByteArray &version) const;
    [[nodiscard]] PackageVerdict judgeRpm(const Release &release, const PackageLine &line, const PackageName &name,
                                          const PackageVersion &version) const;

    const std::vector<PackageFix> &fixes_;
    const Vocabulary &vocabulary_;
    std::deque<PackageFix> added_;
    QHash<QString, Release> releases_;
    std::vector<quint32> unreadable_;
    mutable std::once_flag cvesOnce_;
    mutable std::vector<std::pair<size_t, quint32>> cves_; ///< by hash
};

} // namespace tagliando
