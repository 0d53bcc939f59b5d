#include "core/feeds/formats/fixcollector.h"

#include <QRegularExpression>

#include <set>
#include <tuple>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int namesShown = 6;

Severity worseOf(Severity a, Severity b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

auto keyOf(const PackageFix &fix)
{
    return std::tie(fix.release, fix.source, fix.module, fix.advisory, fix.fixedVersion, fix.support, fix.architecture);
}

} // namespace

FixCollector::FixCollector(const Vocabulary &vocabulary, QString feed, QString distribution)
    : vocabulary_(vocabulary), feed_(std::move(feed)), distribution_(std::move(distribution))
{
}

void FixCollector::replaces(const FixReading::Family &family) { document_.families.push_back(family); }

void FixCollector::dated(const QDateTime &date)
{
    if (date.isValid() && (!document_.newest.isValid() || date > document_.newest))
        document_.newest = date.toUTC();
}

void FixCollector::begin()
{
    document_ = {};
    document_.firstFix = reading_.fixes.size();
}

void FixCollector::keep()
{
    ++reading_.documents;
    for (const QString &advisory : std::as_const(document_.advisories))
        reading_.advisories.insert(advisory);
    for (const FixReading::Family &family : document_.families) {
        if (std::find(reading_.families.begin(), reading_.families.end(), family) == reading_.families.end())
            reading_.families.push_back(family);
    }
    if (document_.newest.isValid() && (!reading_.newest.isValid() || document_.newest > reading_.newest))
        reading_.newest = document_.newest;
    for (auto reason = document_.leftOut.cbegin(); reason != document_.leftOut.cend(); ++reason)
        count(leftOut_, reason.key(), reason->second, reason->first);
    begin();
}

void FixCollector::drop()
{
    reading_.fixes.resize(document_.firstFix);
    begin();
}

void FixCollector::add(PackageFix fix)
{
    auto release = releases_.find(fix.release);
    if (release == releases_.end()) {
        const Platform *platform = vocabulary_.platform(fix.release);
        const bool ours = platform && vocabulary_.isA(fix.release, distribution_);
        release = releases_.insert(fix.release, {ours, platform ? platform->scheme : VersionScheme::Natural});
    }
    if (!release->first)
        return leaveOut(fix.release.isEmpty() ? QStringLiteral("reason.unknown_release") : QStringLiteral("reason.other_distribution"), fix.release);
    if (fix.source.isEmpty())
        return leaveOut(QStringLiteral("reason.no_package_name"), fix.advisory);
    if (!fix.fixedVersion.isEmpty() && !compareVersions(release->second, QByteArrayView(fix.fixedVersion), QByteArrayView(fix.fixedVersion)))
        return leaveOut(QStringLiteral("reason.unreadable_version"), QString::fromUtf8(fix.source + ' ' + fix.fixedVersion.left(60)));
    fix.feed = feed_;
    reading_.fixes.push_back(std::move(fix));
}

void FixCollector::count(LeftOut &leftOut, const QString &reason, const QStringList &names, int count)
{
    auto &[sum, shown] = leftOut[reason];
    sum += count;
    for (const QString &name : names) {
        if (!name.isEmpty() && shown.size() <= namesShown && !shown.contains(name))
            shown.append(name);
    }
}

void FixCollector::leaveOut(const QString &reason, const QString &name, int number) { count(document_.leftOut, reason, {name}, number); }

