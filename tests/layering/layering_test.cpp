// Who may know whom (ARCHITECTURE.md): read from the sources, so that no include can break the direction unseen.
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

namespace {

struct Rule {
    QString folder;
    QStringList mayInclude;                ///< project folders; a folder covers what lies below it
};

// The first rule whose folder holds a file is that file's.
const QList<Rule> &rules()
{
    static const QList<Rule> table{
        {"core/base", {}},
        {"core/domain", {"core/base"}},
        {"core/calendar", {"core/domain", "core/base"}},
        {"core/feeds/formats", {"core/domain", "core/base"}},
        {"core/inventory/formats", {"core/domain", "core/base"}},
        {"core/matching", {"core/domain", "core/base"}},
        {"core/deadlines", {"core/matching", "core/calendar", "core/domain", "core/base"}},
        {"core/planning", {"core/deadlines", "core/matching", "core/calendar", "core/domain", "core/base"}},
        {"core/reporting", {"core/deadlines", "core/matching", "core/domain", "core/base"}},
        {"core/feeds", {"core/feeds", "core/domain", "core/base"}},
        {"core/inventory", {"core/inventory", "core/domain", "core/base"}},
        {"core/store", {"core/domain", "core/base"}},
        {"core/usecases", {"core/base", "core/domain", "core/calendar", "core/store", "core/feeds", "core/inventory", "core/matching", "core/deadlines", "core/planning", "core/reporting"}},
        {"core", {"core/usecases", "core/store", "core/base", "core/domain", "core/deadlines"}},
        {"ui/words", {"core/domain", "core/base", "core/deadlines", "core/planning", "core/reporting"}},
        {"ui/paper", {"core/reporting", "core/deadlines", "ui/words", "core/domain", "core/base"}},
        {"ui", {"core/workspace.h", "core/usecases", "core/domain", "core/base", "core/deadlines", "core/planning", "core/reporting", "core/inventory/formats/reader.h", "ui"}},
        {"app", {"core", "ui"}},
    };
    return table;
}

struct Source {
    QString path;
    QStringList lines;
};

const QList<Source> &sources()
{
    static const QList<Source> all = [] {
        QList<Source> found;
        const QDir root(QStringLiteral(TAGLIANDO_SOURCE_DIR));
        for (const char *top : {"core", "ui", "app"}) {
            QDirIterator walk(root.filePath(QLatin1String(top)), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                EXPECT_TRUE(file.open(QIODevice::ReadOnly));
                found << Source{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split('\n')};
            }
        }
        return found;
    }();
    return all;
}

bool under(const QString &path, const QString &folder) { return path == folder || path.startsWith(folder + '/'); }

const Rule *ruleFor(const QString &path)
{
    for (const Rule &rule : rules()) {
        if (under(path, rule.folder))
            return &rule;
    }
    return nullptr;
}

// Lines of the given folder that match, as "path:line".
QStringList linesMatching(const QRegularExpression &pattern, const QString &folder, const QStringList &except = {})
{
    QStringList hits;
    for (const Source &source : sources()) {
        if (!under(source.path, folder) || except.contains(source.path))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (pattern.match(source.lines[i]).hasMatch())
                hits << QStringLiteral("%1:%2 %3").arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
        }
    }
    return hits;
}

void expectNone(const QStringList &hits) { EXPECT_TRUE(hits.isEmpty()) << hits.join('\n').toStdString(); }

TEST(Layering, EveryFileHasARoom)
{
    ASSERT_FALSE(sources().isEmpty());
    for (const Source &source : sources())
        EXPECT_NE(ruleFor(source.path), nullptr) << source.path.toStdString();
}

TEST(Layering, IncludesPointOneWay)
{
    static const QRegularExpression include("^#include \"([^\"]+)\"");
    for (const Source &source : sources()) {
        const Rule *rule = ruleFor(source.path);
        if (!rule)
            continue;
        for (const QString &line : source.lines) {
            const QString target = include.match(line).captured(1);
            if (target.isEmpty() || target.endsWith(".moc"))
                continue;
            bool allowed = under(target, rule->folder) && rule->folder != QLatin1String("core");
            for (const QString &folder : rule->mayInclude)
                allowed = allowed || under(target, folder);
            allowed = allowed || (rule->folder == QLatin1String("core") && under(target, "core/workspace.h"));
            EXPECT_TRUE(allowed) << source.path.toStdString() << " includes " << target.toStdString();
        }
    }
}

TEST(Layering, ScreensDoNotKnowEachOther)
{
    static const QRegularExpression include("^#include \"ui/([a-z]+)/");
    const QStringList shared{"common", "dialogs", "words", "paper"};
    for (const Source &source : sources()) {
        if (!under(source.path, "ui") || source.path.count('/') < 2)
            continue;                      // ui/mainwindow.* routes between them
        const QString screen = source.path.section('/', 1, 1);
        for (const QString &line : source.lines) {
            const QString target = include.match(line).captured(1);
            EXPECT_TRUE(target.isEmpty() || target == screen || shared.contains(target)) << source.path.toStdString() << ": " << line.toStdString();
        }
    }
}

TEST(Layering, SqlLivesInTheStore)
{
    QStringList hits = linesMatching(QRegularExpression("QSql|#include <QtSql"), "core") + linesMatching(QRegularExpression("QSql"), "ui")
        + linesMatching(QRegularExpression("QSql"), "app");
    hits.removeIf([](const QString &hit) { return hit.startsWith("core/store/"); });
    expectNone(hits);
}

TEST(Layering, CoreKnowsNoWindowAndNoLanguage)
{
    expectNone(linesMatching(QRegularExpression("#include <(QWidget|QDialog|QApplication|QGuiApplication|QPainter|QColor|QFont|QtCharts|QtWidgets)"), "core"));
    expectNone(linesMatching(QRegularExpression("\\b(tr|translate)\\("), "core"));
}

TEST(Layering, OnlyTheClockReadsTheTime)
{
    const QRegularExpression now("currentDate(Time)?(Utc)?\\(|currentMSecsSinceEpoch|system_clock::now|\\btime\\(nullptr\\)");
    for (const char *top : {"core", "ui", "app"})
        expectNone(linesMatching(now, QLatin1String(top), {"core/base/clock.cpp"}));
}

TEST(Layering, WindowNeverWaitsInANestedLoop)
{
    expectNone(linesMatching(QRegularExpression("processEvents\\(|waitForFinished\\(|QEventLoop\\b"), "ui"));
}

TEST(Layering, PlatformCallsStayInTheirFiles)
{
    QStringList hits = linesMatching(QRegularExpression("#include <(unistd|sys/|windows|pwd|fcntl)"), "core");
    hits.removeIf([](const QString &hit) { return hit.startsWith("core/base/platform_"); });
    expectNone(hits);
}

TEST(House, NoFileOutgrowsItsRoom)
{
    QList<qsizetype> lengths;
    for (const Source &source : sources()) {
        lengths << source.lines.size();
        EXPECT_LE(source.lines.size(), 500) << source.path.toStdString();
        if (source.path.startsWith("ui/mainwindow")) {
            EXPECT_LT(source.lines.size(), 300) << source.path.toStdString();
        }
    }
    std::sort(lengths.begin(), lengths.end());
    EXPECT_LT(lengths[lengths.size() * 95 / 100], 400);
}

} // namespace
