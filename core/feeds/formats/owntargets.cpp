#include "core/feeds/formats/ownentry.h"

#include "core/feeds/formats/conditionjson.h"

#include <QMap>

#include <algorithm>

namespace tagliando {

namespace {

class TargetReader {
public:
    TargetReader(const JsonFields &fields, const Vocabulary &vocabulary, OwnEntry &entry)
        : fields_(fields), fault_(fields.fault()), vocabulary_(vocabulary), entry_(entry)
    {
    }

    void platforms()
    {
        QStringList ids;
        const QStringList names = fields_.texts("platforms", Need::Optional);
        for (const QString &name : names)
            ids << knownPlatform(name, *fields_.node().find(QStringLiteral("platforms")), fields_.pathOf("platforms"));
        const QMap<QString, QString> builds = perPlatform("fixed_build", ids);
        const QMap<QString, QString> versions = perPlatform("fixed_version", ids);
        for (const QString &id : ids) {
            if (!id.isEmpty())
                addPlatform({id, builds.value(id), versions.value(id)});
        }
    }

    void products()
    {
        const JsonNode *list = fields_.member("products", JsonNode::Kind::Array, Need::Optional);
        for (std::size_t i = 0; list && i < list->items.size(); ++i)
            entry_.products.push_back(product(list->items[i], QStringLiteral("%1[%2]").arg(fields_.pathOf("products")).arg(i)));
    }

    void packages()
    {
        const JsonNode *list = fields_.member("packages", JsonNode::Kind::Array, Need::Optional);
        for (std::size_t i = 0; list && i < list->items.size(); ++i)
            entry_.packages.push_back(package(list->items[i], QStringLiteral("%1[%2]").arg(fields_.pathOf("packages")).arg(i)));
    }

private:
    QString knownPlatform(const QString &name, const JsonNode &place, const QString &path)
    {
        const QString id = vocabulary_.platform(name) ? name : vocabulary_.platformNamed(name);
        if (id.isEmpty())
            fault_.note(place, path, QStringLiteral("reason.unknown_platform"), name, vocabulary_.nearestPlatform(name));
        return id;
    }

    /// One text for all platforms, or a map platform -> text.
    QMap<QString, QString> perPlatform(const char *key, const QStringList &ids)
    {
        QMap<QString, QString> values;
        const JsonNode *given = fields_.member(key, Need::Optional);
        if (!given || given->kind == JsonNode::Kind::Null)
            return values;
        if (ids.isEmpty())
            fields_.note(key, QStringLiteral("reason.without_platforms"));
        if (given->kind != JsonNode::Kind::Object) {
            const QString value = fields_.text(key, Need::Required);
            for (const QString &id : ids)
                values.insert(id, value);
            return values;
        }
        for (const JsonNode &item : given->items) {
            const QString path = fields_.pathOf(key) + QLatin1Char('.') + item.key;
            const QString id = knownPlatform(item.key, item, path);
            if (!id.isEmpty() && !ids.contains(id))
                fault_.note(item, path, QStringLiteral("reason.platform_not_listed"), item.key);
            if (item.kind != JsonNode::Kind::String || item.text.trimmed().isEmpty())
                fault_.note(item, path, QStringLiteral("reason.wrong_type"), item.text, QStringLiteral("string"));
            values.insert(id, item.text.trimmed());
        }
        return values;
    }

    void addPlatform(OwnPlatform target)
    {
        static const QRegularExpression form(QStringLiteral("^(\\d+\\.\\d+\\.)?(\\d{4,5}\\.\\d{1,5})\\z"));
        const Platform &platform = *vocabulary_.platform(target.platform);
        for (const OwnPlatform &other : entry_.platforms) {
            if (vocabulary_.isA(other.platform, target.platform) || vocabulary_.isA(target.platform, other.platform))
                fields_.note("platforms", QStringLiteral("reason.overlapping"), other.platform + QLatin1Char(' ') + target.platform);
        }
        const bool windows = platform.scheme == VersionScheme::WindowsBuild;
        if (!target.fixedBuild.isEmpty()) {
            const QRegularExpressionMatch match = form.match(target.fixedBuild);
            if (!windows || !match.hasMatch())
                fields_.note("fixed_build", QStringLiteral("reason.bad_value"), target.fixedBuild,
                             windows ? QStringLiteral("BUILD.UBR") : QStringLiteral("fixed_version"));
            target.fixedBuild = match.captured(2);
            if (!platform.builds.isEmpty() && !platform.builds.contains(target.fixedBuild.section(QLatin1Char('.'), 0, 0).toInt()))
                fields_.note("fixed_build", QStringLiteral("reason.foreign_build"), target.fixedBuild, target.platform);
        }
        if (!target.fixedVersion.isEmpty() && windows)
            fields_.note("fixed_version", QStringLiteral("reason.bad_value"), target.fixedVersion, QStringLiteral("fixed_build"));
        else if (!target.fixedVersion.isEmpty() && !compareVersions(VersionScheme::Natural, target.fixedVersion, target.fixedVersion))
            fields_.note("fixed_version", QStringLiteral("reason.bad_version"), target.fixedVersion, toString(VersionScheme::Natural));
        if (target.fixedBuild.isEmpty() && target.fixedVersion.isEmpty() && !fields_.node().find(QStringLiteral("kb")))
            fields_.note("platforms", QStringLiteral("reason.nothing_observable"), target.platform, QStringLiteral("kb fixed_build fixed_version"));
        entry_.platforms.push_back(std::move(target));
    }

