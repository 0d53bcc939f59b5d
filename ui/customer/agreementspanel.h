#pragma once

#include "ui/common/desk.h"
#include "ui/customer/customerview.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tagliando {

class Table;
class TextRowsModel;
struct TextRow;

/// Accordi: what was agreed with this customer. When it must not be touched and when it may be, how often somebody comes, what was
/// asked and who answered.
class AgreementsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AgreementsPanel(Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    void setView(const CustomerView &view);
    [[nodiscard]] QList<QWidget *> panels() const;

private:
    struct Section {
        QLabel *title = nullptr, *none = nullptr;
        Table *table = nullptr;
        TextRowsModel *model = nullptr;
    };

    Section newSection(const QString &name, const QList<int> &widths, const QList<QPushButton *> &buttons);
    void fill(Section &section, std::vector<TextRow> rows);
    [[nodiscard]] QString placeName(const Place &place) const;
    [[nodiscard]] std::vector<TextRow> freezeRows() const;
    [[nodiscard]] std::vector<TextRow> windowRows() const;
    [[nodiscard]] std::vector<TextRow> seriesRows() const;
    [[nodiscard]] std::vector<TextRow> answerRows() const;
    [[nodiscard]] FreezeId chosenFreeze() const;
    void enableButtons();

    Desk &desk_;
    CustomerView view_;
    QPushButton *newFreeze_, *review_, *exception_, *newWindow_, *newSeries_, *policy_;
    Section freezes_, windows_, series_, answers_;
};

} // namespace tagliando
