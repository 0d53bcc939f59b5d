#include "ui/topbar.h"

#include "ui/common/labels.h"
#include "ui/common/searchbox.h"

#include <QDateEdit>
#include <QPushButton>
#include <QTimer>

namespace tagliando {

namespace {

constexpr int patienceMilliseconds = 300;

} // namespace

TopBar::TopBar(Desk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), search_(new SearchBox(desk, this)), status_(noteLabel(QStringLiteral("status"), this)),
      dateLabel_(noteLabel(QStringLiteral("referenceDateLabel"), this)), cancel_(new QPushButton(this)), import_(new QPushButton(this)),
      date_(new QDateEdit(this)), patience_(new QTimer(this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(metrics::topBar);
    setAutoFillBackground(true);
    QPalette white = palette();
    white.setColor(QPalette::Window, colour(Role::Surface));
    setPalette(white);
    search_->setMinimumWidth(200);
    search_->setMaximumWidth(520);
    search_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    cancel_->setObjectName(QStringLiteral("cancelWork"));
    cancel_->setProperty("small", true);
    cancel_->hide();
    date_->setObjectName(QStringLiteral("referenceDate"));
    date_->setProperty("small", true);
    date_->setCalendarPopup(true);
    date_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    date_->setKeyboardTracking(false);
    date_->setFixedWidth(132);
    dateLabel_->setBuddy(date_);
    import_->setObjectName(QStringLiteral("import"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pagePadding, 0, metrics::pagePadding, 0);
    row->setSpacing(metrics::grid);
    row->addWidget(search_, 4);
    row->addStretch(1);
    row->addWidget(status_);
    row->addWidget(cancel_);
    row->addSpacing(metrics::blockGap);
    row->addWidget(dateLabel_);
    row->addWidget(date_);
    row->addSpacing(metrics::grid);
    row->addWidget(import_);

    patience_->setSingleShot(true);
    connect(patience_, &QTimer::timeout, this, [this] { showProgress(0, {}); });
    connect(&desk_.workspace(), &Workspace::busyChanged, this, &TopBar::setBusy);
    connect(&desk_.workspace(), &Workspace::progressed, this, [this](double fraction, const QString &textId) {
        if (desk_.workspace().isBusy() && !patience_->isActive())
            showProgress(fraction, textId);
    });
    connect(cancel_, &QPushButton::clicked, &desk_.workspace(), &Workspace::cancel);
    connect(date_, &QDateEdit::dateChanged, this, &TopBar::setDate);
    connect(import_, &QPushButton::clicked, this, &TopBar::importWanted);
}

void TopBar::retranslate()
{
    search_->retranslate();
    dateLabel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Reference date")));
    date_->setAccessibleName(dateLabel_->text());
    date_->setLocale(desk_.locale());
    date_->setDisplayFormat(desk_.words().language() == Language::Italian ? QStringLiteral("dd/MM/yyyy") : QStringLiteral("d MMM yyyy"));
    cancel_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Cancel")));
    cancel_->setAccessibleName(cancel_->text());
    import_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Import…")));
    import_->setAccessibleName(import_->text());
    refresh();
}

void TopBar::refresh()
{
    const QSignalBlocker quiet(date_);
    date_->setDate(desk_.today());
    showStatus();
}

void TopBar::showStatus()
{
    cancel_->hide();
    const auto snapshot = desk_.snapshot();
    if (!snapshot) {
        status_->clear();
        return;
    }
    QDateTime newest;
    for (const auto &state : snapshot->fleet.states) {
        if (state && state->lastSeen.isValid() && (!newest.isValid() || newest < state->lastSeen))
            newest = state->lastSeen;
    }
    const auto zone = zoneNamed(snapshot->defaultZone);
    const QTimeZone local = zone ? *zone : QTimeZone::utc();
    const QDateTime now = snapshot->now.in(local);
    const bool fixed = desk_.workspace().clock().isFixed();
    const QString at = fixed ? desk_.words().date(now.date()) : now.toString(QStringLiteral("HH:mm"));
    const QString computed = fixed ? desk_.say(QT_TRANSLATE_NOOP("window", "Computed as of {at}"), {{QStringLiteral("at"), at}})
                                   : desk_.say(QT_TRANSLATE_NOOP("window", "Computed at {at}"), {{QStringLiteral("at"), at}});
    if (!newest.isValid()) {
        status_->setText(computed);
        return;
    }
    const QDate day = newest.toTimeZone(local).date();
    const QString dataDay = day == now.date()
                                ? desk_.say(QT_TRANSLATE_NOOP("window", "on today's data"))
                                : desk_.say(QT_TRANSLATE_NOOP("window", "on data of {date}"), {{QStringLiteral("date"), desk_.words().date(day)}});
    status_->setText(computed + QLatin1Char(' ') + dataDay);
}

void TopBar::showProgress(double fraction, const QString &textId)
{
    const QString work = textId.isEmpty() ? QString() : desk_.words().progress(textId);
    status_->setText((work.isEmpty() ? desk_.say(QT_TRANSLATE_NOOP("window", "Computing")) : work) + QStringLiteral("…, ") +
                     desk_.words().number(qRound(fraction * 100)) + QStringLiteral(" %"));
    cancel_->show();
}

void TopBar::setBusy(bool busy)
{
    if (busy) {
        patience_->start(patienceMilliseconds);
    } else {
        patience_->stop();
        showStatus();
    }
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // What is only told gives way to what is used.
    status_->setVisible(width() >= 820);
    dateLabel_->setVisible(width() >= 640);
}

void TopBar::setDate(const QDate &date)
{
    if (date.isValid() && date != desk_.today())
        desk_.workspace().setClock(Clock(Moment::wallClock(date)));
}

} // namespace tagliando
