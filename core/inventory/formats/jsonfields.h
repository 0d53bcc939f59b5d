// One JSON object of the collector, read field by field; remembers what nobody asked for and what had the wrong type.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace tagliando {

class JsonFields {
public:
    /// `path` names the object in reports: "hotfixes[3]", empty for the outermost.
    explicit JsonFields(const QJsonObject &object, QString path = {}) : left_(object), path_(std::move(path)) {}

    QString text(const char *key); ///< numbers are taken as text: PowerShell writes 20348 and "20348"
    std::optional<int> number(const char *key);
    std::optional<bool> flag(const char *key);
    QJsonArray list(const char *key); ///< one object where a list is meant is a list of one: ConvertTo-Json unwraps those
    QJsonObject object(const char *key);
    QStringList texts(const char *key);
    [[nodiscard]] bool has(const char *key) const { return left_.contains(QLatin1String(key)); }

    void wrong(const QString &key);
    [[nodiscard]] const QStringList &wrongFields() const { return wrong_; }
    [[nodiscard]] QStringList unknownKeys() const; ///< with the path

private:
    QJsonValue take(const char *key);
    [[nodiscard]] QString pathOf(const QString &key) const { return path_.isEmpty() ? key : path_ + QLatin1Char('.') + key; }

    QJsonObject left_;
    QString path_;
    QStringList wrong_;
};

} // namespace tagliando
