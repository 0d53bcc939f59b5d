// What is kept of a month: KBs and the holes they close, per platform.
#include "core/feeds/formats/jsonfields.h"
#include "core/feeds/formats/msrcbuild.h"
#include "core/feeds/formats/msrcline.h"
#include "core/feeds/formats/msrcremediation.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace tagliando {

namespace {

using Key = std::pair<QString, QString>; ///< platform and KB, or platform and KBs

class Digester {
public:
    Digester(const MsrcMonth &month, const Vocabulary &vocabulary) : month_(month), vocabulary_(vocabulary) {}

    MsrcDigest digest()
    {
        for (const MsrcVulnerability &vulnerability : month_.vulnerabilities)
            read(vulnerability);
        MsrcDigest digest{month_.id, month_.initial, month_.current, {}, {}, unmapped_, {}};
        for (MsrcUpdate &update : updates_) {
            update.supersedes.sort();
            digest.updates.push_back(std::move(update));
        }
        for (MsrcHoles &holes : holes_) {
            holes.cves.removeDuplicates();
            holes.cves.sort();
            digest.holes.push_back(std::move(holes));
        }
        return digest;
    }

private:
    void read(const MsrcVulnerability &vulnerability)
    {
        QMap<QString, QStringList> kbs; ///< platform -> what closes it there
        QMap<QString, Severity> severities;
        for (const MsrcFix &fix : vulnerability.fixes) {
            QSet<QString> reached; // Core and full are two products of one platform (FEEDS C3 rule 8)
            for (const QString &id : fix.products) {
                const MsrcProduct product = month_.products.value(id, {id, {}});
                if (product.platform.isEmpty()) {
                    ++unmapped_[product.text];
                    continue;
                }
                const Severity severity = vulnerability.severities.value(id, Severity::Unknown);
                Severity &worst = severities[product.platform];
                worst = std::max(worst, severity);
                if (reached.contains(product.platform))
                    continue;
                reached.insert(product.platform);
                add(product.platform, fix);
                if (QStringList &list = kbs[product.platform]; !list.contains(fix.kb))
                    list << fix.kb;
            }
        }
        for (auto it = kbs.begin(); it != kbs.end(); ++it) {
            it->sort();
            MsrcHoles &holes = holes_[{it.key(), it->join(QLatin1Char(' '))}];
            holes.platform = it.key();
            holes.kbs = *it;
            holes.severity = std::max(holes.severity, severities.value(it.key()));
            holes.exploited = holes.exploited || vulnerability.exploited;
            if (!vulnerability.cve.isEmpty())
                holes.cves << vulnerability.cve;
        }
    }

    void add(const QString &platform, const MsrcFix &fix)
    {
        MsrcUpdate &update = updates_[{platform, fix.kb}];
        const bool fresh = update.kb.isEmpty();
        update.platform = platform;
        update.kb = fix.kb;
        update.kind = fresh ? fix.kind : std::min(update.kind, fix.kind);
        update.restart = std::max(update.restart, fix.restart);
        for (const QString &kb : fix.supersedes) {
            if (!update.supersedes.contains(kb))
                update.supersedes << kb;
        }
        if (msrc::isLine(platform)) {
            for (const QString &build : fix.builds) {
                if (const QString own = msrc::buildOnLine(platform, build); !own.isEmpty() && update.build.isEmpty())
                    update.build = own;
            }
            return;
        }
        for (const QString &build : fix.builds) {
            const QString own = msrc::buildOn(*vocabulary_.platform(platform), build, vocabulary_);
            if (!own.isEmpty() && (update.build.isEmpty() || msrc::revision(own) < msrc::revision(update.build)))
                update.build = own;
        }
    }

