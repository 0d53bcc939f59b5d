#include "core/usecases/debianfeed.h"

#include "core/feeds/decompress.h"
#include "core/feeds/formats/debiancombine.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tagliando {

namespace {

struct Sorted {
    QStringList indexFiles; ///< signed indexes, Packages, and whatever else is no advisory
    QStringList advisories;
    bool anIndex = false;
};

/// The first bytes of what a file holds once unpacked; empty when it cannot be unpacked.
QByteArray headOf(QFile &file, qint64 cap)
{
    const QByteArray head = file.peek(4096);
    if (!looksCompressed(head) || file.size() > cap)
        return head;
    const Result<QByteArray> content = decompress(file.readAll(), file.fileName(), cap);
    return content ? content->left(4096) : QByteArray();
}

Sorted sorted(const QStringList &paths, qint64 cap)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        for (QDirIterator walk(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories); walk.hasNext();) {
            const QString file = walk.next();
            if (walk.fileInfo().size() > 0 && !file.contains(QLatin1String("/partial/"))) // apt's downloads under way
                inside << file;
        }
        inside.sort();
        files += inside;
    }
    Sorted sorted;
    for (const QString &path : std::as_const(files)) {
        QFile file(path);
        const QByteArray head = file.open(QIODevice::ReadOnly) ? headOf(file, cap).trimmed() : QByteArray();
        const bool archive = head.startsWith("PK\x03\x04") || head.mid(257, 5) == "ustar";
        if (archive || head.startsWith('{') || head.startsWith('[') || head.startsWith('<') || head.startsWith("\xEF\xBB\xBF{")) {
            sorted.advisories << path;
            continue;
        }
        sorted.indexFiles << path;
        sorted.anIndex =
            sorted.anIndex || head.startsWith("-----BEGIN PGP SIGNED MESSAGE-----") || head.startsWith("Origin:") || head.startsWith("Package:");
    }
    return sorted;
}

void takeIndexes(DebianReading &&indexes, FixReading &reading, FeedState &state, FeedOutcome &outcome)
{
    for (const Error &skipped : indexes.skipped)
        outcome.notes.push_back(skipped);
    for (DebianIndex &index : indexes.indexes) {
        for (PackageFix &fix : index.fixes)
            fix.feed = state.name;
        if (index.outdated)
            outcome.notes.push_back(
                {QStringLiteral("index.outdated"), {{QStringLiteral("index"), index.name}, {QStringLiteral("date"), index.date}}});
        // The oldest of several indexes is how old the feed is.
        if (!state.asOf.isValid() || &index == &indexes.indexes.front() || index.date < state.asOf)
            state.asOf = index.date;
        state.validUntil = index.validUntil;
        state.signedBy = index.signedBy;
        reading.families.push_back({index.release, index.name});
        std::move(index.fixes.begin(), index.fixes.end(), std::back_inserter(reading.fixes));
    }
}

} // namespace

Result<void> updateDebian(Session &session, const FeedSource &source, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome,
                          const Progress &progress)
{
    const Sorted files = sorted(documents.paths, source.cap);
    outcome.notes = documents.notes;
    FixReading reading;
    if (!files.advisories.isEmpty() || !documents.files.empty()) {
        FeedDocuments advisories;
        advisories.files = documents.files;
        advisories.paths = files.advisories;
        auto intake = readFixDocuments(source, advisories, session.resources->vocabulary, progress);
        if (!intake)
            return intake.error();
        reading = std::move(intake->reading);
        outcome.refused = std::move(intake->refused);
        outcome.notes.insert(outcome.notes.end(), reading.notes.begin(), reading.notes.end());
        const QDateTime now = session.nowUtc();
        if (!state.asOf.isValid()) // the tracker does not say how old it is
            state.asOf = reading.newest.isValid() ? std::min(reading.newest, now) : now;
    }
    if (files.anIndex || (files.advisories.isEmpty() && documents.files.empty())) {
        auto indexes =
            readDebianIndexes(files.indexFiles.isEmpty() ? documents.paths : files.indexFiles, session.resources->vocabulary, session.nowUtc());
        if (!indexes)
            return indexes.error();
        takeIndexes(std::move(*indexes), reading, state, outcome);
    }
    const auto held = heldFixes(session, source.name);
    if (!held)
        return held.error();
    outcome.records = static_cast<int>(reading.fixes.size());
    return keepFixes(session, state, outcome, *held, combinedDebianFixes(mergedFixes(*held, std::move(reading), todayOf(session))));
}

} // namespace tagliando
