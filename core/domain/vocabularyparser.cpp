// Reads platforms.json and products.json (docs/formats/vocabulary.md). Strict: these files travel inside the program, so
// a key nobody knows is a typing mistake, not a newer format.
#include "core/domain/vocabulary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tagliando {

namespace {

const QLatin1String platformsFile("platforms.json");
const QLatin1String productsFile("products.json");

Error bad(QLatin1String file, const QString &field, const QString &reason)
{
    return {QStringLiteral("vocabulary.bad"),
            {{QStringLiteral("file"), QString(file)}, {QStringLiteral("field"), field}, {QStringLiteral("reason"), reason}}};
}

// One row of either file. Remembers the first thing that is wrong, so that a row reads as a list of its fields.
class Row {
public:
    Row(QLatin1String file, const QJsonValue &value, int position) : file_(file), left_(value.toObject())
    {
        place_ = left_.value(QLatin1String("id")).toString();
        if (place_.isEmpty())
            place_ = QStringLiteral("#%1").arg(position + 1);
        if (!value.isObject())
            fail({}, QStringLiteral("object expected"));
    }

    QString text(const char *key, bool required = false)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() && !required)
            return {};
        if (!value.isString() || value.toString().trimmed().isEmpty())
            fail(QLatin1String(key), QStringLiteral("text expected"));
        return value.toString();
    }

    QStringList texts(const char *key)
    {
        QStringList out;
        for (const QJsonValue &value : array(key)) {
            if (!value.isString() || value.toString().trimmed().isEmpty())
                fail(QLatin1String(key), QStringLiteral("list of texts expected"));
            out.append(value.toString());
        }
        return out;
    }

    QList<int> numbers(const char *key)
    {
        QList<int> out;
        for (const QJsonValue &value : array(key)) {
            if (value.toInt() <= 0)
                fail(QLatin1String(key), QStringLiteral("list of positive numbers expected"));
            out.append(value.toInt());
        }
        return out;
    }

    QDate date(const char *key)
    {
        const QString written = text(key);
        const QDate read = QDate::fromString(written, Qt::ISODate);
        if (!written.isEmpty() && (!read.isValid() || written.size() != 10))
            fail(QLatin1String(key), QStringLiteral("YYYY-MM-DD expected"));
        return read;
    }

    bool flag(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            fail(QLatin1String(key), QStringLiteral("true or false expected"));
        return value.toBool();
    }

    VersionScheme scheme()
    {
        VersionScheme scheme = VersionScheme::Natural;
        if (!fromString(text("scheme", true), &scheme))
            fail(QStringLiteral("scheme"), QStringLiteral("unknown version scheme"));
        return scheme;
    }

    QString oneOf(const char *key, const QStringList &allowed)
    {
        const QString value = text(key, true);
        if (!allowed.contains(value))
            fail(QLatin1String(key), QStringLiteral("one of %1 expected").arg(allowed.join(QLatin1Char(' '))));
        return value;
    }

    QJsonObject object(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isObject())
            fail(QLatin1String(key), QStringLiteral("object expected"));
        return value.toObject();
    }

    void fail(const QString &key, const QString &reason)
    {
        if (failed_)
            return;
        failed_ = true;
        error_ = bad(file_, key.isEmpty() ? place_ : place_ + QLatin1Char('.') + key, reason);
    }

    /// Ends the row: what is left was never asked for.
    Result<void> end()
    {
        if (!left_.isEmpty())
            fail(left_.keys().first(), QStringLiteral("unknown key"));
        return failed_ ? Result<void>(error_) : Result<void>();
    }

private:
    QJsonValue take(const char *key)
    {
        const auto found = left_.find(QLatin1String(key));
        return found == left_.end() ? QJsonValue(QJsonValue::Undefined) : left_.take(QLatin1String(key));
    }

    QJsonArray array(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isArray())
            fail(QLatin1String(key), QStringLiteral("list expected"));
        return value.toArray();
    }

    QLatin1String file_;
    QJsonObject left_;
    QString place_;
    Error error_;
    bool failed_ = false;
};