    const MsrcMonth &month_;
    const Vocabulary &vocabulary_;
    QMap<Key, MsrcUpdate> updates_;
    QMap<Key, MsrcHoles> holes_;
    QMap<QString, int> unmapped_;
};

QString joined(const QStringList &list) { return list.join(QLatin1Char(' ')); }
QStringList parted(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

} // namespace

MsrcDigest digestOf(const MsrcMonth &month, const Vocabulary &vocabulary) { return Digester(month, vocabulary).digest(); }

// Lists of KBs and CVEs are one text each: a hundred months are read whenever the catalogue is loaded.
QByteArray msrcBody(const MsrcDigest &digest)
{
    QJsonArray updates, holes;
    for (const MsrcUpdate &update : digest.updates) {
        QJsonObject one{
            {QStringLiteral("platform"), update.platform}, {QStringLiteral("kb"), update.kb}, {QStringLiteral("kind"), msrc::toString(update.kind)}};
        if (!update.build.isEmpty())
            one.insert(QStringLiteral("build"), update.build);
        if (!update.supersedes.isEmpty())
            one.insert(QStringLiteral("supersedes"), joined(update.supersedes));
        if (update.restart != Restart::Unknown)
            one.insert(QStringLiteral("restart"), int(update.restart));
        updates << one;
    }
    for (const MsrcHoles &hole : digest.holes) {
        QJsonObject one{{QStringLiteral("platform"), hole.platform},
                        {QStringLiteral("kbs"), joined(hole.kbs)},
                        {QStringLiteral("cves"), joined(hole.cves)},
                        {QStringLiteral("severity"), toString(hole.severity)}};
        if (hole.exploited)
            one.insert(QStringLiteral("exploited"), true);
        holes << one;
    }
    QJsonObject unmapped;
    for (auto it = digest.unmapped.begin(); it != digest.unmapped.end(); ++it)
        unmapped.insert(it.key(), *it);
    const QJsonObject month{{QStringLiteral("format"), 1},
                            {QStringLiteral("month"), digest.id},
                            {QStringLiteral("initial"), digest.initial.toString(Qt::ISODate)},
                            {QStringLiteral("current"), digest.current.toString(Qt::ISODate)},
                            {QStringLiteral("updates"), updates},
                            {QStringLiteral("holes"), holes},
                            {QStringLiteral("unmapped"), unmapped}};
    return QJsonDocument(month).toJson(QJsonDocument::Compact); // members come sorted
}

Result<MsrcDigest> readMsrcDigest(const QByteArray &body, const QString &name)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject month = document.object();
    MsrcDigest digest;
    digest.id = month.value(QLatin1String("month")).toString();
    digest.initial = readIsoDate(month.value(QLatin1String("initial")).toString());
    digest.current = msrc::timeOf(month.value(QLatin1String("current")).toString());
    if (month.value(QLatin1String("format")).toInt() != 1 || digest.id.isEmpty() || !digest.initial.isValid() || !digest.current.isValid())
        return msrc::refusal(name, 1, {}, QStringLiteral("reason.bad_value"), QString::fromUtf8(body.left(40)));
    QSet<Key> known;
    for (const QJsonValue value : month.value(QLatin1String("updates")).toArray()) {
        const QJsonObject one = value.toObject();
        MsrcUpdate update;
        update.platform = one.value(QLatin1String("platform")).toString();
        update.kb = one.value(QLatin1String("kb")).toString();
        update.build = one.value(QLatin1String("build")).toString();
        update.supersedes = parted(one.value(QLatin1String("supersedes")).toString());
        update.restart = Restart(std::clamp(one.value(QLatin1String("restart")).toInt(), int(Restart::Unknown), int(Restart::Yes)));
        if (!msrc::fromString(one.value(QLatin1String("kind")).toString(), &update.kind) || update.kb.isEmpty() || update.platform.isEmpty())
            return msrc::refusal(name, 1, QStringLiteral("updates"), QStringLiteral("reason.bad_value"), update.kb);
        known.insert({update.platform, update.kb});
        digest.updates.push_back(std::move(update));
    }
    for (const QJsonValue value : month.value(QLatin1String("holes")).toArray()) {
        const QJsonObject one = value.toObject();
        MsrcHoles holes;
        holes.platform = one.value(QLatin1String("platform")).toString();
        holes.kbs = parted(one.value(QLatin1String("kbs")).toString());
        holes.cves = parted(one.value(QLatin1String("cves")).toString());
        holes.exploited = one.value(QLatin1String("exploited")).toBool();
        const bool listed = std::all_of(holes.kbs.begin(), holes.kbs.end(), [&](const QString &kb) { return known.contains({holes.platform, kb}); });
        if (!fromString(one.value(QLatin1String("severity")).toString(), &holes.severity) || holes.kbs.isEmpty() || !listed)
            return msrc::refusal(name, 1, QStringLiteral("holes"), QStringLiteral("reason.bad_value"), joined(holes.kbs));
        digest.holes.push_back(std::move(holes));
    }
    const QJsonObject unmapped = month.value(QLatin1String("unmapped")).toObject();
    for (auto it = unmapped.begin(); it != unmapped.end(); ++it)
        digest.unmapped.insert(it.key(), it->toInt());
    return digest;
}

} // namespace tagliando
