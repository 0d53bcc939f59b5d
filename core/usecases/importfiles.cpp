#include "core/usecases/importfiles.h"

#include "core/feeds/decompress.h"
#include "core/feeds/packedfiles.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace tagliando {

namespace {

constexpr qint64 largestFile = 64LL << 20;     ///< of a text
constexpr qint64 largestArchive = 512LL << 20; ///< on the disk

struct OnDisk {
    QString path, name;
};

// What a system puts beside people's files.
bool isLitter(const QString &name)
{
    const QString last = name.section(QLatin1Char('/'), -1);
    return last.startsWith(QLatin1String("._")) || last == QLatin1String(".DS_Store") ||
           last.compare(QLatin1String("Thumbs.db"), Qt::CaseInsensitive) == 0 || last.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) == 0;
}

QList<OnDisk> filesUnder(const QStringList &paths)
{
    QList<OnDisk> files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append({path, QFileInfo(path).fileName()});
            continue;
        }
        const QDir folder(path);
        QStringList inside;
        QDirIterator walk(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext())
            inside << walk.next();
        inside.sort();
        for (const QString &file : inside) {
            if (!isLitter(file))
                files.append({file, folder.relativeFilePath(file)});
        }
    }
    return files;
}

Error tooLarge(const QString &name)
{
    return {QStringLiteral("file.too_large"), {{QStringLiteral("file"), name}, {QStringLiteral("megabytes"), largestFile >> 20}}};
}

class Finder {
public:
    Finder(const FoundFiles &found, const Progress &progress) : found_(found), progress_(progress) {}

    Result<void> read(const OnDisk &one)
    {
        QFile file(one.path);
        if (!file.open(QIODevice::ReadOnly)) {
            refuse(one.name,
                   {QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), one.path}, {QStringLiteral("reason"), file.errorString()}}});
            return {};
        }
        const QByteArray beginning = file.peek(512);
        if (file.size() > (looksPacked(beginning) || looksCompressed(beginning) ? largestArchive : largestFile)) {
            refuse(one.name, tooLarge(one.path));
            return {};
        }
        return open({one.name, one.path, file.readAll()}, 0);
    }

    [[nodiscard]] int met() const { return met_; }

private:
    // A compressed file is its content, and that may be an archive (.tar.gz); an archive inside an archive is nobody's inventory.
    Result<void> open(FoundFile file, int depth)
    {
        if (looksCompressed(file.bytes)) {
            auto content = decompress(file.bytes, file.name, depth == 0 ? largestArchive : largestFile, progress_);
            if (!content)
                return giveUp(file.name, content.error());
            file.bytes = *std::move(content);
        }
        if (depth > 0 || !looksPacked(file.bytes)) {
            if (file.bytes.size() > largestFile)
                refuse(file.name, tooLarge(file.name));
            else
                take(std::move(file));
            return {};
        }
        return openArchive(file);
    }

    Result<void> openArchive(const FoundFile &archive)
    {
        QString folder = archive.place;
        for (const char *ending : {".gz", ".xz", ".zst", ".bz2", ".zip", ".7z", ".tar", ".tgz"}) {
            if (folder.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
                folder.chop(QLatin1String(ending).size());
        }
        std::vector<FoundFile> inside;
        std::vector<QString> large;
        bool office = false; // a spreadsheet is a zip, too
        const auto opened = eachPackedFile(
            archive.bytes, archive.name,
            [&](PackedFile file) {
                office = office || file.name == QLatin1String("[Content_Types].xml");
                if (!isLitter(file.name))
                    inside.push_back({archive.name + QLatin1Char('/') + file.name, folder + QLatin1Char('/') + file.name, std::move(file.bytes)});
            },
            [&](const QString &name) { large.push_back(archive.name + QLatin1Char('/') + name); }, progress_);
        if (!opened) // nothing of a damaged or hostile archive is taken
            return giveUp(archive.name, opened.error());
        if (office) {
            refuse(archive.name, {QStringLiteral("import.spreadsheet"), {{QStringLiteral("file"), archive.name}}});
            return {};
        }
        for (const QString &name : large)
            refuse(name, tooLarge(name));
        for (FoundFile &file : inside) {
            if (auto read = open(std::move(file), 1); !read)
                return read;
        }
        return {};
    }

    Result<void> giveUp(const QString &name, const Error &why)
    {
        if (why.code == QLatin1String("job.cancelled"))
            return why;
        refuse(name, why);
        return {};
    }

    void take(FoundFile file)
    {
        ++met_;
        found_.take(std::move(file));
    }

    void refuse(const QString &name, const Error &why)
    {
        ++met_;
        found_.refuse(name, why);
    }

    const FoundFiles &found_;
    const Progress &progress_;
    int met_ = 0;
};

} // namespace

Result<int> eachFoundFile(const QStringList &paths, const FoundFiles &found, double share, const Progress &progress)
{
    Finder finder(found, progress);
    const QList<OnDisk> files = filesUnder(paths);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        progress.report(share * double(i) / double(files.size()), QStringLiteral("progress.import"));
        if (const auto read = finder.read(files[i]); !read)
            return read.error();
    }
    return finder.met();
}

Result<FoundFile> foundFile(const QStringList &paths, const QString &name)
{
    std::optional<Result<FoundFile>> found;
    const auto wanted = [&](const QString &met) { return !found && (name.isEmpty() || met == name); };
    const FoundFiles files{[&](FoundFile file) {
                               if (wanted(file.name))
                                   found = std::move(file);
                           },
                           [&](const QString &met, const Error &why) {
                               if (wanted(met))
                                   found = why;
                           }};
    if (const auto met = eachFoundFile(paths, files, 0, {}); !met)
        return met.error();
    if (!found)
        return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), name.isEmpty() ? paths.join(QStringLiteral(", ")) : name}}};
    return *std::move(found);
}

} // namespace tagliando
