#include "core/store/decisionstore.h"

#include "core/store/agreementjson.h"
#include "core/store/journal.h"
#include "core/store/query.h"

#include <QJsonDocument>

#include <algorithm>

namespace tagliando {

namespace {

const QString decisionKind = QStringLiteral("decision");
const QString correctionKind = QStringLiteral("correction");
const QString outcomeKind = QStringLiteral("outcome");

Error unreadable(const Database &database, const QString &table, qint64 id)
{
    return {QStringLiteral("db.damaged"),
            {{QStringLiteral("file"), database.file()}, {QStringLiteral("reason"), QStringLiteral("%1 %2").arg(table).arg(id)}}};
}

} // namespace

Result<std::vector<Decision>> DecisionStore::decisions() const
{
    const auto names = Journal(database_).names();
    if (!names)
        return names.error();
    std::vector<Decision> decisions;
    Query query(database_, QStringLiteral("SELECT id, customer, recorded, recorded_by, record FROM decision ORDER BY id"));
    Result<void> done = query.each([&](const Query &row) -> Result<void> {
        Decision decision;
        decision.id = row.id<DecisionId>(0);
        decision.customer = row.id<CustomerId>(1);
        decision.recorded = row.instant(2);
        decision.recordedBy = names->value(row.text(3));
        if (!fromRecord(row.text(4), *names, &decision))
            return unreadable(database_, decisionKind, decision.id.value);
        decisions.push_back(std::move(decision));
        return {};
    });
    if (!done)
        return done.error();
    Query events(database_, QStringLiteral("SELECT decision, kind, recorded, recorded_by, record FROM decision_event ORDER BY id"));
    done = events.each([&](const Query &row) -> Result<void> {
        const auto found = std::lower_bound(decisions.begin(), decisions.end(), row.integer(0),
                                            [](const Decision &decision, qint64 id) { return decision.id.value < id; });
        if (found == decisions.end() || found->id.value != row.integer(0))
            return unreadable(database_, decisionKind, row.integer(0));
        if (row.text(1) == outcomeKind) {
            Outcome outcome;
            if (!fromRecord(row.text(4), &outcome))
                return unreadable(database_, outcomeKind, row.integer(0));
            outcome.recorded = row.instant(2);
            found->outcomes.push_back(outcome);
        } else {
            Correction correction;
            if (!fromRecord(row.text(4), &correction))
                return unreadable(database_, correctionKind, row.integer(0));
            correction.recorded = row.instant(2);
            correction.by = names->value(row.text(3));
            found->corrections.push_back(correction);
        }
        return {};
    });
    if (!done)
        return done.error();
    return decisions;
}

Result<DecisionId> DecisionStore::add(const Decision &decision)
{
    Journal journal(database_);
    PersonNames references;
    for (const QString &name : {decision.by, decision.proposedBy, decision.overrideBy, decision.recordedBy}) {
        const auto reference = journal.reference(name);
        if (!reference)
            return reference.error();
        references.insert(name, *reference);
    }
    const QJsonObject record = toRecord(decision, references);
    Query insert(database_, QStringLiteral("INSERT INTO decision (customer, recorded, recorded_by, record) VALUES (?, ?, ?, ?) RETURNING id"));
    insert.bind(decision.customer).bind(decision.recorded).bind(references.value(decision.recordedBy)).bind(compact(record));
    const auto id = insert.returnedId();
    if (!id)
        return id.error();
    const QJsonObject body{{QStringLiteral("id"), *id}, {QStringLiteral("customer"), decision.customer.value}, {QStringLiteral("record"), record}};
    const auto entry = journal.append(decision.recorded, decision.recordedBy, decisionKind, body);
    return entry ? Result<DecisionId>(DecisionId{*id}) : Result<DecisionId>(entry.error());
}

Result<void> DecisionStore::addEvent(DecisionId decision, const QString &kind, const QDateTime &at, const QString &technician,
                                     const QJsonObject &record)
{
    Journal journal(database_);
    const auto who = journal.reference(technician);
    if (!who)
        return who.error();
    Query insert(database_, QStringLiteral("INSERT INTO decision_event (decision, kind, recorded, recorded_by, record) VALUES (?, ?, ?, ?, ?)"));
    if (const auto done = insert.bind(decision).bind(kind).bind(at).bind(*who).bind(compact(record)).run(); !done)
        return done.error();
    const auto entry = journal.append(at, technician, decisionKind + QLatin1Char('.') + kind,
                                      {{QStringLiteral("id"), decision.value}, {QStringLiteral("record"), record}});
    return entry ? Result<void>() : Result<void>(entry.error());
}

Result<void> DecisionStore::add(DecisionId decision, const Correction &correction)
{
    return addEvent(decision, correctionKind, correction.recorded, correction.by, toRecord(correction));
}

Result<void> DecisionStore::add(DecisionId decision, const Outcome &outcome, const QString &technician)
{
    return addEvent(decision, outcomeKind, outcome.recorded, technician, toRecord(outcome));
}

Result<std::vector<DecisionId>> DecisionStore::unlikeTheJournal() const
{
    const auto entries = Journal(database_).entries();
    if (!entries)
        return entries.error();
    QHash<qint64, QJsonObject> said; // the record as written, by decision
    QHash<qint64, qint64> customers;
    for (const JournalEntry &entry : *entries) {
        if (entry.kind != decisionKind)
            continue;
        const QJsonObject body = QJsonDocument::fromJson(entry.body.toUtf8()).object();
        const qint64 id = body.value(QStringLiteral("id")).toInteger();
        said.insert(id, body.value(QStringLiteral("record")).toObject());
        customers.insert(id, body.value(QStringLiteral("customer")).toInteger());
    }
    std::vector<DecisionId> unlike;
    Query query(database_, QStringLiteral("SELECT id, record FROM decision ORDER BY id"));
    Result<void> done = query.each([&](const Query &row) -> Result<void> {
        const QJsonObject record = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
        if (said.value(row.integer(0)) != record)
            unlike.push_back(row.id<DecisionId>(0));
        said.remove(row.integer(0));
        return {};
    });
    if (!done)
        return done.error();
    // What is gone with its customer was removed by the program; what is gone while the customer stayed was not.
    Query known(database_, QStringLiteral("SELECT id FROM customer"));
    const auto living = known.all<qint64>([](const Query &row) { return row.integer(0); });
    if (!living)
        return living.error();
    for (auto missing = said.cbegin(); missing != said.cend(); ++missing) {
        if (std::find(living->begin(), living->end(), customers.value(missing.key())) != living->end())
            unlike.push_back(DecisionId{missing.key()});
    }
    std::sort(unlike.begin(), unlike.end());
    return unlike;
}

} // namespace tagliando
