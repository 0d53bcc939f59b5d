#include "ui/policies/policiesscreen.h"

#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/table.h"
#include "ui/dialogs/baselinedialogs.h"
#include "ui/dialogs/clauselist.h"
#include "ui/dialogs/policydialog.h"
#include "ui/policies/policiesmodels.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace tagliando {

PoliciesScreen::PoliciesScreen(Desk &desk, QWidget *parent)
    : Screen(desk, QStringLiteral("policies"), QStringLiteral("policies"), parent), title_(titleLabel(QStringLiteral("policiesTitle"), this)),
      note_(noteLabel(QStringLiteral("policiesNote"), this)), baselinesTitle_(sectionLabel(QStringLiteral("baselinesTitle"), this)),
      baselinesNote_(noteLabel(QStringLiteral("baselinesNote"), this)), detailTitle_(sectionLabel(QStringLiteral("policiesDetailTitle"), this)),
      change_(new QPushButton(this)), add_(new QPushButton(this)), take_(new QPushButton(this)), assign_(new QPushButton(this)),
      splitter_(new QSplitter(Qt::Horizontal, this)), policies_(new Table(QStringLiteral("policyList"), metrics::oneLineRow, this)),
      baselines_(new Table(QStringLiteral("baselineList"), metrics::oneLineRow, this)), policyModel_(new PolicyModel(desk, this)),
      baselineModel_(new BaselineModel(desk, this)), detail_(new QScrollArea(this))
{
    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    QPalette raised = side->palette();
    raised.setColor(QPalette::Window, colour(Role::Raised));
    side->setPalette(raised);
    detail_->setObjectName(QStringLiteral("policiesDetail"));
    detail_->setWidgetResizable(true);
    detail_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    detailTitle_->setWordWrap(true);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::blockGap, metrics::grid);
    sideColumn->setSpacing(metrics::grid);
    sideColumn->addWidget(detailTitle_);
    sideColumn->addWidget(detail_, 1);
    side->setMinimumWidth(280);

    splitter_->setObjectName(QStringLiteral("policiesSplitter"));
    splitter_->setHandleWidth(1);
    splitter_->addWidget(buildLists());
    splitter_->addWidget(side);
    splitter_->setStretchFactor(0, 1);
    splitter_->setCollapsible(0, false);
    splitter_->setSizes({10000, 400});
    this->desk().memory().keep(splitter_, QStringLiteral("policies/splitter"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter_);

    connect(policies_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PoliciesScreen::showPolicy);
    connect(baselines_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PoliciesScreen::showBaseline);
    connect(policies_, &Table::activated, this, &PoliciesScreen::changePolicy);
    connect(policies_, &Table::clicked, this, &PoliciesScreen::showPolicy);
    connect(baselines_, &Table::clicked, this, &PoliciesScreen::showBaseline);
    connect(change_, &QPushButton::clicked, this, &PoliciesScreen::changePolicy);
    connect(add_, &QPushButton::clicked, this, &PoliciesScreen::chooseBaseline);
    connect(take_, &QPushButton::clicked, this, &PoliciesScreen::takeBaseline);
    connect(assign_, &QPushButton::clicked, this, &PoliciesScreen::assign);
}

QWidget *PoliciesScreen::buildLists()
{
    auto *lists = new QWidget(this);
    change_->setObjectName(QStringLiteral("changePolicy"));
    add_->setObjectName(QStringLiteral("addBaseline"));
    take_->setObjectName(QStringLiteral("takeBaseline"));
    assign_->setObjectName(QStringLiteral("assignBaseline"));
    policies_->setModel(policyModel_);
    policies_->setItemDelegate(new RowDelegate(policies_));
    policies_->horizontalHeader()->setSectionResizeMode(PolicyModel::Name, QHeaderView::Stretch);
    policies_->horizontalHeader()->resizeSection(PolicyModel::Whom, 260);
    policies_->horizontalHeader()->resizeSection(PolicyModel::From, 190);
    baselines_->setModel(baselineModel_);
    baselines_->setItemDelegate(new RowDelegate(baselines_));
    baselines_->horizontalHeader()->setSectionResizeMode(BaselineModel::Name, QHeaderView::Stretch);
    baselines_->horizontalHeader()->resizeSection(BaselineModel::AskedOf, 200);
    desk().memory().keep(policies_->horizontalHeader(), QStringLiteral("policies/list"));
    desk().memory().keep(baselines_->horizontalHeader(), QStringLiteral("policies/baselines"));
    const auto buttons = [](const QList<QPushButton *> &row) {
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::grid);
        for (QPushButton *button : row)
            line->addWidget(button);
        line->addStretch();
        return line;
    };
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::blockGap, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addLayout(headingRow(title_, note_));
    column->addLayout(buttons({change_}));
    column->addWidget(policies_, 3);
    column->addLayout(headingRow(baselinesTitle_, baselinesNote_));
    column->addLayout(buttons({add_, take_, assign_}));
    column->addWidget(baselines_, 2);
    return lists;
}