Result<QJsonArray> rowsOf(const QByteArray &json, QLatin1String file, const char *key)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return bad(file, {}, QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    const QJsonObject root = document.object();
    if (root.value(QLatin1String("format")).toInt() != 1)
        return bad(file, QStringLiteral("format"), QStringLiteral("1 expected"));
    for (const QString &name : root.keys()) {
        if (name != QLatin1String("format") && name != QLatin1String(key))
            return bad(file, name, QStringLiteral("unknown key"));
    }
    if (!root.value(QLatin1String(key)).isArray())
        return bad(file, QLatin1String(key), QStringLiteral("list expected"));
    return root.value(QLatin1String(key)).toArray();
}

Result<Platform> readPlatform(const QJsonValue &value, int position)
{
    Row row(platformsFile, value, position);
    Platform platform;
    platform.id = row.text("id", true);
    platform.name = row.text("name", true);
    platform.isA = row.texts("is_a");
    platform.side = row.oneOf("side", {QStringLiteral("client"), QStringLiteral("server"), QStringLiteral("either")});
    platform.nt = row.text("nt");
    platform.builds = row.numbers("builds");
    platform.scheme = row.scheme();
    platform.captions = row.texts("captions");
    platform.msrc = row.texts("msrc");
    platform.endOfLifeCycle = row.text("endoflife");
    platform.endOfLife = row.date("end_of_life");
    platform.ltsUntil = row.date("lts_until");
    platform.codename = row.text("codename");
    const QJsonObject release = row.object("os_release");
    platform.osReleaseId = release.value(QLatin1String("id")).toString();
    platform.osReleaseVersion = release.value(QLatin1String("version")).toString();
    if (!release.isEmpty() && (release.size() != 2 || platform.osReleaseId.isEmpty() || !release.value(QLatin1String("version")).isString()))
        row.fail(QStringLiteral("os_release"), QStringLiteral("id and version expected"));
    if (platform.side == QLatin1String("either") && !platform.builds.isEmpty())
        row.fail(QStringLiteral("builds"), QStringLiteral("a build needs the side client or server"));
    if (const auto ended = row.end(); !ended)
        return ended.error();
    return platform;
}

Result<Product> readProduct(const QJsonValue &value, int position)
{
    static const QStringList classes =
        QStringLiteral(
            "os browser office mail pdf security database java remote-support backup virtualization directory web network hardware business other")
            .split(QLatin1Char(' '));
    Row row(productsFile, value, position);
    Product product;
    product.id = row.text("id", true);
    product.name = row.text("name", true);
    product.vendor = row.text("vendor");
    product.scheme = row.scheme();
    product.softwareClass = row.oneOf("class", classes);
    product.runsOn = row.texts("runs_on");
    product.isA = row.texts("is_a");
    product.aliases = row.texts("aliases");
    product.uninstallPatterns = row.texts("uninstall");
    product.packages = row.texts("packages");
    product.statedOnly = row.flag("stated_only");
    if (const auto ended = row.end(); !ended)
        return ended.error();
    return product;
}

// Every id defined once, every parent known, no circle.
template <class Entry>
Result<QHash<QString, int>> indexOf(const QList<Entry> &entries, QLatin1String file)
{
    QHash<QString, int> index;
    for (int i = 0; i < entries.size(); ++i) {
        const QString &id = entries[i].id;
        if (id != normalisedName(id))
            return bad(file, id, QStringLiteral("an id is lower case with hyphens"));
        if (index.contains(id))
            return bad(file, id, QStringLiteral("defined twice"));
        index.insert(id, i);
    }
    // 1: on the way up from some entry, 2: known to end
    QHash<QString, int> seen;
    for (const Entry &entry : entries) {
        QStringList path{entry.id};
        while (!path.isEmpty()) {
            const QString id = path.last();
            seen.insert(id, 1);
            QString next;
            for (const QString &parent : entries[index.value(id)].isA) {
                if (!index.contains(parent))
                    return bad(file, id + QStringLiteral(".is_a"), QStringLiteral("unknown parent %1").arg(parent));
                if (seen.value(parent) == 1)
                    return bad(file, id + QStringLiteral(".is_a"), QStringLiteral("is its own ancestor"));
                if (seen.value(parent) == 0 && next.isEmpty())
                    next = parent;
            }
            if (next.isEmpty())
                seen.insert(path.takeLast(), 2);
            else
                path.append(next);
        }
    }
    return index;
}

