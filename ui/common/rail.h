#pragma once

#include <QListView>
#include <QStandardItemModel>

namespace tagliando {

/// The list at the left edge: icon, word, and at the right the number of things that wait for a person.
class Rail : public QListView {
    Q_OBJECT
public:
    explicit Rail(const QString &name, QWidget *parent = nullptr);

    struct Entry {
        QString id, icon, label;
        int count = -1; ///< -1: none is shown
    };
    void setEntries(const QList<Entry> &entries);
    void setCurrent(const QString &id);
    [[nodiscard]] int contentHeight() const;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel model_;
    bool setting_ = false;
};

} // namespace tagliando