    OwnProduct product(const JsonNode &node, const QString &path)
    {
        const JsonFields fields(node, path, fault_, {"product", "fixed_version", "affected"});
        OwnProduct read;
        const QString name = fields.text("product", Need::Required);
        const Product *known = vocabulary_.product(name) ? vocabulary_.product(name) : vocabulary_.product(vocabulary_.productNamed(name));
        read.product = known ? known->id : name;
        if (!known && !name.isEmpty())
            fields.note("product", QStringLiteral("reason.unknown_product"), name, nearestProduct(vocabulary_, name));
        if (entry_.of(read.product))
            fields.note("product", QStringLiteral("reason.repeated"), name);
        const VersionScheme scheme = known ? known->scheme : VersionScheme::Natural;
        read.fixedVersion = version(fields, "fixed_version", Need::Optional, scheme);
        if (read.fixedVersion.isEmpty() && !fields_.node().find(QStringLiteral("kb")))
            fields.note("fixed_version", QStringLiteral("reason.nothing_observable"), read.product, QStringLiteral("kb fixed_version"));
        if (const JsonNode *affected = fields.member("affected", JsonNode::Kind::Object, Need::Optional)) {
            const JsonFields bounds(*affected, fields.pathOf("affected"), fault_, {"lt", "le", "gt", "ge"});
            const std::pair<const char *, std::optional<QString> *> ends[] = {
                {"lt", &read.affected.lt}, {"le", &read.affected.le}, {"gt", &read.affected.gt}, {"ge", &read.affected.ge}};
            for (const auto &[key, bound] : ends) {
                const QString value = version(bounds, key, Need::Optional, scheme);
                if (!value.isEmpty())
                    *bound = value;
            }
        }
        return read;
    }

    OwnPackage package(const JsonNode &node, const QString &path)
    {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9+._-]*\\z"));
        const JsonFields fields(node, path, fault_, {"release", "source", "fixed_version"});
        OwnPackage read;
        const QString release = fields.text("release", Need::Required);
        if (!release.isEmpty())
            read.release = knownPlatform(release, node, fields.pathOf("release"));
        const Platform *platform = vocabulary_.platform(read.release);
        const VersionScheme scheme = platform ? platform->scheme : VersionScheme::Dpkg;
        if (platform && scheme != VersionScheme::Dpkg && scheme != VersionScheme::Rpm)
            fields.note("release", QStringLiteral("reason.bad_value"), release, QStringLiteral("dpkg rpm"));
        read.source = fields.text("source", Need::Required, form, QStringLiteral("openssl"));
        read.fixedVersion = version(fields, "fixed_version", Need::Required, scheme);
        return read;
    }

    static QString version(const JsonFields &fields, const char *key, Need need, VersionScheme scheme)
    {
        const QString value = fields.text(key, need);
        if (!value.isEmpty() && !compareVersions(scheme, value, value))
            fields.note(key, QStringLiteral("reason.bad_version"), value, toString(scheme));
        return value;
    }

    const JsonFields &fields_;
    JsonFault &fault_;
    const Vocabulary &vocabulary_;
    OwnEntry &entry_;
};

} // namespace

void readOwnTargets(const JsonFields &fields, const Vocabulary &vocabulary, OwnEntry &entry)
{
    TargetReader reader(fields, vocabulary, entry);
    reader.platforms();
    reader.products();
    reader.packages();
}

} // namespace tagliando