QString PoliciesScreen::label() const { return desk().say(QT_TRANSLATE_NOOP("window", "Policies")); }

void PoliciesScreen::retranslate()
{
    title_->setText(label());
    note_->setText(desk().say(QT_TRANSLATE_NOOP("window", "the nearest agreement holds: machine, site, customer, everybody")));
    baselinesTitle_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Baselines")));
    change_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Agree a policy…")));
    add_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Add a baseline…")));
    take_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Take from a machine…")));
    assign_->setText(desk().say(QT_TRANSLATE_NOOP("window", "Ask it of…")));
    for (QPushButton *button : {change_, add_, take_, assign_})
        button->setAccessibleName(button->text());
    policies_->setAccessibleName(label());
    baselines_->setAccessibleName(baselinesTitle_->text());
    detail_->setAccessibleName(desk().say(QT_TRANSLATE_NOOP("window", "What it says")));
    show();
}

void PoliciesScreen::refresh()
{
    stale_ = true;
    if (isVisible())
        load();
}

void PoliciesScreen::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    if (stale_ && desk().snapshot())
        load();
}

void PoliciesScreen::open(const Goto &) { policies_->setFocus(); }

void PoliciesScreen::load()
{
    stale_ = false;
    desk().workspace().run<PoliciesView>(
        this, [](Session &session, const Progress &) { return viewPolicies(session); },
        [this](Result<PoliciesView> view) {
            if (!view) {
                desk().report(view.error());
                return;
            }
            view_ = std::move(*view);
            show();
        });
}

void PoliciesScreen::show()
{
    policyModel_->setRows(view_.policies);
    baselineModel_->setRows(baselineRows(view_));
    const int baselines = baselineModel_->rowCount();
    assign_->setEnabled(baselines > 0);
    baselinesNote_->setText(
        baselines == 0 ? desk().say(QT_TRANSLATE_NOOP("window", "none yet: add a ready one, or take one from a machine that is as it should be"))
                       : desk().count(QT_TRANSLATE_N_NOOP("window", "%n baseline(s)"), baselines));
    if (!policies_->currentIndex().isValid() && policyModel_->rowCount() > 0)
        policies_->setCurrentIndex(policyModel_->index(0, 0));
    if (baselines_->hasFocus())
        showBaseline();
    else
        showPolicy();
}

void PoliciesScreen::showPolicy()
{
    const QModelIndex index = policies_->currentIndex();
    if (!index.isValid())
        return;
    const Policy &policy = policyModel_->at(index.row()).policy;
    detailTitle_->setText(desk().words().text(policy.name));
    std::vector<Clause> clauses;
    if (!policy.asks.it.isEmpty())
        clauses.push_back({desk().say(QT_TRANSLATE_NOOP("window", "What it asks for whatever is late")), desk().words().text(policy.asks)});
    QStringList rows;
    for (const PolicyRow &row : policy.rows)
        rows << QStringLiteral("%1. %2").arg(rows.size() + 1).arg(desk().words().policyRow(row));
    clauses.push_back({desk().say(QT_TRANSLATE_NOOP("window", "Deadlines: the first row that fits holds")), rows.join(QLatin1Char('\n'))});
    if (!policy.source.isEmpty())
        clauses.push_back({desk().say(QT_TRANSLATE_NOOP("window", "Source")), policy.source});
    showClauses(detail_, clauses, QStringLiteral("policyWords"));
}

