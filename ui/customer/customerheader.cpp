#include "ui/customer/customerheader.h"

#include "ui/common/flowlayout.h"
#include "ui/common/labels.h"
#include "ui/common/statemark.h"
#include "ui/customer/nextvisitcard.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

namespace {

/// "5 scadute": the number and the word apart, so that the number can be bold.
QString countedWord(const Words &words, ServerColour state, int n)
{
    const auto say = [&](const char *source) { return words.count("Totals", source, n); };
    QString sentence;
    switch (state) {
    case ServerColour::Blocking:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n blocking"));
        break;
    case ServerColour::Overdue:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n overdue"));
        break;
    case ServerColour::Unsupported:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n out of support"));
        break;
    case ServerColour::Due:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n due"));
        break;
    case ServerColour::Deferred:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n deferred"));
        break;
    case ServerColour::Frozen:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n frozen"));
        break;
    case ServerColour::Verify:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n to verify"));
        break;
    case ServerColour::NotSeen:
        sentence = say(QT_TRANSLATE_N_NOOP("Totals", "%n not seen"));
        break;
    case ServerColour::Satisfied:
        return words.state(State::Satisfied).toLower(); // the mark already says OK
    }
    return sentence.section(QLatin1Char(' '), 1);
}

QWidget *newCount(const Words &words, ServerColour state, int n, QWidget *parent)
{
    auto *count = new QWidget(parent);
    auto *row = new QHBoxLayout(count);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    auto *mark = new StateMark(count);
    mark->setState(state, words);
    QLabel *number = newLabel({}, metrics::section, QFont::DemiBold, Role::Ink, count);
    number->setText(words.number(n));
    QLabel *word = noteLabel({}, count);
    word->setText(countedWord(words, state, n));
    row->addWidget(mark);
    row->addWidget(number);
    row->addWidget(word);
    return count;
}

} // namespace

CustomerHeader::CustomerHeader(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), name_(titleLabel(QStringLiteral("customerName"), this)), note_(noteLabel(QStringLiteral("customerNote"), this)),
      sum_(noteLabel(QStringLiteral("customerSum"), this)), back_(new QPushButton(this)), import_(new QPushButton(this)),
      scan_(new QPushButton(this)), value_(new QPushButton(this)), report_(new QPushButton(this)), countsPlace_(new QHBoxLayout),
      next_(new NextVisitCard(desk, this))
{
    back_->setObjectName(QStringLiteral("backToCustomers"));
    back_->setProperty("link", true);
    import_->setObjectName(QStringLiteral("customerImport"));
    scan_->setObjectName(QStringLiteral("customerScan"));
    value_->setObjectName(QStringLiteral("customerValue"));
    report_->setObjectName(QStringLiteral("customerReport"));

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(metrics::blockGap);
    titleRow->addWidget(name_, 0, Qt::AlignBaseline);
    titleRow->addWidget(note_, 0, Qt::AlignBaseline);
    titleRow->addWidget(back_, 0, Qt::AlignBaseline);
    titleRow->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    for (QPushButton *button : {value_, scan_, import_, report_})
        buttons->addWidget(button);
    titleRow->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pagePadding, metrics::blockGap, metrics::pagePadding, metrics::blockGap);
    column->setSpacing(metrics::grid);
    column->addLayout(titleRow);
    auto *sums = new QVBoxLayout;
    sums->setSpacing(metrics::grid);
    sums->addLayout(countsPlace_);
    sums->addWidget(sum_);
    sums->addStretch();
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::pagePadding);
    below->addLayout(sums, 1);
    below->addWidget(next_, 0, Qt::AlignTop);
    column->addLayout(below);

    connect(back_, &QPushButton::clicked, this, &CustomerHeader::backWanted);
    connect(import_, &QPushButton::clicked, this, &CustomerHeader::importWanted);
    connect(scan_, &QPushButton::clicked, this, &CustomerHeader::scanWanted);
    connect(value_, &QPushButton::clicked, this, &CustomerHeader::valueWanted);
    connect(report_, &QPushButton::clicked, this, &CustomerHeader::reportWanted);
}

void CustomerHeader::retranslate()
{
    const std::pair<QPushButton *, QString> texts[] = {
        {back_, desk_.say(QT_TRANSLATE_NOOP("window", "All customers"))},  {import_, desk_.say(QT_TRANSLATE_NOOP("window", "Import here…"))},
        {scan_, desk_.say(QT_TRANSLATE_NOOP("window", "Scan over SSH…"))}, {value_, desk_.say(QT_TRANSLATE_NOOP("window", "Set a value…"))},
        {report_, desk_.say(QT_TRANSLATE_NOOP("window", "Report"))},
    };
    for (const auto &[button, text] : texts) {
        button->setText(text);
        button->setAccessibleName(text);
    }
}

void CustomerHeader::setView(const CustomerView &view)
{
    const Words &words = desk_.words();
    const Totals &sums = view.sums;
    name_->setText(view.customer.name);
    QStringList note;
    if (!view.sites.empty())
        note << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n sites"), static_cast<int>(view.sites.size()));
    note << desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines"), static_cast<int>(view.machines.size()));
    note_->setText(note.join(QStringLiteral(", ")));

    auto *counts = new QWidget(this);
    auto *flow = new FlowLayout(metrics::blockGap + 2, 4);
    counts->setLayout(flow);
    int open = 0;
    for (const ServerColour state : displayOrder) {
        if (state == ServerColour::NotSeen) // of machines, not of checks: it stands in the sum line
            continue;
        const int n = sums.byState[static_cast<int>(state)];
        open += state == ServerColour::Satisfied ? 0 : n;
        if (n > 0)
            flow->addWidget(newCount(words, state, n, counts));
    }
    next_->setView(view);
    delete counts_;
    counts_ = counts;
    countsPlace_->addWidget(counts_);
    const int satisfied = sums.byState[static_cast<int>(State::Satisfied)];
    sum_->setText(desk_.count(QT_TRANSLATE_N_NOOP("window", "%n open"), open) + QStringLiteral(" + ") +
                  desk_.say(QT_TRANSLATE_NOOP("window", "{n} satisfied"), {{QStringLiteral("n"), words.number(satisfied)}}) + QStringLiteral(" = ") +
                  desk_.count(QT_TRANSLATE_N_NOOP("window", "%n checks"), open + satisfied) + QStringLiteral("; ") +
                  desk_.count(QT_TRANSLATE_N_NOOP("window", "%n machines seen of {of}"), sums.servers - sums.notSeen,
                              {{QStringLiteral("of"), words.number(sums.servers)}}));
}

} // namespace tagliando
