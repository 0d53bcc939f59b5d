#include "core/usecases/baselines.h"

#include "core/domain/roles.h"
#include "core/feeds/formats/baseline.h"
#include "core/matching/conditionmatcher.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/baselinedocuments.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/snapshot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tagliando {

namespace {

const QString readyFolder = QStringLiteral(":/tagliando/resources/baselines/");

QDate today(const Session &session)
{
    const QTimeZone zone(session.defaultZone.toUtf8());
    return session.clock.now().dateIn(zone);
}

Result<QByteArray> contentOf(const QString &path)
{
    constexpr qint64 most = 4 * 1024 * 1024;
    QFile file(readyBaselines().contains(path) ? readyFolder + path + QStringLiteral(".json") : path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.unreadable"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    return file.read(most + 1);
}

// A version once recorded is never rewritten: what a machine was measured against last year must still be readable.
Result<Baseline> record(Session &session, const QByteArray &accepted, Baseline baseline)
{
    const auto held = heldBaselines(session);
    if (!held)
        return held.error();
    const auto known = std::find_if(held->begin(), held->end(), [&](const HeldBaseline &one) { return one.current().name == baseline.name; });
    const int last = known == held->end() ? 0 : known->current().version;
    if (last && known->current().lines == baseline.lines && (baseline.version == 0 || baseline.version == last))
        return known->current();
    if (baseline.version == 0)
        baseline.version = last + 1;
    if (baseline.version <= last)
        return Error{QStringLiteral("baseline.version"),
                     {{QStringLiteral("name"), baseline.name}, {QStringLiteral("version"), baseline.version}, {QStringLiteral("held"), last}}};
    if (!baseline.date.isValid())
        baseline.date = today(session);
    const CatalogueStore::Document document = baselineDocument(baselineBody(accepted, baseline), baseline, today(session));
    const auto changed = changeAndRemember(session, QStringLiteral("baseline"), [&] { return CatalogueStore(session.database).put({document}); });
    return changed ? Result<Baseline>(std::move(baseline)) : changed.error();
}

QList<BaselineTake> takeOf(const QStringList &names)
{
    QList<BaselineTake> take;
    for (const QString &name : names) {
        if (name == QLatin1String("versions"))
            take << BaselineTake::Versions;
        else if (name == QLatin1String("present"))
            take << BaselineTake::Present;
        else if (name == QLatin1String("attributes"))
            take << BaselineTake::Attributes;
    }
    return take;
}

/// How one server stands against one version.
struct Standing {
    QStringList missing, unknown;
    int satisfied = 0;
    bool applies = false;
};

Standing against(const Baseline &baseline, const BaselineAssignment &assignment, const Snapshot &snapshot, const Server &server)
{
    const auto state = snapshot.fleet.states.value(server.id);
    const ServerState nothing;
    const Subject subject{state ? state.get() : &nothing, nullptr, nullptr, {}, server.id};
    Standing standing;
    const std::vector<Requirement> requirements = baselineRequirements(baseline, assignment);
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        for (const Verdict &verdict : judge(requirements[i], subject, snapshot.resources->vocabulary, Detail::Findings)) {
            // A machine whose role nobody stated is not measured against every baseline.
            if (verdict.kind == VerdictKind::NotApplicable || (verdict.kind == VerdictKind::Unknown && !verdict.positivelyIdentified))
                continue;
            standing.applies = true;
            if (verdict.kind == VerdictKind::Missing)
                standing.missing << baseline.lines[i].id;
            else if (verdict.kind == VerdictKind::Satisfied)
                ++standing.satisfied;
            else
                standing.unknown << baseline.lines[i].id;
        }
    }
    return standing;
}

} // namespace

QStringList readyBaselines()
{
    QStringList names = QDir(readyFolder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5); // ".json"
    return names;
}

QString readyBaselineName(const QString &id)
{
    QFile file(readyFolder + id + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("name")).toString() : QString();
}

Result<std::vector<HeldBaseline>> heldBaselines(const Session &session)
{
    const auto documents = CatalogueStore(session.database).documents();
    if (!documents)
        return documents.error();
    return readBaselines(*documents, session.resources->vocabulary);
}

