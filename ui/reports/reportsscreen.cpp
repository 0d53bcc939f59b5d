#include "ui/reports/reportsscreen.h"

#include "ui/common/labels.h"
#include "ui/common/nocustomers.h"
#include "ui/common/pagepreview.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/dialogs/printpages.h"
#include "ui/dialogs/savepages.h"
#include "ui/reports/reportcustomers.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagliando {

namespace {

constexpr int pageWidth = 0, wholePage = -1; // choices of the zoom that are no percentage
constexpr int percentages[] = {50, 75, 100, 125, 150, 200};

} // namespace

ReportsScreen::ReportsScreen(Desk &desk, QWidget *parent)
    : Screen(desk, QStringLiteral("reports"), QStringLiteral("reports"), parent), splitter_(new QSplitter(Qt::Horizontal, this)),
      noCustomers_(new NoCustomers(desk, QStringLiteral("noCustomersToReport"), this))
{
    splitter_->setObjectName(QStringLiteral("reportsSplitter"));
    splitter_->setHandleWidth(1);
    splitter_->addWidget(buildList());
    splitter_->addWidget(buildPreview());
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({260, 10000});
    desk.memory().keep(splitter_, QStringLiteral("reports/splitter"));

    stack_ = pagesOf(this, splitter_, noCustomers_);
}

ReportsScreen::~ReportsScreen() = default;

QWidget *ReportsScreen::buildList()
{
    auto *page = new QWidget(this);
    page->setMinimumWidth(180);
    filter_ = new QLineEdit(page);
    filter_->setObjectName(QStringLiteral("reportFilter"));
    filter_->setClearButtonEnabled(true);
    table_ = new Table(QStringLiteral("reportCustomers"), metrics::oneLineRow, page);
    model_ = new ReportCustomers(this);
    table_->setModel(model_);
    table_->setItemDelegate(new RowDelegate(table_));
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->hide();
    noMatch_ = new EmptyState(QStringLiteral("noReportMatches"), page);
    listStack_ = new QStackedWidget(page);
    listStack_->addWidget(table_);
    listStack_->addWidget(noMatch_);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addWidget(filter_);
    column->addWidget(listStack_, 1);

    connect(filter_, &QLineEdit::textChanged, this, &ReportsScreen::fillList);
    connect(filter_, &QLineEdit::returnPressed, table_, qOverload<>(&QWidget::setFocus));
    connect(noMatch_, &EmptyState::acted, filter_, &QLineEdit::clear);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(model_->at(index.row()).id);
    });
    connect(table_, &Table::activated, this, [this] { preview_->setFocus(); });
    return page;
}

QWidget *ReportsScreen::buildPreview()
{
    auto *page = new QWidget(this);
    title_ = titleLabel(QStringLiteral("reportTitle"), page);
    note_ = noteLabel(QStringLiteral("reportNote"), page);
    languageLabel_ = noteLabel(QStringLiteral("reportLanguageLabel"), page);
    language_ = new QComboBox(page);
    language_->setObjectName(QStringLiteral("reportLanguage"));
    languageLabel_->setBuddy(language_);
    zoomLabel_ = noteLabel(QStringLiteral("reportZoomLabel"), page);
    zoom_ = new QComboBox(page);
    zoom_->setObjectName(QStringLiteral("reportZoom"));
    zoomLabel_->setBuddy(zoom_);
    pageNumber_ = bodyLabel(QStringLiteral("reportPageNumber"), page);
    const auto button = [page](const char *name) {
        auto *made = new QPushButton(page);
        made->setObjectName(QString::fromUtf8(name));
        return made;
    };
    previous_ = button("reportPreviousPage");
    next_ = button("reportNextPage");
    print_ = button("printReport");
    save_ = button("saveReport");
    save_->setDefault(true);
    preview_ = new PagePreview(page);
    preview_->setObjectName(QStringLiteral("reportPreview"));

    auto *tools = new QHBoxLayout;
    tools->setSpacing(metrics::grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{languageLabel_, language_, zoomLabel_, zoom_, previous_, pageNumber_, next_})
        tools->addWidget(widget);
    tools->addStretch();
    tools->addWidget(print_);
    tools->addWidget(save_);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::blockGap, metrics::blockGap, metrics::pagePadding, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addLayout(headingRow(title_, note_));
    column->addLayout(tools);
    column->addWidget(preview_, 1);

    connect(language_, &QComboBox::activated, this, &ReportsScreen::layOut);
    connect(zoom_, &QComboBox::activated, this, [this] {
        const int percent = zoom_->currentData().toInt();
        preview_->setFit(percent == pageWidth   ? PagePreview::Fit::PageWidth
                         : percent == wholePage ? PagePreview::Fit::WholePage
                                                : PagePreview::Fit::Percent,
                         percent);
    });
    connect(previous_, &QPushButton::clicked, this, [this] { preview_->showPage(preview_->currentPage() - 1); });
    connect(next_, &QPushButton::clicked, this, [this] { preview_->showPage(preview_->currentPage() + 1); });
    connect(preview_, &PagePreview::pageShown, this, &ReportsScreen::showPageNumber);
    connect(save_, &QPushButton::clicked, this, &ReportsScreen::askWhere);
    connect(print_, &QPushButton::clicked, this, &ReportsScreen::askPrinter);
    return page;
}

