#include "ui/visits/visitdialogs.h"

#include "core/usecases/people.h"
#include "ui/common/datefield.h"
#include "ui/dialogs/formrows.h"
#include "ui/words/visits.h"

#include <QComboBox>
#include <QLineEdit>

namespace tagliando {

namespace {

QLineEdit *field(const char *name, QWidget *parent, const QString &placeholder = {})
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setPlaceholderText(placeholder);
    return made;
}

QComboBox *choice(const char *name, QWidget *parent)
{
    auto *made = new QComboBox(parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

/// People at the customer, with the role each has; a name nobody stored can be typed.
QComboBox *people(const char *name, Desk &desk, CustomerId customer, QWidget *parent)
{
    QComboBox *made = choice(name, parent);
    made->setEditable(true);
    made->addItem(QString());
    desk.workspace().run<std::vector<Contact>>(
        made, [customer](Session &session, const Progress &) { return contactsOf(session, customer); },
        [made](const Result<std::vector<Contact>> &contacts) {
            const QString typed = made->currentText();
            if (contacts)
                for (const Contact &contact : contacts.value())
                    made->addItem(contact.name, contact.role);
            made->setEditText(typed);
        });
    return made;
}

bool isOneOf(const Error &error, std::initializer_list<const char *> codes)
{
    return std::any_of(codes.begin(), codes.end(), [&](const char *code) { return error.code == QLatin1String(code); });
}

} // namespace

MoveVisitDialog::MoveVisitDialog(Desk &desk, const Visit &visit, QWidget *parent)
    : FormDialog(desk, QStringLiteral("moveVisit"), desk.say(QT_TRANSLATE_NOOP("window", "Move the visit")), parent), visit_(visit),
      cost_(bodyLabel(QStringLiteral("moveCost"), this)), day_(new DateField(desk, QStringLiteral("moveDay"), this)),
      start_(field("moveStart", this, QStringLiteral("18:30"))), technician_(choice("moveTechnician", this))
{
    day_->setDate(visit.day);
    if (visit.start.isValid())
        start_->setText(visit.start.toString(QStringLiteral("HH:mm")));
    technician_->addItem(QString());
    for (const Technician &technician : desk.snapshot()->visits.technicians) {
        technician_->addItem(technician.name);
        if (technician.id == visit.technician)
            technician_->setCurrentIndex(technician_->count() - 1);
    }
    rows_->addFields(desk.say(QT_TRANSLATE_NOOP("window", "Day")), {day_});
    rows_->addFields(desk.say(QT_TRANSLATE_NOOP("window", "Start")), {start_});
    rows_->addFields(desk.say(QT_TRANSLATE_NOOP("window", "Technician")), {technician_});
    cost_->setWordWrap(true);
    build(cost_);
    connect(day_, &QLineEdit::textChanged, this, &MoveVisitDialog::sayWhatItCosts);
    sayWhatItCosts();
    day_->setFocus();
}

// The same as while it is dragged.
void MoveVisitDialog::sayWhatItCosts()
{
    const QDate to = QDate::fromString(day_->iso(), Qt::ISODate);
    const Slip slip = to.isValid() ? slipTo(visit_, to) : Slip{};
    const VisitWords words(desk_.words());
    cost_->setText(!slip.costs() ? desk_.say(QT_TRANSLATE_NOOP("window", "Nothing becomes late on that day."))
                                 : desk_.say(QT_TRANSLATE_NOOP("window", "On {day}: {lost}."),
                                             {{QStringLiteral("day"), desk_.words().date(to)}, {QStringLiteral("lost"), words.lost(slip)}}));
    cost_->setVisible(to.isValid() && to != visit_.day);
}

QString MoveVisitDialog::fieldOf(const Error &error) const
{
    if (isOneOf(error, {"visit.bad_time", "visit.window_too_short"}))
        return QStringLiteral("moveStart");
    return error.code == QLatin1String("technician.unknown") ? QStringLiteral("moveTechnician") : QStringLiteral("moveDay");
}

void MoveVisitDialog::save() { run(movedVisit(desk_, visit_, day_->iso(), start_->text().trimmed(), technician_->currentText())); }

LineOutcomeDialog::LineOutcomeDialog(Desk &desk, const Visit &visit, const VisitLine &line, QWidget *parent)
    : FormDialog(desk, QStringLiteral("lineOutcome"), VisitWords(desk.words()).what(line), parent), visit_(visit), number_(line.number),
      outcome_(choice("lineOutcomeKind", this)), note_(field("lineNote", this))
{
    for (const LineOutcome outcome : {LineOutcome::Failed, LineOutcome::Deferred, LineOutcome::NotApplicable, LineOutcome::Done, LineOutcome::Open}) {
        if (outcome != LineOutcome::Deferred || line.kind == LineKind::Install)
            outcome_->addItem(VisitWords(desk.words()).outcome(outcome), toString(outcome));
        if (outcome == line.outcome && outcome != LineOutcome::Open)
            outcome_->setCurrentIndex(outcome_->count() - 1);
    }
    note_->setText(line.note);
    rows_->addFields(desk.say(QT_TRANSLATE_NOOP("window", "Outcome")), {outcome_});
    rows_->addFields(desk.say(QT_TRANSLATE_NOOP("window", "Note")), {note_});
    build();
    connect(outcome_, &QComboBox::currentIndexChanged, this, &LineOutcomeDialog::sayWhatFollows);
    sayWhatFollows();
    outcome_->setFocus();
}

bool LineOutcomeDialog::isDeferral() const { return outcome_->currentData().toString() == toString(LineOutcome::Deferred); }

void LineOutcomeDialog::sayWhatFollows()
{
    clearRefusal();
    setSaveText(isDeferral() ? desk_.say(QT_TRANSLATE_NOOP("window", "Who decides…")) : desk_.say(QT_TRANSLATE_NOOP("window", "Save")));
}

QString LineOutcomeDialog::fieldOf(const Error &error) const
{
    return isOneOf(error, {"visit.backup_note", "visit.line_first"}) ? QStringLiteral("lineNote") : QStringLiteral("lineOutcomeKind");
}

void LineOutcomeDialog::save()
{
    LineWish wish;
    wish.outcome = outcome_->currentData().toString();
    wish.note = note_->text().trimmed();
    if (!isDeferral())
        return run(tickedLine(visit_, number_, wish));
    Q_EMIT deferralWanted(wish.note);
    accept();
}

CloseVisitDialog::CloseVisitDialog(Desk &desk, const Visit &visit, QWidget *parent)
    : FormDialog(desk, QStringLiteral("closeVisit"), desk.say(QT_TRANSLATE_NOOP("window", "Close the visit")), parent), visit_(visit.id),
      arrive_(field("closeArrive", this, QStringLiteral("18:15"))), start_(field("closeStart", this, QStringLiteral("18:30"))),
      end_(field("closeEnd", this, QStringLiteral("22:00"))), pause_(field("closePause", this, QStringLiteral("0"))), role_(field("closeRole", this)),
      tests_(field("closeTests", this)), parts_(field("closeParts", this)), reservations_(field("closeReservations", this)),
      request_(field("closeRequest", this)), signedBy_(people("closeSignedBy", desk, visit.customer, this)),
      next_(new DateField(desk, QStringLiteral("closeNext"), this))
{
    if (visit.start.isValid())
        start_->setText(visit.start.toString(QStringLiteral("HH:mm")));
    connect(signedBy_, &QComboBox::currentIndexChanged, this, [this](int index) { role_->setText(signedBy_->itemData(index).toString()); });
    const auto add = [&](const char *label, const QList<QWidget *> &fields) { rows_->addFields(desk.say(label), fields); };
    add(QT_TRANSLATE_NOOP("window", "Arrived at"), {arrive_});
    add(QT_TRANSLATE_NOOP("window", "Work from"), {start_});
    add(QT_TRANSLATE_NOOP("window", "Work until"), {end_});
    add(QT_TRANSLATE_NOOP("window", "Break, minutes"), {pause_});
    add(QT_TRANSLATE_NOOP("window", "Signed by"), {signedBy_});
    add(QT_TRANSLATE_NOOP("window", "Role"), {role_});
    add(QT_TRANSLATE_NOOP("window", "Next visit"), {next_});
    add(QT_TRANSLATE_NOOP("window", "What was asked"), {request_});
    add(QT_TRANSLATE_NOOP("window", "Tests and their outcome"), {tests_});
    add(QT_TRANSLATE_NOOP("window", "Parts"), {parts_});
    add(QT_TRANSLATE_NOOP("window", "Reservations"), {reservations_});
    build();
    arrive_->setFocus();
}

QString CloseVisitDialog::fieldOf(const Error &error) const
{
    if (error.code == QLatin1String("visit.needs_signature"))
        return QStringLiteral("closeSignedBy");
    if (error.code == QLatin1String("date.bad"))
        return QStringLiteral("closeNext");
    if (error.code == QLatin1String("key.bad_value"))
        return QStringLiteral("closePause");
    if (error.code == QLatin1String("visit.times_order"))
        return QStringLiteral("closeEnd");
    return isOneOf(error, {"visit.needs_times", "visit.bad_time"}) ? QStringLiteral("closeArrive") : QString();
}

void CloseVisitDialog::save()
{
    ClosingWish wish;
    wish.arrive = arrive_->text().trimmed();
    wish.start = start_->text().trimmed();
    wish.end = end_->text().trimmed();
    wish.breakMinutes = pause_->text().trimmed();
    wish.signedBy = signedBy_->currentText().trimmed();
    wish.signedRole = role_->text().trimmed();
    wish.next = next_->iso();
    wish.tests = tests_->text().trimmed();
    wish.parts = parts_->text().trimmed();
    wish.reservations = reservations_->text().trimmed();
    wish.request = request_->text().trimmed();
    run([id = visit_, wish](Session &session) -> Result<void> {
        const Result<Visit> closed = closeVisit(session, id, wish);
        return closed ? Result<void>() : Result<void>(closed.error());
    });
}

} // namespace tagliando
