#pragma once

#include "ui/common/desk.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QTimer;

namespace tagliando {

class SearchBox;

/// Search, what the list was computed on, the reference date, and Importa….
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// After each snapshot.
    void refresh();
    [[nodiscard]] SearchBox *search() const { return search_; }

Q_SIGNALS:
    void importWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showStatus();
    void showProgress(double fraction, const QString &textId);
    void setBusy(bool busy);
    void setDate(const QDate &date);

    Desk &desk_;
    SearchBox *search_;
    QLabel *status_, *dateLabel_;
    QPushButton *cancel_, *import_;
    QDateEdit *date_;
    QTimer *patience_; ///< short work shows no progress
};

} // namespace tagliando