QString ReportsScreen::say(const char *source, const QVariantMap &args) const { return desk().words().say("Reports", source, args); }

QString ReportsScreen::label() const { return say(QT_TRANSLATE_NOOP("Reports", "Reports")); }

void ReportsScreen::retranslate()
{
    filter_->setPlaceholderText(desk().say(QT_TRANSLATE_NOOP("window", "Filter customers")));
    filter_->setAccessibleName(filter_->placeholderText());
    table_->setAccessibleName(desk().say(QT_TRANSLATE_NOOP("window", "Customers")));
    noCustomers_->retranslate();
    noMatch_->setTexts(desk().say(QT_TRANSLATE_NOOP("window", "No customer with this filter")),
                       desk().say(QT_TRANSLATE_NOOP("window", "Clear the filter")));
    languageLabel_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Language")));
    zoomLabel_->setText(say(QT_TRANSLATE_NOOP("Reports", "Zoom")));
    language_->setAccessibleName(languageLabel_->text());
    zoom_->setAccessibleName(zoomLabel_->text());
    previous_->setText(say(QT_TRANSLATE_NOOP("Reports", "Previous page")));
    next_->setText(say(QT_TRANSLATE_NOOP("Reports", "Next page")));
    print_->setText(say(QT_TRANSLATE_NOOP("Reports", "Print…")));
    save_->setText(say(QT_TRANSLATE_NOOP("Reports", "Save PDF…")));
    for (QPushButton *button : {previous_, next_, print_, save_})
        button->setAccessibleName(button->text());
    note_->clear();
    fillChoices();
    showPageNumber();
    if (!customer_)
        title_->setText(label());
}

void ReportsScreen::fillChoices()
{
    const int language = std::max(0, language_->currentIndex());
    const Customer *customer = desk().snapshot() ? desk().snapshot()->customer(customer_) : nullptr;
    const QString names[] = {say(QT_TRANSLATE_NOOP("Reports", "Italian")), say(QT_TRANSLATE_NOOP("Reports", "English"))};
    language_->clear();
    const QString own = names[customer && customer->language == Language::English ? 1 : 0];
    language_->addItem(say(QT_TRANSLATE_NOOP("Reports", "The customer's ({language})"), {{QStringLiteral("language"), own}}));
    language_->addItem(names[0], static_cast<int>(Language::Italian));
    language_->addItem(names[1], static_cast<int>(Language::English));
    language_->setCurrentIndex(language);

    const int zoom = std::max(0, zoom_->currentIndex());
    zoom_->clear();
    zoom_->addItem(say(QT_TRANSLATE_NOOP("Reports", "Page width")), pageWidth);
    zoom_->addItem(say(QT_TRANSLATE_NOOP("Reports", "Whole page")), wholePage);
    for (const int percent : percentages)
        zoom_->addItem(desk().words().percent(percent, 100), percent);
    zoom_->setCurrentIndex(zoom);
}

void ReportsScreen::refresh()
{
    const auto snapshot = desk().snapshot();
    stack_->setCurrentIndex(snapshot->fleet.customers.empty() ? 1 : 0);
    if (customer_ && !snapshot->customer(customer_))
        choose({});
    fillList();
    if (customer_)
        layOut();
}

