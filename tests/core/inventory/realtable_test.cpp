// Every real file beside the repository: recognised or refused with its reason, and host, build, hotfixes and packages as a script counts them that
// shares no line with the product. The table is printed.
#include "core/feeds/decompress.h"
#include "tests/core/inventory/support.h"

#include <QDir>
#include <QProcess>

#include <cstdio>

using namespace tagliando;

namespace {

struct Counted {
    QString path, host, build;
    int kbs = -1, packages = -1; ///< -1: the script knows nothing to count

    [[nodiscard]] bool counted() const { return kbs >= 0; }
};

QString realFolder()
{
    const QString configured = qEnvironmentVariable("TAGLIANDO_REAL_DATA");
    return (configured.isEmpty() ? QStringLiteral(TAGLIANDO_SOURCE_DIR "/../shared/data/feeds") : configured) + q("/installed/");
}

QList<Counted> secondOpinion(const QString &folder)
{
    QProcess script;
    script.start(q("python3"), {q(TAGLIANDO_SOURCE_DIR "/tests/core/inventory/count_inventory.py"), folder});
    QList<Counted> rows;
    if (!script.waitForFinished(60000) || script.exitCode() != 0)
        return rows;
    for (const QString &line : QString::fromUtf8(script.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(QLatin1Char('\t'));
        rows.append(fields.size() < 5 ? Counted{fields[0], {}, {}} : Counted{fields[0], fields[1], fields[2], fields[3].toInt(), fields[4].toInt()});
    }
    return rows;
}

TEST(RealTable, EveryFileIsReadAsCountedOrRefusedWithAReason)
{
    const QString folder = realFolder();
    if (!QDir(folder).exists())
        GTEST_SKIP() << "no real data at " << folder.toStdString();
    const QList<Counted> rows = secondOpinion(folder);
    if (rows.isEmpty())
        GTEST_SKIP() << "no python3 to count with";
    for (const Counted &row : rows) {
        SCOPED_TRACE(row.path.toStdString());
        const auto bytes = decompress(fileContent(folder + row.path), row.path);
        ASSERT_OK(bytes);
        const auto reading = readBytes(*bytes, qPrintable(row.path));
        if (!reading) {
            std::printf("%-70s refused   %s\n", qPrintable(row.path), qPrintable(reading.error().code));
            EXPECT_FALSE(row.counted()) << "something can be counted here and it was refused";
            const bool nothing = bytes->size() < 20; // a file that was cut behind its first word
            EXPECT_TRUE(nothing || reading.error().code != q("import.unrecognised")) << "no reason that helps anybody";
            continue;
        }
        ASSERT_EQ(reading->observations.size(), 1u);
        const Observation &seen = reading->observations.front();
        std::printf("%-70s %-15s %-22s %-12s %4d KB %5d packages\n", qPrintable(row.path), qPrintable(seen.source), qPrintable(value(seen, "os")),
                    qPrintable(value(seen, "build")), int(seen.hotfixes.size()), int(seen.packages.size()));
        EXPECT_TRUE(row.counted()) << "nothing can be counted here and it was read";
        EXPECT_TRUE(row.host.isEmpty() || row.host == seen.identity.hostname) << seen.identity.hostname.toStdString();
        EXPECT_EQ(value(seen, "build"), row.build);
        EXPECT_EQ(int(seen.hotfixes.size()), row.kbs) << kbs(seen).join(QLatin1Char(' ')).toStdString();
        EXPECT_EQ(int(seen.packages.size()), row.packages);
    }
}

} // namespace
