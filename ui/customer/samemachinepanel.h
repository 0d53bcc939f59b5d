#pragma once

#include "core/usecases/sameservers.h"
#include "ui/common/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tagliando {

/// "MAIL and POSTA have the same serial number": one proposal at a time, and a person's word on it. Hidden when there is none.
class SameMachinePanel : public QFrame {
    Q_OBJECT
public:
    explicit SameMachinePanel(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    void setCustomer(const QString &customer);

private:
    void show(std::vector<SameServers> found);
    void merge(const QString &kept, const QString &other);
    void keepApart();
    void run(std::function<Result<void>(Session &)> work);

    Desk &desk_;
    QString customer_;
    std::vector<SameServers> found_;
    int questions_ = 0; ///< only the newest answer is shown
    QLabel *text_, *error_;
    QPushButton *first_, *second_, *apart_;
};

} // namespace tagliando