void PoliciesScreen::showBaseline()
{
    const QModelIndex index = baselines_->currentIndex();
    if (!index.isValid())
        return;
    const Baseline &baseline = baselineModel_->at(index.row()).held.current();
    const Words &words = desk().words();
    detailTitle_->setText(baselineTitle(desk(), baseline));
    std::vector<Clause> clauses;
    for (const auto &[name, line, day] : view_.drift.ended) {
        if (name == baseline.name)
            clauses.push_back({desk().say(QT_TRANSLATE_NOOP("window", "The baseline itself is out of date")),
                               desk().say(QT_TRANSLATE_NOOP("window", "Line {line} is out of support since {date}: it needs a new version"),
                                          {{QStringLiteral("line"), line}, {QStringLiteral("date"), words.date(day.addDays(1))}})});
    }
    for (const BaselineDrift &drift : view_.drift.rows) {
        if (drift.baseline != baseline.name)
            continue;
        QStringList parts{desk().count(QT_TRANSLATE_N_NOOP("window", "%n missing"), static_cast<int>(drift.missing.size())) +
                          (drift.missing.isEmpty() ? QString() : QStringLiteral(" (") + words.list(drift.missing) + QLatin1Char(')'))};
        if (!drift.unknown.isEmpty())
            parts << desk().count(QT_TRANSLATE_N_NOOP("window", "%n to verify"), static_cast<int>(drift.unknown.size())) + QStringLiteral(" (") +
                         words.list(drift.unknown) + QLatin1Char(')');
        for (const auto &[version, met] : drift.earlier) {
            if (met)
                parts << desk().say(QT_TRANSLATE_NOOP("window", "met v{version}"), {{QStringLiteral("version"), version}});
        }
        clauses.push_back({drift.server.name, parts.join(QStringLiteral("; "))});
    }
    QStringList lines;
    for (const BaselineLine &line : baseline.lines)
        lines << line.id + QStringLiteral(": ") + words.action(line.action);
    clauses.push_back({desk().say(QT_TRANSLATE_NOOP("window", "Lines")), lines.join(QLatin1Char('\n'))});
    if (!baseline.source.isEmpty())
        clauses.push_back({desk().say(QT_TRANSLATE_NOOP("window", "Source")), baseline.source});
    showClauses(detail_, clauses, QStringLiteral("policyWords"));
}

QList<QWidget *> PoliciesScreen::panels() const { return {policies_, baselines_, detail_}; }

void PoliciesScreen::changePolicy() { (new PolicyDialog(desk(), {}, this))->open(); }

// What comes with the program first, then a file of one's own.
void PoliciesScreen::chooseBaseline()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("readyBaselines"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : readyBaselines())
        menu->addAction(readyBaselineName(id), this, [this, id] { add(id); })->setObjectName(id);
    menu->addSeparator();
    menu->addAction(desk().say(QT_TRANSLATE_NOOP("window", "From a file…")), this, &PoliciesScreen::addBaselineFile);
    menu->popup(add_->mapToGlobal(QPoint(0, add_->height())));
}

void PoliciesScreen::addBaselineFile()
{
    auto *dialog = new QFileDialog(this, desk().say(QT_TRANSLATE_NOOP("window", "Baseline to add")));
    dialog->setObjectName(QStringLiteral("addBaselineDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("*.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &PoliciesScreen::add);
    dialog->open();
}

void PoliciesScreen::add(const QString &readyOrFile)
{
    desk().workspace().run<Baseline>(
        this, [readyOrFile](Session &session, const Progress &) { return addBaseline(session, readyOrFile); },
        [this](const Result<Baseline> &added) {
            if (!added)
                desk().report(added.error());
        });
}

void PoliciesScreen::takeBaseline() { (new TakeBaselineDialog(desk(), this))->open(); }

void PoliciesScreen::assign()
{
    const QModelIndex index = baselines_->currentIndex().isValid() ? baselines_->currentIndex() : baselineModel_->index(0, 0);
    if (index.isValid())
        (new AssignBaselineDialog(desk(), baselineModel_->at(index.row()).held.current().name, this))->open();
}

} // namespace tagliando
