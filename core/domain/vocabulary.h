// Names become ids here and nowhere else (docs/formats/vocabulary.md).
#pragma once

#include "core/base/result.h"
#include "core/domain/version/version.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

namespace tagliando {

struct Platform {
    QString id;
    QString name;
    QStringList isA;
    QString side; ///< "client", "server", "either"
    QString nt;
    QList<int> builds;
    VersionScheme scheme = VersionScheme::Natural;
    QStringList captions;
    QStringList msrc;
    QString osReleaseId, osReleaseVersion;
    QString codename;
    QString endOfLifeCycle; ///< "product/cycle" as endoflife.date names it ("windows-server/1809"); empty: not there
    QDate endOfLife, ltsUntil;
};

struct Product {
    QString id;
    QString name;
    QString vendor;
    VersionScheme scheme = VersionScheme::Natural;
    QString softwareClass;
    QStringList runsOn; ///< platform ids; empty: anywhere
    QStringList isA;
    QStringList aliases;
    QStringList uninstallPatterns; ///< wildcards over DisplayName
    QStringList packages;
    bool statedOnly = false; ///< no list would show it: not stated means absent
};

/// Immutable after construction; safe to share between threads.
class Vocabulary {
public:
    /// Reads both files. Errors "vocabulary.bad" with file, field and reason.
    static Result<Vocabulary> parse(const QByteArray &platformsJson, const QByteArray &productsJson);

    [[nodiscard]] const QList<Platform> &platforms() const { return platforms_; }
    [[nodiscard]] const QList<Product> &products() const { return products_; }
    [[nodiscard]] const Platform *platform(const QString &id) const; ///< nullptr: unknown
    [[nodiscard]] const Product *product(const QString &id) const;

    /// The id for a name as people type it ("Windows_Server_2019", "windows server 2019"); empty when nobody knows it.
    [[nodiscard]] QString platformNamed(const QString &name) const;
    [[nodiscard]] QString productNamed(const QString &name) const;
    /// Windows' uninstall DisplayName -> product id; the longest matching pattern wins; empty when unmapped.
    [[nodiscard]] QString productForDisplayName(const QString &displayName) const;
    /// Windows: by build and side first, by caption only when one of them is missing (docs/FEEDS C3, REVIEW 7).
    /// `side` is "client", "server" or empty. Empty when it cannot be told.
    [[nodiscard]] QString windowsPlatform(const QString &caption, int build, const QString &side) const;
    /// os-release ID and VERSION_ID ("debian", "12") -> "debian-12". A missing minor falls back to the major ("almalinux", "9.4").
    [[nodiscard]] QString linuxPlatform(const QString &id, const QString &versionId) const;
    /// The platform whose caption is the longest one inside `text` ("Майкрософт Windows 10 Pro"); `side` narrows when it is known.
    [[nodiscard]] QString platformForCaption(const QString &text, const QString &side = {}) const;
    [[nodiscard]] QString platformForCodename(const QString &distribution, const QString &codename) const;
    /// True when `id` is `ancestor` or descends from it.
    [[nodiscard]] bool isA(const QString &id, const QString &ancestor) const;
    [[nodiscard]] bool productIsA(const QString &id, const QString &ancestor) const;
    /// As platformNamed, and also what a person copies from a screen: "Windows Server 2019 Standard", "debian12", "Windows 2003",
    /// "Debian GNU/Linux 12 (bookworm)", "almalinux-9.4". Empty when it could be two platforms or none.
    [[nodiscard]] QString platformMeant(const QString &text) const;
    /// The known name nearest to a mistyped one, for "did you mean"; empty when nothing is near.
    [[nodiscard]] QString nearestPlatform(const QString &name) const;

private:
    QList<Platform> platforms_;
    QList<Product> products_;
    struct Pattern {
        QString text;  ///< lower case
        int owner = 0; ///< index into products_ or platforms_
    };

    Result<void> index();
    [[nodiscard]] QString platformSpelled(const QString &normalised) const;
    [[nodiscard]] QString ownerOf(int build, const QString &side) const;

    QHash<QString, int> platformIndex_, productIndex_, platformAlias_, productAlias_;
    QList<Pattern> captions_, displayNames_; ///< longest first
};

/// "Windows_Server 2019" -> "windows-server-2019": lower case, `_` and blanks to hyphens.
QString normalisedName(const QString &name);
/// The nearest of `candidates` by edit distance (at most a third of its length), or empty.
QString nearestName(const QString &name, const QStringList &candidates);

} // namespace tagliando
