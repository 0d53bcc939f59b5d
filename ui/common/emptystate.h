#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tagliando {

/// What stands in a list's place when it has no rows: one sentence and at most two buttons.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &name, QWidget *parent = nullptr);
    void setTexts(const QString &sentence, const QString &action = {}, const QString &other = {});

Q_SIGNALS:
    void acted();
    void otherActed();

private:
    QLabel *sentence_;
    QPushButton *action_, *other_;
};

} // namespace tagliando
