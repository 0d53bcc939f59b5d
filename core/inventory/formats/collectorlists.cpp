#include "core/inventory/formats/collectorlists.h"

#include "core/inventory/formats/toolrows.h"

#include <QRegularExpression>

namespace tagliando {

QString hotfixToken(const QString &id)
{
    static const QRegularExpression digits(QStringLiteral("^\\d{5,8}$"));
    static const QRegularExpression token(QStringLiteral("^[A-Z0-9][A-Z0-9._-]{1,63}$"));
    const QString upper = id.toUpper();
    if (digits.match(upper).hasMatch())
        return QStringLiteral("KB") + upper;
    return token.match(upper).hasMatch() ? upper : QString();
}

QString certificateName(const QString &subject)
{
    static const QRegularExpression commonName(QStringLiteral("(?:^|[,/;]\\s*)CN\\s*=\\s*\"?([^,\"/;]+)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression foreign(QStringLiteral("[^\\p{L}\\p{N}._*-]+"));
    const auto match = commonName.match(subject);
    QString name = (match.hasMatch() ? match.captured(1) : subject).trimmed().toLower().left(100);
    name.replace(foreign, QStringLiteral("_"));
    return name;
}

template <class ReadRow>
void CollectorLists::readRows(JsonFields *fields, const char *key, ReadRow readRow)
{
    const QJsonArray rows = fields->list(key);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString path = QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i);
        if (!rows[i].isObject()) {
            wrong.append(path);
            continue;
        }
        JsonFields row(rows[i].toObject(), path);
        readRow(&row);
        wrong += row.wrongFields();
        unknown += row.unknownKeys();
    }
}

void CollectorLists::read(JsonFields *fields)
{
    readRows(fields, "hotfixes", [this](JsonFields *row) { readHotfix(row); });
    readRows(fields, "products", [this](JsonFields *row) { readProduct(row); });
    readRows(fields, "packages", [this](JsonFields *row) { readPackage(row); });
    readRows(fields, "certificates", [this](JsonFields *row) { readCertificate(row); });
    if (const QStringList features = fields->texts("features"); !features.isEmpty())
        observation.values.insert(QStringLiteral("attr.features"), features.join(QLatin1Char(',')));
}

void CollectorLists::readHotfix(JsonFields *row)
{
    HotfixStatement hotfix;
    hotfix.kb = hotfixToken(row->text("id"));
    if (hotfix.kb.isEmpty()) {
        row->wrong(QStringLiteral("id"));
        return;
    }
    const QString on = row->text("installed_on");
    hotfix.installedOn = QDate::fromString(on, Qt::ISODate);
    if (!on.isEmpty() && !hotfix.installedOn.isValid())
        row->wrong(QStringLiteral("installed_on"));
    const QString state = row->text("state");
    if (!state.isEmpty() && !fromString(state, &hotfix.presence))
        row->wrong(QStringLiteral("state"));
    observation.hotfixes.append(hotfix);
}

void CollectorLists::readProduct(JsonFields *row)
{
    const QString name = row->text("name");
    if (name.isEmpty()) {
        row->wrong(QStringLiteral("name"));
        return;
    }
    const QString version = row->text("version");
    observation.products.append(listedProduct(name, version, row->text("publisher"), vocabulary));
}

void CollectorLists::readPackage(JsonFields *row)
{
    InstalledPackage package;
    package.name = row->text("name").toUtf8();
    package.version = row->text("version").toUtf8();
    package.architecture = row->text("arch").toUtf8();
    package.source = row->text("source").toUtf8();
    package.sourceVersion = row->text("source_version").toUtf8();
    package.module = row->text("module").toUtf8();
    if (package.name.isEmpty() || package.version.isEmpty()) {
        row->wrong(package.name.isEmpty() ? QStringLiteral("name") : QStringLiteral("version"));
        return;
    }
    if (package.source.isEmpty())
        package.source = package.name;
    if (package.sourceVersion.isEmpty())
        package.sourceVersion = package.version;
    observation.packages.push_back(std::move(package));
}

// Of several with one name the one that lives longest counts: the others were renewed and left in the store.
void CollectorLists::readCertificate(JsonFields *row)
{
    const QString name = certificateName(row->text("subject"));
    const QString expires = row->text("expires");
    const QDate date = QDate::fromString(expires.left(10), Qt::ISODate);
    if (name.isEmpty() || !date.isValid()) {
        row->wrong(name.isEmpty() ? QStringLiteral("subject") : QStringLiteral("expires"));
        return;
    }
    QString &value = observation.values[QStringLiteral("expires.certificate_") + name];
    if (value.isEmpty() || QDate::fromString(value.left(10), Qt::ISODate) < date)
        value = expires;
}

} // namespace tagliando
