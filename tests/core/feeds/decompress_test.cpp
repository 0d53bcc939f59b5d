#include "core/feeds/decompress.h"
#include "tests/core/feeds/compressed.h"
#include "tests/support/result.h"

namespace tagliando {
namespace {

const QByteArray text = QByteArray("Package: openssl\nVersion: 3.0.17\n\n").repeated(2000);

} // namespace

TEST(Decompress, EveryFormGivesTheContent)
{
    int (*const filters[])(archive *) = {archive_write_add_filter_gzip, archive_write_add_filter_xz, archive_write_add_filter_bzip2,
                                         archive_write_add_filter_zstd, archive_write_add_filter_lz4};
    for (auto *filter : filters) {
        const QByteArray packed = compressed(text, filter);
        ASSERT_LT(packed.size(), text.size());
        EXPECT_TRUE(looksCompressed(packed));
        const Result<QByteArray> content = decompress(packed, {});
        ASSERT_OK(content);
        EXPECT_EQ(*content, text);
    }
    EXPECT_EQ(*decompress(text, {}), text) << "plain files pass";
    EXPECT_EQ(*decompress({}, {}), QByteArray());
    EXPECT_EQ(*decompress(compressed({}, archive_write_add_filter_gzip), {}), QByteArray());
}

TEST(Decompress, BombIsStoppedAtTheCap)
{
    const QByteArray bomb = compressed(QByteArray(40 * 1024 * 1024, '\0'), archive_write_add_filter_gzip);
    const Result<QByteArray> capped = decompress(bomb, QStringLiteral("bomb.gz"), 1024 * 1024);
    ASSERT_FALSE(capped);
    EXPECT_EQ(capped.error().code, QStringLiteral("archive.too_large"));
    EXPECT_EQ(capped.error().args.value(QStringLiteral("file")).toString(), QStringLiteral("bomb.gz"));
    const QByteArray denser = compressed(QByteArray(40 * 1024 * 1024, '\0'), archive_write_add_filter_zstd);
    ASSERT_LT(denser.size() * 1000, 40 * 1024 * 1024);
    EXPECT_FALSE(decompress(denser, {})) << "grows more than a thousand times";
    EXPECT_FALSE(decompress(QByteArray(2000, 'x'), {}, 1000)) << "plain files have the cap too";
}

TEST(Decompress, DamagedFileIsRefused)
{
    for (auto *filter : {archive_write_add_filter_gzip, archive_write_add_filter_xz, archive_write_add_filter_zstd}) {
        QByteArray content;
        for (int i = 0; i < 200'000; ++i)
            content += QByteArray::number(i * 7919 % 1000003);
        const QByteArray packed = compressed(content, filter);
        const Result<QByteArray> cut = decompress(packed.left(packed.size() / 2), QStringLiteral("cut"));
        ASSERT_FALSE(cut);
        EXPECT_EQ(cut.error().code, QStringLiteral("archive.bad"));
        EXPECT_TRUE(cut.error().args.value(QStringLiteral("reason")).toString().startsWith(QLatin1String("reason.")))
            << "an id, never libarchive's English";
    }
    EXPECT_FALSE(decompress(QByteArray("\x1f\x8b", 2) + QByteArray(100, 'x'), {}));
}

TEST(Decompress, CanBeCancelled)
{
    const Progress progress;
    progress.cancel();
    const Result<QByteArray> read = decompress(compressed(text, archive_write_add_filter_gzip), {}, decompressedLimit, progress);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, QStringLiteral("job.cancelled"));
}

} // namespace tagliando
