#pragma once

#include "ui/common/desk.h"

#include <QDialog>

namespace tagliando {

/// What the program is, where the workspace lies, its licence, and the keys.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(Desk &desk, QWidget *parent);
};

} // namespace tagliando
