#include "core/usecases/fixfeeds.h"

#include "core/feeds/documents.h"
#include "core/feeds/formats/fixdocument.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace tagliando {

namespace {

using ByRelease = std::map<QString, std::vector<PackageFix>>;

ByRelease byRelease(const std::vector<PackageFix> &fixes)
{
    ByRelease sorted;
    for (const PackageFix &fix : fixes)
        sorted[fix.release].push_back(fix);
    return sorted;
}

auto keyOf(const PackageFix &fix)
{
    return std::tie(fix.release, fix.source, fix.fixedVersion, fix.advisory, fix.architecture, fix.module, fix.support);
}

bool sameContent(std::vector<PackageFix> a, std::vector<PackageFix> b)
{
    const auto sort = [](std::vector<PackageFix> &fixes) {
        for (PackageFix &fix : fixes) {
            fix.firstIndexed = {}; // kept by the store
            fix.cves.sort();
        }
        std::sort(fixes.begin(), fixes.end(), [](const PackageFix &x, const PackageFix &y) { return keyOf(x) < keyOf(y); });
    };
    if (a.size() != b.size())
        return false;
    sort(a);
    sort(b);
    return a == b;
}

} // namespace

Result<FixIntake> readFixDocuments(const FeedSource &source, const FeedDocuments &documents, const Vocabulary &vocabulary, const Progress &progress)
{
    FixCollector collector(vocabulary, source.name, source.distribution);
    FixIntake intake;
    QStringList others;
    bool taken = false;
    DocumentLimits limits;
    limits.document = source.cap;
    const auto visit = [&](const QString &name, const QByteArray &bytes) -> Result<void> {
        const Result<Taken> read = readFixDocument(bytes, name, collector);
        if (!read)
            intake.refused.push_back(read.error());
        else if (*read == Taken::Yes)
            taken = true;
        else
            others << name;
        return {};
    };
    for (const FeedDocument &document : documents.files) {
        if (const auto done = visitDocuments(document.bytes, document.name, limits, progress, visit); !done)
            return done.error();
    }
    if (const auto done = visitDocuments(documents.paths, limits, progress, visit); !done)
        return done.error();
    if (!taken && !intake.refused.empty())
        return intake.refused.front();
    for (Error &error : intake.refused) { // of a document, not of the feed
        if (error.code == QLatin1String("feed.bad"))
            error.code = QStringLiteral("feed.bad_document");
    }
    if (!taken)
        return Error{QStringLiteral("feed.empty"), {{QStringLiteral("file"), documents.paths.join(QLatin1Char(' '))}}};
    intake.reading = collector.finish();
    if (!others.isEmpty()) {
        const QString shown = others.mid(0, 6).join(QStringLiteral(", ")) + (others.size() > 6 ? QStringLiteral(", …") : QString());
        intake.reading.notes.push_back({QStringLiteral("fixes.left_out"),
                                        {{QStringLiteral("count"), others.size()},
                                         {QStringLiteral("names"), shown},
                                         {QStringLiteral("reason"), QStringLiteral("reason.no_advisories")}}});
    }
    return intake;
}

std::vector<PackageFix> mergedFixes(const std::vector<PackageFix> &held, FixReading &&reading, const QDate &today)
{
    const auto replaced = [&](const PackageFix &fix) {
        if (reading.advisories.contains(fix.advisory))
            return true;
        return std::any_of(reading.families.begin(), reading.families.end(), [&](const FixReading::Family &family) {
            return fix.advisory.startsWith(family.prefix) && (family.release.isEmpty() || family.release == fix.release);
        });
    };
    std::vector<PackageFix> merged;
    for (const PackageFix &fix : held) {
        if (!replaced(fix))
            merged.push_back(fix);
    }
    for (PackageFix &fix : reading.fixes) {
        fix.firstIndexed = today;
        merged.push_back(std::move(fix));
    }
    // A VEX document adds its CVE to an erratum that others have told of.
    std::stable_sort(merged.begin(), merged.end(), [](const PackageFix &a, const PackageFix &b) { return keyOf(a) < keyOf(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < merged.size(); ++i) {
        if (kept > 0 && keyOf(merged[kept - 1]) == keyOf(merged[i])) {
            for (const QString &cve : std::as_const(merged[i].cves)) {
                if (!merged[kept - 1].cves.contains(cve))
                    merged[kept - 1].cves.append(cve);
            }
            continue;
        }
        if (kept != i)
            merged[kept] = std::move(merged[i]);
        ++kept;
    }
    merged.resize(kept);
    return merged;
}

Result<void> keepFixes(Session &session, FeedState &state, FeedOutcome &outcome, const std::vector<PackageFix> &held,
                       const std::vector<PackageFix> &fixes)
{
    const ByRelease before = byRelease(held);
    ByRelease after = byRelease(fixes);
    for (const auto &release : before)
        after[release.first]; // one that lost all its fixes is written too
    std::erase_if(after, [&](const auto &release) {
        const auto old = before.find(release.first);
        return old != before.end() && sameContent(old->second, release.second);
    });
    outcome.unchanged = after.empty();
    state.records = static_cast<int>(fixes.size());
    return keepFeed(session, state, [&](CatalogueStore &store) -> Result<void> {
        for (const auto &[release, changed] : after) {
            if (auto replaced = store.replacePackageFixes(state.name, release, changed); !replaced)
                return replaced;
        }
        return {};
    });
}

Result<std::vector<PackageFix>> heldFixes(Session &session, const QString &feed)
{
    auto fixes = CatalogueStore(session.database).packageFixes();
    if (fixes)
        std::erase_if(*fixes, [&](const PackageFix &fix) { return fix.feed != feed; });
    return fixes;
}

Result<void> updateFixes(Session &session, const FeedSource &source, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome,
                         const Progress &progress)
{
    auto intake = readFixDocuments(source, documents, session.resources->vocabulary, progress);
    if (!intake)
        return intake.error();
    const auto held = heldFixes(session, source.name);
    if (!held)
        return held.error();
    outcome.notes = documents.notes;
    outcome.notes.insert(outcome.notes.end(), intake->reading.notes.begin(), intake->reading.notes.end());
    outcome.refused = intake->refused;
    outcome.records = static_cast<int>(intake->reading.fixes.size());
    const QDateTime now = session.nowUtc();
    const QDateTime newest = intake->reading.newest.isValid() ? std::min(intake->reading.newest, now) : now;
    state.asOf = state.asOf.isValid() ? std::max(state.asOf, newest) : newest;
    if (!documents.files.empty()) {
        state.etag = documents.files.front().etag;
        state.lastModified = documents.files.front().lastModified;
    }
    return keepFixes(session, state, outcome, *held, mergedFixes(*held, std::move(intake->reading), todayOf(session)));
}

} // namespace tagliando
