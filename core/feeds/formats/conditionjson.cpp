#include "core/feeds/formats/conditionjson.h"

namespace tagliando {

const QRegularExpression &kbPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^KB\\d{6,7}\\z"));
    return pattern;
}

const QRegularExpression &attributePattern()
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_]([A-Za-z0-9_.-]|\\{subject\\})*\\z"));
    return pattern;
}

QString nearestProduct(const Vocabulary &vocabulary, const QString &name)
{
    QStringList ids;
    for (const Product &product : vocabulary.products())
        ids << product.id;
    return nearestName(name, ids);
}

bool subjectAllowed(const QString &text, bool subjects) { return subjects || !text.contains(QStringLiteral("{subject}")); }

namespace {

using Kind = Condition::Kind;

const QRegularExpression &namePattern()
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z0-9][a-z0-9._-]*\\z"));
    return pattern;
}

const QRegularExpression &packagePattern()
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9+._-]*\\z"));
    return pattern;
}

constexpr const char *boundNames[] = {"lt", "le", "gt", "ge", "eq", "ne"};

std::optional<QString> &boundOf(Bounds &bounds, const QString &name)
{
    std::optional<QString> *const all[] = {&bounds.lt, &bounds.le, &bounds.gt, &bounds.ge, &bounds.eq, &bounds.ne};
    std::size_t index = 0;
    while (index < 5 && name != QLatin1String(boundNames[index]))
        ++index;
    return *all[index];
}

/// The bounds among the members of `fields`: strings, or numbers as they are written.
Bounds readBounds(const JsonFields &fields)
{
    Bounds bounds;
    for (const char *name : boundNames) {
        const JsonNode *found = fields.node().find(QLatin1String(name));
        if (!found)
            continue;
        if (found->kind != JsonNode::Kind::String && found->kind != JsonNode::Kind::Number)
            fields.note(name, QStringLiteral("reason.wrong_type"), {}, QStringLiteral("string number"));
        else if (found->text.trimmed().isEmpty())
            fields.note(name, QStringLiteral("reason.empty_text"));
        else
            boundOf(bounds, QLatin1String(name)) = found->text.trimmed();
    }
    return bounds;
}

/// Every bound must be a version of the scheme, or nothing could ever be compared with it.
void checkVersions(const JsonFields &fields, Bounds bounds, VersionScheme scheme)
{
    for (const char *name : boundNames) {
        const std::optional<QString> &bound = boundOf(bounds, QLatin1String(name));
        if (bound && !compareVersions(scheme, *bound, *bound))
            fields.note(name, QStringLiteral("reason.bad_version"), *bound, toString(scheme));
    }
}

class ConditionReader {
public:
    ConditionReader(const JsonNode &node, const QString &path, const ConditionReading &reading, JsonFault &fault, int depth)
        : node_(node), path_(path), reading_(reading), fault_(fault), depth_(depth)
    {
    }

