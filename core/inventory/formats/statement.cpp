#include "core/inventory/formats/statement.h"

#include "core/base/clock.h"
#include "core/domain/roles.h"
#include "core/domain/version/version.h"
#include "core/inventory/formats/statementkeys.h"
#include "core/inventory/formats/windowsversion.h"

#include <QRegularExpression>

#include <algorithm>

namespace tagliando {

namespace {

Error badValue(const QString &key, const QString &value, const char *expected)
{
    return {QStringLiteral("set.bad_value"),
            {{QStringLiteral("key"), key}, {QStringLiteral("value"), value}, {QStringLiteral("expected"), QLatin1String(expected)}}};
}

bool isDateOrTime(const QString &text) { return readLocalTime(text, QTimeZone::utc()).isValid(); }

constexpr const char *expectedTime = "YYYY-MM-DD, YYYY-MM-DDTHH:MM";

// Kept with the T of ISO 8601, whatever stood there.
QString storedTime(QString text)
{
    text = text.trimmed();
    return text.size() > 10 && text.at(10) == QLatin1Char(' ') ? text.replace(10, 1, QLatin1Char('T')) : text;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(?:\\d{1,15}(?:\\.\\d{1,6})?|0[xX][0-9a-fA-F]{1,13})$"));
    return shape.match(text).hasMatch();
}

Result<QString> attributeValue(const StatementKey &key, const QString &value)
{
    switch (key.attribute) {
    case AttributeKind::Text:
        break;
    case AttributeKind::Version:
        return compareVersions(VersionScheme::Natural, value, QStringLiteral("1.0")) ? Result<QString>(value) : badValue(key.text, value, "1.2.3");
    case AttributeKind::Number:
        // A registry value that is looked for and not there is an answer too.
        return isNumber(value) || value == QLatin1String("absent") ? Result<QString>(value) : badValue(key.text, value, "123, 0x800, absent");
    case AttributeKind::Time:
        return isDateOrTime(value) ? Result<QString>(storedTime(value)) : badValue(key.text, value, expectedTime);
    }
    return value;
}

QStringList listOf(const QString &value)
{
    QStringList out;
    for (const QString &word : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString trimmed = word.trimmed();
        if (!trimmed.isEmpty() && !out.contains(trimmed, Qt::CaseInsensitive))
            out.append(trimmed);
    }
    return out;
}

Result<QString> rolesOf(const QString &value)
{
    QStringList roles;
    for (const QString &word : listOf(value)) {
        const QString role = roleNamed(word);
        if (role.isEmpty())
            return Error{QStringLiteral("set.unknown_role"), {{QStringLiteral("value"), word}, {QStringLiteral("nearest"), nearestRole(word)}}};
        if (!roles.contains(role))
            roles.append(role);
    }
    return roles.isEmpty() ? Result<QString>(badValue(QStringLiteral("role"), value, "domain-controller,dns")) : roles.join(QLatin1Char(','));
}

class StatementReader {
public:
    StatementReader(const Vocabulary &vocabulary, const DeclaredAttributes &declared) : vocabulary_(vocabulary), declared_(declared) {}

    Result<void> add(const QString &word)
    {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString typed = word.left(equals).trimmed();
        if (equals <= 0 || typed.isEmpty())
            return Error{QStringLiteral("set.not_a_statement"), {{QStringLiteral("word"), word.isEmpty() ? QStringLiteral("\"\"") : word}}};
        const QString value = word.mid(equals + 1).trimmed();
        const StatementKey key = statementKey(typed, declared_);
        switch (key.kind) {
        case StatementKey::Unknown:
            return Error{QStringLiteral("set.unknown_key"),
                         {{QStringLiteral("key"), typed}, {QStringLiteral("nearest"), nearestStatementKey(typed, declared_)}}};
        case StatementKey::Class:
            return addClass(key, value);
        case StatementKey::Product:
            return addProduct(key, value);
        case StatementKey::Hotfix:
            return addHotfix(key, value);
        case StatementKey::Question:
            return addAnswer(key, value);
        case StatementKey::Value:
            break;
        }
        return addValue(key, value);
    }

    Statements finish()
    {
        statements_.observation.source = QStringLiteral("hand");
        return std::move(statements_);
    }

private:
    Result<void> addClass(const StatementKey &key, const QString &value)
    {
        const QString word = value.toLower();
        if (word != QLatin1String("complete") && word != QLatin1String("partial") && !word.isEmpty())
            return badValue(key.text, value, "complete|partial");
        statements_.observation.completeness[key.inventoryClass].complete = word == QLatin1String("complete");
        return {};
    }

    // What the vocabulary does not know is kept as typed and listed as unmapped, never refused.
    Result<void> addProduct(const StatementKey &key, const QString &value)
    {
        const QString known = vocabulary_.productNamed(key.name);
        const QString product = known.isEmpty() ? key.name : known;
        auto &products = statements_.observation.products;
        const auto same = [&](const ProductStatement &statement) { return statement.product == product; };
        products.erase(std::remove_if(products.begin(), products.end(), same), products.end());
        const QString clearing = QStringLiteral("product.") + product;
        statements_.observation.values.remove(clearing);
        if (value.isEmpty()) {
            statements_.observation.values.insert(clearing, QString());
            return {};
        }
        ProductStatement statement;
        statement.product = product;
        statement.listedAs = key.name;
        if (value.compare(QLatin1String("absent"), Qt::CaseInsensitive) == 0)
            statement.presence = Presence::Absent;
        else if (value.compare(QLatin1String("present"), Qt::CaseInsensitive) != 0)
            statement.version = value;
        products.append(statement);
        return {};
    }

