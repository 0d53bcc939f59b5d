#include "core/feeds/formats/msrcline.h"

#include "core/domain/version/version.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tagliando::msrc {

namespace {

// Where SQL Server's lines begin, from Microsoft's lists of builds. Below the first one a service pack is missing.
struct SqlLine {
    const char *id, *from, *to;
};
constexpr std::array sqlLines{
    SqlLine{"sql-server-2008:qfe", "10.0.6000", "10.50"}, SqlLine{"sql-server-2008-r2:qfe", "10.50.6000", "11"},
    SqlLine{"sql-server-2012:qfe", "11.0.7001", "12"},    SqlLine{"sql-server-2014:gdr", "12.0.6024", "12.0.6205"},
    SqlLine{"sql-server-2014:cu", "12.0.6205", "13"},     SqlLine{"sql-server-2016:gdr", "13.0.6300", "13.0.7000"},
    SqlLine{"sql-server-2016:azure", "13.0.7000", "14"},  SqlLine{"sql-server-2017:gdr", "14.0.1000", "14.0.3000"},
    SqlLine{"sql-server-2017:cu", "14.0.3000", "15"},     SqlLine{"sql-server-2019:gdr", "15.0.2000", "15.0.4000"},
    SqlLine{"sql-server-2019:cu", "15.0.4000", "16"},     SqlLine{"sql-server-2022:gdr", "16.0.1000", "16.0.4000"},
    SqlLine{"sql-server-2022:cu", "16.0.4000", "17"},     SqlLine{"sql-server-2025:gdr", "17.0.1000", "17.0.4000"},
    SqlLine{"sql-server-2025:cu", "17.0.4000", "18"},
};

struct Exchange {
    const char *product, *version;
};
constexpr std::array exchanges{Exchange{"exchange-2010", "14.3."}, Exchange{"exchange-2013", "15.0."}, Exchange{"exchange-2016", "15.1."},
                               Exchange{"exchange-2019", "15.2."}, Exchange{"exchange-se", "15.2."}};

const SqlLine *sqlLine(const QString &id)
{
    const auto found = std::find_if(sqlLines.begin(), sqlLines.end(), [&](const SqlLine &line) { return id == QLatin1String(line.id); });
    return found == sqlLines.end() ? nullptr : &*found;
}

bool below(const QString &a, const char *b)
{
    const auto order = compareNatural(a.toUtf8(), QByteArrayView(b));
    return order && *order < 0;
}

} // namespace

QString lineOf(const QString &productText)
{
    static const QRegularExpression sql(QStringLiteral("^Microsoft SQL Server (20\\d\\d)( R2)?\\b(.*)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression exchange(QStringLiteral("^Microsoft Exchange Server (20\\d\\d|Subscription Edition)(?: (?:Cumulative Update "
                                                            "(\\d+)|(RTM)|Service Pack \\d+ (?:Cumulative )?Update Rollup (\\d+)))?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString text = productText.simplified();
    if (const auto match = sql.match(text); match.hasMatch()) {
        const QString product = QStringLiteral("sql-server-") + match.captured(1) + (match.captured(2).isEmpty() ? QString() : QStringLiteral("-r2"));
        const QString rest = match.captured(3).toLower();
        const char *line = rest.contains(QLatin1String("azure connect")) ? "azure"
                           : rest.contains(QLatin1String("(cu"))         ? "cu"
                           : rest.contains(QLatin1String("(qfe)"))       ? "qfe"
                           : rest.contains(QLatin1String("(gdr)"))       ? "gdr"
                                                                         : "";
        const QString id = product + QLatin1Char(':') + QLatin1String(line);
        return sqlLine(id) ? id : QString();
    }
    const auto match = exchange.match(text);
    if (!match.hasMatch())
        return {};
    const QString year = match.captured(1);
    const QString product = QStringLiteral("exchange-") + (year.startsWith(QLatin1Char('2')) ? year : QStringLiteral("se"));
    if (std::none_of(exchanges.begin(), exchanges.end(), [&](const Exchange &one) { return product == QLatin1String(one.product); }))
        return {};
    const QString update = match.captured(2).isEmpty() ? match.captured(4) : match.captured(2);
    return product + (update.isEmpty() ? QStringLiteral(":rtm") : QStringLiteral(":cu") + update);
}

QString buildOnLine(const QString &line, const QString &build)
{
    QStringList parts = build.split(QLatin1Char('.'));
    if (parts.size() != 4)
        return {};
    for (QString &part : parts)
        part = QString::number(part.toUInt());
    const QString plain = parts.join(QLatin1Char('.'));
    if (const SqlLine *sql = sqlLine(line))
        return below(plain, sql->from) || !below(plain, sql->to) ? QString() : plain;
    const QString product = productOf(line);
    const auto exchange =
        std::find_if(exchanges.begin(), exchanges.end(), [&](const Exchange &one) { return product == QLatin1String(one.product); });
    return exchange != exchanges.end() && plain.startsWith(QLatin1String(exchange->version)) ? plain : QString();
}

Span spanOf(const QString &line, const QString &build)
{
    if (const SqlLine *sql = sqlLine(line))
        return {QLatin1String(sql->from), QLatin1String(sql->to)};
    const QStringList parts = build.split(QLatin1Char('.')); // an update of Exchange raises the fourth part, a cumulative update the third
    if (parts.size() != 4)
        return {};
    const QString branch = parts[0] + QLatin1Char('.') + parts[1] + QLatin1Char('.');
    return {branch + parts[2], branch + QString::number(parts[2].toUInt() + 1)};
}

QString firstOf(const QString &product)
{
    for (const SqlLine &line : sqlLines) { // in order
        if (productOf(QLatin1String(line.id)) == product)
            return QLatin1String(line.from);
    }
    return {};
}

} // namespace tagliando::msrc
