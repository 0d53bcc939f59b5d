#include "core/feeds/packedfiles.h"
#include "tests/core/feeds/packed.h"
#include "tests/support/result.h"

#include <QStringList>

namespace tagliando {
namespace {

struct Unpacked {
    Result<void> done;
    QStringList names, tooLarge;
    QByteArray all;
};

Unpacked unpack(const QByteArray &bytes, const PackedLimits &limits = {}, const Progress &progress = {})
{
    Unpacked out{{}, {}, {}, {}};
    out.done = eachPackedFile(
        bytes, QStringLiteral("inventari.zip"),
        [&](const PackedFile &file) {
            out.names << file.name;
            out.all += file.bytes;
        },
        [&](const QString &name) { out.tooLarge << name; }, progress, limits);
    return out;
}

} // namespace

TEST(PackedFiles, EveryKindGivesItsFiles)
{
    const QList<PackedFile> files{
        {QStringLiteral("SRV1/systeminfo.txt"), "Host"}, {QStringLiteral("SRV2/città.txt"), "words"}, {QStringLiteral("leer.txt"), ""}};
    for (const auto format : {archive_write_set_format_zip, archive_write_set_format_7zip, archive_write_set_format_ustar}) {
        const QByteArray packedFiles = packed(files, format);
        EXPECT_TRUE(looksPacked(packedFiles));
        const Unpacked out = unpack(packedFiles);
        ASSERT_OK(out.done);
        EXPECT_EQ(out.names.size(), 3);
        EXPECT_TRUE(out.names.contains(QStringLiteral("SRV1/systeminfo.txt")));
        EXPECT_EQ(out.all.size(), 9);
    }
    EXPECT_FALSE(looksPacked("Host Name: x"));
    EXPECT_OK(unpack(packed({}, archive_write_set_format_zip)).done) << "an empty zip is no error here: there is nothing to import, and that is said";
}

TEST(PackedFiles, NamesThatLeadElsewhereRefuseTheArchive)
{
    for (const char *name : {"../../etc/passwd", "/etc/passwd", "a/../../b", "C:/Windows/x", "..\\..\\x"}) {
        const Unpacked out = unpack(packed({{QStringLiteral("good.txt"), "good"}, {QString::fromLatin1(name), "x"}}, archive_write_set_format_zip));
        ASSERT_FALSE(out.done) << name;
        EXPECT_EQ(out.done.error().code, QStringLiteral("archive.unsafe_name")) << name;
    }
}

TEST(PackedFiles, BombsAreStopped)
{
    const PackedFile zeros{QStringLiteral("zeros.txt"), QByteArray(40 << 20, '\0')};
    const Unpacked bomb = unpack(packed({zeros}, archive_write_set_format_zip));
    ASSERT_FALSE(bomb.done) << "grows more than a thousand times";
    EXPECT_EQ(bomb.done.error().code, QStringLiteral("archive.too_large"));
    QList<PackedFile> many;
    for (int i = 0; i < 50; ++i)
        many.append({QString::number(i), "x"});
    EXPECT_EQ(unpack(packed(many, archive_write_set_format_zip), {20, 1000, 1000}).done.error().code, QStringLiteral("archive.too_large"));
    const Unpacked big = unpack(
        packed({{QStringLiteral("big"), QByteArray(2000, 'x')}, {QStringLiteral("small"), "y"}}, archive_write_set_format_zip), {20, 1000, 100000});
    ASSERT_OK(big.done);
    EXPECT_EQ(big.tooLarge, QStringList{QStringLiteral("big")});
    EXPECT_EQ(big.names, QStringList{QStringLiteral("small")});
}

TEST(PackedFiles, CutDamagedOrCancelled)
{
    const QByteArray whole =
        packed({{QStringLiteral("a.txt"), QByteArray(100000, 'a')}, {QStringLiteral("b.txt"), "b"}}, archive_write_set_format_zip);
    for (qsizetype size = 4; size < whole.size(); size += 13) {
        const Unpacked out = unpack(whole.left(size));
        EXPECT_TRUE(out.done || out.done.error().code == QLatin1String("archive.bad")) << size;
    }
    const Progress progress;
    progress.cancel();
    EXPECT_EQ(unpack(whole, {}, progress).done.error().code, QStringLiteral("job.cancelled"));
}

} // namespace tagliando
