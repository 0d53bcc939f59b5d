#include "core/feeds/formats/msrcproducts.h"

#include "core/feeds/formats/msrcline.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace tagliando::msrc {

namespace {

struct Fix {
    QString kb, build;
};
using Fixes = std::map<QString, Fix>; ///< line -> what closes the holes there

struct Group {
    QString product;
    Fixes fixes;
    QDate released, verified, firstIndexed;
    QString month;
    Severity severity = Severity::Unknown;
    bool exploited = false;
    QStringList cves;
    Restart restart = Restart::Unknown;
};

bool isBelow(const QString &a, const QString &b)
{
    const auto order = compareNatural(a.toUtf8(), b.toUtf8());
    return order && *order < 0;
}

class Maker {
public:
    explicit Maker(const Vocabulary &vocabulary) : vocabulary_(vocabulary) {}

    void add(const MsrcDigest &month)
    {
        QHash<std::pair<QString, QString>, const MsrcUpdate *> updates;
        for (const MsrcUpdate &update : month.updates) {
            if (isLine(update.platform))
                updates.insert({update.platform, update.kb}, &update);
        }
        // A hole is closed in each line by another KB: what belongs together shares its CVE.
        std::map<std::pair<QString, QString>, std::vector<const MsrcHoles *>> byCve; // (product, CVE)
        for (const MsrcHoles &holes : month.holes) {
            if (!isLine(holes.platform) || !vocabulary_.product(productOf(holes.platform)))
                continue;
            for (const QString &cve : holes.cves)
                byCve[{productOf(holes.platform), cve}].push_back(&holes);
        }
        for (const auto &[key, all] : byCve) {
            Group group;
            group.product = key.first;
            group.cves = QStringList{key.second};
            group.released = month.initial;
            group.verified = month.current.date();
            group.month = month.id;
            group.firstIndexed = month.firstIndexed;
            for (const MsrcHoles *holes : all) {
                group.severity = std::max(group.severity, holes->severity);
                group.exploited = group.exploited || holes->exploited;
                for (const QString &kb : holes->kbs) {
                    if (const MsrcUpdate *update = updates.value({holes->platform, kb}))
                        take(group, *update);
                }
            }
            if (!group.fixes.empty())
                merge(std::move(group));
        }
    }

    void make(std::vector<Requirement> &into)
    {
        for (const auto &[key, group] : groups_)
            into.push_back(requirement(key, group));
    }

private:
    static void take(Group &group, const MsrcUpdate &update)
    {
        group.restart = std::max(group.restart, update.restart);
        const auto [fix, fresh] = group.fixes.try_emplace(update.platform, Fix{update.kb, update.build});
        if (!fresh && (fix->second.build.isEmpty() || (!update.build.isEmpty() && isBelow(update.build, fix->second.build))))
            fix->second = {update.kb, update.build};
    }

    void merge(Group group)
    {
        QStringList kbs;
        for (const auto &[line, fix] : group.fixes) {
            if (!kbs.contains(fix.kb))
                kbs << fix.kb;
        }
        const QString key = kbs.join(QLatin1Char('+')) + QLatin1Char(':') + group.product;
        const auto [held, fresh] = groups_.try_emplace(key, group);
        if (fresh)
            return;
        Group &known = held->second;
        for (const auto &[line, fix] : group.fixes)
            known.fixes.try_emplace(line, fix);
        known.severity = std::max(known.severity, group.severity);
        known.exploited = known.exploited || group.exploited;
        known.restart = std::max(known.restart, group.restart);
        for (const QString &cve : group.cves) {
            if (!known.cves.contains(cve))
                known.cves << cve;
        }
        known.verified = std::max(known.verified, group.verified);
        if (group.released < known.released) {
            known.released = group.released;
            known.month = group.month;
        }
        if (group.firstIndexed.isValid() && (!known.firstIndexed.isValid() || group.firstIndexed < known.firstIndexed))
            known.firstIndexed = group.firstIndexed;
    }

    [[nodiscard]] Requirement requirement(const QString &id, const Group &group) const
    {
        std::vector<std::pair<Span, Fix>> lines;
        for (const auto &[line, fix] : group.fixes)
            lines.push_back({spanOf(line, fix.build), fix});
        std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return isBelow(a.first.from, b.first.from); });
        const Fix &newest = lines.back().second;

        Requirement r;
        r.kind = RequirementKind::Advisory;
        r.feed = QStringLiteral("msrc");
        r.id = id;
        r.track = QStringLiteral("prod:") + group.product;
        r.category = QStringLiteral("hotfix");
        r.target = newest.kb;
        const QString name = vocabulary_.product(group.product)->name;
        r.title = {QStringLiteral("Aggiornamento di sicurezza di ") + name, QStringLiteral("Security update of ") + name};
        r.headline = r.title;
        r.released = CatalogueDate{group.released, Precision::Day};
        r.severity = group.severity;
        r.cves = group.cves;
        r.exploited = group.exploited;
        r.restart = group.restart;
        r.source = QStringLiteral("https://msrc.microsoft.com/update-guide/releaseNote/") + group.month;
        r.confidence = QStringLiteral("sourced");
        r.verifiedOn = group.verified;
        r.firstIndexed = group.firstIndexed;
        for (const auto &[span, fix] : lines) {
            if (!span.from.isEmpty())
                r.cases.push_back(caseOf(group.product, span, fix));
        }
        // A line without a fix of its own is not affected. Before the first a service pack is missing; an Exchange between two lines, or before
        // them, has a cumulative update that gets no fix any more.
        if (!newest.build.isEmpty())
            r.cases.push_back(caseOf(group.product, {{}, firstOf(group.product)}, newest));
        return r;
    }

    static Case caseOf(const QString &product, const Span &span, const Fix &fix)
    {
        Condition when;
        when.kind = Condition::Kind::Product;
        when.name = product;
        if (!span.from.isEmpty())
            when.bounds.ge = span.from;
        if (!span.to.isEmpty())
            when.bounds.lt = span.to;
        Condition kb;
        kb.kind = Condition::Kind::KbAny;
        kb.name = QStringLiteral("msi-updates"); // the system's hotfix list never shows them
        kb.names = QStringList{fix.kb};
        Case one;
        one.when = std::move(when);
        if (fix.build.isEmpty()) {
            one.needs = std::move(kb);
        } else {
            Condition version;
            version.kind = Condition::Kind::Product;
            version.name = product;
            version.bounds.ge = fix.build;
            one.needs = std::move(version);
            // The programs' list shows Exchange's cumulative update and not the security update on top of it.
            if (product.startsWith(QLatin1String("exchange")) && !span.from.isEmpty()) {
                Condition any;
                any.kind = Condition::Kind::Any;
                any.children = {std::move(*one.needs), std::move(kb)};
                one.needs = std::move(any);
            }
        }
        one.action.kind = QStringLiteral("install");
        one.action.product = product;
        one.action.version = fix.build;
        one.action.kbAny = QStringList{fix.kb};
        one.action.target = fix.kb;
        return one;
    }

    const Vocabulary &vocabulary_;
    std::map<QString, Group> groups_; // sorted: the same months give the same list
};

} // namespace

void addProductRequirements(const std::vector<MsrcDigest> &months, const Vocabulary &vocabulary, std::vector<Requirement> &into)
{
    Maker maker(vocabulary);
    for (const MsrcDigest &month : months)
        maker.add(month);
    maker.make(into);
}

} // namespace tagliando::msrc
