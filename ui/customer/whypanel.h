#pragma once

#include "ui/common/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace tagliando {

/// Perché: how sure it is, five numbered steps, each a sentence and where it comes from, then what else is worth knowing about the row.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Null: nothing is selected.
    void setFinding(const Finding *finding, const Certainty &certainty, const Moment &now);
    /// What "Copia" copies.
    [[nodiscard]] QString plainText() const { return plain_; }

Q_SIGNALS:
    void decideWanted();
    void decisionWanted(); ///< the one in force on this row

private:
    void setContent(QWidget *content);
    void copy() const;

    Desk &desk_;
    QLabel *title_, *subject_, *certainty_;
    QPushButton *decide_, *decision_;
    QPushButton *copy_, *collector_; ///< the collector's only where fresh data would decide
    QScrollArea *scroll_;
    QString plain_;
};

} // namespace tagliando