    Result<void> addHotfix(const StatementKey &key, const QString &value)
    {
        if (key.name.isEmpty())
            return badValue(QStringLiteral("kb"), key.text.size() > 3 ? key.text.mid(3) : key.text, "KB1234567");
        auto &hotfixes = statements_.observation.hotfixes;
        const auto same = [&](const HotfixStatement &statement) { return statement.kb == key.name; };
        hotfixes.erase(std::remove_if(hotfixes.begin(), hotfixes.end(), same), hotfixes.end());
        const QString clearing = QStringLiteral("kb.") + key.name;
        statements_.observation.values.remove(clearing);
        if (value.isEmpty()) {
            statements_.observation.values.insert(clearing, QString());
            return {};
        }
        HotfixStatement statement;
        statement.kb = key.name;
        if (!fromString(value, &statement.presence))
            return badValue(key.text, value, "installed|pending|absent");
        hotfixes.append(statement);
        return {};
    }

    Result<void> addAnswer(const StatementKey &key, const QString &value)
    {
        const QString word = value.toLower();
        if (word != QLatin1String("yes") && word != QLatin1String("no"))
            return badValue(key.text, value, "yes|no");
        statements_.answers.insert(key.name, word == QLatin1String("yes"));
        return {};
    }

    Result<void> addValue(const StatementKey &key, const QString &value)
    {
        if (value.isEmpty()) {
            statements_.observation.values.insert(key.text, QString());
            return {};
        }
        const auto stored = normalisedValue(key, value);
        if (!stored)
            return stored.error();
        statements_.observation.values.insert(key.text, *stored);
        return {};
    }

    Result<QString> normalisedValue(const StatementKey &statement, const QString &value) const
    {
        const QString &key = statement.text;
        if (key == QLatin1String("os")) {
            const QString platform = vocabulary_.platformMeant(value);
            if (platform.isEmpty())
                return Error{QStringLiteral("set.unknown_platform"),
                             {{QStringLiteral("value"), value}, {QStringLiteral("nearest"), vocabulary_.nearestPlatform(value)}}};
            return platform;
        }
        if (key == QLatin1String("sp")) {
            static const QRegularExpression number(QStringLiteral("^(?:SP ?)?(\\d{1,2})$"), QRegularExpression::CaseInsensitiveOption);
            const auto match = number.match(value);
            return match.hasMatch() ? Result<QString>(QString::number(match.captured(1).toInt())) : badValue(key, value, "0, 1, 2, ...");
        }
        if (key == QLatin1String("build")) {
            const QString build = readWindowsVersion(value).text();
            return build.isEmpty() ? Result<QString>(badValue(key, value, "17763.6532")) : build;
        }
        if (key == QLatin1String("role"))
            return rolesOf(value);
        if (key == QLatin1String("depends_on")) {
            const QString list = listOf(value).join(QLatin1Char(','));
            return list.isEmpty() ? Result<QString>(badValue(key, value, "SRV-DC1,SRV-SQL")) : list;
        }
        if (key == QLatin1String("exposure"))
            return oneOf(key, value, {QStringLiteral("internet"), QStringLiteral("internal")});
        if (key == QLatin1String("class"))
            return oneOf(key, value, {QStringLiteral("server"), QStringLiteral("workstation"), QStringLiteral("network")});
        if (key == QLatin1String("pending_restart"))
            return oneOf(key, value, {QStringLiteral("yes"), QStringLiteral("no")});
        if (key.startsWith(QLatin1String("flag.")))
            return oneOf(key, value, {QStringLiteral("installed"), QStringLiteral("absent")});
        if (key == QLatin1String("last_boot") || key.startsWith(QLatin1String("expires.")))
            return isDateOrTime(value) ? Result<QString>(storedTime(value)) : badValue(key, value, expectedTime);
        if (key.startsWith(QLatin1String("counter."))) {
            static const QRegularExpression reading(QStringLiteral("^(\\d{1,15}(?:\\.\\d{1,6})?)@(.+)$"));
            const auto match = reading.match(value);
            if (!match.hasMatch() || !isDateOrTime(match.captured(2)))
                return badValue(key, value, "N@YYYY-MM-DDTHH:MM");
            return QString(match.captured(1) + QLatin1Char('@') + storedTime(match.captured(2)));
        }
        return attributeValue(statement, value);
    }

    static Result<QString> oneOf(const QString &key, const QString &value, const QStringList &allowed)
    {
        const QString word = normalisedName(value);
        if (!allowed.contains(word))
            return badValue(key, value, allowed.join(QLatin1Char('|')).toLatin1().constData());
        return word;
    }

    const Vocabulary &vocabulary_;
    const DeclaredAttributes &declared_;
    Statements statements_;
};

} // namespace

Result<Statements> readStatements(const QStringList &words, const Vocabulary &vocabulary, const DeclaredAttributes &declared)
{
    StatementReader reader(vocabulary, declared);
    for (const QString &word : words) {
        if (const auto added = reader.add(word); !added)
            return added.error();
    }
    return reader.finish();
}

} // namespace tagliando
