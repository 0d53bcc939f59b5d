// The values inside a CVRF month, the same for its XML and its JSON shape. Internal to the MSRC reader.
#pragma once

#include "core/feeds/formats/msrc.h"

namespace tagliando::msrc {

enum class RemediationType { VendorFix, Other };
enum class ThreatType { ExploitStatus, Severity, Other };

struct RawRemediation {
    RemediationType type = RemediationType::Other;
    QString description, supersedence, restart, subType, fixedBuild;
    QStringList products;
};

struct RawThreat {
    ThreatType type = ThreatType::Other;
    QString description;
    QStringList products;
};

/// "5073457", "KB5073457" -> "KB5073457"; anything else -> empty.
QString kbOf(const QString &text);
QStringList kbsOf(const QString &text);
QStringList buildsOf(const QString &text);
MsrcKind kindOf(const QString &subType);
/// "2026-01-13T08:00:00", with or without a zone (then UTC, FEEDS D6); invalid for anything else.
QDateTime timeOf(const QString &text);
/// The month's name; "Oct-OOB" gets the year it was published in. Empty for what cannot be one.
QString monthOf(const QString &id, const QDate &initial);

QString toString(MsrcKind kind);
bool fromString(const QString &text, MsrcKind *kind);

void add(MsrcMonth &month, MsrcVulnerability &vulnerability, const RawRemediation &remediation);
void add(MsrcVulnerability &vulnerability, const RawThreat &threat);

/// `feed.bad` at a line.
Error refusal(const QString &file, int line, const QString &field, const QString &reason, const QString &value = {});
/// Checks and completes what a reader collected; an empty result is fine.
Result<MsrcMonth> finished(MsrcMonth month, const QString &rawId, const QString &initial, const QString &current, const QString &file,
                           const Vocabulary &vocabulary);

Result<MsrcMonth> readXml(const QByteArray &bytes, const QString &file, const Vocabulary &vocabulary);
Result<MsrcMonth> readJson(const QByteArray &bytes, const QString &file, const Vocabulary &vocabulary);

/// A month is 0.5 to 10 MB; more than this is no month.
constexpr qsizetype byteLimit = 64 * 1024 * 1024;
constexpr qsizetype entryLimit = 500'000; ///< products, vulnerabilities, threats and remediations together

} // namespace tagliando::msrc
