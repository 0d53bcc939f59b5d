// The baselines that come with the program: each is accepted as a person's file would be, with its source.
#include "core/usecases/baselines.h"
#include "tests/support/result.h"

#include <QTemporaryDir>

namespace tagliando {

namespace {

TEST(ReadyBaselines, AreAcceptedAndNameTheirSource)
{
    const QStringList wanted{QStringLiteral("debian-mail"), QStringLiteral("domain-controller"), QStringLiteral("exchange-se"),
                             QStringLiteral("hyper-v"),     QStringLiteral("mdaemon"),           QStringLiteral("rds"),
                             QStringLiteral("sql-server")};
    EXPECT_EQ(readyBaselines(), wanted);
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("w.tagliando")));
    ASSERT_OK(database);
    auto resources = loadResources();
    ASSERT_OK(resources);
    Session session{**database, *resources, Clock(Moment::wallClock(QDate(2026, 11, 21))), {}};
    for (const QString &name : readyBaselines()) {
        const auto added = addBaseline(session, name); // a line that names an unknown product, platform or role refuses the file
        ASSERT_OK(added);
        EXPECT_FALSE(added->source.isEmpty()) << name.toStdString();
        EXPECT_GE(added->lines.size(), 6u) << name.toStdString();
        for (const BaselineLine &line : added->lines)
            EXPECT_FALSE(line.title.it.isEmpty() || line.title.en.isEmpty()) << name.toStdString() << ' ' << line.id.toStdString();
    }
    const auto again = addBaseline(session, QStringLiteral("rds"));
    ASSERT_OK(again);
    EXPECT_EQ(again->version, 1) << "adding the same again changes nothing";
}

} // namespace

} // namespace tagliando
