#include "ui/dialogs/freezedialogs.h"

#include "ui/common/datefield.h"
#include "ui/dialogs/formrows.h"
#include "ui/dialogs/placefields.h"

#include <QCheckBox>
#include <QLineEdit>

namespace tagliando {

FreezeReviewDialog::FreezeReviewDialog(Desk &desk, FreezeId freeze, QWidget *parent)
    : FormDialog(desk, QStringLiteral("freezeReviewDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Review of a freeze")), parent), freeze_(freeze),
      on_(new DateField(desk, QStringLiteral("reviewOn"), this))
{
    on_->setDate(desk_.today());
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Reviewed on")), {on_});
    build();
}

QString FreezeReviewDialog::fieldOf(const Error &) const { return QStringLiteral("reviewOn"); }

void FreezeReviewDialog::save()
{
    run<qint64>({desk_.say(QT_TRANSLATE_NOOP("window", "Review recorded")),
                 [id = freeze_, on = on_->iso()](Session &session, const Progress &) { return reviewFreeze(session, id, on); },
                 [id = freeze_](Session &session, const qint64 &review) { return withdrawFreeze(session, id, review); }});
}

FreezeExceptionDialog::FreezeExceptionDialog(Desk &desk, FreezeId freeze, QWidget *parent)
    : FormDialog(desk, QStringLiteral("freezeExceptionDialog"), desk.say(QT_TRANSLATE_NOOP("window", "Exception to a freeze")), parent),
      freeze_(freeze), by_(new QLineEdit(this)), date_(new DateField(desk, QStringLiteral("exceptionDate"), this))
{
    by_->setObjectName(QStringLiteral("exceptionBy"));
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Granted by")), {by_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Day")), {date_});
    build();
    by_->setFocus();
}

QString FreezeExceptionDialog::fieldOf(const Error &error) const
{
    return error.code == QLatin1String("freeze.needs_name") || error.code == QLatin1String("freeze.no_exceptions") ? QStringLiteral("exceptionBy")
                                                                                                                   : QStringLiteral("exceptionDate");
}

void FreezeExceptionDialog::save()
{
    run<qint64>(
        {desk_.say(QT_TRANSLATE_NOOP("window", "Exception granted for {day}"), {{QStringLiteral("day"), date_->text()}}),
         [id = freeze_, by = by_->text(), date = date_->iso()](Session &session, const Progress &) { return grantException(session, id, by, date); },
         [id = freeze_](Session &session, const qint64 &exception) { return withdrawFreeze(session, id, exception); }});
}

WindowDialog::WindowDialog(Desk &desk, const Customer &customer, QWidget *parent)
    : FormDialog(desk, QStringLiteral("windowDialog"), desk.say(QT_TRANSLATE_NOOP("window", "New maintenance window")), parent),
      customer_(customer.name), place_(new PlaceFields(desk, QStringLiteral("windowPlace"), customer.id, this)), from_(new QLineEdit(this)),
      to_(new QLineEdit(this))
{
    from_->setObjectName(QStringLiteral("windowFrom"));
    to_->setObjectName(QStringLiteral("windowTo"));
    for (QLineEdit *field : {from_, to_})
        field->setFixedWidth(80);
    from_->setPlaceholderText(QStringLiteral("18:30"));
    to_->setPlaceholderText(QStringLiteral("22:00"));
    QList<QWidget *> boxes;
    MaintenanceWindow one;
    for (int day = 0; day < Qt::Sunday; ++day) {
        auto *box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("windowDay%1").arg(day + 1));
        one.weekdays = 1 << day;
        box->setText(desk_.words().windowDays(one).section(QLatin1Char(' '), 0, 0));
        box->setAccessibleName(box->text());
        days_ << box;
        boxes << box;
    }
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Where")), {place_});
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Weekdays")), boxes);
    rows_->addFields(desk_.say(QT_TRANSLATE_NOOP("window", "Hours, from and to")), {from_, to_});
    build();
}

QString WindowDialog::fieldOf(const Error &error) const
{
    return error.code == QLatin1String("window.bad") ? QStringLiteral("windowFrom") : QStringLiteral("windowPlace");
}

void WindowDialog::save()
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
                                   QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
    QStringList chosen;
    for (qsizetype day = 0; day < days_.size(); ++day) {
        if (days_[day]->isChecked())
            chosen << names[day];
    }
    WindowWish wish;
    wish.place = place_->place();
    wish.place.customer = customer_;
    wish.weekly = chosen.join(QLatin1Char(',')) + QLatin1Char(',') + from_->text().trimmed() + QLatin1Char('-') + to_->text().trimmed();
    run<qint64>({desk_.say(QT_TRANSLATE_NOOP("window", "Maintenance window agreed")),
                 [wish](Session &session, const Progress &) { return addWindow(session, wish); },
                 [](Session &session, const qint64 &window) { return removeWindow(session, window); }});
}

} // namespace tagliando
