// docs/formats/own.md.
#include "core/feeds/formats/ownentry.h"
#include "core/feeds/formats/ownsupersedence.h"
#include "core/feeds/formats/parsers.h"

#include <QSet>

#include <algorithm>

namespace tagliando {

namespace {

using Kind = Condition::Kind;

Condition leaf(Kind kind, const QString &name, const Bounds &bounds = {})
{
    Condition condition;
    condition.kind = kind;
    condition.name = name;
    condition.bounds = bounds;
    return condition;
}

Condition listLeaf(Kind kind, const QStringList &names)
{
    Condition condition;
    condition.kind = kind;
    condition.names = names;
    return condition;
}

/// One condition, or any of several.
Condition anyOf(std::vector<Condition> conditions)
{
    if (conditions.size() == 1)
        return std::move(conditions.front());
    Condition any;
    any.kind = Kind::Any;
    any.children = std::move(conditions);
    return any;
}

class RequirementMaker {
public:
    explicit RequirementMaker(const std::vector<OwnEntry> &entries) : supersedence_(entries) {}

    [[nodiscard]] Requirement forPlatform(const OwnEntry &entry, const OwnPlatform &target) const
    {
        Requirement r = common(entry);
        Case only;
        only.when = listLeaf(Kind::Platform, {target.platform});
        std::vector<Condition> needs;
        const QStringList kbs = supersedence_.acceptedOnPlatform(entry, target.platform);
        if (!kbs.isEmpty())
            needs.push_back(listLeaf(Kind::KbAny, kbs));
        if (!target.fixedBuild.isEmpty()) {
            Condition build = leaf(Kind::MinBuild, {});
            build.builds.insert(target.platform, target.fixedBuild);
            needs.push_back(build);
        }
        if (!target.fixedVersion.isEmpty()) {
            Bounds bounds;
            bounds.ge = target.fixedVersion;
            needs.push_back(leaf(Kind::PlatformVersion, {}, bounds));
        }
        only.needs = anyOf(std::move(needs));
        only.action = action(entry, {}, target.fixedBuild.isEmpty() ? target.fixedVersion : target.fixedBuild);
        r.target = only.action.target;
        r.track = platformTrack(entry, target.platform);
        r.cases.push_back(std::move(only));
        return r;
    }

    [[nodiscard]] Requirement forProduct(const OwnEntry &entry, const OwnProduct &target) const
    {
        Requirement r = common(entry);
        Case only;
        only.when = leaf(Kind::Product, target.product, target.affected);
        if (target.fixedVersion.isEmpty()) {
            only.needs = listLeaf(Kind::KbAny, supersedence_.acceptedForProduct(entry, target.product));
        } else { // a version says it better than a list of KBs that may be cut
            Bounds fixed;
            fixed.ge = target.fixedVersion;
            only.needs = leaf(Kind::Product, target.product, fixed);
        }
        only.action = action(entry, target.product, target.fixedVersion);
        r.target = only.action.target;
        const OwnEntry &root = supersedence_.rootForProduct(entry, target.product);
        r.track = QStringLiteral("own:") + root.id;
        if (root.products.size() > 1)
            r.track += QLatin1Char('#') + target.product;
        r.cases.push_back(std::move(only));
        return r;
    }

private:
    static Requirement common(const OwnEntry &entry)
    {
        Requirement r;
        r.kind = RequirementKind::Advisory;
        r.feed = QStringLiteral("own");
        r.id = entry.id;
        r.category = entry.kind;
        r.title = entry.title;
        r.headline = entry.title;
        r.releasedAt = entry.releasedAt;
        r.released = entry.released;
        r.severity = entry.severity;
        r.cvss = entry.cvss;
        r.cves = entry.cves;
        r.exploited = entry.exploited;
        r.restart = entry.restart;
        r.supersedes = entry.supersedes;
        r.prerequisites = entry.prerequisites;
        r.workMinutes = entry.minutes;
        r.source = entry.source;
        r.confidence = QStringLiteral("sourced");
        r.verifiedOn = entry.verifiedOn;
        return r;
    }

    static Action action(const OwnEntry &entry, const QString &product, const QString &version)
    {
        Action action;
        action.text = entry.action;
        if (!entry.kb.isEmpty()) {
            action.kind = QStringLiteral("install");
            action.kbAny = QStringList{entry.kb};
            action.target = entry.kb;
            return action;
        }
        action.kind = QStringLiteral("update");
        action.product = product;
        action.version = version;
        action.target = version;
        return action;
    }