    Condition read()
    {
        struct Reader {
            const char *key;
            Kind kind;
            void (ConditionReader::*read)();
        };
        static constexpr Reader readers[] = {
            {"all", Kind::All, &ConditionReader::children},
            {"any", Kind::Any, &ConditionReader::children},
            {"not", Kind::Not, &ConditionReader::negation},
            {"platform", Kind::Platform, &ConditionReader::platforms},
            {"product", Kind::Product, &ConditionReader::product},
            {"package", Kind::Package, &ConditionReader::package},
            {"platform_version", Kind::PlatformVersion, &ConditionReader::platformVersion},
            {"service_pack", Kind::ServicePack, &ConditionReader::servicePack},
            {"min_build", Kind::MinBuild, &ConditionReader::minBuild},
            {"kb_any", Kind::KbAny, &ConditionReader::kbs},
            {"kb_all", Kind::KbAll, &ConditionReader::kbs},
            {"attribute", Kind::Attribute, &ConditionReader::attribute},
            {"flag", Kind::Flag, &ConditionReader::named},
            {"role", Kind::Role, &ConditionReader::roles},
            {"question", Kind::Question, &ConditionReader::named},
            {"pending_restart", Kind::PendingRestart, &ConditionReader::pendingRestart},
        };
        if (depth_ > conditionDepth) {
            fault_.note(node_, path_, QStringLiteral("reason.too_deep"), QString::number(conditionDepth));
            return {};
        }
        for (const Reader &reader : readers) {
            if (!node_.find(QLatin1String(reader.key)))
                continue;
            key_ = reader.key;
            condition_.kind = reader.kind;
            (this->*reader.read)();
            return std::move(condition_);
        }
        QStringList names;
        for (const Reader &reader : readers)
            names << QLatin1String(reader.key);
        const bool object = node_.kind == JsonNode::Kind::Object;
        fault_.note(node_, path_, object ? QStringLiteral("reason.no_condition") : QStringLiteral("reason.wrong_type"), {},
                    object ? names.join(QLatin1Char(' ')) : QStringLiteral("{…}"));
        return {};
    }

private:
    JsonFields alone() { return {node_, path_, fault_, {key_}}; }
    JsonFields withBounds() { return {node_, path_, fault_, {key_, "lt", "le", "gt", "ge", "eq"}}; }

    void children()
    {
        const JsonFields fields = alone();
        const JsonNode *list = fields.member(key_, JsonNode::Kind::Array, Need::Required);
        if (!list)
            return;
        if (list->items.empty())
            fields.note(key_, QStringLiteral("reason.empty_list"));
        for (std::size_t i = 0; i < list->items.size(); ++i)
            condition_.children.push_back(
                readCondition(list->items[i], QStringLiteral("%1[%2]").arg(fields.pathOf(key_)).arg(i), reading_, fault_, depth_ + 1));
    }

    void negation()
    {
        const JsonFields fields = alone();
        if (const JsonNode *child = fields.member(key_, JsonNode::Kind::Object, Need::Required))
            condition_.children.push_back(readCondition(*child, fields.pathOf(key_), reading_, fault_, depth_ + 1));
    }

    void platforms()
    {
        const JsonFields fields = alone();
        condition_.names = fields.texts(key_, Need::Required);
        for (const QString &id : condition_.names) {
            if (!reading_.vocabulary.platform(id))
                fields.note(key_, QStringLiteral("reason.unknown_platform"), id, reading_.vocabulary.nearestPlatform(id));
        }
    }

    void product()
    {
        const JsonFields fields = withBounds();
        condition_.name = fields.text(key_, Need::Required);
        condition_.bounds = readBounds(fields);
        const Product *known = reading_.vocabulary.product(condition_.name);
        if (!known)
            fields.note(key_, QStringLiteral("reason.unknown_product"), condition_.name, nearestProduct(reading_.vocabulary, condition_.name));
        else
            checkVersions(fields, condition_.bounds, known->scheme);
    }

    void package()
    {
        const JsonFields fields = withBounds();
        condition_.name = fields.text(key_, Need::Required, packagePattern(), QStringLiteral("openssl"));
        condition_.bounds = readBounds(fields);
    }

    void platformVersion()
    {
        const JsonFields fields = alone();
        const JsonNode *bounds = fields.member(key_, JsonNode::Kind::Object, Need::Required);
        if (!bounds)
            return;
        const JsonFields inner(*bounds, fields.pathOf(key_), fault_, {"lt", "le", "gt", "ge", "eq"});
        condition_.bounds = readBounds(inner);
        if (condition_.bounds.empty())
            fault_.note(*bounds, inner.path(), QStringLiteral("reason.no_bound"));
        checkVersions(inner, condition_.bounds, VersionScheme::Natural);
    }

