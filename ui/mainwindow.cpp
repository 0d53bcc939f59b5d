#include "ui/mainwindow.h"

#include "ui/commands.h"
#include "ui/common/banner.h"
#include "ui/common/labels.h"
#include "ui/common/progressline.h"
#include "ui/common/rail.h"
#include "ui/common/searchbox.h"
#include "ui/topbar.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

MainWindow::MainWindow(Desk &desk) : desk_(desk), commands_(new Commands(desk, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Tagliando"));
    setAcceptDrops(true);
    setMinimumSize(800, 560);
    build();
    buildShortcuts();
    resize(1440, 900);
    restoreGeometry(desk_.memory().value(QStringLiteral("window/geometry")).toByteArray());

    connect(rail_, &Rail::chosen, this, [this](const QString &id) { go({id, {}, {}, {}, {}}); });
    connect(bottomRail_, &Rail::chosen, this, [this](const QString &id) {
        bottomRail_->setCurrent({});
        go({id, {}, {}, {}, {}});
    });
    connect(top_, &TopBar::importWanted, this, [this] { go({QStringLiteral("import"), currentScreen()->currentCustomer(), {}, {}, {}}); });
    connect(error_, &Banner::acted, this, [this] {
        error_->hide();
        desk_.workspace().recompute();
    });
    connect(reference_, &Banner::acted, this, [this] { desk_.workspace().setClock(Clock()); });
    connect(&desk_, &Desk::navigate, this, &MainWindow::go);
    connect(&desk_, &Desk::failed, this, &MainWindow::showError);
    connect(&desk_, &Desk::acted, this, &MainWindow::showAct);
    connect(acted_, &Banner::acted, this, [this] { takenBack_ ? desk_.undo().redo() : desk_.undo().undo(); });
    connect(&desk_, &Desk::languageChanged, this, &MainWindow::retranslate);
    Workspace *workspace = &desk_.workspace();
    connect(workspace, &Workspace::changed, this, &MainWindow::refresh);
    connect(workspace, &Workspace::busyChanged, progress_, &ProgressLine::setRunning);
    connect(workspace, &Workspace::progressed, progress_, [this](double fraction) { progress_->setFraction(fraction); });
    progress_->setRunning(workspace->isBusy());
}

void MainWindow::build()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(metrics::rail);
    QLabel *name = sectionLabel(QStringLiteral("productName"), side);
    name->setText(QStringLiteral("Tagliando"));
    name->setFixedHeight(metrics::topBar);
    name->setContentsMargins(metrics::pagePadding, 0, 0, 0);
    rail_ = new Rail(QStringLiteral("rail"), side);
    bottomRail_ = new Rail(QStringLiteral("bottomRail"), side);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, metrics::grid);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(name);
    sideColumn->addWidget(rail_);
    sideColumn->addStretch();
    sideColumn->addWidget(bottomRail_);

    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    QPalette white = page->palette();
    white.setColor(QPalette::Window, colour(Role::Surface));
    page->setPalette(white);
    top_ = new TopBar(desk_, page);
    progress_ = new ProgressLine(page);
    error_ = new Banner(QStringLiteral("errorBanner"), page);
    acted_ = new Banner(QStringLiteral("actBanner"), page);
    acted_->setCalm();
    reference_ = new Banner(QStringLiteral("referenceBanner"), page);
    reference_->setClosable(false);
    stack_ = new QStackedWidget(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top_);
    column->addWidget(progress_);
    column->addWidget(error_);
    column->addWidget(acted_);
    column->addWidget(reference_);
    column->addWidget(stack_, 1);

    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    auto *rule = new QWidget(central);
    rule->setFixedWidth(1);
    rule->setAutoFillBackground(true);
    QPalette grey = rule->palette();
    grey.setColor(QPalette::Window, colour(Role::Line));
    rule->setPalette(grey);
    row->addWidget(rule);
    row->addWidget(page, 1);
    setCentralWidget(central);
}

void MainWindow::onKeys(const QList<QKeySequence> &keys, const std::function<void()> &action)
{
    for (const QKeySequence &sequence : keys)
        connect(new QShortcut(sequence, this), &QShortcut::activated, this, action);
}

