// Products that Microsoft services in several lines side by side: SQL Server's GDR and CU, each cumulative update of Exchange. Internal to the
// MSRC reader. A line's id stands where a Windows fix has its platform: "sql-server-2019:cu", "exchange-2019:cu14".
#pragma once

#include <QString>

namespace tagliando::msrc {

/// "Microsoft SQL Server 2019 for x64-based Systems (CU 27)" -> "sql-server-2019:cu"; empty: no product of this kind.
QString lineOf(const QString &productText);
inline bool isLine(const QString &platform) { return platform.contains(QLatin1Char(':')); }
inline QString productOf(const QString &line) { return line.section(QLatin1Char(':'), 0, 0); }

/// "15.02.1544.009" -> "15.2.1544.9". Empty for one that cannot be this line's: a known mistake of the source (SQL Server 2014's two lines
/// were published with each other's build).
QString buildOnLine(const QString &line, const QString &build);

/// The versions of a line: from `from` up to, not including, `to`. For Exchange they follow from a build of the line.
struct Span {
    QString from;
    QString to; ///< empty: no end
};
Span spanOf(const QString &line, const QString &build);

/// Where the product's first line begins: below it a service pack is missing. Empty: not known.
QString firstOf(const QString &product);

} // namespace tagliando::msrc
