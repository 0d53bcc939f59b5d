#pragma once

#include "ui/words/words.h"

#include <QWidget>

namespace tagliando {

/// The numbered steps with the line behind their numbers, and the advice under them.
class WhySteps : public QWidget {
public:
    WhySteps(const std::vector<WhyStep> &steps, bool stops, const QString &adviceTitle, const QStringList &advice, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QWidget *> heads_; ///< the first line of each step: its number stands beside it
};

/// Text that came from catalogues and files, as rich text: escaped, with its web addresses made links.
QString withLinks(const QString &text);

} // namespace tagliando
