#pragma once

#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace tagliando {

/// The window's language and the zone of customers who have none of their own. Both take effect at once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(Desk &desk, QWidget *parent);

private:
    void retranslate();

    Desk &desk_;
    QLabel *languageLabel_, *zoneLabel_, *note_;
    QComboBox *language_, *zone_;
    QPushButton *close_;
};

} // namespace tagliando
