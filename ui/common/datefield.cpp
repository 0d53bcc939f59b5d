#include "ui/common/datefield.h"

namespace tagliando {

namespace {

constexpr int century = 2000; // "31/12/26": a year of two digits is one of ours

} // namespace

QDate typedDate(const QString &text, const QLocale &locale, const QDate &today)
{
    const QString plain = text.simplified();
    if (plain.startsWith(QLatin1Char('+'))) {
        bool number = false;
        const int days = plain.mid(1).toInt(&number);
        return number ? today.addDays(days) : QDate();
    }
    QString day = plain;
    day.replace(QLatin1Char('.'), QLatin1Char('/')).replace(QLatin1Char('-'), QLatin1Char('/'));
    for (const QString &form : {QStringLiteral("d/M/yyyy"), QStringLiteral("yyyy/M/d")}) {
        if (const QDate date = QDate::fromString(day, form); date.isValid())
            return date;
    }
    if (const QDate date = QDate::fromString(day, QStringLiteral("d/M/yy")); date.isValid())
        return {century + date.year() % 100, date.month(), date.day()};
    for (const QString &form : {QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy")}) {
        if (const QDate date = locale.toDate(plain, form); date.isValid())
            return date;
    }
    return {};
}

DateField::DateField(Desk &desk, const QString &name, QWidget *parent) : QLineEdit(parent), desk_(desk)
{
    setObjectName(name);
    setFixedWidth(150);
    setPlaceholderText(desk_.say(QT_TRANSLATE_NOOP("window", "date, or +30")));
    connect(this, &QLineEdit::editingFinished, this, [this] { setDate(typedDate(text(), desk_.locale(), desk_.today())); });
}

QString DateField::iso() const
{
    const QDate date = typedDate(text(), desk_.locale(), desk_.today());
    return date.isValid() ? date.toString(Qt::ISODate) : text().simplified();
}

void DateField::setDate(const QDate &date)
{
    if (date.isValid())
        setText(desk_.words().date(date));
}

} // namespace tagliando
