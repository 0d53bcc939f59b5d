// The canonical dump: every table by name, every row ordered by all its columns, every value with its type and length.
// Outside: logs (revision, feed_run), what SQLite keeps for itself, and how things are stored rather than what: generations are dumped through
// the views of their current rows, package runs as the names and versions they stand for.
#include "core/store/database.h"
#include "core/store/packagedictionary.h"
#include "core/store/query.h"

#include <QCryptographicHash>
#include <QSqlRecord>

namespace tagliando {

namespace {

const QStringList &leftOut()
{
    static const QStringList names{QStringLiteral("revision"),        QStringLiteral("feed_run"),     QStringLiteral("catalogue_generation"),
                                   QStringLiteral("package_fix"),     QStringLiteral("kev"),          QStringLiteral("package_name"),
                                   QStringLiteral("package_version"), QStringLiteral("sqlite_stat1"), QStringLiteral("sqlite_sequence")};
    return names;
}

class Dump {
public:
    explicit Dump(const Database &database) : database_(database) {}

    void put(char type, const QByteArray &bytes)
    {
        hash_.addData(QByteArrayView(&type, 1));
        hash_.addData(QByteArray::number(bytes.size()));
        hash_.addData(QByteArrayView(":", 1));
        hash_.addData(bytes);
    }

    void put(const QVariant &value)
    {
        if (value.isNull())
            put('n', {});
        else if (value.typeId() == QMetaType::QByteArray)
            put('b', value.toByteArray());
        else if (value.typeId() == QMetaType::Double)
            put('d', QByteArray::number(value.toDouble(), 'g', 17));
        else if (value.typeId() == QMetaType::QString)
            put('t', value.toString().toUtf8());
        else
            put('i', QByteArray::number(value.toLongLong()));
    }

    Result<void> table(const QString &name)
    {
        const QSqlRecord record = database_.connection().record(name);
        QStringList columns, order;
        for (int i = 0; i < record.count(); ++i) {
            columns.append(record.fieldName(i));
            order.append(QString::number(i + 1));
        }
        put('T', name.toUtf8());
        put('C', columns.join(QLatin1Char(',')).toUtf8());
        const bool runs = name == QLatin1String("observation_packages");
        Query rows(database_,
                   QStringLiteral("SELECT %1 FROM %2 ORDER BY %3").arg(columns.join(QStringLiteral(", ")), name, order.join(QStringLiteral(", "))));
        return rows.each([&](const Query &row) -> Result<void> {
            for (int i = 0; i < columns.size(); ++i) {
                if (!runs || i == 0)
                    put(row.value(i));
                else if (const Result<void> done = packages(row.bytes(i)); !done)
                    return done.error();
            }
            return {};
        });
    }

    [[nodiscard]] QString result() const { return QString::fromLatin1(hash_.result().toHex()); }

private:
    Result<void> packages(const QByteArray &run)
    {
        const Result<std::vector<InstalledPackage>> list = database_.packages().decode(run);
        if (!list)
            return list.error();
        put('R', QByteArray::number(qint64(list->size())));
        for (const InstalledPackage &package : *list) {
            for (const QByteArray &part : {package.name, package.version, package.architecture, package.source, package.sourceVersion, package.module})
                put('b', part);
        }
        return {};
    }

    const Database &database_;
    QCryptographicHash hash_{QCryptographicHash::Sha256};
};

} // namespace

Result<QString> Database::digest() const
{
    const ReadView view(*this);
    Query query(*this, QStringLiteral("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"));
    const Result<std::vector<QString>> names = query.all<QString>([](const Query &row) { return row.text(0); });
    if (!names)
        return names.error();
    Dump dump(*this);
    for (const QString &name : *names) {
        if (leftOut().contains(name))
            continue;
        if (const Result<void> done = dump.table(name); !done)
            return done.error();
    }
    return dump.result();
}

} // namespace tagliando
