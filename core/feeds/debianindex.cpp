#include "core/feeds/debianindex.h"

#include "core/feeds/decompress.h"
#include "core/feeds/formats/parsers.h"
#include "core/feeds/sources.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

const QByteArray signedHead = "-----BEGIN PGP SIGNED MESSAGE-----";

Error named(const char *code, const QString &file, const char *name = nullptr, const QString &value = {})
{
    Error error{QLatin1String(code), {{QStringLiteral("file"), file}}};
    if (name)
        error.args.insert(QLatin1String(name), value);
    return error;
}

Result<QByteArray> contentOf(const QString &path, qint64 cap)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return named("file.unreadable", path, "reason", file.errorString());
    if (file.size() > cap)
        return Error{QStringLiteral("archive.too_large"), {{QStringLiteral("file"), path}, {QStringLiteral("limit"), cap}}};
    return file.readAll();
}

/// "bookworm-security" and the older "stretch/updates" -> "bookworm", "stretch"; empty for an index that is not about security.
QString securityCodename(const QString &codename)
{
    for (const char *suffix : {"-security", "/updates"}) {
        if (codename.endsWith(QLatin1String(suffix)))
            return codename.chopped(static_cast<qsizetype>(qstrlen(suffix)));
    }
    return {};
}

/// What an index claims before anybody checked it; only good to leave it out, never to take something from it.
ReleaseIndex claims(const QByteArray &bytes)
{
    ReleaseIndex claimed;
    for (const QByteArray &line : bytes.left(4096).split('\n')) {
        if (line.startsWith("Codename:"))
            claimed.codename = QString::fromUtf8(line.mid(9).trimmed());
        else if (line.startsWith("Origin:"))
            claimed.origin = QString::fromUtf8(line.mid(7).trimmed());
    }
    return claimed;
}

bool isPackagesPath(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    return name == QLatin1String("Packages");
}

struct Vouched {
    DebianIndex index;
    QHash<QByteArray, QString> sha256;
    QString file;
    std::map<QByteArray, PackageFix> newest; ///< by source
};

class IndexReader {
public:
    IndexReader(const Vocabulary &vocabulary, const QDateTime &now, const QString &keyring, const Progress &progress)
        : vocabulary_(vocabulary), now_(now), keyring_(keyring), progress_(progress), cap_(feedSource(QStringLiteral("debian"))->cap)
    {
    }