// A name two entries claim belongs to neither, unless it is an id: ids were inserted first and stay.
void claim(QHash<QString, int> &aliases, const QHash<QString, int> &ids, const QString &name, int owner)
{
    const QString key = normalisedName(name);
    const auto found = aliases.find(key);
    if (found == aliases.end())
        aliases.insert(key, owner);
    else if (*found != owner && !ids.contains(key))
        *found = -1;
}

} // namespace

Result<Vocabulary> Vocabulary::parse(const QByteArray &platformsJson, const QByteArray &productsJson)
{
    Vocabulary vocabulary;
    const auto platformRows = rowsOf(platformsJson, platformsFile, "platforms");
    if (!platformRows)
        return platformRows.error();
    for (int i = 0; i < platformRows->size(); ++i) {
        auto platform = readPlatform(platformRows->at(i), i);
        if (!platform)
            return platform.error();
        vocabulary.platforms_.append(*std::move(platform));
    }
    const auto productRows = rowsOf(productsJson, productsFile, "products");
    if (!productRows)
        return productRows.error();
    for (int i = 0; i < productRows->size(); ++i) {
        auto product = readProduct(productRows->at(i), i);
        if (!product)
            return product.error();
        vocabulary.products_.append(*std::move(product));
    }
    if (const auto indexed = vocabulary.index(); !indexed)
        return indexed.error();
    return vocabulary;
}

Result<void> Vocabulary::index()
{
    const auto platformIds = indexOf(platforms_, platformsFile);
    if (!platformIds)
        return platformIds.error();
    const auto productIds = indexOf(products_, productsFile);
    if (!productIds)
        return productIds.error();
    platformIndex_ = platformAlias_ = *platformIds;
    productIndex_ = productAlias_ = *productIds;

    QHash<QPair<int, QString>, QString> builds;
    for (int i = 0; i < platforms_.size(); ++i) {
        const Platform &platform = platforms_[i];
        for (const int build : platform.builds) {
            QString &owner = builds[{build, platform.side}];
            if (!owner.isEmpty() && owner != platform.id)
                return bad(platformsFile, platform.id + QStringLiteral(".builds"), QStringLiteral("%1 belongs to %2").arg(build).arg(owner));
            owner = platform.id;
        }
        claim(platformAlias_, *platformIds, platform.name, i);
        for (const QString &caption : platform.captions) {
            claim(platformAlias_, *platformIds, caption, i);
            captions_.append({caption.simplified().toLower(), i});
        }
        for (const QString &text : platform.msrc)
            claim(platformAlias_, *platformIds, text, i);
    }
    QHash<QString, QString> patterns;
    for (int i = 0; i < products_.size(); ++i) {
        const Product &product = products_[i];
        for (const QString &platform : product.runsOn) {
            if (!platformIndex_.contains(platform))
                return bad(productsFile, product.id + QStringLiteral(".runs_on"), QStringLiteral("unknown platform %1").arg(platform));
        }
        claim(productAlias_, *productIds, product.name, i);
        for (const QString &alias : product.aliases)
            claim(productAlias_, *productIds, alias, i);
        for (const QString &pattern : product.uninstallPatterns) {
            const QString text = pattern.simplified().toLower();
            if (patterns.value(text, product.id) != product.id)
                return bad(productsFile, product.id + QStringLiteral(".uninstall"), QStringLiteral("%1 belongs to %2").arg(pattern, patterns[text]));
            patterns.insert(text, product.id);
            displayNames_.append({text, i});
        }
    }
    const auto longestFirst = [](const Pattern &a, const Pattern &b) { return a.text.size() > b.text.size(); };
    std::stable_sort(captions_.begin(), captions_.end(), longestFirst);
    std::stable_sort(displayNames_.begin(), displayNames_.end(), longestFirst);
    return {};
}

} // namespace tagliando
