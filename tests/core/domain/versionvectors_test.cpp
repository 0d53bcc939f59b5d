// "1.0 < 1.1" a line, RPMVERCMP(1.0, 1.1, -1), or "1.0 1.1 -1": whatever the projects that publish vectors write.
#include "core/domain/version/ecosystem.h"
#include "tests/core/domain/vectors.h"

#include <QRegularExpression>

#include <optional>

using namespace tagliando;

namespace {

struct Vector {
    QByteArray a, b;
    char order = '=';
};

std::optional<Vector> readLine(const QString &line)
{
    static const QRegularExpression signs(QStringLiteral("^(\\S+)\\s+(<<?|>>?|==?|lt|gt|eq)\\s+(\\S+)$"));
    static const QRegularExpression call(QStringLiteral("^RPMVERCMP\\(([^,]*),\\s*([^,]*),\\s*(-?1|0)\\)$"));
    static const QRegularExpression numbered(QStringLiteral("^([^\\s,;]+)[\\s,;]+([^\\s,;]+)[\\s,;]+(-?1|0)$"));
    if (const auto match = signs.match(line); match.hasMatch()) {
        const QString sign = match.captured(2);
        const char order = sign.startsWith(QLatin1Char('<')) || sign == QLatin1String("lt")   ? '<'
                           : sign.startsWith(QLatin1Char('>')) || sign == QLatin1String("gt") ? '>'
                                                                                              : '=';
        return Vector{match.captured(1).toUtf8(), match.captured(3).toUtf8(), order};
    }
    for (const QRegularExpression &pattern : {call, numbered}) {
        if (const auto match = pattern.match(line); match.hasMatch()) {
            const int order = match.captured(3).toInt();
            return Vector{match.captured(1).trimmed().toUtf8(), match.captured(2).trimmed().toUtf8(), order < 0 ? '<' : order > 0 ? '>' : '='};
        }
    }
    return std::nullopt;
}

VersionOrder orderOfFile(const QString &name)
{
    static const QList<std::pair<const char *, const char *>> names{
        {"deb", "deb"}, {"dpkg", "deb"}, {"rpm", "rpm"}, {"semver", "semver"}, {"alpine", "apk"}};
    for (const auto &[prefix, ecosystem] : names) {
        if (name.startsWith(QLatin1String(prefix)))
            return orderOfEcosystem(ecosystem);
    }
    return nullptr;
}

TEST(VersionVectors, Agree)
{
    const QDir folder = vectorFolder({});
    const QStringList files = folder.entryList({QStringLiteral("*.txt"), QStringLiteral("*.txt.gz"), QStringLiteral("*.at"), QStringLiteral("*.tsv"),
                                                QStringLiteral("*.csv"), QStringLiteral("*.lst"), QStringLiteral("*.list")},
                                               QDir::Files, QDir::Name);
    if (files.isEmpty())
        GTEST_SKIP() << "no real data";
    for (const QString &name : files) {
        const VersionOrder compare = orderOfFile(name);
        ASSERT_NE(compare, nullptr) << name.toStdString();
        int compared = 0;
        for (const QByteArray &line : contentOfVectors(folder.filePath(name)).split('\n')) {
            const auto given = line.startsWith('#') ? std::nullopt : readLine(QString::fromUtf8(line).trimmed());
            if (!given)
                continue;
            auto order = compare(given->a, given->b);
            // Alpine's list holds what apk calls "technically invalid", "inv-a.l1d" and its like, where its own releases disagree; rpm's holds
            // bare pieces ("xyz", "1.1.α") that are no version of a package.
            if (!order && compare == compareApk)
                continue;
            if (!order && compare == compareRpm)
                order = rpmvercmp(given->a, given->b);
            // "1.1.3.4.5" is no Semantic Version; where it stands is one reader's habit.
            if (!order && compare == compareSemver && given->a.count('.') > 2)
                continue;
            ++compared;
            ASSERT_TRUE(order) << name.toStdString() << ": " << line.toStdString();
            EXPECT_EQ(*order < 0 ? '<' : *order > 0 ? '>' : '=', given->order) << name.toStdString() << ": " << line.toStdString();
        }
        EXPECT_GT(compared, 0) << name.toStdString();
        RecordProperty(name.toStdString(), compared);
    }
}

} // namespace
