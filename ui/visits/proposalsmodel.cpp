#include "ui/visits/proposalsmodel.h"

#include "ui/common/roles.h"
#include "ui/words/visits.h"

namespace tagliando {

QString ProposalsModel::key(const Proposal &row) const
{
    return QStringLiteral("%1/%2/%3/%4").arg(row.visit.customer.value).arg(row.visit.site.value).arg(row.apart).arg(row.visit.day.toJulianDay());
}

// "da remoto, 1 h"
QString ProposalsModel::place(const Proposal &row) const
{
    const QString where = row.visit.remote         ? desk_.say(QT_TRANSLATE_NOOP("window", "from remote"))
                          : row.siteName.isEmpty() ? desk_.say(QT_TRANSLATE_NOOP("window", "on site"))
                                                   : row.siteName;
    const QString apart = row.apart ? QStringLiteral(", ") + desk_.say(QT_TRANSLATE_NOOP("window", "hosts and firmware apart")) : QString();
    return where + QStringLiteral(", ") + VisitWords(desk_.words()).length(row.visit.plannedMinutes()) + apart;
}

QString ProposalsModel::whyThatDay(const Proposal &row) const
{
    if (!row.lastUseful.isValid() || row.why == WhyThatDay::Reason::FirstFree)
        return desk_.say(QT_TRANSLATE_NOOP("window", "first free window"));
    if (row.lastUseful == row.visit.day)
        return desk_.say(QT_TRANSLATE_NOOP("window", "last useful day"));
    return desk_.say(QT_TRANSLATE_NOOP("window", "last useful day {day}"), {{QStringLiteral("day"), desk_.words().date(row.lastUseful)}});
}

QVariant ProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Proposal &row = at(index.row());
    const Words &words = desk_.words();
    if (role == KeyRole)
        return key(row);
    if (role == Qt::AccessibleTextRole)
        return index.data(Qt::DisplayRole).toString() + QStringLiteral(", ") + index.data(SecondLineRole).toString();
    switch (index.column()) {
    case Who:
        if (role == BoldRole)
            return true;
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return row.customerName;
        if (role == SecondLineRole)
            return place(row);
        break;
    case When:
        if (role == Qt::DisplayRole)
            return QString(VisitWords(words).day(row.visit.day) +
                           (row.visit.start.isValid() ? row.visit.start.toString(QStringLiteral(", HH:mm")) : QString()));
        if (role == SecondLineRole)
            return whyThatDay(row);
        break;
    case Why: {
        const QString because = words.text(row.because);
        const QString refused = row.refused.empty() ? QString() : words.error(row.refused.front());
        if (role == BoldRole)
            return row.why == WhyThatDay::Reason::BeforeStop;
        if (role == Qt::DisplayRole)
            return because;
        if (role == SecondLineRole)
            return refused.isEmpty() ? desk_.count(QT_TRANSLATE_N_NOOP("window", "closes %n of {open} open"), row.closes,
                                                   {{QStringLiteral("open"), words.number(row.open)}})
                                     : refused;
        if (role == Qt::ToolTipRole)
            return VisitWords(words).why(row);
        break;
    }
    case Book:
        if (role == Qt::DisplayRole)
            return desk_.say(QT_TRANSLATE_NOOP("window", "Book"));
        break;
    default:
        break;
    }
    return {};
}

QString ProposalsModel::heading(int section) const
{
    switch (section) {
    case Who:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Customer"));
    case When:
        return desk_.say(QT_TRANSLATE_NOOP("window", "When"));
    case Why:
        return desk_.say(QT_TRANSLATE_NOOP("window", "Why"));
    default:
        return {};
    }
}

} // namespace tagliando
