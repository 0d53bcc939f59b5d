#include "core/feeds/formats/msrcremediation.h"

#include "core/feeds/formats/jsonfields.h"
#include "core/feeds/formats/msrcline.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tagliando::msrc {

namespace {

constexpr std::array kindNames{"security-update", "monthly-rollup", "security-only", "ie-cumulative", "servicing-stack", "hotpatch", "other"};

Severity severityOf(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("critical"))
        return Severity::Critical;
    if (word == QLatin1String("important"))
        return Severity::High;
    if (word == QLatin1String("moderate"))
        return Severity::Medium;
    return word == QLatin1String("low") ? Severity::Low : Severity::Unknown;
}

Restart restartOf(const QString &text)
{
    Restart restart = Restart::Unknown;
    (void)fromString(text.trimmed().toLower(), &restart);
    return restart;
}

} // namespace

QString kbOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(?:KB)?\\s*([0-9]{5,8})\\s*\\z"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? QStringLiteral("KB") + match.captured(1) : QString();
}

QStringList kbsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    QStringList kbs;
    for (const QString &token : text.split(between, Qt::SkipEmptyParts)) {
        if (const QString kb = kbOf(token); !kb.isEmpty() && !kbs.contains(kb))
            kbs << kb;
    }
    kbs.sort();
    return kbs;
}

QStringList buildsOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,6}\\.[0-9]{1,6}\\z"));
    QStringList builds;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (form.match(part.trimmed()).hasMatch())
            builds << part.trimmed();
    }
    return builds;
}

MsrcKind kindOf(const QString &subType)
{
    QString word = subType.toLower();
    word.remove(QLatin1Char(' '));
    if (word.contains(QLatin1String("hotpatch")))
        return MsrcKind::Hotpatch;
    if (word.contains(QLatin1String("servicingstack")))
        return MsrcKind::ServicingStack;
    if (word.contains(QLatin1String("rollup")))
        return MsrcKind::MonthlyRollup;
    if (word.contains(QLatin1String("securityonly")))
        return MsrcKind::SecurityOnly;
    if (word.startsWith(QLatin1String("ie")))
        return MsrcKind::IeCumulative;
    return word == QLatin1String("securityupdate") || word == QLatin1String("cumulativeupdate") ? MsrcKind::SecurityUpdate : MsrcKind::Other;
}

QDateTime timeOf(const QString &text)
{
    QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QString monthOf(const QString &id, const QDate &initial)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9]{1,10}(-[A-Za-z0-9]{1,10}){0,3}\\z"));
    static const QRegularExpression dated(QStringLiteral("^20[0-9]{2}-"));
    const QString name = id.trimmed();
    if (!form.match(name).hasMatch())
        return {};
    if (dated.match(name).hasMatch())
        return name;
    return initial.isValid() ? QStringLiteral("%1-%2").arg(initial.year()).arg(name) : QString();
}

QString toString(MsrcKind kind) { return QLatin1String(kindNames.at(std::size_t(kind))); }

bool fromString(const QString &text, MsrcKind *kind)
{
    const auto found = std::find_if(kindNames.begin(), kindNames.end(), [&](const char *name) { return text == QLatin1String(name); });
    if (found == kindNames.end())
        return false;
    *kind = MsrcKind(found - kindNames.begin());
    return true;
}

void add(MsrcMonth &month, MsrcVulnerability &vulnerability, const RawRemediation &raw)
{
    if (raw.type != RemediationType::VendorFix)
        return;
    MsrcFix fix;
    fix.kb = kbOf(raw.description);
    if (fix.kb.isEmpty()) {
        ++month.withoutKb;
        return;
    }
    fix.kind = kindOf(raw.subType);
    fix.builds = buildsOf(raw.fixedBuild);
    fix.supersedes = kbsOf(raw.supersedence);
    fix.supersedes.removeAll(fix.kb);
    fix.restart = restartOf(raw.restart);
    fix.products = raw.products;
    vulnerability.fixes.push_back(std::move(fix));
}

void add(MsrcVulnerability &vulnerability, const RawThreat &threat)
{
    if (threat.type == ThreatType::ExploitStatus) {
        vulnerability.exploited = vulnerability.exploited || threat.description.contains(QLatin1String("Exploited:Yes"), Qt::CaseInsensitive);
    } else if (threat.type == ThreatType::Severity) {
        for (const QString &product : threat.products)
            vulnerability.severities.insert(product, severityOf(threat.description));
    }
}

Error refusal(const QString &file, int line, const QString &field, const QString &reason, const QString &value)
{
    JsonNode place;
    place.line = line;
    JsonFault fault;
    fault.note(place, field, reason, value);
    return fault.error(QStringLiteral("feed.bad"), file);
}

Result<MsrcMonth> finished(MsrcMonth month, const QString &rawId, const QString &initial, const QString &current, const QString &file,
                           const Vocabulary &vocabulary)
{
    const QDateTime first = timeOf(initial);
    if (!first.isValid())
        return refusal(file, 0, QStringLiteral("InitialReleaseDate"), QStringLiteral("reason.bad_date"), initial);
    month.initial = first.date();
    month.current = timeOf(current);
    if (!month.current.isValid())
        return refusal(file, 0, QStringLiteral("CurrentReleaseDate"), QStringLiteral("reason.bad_date"), current);
    month.id = monthOf(rawId, month.initial);
    if (month.id.isEmpty())
        return refusal(file, 0, QStringLiteral("DocumentTracking.ID"), QStringLiteral("reason.bad_value"), rawId.left(80));
    if (month.products.isEmpty())
        return refusal(file, 0, QStringLiteral("ProductTree"), QStringLiteral("reason.missing"));

    QHash<QString, QString> platforms;
    for (const Platform &platform : vocabulary.platforms()) {
        for (const QString &text : platform.msrc)
            platforms.insert(text.simplified().toLower(), platform.id);
    }
    for (MsrcProduct &product : month.products) {
        product.platform = platforms.value(product.text.simplified().toLower());
        if (product.platform.isEmpty())
            product.platform = lineOf(product.text);
    }
    return month;
}

} // namespace tagliando::msrc
