#include "ui/customer/agreementspanel.h"

#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/common/textrows.h"
#include "ui/dialogs/freezedialogs.h"
#include "ui/dialogs/policydialog.h"
#include "ui/dialogs/seriesdialog.h"
#include "ui/words/visits.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tagliando {

AgreementsPanel::AgreementsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), newFreeze_(new QPushButton(this)), review_(new QPushButton(this)), exception_(new QPushButton(this)),
      newWindow_(new QPushButton(this)), newSeries_(new QPushButton(this)), policy_(new QPushButton(this))
{
    setObjectName(QStringLiteral("agreements"));
    newFreeze_->setObjectName(QStringLiteral("newFreeze"));
    review_->setObjectName(QStringLiteral("reviewFreeze"));
    exception_->setObjectName(QStringLiteral("freezeException"));
    newWindow_->setObjectName(QStringLiteral("newWindow"));
    newSeries_->setObjectName(QStringLiteral("newSeries"));
    policy_->setObjectName(QStringLiteral("customerPolicy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->setSpacing(metrics::grid);
    freezes_ = newSection(QStringLiteral("freezes"), {300, 240, 200, 200}, {newFreeze_, review_, exception_, policy_});
    windows_ = newSection(QStringLiteral("windows"), {300, 240}, {newWindow_});
    series_ = newSection(QStringLiteral("series"), {300, 240, 200}, {newSeries_});
    answers_ = newSection(QStringLiteral("answers"), {520, 100, 200, 140}, {});

    connect(freezes_.table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AgreementsPanel::enableButtons);
    connect(newFreeze_, &QPushButton::clicked, this, [this] { (new FreezeDialog(desk_, view_.customer, this))->open(); });
    connect(review_, &QPushButton::clicked, this, [this] { (new FreezeReviewDialog(desk_, chosenFreeze(), this))->open(); });
    connect(exception_, &QPushButton::clicked, this, [this] { (new FreezeExceptionDialog(desk_, chosenFreeze(), this))->open(); });
    connect(newWindow_, &QPushButton::clicked, this, [this] { (new WindowDialog(desk_, view_.customer, this))->open(); });
    connect(newSeries_, &QPushButton::clicked, this, [this] { (new SeriesDialog(desk_, view_.customer, this))->open(); });
    connect(policy_, &QPushButton::clicked, this, [this] { (new PolicyDialog(desk_, view_.customer.id, this))->open(); });
}

AgreementsPanel::Section AgreementsPanel::newSection(const QString &name, const QList<int> &widths, const QList<QPushButton *> &buttons)
{
    Section section;
    section.title = sectionLabel(name + QStringLiteral("Title"), this);
    section.none = noteLabel(name + QStringLiteral("None"), this);
    section.table = new Table(name, metrics::twoLineRow, this);
    section.model = new TextRowsModel(this);
    section.model->setHeaders(QStringList(widths.size()));
    section.table->setModel(section.model);
    section.table->setItemDelegate(new TwoLineDelegate(section.table));
    QHeaderView *header = section.table->horizontalHeader();
    for (int i = 0; i < widths.size(); ++i)
        header->resizeSection(i, widths[i]);
    header->setStretchLastSection(true);
    desk_.memory().keep(header, QStringLiteral("customers/") + name);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(section.title);
    head->addStretch();
    for (QPushButton *button : buttons) {
        button->setProperty("small", true);
        head->addWidget(button);
    }
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(head);
    column->addWidget(section.none);
    column->addWidget(section.table, 1);
    column->addSpacing(metrics::grid);
    return section;
}

void AgreementsPanel::fill(Section &section, std::vector<TextRow> rows)
{
    section.none->setVisible(rows.empty());
    section.table->setVisible(!rows.empty());
    section.model->setRows(std::move(rows));
    section.table->setMaximumHeight(section.table->contentHeight() + 2);
}

void AgreementsPanel::retranslate()
{
    const auto say = [&](const char *source) { return desk_.say(source); };
    freezes_.title->setText(say(QT_TRANSLATE_NOOP("window", "Change freezes")));
    windows_.title->setText(say(QT_TRANSLATE_NOOP("window", "Maintenance windows")));
    series_.title->setText(say(QT_TRANSLATE_NOOP("window", "Series of visits")));
    answers_.title->setText(say(QT_TRANSLATE_NOOP("window", "Questions answered")));
    freezes_.none->setText(say(QT_TRANSLATE_NOOP("window", "No freeze: every working day may be used.")));
    windows_.none->setText(say(QT_TRANSLATE_NOOP("window", "No window agreed: any hour is to be asked for.")));
    series_.none->setText(say(QT_TRANSLATE_NOOP("window", "No visits agreed to repeat.")));
    answers_.none->setText(say(QT_TRANSLATE_NOOP("window", "Nothing was answered yet; open questions stand under the things to do.")));
    newFreeze_->setText(say(QT_TRANSLATE_NOOP("window", "New freeze…")));
    review_->setText(say(QT_TRANSLATE_NOOP("window", "Review…")));
    exception_->setText(say(QT_TRANSLATE_NOOP("window", "Exception…")));
    newWindow_->setText(say(QT_TRANSLATE_NOOP("window", "New window…")));
    newSeries_->setText(say(QT_TRANSLATE_NOOP("window", "New series…")));
    policy_->setText(say(QT_TRANSLATE_NOOP("window", "Agree a policy…")));
    for (QPushButton *button : {newFreeze_, review_, exception_, newWindow_, newSeries_, policy_})
        button->setAccessibleName(button->text());
    freezes_.model->setHeaders({say(QT_TRANSLATE_NOOP("window", "Days")), say(QT_TRANSLATE_NOOP("window", "What for")),
                                say(QT_TRANSLATE_NOOP("window", "Ordered by")), say(QT_TRANSLATE_NOOP("window", "Review and exceptions"))});
    windows_.model->setHeaders({say(QT_TRANSLATE_NOOP("window", "Days and hours")), say(QT_TRANSLATE_NOOP("window", "Where"))});
    series_.model->setHeaders(
        {say(QT_TRANSLATE_NOOP("window", "How often")), say(QT_TRANSLATE_NOOP("window", "Where")), say(QT_TRANSLATE_NOOP("window", "Technician"))});
    answers_.model->setHeaders({say(QT_TRANSLATE_NOOP("window", "Question")), say(QT_TRANSLATE_NOOP("window", "Answer")),
                                say(QT_TRANSLATE_NOOP("window", "Answered by")), say(QT_TRANSLATE_NOOP("window", "On"))});
    for (const Section *section : {&freezes_, &windows_, &series_, &answers_})
        section->table->setAccessibleName(section->title->text());
    if (view_.snapshot)
        setView(view_);
}

void AgreementsPanel::setView(const CustomerView &view)
{
    view_ = view;
    fill(freezes_, freezeRows());
    fill(windows_, windowRows());
    fill(series_, seriesRows());
    fill(answers_, answerRows());
    if (!freezes_.table->currentIndex().isValid() && freezes_.model->rowCount() > 0)
        freezes_.table->setCurrentIndex(freezes_.model->index(0, 0));
    enableButtons();
}

QString AgreementsPanel::placeName(const Place &place) const
{
    if (const Server *server = view_.snapshot->server(place.server))
        return server->name;
    for (const Site &site : view_.sites) {
        if (place.site && site.id == place.site)
            return site.name;
    }
    return desk_.say(QT_TRANSLATE_NOOP("window", "all its machines"));
}

std::vector<TextRow> AgreementsPanel::freezeRows() const
{
    const Words &words = desk_.words();
    std::vector<TextRow> rows;
    for (const Freeze &freeze : view_.snapshot->fleet.agreements.freezes) {
        if (freeze.place.customer != view_.customer.id)
            continue;
        TextRow row{QString::number(freeze.id.value), freeze.id.value, {}, false};
        TwoLines review;
        if (freeze.reviewEveryDays > 0) {
            const QDate due = (freeze.lastReview.isValid() ? freeze.lastReview : freeze.from).addDays(freeze.reviewEveryDays);
            const int late = static_cast<int>(due.daysTo(desk_.today()));
            row.late = late > 0;
            review.first = late > 0 ? desk_.count(QT_TRANSLATE_N_NOOP("window", "review %n day(s) late"), late)
                                    : desk_.say(QT_TRANSLATE_NOOP("window", "review by {date}"), {{QStringLiteral("date"), words.date(due)}});
        }
        QStringList exceptions;
        for (const FreezeException &exception : freeze.exceptions)
            exceptions << words.date(exception.date) + QStringLiteral(", ") + exception.by;
        review.second = exceptions.isEmpty() ? freeze.exceptionsAllowed ? QString() : desk_.say(QT_TRANSLATE_NOOP("window", "no exceptions"))
                                             : desk_.say(QT_TRANSLATE_NOOP("window", "exceptions: {list}"),
                                                         {{QStringLiteral("list"), exceptions.join(QStringLiteral("; "))}});
        if (review.first.isEmpty())
            std::swap(review.first, review.second);
        row.cells = {{words.freezeDays(freeze), placeName(freeze.place)},
                     {freeze.label.isEmpty() ? words.decisionReason(freeze.reason) : freeze.label,
                      freeze.label.isEmpty() ? QString() : words.decisionReason(freeze.reason)},
                     {freeze.orderedBy, freeze.overrideBy.isEmpty() ? QString()
                                                                    : desk_.say(QT_TRANSLATE_NOOP("window", "over a block: {name}"),
                                                                                {{QStringLiteral("name"), freeze.overrideBy}})},
                     review};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TextRow> AgreementsPanel::windowRows() const
{
    std::vector<TextRow> rows;
    for (const MaintenanceWindow &window : view_.snapshot->fleet.agreements.windows) {
        if (window.place.customer == view_.customer.id)
            rows.push_back({QString::number(window.id), window.id, {{desk_.words().windowDays(window), {}}, {placeName(window.place), {}}}, false});
    }
    return rows;
}

std::vector<TextRow> AgreementsPanel::seriesRows() const
{
    const VisitWords words(desk_.words());
    const VisitBook &book = view_.snapshot->visits;
    std::vector<TextRow> rows;
    for (const Series &series : book.series) {
        if (series.customer != view_.customer.id)
            continue;
        const Technician *technician = book.technician(series.technician);
        const QString when = series.start.isValid() ? words.time(series.start) : QString();
        const auto [often, counted] = words.rhythm(series);
        rows.push_back({QString::number(series.id.value),
                        series.id.value,
                        {{often, counted}, {placeName({series.customer, series.site, {}}), when}, {technician ? technician->name : QString(), {}}},
                        false});
    }
    return rows;
}

std::vector<TextRow> AgreementsPanel::answerRows() const
{
    const Words &words = desk_.words();
    std::vector<TextRow> rows;
    QTimeZone zone((view_.customer.zone.isEmpty() ? view_.snapshot->defaultZone : view_.customer.zone).toUtf8());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    // The newest of each question and place counts; the older ones stay on record.
    std::vector<const Answer *> newest;
    for (const Answer &answer : view_.snapshot->fleet.answers) {
        if (answer.customer != view_.customer.id)
            continue;
        const auto same = std::find_if(newest.begin(), newest.end(), [&](const Answer *known) {
            return known->question == answer.question && known->site == answer.site && known->server == answer.server;
        });
        if (same == newest.end())
            newest.push_back(&answer);
        else if ((*same)->at <= answer.at)
            *same = &answer;
    }
    for (const Answer *answer : newest) {
        const OpenQuestion asked{answer->question, answer->customer, answer->server, 0};
        const QString handled = QStringLiteral("handled:");
        Text text = view_.snapshot->questionText(answer->question);
        if (const Requirement *fact =
                answer->question.startsWith(handled) ? view_.snapshot->requirement(answer->question.mid(handled.size())) : nullptr)
            text = fact->title;
        const QString key = QStringLiteral("%1/%2/%3").arg(answer->question).arg(answer->site.value).arg(answer->server.value);
        rows.push_back({key,
                        0,
                        {{words.question(asked, text), placeName({answer->customer, answer->site, answer->server})},
                         {answer->yes ? desk_.say(QT_TRANSLATE_NOOP("window", "Yes")) : desk_.say(QT_TRANSLATE_NOOP("window", "No")), {}},
                         {answer->by, {}},
                         {words.date(answer->at.toTimeZone(zone).date()), {}}},
                        false});
    }
    return rows;
}

FreezeId AgreementsPanel::chosenFreeze() const
{
    const QModelIndex index = freezes_.table->currentIndex();
    return index.isValid() && index.row() < freezes_.model->rowCount() ? FreezeId{freezes_.model->at(index.row()).id} : FreezeId();
}

void AgreementsPanel::enableButtons()
{
    const FreezeId chosen = chosenFreeze();
    const Freeze *freeze = nullptr;
    for (std::size_t i = 0; view_.snapshot && i < view_.snapshot->fleet.agreements.freezes.size(); ++i) {
        const Freeze &one = view_.snapshot->fleet.agreements.freezes[i];
        if (chosen && one.id == chosen)
            freeze = &one;
    }
    review_->setEnabled(freeze && freeze->reviewEveryDays > 0);
    exception_->setEnabled(freeze && freeze->exceptionsAllowed);
}

QList<QWidget *> AgreementsPanel::panels() const
{
    QList<QWidget *> shown;
    for (const Section *section : {&freezes_, &windows_, &series_, &answers_}) {
        if (section->table->isVisible())
            shown << section->table;
    }
    if (shown.isEmpty())
        shown << newFreeze_;
    return shown;
}

} // namespace tagliando
