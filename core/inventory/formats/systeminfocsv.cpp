#include "core/inventory/formats/systeminfocsv.h"

#include <QRegularExpression>

#include <algorithm>

namespace tagliando {

QStringList csvFields(const QString &line, QChar separator)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('"')) {
            if (quoted && i + 1 < line.size() && line[i + 1] == QLatin1Char('"'))
                field.append(line[i++]);
            else
                quoted = !quoted;
        } else if (line[i] == separator && !quoted) {
            fields.append(std::exchange(field, QString()));
        } else {
            field.append(line[i]);
        }
    }
    fields.append(field);
    return fields;
}

namespace {

// "3 Hotfix(s) Installed.,[01]: KB4462930,[02]: KB5005625": the list stands in one field.
void splitEntries(const QString &text, SystemInfoSection *section)
{
    static const QRegularExpression entry(QStringLiteral(",\\[\\d{1,5}\\]:?\\s*"));
    const QStringList parts = text.split(entry);
    section->value = parts.first().trimmed();
    for (const QString &part : parts.mid(1))
        section->entries.append({section->line, part.trimmed()});
}

} // namespace

bool CsvSections::accepts(QByteArrayView line) const
{
    constexpr int fewest = 10; // a list form's line never looks like this
    return line.startsWith('"') && line.toByteArray().count("\",\"") >= fewest;
}

QList<SystemInfoSection> CsvSections::sections(QByteArrayView line, int number)
{
    const QStringList fields = csvFields(QString::fromUtf8(line));
    if (!std::any_of(fields.begin(), fields.end(), isSystemInfoVersion)) {
        labels_ = fields;
        return {};
    }
    QList<SystemInfoSection> sections;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        SystemInfoSection section;
        section.line = number;
        section.label = labels_.value(i);
        splitEntries(fields[i], &section);
        sections.append(section);
    }
    return sections;
}

} // namespace tagliando
