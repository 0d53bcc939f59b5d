#include "core/usecases/decide.h"

#include "core/store/decisionstore.h"
#include "core/store/rawstore.h"
#include "core/usecases/decisiondraft.h"
#include "core/usecases/typeddate.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tagliando {

namespace {

constexpr qint64 largestProof = 50 * 1024 * 1024;

Result<QByteArray> proofBytes(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return Error{QStringLiteral("file.not_found"), {{QStringLiteral("file"), name}}};
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), name}, {QStringLiteral("reason"), file.errorString()}}};
    if (file.size() > largestProof)
        return Error{QStringLiteral("decision.proof_too_large"),
                     {{QStringLiteral("file"), name}, {QStringLiteral("megabytes"), largestProof / (1024 * 1024)}}};
    return file.readAll();
}

/// Checks against everything known now, keeps the proof, and saves.
Result<DecisionId> save(Session &session, const Snapshot &snapshot, const Result<DecisionDraft> &draft, const DecisionWish &wish)
{
    if (!draft)
        return draft.error();
    if (auto good = checkDraft(session, snapshot, *draft); !good)
        return good.error();
    Decision decision = draft->decision;
    if (!wish.proofFile.isEmpty()) {
        const auto bytes = proofBytes(wish.proofFile);
        if (!bytes)
            return bytes.error();
        const auto kept = RawStore(session.database.rawFolder()).keep(*bytes);
        if (!kept)
            return kept.error();
        decision.proof = *kept;
        decision.proofName = QFileInfo(wish.proofFile).fileName();
    }
    Result<DecisionId> id = DecisionId{};
    const auto done = changeAndRemember(session, QStringLiteral("decision"), [&]() -> Result<void> {
        decision.recordedBy = session.technician; // as it is spelt on record
        id = DecisionStore(session.database).add(decision);
        return id ? Result<void>() : id.error();
    });
    return done ? id : Result<DecisionId>(done.error());
}

Result<void> known(Session &session, DecisionId id)
{
    const auto decisions = DecisionStore(session.database).decisions();
    if (!decisions)
        return decisions.error();
    if (std::none_of(decisions->begin(), decisions->end(), [&](const Decision &decision) { return decision.id == id; }))
        return Error{QStringLiteral("decision.unknown"), {{QStringLiteral("id"), id.value}}};
    return {};
}

Result<double> amount(const char *key, const QString &text)
{
    bool ok = false;
    const double number = text.isEmpty() ? 0 : QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    if ((!ok && !text.isEmpty()) || !(number >= 0) || number > 1e9)
        return Error{QStringLiteral("key.bad_value"), {{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("value"), text}}};
    return number;
}

} // namespace

Result<DecisionId> addDecision(Session &session, const DecisionWish &wish)
{
    const auto snapshot = takeSnapshot(session);
    return snapshot ? save(session, **snapshot, draftDecision(session, **snapshot, wish), wish) : Result<DecisionId>(snapshot.error());
}

Result<DecisionId> renewDecision(Session &session, DecisionId id, const DecisionWish &wish)
{
    const auto snapshot = takeSnapshot(session);
    return snapshot ? save(session, **snapshot, draftRenewal(session, **snapshot, id, wish), wish) : Result<DecisionId>(snapshot.error());
}

Result<void> correctDecision(Session &session, DecisionId id, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{QStringLiteral("decision.needs_text"), {}};
    if (auto found = known(session, id); !found)
        return found;
    return change(session, QStringLiteral("decision"), [&] {
        return DecisionStore(session.database).add(id, Correction{text.trimmed(), session.technician, session.nowUtc()});
    });
}

Result<void> recordOutcome(Session &session, DecisionId id, const OutcomeWish &wish)
{
    if (auto found = known(session, id); !found)
        return found;
    Outcome outcome;
    if (!fromString(wish.blamed, &outcome.blamed) || outcome.blamed == Blame::Unstated)
        return Error{QStringLiteral("decision.unknown_blame"), {{QStringLiteral("blamed"), wish.blamed}}};
    if (auto read = readTypedDate("--incident", wish.incident, &outcome.incident); !read)
        return read;
    if (!outcome.incident.isValid())
        return Error{QStringLiteral("decision.needs_incident"), {}};
    const auto hours = amount("--hours", wish.hours);
    if (!hours)
        return hours.error();
    const auto cost = amount("--cost", wish.cost);
    if (!cost)
        return cost.error();
    outcome.hours = *hours;
    outcome.cost = *cost;
    outcome.recorded = session.nowUtc();
    return change(session, QStringLiteral("decision"), [&] { return DecisionStore(session.database).add(id, outcome, session.technician); });
}

} // namespace tagliando
