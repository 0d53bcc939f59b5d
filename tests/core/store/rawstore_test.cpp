#include "core/store/rawstore.h"

#include "tests/core/store/workspace.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

#include <zstd.h>

#include <random>

namespace tagliando {

namespace {

class RawStoreTest : public testing::Test {
protected:
    [[nodiscard]] QString root() const { return folder_.filePath(QStringLiteral("studio.tagliando.d")); }
    [[nodiscard]] QString fileOf(const QByteArray &sha256) const
    {
        const QString hex = QString::fromLatin1(sha256.toHex());
        return QStringLiteral("%1/%2/%3.zst").arg(root(), hex.left(2), hex);
    }

    QTemporaryDir folder_;
    RawStore store_{root()};
};

QByteArray packed(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), '\0');
    out.truncate(qsizetype(ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), 3)));
    return out;
}

} // namespace

TEST_F(RawStoreTest, BytesComeBackByTheirHash)
{
    std::mt19937 random(1);
    QByteArray noise;
    for (int i = 0; i < 300000; ++i)
        noise.append(char(random()));
    for (const QByteArray &bytes : {QByteArray(), QByteArray("x"), QByteArray("Hotfix(s): 5\r\n").repeated(20000), noise}) {
        for (const auto write : {RawStore::Write::Synced, RawStore::Write::Soon}) {
            const auto kept = store_.keep(bytes, write);
            ASSERT_OK(kept);
            EXPECT_EQ(*kept, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            const auto read = store_.read(*kept);
            ASSERT_OK(read);
            EXPECT_EQ(*read, bytes);
            EXPECT_EQ(QFile::permissions(fileOf(*kept)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            ASSERT_OK(store_.remove(*kept)); // or the second way would find it kept already
        }
    }
}

TEST_F(RawStoreTest, FilesAreSmallAndTheOwnersAlone)
{
    const QByteArray bytes = QByteArray("KB5005625 ").repeated(50000);
    const auto kept = store_.keep(bytes);
    ASSERT_OK(kept);
    const QFileInfo file(fileOf(*kept));
    ASSERT_TRUE(file.exists());
    EXPECT_LT(file.size(), bytes.size() / 50);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {file.filePath(), file.path(), root()})
        EXPECT_FALSE(QFile::permissions(path) & others) << path.toStdString();
    EXPECT_FALSE(QFile::permissions(file.filePath()) & QFile::ExeOwner);
}

TEST_F(RawStoreTest, KeepingTwiceKeepsOnce)
{
    const auto first = store_.keep("ciao");
    const auto second = store_.keep("ciao");
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_EQ(*first, *second);
    int files = 0;
    for (QDirIterator it(root(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); it.next())
        ++files;
    EXPECT_EQ(files, 1);
}

TEST_F(RawStoreTest, WhatWasRemovedIsMissing)
{
    const auto kept = store_.keep("ciao");
    ASSERT_OK(kept);
    ASSERT_OK(store_.remove(*kept));
    EXPECT_EQ(store_.read(*kept).error().code, QStringLiteral("raw.missing"));
    EXPECT_OK(store_.remove(*kept));
}

TEST_F(RawStoreTest, WhatIsNotThereIsMissing)
{
    for (const QByteArray &sha256 : {QByteArray(32, 'a'), QByteArray()}) {
        const auto read = store_.read(sha256);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, QStringLiteral("raw.missing"));
        EXPECT_FALSE(read.error().args.value(QStringLiteral("file")).toString().isEmpty());
    }
}

TEST_F(RawStoreTest, WhateverDoesNotFitItsHashIsDamaged)
{
    const auto kept = store_.keep(QByteArray("Hotfix ").repeated(5000));
    ASSERT_OK(kept);
    const QByteArray good = contentOf(fileOf(*kept));
    QByteArray flipped = good;
    flipped[good.size() / 2] = char(flipped[good.size() / 2] ^ 0x20);
    for (const QByteArray &content : {QByteArray(), QByteArray("no zstd at all"), good.left(good.size() - 3), flipped, packed("another file")}) {
        writeFile(fileOf(*kept), content);
        const auto read = store_.read(*kept);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, QStringLiteral("raw.damaged"));
    }
    ASSERT_OK(store_.keep(QByteArray("Hotfix ").repeated(5000))); // heals
    EXPECT_OK(store_.read(*kept));
}

TEST_F(RawStoreTest, ABombIsNotUnpacked)
{
    const auto kept = store_.keep("small");
    ASSERT_OK(kept);
    QByteArray lying = packed(QByteArray(300000, '\0'));
    ASSERT_EQ(lying.mid(5, 4), QByteArray::fromHex("e0930400")); // the frame's content size, RFC 8878 3.1.1.1.4
    lying.replace(5, 4, QByteArray(4, '\xff'));
    writeFile(fileOf(*kept), lying);
    const auto read = store_.read(*kept);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, QStringLiteral("raw.damaged"));
    EXPECT_TRUE(read.error().args.value(QStringLiteral("reason")).toString().contains(QStringLiteral("512")));

    // Many frames one after the other: only the first one's size was announced.
    writeFile(fileOf(*kept), packed(QByteArray(64 << 20, '\0')).repeated(20));
    const auto chained = store_.read(*kept);
    ASSERT_FALSE(chained);
    EXPECT_EQ(chained.error().code, QStringLiteral("raw.damaged"));
}

TEST_F(RawStoreTest, AFolderThatCannotBeMadeIsAnError)
{
    writeFile(root(), "a file where the folder should be");
    const auto kept = store_.keep("ciao");
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, QStringLiteral("raw.cannot_write"));
}

} // namespace tagliando
