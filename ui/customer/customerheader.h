#pragma once

#include "ui/common/desk.h"
#include "ui/customer/customerview.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tagliando {

class NextVisitCard;

/// Who it is, and counts in words that add up to the number of checks.
class CustomerHeader : public QWidget {
    Q_OBJECT
public:
    explicit CustomerHeader(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    void setView(const CustomerView &view);

Q_SIGNALS:
    void backWanted();
    void importWanted();
    void scanWanted();
    void valueWanted();
    void reportWanted();

private:
    Desk &desk_;
    QLabel *name_, *note_, *sum_;
    QPushButton *back_, *import_, *scan_, *value_, *report_;
    QWidget *counts_ = nullptr;
    QHBoxLayout *countsPlace_;
    NextVisitCard *next_;
};

} // namespace tagliando
