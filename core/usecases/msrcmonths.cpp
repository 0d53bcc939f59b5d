#include "core/usecases/msrcmonths.h"

#include "core/feeds/decompress.h"
#include "core/feeds/fetcher.h"
#include "core/store/serverstore.h"

#include <QUrl>

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

constexpr int monthsAtOnce = 24;

// Before the rollups came every hole had a patch of its own, and no document says which of them later rollups took in: those months serve only
// who reads them from files.
constexpr int rollupsSinceYear = 2016, rollupsSinceMonth = 10;

const QString feedName = QStringLiteral("msrc");

Result<std::vector<MsrcDigest>> held(Session &session)
{
    const auto documents = CatalogueStore(session.database).documents();
    if (!documents)
        return documents.error();
    return heldMsrcMonths(*documents);
}

Result<bool> somebodyRunsWindows(Session &session)
{
    const auto states = ServerStore(session.database).states();
    if (!states)
        return states.error();
    return std::any_of(states->begin(), states->end(), [&](const auto &state) {
        return session.resources->vocabulary.isA(state->value(QStringLiteral("os")), QStringLiteral("windows"));
    });
}

Result<FetchAnswer> fetch(const QString &address, qint64 cap, const Progress &progress)
{
    FetchRequest request;
    request.url = QUrl(address);
    request.cap = cap;
    return Fetcher().get(request, progress);
}

// A month names sixty products: the note names a few, the stored month all of them.
QString shortList(const QStringList &names)
{
    constexpr int shown = 8;
    const QString list = names.mid(0, shown).join(QStringLiteral(", "));
    return names.size() > shown ? list + QStringLiteral(", …") : list;
}

int fixes(const QMap<QString, int> &unmapped)
{
    int sum = 0;
    for (const int count : unmapped)
        sum += count;
    return sum;
}

} // namespace

Result<std::vector<MsrcDigest>> heldMsrcMonths(const std::vector<CatalogueStore::Document> &documents)
{
    std::vector<MsrcDigest> months;
    for (const CatalogueStore::Document &document : documents) {
        if (document.feed != feedName)
            continue;
        auto month = readMsrcDigest(document.body, document.id);
        if (!month)
            return month.error();
        month->firstIndexed = document.firstIndexed;
        months.push_back(std::move(*month));
    }
    return months;
}

Result<MsrcIntake> readMsrcMonths(Session &session, const FeedDocuments &documents, const Progress &progress)
{
    const auto known = held(session);
    if (!known)
        return known.error();
    std::map<QString, MsrcDigest> months;
    for (const MsrcDigest &month : *known)
        months.emplace(month.id, month);

    MsrcIntake intake;
    std::map<QString, QByteArray> changed;
    for (const FeedDocument &document : documents.files) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        const auto month = parseMsrc(document.bytes, document.name, session.resources->vocabulary);
        if (!month)
            return month.error();
        MsrcDigest digest = digestOf(*month, session.resources->vocabulary);
        const auto before = months.find(digest.id);
        if (before != months.end() && before->second.current > digest.current) {
            intake.notes.push_back({QStringLiteral("msrc.older_copy"),
                                    {{QStringLiteral("file"), document.name},
                                     {QStringLiteral("month"), digest.id},
                                     {QStringLiteral("date"), digest.current},
                                     {QStringLiteral("held"), before->second.current}}});
            continue;
        }
        if (before != months.end()) {
            digest.firstIndexed = before->second.firstIndexed;
            if (before->second == digest)
                continue;
        }
        changed[digest.id] = msrcBody(digest);
        months.insert_or_assign(digest.id, std::move(digest));
    }
    const QDate today = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
    QMap<QString, int> unmapped;
    for (const auto &[id, month] : months) {
        intake.recordsHeld += int(month.updates.size());
        intake.asOf = intake.asOf.isValid() ? std::max(intake.asOf, month.current) : month.current;
        const auto body = changed.find(id);
        if (body == changed.end())
            continue;
        intake.records += int(month.updates.size());
        for (auto it = month.unmapped.begin(); it != month.unmapped.end(); ++it)
            unmapped[it.key()] += *it;
        intake.accepted.push_back({feedName, id, body->second, month.firstIndexed.isValid() ? month.firstIndexed : today});
    }
    if (!unmapped.isEmpty()) {
        intake.notes.push_back({QStringLiteral("msrc.unmapped"),
                                {{QStringLiteral("count"), fixes(unmapped)},
                                 {QStringLiteral("products"), unmapped.size()},
                                 {QStringLiteral("names"), shortList(unmapped.keys())}}});
    }
    return intake;
}

Result<FeedDocuments> fetchMsrcMonths(Session &session, const FeedSource &source, const Progress &progress)
{
    const auto needed = somebodyRunsWindows(session);
    if (!needed)
        return needed.error();
    if (!*needed)
        return Error{QStringLiteral("feed.nobody_needs_it"), {{QStringLiteral("name"), source.name}}};
    const auto known = held(session);
    if (!known)
        return known.error();
    QHash<QString, QDateTime> currents;
    for (const MsrcDigest &month : *known)
        currents.insert(month.id, month.current);

    const auto answer = fetch(source.url, source.cap, progress);
    if (!answer)
        return answer.error();
    const auto list = parseMsrcList(answer->body, source.url);
    if (!list)
        return list.error();
    FeedDocuments documents;
    int left = 0;
    for (const MsrcListing &month : *list) {
        if (month.initial < QDate(rollupsSinceYear, rollupsSinceMonth, 1) || currents.value(month.id) == month.current)
            continue;
        if (documents.files.size() + documents.notes.size() >= std::size_t(monthsAtOnce)) {
            ++left;
            continue;
        }
        const QString address = source.url.section(QLatin1Char('/'), 0, -2) + QStringLiteral("/cvrf/") + month.document;
        const auto fetched = fetch(address, source.cap, progress);
        if (!fetched) {
            if (progress.cancelled())
                return fetched.error();
            documents.notes.push_back(fetched.error());
            continue;
        }
        auto content = decompress(fetched->body, address, source.cap, progress);
        if (!content)
            return content.error();
        documents.files.push_back({month.id, std::move(*content), {}, {}});
    }
    if (documents.files.empty() && !documents.notes.empty())
        return documents.notes.front();
    documents.unchanged = documents.files.empty();
    if (left > 0)
        documents.notes.push_back({QStringLiteral("msrc.more_months"), {{QStringLiteral("count"), left}}});
    return documents;
}

} // namespace tagliando
