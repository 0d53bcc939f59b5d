// The window: rail, top bar, banners, and a stack of screens that know nothing of each other.
#pragma once

#include "ui/common/screen.h"

#include <QMainWindow>

class QStackedWidget;

namespace tagliando {

class Banner;
class Commands;
class ProgressLine;
class Rail;
class TopBar;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Desk &desk);

    /// In the rail's order; takes ownership. The first one is shown.
    void addScreen(Screen *screen);
    void go(const Goto &target);
    [[nodiscard]] Screen *currentScreen() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void buildShortcuts();
    void onKeys(const QList<QKeySequence> &keys, const std::function<void()> &action);
    void retranslate();
    void refresh();
    void fillRail();
    void showError(const Error &error);
    void showAct(const QString &said, bool takenBack);
    void showReferenceDate();
    void nextPanel(int by);
    void back();

    Desk &desk_;
    Commands *commands_;
    QList<Screen *> screens_;
    Rail *rail_, *bottomRail_;
    TopBar *top_;
    ProgressLine *progress_;
    Banner *error_, *acted_, *reference_;
    bool takenBack_ = false; ///< what `acted_` says was an undo
    QStackedWidget *stack_;
};

/// Every screen the program has, in the rail's order.
void addScreens(MainWindow &window, Desk &desk);

} // namespace tagliando
