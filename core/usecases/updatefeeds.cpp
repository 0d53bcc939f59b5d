#include "core/usecases/updatefeeds.h"

#include "core/feeds/sources.h"
#include "core/store/cataloguestore.h"
#include "core/usecases/csaffeed.h"
#include "core/usecases/debianfeed.h"
#include "core/usecases/endoflifefeed.h"
#include "core/usecases/epssfeed.h"
#include "core/usecases/feeddocuments.h"
#include "core/usecases/feedrun.h"
#include "core/usecases/fixfeeds.h"
#include "core/usecases/msrcmonths.h"
#include "core/usecases/snapshot.h"

#include <algorithm>

namespace tagliando {

namespace {

FeedState stateOf(const Session &session, const QString &name)
{
    if (const auto feeds = CatalogueStore(session.database).feeds()) {
        for (const FeedState &feed : *feeds) {
            if (feed.name == name)
                return feed;
        }
    }
    FeedState fresh;
    fresh.name = name;
    return fresh;
}

Result<void> updateOwn(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome)
{
    std::vector<CatalogueStore::Document> accepted;
    for (const FeedDocument &document : documents.files) {
        const auto own = parseOwnAdvisories(document.bytes, document.name, session.resources->vocabulary);
        if (!own)
            return own.error();
        for (size_t i = 0; i < own->bodies.size(); ++i)
            accepted.push_back({state.name, own->ids[qsizetype(i)], own->bodies[i], todayOf(session)});
    }
    outcome.records = int(accepted.size());
    state.asOf = session.nowUtc();
    return keepFeed(session, state, [&](CatalogueStore &store) -> Result<void> {
        if (auto put = store.put(accepted); !put)
            return put;
        const auto all = store.documents();
        if (!all)
            return all.error();
        state.records = int(std::count_if(all->begin(), all->end(), [&](const CatalogueStore::Document &one) { return one.feed == state.name; }));
        return {};
    });
}

Result<void> updateFacts(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome)
{
    std::vector<CatalogueStore::Document> accepted;
    for (const FeedDocument &document : documents.files) {
        const auto fact = parseFact(document.bytes, document.name, session.resources->vocabulary);
        if (!fact)
            return fact.error();
        accepted.push_back({state.name, fact->requirement.id, document.bytes, todayOf(session)});
    }
    outcome.records = int(accepted.size());
    state.records = outcome.records;
    state.asOf = session.nowUtc();
    return keepFeed(session, state, [&](CatalogueStore &store) { return store.put(accepted); });
}

Result<void> updateKev(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome)
{
    const FeedDocument &document = documents.files.front();
    const auto kev = parseKev(document.bytes, document.name);
    if (!kev)
        return kev.error();
    outcome.records = int(kev->entries.size());
    state.records = outcome.records;
    state.asOf = kev->released;
    state.etag = document.etag;
    state.lastModified = document.lastModified;
    return keepFeed(session, state, [&](CatalogueStore &store) { return store.replaceKev(kev->entries); });
}

Result<void> updateMsrc(Session &session, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome, const Progress &progress)
{
    auto intake = readMsrcMonths(session, documents, progress);
    if (!intake)
        return intake.error();
    outcome.notes = documents.notes;
    std::move(intake->notes.begin(), intake->notes.end(), std::back_inserter(outcome.notes));
    outcome.records = intake->records;
    outcome.unchanged = intake->accepted.empty();
    state.records = intake->recordsHeld;
    state.asOf = intake->asOf;
    return keepFeed(session, state, [&](CatalogueStore &store) { return store.put(intake->accepted); });
}

Result<void> updateOne(Session &session, const FeedSource &source, const QString &from, FeedState &state, FeedOutcome &outcome,
                       const Progress &progress)
{
    const auto documents = from.isEmpty() ? fetchDocuments(session, source, state, progress) : documentsFrom(source, from, progress);
    if (!documents)
        return documents.error();
    if (documents->unchanged) {
        outcome.unchanged = true;
        outcome.records = state.records;
        return {};
    }
    switch (source.format) {
    case FeedFormat::OwnAdvisories:
        return updateOwn(session, *documents, state, outcome);
    case FeedFormat::Facts:
        return updateFacts(session, *documents, state, outcome);
    case FeedFormat::Kev:
        return updateKev(session, *documents, state, outcome);
    case FeedFormat::Debian:
        return updateDebian(session, source, *documents, state, outcome, progress);
    case FeedFormat::Fixes:
        return updateFixes(session, source, *documents, state, outcome, progress);
    case FeedFormat::Csaf:
        return updateCsaf(session, source, *documents, state, outcome, progress);
    case FeedFormat::Epss:
        return updateEpss(session, *documents, state, outcome);
    case FeedFormat::EndOfLife:
        return updateEndOfLife(session, *documents, state, outcome);
    case FeedFormat::Msrc:
        return updateMsrc(session, *documents, state, outcome, progress);
    }
    return {};
}

// A failed run is told in `feeds list`; the last good copy stays what it was.
void noteFailure(Session &session, const QString &name, const Error &error)
{
    FeedState state = stateOf(session, name);
    Session nobody = session; // a refused update puts nobody's name on record
    nobody.technician.clear();
    state.fetched = session.nowUtc();
    state.lastError = error.code;
    state.lastErrorDetail = error.args.value(QStringLiteral("reason")).toString();
    (void)change(nobody, QStringLiteral("feed"), [&] { return CatalogueStore(session.database).save(state); });
}

} // namespace

QStringList feedNames()
{
    QStringList names;
    for (const FeedSource &source : feedSources())
        names << source.name;
    return names;
}

Result<std::vector<FeedOutcome>> updateFeeds(Session &session, const QStringList &names, const QString &from, const Progress &progress)
{
    // Without a name: every feed that has a source of its own.
    QStringList wanted = names;
    for (const FeedSource &source : feedSources()) {
        if (names.isEmpty() && !source.url.isEmpty())
            wanted << source.name;
    }
    for (const QString &name : wanted) {
        if (!feedSource(name))
            return Error{QStringLiteral("feed.unknown"),
                         {{QStringLiteral("name"), name}, {QStringLiteral("nearest"), nearestName(name, feedNames())}}};
    }
    std::vector<FeedOutcome> outcomes;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        progress.report(double(i) / double(wanted.size()), QStringLiteral("progress.feeds"));
        FeedOutcome outcome;
        outcome.name = wanted[i];
        FeedState state = stateOf(session, outcome.name);
        if (const auto updated = updateOne(session, *feedSource(outcome.name), from, state, outcome, progress); !updated) {
            outcome.error = updated.error();
            noteFailure(session, outcome.name, updated.error());
        }
        outcomes.push_back(std::move(outcome));
    }
    progress.report(1.0, QStringLiteral("progress.feeds"));
    return outcomes;
}

Result<Fact> checkFact(const Session &session, const QString &file)
{
    const FeedSource &source = *feedSource(QStringLiteral("facts"));
    const auto documents = documentsFrom(source, file, {});
    if (!documents)
        return documents.error();
    return parseFact(documents->files.front().bytes, documents->files.front().name, session.resources->vocabulary);
}

Result<Fact> addFact(Session &session, const QString &file)
{
    const auto fact = checkFact(session, file);
    if (!fact)
        return fact.error();
    const auto outcomes = updateFeeds(session, {QStringLiteral("facts")}, file);
    if (!outcomes)
        return outcomes.error();
    if (outcomes->front().error)
        return *outcomes->front().error;
    return fact;
}

} // namespace tagliando
