#include "ui/common/focus.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace tagliando {

namespace {

class FocusWatch : public QObject {
public:
    using QObject::QObject;
    bool keyboard = false;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
            keyboard = true;
        else if (event->type() == QEvent::MouseButtonPress)
            keyboard = false;
        return QObject::eventFilter(watched, event);
    }
};

FocusWatch *watch = nullptr;

} // namespace

void watchFocus()
{
    if (watch)
        return;
    watch = new FocusWatch(qApp);
    qApp->installEventFilter(watch);
    QObject::connect(watch, &QObject::destroyed, [] { watch = nullptr; });
}

bool keyboardFocusIn(const QWidget *widget) { return watch && watch->keyboard && widget->hasFocus(); }

} // namespace tagliando
