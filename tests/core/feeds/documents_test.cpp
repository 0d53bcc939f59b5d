// Documents out of files, folders and archives, and what does not come out of them.
#include "core/feeds/documents.h"
#include "tests/core/feeds/compressed.h"
#include "tests/support/result.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <vector>

using namespace tagliando;

namespace {

using Entries = std::vector<std::pair<std::string, QByteArray>>;

QByteArray archived(const Entries &entries, bool zip, bool packed)
{
    QByteArray out(32 * 1024 * 1024, '\0');
    size_t used = 0;
    archive *writer = archive_write_new();
    zip ? archive_write_set_format_zip(writer) : archive_write_set_format_ustar(writer);
    if (packed)
        archive_write_add_filter_gzip(writer);
    archive_write_open_memory(writer, out.data(), static_cast<size_t>(out.size()), &used);
    for (const auto &[name, content] : entries) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), static_cast<size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return out.left(static_cast<qsizetype>(used));
}

struct Seen {
    Result<void> result;
    std::vector<std::string> names;
    QByteArray content;
};

Seen seen(const QByteArray &bytes, const DocumentLimits &limits = {})
{
    Seen seen;
    seen.result = visitDocuments(bytes, QStringLiteral("file"), limits, {}, [&](const QString &name, const QByteArray &content) -> Result<void> {
        seen.names.push_back(name.toStdString());
        seen.content += content;
        return {};
    });
    return seen;
}

TEST(Documents, ArchivesAreOpenedAndSingleFilesUnpacked)
{
    const Entries entries{{"2024/a.json", "{\"a\": 1}"}, {"b.json", "{}"}};
    const std::vector<std::string> names{"file/2024/a.json", "file/b.json"};
    for (const auto &[zip, packed] : {std::pair{false, false}, {false, true}, {true, false}}) {
        const Seen all = seen(archived(entries, zip, packed));
        EXPECT_OK(all.result);
        EXPECT_EQ(all.names, names) << zip << packed;
        EXPECT_EQ(all.content, QByteArray("{\"a\": 1}{}"));
    }
    EXPECT_EQ(seen("{}").names, std::vector<std::string>{"file"});
}

TEST(Documents, AFolderIsWalkedInOrderWithoutWhatIsHidden)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("b/c"));
    QDir(folder.path()).mkpath(QStringLiteral(".git"));
    for (const char *name : {"z.json", "a.json", "b/c/d.json", ".git/x.json"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("{}");
    }
    std::vector<std::string> names;
    EXPECT_OK(visitDocuments({folder.path()}, {}, {}, [&](const QString &name, const QByteArray &) -> Result<void> {
        names.push_back(name.toStdString());
        return {};
    }));
    EXPECT_EQ(names, (std::vector<std::string>{"a.json", "b/c/d.json", "z.json"}));
    EXPECT_EQ(
        visitDocuments({folder.filePath(QStringLiteral("none"))}, {}, {}, [](const QString &, const QByteArray &) -> Result<void> { return {}; })
            .error()
            .code.toStdString(),
        "file.not_found");
}

TEST(Documents, BombsAndCutArchivesStop)
{
    DocumentLimits limits;
    limits.document = 1000;
    const QByteArray big = archived({{"a", QByteArray(5000, 'x')}}, false, true);
    EXPECT_EQ(seen(big, limits).result.error().code.toStdString(), "archive.too_large");
    limits = {};
    limits.count = 2;
    EXPECT_EQ(seen(archived({{"a", "1"}, {"b", "2"}, {"c", "3"}}, false, false), limits).result.error().code.toStdString(), "archive.too_large");
    limits = {};
    limits.total = 6000;
    EXPECT_EQ(seen(archived({{"a", QByteArray(5000, 'x')}, {"b", QByteArray(5000, 'x')}}, false, false), limits).result.error().code.toStdString(),
              "archive.too_large");
    QByteArray cut = archived({{"a", "1"}, {"b", QByteArray(50000, 'y')}}, false, false);
    cut.truncate(20000);
    EXPECT_EQ(seen(cut).result.error().code.toStdString(), "archive.bad");
    EXPECT_EQ(seen(QByteArray("PK\x03\x04") + "garbage").result.error().code.toStdString(), "archive.bad");
}

} // namespace
