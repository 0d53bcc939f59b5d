#pragma once

#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tagliando {

/// The window's language, the zone of customers who have none of their own, and who stands in the letterhead. All take effect at once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(Desk &desk, QWidget *parent);

private:
    void retranslate();
    QLineEdit *newLetterhead(const QString &key);

    Desk &desk_;
    QLabel *languageLabel_, *zoneLabel_, *note_;
    QLabel *providerLabel_, *providerLineLabel_;
    QComboBox *language_, *zone_;
    QLineEdit *provider_, *providerLine_;
    QPushButton *close_;
};

} // namespace tagliando
