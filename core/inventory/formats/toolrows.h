// What the readers of other tools' JSON share: documents one after the other, rows whose keys every version of a tool spells differently.
#pragma once

#include "core/inventory/formats/readers.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace tagliando {

/// One JSON object; keys are looked up without regard to case and underscores: "current_version" is "currentVersion".
class ToolRow {
public:
    explicit ToolRow(const QJsonObject &object);

    [[nodiscard]] bool has(const char *key) const { return values_.contains(QLatin1String(key)); }
    [[nodiscard]] QJsonValue value(const char *key) const { return values_.value(QLatin1String(key), QJsonValue::Undefined); }
    [[nodiscard]] QString text(const char *key) const; ///< a whole number as its digits; empty: missing, null or no text
    [[nodiscard]] QByteArray bytes(const char *key) const { return text(key).toUtf8(); }
    [[nodiscard]] QJsonArray list(const char *key) const { return value(key).toArray(); }
    [[nodiscard]] ToolRow row(const char *key) const { return ToolRow(value(key).toObject()); }
    /// Seconds since 1970, with a fraction or as text, or ISO 8601 with an offset. Null: neither.
    [[nodiscard]] QDateTime time(const char *key) const;

private:
    QHash<QString, QJsonValue> values_;
};

/// The top values of a text that holds one JSON document, or several one after the other or a line each. Error "import.json".
Result<QJsonArray> toolDocuments(const ReaderInput &input);

/// True when the beginning of a text is JSON and holds all these keys, spelled any way. `keys`: lower case without underscores, between blanks.
bool hasToolKeys(const QByteArray &head, const char *keys);

/// What a product is called in a list of installed programs; unmapped names are kept for the technician.
ProductStatement listedProduct(const QString &name, const QString &version, const QString &vendor, const Vocabulary &vocabulary);

/// The platform behind what a tool calls a system: "Microsoft Windows Server 2019 Standard", "Debian GNU/Linux" and "12". Empty: unknown.
QString toolPlatform(const QString &name, const QString &version, const Vocabulary &vocabulary);

/// Sets os from `toolPlatform`; reports what the vocabulary does not know.
void setToolPlatform(const ReaderInput &input, const QString &name, const QString &version, Observation *observation, Reading *reading);

/// Rows that name no hotfix, or no package: one report for all, with how many and the first.
struct LeftOut {
    int count = 0;
    QString first;

    void add(const QString &text)
    {
        if (count++ == 0)
            first = text;
    }
    void report(const ReaderInput &input, const char *reason, Reading *reading) const;
};

} // namespace tagliando
