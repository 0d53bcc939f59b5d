#include "ui/dialogs/freezedialogs.h"

#include "core/domain/decision.h"
#include "core/usecases/people.h"
#include "ui/common/datefield.h"
#include "ui/dialogs/formrows.h"
#include "ui/dialogs/placefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

namespace tagliando {

namespace {

constexpr int typingPause = 250; // ms after the last key

QLineEdit *newNumber(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setFixedWidth(60);
    return field;
}

QString monthlyRule(const QString &firstDay, const QString &lastDay)
{
    const int first = firstDay.toInt(), last = lastDay.toInt();
    QStringList days;
    for (int day = std::max(1, first); first > 0 && day <= std::min(31, last); ++day)
        days << QString::number(day);
    return days.isEmpty() ? QString() : QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=") + days.join(QLatin1Char(','));
}

} // namespace

FreezeDialog::FreezeDialog(Desk &desk, const Customer &customer, QWidget *parent)
    : FormDialog(desk, QStringLiteral("freezeDialog"), desk.say(QT_TRANSLATE_NOOP("window", "New change freeze")), parent), customer_(customer.name),
      place_(new PlaceFields(desk, QStringLiteral("freezePlace"), customer.id, this)), shape_(new QComboBox(this)), orderedBy_(new QComboBox(this)),
      reason_(new QComboBox(this)), from_(new DateField(desk, QStringLiteral("freezeFrom"), this)),
      to_(new DateField(desk, QStringLiteral("freezeTo"), this)), lastReview_(new DateField(desk, QStringLiteral("freezeLastReview"), this)),
      firstDay_(newNumber(QStringLiteral("freezeFirstDay"), this)), lastDay_(newNumber(QStringLiteral("freezeLastDay"), this)),
      eventDay_(newNumber(QStringLiteral("freezeEventDay"), this)), reviewEvery_(newNumber(QStringLiteral("freezeReviewEvery"), this)),
      rule_(new QLineEdit(this)), label_(new QLineEdit(this)), override_(new QLineEdit(this)), exceptions_(new QCheckBox(this)),
      typing_(new QTimer(this))
{
    const auto say = [&](const char *source) { return desk_.say(source); };
    shape_->setObjectName(QStringLiteral("freezeShape"));
    orderedBy_->setObjectName(QStringLiteral("freezeOrderedBy"));
    reason_->setObjectName(QStringLiteral("freezeReason"));
    rule_->setObjectName(QStringLiteral("freezeRule"));
    label_->setObjectName(QStringLiteral("freezeLabel"));
    override_->setObjectName(QStringLiteral("freezeOverride"));
    exceptions_->setObjectName(QStringLiteral("freezeExceptions"));
    shape_->addItem(say(QT_TRANSLATE_NOOP("window", "from one day to another")), Span);
    shape_->addItem(say(QT_TRANSLATE_NOOP("window", "the same days of each month")), Monthly);
    shape_->addItem(say(QT_TRANSLATE_NOOP("window", "without end, with a review")), WithoutEnd);
    shape_->addItem(say(QT_TRANSLATE_NOOP("window", "by a rule (RRULE)")), Rule);
    orderedBy_->setEditable(true);
    orderedBy_->setInsertPolicy(QComboBox::NoInsert);
    reason_->addItem(QString(), QString());
    for (const QString &reason : decisionReasons())
        reason_->addItem(desk_.words().decisionReason(reason), reason);
    exceptions_->setText(say(QT_TRANSLATE_NOOP("window", "exceptions may be granted, by name")));
    exceptions_->setChecked(true);
    rule_->setPlaceholderText(QStringLiteral("FREQ=MONTHLY;BYDAY=2TU"));
    label_->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "such as Christmas, F24 and VAT")));
    override_->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "name of who answers for it")));
    eventDay_->setPlaceholderText(QStringLiteral("16"));
    eventDay_->setAccessibleName(say(QT_TRANSLATE_NOOP("window", "day it is about")));

    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Where")), {place_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "When")), {shape_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "First day")), {from_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Last day")), {to_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Days, from and to")), {firstDay_, lastDay_});
    QLabel *moves = noteLabel(QStringLiteral("freezeEventNote"), this);
    moves->setText(say(QT_TRANSLATE_NOOP("window", "moves to the next working day")));
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Day it is about")), {eventDay_, moves});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Review every so many days")), {reviewEvery_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Last review")), {lastReview_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Rule")), {rule_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Ordered by")), {orderedBy_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Reason")), {reason_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Name")), {label_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Freezes over the block")), {override_});
    rows_->addRow(QString(), exceptions_);
    build();
    typing_->setSingleShot(true);
    typing_->setInterval(typingPause);
    connect(typing_, &QTimer::timeout, this, &FreezeDialog::follow);
    for (QLineEdit *field : {static_cast<QLineEdit *>(from_), static_cast<QLineEdit *>(to_), static_cast<QLineEdit *>(lastReview_), firstDay_,
                             lastDay_, eventDay_, reviewEvery_, rule_, label_, override_})
        connect(field, &QLineEdit::textChanged, typing_, qOverload<>(&QTimer::start));
    for (QComboBox *box : {orderedBy_, reason_})
        connect(box, &QComboBox::currentTextChanged, typing_, qOverload<>(&QTimer::start));
    connect(place_, &PlaceFields::changed, typing_, qOverload<>(&QTimer::start));
    connect(shape_, &QComboBox::currentIndexChanged, this, &FreezeDialog::showFields);
    desk_.workspace().run<std::vector<Contact>>(
        this, [id = customer.id](Session &session, const Progress &) { return contactsOf(session, id); },
        [this](const Result<std::vector<Contact>> &contacts) {
            for (std::size_t i = 0; contacts && i < contacts->size(); ++i)
                orderedBy_->addItem((*contacts)[i].name);
            orderedBy_->setCurrentText(QString()); // named, never assumed
        });
    showFields();
}

