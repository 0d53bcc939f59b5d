#pragma once

#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tagliando {

/// The collector's script for one system: read it, copy it, save it.
class CollectorDialog : public QDialog {
    Q_OBJECT
public:
    explicit CollectorDialog(Desk &desk, QWidget *parent);

private:
    void show(int system);
    void copy();
    void save();
    void write(const QString &path);

    Desk &desk_;
    QComboBox *system_;
    QLabel *how_, *done_;
    QPlainTextEdit *script_;
};

} // namespace tagliando
