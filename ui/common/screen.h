// One entry of the rail. MainWindow owns the screens; they know the desk, never each other.
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

namespace tagliando {

class Screen : public QWidget {
    Q_OBJECT
public:
    Screen(Desk &desk, QString id, QString icon, QWidget *parent = nullptr) : QWidget(parent), desk_(desk), id_(std::move(id)), icon_(std::move(icon))
    {
        setObjectName(id_);
    }

    [[nodiscard]] QString id() const { return id_; }
    [[nodiscard]] QString icon() const { return icon_; }   ///< a name under resources/icons
    [[nodiscard]] virtual QString label() const = 0;       ///< the rail's word
    [[nodiscard]] int waiting() const { return waiting_; } ///< what waits for a person; -1: nothing is counted

    /// All fixed texts anew; the language changed. Called once at the start too.
    virtual void retranslate() = 0;
    /// The data anew: `desk().snapshot()` is there and changed.
    virtual void refresh() = 0;
    /// Shows what the target asks for; a target without details leaves the screen as it is.
    virtual void open(const Goto &target) { Q_UNUSED(target) }
    /// One step back inside the screen; false when there is none.
    virtual bool back() { return false; }
    /// Where F6 goes, in order.
    [[nodiscard]] virtual QList<QWidget *> panels() const { return {}; }
    /// Where Ctrl+F goes; may be null.
    [[nodiscard]] virtual QWidget *filterField() const { return nullptr; }
    /// The customer this screen is about, for Ctrl+P and imports; 0: none.
    [[nodiscard]] virtual CustomerId currentCustomer() const { return {}; }

Q_SIGNALS:
    void waitingChanged();

protected:
    [[nodiscard]] Desk &desk() const { return desk_; }
    void setWaiting(int n)
    {
        waiting_ = n;
        Q_EMIT waitingChanged();
    }

private:
    Desk &desk_;
    QString id_, icon_;
    int waiting_ = -1;
};

} // namespace tagliando
