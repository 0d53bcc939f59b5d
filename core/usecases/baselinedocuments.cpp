#include "core/usecases/baselinedocuments.h"

#include "core/feeds/formats/baseline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

const QString versionFeed = QStringLiteral("baseline");
const QString assignmentFeed = QStringLiteral("baseline_assignment");

BaselineAssignment readAssignment(const CatalogueStore::Document &document)
{
    const QJsonObject object = QJsonDocument::fromJson(document.body).object();
    BaselineAssignment assignment;
    assignment.baseline = document.id;
    for (const QJsonValue &role : object.value(QLatin1String("roles")).toArray())
        assignment.roles << role.toString();
    for (const QJsonValue &server : object.value(QLatin1String("servers")).toArray())
        assignment.servers << server.toInteger();
    return assignment;
}

} // namespace

CatalogueStore::Document baselineDocument(const QByteArray &body, const Baseline &baseline, const QDate &today)
{
    return {versionFeed, QStringLiteral("%1:%2").arg(baseline.name).arg(baseline.version, 4, 10, QLatin1Char('0')), body, today};
}

CatalogueStore::Document assignmentDocument(const BaselineAssignment &assignment, const QDate &today)
{
    QJsonArray servers;
    for (const qint64 server : assignment.servers)
        servers.append(server);
    const QJsonObject object{{QStringLiteral("roles"), QJsonArray::fromStringList(assignment.roles)}, {QStringLiteral("servers"), servers}};
    return {assignmentFeed, assignment.baseline, QJsonDocument(object).toJson(QJsonDocument::Compact), today};
}

Result<std::vector<HeldBaseline>> readBaselines(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary)
{
    std::map<QString, HeldBaseline> byName;
    for (const CatalogueStore::Document &document : documents) {
        if (document.feed != versionFeed)
            continue;
        auto baseline = parseBaseline(document.body, document.id, vocabulary);
        if (!baseline)
            return baseline.error();
        byName[baseline->name].versions.push_back(std::move(*baseline));
    }
    for (const CatalogueStore::Document &document : documents) {
        const auto found = document.feed == assignmentFeed ? byName.find(document.id) : byName.end();
        if (found != byName.end())
            found->second.assignment = readAssignment(document);
    }
    std::vector<HeldBaseline> held;
    for (auto &[name, baseline] : byName) {
        std::sort(baseline.versions.begin(), baseline.versions.end(), [](const Baseline &a, const Baseline &b) { return a.version < b.version; });
        held.push_back(std::move(baseline));
    }
    return held;
}

std::vector<Requirement> requirementsOf(const std::vector<HeldBaseline> &baselines)
{
    std::vector<Requirement> requirements;
    for (const HeldBaseline &baseline : baselines) {
        std::vector<Requirement> own = baselineRequirements(baseline.current(), baseline.assignment);
        std::move(own.begin(), own.end(), std::back_inserter(requirements));
    }
    return requirements;
}

} // namespace tagliando
