#include "ui/customer/nextvisitcard.h"

#include "core/planning/closingvisits.h"
#include "ui/common/labels.h"
#include "ui/words/visits.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tagliando {

NextVisitCard::NextVisitCard(Desk &desk, QWidget *parent)
    : QFrame(parent), desk_(desk), heading_(noteLabel(QStringLiteral("nextVisitHeading"), this)),
      day_(newLabel(QStringLiteral("nextVisitDay"), metrics::section, QFont::DemiBold, Role::Ink, this)),
      rest_(noteLabel(QStringLiteral("nextVisitRest"), this)), open_(new QPushButton(this))
{
    setObjectName(QStringLiteral("nextVisit"));
    setStyleSheet(QStringLiteral("#nextVisit { background: %1; border: 1px solid %2; border-radius: 4px; }")
                      .arg(colour(Role::Raised).name(), colour(Role::Line).name()));
    open_->setObjectName(QStringLiteral("openNextVisit"));
    open_->setProperty("small", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel *label : {heading_, day_, rest_})
        words->addWidget(label);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::blockGap, metrics::grid, metrics::blockGap, metrics::grid);
    row->setSpacing(metrics::blockGap);
    row->addLayout(words);
    row->addWidget(open_, 0, Qt::AlignTop);
    connect(open_, &QPushButton::clicked, this, [this] { desk_.go({QStringLiteral("visits"), customer_, {}, {}, {}}); });
}

void NextVisitCard::setView(const CustomerView &view)
{
    customer_ = view.customer.id;
    if (const Visit *next = view.snapshot->visits.next(customer_, desk_.today())) {
        sayVisit(view, *next);
    } else {
        heading_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Next visit")));
        day_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "none booked")));
        rest_->hide();
        open_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "See the proposals")));
    }
    open_->setAccessibleName(open_->text());
    setAccessibleName(heading_->text() + QStringLiteral(": ") + day_->text());
}

// "Prossima visita, tra 3 giorni", its day and hours, and who closes how much of what is open.
void NextVisitCard::sayVisit(const CustomerView &view, const Visit &visit)
{
    const VisitWords words(desk_.words());
    const int days = static_cast<int>(desk_.today().daysTo(visit.day));
    heading_->setText(days == 0 ? desk_.say(QT_TRANSLATE_NOOP("window", "Next visit, today"))
                                : desk_.count(QT_TRANSLATE_N_NOOP("window", "Next visit, in %n days"), days));
    day_->setText(words.day(visit.day) + (visit.start.isValid() ? QStringLiteral(", ") + words.hours(visit) : QString()));
    const ClosingVisits closing(view.snapshot->visits, desk_.today());
    int open = 0, closes = 0;
    for (const Finding &finding : *view.rows) {
        const Visit *by = finding.state == State::Satisfied ? nullptr : closing.of(finding);
        open += finding.state != State::Satisfied;
        closes += by && by->id == visit.id;
    }
    QStringList rest;
    if (const Technician *technician = view.snapshot->visits.technician(visit.technician))
        rest << technician->name;
    for (const Site &site : view.sites) {
        if (site.id == visit.site && !visit.remote)
            rest << site.name;
    }
    if (visit.remote)
        rest << desk_.say(QT_TRANSLATE_NOOP("window", "from remote"));
    rest << desk_.count(QT_TRANSLATE_N_NOOP("window", "closes %n of {open} open"), closes, {{QStringLiteral("open"), desk_.words().number(open)}});
    rest_->setText(rest.join(QStringLiteral("; ")));
    rest_->show();
    open_->setText(desk_.say(QT_TRANSLATE_NOOP("window", "Open the visit")));
}

} // namespace tagliando
