// /etc/os-release (os-release(5)): shell-like KEY=value lines; says which platform, nothing else.
#include "core/inventory/formats/osrelease.h"

#include "core/inventory/formats/readers.h"

namespace tagliando {

namespace {

QString unquoted(QByteArrayView value)
{
    const QByteArrayView text = value.trimmed();
    if (text.size() < 2 || (text[0] != '"' && text[0] != '\'') || text.back() != text[0])
        return QString::fromUtf8(text);
    QString out;
    const QString inner = QString::fromUtf8(text.sliced(1, text.size() - 2));
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (text[0] == '"' && inner[i] == QLatin1Char('\\') && i + 1 < inner.size())
            ++i;
        out.append(inner[i]);
    }
    return out;
}

} // namespace

QMap<QString, QString> osReleaseFields(QByteArrayView text)
{
    QMap<QString, QString> fields;
    Lines lines(text);
    while (lines.next()) {
        const QByteArrayView line = lines.line().trimmed();
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && line[0] != '#')
            fields.insert(QString::fromUtf8(line.first(equals)), unquoted(line.sliced(equals + 1)));
    }
    return fields;
}

QString osReleasePlatform(const QMap<QString, QString> &fields, const Vocabulary &vocabulary)
{
    const QString id = fields.value(QStringLiteral("ID"));
    const QString found = vocabulary.linuxPlatform(id, fields.value(QStringLiteral("VERSION_ID")));
    const QString shown = vocabulary.platformForCaption(fields.value(QStringLiteral("PRETTY_NAME")));
    // CentOS Stream 8 calls itself centos 8: a platform without an os-release identity of its own is told by its name alone.
    const Platform *named = vocabulary.platform(shown);
    // CentOS Stream 8 calls itself centos 8: a platform without an os-release identity of its own is told by its name alone.
    if (!found.isEmpty())
        return named && named->osReleaseId.isEmpty() && !vocabulary.isA(found, shown) ? shown : found;
    const QString coming = vocabulary.platformForCodename(id, fields.value(QStringLiteral("VERSION_CODENAME")));
    if (!coming.isEmpty())
        return coming; // testing has a name before it has a number
    return named && !named->isA.isEmpty() ? shown : QString();
}

void addOsRelease(const QMap<QString, QString> &fields, const Vocabulary &vocabulary, Observation *observation)
{
    if (const QString platform = osReleasePlatform(fields, vocabulary); !platform.isEmpty())
        observation->values.insert(QStringLiteral("os"), platform);
    if (const QString version = fields.value(QStringLiteral("VERSION_ID")); !version.isEmpty())
        observation->values.insert(QStringLiteral("os_version"), version);
}

QString shownName(const QMap<QString, QString> &fields)
{
    const QString pretty = fields.value(QStringLiteral("PRETTY_NAME"));
    return pretty.isEmpty() ? (fields.value(QStringLiteral("ID")) + QLatin1Char(' ') + fields.value(QStringLiteral("VERSION_ID"))).trimmed() : pretty;
}

int recogniseOsRelease(const QByteArray &head)
{
    const QMap<QString, QString> fields = osReleaseFields(head);
    if (!fields.contains(QStringLiteral("ID")) || !(fields.contains(QStringLiteral("VERSION_ID")) || fields.contains(QStringLiteral("PRETTY_NAME"))))
        return 0;
    return 90;
}

Result<Reading> readOsRelease(const ReaderInput &input)
{
    const QMap<QString, QString> fields = osReleaseFields(input.bytes);
    if (!fields.contains(QStringLiteral("ID")))
        return nothingRead(input);
    Reading reading;
    Observation observation = observationOf(input, "os-release");
    addOsRelease(fields, input.vocabulary, &observation);
    if (!observation.values.contains(QStringLiteral("os")))
        reading.rejected.push_back(rejectedLine(input, 0, "import.platform_unknown", shownName(fields).toUtf8()));
    reading.observations.push_back(std::move(observation));
    return reading;
}

} // namespace tagliando
