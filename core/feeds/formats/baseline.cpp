// docs/formats/baseline.md.
#include "core/feeds/formats/baseline.h"

#include "core/feeds/formats/conditionjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace tagliando {

namespace {

using Kind = Condition::Kind;

/// The bound a version must reach to be accepted.
QString asked(const Bounds &bounds) { return bounds.ge.value_or(bounds.eq.value_or(bounds.gt.value_or(QString()))); }

Action actionFor(const Condition &needs)
{
    Action action;
    const bool absent = needs.kind == Kind::Not;
    const Condition &leaf = absent && !needs.children.empty() ? needs.children.front() : needs;
    switch (leaf.kind) {
    case Kind::Product:
    case Kind::Package:
        action.product = leaf.name;
        action.version = asked(leaf.bounds);
        action.kind = absent ? QStringLiteral("remove") : action.version.isEmpty() ? QStringLiteral("install") : QStringLiteral("update");
        action.target = action.version.isEmpty() ? leaf.name : leaf.name + QLatin1Char(' ') + action.version;
        break;
    case Kind::KbAny:
    case Kind::KbAll:
        action.kind = QStringLiteral("install");
        (leaf.kind == Kind::KbAny ? action.kbAny : action.kbAll) = leaf.names;
        action.target = leaf.names.join(QLatin1Char(','));
        break;
    case Kind::MinBuild:
        action.kind = QStringLiteral("update");
        action.target = leaf.builds.isEmpty() ? QString() : leaf.builds.first();
        break;
    case Kind::PlatformVersion:
        action.kind = QStringLiteral("update");
        action.target = asked(leaf.bounds);
        break;
    default:
        action.kind = QStringLiteral("configure");
        action.target = leaf.name + (asked(leaf.bounds).isEmpty() ? QString() : QLatin1Char('=') + asked(leaf.bounds));
        break;
    }
    return action;
}

/// What a line is called when nobody gave it a title: its product, package, KB or attribute.
Text titleFor(const Condition &needs, const QString &id, const Vocabulary &vocabulary)
{
    const Condition &leaf = needs.kind == Kind::Not && !needs.children.empty() ? needs.children.front() : needs;
    const Product *product = leaf.kind == Kind::Product ? vocabulary.product(leaf.name) : nullptr;
    const QString name = product                 ? product->name
                         : !leaf.names.isEmpty() ? leaf.names.join(QStringLiteral(", "))
                         : !leaf.name.isEmpty()  ? leaf.name
                                                 : id;
    return {name, name};
}

BaselineLine readLine(const JsonNode &node, const QString &path, const Vocabulary &vocabulary, JsonFault &fault)
{
    static const QRegularExpression idForm(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*\\z"));
    const JsonFields fields(node, path, fault, {"id", "title", "needs", "action", "ends"});
    BaselineLine line;
    line.id = fields.text("id", Need::Required, idForm, QStringLiteral("A-Z a-z 0-9 . _ -"));
    if (const JsonNode *needs = fields.member("needs", Need::Required))
        line.needs = readCondition(*needs, fields.pathOf("needs"), {vocabulary, false}, fault);
    line.title = fields.bilingual("title", Need::Optional);
    if (line.title.isEmpty())
        line.title = titleFor(line.needs, line.id, vocabulary);
    line.action = actionFor(line.needs);
    line.action.text = fields.bilingual("action", Need::Optional);
    line.ends = fields.date("ends", Need::Optional);
    return line;
}

Condition listLeaf(Kind kind, const QStringList &names)
{
    Condition condition;
    condition.kind = kind;
    condition.names = names;
    return condition;
}

} // namespace

Result<Baseline> parseBaseline(const QByteArray &json, const QString &fileName, const Vocabulary &vocabulary)
{
    static const QRegularExpression nameForm(QStringLiteral("^[^:#\\x00-\\x1f]{1,100}\\z"));
    const QString code = QStringLiteral("baseline.bad");
    const Result<JsonNode> root = readJsonTree(json, {4 * 1024 * 1024, 200'000, 40});
    if (!root)
        return jsonError(root.error(), code, fileName);
    JsonFault fault;
    const JsonFields top(*root, {}, fault, {"format", "name", "version", "date", "taken_from", "source", "lines"});
    top.integer("format", Need::Required, 1, 1);
    Baseline baseline;
    baseline.name = top.text("name", Need::Required, nameForm, QStringLiteral("1-100, no : #"));
    baseline.version = top.integer("version", Need::Optional, 1, 9999).value_or(0);
    baseline.date = top.date("date", Need::Optional).value_or(QDate());
    baseline.takenFrom = top.text("taken_from", Need::Optional);
    baseline.source = top.text("source", Need::Optional);
    const JsonNode *lines = top.member("lines", JsonNode::Kind::Array, Need::Required);
    QSet<QString> ids;
    for (std::size_t i = 0; lines && i < lines->items.size(); ++i) {
        const QString path = QStringLiteral("lines[%1]").arg(i);
        BaselineLine line = readLine(lines->items[i], path, vocabulary, fault);
        if (ids.contains(line.id))
            fault.note(lines->items[i], path + QStringLiteral(".id"), QStringLiteral("reason.repeated"), line.id);
        ids.insert(line.id);
        baseline.lines.push_back(std::move(line));
    }
    if (lines && lines->items.empty())
        top.note("lines", QStringLiteral("reason.missing"));
    if (fault.found())
        return fault.error(code, fileName);
    return baseline;
}

QByteArray baselineBody(const QByteArray &accepted, const Baseline &baseline)
{
    QJsonObject object = QJsonDocument::fromJson(accepted).object();
    object[QStringLiteral("version")] = baseline.version;
    object[QStringLiteral("date")] = baseline.date.toString(Qt::ISODate);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::vector<Requirement> baselineRequirements(const Baseline &baseline, const BaselineAssignment &assignment)
{
    Condition whom;
    whom.kind = Kind::Any;
    if (!assignment.servers.isEmpty()) {
        QStringList ids;
        for (const qint64 server : assignment.servers)
            ids << QString::number(server);
        whom.children.push_back(listLeaf(Kind::Server, ids));
    }
    if (!assignment.roles.isEmpty())
        whom.children.push_back(listLeaf(Kind::Role, assignment.roles));
    std::vector<Requirement> requirements;
    for (const BaselineLine &line : baseline.lines) {
        if (whom.children.empty())
            break;
        Requirement requirement;
        requirement.kind = RequirementKind::Baseline;
        requirement.feed = QStringLiteral("baseline");
        requirement.id = baseline.name + QLatin1Char(':') + line.id;
        requirement.track = QStringLiteral("base:") + requirement.id;
        requirement.target = line.action.target;
        requirement.title = requirement.headline = line.title;
        requirement.cases.push_back({whom.children.size() == 1 ? whom.children.front() : whom, line.needs, line.action});
        requirement.released = CatalogueDate{baseline.date, Precision::Day};
        requirement.firstIndexed = baseline.date;
        // Severity is not stated: such a line counts as high, like anything nobody rated.
        requirement.source = QStringLiteral("%1 v%2").arg(baseline.name).arg(baseline.version);
        requirement.verifiedOn = baseline.date;
        requirement.confidence = QStringLiteral("sourced");
        requirements.push_back(std::move(requirement));
    }
    return requirements;
}

} // namespace tagliando