    Result<DebianReading> read(const QStringList &paths)
    {
        if (const auto listed = list(paths); !listed)
            return listed.error();
        if (const auto indexes = readIndexes(); !indexes)
            return indexes.error();
        std::sort(vouched_.begin(), vouched_.end(), [](const Vouched &a, const Vouched &b) {
            return a.index.release != b.index.release ? a.index.release < b.index.release : a.index.date > b.index.date;
        });
        if (vouched_.empty())
            return named(reading_.skipped.empty() ? "feed.no_index" : "feed.no_security", paths.join(QLatin1Char(' ')));
        for (qsizetype i = 0; i < others_.size(); ++i) {
            if (progress_.cancelled())
                return Error{QStringLiteral("job.cancelled"), {}};
            progress_.report(static_cast<double>(i) / static_cast<double>(others_.size()), QStringLiteral("progress.feed"));
            if (const auto taken = takePackages(others_[i]); !taken)
                return taken.error();
        }
        return finish();
    }

private:
    Result<void> list(const QStringList &paths)
    {
        for (const QString &path : paths) {
            const QFileInfo info(path);
            if (!info.exists())
                return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), path}}};
            if (!info.isDir()) {
                files_ << path;
                continue;
            }
            for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name)) {
                if (file.size() > 0) // apt's lock
                    files_ << file.filePath();
            }
        }
        return {};
    }

    Result<void> readIndexes()
    {
        for (const QString &path : files_) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return named("file.unreadable", path, "reason", file.errorString());
            const QByteArray head = file.peek(4096);
            const bool isSigned = head.trimmed().startsWith(signedHead);
            const bool isUnsigned =
                !isSigned && (path.endsWith(QLatin1String("Release")) || (head.startsWith("Origin:") && head.contains("\nCodename:")));
            if (!isSigned && !isUnsigned) {
                others_ << path;
                continue;
            }
            const ReleaseIndex claimed = claims(head);
            if (securityCodename(claimed.codename).isEmpty())
                leaveOut(path, named("index.not_security", path, "codename", claimed.codename));
            else if (claimed.origin != QLatin1String("Debian"))
                leaveOut(path, named("index.foreign", path, "origin", claimed.origin));
            else if (const auto taken = takeIndex(path); !taken)
                return taken;
        }
        return {};
    }

    /// What belongs to an index that is left out is no mismatch: its hashes are remembered, and, since apt names its files after the index,
    /// such files need not be unpacked.
    void leaveOut(const QString &path, const Error &why)
    {
        reading_.skipped.push_back(why);
        for (const char *suffix : {"_InRelease", "_Release"}) {
            if (path.endsWith(QLatin1String(suffix)))
                leftOut_ << path.chopped(static_cast<qsizetype>(qstrlen(suffix)) - 1);
        }
        const Result<QByteArray> bytes = contentOf(path, cap_);
        for (const QByteArray &line : bytes ? bytes->split('\n') : QList<QByteArray>()) {
            if (line.startsWith(' ') && line.size() > 65 && line[65] == ' ')
                leftOutHashes_.insert(line.mid(1, 64).toLower());
        }
    }

    Result<void> takeIndex(const QString &path)
    {
        const Result<QByteArray> bytes = contentOf(path, cap_);
        if (!bytes)
            return bytes.error();
        const Result<SignedContent> trusted = verifyClearSigned(*bytes, path, keyring_);
        if (!trusted)
            return trusted.error();
        const Result<ReleaseIndex> release = parseInRelease(trusted->content, path);
        if (!release)
            return release.error();
        const QString codename = securityCodename(release->codename);
        if (codename.isEmpty() || release->origin != QLatin1String("Debian"))
            return named("trust.bad_signature", path); // signed content that differs from what stood in its place
        const QString platform = vocabulary_.platformForCodename(QStringLiteral("debian"), codename);
        if (platform.isEmpty()) {
            leaveOut(path, named("index.unknown_release", path, "codename", release->codename));
            return {};
        }
        Vouched vouched;
        vouched.file = path;
        vouched.sha256 = release->sha256;
        vouched.index.release = platform;
        vouched.index.name = codename + QStringLiteral("-security");
        vouched.index.date = release->date;
        vouched.index.validUntil = release->validUntil;
        vouched.index.outdated = release->validUntil.isValid() && now_ > release->validUntil;
        vouched.index.signedBy = trusted->signedBy;
        vouched.index.fingerprint = trusted->fingerprint;
        vouched_.push_back(std::move(vouched));
        return {};
    }

    Result<void> takePackages(const QString &path)
    {
        for (const QString &prefix : leftOut_) {
            if (path.startsWith(prefix)) {
                reading_.skipped.push_back(named("index.unrelated", path));
                return {};
            }
        }
        const Result<QByteArray> bytes = contentOf(path, cap_);
        if (!bytes)
            return bytes.error();
        QByteArray hash = sha256(*bytes);
        Vouched *owner = ownerOf(hash);
        if (!owner && !looksCompressed(*bytes))
            return unvouched(path, *bytes, hash);
        if (owner && !isPackagesPath(owner->sha256.value(hash)))
            return notPackages(path);
        const Result<QByteArray> content = decompress(*bytes, path, cap_, progress_);
        if (!content)
            return content.error();
        if (!owner) {
            hash = sha256(*content);
            owner = ownerOf(hash);
            if (!owner)
                return unvouched(path, *content, hash);
            if (!isPackagesPath(owner->sha256.value(hash)))
                return notPackages(path);
        }
        const Result<std::vector<PackageFix>> fixes = parsePackages(*content, path, owner->index.release, QStringLiteral("debian"));
        if (!fixes)
            return fixes.error();
        owner->index.files << path;
        for (const PackageFix &fix : *fixes) {
            PackageFix &held = owner->newest[fix.source];
            const auto order = compareDpkg(held.fixedVersion, fix.fixedVersion);
            if (held.source.isEmpty() || (order && *order == std::strong_ordering::less))
                held = fix;
        }
        return {};
    }

    static QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

    Result<void> notPackages(const QString &path)
    {
        reading_.skipped.push_back(named("index.not_packages", path));
        return {};
    }

    /// Of two states of one release that both vouch for a file, the newer.
    Vouched *ownerOf(const QByteArray &hash)
    {
        const auto found = std::find_if(vouched_.begin(), vouched_.end(), [&](const Vouched &v) { return v.sha256.contains(hash); });
        return found == vouched_.end() ? nullptr : &*found;
    }

    /// A Packages file that no index vouches for is a cut, changed or foreign one.
    Result<void> unvouched(const QString &path, const QByteArray &content, const QByteArray &hash)
    {
        const QByteArray head = content.left(65536);
        if (!leftOutHashes_.contains(hash) && head.startsWith("Package: ") && head.contains("\nVersion: ") && !head.contains("\nFormat: "))
            return named("feed.hash_mismatch", path);
        reading_.skipped.push_back(named("index.unrelated", path));
        return {};
    }

    Result<DebianReading> finish()
    {
        for (Vouched &vouched : vouched_) {
            DebianIndex &index = vouched.index;
            if (!reading_.indexes.empty() && reading_.indexes.back().release == index.release) {
                reading_.skipped.push_back(named("index.older", vouched.file, "date", index.date.toString(Qt::ISODate)));
                continue;
            }
            if (index.files.isEmpty())
                return named("feed.no_packages", vouched.file);
            for (auto &[source, fix] : vouched.newest) {
                fix.advisory = index.name;
                index.fixes.push_back(std::move(fix));
            }
            reading_.indexes.push_back(std::move(index));
        }
        return std::move(reading_);
    }

    const Vocabulary &vocabulary_;
    const QDateTime &now_;
    const QString &keyring_;
    const Progress &progress_;
    const qint64 cap_;
    QStringList files_, others_, leftOut_;
    QSet<QByteArray> leftOutHashes_;
    std::vector<Vouched> vouched_;
    DebianReading reading_;
};

} // namespace

QString aptLists() { return QStringLiteral("/var/lib/apt/lists"); }

Result<DebianReading> readDebianIndexes(const QStringList &paths, const Vocabulary &vocabulary, const QDateTime &now, const QString &keyring,
                                        const Progress &progress)
{
    return IndexReader(vocabulary, now, keyring, progress).read(paths);
}

} // namespace tagliando