void ReportsScreen::fillList()
{
    model_->fill(desk().snapshot().get(), filter_->text().trimmed());
    listStack_->setCurrentIndex(model_->rowCount() == 0 && !filter_->text().trimmed().isEmpty() ? 1 : 0);
    const int row = model_->rowOfCustomer(customer_);
    if (row >= 0)
        table_->setCurrentIndex(model_->index(row, 0));
    else if (!customer_ && model_->rowCount() > 0)
        table_->setCurrentIndex(model_->index(0, 0));
}

void ReportsScreen::open(const Goto &target)
{
    if (!target.filter.isEmpty())
        filter_->setText(target.filter);
    if (!target.customer)
        return;
    if (model_->rowOfCustomer(target.customer) < 0)
        filter_->clear();
    choose(target.customer);
    fillList();
    preview_->setFocus();
}

QList<QWidget *> ReportsScreen::panels() const { return {table_, preview_}; }

QWidget *ReportsScreen::filterField() const { return filter_; }

void ReportsScreen::choose(CustomerId customer)
{
    if (customer == customer_)
        return;
    customer_ = customer;
    language_->setCurrentIndex(0);
    fillChoices();
    note_->clear();
    preview_->showPage(0);
    layOut();
}

Language ReportsScreen::chosenLanguage() const
{
    if (language_->currentData().isValid())
        return static_cast<Language>(language_->currentData().toInt());
    const Customer *customer = desk().snapshot()->customer(customer_);
    return customer ? customer->language : Language::Italian;
}

void ReportsScreen::layOut()
{
    const auto snapshot = desk().snapshot();
    const Customer *customer = snapshot ? snapshot->customer(customer_) : nullptr;
    title_->setText(customer ? customer->name : label());
    if (!customer) {
        pages_ = nullptr;
        preview_->setPages(nullptr);
        showPageNumber();
        return;
    }
    fillChoices();
    const PaperOptions options = paperOptions(desk());
    latest_.run(
        this,
        [snapshot, id = customer_, language = chosenLanguage(), technician = desk().workspace().technician(), options] {
            Report report = makeReport(*snapshot->customer(id), snapshot->input(), snapshot->findings, snapshot->feeds, technician);
            report.anchor = snapshot->journal;
            return std::shared_ptr<const paper::Pages>(std::make_shared<paper::Pages>(layOutReport(report, Words(language), options)));
        },
        [this, id = customer_](std::shared_ptr<const paper::Pages> pages) {
            if (id != customer_)
                return;
            pages_ = std::move(pages);
            preview_->setPages(pages_);
            showPageNumber();
        });
}

void ReportsScreen::showPageNumber()
{
    const int count = pages_ ? preview_->pageCount() : 0;
    const int page = preview_->currentPage();
    pageNumber_->setText(
        count == 0 ? QString()
                   : say(QT_TRANSLATE_NOOP("Reports", "{page} of {pages}"), {{QStringLiteral("page"), page + 1}, {QStringLiteral("pages"), count}}));
    previous_->setEnabled(count > 0 && page > 0);
    next_->setEnabled(page + 1 < count);
    print_->setEnabled(count > 0);
    save_->setEnabled(count > 0);
    preview_->setAccessibleName(count == 0 ? label()
                                           : say(QT_TRANSLATE_NOOP("Reports", "Page {page} of the report"), {{QStringLiteral("page"), page + 1}}));
}

void ReportsScreen::askWhere()
{
    askWhereToSave(desk(),
                   {QStringLiteral("saveReportDialog"), say(QT_TRANSLATE_NOOP("Reports", "Save the report")),
                    QStringLiteral("%1 %2.pdf").arg(title_->text(), desk().today().toString(Qt::ISODate))},
                   this, [this](const QString &file) { savePdf(file); });
}

void ReportsScreen::savePdf(const QString &file)
{
    if (pages_ && writePages(desk(), *pages_, file))
        note_->setText(say(QT_TRANSLATE_NOOP("Reports", "Saved: {file}"), {{QStringLiteral("file"), QDir::toNativeSeparators(file)}}));
}

void ReportsScreen::askPrinter()
{
    if (pages_)
        askWhereToPrint(desk(), *pages_, this, [this](QPrinter &printer) { print(printer); });
}

void ReportsScreen::print(QPrinter &printer)
{
    if (!pages_)
        return;
    if (const Result<int> sent = printPages(*pages_, printer); sent)
        note_->setText(desk().words().count("Reports", QT_TRANSLATE_N_NOOP("Reports", "%n page(s) sent to the printer"), *sent));
    else
        desk().report(sent.error());
}

} // namespace tagliando
