#include "core/inventory/formats/toolrows.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace tagliando {

namespace {

QString plainKey(QString key) { return key.remove(QLatin1Char('_')).toLower(); }

// The end of the JSON value that begins at `from`, by its brackets; -1: it does not end.
qsizetype endOfValue(const QByteArray &text, qsizetype from)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

// The distribution alone, as os-release would call it: "Ubuntu" and "22.04.3 LTS (Jammy Jellyfish)".
QString distributionPlatform(const QString &name, const QString &version, const Vocabulary &vocabulary)
{
    struct Distribution {
        const char *beginning, *id;
    };
    static constexpr Distribution distributions[] = {
        {"debian", "debian"},
        {"ubuntu", "ubuntu"},
        {"red hat enterprise", "rhel"},
        {"redhat", "rhel"},
        {"rhel", "rhel"},
        {"rocky", "rocky"},
        {"alma", "almalinux"},
        {"centos", "centos"},
        {"oracle linux", "ol"},
        {"amazon linux", "amzn"},
        {"fedora", "fedora"},
        {"opensuse leap", "opensuse-leap"},
        {"suse linux enterprise server", "sles"},
        {"sles", "sles"},
    };
    static const QRegularExpression number(QStringLiteral("\\d+(\\.\\d+)*"));
    for (const Distribution &one : distributions) {
        if (!name.startsWith(QLatin1String(one.beginning), Qt::CaseInsensitive))
            continue;
        QString stated = number.match(version).captured(0);
        if (stated.isEmpty())
            stated = number.match(name).captured(0);
        for (; !stated.isEmpty(); stated = stated.contains(QLatin1Char('.')) ? stated.section(QLatin1Char('.'), 0, -2) : QString()) {
            if (const QString known = vocabulary.linuxPlatform(QLatin1String(one.id), stated); !known.isEmpty())
                return known;
        }
    }
    return {};
}

QJsonValue topOf(const QJsonDocument &document) { return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()); }

} // namespace

ToolRow::ToolRow(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        values_.insert(plainKey(it.key()), it.value());
}

QString ToolRow::text(const char *key) const
{
    const QJsonValue found = value(key);
    if (found.isDouble() && found.toDouble() == std::floor(found.toDouble()))
        return QString::number(found.toDouble(), 'f', 0);
    return found.toString().trimmed();
}

QDateTime ToolRow::time(const char *key) const
{
    const QJsonValue found = value(key);
    bool number = found.isDouble();
    const double seconds = number ? found.toDouble() : found.toString().toDouble(&number);
    if (number && seconds > 0 && seconds < 1e11)
        return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), Qt::UTC);
    static const QRegularExpression fraction(QStringLiteral("\\.\\d+"));
    const QDateTime time = QDateTime::fromString(found.toString().remove(fraction), Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime && time.date().year() > 1 ? time.toUTC() : QDateTime();
}

Result<QJsonArray> toolDocuments(const ReaderInput &input)
{
    const auto whole = parseJson(input);
    if (whole)
        return QJsonArray{topOf(*whole)};
    QJsonArray documents;
    qsizetype at = 0;
    while (true) {
        while (at < input.bytes.size() && (input.bytes[at] == ',' || std::isspace(static_cast<unsigned char>(input.bytes[at]))))
            ++at;
        if (at >= input.bytes.size())
            return documents;
        const qsizetype end = input.bytes[at] == '{' || input.bytes[at] == '[' ? endOfValue(input.bytes, at) : -1;
        const QJsonDocument document = end < 0 ? QJsonDocument() : QJsonDocument::fromJson(input.bytes.mid(at, end - at));
        if (document.isNull())
            return whole.error();
        documents.append(topOf(document));
        at = end;
    }
}

bool hasToolKeys(const QByteArray &head, const char *keys)
{
    const QByteArrayView start = QByteArrayView(head).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return false;
    const QByteArray text = head.toLower().replace('_', "");
    for (const QByteArray &key : QByteArray(keys).split(' ')) {
        bool found = false;
        const QByteArray quoted = '"' + key + '"';
        for (qsizetype at = text.indexOf(quoted); at >= 0 && !found; at = text.indexOf(quoted, at + 1)) {
            qsizetype next = at + quoted.size();
            while (next < text.size() && std::isspace(static_cast<unsigned char>(text[next])))
                ++next;
            found = next < text.size() && text[next] == ':';
        }
        if (!found)
            return false;
    }
    return true;
}

ProductStatement listedProduct(const QString &name, const QString &version, const QString &vendor, const Vocabulary &vocabulary)
{
    const QString known = vocabulary.productForDisplayName(name);
    return {known.isEmpty() ? name : known, version, Presence::Installed, name, vendor};
}

QString toolPlatform(const QString &name, const QString &version, const Vocabulary &vocabulary)
{
    if (const QString known = distributionPlatform(name, version, vocabulary); !known.isEmpty())
        return known;
    for (const QString &text : {QString(name + QLatin1Char(' ') + version).trimmed(), name}) {
        if (const QString known = vocabulary.platformMeant(text); !known.isEmpty())
            return known;
    }
    return {};
}

void setToolPlatform(const ReaderInput &input, const QString &name, const QString &version, Observation *observation, Reading *reading)
{
    if (name.isEmpty() && version.isEmpty())
        return;
    const QString platform = toolPlatform(name, version, input.vocabulary);
    if (platform.isEmpty())
        reading->rejected.push_back(rejectedLine(input, 0, "import.platform_unknown", QString(name + QLatin1Char(' ') + version).trimmed().toUtf8()));
    else
        observation->values.insert(QStringLiteral("os"), platform);
}

void LeftOut::report(const ReaderInput &input, const char *reason, Reading *reading) const
{
    if (count > 0)
        reading->rejected.push_back(rejectedLine(input, 0, reason, first.toUtf8(), {{QStringLiteral("count"), count}}));
}

} // namespace tagliando
