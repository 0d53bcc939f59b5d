#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace tagliando {

/// One sentence under the top bar, with a mark and at most one action. Never modal; Esc or its cross closes it.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(const QString &name, QWidget *parent = nullptr);
    /// An empty `action` shows no button.
    void show(const QString &sentence, const QString &action = {});
    void setCloseText(const QString &text);
    void setClosable(bool closable);
    /// Without the "!": nothing is wrong.
    void setCalm();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void acted();
    void closed();

private:
    QLabel *mark_;
    QLabel *sentence_;
    QPushButton *action_;
    QPushButton *close_;
};

} // namespace tagliando