    void servicePack()
    {
        const JsonFields fields = alone();
        const JsonNode *bounds = fields.member(key_, JsonNode::Kind::Object, Need::Required);
        if (!bounds)
            return;
        const JsonFields inner(*bounds, fields.pathOf(key_), fault_, {"lt", "le", "gt", "ge", "eq"});
        for (const char *name : boundNames) {
            if (const auto number = inner.integer(name, Need::Optional, 0, 9))
                boundOf(condition_.bounds, QLatin1String(name)) = QString::number(*number);
        }
        if (condition_.bounds.empty())
            fault_.note(*bounds, inner.path(), QStringLiteral("reason.no_bound"));
    }

    void minBuild()
    {
        static const QRegularExpression form(QStringLiteral("^\\d{4,5}\\.\\d{1,5}\\z"));
        const JsonFields fields = alone();
        const JsonNode *map = fields.member(key_, JsonNode::Kind::Object, Need::Required);
        if (!map)
            return;
        if (map->items.empty())
            fields.note(key_, QStringLiteral("reason.empty_list"));
        for (const JsonNode &entry : map->items) {
            const QString path = fields.pathOf(key_) + QLatin1Char('.') + entry.key;
            const Platform *platform = reading_.vocabulary.platform(entry.key);
            if (!platform)
                fault_.note(entry, path, QStringLiteral("reason.unknown_platform"), entry.key, reading_.vocabulary.nearestPlatform(entry.key));
            else if (entry.kind != JsonNode::Kind::String || !form.match(entry.text).hasMatch())
                fault_.note(entry, path, QStringLiteral("reason.bad_value"), entry.text, QStringLiteral("BUILD.UBR"));
            else if (!platform->builds.isEmpty() && !platform->builds.contains(entry.text.section(QLatin1Char('.'), 0, 0).toInt()))
                fault_.note(entry, path, QStringLiteral("reason.foreign_build"), entry.text, entry.key);
            condition_.builds.insert(entry.key, entry.text);
        }
    }

    void kbs() { condition_.names = alone().texts(key_, Need::Required, kbPattern(), QStringLiteral("KB1234567")); }

    void attribute()
    {
        const JsonFields fields(node_, path_, fault_, {key_, "lt", "le", "gt", "ge", "eq", "ne", "known"});
        condition_.name = fields.text(key_, Need::Required, attributePattern(), QStringLiteral("thing.value"));
        condition_.bounds = readBounds(fields);
        if (!subjectAllowed(condition_.name, reading_.subjects))
            fields.note(key_, QStringLiteral("reason.no_subjects"), condition_.name);
        const bool asksKnown = node_.find(QStringLiteral("known")) != nullptr;
        if (asksKnown && !fields.boolean("known", false))
            fields.note("known", QStringLiteral("reason.bad_value"), QStringLiteral("false"), QStringLiteral("true"));
        if (asksKnown != condition_.bounds.empty())
            fault_.note(node_, path_, asksKnown ? QStringLiteral("reason.known_with_bounds") : QStringLiteral("reason.no_bound"));
    }

    void named() { condition_.name = alone().text(key_, Need::Required, namePattern(), QStringLiteral("lower-case-name")); }

    void roles() { condition_.names = alone().texts(key_, Need::Required, namePattern(), QStringLiteral("lower-case-name")); }

    void pendingRestart()
    {
        const JsonFields fields = alone();
        const JsonNode *value = fields.member(key_, JsonNode::Kind::Bool, Need::Required);
        if (value && !value->boolean)
            fields.note(key_, QStringLiteral("reason.bad_value"), QStringLiteral("false"), QStringLiteral("true"));
    }

    const JsonNode &node_;
    const QString &path_;
    const ConditionReading &reading_;
    JsonFault &fault_;
    int depth_;
    const char *key_ = nullptr;
    Condition condition_;
};

} // namespace

Condition readCondition(const JsonNode &node, const QString &path, const ConditionReading &reading, JsonFault &fault, int depth)
{
    return ConditionReader(node, path, reading, fault, depth).read();
}

} // namespace tagliando
