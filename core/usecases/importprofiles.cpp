#include "core/usecases/importprofiles.h"

#include "core/store/findingstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando {

namespace {

const QString key = QStringLiteral("import_profiles");

QString knownName(const QMap<QString, CsvMapping> &profiles, const QString &name)
{
    for (const QString &known : profiles.keys()) {
        if (known.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

Error unknownProfile(const QMap<QString, CsvMapping> &profiles, const QString &name)
{
    return {QStringLiteral("csv.unknown_profile"), {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, profiles.keys())}}};
}

Result<void> save(Session &session, const QMap<QString, CsvMapping> &profiles)
{
    QJsonObject all;
    for (auto profile = profiles.cbegin(); profile != profiles.cend(); ++profile)
        all.insert(profile.key(), QJsonDocument::fromJson(toJson(*profile)).object());
    const QString text = QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
    return change(session, QStringLiteral("setting"), [&] { return FindingStore(session.database).setSetting(key, text); });
}

} // namespace

Result<QMap<QString, CsvMapping>> importProfiles(const Session &session)
{
    const auto text = FindingStore(session.database).setting(key);
    if (!text)
        return text.error();
    QMap<QString, CsvMapping> profiles;
    const QJsonObject all = QJsonDocument::fromJson(text->toUtf8()).object();
    for (auto profile = all.begin(); profile != all.end(); ++profile) {
        auto mapping = csvMappingFromJson(QJsonDocument(profile->toObject()).toJson());
        if (!mapping)
            return mapping.error();
        profiles.insert(profile.key(), *std::move(mapping));
    }
    return profiles;
}

Result<CsvMapping> importProfile(const Session &session, const QString &name)
{
    const auto profiles = importProfiles(session);
    if (!profiles)
        return profiles.error();
    const QString known = knownName(*profiles, name);
    return known.isEmpty() ? Result<CsvMapping>(unknownProfile(*profiles, name)) : profiles->value(known);
}

Result<void> saveImportProfile(Session &session, const QString &name, const CsvMapping &mapping)
{
    if (name.trimmed().isEmpty())
        return Error{QStringLiteral("name.empty"), {}};
    auto profiles = importProfiles(session);
    if (!profiles)
        return profiles.error();
    profiles->remove(knownName(*profiles, name));
    profiles->insert(name.trimmed(), mapping);
    return save(session, *profiles);
}

Result<void> removeImportProfile(Session &session, const QString &name)
{
    auto profiles = importProfiles(session);
    if (!profiles)
        return profiles.error();
    const QString known = knownName(*profiles, name);
    if (known.isEmpty())
        return unknownProfile(*profiles, name);
    profiles->remove(known);
    return save(session, *profiles);
}

} // namespace tagliando