FreezeDialog::Shape FreezeDialog::shape() const { return static_cast<Shape>(shape_->currentData().toInt()); }

void FreezeDialog::showFields()
{
    const Shape now = shape();
    const std::pair<QWidget *, bool> fields[] = {
        {from_, now != Monthly},           {to_, now != WithoutEnd},         {firstDay_, now == Monthly}, {eventDay_, now == Monthly},
        {reviewEvery_, now == WithoutEnd}, {lastReview_, now == WithoutEnd}, {rule_, now == Rule},        {override_, false}};
    for (const auto &[field, visible] : fields)
        rows_->setFieldsVisible(field->objectName(), visible);
    typing_->start();
}

FreezeWish FreezeDialog::wish() const
{
    FreezeWish wish;
    wish.place = place_->place();
    wish.place.customer = customer_;
    const Shape now = shape();
    wish.from = now == Monthly ? QString() : from_->iso();
    wish.to = now == WithoutEnd ? QString() : to_->iso();
    wish.noEnd = now == WithoutEnd;
    if (now == WithoutEnd) {
        wish.reviewEvery = reviewEvery_->text().trimmed();
        wish.lastReview = lastReview_->iso();
    }
    if (now == Monthly) {
        wish.rrule = monthlyRule(firstDay_->text(), lastDay_->text());
        wish.eventDay = eventDay_->text().trimmed();
    } else if (now == Rule) {
        wish.rrule = rule_->text();
    }
    wish.orderedBy = orderedBy_->currentText();
    wish.reason = reason_->currentData().toString();
    wish.label = label_->text();
    wish.exceptions = exceptions_->isChecked() ? QStringLiteral("yes") : QStringLiteral("no");
    wish.overrideBy = override_->isHidden() ? QString() : override_->text();
    return wish;
}

QString FreezeDialog::fieldOf(const Error &error) const
{
    const Shape now = shape();
    const QString start = now == Monthly ? QStringLiteral("freezeFirstDay") : QStringLiteral("freezeFrom");
    static const QHash<QString, QString> fields{{QStringLiteral("freeze.needs_orderer"), QStringLiteral("freezeOrderedBy")},
                                                {QStringLiteral("freeze.needs_reason"), QStringLiteral("freezeReason")},
                                                {QStringLiteral("freeze.needs_review"), QStringLiteral("freezeReviewEvery")},
                                                {QStringLiteral("freeze.review_ahead"), QStringLiteral("freezeLastReview")},
                                                {QStringLiteral("freeze.bad_event_day"), QStringLiteral("freezeEventDay")},
                                                {QStringLiteral("--last-review"), QStringLiteral("freezeLastReview")},
                                                {QStringLiteral("--review-every"), QStringLiteral("freezeReviewEvery")},
                                                {QStringLiteral("--event-day"), QStringLiteral("freezeEventDay")},
                                                {QStringLiteral("--from"), QStringLiteral("freezeFrom")},
                                                {QStringLiteral("--to"), QStringLiteral("freezeTo")}};
    if (error.code == QLatin1String("freeze.needs_start") || error.code == QLatin1String("freeze.collides"))
        return start;
    if (error.code == QLatin1String("freeze.needs_end") || error.code == QLatin1String("freeze.ends_before_start"))
        return now == Monthly ? start : QStringLiteral("freezeTo");
    if (error.code == QLatin1String("rrule.bad") || error.code == QLatin1String("freeze.never_free"))
        return now == Rule ? QStringLiteral("freezeRule") : start;
    if (error.code == QLatin1String("date.bad"))
        return fields.value(error.args.value(QStringLiteral("field")).toString());
    if (error.code == QLatin1String("key.bad_value"))
        return fields.value(error.args.value(QStringLiteral("key")).toString());
    return fields.value(error.code);
}

void FreezeDialog::follow()
{
    desk_.workspace().run<Freeze>(
        this, [wish = wish()](Session &session, const Progress &) { return checkFreeze(session, wish); },
        [this, ticket = ++asked_](const Result<Freeze> &freeze) {
            if (ticket != asked_)
                return;
            clearRefusal();
            if (freeze)
                return;
            if (freeze.error().code == QLatin1String("freeze.collides"))
                rows_->setFieldsVisible(override_->objectName(), true);
            refuse(freeze.error());
        });
}

void FreezeDialog::save()
{
    typing_->stop();
    ++asked_;
    run<FreezeId>({desk_.say(QT_TRANSLATE_NOOP("window", "Change freeze recorded")),
                   [wish = wish()](Session &session, const Progress &) { return addFreeze(session, wish); },
                   [](Session &session, const FreezeId &freeze) { return withdrawFreeze(session, freeze); }});
}

} // namespace tagliando
