#pragma once

#include "ui/common/latest.h"
#include "ui/common/screen.h"
#include "ui/paper/pages.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPrinter;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace tagliando {

class EmptyState;
class NoCustomers;
class PagePreview;
class ReportCustomers;
class Table;

/// Rapporti: the customers, and the chosen one's report as it will be printed, in his language or another.
class ReportsScreen : public Screen {
    Q_OBJECT
public:
    explicit ReportsScreen(Desk &desk, QWidget *parent = nullptr);
    ~ReportsScreen() override;

    [[nodiscard]] QString label() const override;
    void retranslate() override;
    void refresh() override;
    void open(const Goto &target) override;
    [[nodiscard]] QList<QWidget *> panels() const override;
    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] CustomerId currentCustomer() const override { return customer_; }

    /// Null while it is being laid out, and without a customer.
    [[nodiscard]] std::shared_ptr<const paper::Pages> pages() const { return pages_; }
    void savePdf(const QString &file);
    /// The printer's page range is honoured.
    void print(QPrinter &printer);

private:
    [[nodiscard]] QString say(const char *source, const QVariantMap &args = {}) const;
    QWidget *buildList();
    QWidget *buildPreview();
    void fillList();
    void choose(CustomerId customer);
    void layOut();
    void askWhere();
    void askPrinter();
    void showPageNumber();
    void fillChoices();
    [[nodiscard]] Language chosenLanguage() const;

    QStackedWidget *stack_, *listStack_;
    QSplitter *splitter_;
    NoCustomers *noCustomers_;
    EmptyState *noMatch_;
    QLineEdit *filter_;
    Table *table_;
    ReportCustomers *model_;
    QLabel *title_, *note_, *languageLabel_, *zoomLabel_, *pageNumber_;
    QComboBox *language_, *zoom_;
    QPushButton *previous_, *next_, *print_, *save_;
    PagePreview *preview_;
    CustomerId customer_;
    std::shared_ptr<const paper::Pages> pages_;
    Latest<std::shared_ptr<const paper::Pages>> latest_;
};

} // namespace tagliando
