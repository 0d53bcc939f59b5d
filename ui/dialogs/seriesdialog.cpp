#include "ui/dialogs/seriesdialog.h"

#include "ui/common/datefield.h"
#include "ui/dialogs/formrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace tagliando {

namespace {

template <class Widget>
Widget *named(const char *name, QWidget *parent)
{
    auto *made = new Widget(parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

SeriesDialog::SeriesDialog(Desk &desk, const Customer &customer, QWidget *parent)
    : FormDialog(desk, QStringLiteral("seriesDialog"), desk.say(QT_TRANSLATE_NOOP("window", "New series of visits")), parent),
      customer_(customer.name), rhythm_(named<QComboBox>("seriesRhythm", this)), site_(named<QComboBox>("seriesSite", this)),
      technician_(named<QComboBox>("seriesTechnician", this)), count_(named<QLineEdit>("seriesCount", this)),
      rule_(named<QLineEdit>("seriesRule", this)), start_(named<QLineEdit>("seriesStart", this)), minutes_(named<QLineEdit>("seriesMinutes", this)),
      from_(new DateField(desk, QStringLiteral("seriesFrom"), this)), fromLastDone_(named<QCheckBox>("seriesFromLastDone", this)),
      skipAugust_(named<QCheckBox>("seriesSkipAugust", this))
{
    const auto say = [&](const char *source) { return desk_.say(source); };
    rhythm_->addItem(say(QT_TRANSLATE_NOOP("window", "every so many months")), Months);
    rhythm_->addItem(say(QT_TRANSLATE_NOOP("window", "every so many weeks")), Weeks);
    rhythm_->addItem(say(QT_TRANSLATE_NOOP("window", "so many times a year")), PerYear);
    rhythm_->addItem(say(QT_TRANSLATE_NOOP("window", "by a rule (RRULE)")), Rule);
    count_->setText(QStringLiteral("3"));
    rule_->setPlaceholderText(QStringLiteral("FREQ=MONTHLY;BYDAY=2TU"));
    start_->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "as the window, or such as 18:30")));
    minutes_->setPlaceholderText(say(QT_TRANSLATE_NOOP("window", "as long as the work takes")));
    from_->setDate(desk_.today());
    fromLastDone_->setText(say(QT_TRANSLATE_NOOP("window", "counted from the last visit done")));
    skipAugust_->setText(say(QT_TRANSLATE_NOOP("window", "not in August")));
    site_->addItem(say(QT_TRANSLATE_NOOP("window", "all sites")), QString());
    technician_->addItem(QString());
    for (const Site &site : desk_.snapshot()->fleet.sites) {
        if (site.customer == customer.id)
            site_->addItem(site.name, site.name);
    }
    for (const Technician &technician : desk_.snapshot()->visits.technicians)
        technician_->addItem(technician.name);

    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "How often")), {rhythm_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "How many")), {count_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Rule")), {rule_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "First day")), {from_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Where")), {site_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Technician")), {technician_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Start")), {start_});
    rows_->addFields(say(QT_TRANSLATE_NOOP("window", "Minutes")), {minutes_});
    rows_->addRow(QString(), fromLastDone_);
    rows_->addRow(QString(), skipAugust_);
    build();
    connect(rhythm_, &QComboBox::currentIndexChanged, this, &SeriesDialog::showFields);
    showFields();
    rhythm_->setFocus();
}

SeriesDialog::Rhythm SeriesDialog::rhythm() const { return static_cast<Rhythm>(rhythm_->currentData().toInt()); }

void SeriesDialog::showFields()
{
    rows_->setFieldsVisible(count_->objectName(), rhythm() != Rule);
    rows_->setFieldsVisible(rule_->objectName(), rhythm() == Rule);
    fromLastDone_->setEnabled(rhythm() != Rule);
    clearRefusal();
}

QString SeriesDialog::fieldOf(const Error &error) const
{
    if (error.code == QLatin1String("rrule.bad") || error.code == QLatin1String("series.needs_rhythm"))
        return rhythm() == Rule ? rule_->objectName() : count_->objectName();
    if (error.code == QLatin1String("series.bad_rhythm"))
        return error.args.value(QStringLiteral("value")).toString() == minutes_->text().trimmed() ? minutes_->objectName() : count_->objectName();
    if (error.code == QLatin1String("visit.bad_time"))
        return start_->objectName();
    return error.code == QLatin1String("date.bad") ? from_->objectName() : QString();
}

void SeriesDialog::save()
{
    SeriesWish wish;
    wish.customer = customer_;
    wish.site = site_->currentData().toString();
    wish.technician = technician_->currentText();
    const QString count = count_->text().trimmed();
    if (rhythm() == Rule)
        wish.rrule = rule_->text().trimmed();
    else if (rhythm() == PerYear)
        wish.perYear = count;
    else if (!count.isEmpty())
        wish.every = count + (rhythm() == Months ? QLatin1Char('m') : QLatin1Char('w'));
    wish.from = from_->iso();
    wish.start = start_->text().trimmed();
    wish.minutes = minutes_->text().trimmed();
    wish.fromLastDone = fromLastDone_->isChecked() && rhythm() != Rule;
    wish.skipAugust = skipAugust_->isChecked();
    run<SeriesId>({desk_.say(QT_TRANSLATE_NOOP("window", "Series of visits agreed")),
                   [wish](Session &session, const Progress &) { return addSeries(session, wish); },
                   [](Session &session, const SeriesId &series) { return removeSeries(session, series); }});
}

} // namespace tagliando
