#include "core/feeds/debianmirror.h"

#include "core/feeds/formats/parsers.h"
#include "core/feeds/sources.h"

#include <QDir>
#include <QFile>
#include <QMap>

namespace tagliando {

namespace {

/// Paths of the Packages files to fetch: per component and architecture the smallest form we can unpack.
QStringList wanted(const ReleaseIndex &index, const QStringList &architectures)
{
    static const QStringList forms{QStringLiteral(".xz"), QStringLiteral(".gz"), QString()};
    QMap<QString, int> best; // path without its suffix -> index of the form
    for (const QString &path : index.sha256) {
        for (int form = 0; form < forms.size(); ++form) {
            const QString plain = path.chopped(forms[form].size());
            if (!path.endsWith(forms[form]) || !plain.endsWith(QLatin1String("/Packages")))
                continue;
            const QString folder = plain.section(QLatin1Char('/'), -2, -2);
            const bool ours = folder.startsWith(QLatin1String("binary-")) && architectures.contains(folder.mid(7));
            const bool harmless = !path.startsWith(QLatin1Char('/')) && !path.contains(QLatin1String("..")); // a signed index is still input
            const bool debugOrInstaller = path.contains(QLatin1String("debian-installer")) || path.contains(QLatin1String("/debug/"));
            if (ours && harmless && !debugOrInstaller && form < best.value(plain, static_cast<int>(forms.size())))
                best.insert(plain, form);
        }
    }
    QStringList paths;
    for (auto file = best.cbegin(); file != best.cend(); ++file)
        paths << file.key() + forms[file.value()];
    return paths;
}

Result<QString> keep(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error{QStringLiteral("file.cannot_write"),
                     {{QStringLiteral("file"), file.fileName()}, {QStringLiteral("reason"), file.errorString()}}};
    return file.fileName();
}

} // namespace

Result<QStringList> fetchDebianIndex(const Fetcher &fetcher, const MirrorRequest &request, const Progress &progress)
{
    const qint64 cap = feedSource(QStringLiteral("debian"))->cap;
    const auto fetched = [&](const QString &path) {
        FetchRequest fetch;
        fetch.url = QUrl(request.url + QLatin1Char('/') + path);
        fetch.cap = cap;
        return fetcher.get(fetch, progress);
    };
    const Result<FetchAnswer> release = fetched(QStringLiteral("InRelease"));
    if (!release)
        return release.error();
    const QString place = request.url + QStringLiteral("/InRelease");
    const Result<SignedContent> trusted = verifyClearSigned(release->body, place, request.keyring);
    if (!trusted)
        return trusted.error();
    const Result<ReleaseIndex> index = parseInRelease(trusted->content, place);
    if (!index)
        return index.error();
    const QStringList paths = wanted(*index, request.architectures);
    if (paths.isEmpty())
        return Error{QStringLiteral("feed.no_packages"), {{QStringLiteral("file"), place}}};
    QStringList files;
    const Result<QString> kept = keep(request.folder, QStringLiteral("InRelease"), release->body);
    if (!kept)
        return kept.error();
    files << *kept;
    for (const QString &path : paths) {
        const Result<FetchAnswer> packages = fetched(path);
        if (!packages)
            return packages.error();
        const Result<QString> written = keep(request.folder, QString(path).replace(QLatin1Char('/'), QLatin1Char('_')), packages->body);
        if (!written)
            return written.error();
        files << *written;
    }
    return files;
}

} // namespace tagliando
