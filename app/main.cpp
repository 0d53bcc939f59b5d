// The window. This file only starts things.
#include "app/screenshots.h"
#include "core/base/settings.h"
#include "ui/common/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLockFile>
#include <QMessageBox>
#include <QTextStream>

#include <optional>

using namespace tagliando;

namespace {

/// On X11 and Wayland a program without a display would abort before it could say a word. True: there is none.
bool isWithoutDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
#endif
    return false;
}

int refuse(const QString &sentence, bool pictures)
{
    QTextStream(stderr) << "tagliando: " << sentence << Qt::endl;
    if (!pictures && QGuiApplication::platformName() != QLatin1String("offscreen"))
        QMessageBox::warning(nullptr, QStringLiteral("Tagliando"), sentence);
    return 1;
}

Language languageOf(const QString &text) { return text.startsWith(QLatin1String("en")) ? Language::English : Language::Italian; }

} // namespace

int main(int argc, char **argv)
{
    const bool unseen = isWithoutDisplay();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tagliando"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tagliando"));
    QApplication::setApplicationVersion(QStringLiteral(TAGLIANDO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tagliando"));

    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    const QCommandLineOption db(QStringLiteral("db"), QStringLiteral("Workspace file; created if absent."), QStringLiteral("file"));
    const QCommandLineOption nowOption(QStringLiteral("now"), QStringLiteral("Reference date or time."), QStringLiteral("time"));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("it or en."), QStringLiteral("language"));
    const QCommandLineOption as(QStringLiteral("as"), QStringLiteral("The technician who works."), QStringLiteral("name"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"), QStringLiteral("Save pictures of the screens and quit."),
                                         QStringLiteral("folder"));
    options.addOptions({db, nowOption, lang, as, screenshots});
    options.process(application);
    const bool pictures = options.isSet(screenshots);

    // Pictures look the same on every machine: they neither read nor write what the window remembers.
    Memory memory = pictures ? Memory() : Memory::ofUser();
    const QString language = options.isSet(lang) ? options.value(lang) : memory.value(QStringLiteral("language"), QStringLiteral("it")).toString();
    const Words words(languageOf(language));

    if (unseen && !pictures)
        return refuse(
            words.say("window", QT_TRANSLATE_NOOP("window", "There is no display: use --screenshots FOLDER for pictures, or tagliando-cli.")), true);

    Workspace::Options workspaceOptions;
    workspaceOptions.file = options.isSet(db) ? options.value(db) : defaultWorkspaceFile();
    workspaceOptions.technician = options.value(as);
    workspaceOptions.defaultZone = memory.value(QStringLiteral("zone"), workspaceOptions.defaultZone).toString();
    if (options.isSet(nowOption)) {
        const auto moment = Moment::parse(options.value(nowOption));
        if (!moment)
            return refuse(words.error(moment.error()), pictures);
        workspaceOptions.clock = Clock(*moment);
    }
    dressApplication();

    // Two processes may share the file; two windows on it would only confuse the person.
    QLockFile lock(workspaceOptions.file + QStringLiteral(".window"));
    lock.setStaleLockTime(0);
    if (!pictures && !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError)
        return refuse(
            words.say("window", QT_TRANSLATE_NOOP("window", "Another window is open on {file}."), {{QStringLiteral("file"), workspaceOptions.file}}),
            pictures);

    Workspace workspace(workspaceOptions);
    Desk desk(workspace, memory, words.language());
    MainWindow window(desk);
    addScreens(window, desk);
    window.show();
    std::optional<Screenshots> series;
    if (pictures)
        series.emplace(window, desk, options.value(screenshots));
    return QApplication::exec();
}
