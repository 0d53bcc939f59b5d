// Every file of every corpus once, without a fuzzer: what was found stays found.
#include "tests/fuzz/targets.h"

#include "core/feeds/formats/parsers.h"
#include "tests/support/vocabulary.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <ostream>

namespace tagliando::fuzz {

void PrintTo(const Target &target, std::ostream *out) { *out << target.name; }

namespace {

class Corpus : public testing::TestWithParam<Target> {};

TEST_P(Corpus, EveryFileIsSurvived)
{
    const QDir folder(QStringLiteral(TAGLIANDO_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(GetParam().name));
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    EXPECT_FALSE(files.isEmpty()) << "a target without seeds";
    GetParam().run({});
    for (const QString &name : files) {
        SCOPED_TRACE(name.toStdString());
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        GetParam().run(bytes);
        GetParam().run(bytes.first(bytes.size() / 2));
        GetParam().run(bytes + bytes);
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Corpus, testing::ValuesIn(targets()), [](const auto &target) {
    QString name = QLatin1String(target.param.name);
    return name.remove(QLatin1Char('-')).toStdString();
});

TEST(Corpora, HoldConditionsThatAreRead)
{
    const QDir folder(QStringLiteral(TAGLIANDO_SOURCE_DIR "/tests/fuzz/corpus/condition"));
    for (const QString &name : folder.entryList({QStringLiteral("seed*")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_OK(parseFact(factAround(file.readAll()), name, testVocabulary()));
    }
}

TEST(Corpora, BelongToATarget)
{
    const QDir folder(QStringLiteral(TAGLIANDO_SOURCE_DIR "/tests/fuzz/corpus"));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const bool known = std::any_of(targets().begin(), targets().end(), [&](const Target &one) { return name == QLatin1String(one.name); });
        EXPECT_TRUE(known) << name.toStdString();
    }
}

} // namespace

} // namespace tagliando::fuzz