/// One fix said several times (by a CVE's record and another's) is one fix with both CVEs.
void FixCollector::merge()
{
    std::vector<PackageFix> &fixes = reading_.fixes;
    std::stable_sort(fixes.begin(), fixes.end(), [](const PackageFix &a, const PackageFix &b) { return keyOf(a) < keyOf(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (kept > 0 && keyOf(fixes[kept - 1]) == keyOf(fixes[i])) {
            PackageFix &into = fixes[kept - 1];
            for (const QString &cve : fixes[i].cves) {
                if (!into.cves.contains(cve))
                    into.cves.append(cve);
            }
            into.severity = worseOf(into.severity, fixes[i].severity);
            if (!into.released || (fixes[i].released && fixes[i].released->date < into.released->date))
                into.released = fixes[i].released;
            if (into.restart == Restart::Unknown)
                into.restart = fixes[i].restart;
            continue;
        }
        if (kept != i)
            fixes[kept] = std::move(fixes[i]);
        ++kept;
    }
    fixes.resize(kept);
    dropAnswered();
}

/// "Not fixed" and "fixed for who has Ubuntu Pro" of one advisory: the second says more.
void FixCollector::dropAnswered()
{
    std::set<std::tuple<QString, QByteArray, QString>> fixed;
    const auto subject = [](const PackageFix &fix) { return std::tuple(fix.release, fix.source, fix.advisory); };
    for (const PackageFix &fix : reading_.fixes) {
        if (!fix.fixedVersion.isEmpty() && (fix.support.isEmpty() || fix.support == QLatin1String("ubuntu-pro")))
            fixed.insert(subject(fix));
    }
    std::erase_if(reading_.fixes, [&](const PackageFix &fix) { return fix.fixedVersion.isEmpty() && fixed.contains(subject(fix)); });
}

FixReading FixCollector::finish()
{
    merge();
    for (auto reason = leftOut_.cbegin(); reason != leftOut_.cend(); ++reason) {
        QStringList names = reason->second;
        const bool more = names.size() > namesShown;
        QString list = names.mid(0, namesShown).join(QStringLiteral(", "));
        if (more)
            list += QStringLiteral(", …");
        reading_.notes.push_back(
            {QStringLiteral("fixes.left_out"),
             {{QStringLiteral("count"), reason->first}, {QStringLiteral("names"), list}, {QStringLiteral("reason"), reason.key()}}});
    }
    leftOut_.clear();
    return std::move(reading_);
}

Severity severityNamed(const QString &text)
{
    static const QHash<QString, Severity> names{{QStringLiteral("critical"), Severity::Critical}, {QStringLiteral("important"), Severity::High},
                                                {QStringLiteral("high"), Severity::High},         {QStringLiteral("moderate"), Severity::Medium},
                                                {QStringLiteral("medium"), Severity::Medium},     {QStringLiteral("low"), Severity::Low},
                                                {QStringLiteral("negligible"), Severity::Low},    {QStringLiteral("minor"), Severity::Low},
                                                {QStringLiteral("unimportant"), Severity::Low}};
    QString name = text.trimmed().toLower();
    while (name.endsWith(QLatin1Char('*'))) // Debian's "automatically rated"
        name.chop(1);
    return names.value(name, Severity::Unknown);
}

QDateTime readFeedDate(const QString &text)
{
    const QString trimmed = text.trimmed();
    bool number = false;
    const double count = trimmed.toDouble(&number);
    if (number && count > 0 && count < 1e14) // milliseconds when it would lie beyond the year 5000 otherwise
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(count > 1e11 ? count : count * 1000), Qt::UTC);
    QString form = trimmed;
    if (form.endsWith(QLatin1String(" UTC")))
        form.chop(4);
    if (form.size() > 10 && form[10] == QLatin1Char(' '))
        form[10] = QLatin1Char('T');
    static const QRegularExpression fraction(QStringLiteral("\\.(\\d{3})\\d+"));
    form.replace(fraction, QStringLiteral(".\\1"));
    QDateTime date = QDateTime::fromString(form, Qt::ISODateWithMs);
    if (date.isValid() && date.timeSpec() == Qt::LocalTime)
        date = QDateTime(date.date(), date.time(), Qt::UTC);
    return date.toUTC();
}

QStringList cvesIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\bCVE-\\d{4}-\\d{4,}\\b"));
    QStringList found;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const QString cve = match.next().captured();
        if (!found.contains(cve))
            found.append(cve);
    }
    return found;
}

} // namespace tagliando