Result<HeldBaseline> heldBaseline(const Session &session, const QString &name)
{
    const auto held = heldBaselines(session);
    if (!held)
        return held.error();
    QStringList names;
    for (const HeldBaseline &one : *held) {
        if (one.current().name.compare(name, Qt::CaseInsensitive) == 0)
            return one;
        names << one.current().name;
    }
    return Error{QStringLiteral("baseline.unknown"), {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, names)}}};
}

Result<Baseline> addBaseline(Session &session, const QString &file)
{
    const auto bytes = contentOf(file);
    if (!bytes)
        return bytes.error();
    auto baseline = parseBaseline(*bytes, QFileInfo(file).fileName(), session.resources->vocabulary);
    if (!baseline)
        return baseline.error();
    return record(session, *bytes, std::move(*baseline));
}

Result<Baseline> takeBaselineFrom(Session &session, const QString &serverName, const QString &customer, const QString &name, const QStringList &lines)
{
    const auto server = findServer(session, serverName, customer);
    if (!server)
        return server.error();
    const auto fleet = loadFleet(session.database);
    if (!fleet)
        return fleet.error();
    const auto state = fleet->states.value(server->id);
    const QStringList all{QStringLiteral("versions"), QStringLiteral("present"), QStringLiteral("attributes")};
    for (const QString &line : lines) {
        if (!all.contains(line))
            return Error{QStringLiteral("baseline.lines"),
                         {{QStringLiteral("text"), line}, {QStringLiteral("known"), all.join(QStringLiteral(", "))}}};
    }
    const QByteArray file =
        takeBaseline(name, server->name, state ? *state : ServerState(), takeOf(lines.isEmpty() ? all : lines), session.resources->vocabulary);
    auto baseline = parseBaseline(file, server->name, session.resources->vocabulary);
    if (!baseline && baseline.error().args.value(QStringLiteral("field")) == QLatin1String("lines"))
        return Error{QStringLiteral("baseline.nothing"), {{QStringLiteral("server"), server->name}}};
    if (!baseline)
        return baseline.error();
    return record(session, file, std::move(*baseline));
}

Result<void> assignBaseline(Session &session, const QString &name, const QString &role, const QString &serverName, const QString &customer)
{
    const auto held = heldBaseline(session, name);
    if (!held)
        return held.error();
    BaselineAssignment assignment = held->assignment;
    assignment.baseline = held->current().name;
    if (!role.isEmpty()) {
        const QString known = roleNamed(role);
        if (known.isEmpty())
            return Error{QStringLiteral("set.unknown_role"), {{QStringLiteral("value"), role}, {QStringLiteral("nearest"), nearestRole(role)}}};
        if (!assignment.roles.contains(known))
            assignment.roles << known;
    }
    if (!serverName.isEmpty()) {
        const auto server = findServer(session, serverName, customer);
        if (!server)
            return server.error();
        if (!assignment.servers.contains(server->id.value))
            assignment.servers << server->id.value;
    }
    return changeAndRemember(session, QStringLiteral("baseline"),
                             [&] { return CatalogueStore(session.database).put({assignmentDocument(assignment, today(session))}); });
}

Result<Drift> baselineDrift(Session &session, const QString &customerName)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    CustomerId customer;
    if (!customerName.isEmpty()) {
        const auto known = findCustomer(session, customerName);
        if (!known)
            return known.error();
        customer = known->id;
    }
    const auto held = heldBaselines(session);
    if (!held)
        return held.error();
    Drift drift;
    for (const HeldBaseline &one : *held) {
        const Baseline &current = one.current();
        for (const BaselineLine &line : current.lines) {
            if (line.ends && *line.ends < today(session))
                drift.ended.emplace_back(current.name, line.id, *line.ends);
        }
        for (const Server &server : (*snapshot)->fleet.servers) {
            if (customer && server.customer != customer)
                continue;
            const Standing now = against(current, one.assignment, **snapshot, server);
            if (!now.applies)
                continue;
            BaselineDrift row{current.name, current.version, current.date, server.customer, server, now.missing, now.unknown, now.satisfied, {}};
            for (const Baseline &earlier : one.versions) {
                if (earlier.version == current.version)
                    continue;
                const Standing then = against(earlier, one.assignment, **snapshot, server);
                row.earlier.emplace_back(earlier.version, then.missing.isEmpty() && then.unknown.isEmpty());
            }
            drift.rows.push_back(std::move(row));
        }
    }
    return drift;
}

} // namespace tagliando