    [[nodiscard]] QString platformTrack(const OwnEntry &entry, const QString &platform) const
    {
        if (entry.kind == QLatin1String("cumulative"))
            return QStringLiteral("win:%1:cumulative").arg(platform);
        if (entry.kind == QLatin1String("servicing-stack"))
            return QStringLiteral("win:%1:ssu").arg(platform);
        const OwnEntry &root = supersedence_.rootOnPlatform(entry, platform);
        return root.kb.isEmpty() ? QStringLiteral("own:") + root.id : QStringLiteral("kb:") + root.kb;
    }

    OwnSupersedence supersedence_;
};

PackageFix packageFix(const OwnEntry &entry, const OwnPackage &target)
{
    PackageFix fix;
    fix.release = target.release;
    fix.source = target.source.toUtf8();
    fix.fixedVersion = target.fixedVersion.toUtf8();
    fix.advisory = entry.id;
    fix.severity = entry.severity;
    fix.cves = entry.cves;
    fix.feed = QStringLiteral("own");
    if (entry.released)
        fix.released = entry.released;
    else if (entry.releasedAt)
        fix.released = CatalogueDate{entry.releasedAt->date(), Precision::Day};
    return fix;
}

JsonNode textNode(const QString &key, const QString &text)
{
    JsonNode node;
    node.kind = JsonNode::Kind::String;
    node.key = key;
    node.text = text;
    return node;
}

/// The advisory as a document of its own, that reads like the file did: the file's source becomes the advisory's where it has none.
QByteArray bodyOf(const OwnEntry &entry)
{
    JsonNode advisory = *entry.node;
    const bool named = std::any_of(advisory.items.begin(), advisory.items.end(),
                                   [](const JsonNode &item) { return item.key == QLatin1String("source") && item.kind == JsonNode::Kind::String; });
    if (!named && !entry.source.isEmpty()) {
        advisory.items.erase(
            std::remove_if(advisory.items.begin(), advisory.items.end(), [](const JsonNode &item) { return item.key == QLatin1String("source"); }),
            advisory.items.end());
        advisory.items.push_back(textNode(QStringLiteral("source"), entry.source));
    }
    return QByteArray(R"({"advisories":[)") + canonicalJson(advisory) + R"(],"format":1})";
}

std::vector<OwnEntry> readEntries(const JsonNode &root, const Vocabulary &vocabulary, JsonFault &fault)
{
    std::vector<OwnEntry> entries;
    const JsonFields top(root, {}, fault, {"format", "source", "advisories"});
    top.integer("format", Need::Required, 1, 1);
    const QString source = top.text("source", Need::Optional);
    const JsonNode *list = top.member("advisories", JsonNode::Kind::Array, Need::Required);
    QSet<QString> ids;
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const QString path = QStringLiteral("advisories[%1]").arg(i);
        OwnEntry entry = readOwnEntry(list->items[i], path, vocabulary, fault);
        if (entry.source.isEmpty())
            entry.source = source;
        if (ids.contains(entry.id))
            fault.note(list->items[i], path + QStringLiteral(".id"), QStringLiteral("reason.repeated"), entry.id);
        ids.insert(entry.id);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

Result<OwnAdvisories> parseOwnAdvisories(const QByteArray &json, const QString &fileName, const Vocabulary &vocabulary)
{
    const QString code = QStringLiteral("own.bad");
    const Result<JsonNode> root = readJsonTree(json, {64 * 1024 * 1024, 8'000'000, 16});
    if (!root)
        return jsonError(root.error(), code, fileName);
    JsonFault fault;
    const std::vector<OwnEntry> entries = readEntries(*root, vocabulary, fault);
    if (fault.found())
        return fault.error(code, fileName);

    OwnAdvisories read;
    const RequirementMaker maker(entries);
    for (const OwnEntry &entry : entries) {
        for (const OwnPlatform &target : entry.platforms)
            read.requirements.push_back(maker.forPlatform(entry, target));
        for (const OwnProduct &target : entry.products)
            read.requirements.push_back(maker.forProduct(entry, target));
        for (const OwnPackage &target : entry.packages)
            read.fixes.push_back(packageFix(entry, target));
        read.bodies.push_back(bodyOf(entry));
        read.ids << entry.id;
    }
    return read;
}

QByteArray joinOwnAdvisories(const std::vector<QByteArray> &bodies)
{
    QByteArray joined = R"({"advisories":[)";
    bool first = true;
    const auto add = [&](const QByteArray &advisory) {
        joined += (first ? QByteArray() : QByteArray(",")) + advisory;
        first = false;
    };
    for (const QByteArray &body : bodies) {
        const Result<JsonNode> document = readJsonTree(body);
        const JsonNode *list = document ? document->find(QStringLiteral("advisories")) : nullptr;
        if (!list)
            add(body); // a damaged body is not passed over: reading the whole will name it
        for (std::size_t i = 0; list && i < list->items.size(); ++i)
            add(canonicalJson(list->items[i]));
    }
    return joined + R"(],"format":1})";
}

} // namespace tagliando