void MainWindow::buildShortcuts()
{
    onKeys({Qt::CTRL | Qt::Key_K}, [this] { top_->search()->start(); });
    onKeys({Qt::CTRL | Qt::Key_I}, [this] { go({QStringLiteral("import"), currentScreen()->currentCustomer(), {}, {}, {}}); });
    onKeys({Qt::CTRL | Qt::Key_P}, [this] { go({QStringLiteral("reports"), currentScreen()->currentCustomer(), {}, {}, {}}); });
    onKeys({Qt::CTRL | Qt::Key_F}, [this] {
        if (QWidget *field = currentScreen()->filterField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    onKeys({Qt::Key_F1}, [this] { go({QStringLiteral("help"), {}, {}, {}, {}}); });
    onKeys({Qt::Key_F5}, [this] { desk_.workspace().recompute(); });
    onKeys({Qt::Key_F6}, [this] { nextPanel(1); });
    onKeys({Qt::SHIFT | Qt::Key_F6}, [this] { nextPanel(-1); });
    onKeys({Qt::Key_Escape}, [this] { back(); });
    onKeys({Qt::CTRL | Qt::Key_Z}, [this] { desk_.undo().undo(); });
    onKeys({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, [this] { desk_.undo().redo(); });
    onKeys({Qt::CTRL | Qt::Key_Q}, [this] { close(); });
}

void MainWindow::addScreen(Screen *screen)
{
    screens_.append(screen);
    stack_->addWidget(screen);
    connect(screen, &Screen::waitingChanged, this, &MainWindow::fillRail);
    onKeys({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + screens_.size()))}, [this, screen] { go({screen->id(), {}, {}, {}, {}}); });
    retranslate();
    if (desk_.snapshot())
        screen->refresh();
}

Screen *MainWindow::currentScreen() const { return static_cast<Screen *>(stack_->currentWidget()); }

void MainWindow::go(const Goto &target)
{
    if (commands_->perform(target))
        return;
    for (Screen *screen : std::as_const(screens_)) {
        if (screen->id() != target.screen)
            continue;
        if (screen != currentScreen())
            acted_->hide();
        stack_->setCurrentWidget(screen);
        rail_->setCurrent(screen->id());
        screen->open(target);
    }
}

void MainWindow::retranslate()
{
    top_->retranslate();
    for (Screen *screen : std::as_const(screens_))
        screen->retranslate();
    fillRail();
    rail_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Screens")));
    bottomRail_->setAccessibleName(desk_.say(QT_TRANSLATE_NOOP("window", "Settings and help")));
    error_->setCloseText(desk_.say(QT_TRANSLATE_NOOP("window", "Close")));
    acted_->setCloseText(desk_.say(QT_TRANSLATE_NOOP("window", "Close")));
    error_->hide(); // its sentence was in the other language
    acted_->hide();
    top_->search()->setCommands(commands_->list());
    showReferenceDate();
}

void MainWindow::refresh()
{
    top_->refresh();
    showReferenceDate();
    for (Screen *screen : std::as_const(screens_))
        screen->refresh();
}

void MainWindow::fillRail()
{
    QList<Rail::Entry> entries;
    for (const Screen *screen : std::as_const(screens_))
        entries.append({screen->id(), screen->icon(), screen->label(), screen->waiting()});
    rail_->setEntries(entries);
    if (currentScreen())
        rail_->setCurrent(currentScreen()->id());
    bottomRail_->setEntries({{QStringLiteral("settings"), QStringLiteral("settings"), desk_.say(QT_TRANSLATE_NOOP("window", "Settings"))},
                             {QStringLiteral("help"), QStringLiteral("help"), desk_.say(QT_TRANSLATE_NOOP("window", "Help"))}});
}

void MainWindow::showError(const Error &error)
{
    if (error.code == QLatin1String("cancelled"))
        return;
    const bool again = error.code.startsWith(QLatin1String("db.")) || error.code.startsWith(QLatin1String("store."));
    error_->show(desk_.words().error(error), again ? desk_.say(QT_TRANSLATE_NOOP("window", "Try again")) : QString());
}

// The way back stands beside what was done, until something else is done or looked at.
void MainWindow::showAct(const QString &said, bool takenBack)
{
    takenBack_ = takenBack;
    if (said.isEmpty())
        return acted_->hide();
    acted_->show(takenBack ? desk_.say(QT_TRANSLATE_NOOP("window", "Taken back: {act}"), {{QStringLiteral("act"), said}}) : said,
                 takenBack ? desk_.say(QT_TRANSLATE_NOOP("window", "Do it again")) : desk_.say(QT_TRANSLATE_NOOP("window", "Undo")));
}

void MainWindow::showReferenceDate()
{
    const Clock &clock = desk_.workspace().clock();
    if (!clock.isFixed()) {
        reference_->hide();
        return;
    }
    reference_->show(
        desk_.say(QT_TRANSLATE_NOOP("window", "Reference date {date}: the newest data, read as of that day. What is written now is dated by it."),
                  {{QStringLiteral("date"), desk_.words().date(desk_.today())}}),
        desk_.say(QT_TRANSLATE_NOOP("window", "Back to today")));
}

void MainWindow::nextPanel(int by)
{
    QList<QWidget *> panels{rail_};
    for (QWidget *panel : currentScreen()->panels()) {
        if (panel && panel->isVisible())
            panels.append(panel);
    }
    qsizetype now = -1;
    for (qsizetype i = 0; i < panels.size(); ++i) {
        if (panels[i]->hasFocus() || panels[i]->isAncestorOf(focusWidget()))
            now = i;
    }
    panels[(now + by + panels.size()) % panels.size()]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::back()
{
    if (error_->isVisible())
        error_->hide();
    else if (acted_->isVisible())
        acted_->hide();
    else
        currentScreen()->back();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    commands_->importFiles(paths, currentScreen()->currentCustomer());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    desk_.memory().setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace tagliando
