#pragma once

#include "ui/common/latest.h"
#include "ui/common/search.h"

#include <QLineEdit>
#include <QStandardItemModel>

class QLabel;
class QListView;

namespace tagliando {

class Desk;

/// The field of Ctrl+K and its popup of hits, grouped by kind. The popup is part of the window; the field keeps the focus.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(Desk &desk, QWidget *parent = nullptr);
    void setCommands(std::vector<SearchCommand> commands) { commands_ = std::move(commands); }
    void retranslate();
    /// Takes the focus and offers the commands.
    void start();
    [[nodiscard]] QListView *popup() const { return popup_; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void offer(const std::vector<SearchHit> &hits);
    void choose(const QModelIndex &index);
    void step(int by);
    [[nodiscard]] QString kindWord(SearchHit::Kind kind) const;

    Desk &desk_;
    std::vector<SearchCommand> commands_;
    std::vector<SearchHit> hits_;
    QListView *popup_;
    QLabel *hint_;
    QStandardItemModel model_;
    Latest<std::vector<SearchHit>> latest_;
};

} // namespace tagliando
