// Microsoft's monthly CVRF documents (FEEDS B2): what a month says, what of it is kept, and the requirements that all kept months make together.
#pragma once

#include "core/base/result.h"
#include "core/domain/requirement.h"
#include "core/domain/vocabulary.h"

#include <QMap>

#include <vector>

namespace tagliando {

/// Which update a KB is; the order is the one that counts where a document calls one KB two things.
enum class MsrcKind { SecurityUpdate, MonthlyRollup, SecurityOnly, IeCumulative, ServicingStack, Hotpatch, Other };

/// One vendor fix of one vulnerability, as published. Only entries with a KB number are fixes; "Known Issue" and the others never are.
struct MsrcFix {
    QString kb; ///< "KB5073457"
    MsrcKind kind = MsrcKind::Other;
    QStringList builds;     ///< every a.b.BUILD.UBR that FixedBuild names; junk is left out
    QStringList supersedes; ///< KBs; other tokens (bulletins, versions) are left out
    Restart restart = Restart::Unknown;
    QStringList products; ///< ProductIDs
};

struct MsrcVulnerability {
    QString cve;
    QMap<QString, Severity> severities; ///< by ProductID
    bool exploited = false;
    std::vector<MsrcFix> fixes;
};

struct MsrcProduct {
    QString text;     ///< "Windows Server 2022 (Server Core installation)"
    QString platform; ///< platform id, or a line of SQL Server or Exchange ("sql-server-2019:cu"); empty: nothing the vocabulary knows
};

struct MsrcMonth {
    QString id;        ///< "2026-Jan", "2016-Oct-OOB", "2017-May-B"
    QDate initial;     ///< nominal: the hour in the document means nothing (DESIGN 4 rule 6)
    QDateTime current; ///< UTC; moves whenever the month is published again
    QMap<QString, MsrcProduct> products;
    std::vector<MsrcVulnerability> vulnerabilities;
    int withoutKb = 0; ///< vendor fixes without a KB number: packages, "Click to Update"
};

/// XML or JSON, decompressed. Errors "feed.bad" (file, line, field, reason), "feed.html". A DOCTYPE is refused.
Result<MsrcMonth> parseMsrc(const QByteArray &bytes, const QString &fileName, const Vocabulary &vocabulary);

/// One KB on one platform or line of a product.
struct MsrcUpdate {
    QString platform, kb;
    MsrcKind kind = MsrcKind::Other;
    QString build; ///< "20348.4648", of a product "15.0.4455.2"; empty: none given, or one that is not this platform's (FEEDS C3 rule 1)
    QStringList supersedes;
    Restart restart = Restart::Unknown;

    friend bool operator==(const MsrcUpdate &, const MsrcUpdate &) = default;
};

/// Vulnerabilities that the same set of KBs closes on one platform: any one of them does.
struct MsrcHoles {
    QString platform;
    QStringList kbs; ///< sorted
    Severity severity = Severity::Unknown;
    bool exploited = false;
    QStringList cves; ///< sorted

    friend bool operator==(const MsrcHoles &, const MsrcHoles &) = default;
};

/// What is kept of a month.
struct MsrcDigest {
    QString id;
    QDate initial;
    QDateTime current;
    std::vector<MsrcUpdate> updates; ///< by platform and KB
    std::vector<MsrcHoles> holes;    ///< by platform and KBs
    QMap<QString, int> unmapped;     ///< product text -> fixes for it: Office, Edge, …
    QDate firstIndexed;              ///< day the month was first held here; not part of the body

    friend bool operator==(const MsrcDigest &, const MsrcDigest &) = default;
};

MsrcDigest digestOf(const MsrcMonth &month, const Vocabulary &vocabulary);
/// One compact canonical JSON document; readMsrcDigest reads it back. Errors as parseMsrc.
QByteArray msrcBody(const MsrcDigest &digest);
Result<MsrcDigest> readMsrcDigest(const QByteArray &body, const QString &name);

/// The requirements of all months held, read together: supersedence reaches across months. FEEDS C3; one requirement per platform and set of KBs.
std::vector<Requirement> msrcRequirements(const std::vector<MsrcDigest> &months, const Vocabulary &vocabulary);

/// One line of the list of months.
struct MsrcListing {
    QString id;       ///< as MsrcMonth::id
    QString document; ///< the name it is fetched by; letters, digits and hyphens only
    QDate initial;
    QDateTime current;
};
/// `/updates`, newest month first. Errors as parseMsrc.
Result<std::vector<MsrcListing>> parseMsrcList(const QByteArray &bytes, const QString &fileName);

} // namespace tagliando
