#include "core/usecases/csaffeed.h"

#include "core/feeds/documents.h"
#include "core/feeds/formats/csafproducts.h"
#include "core/feeds/formats/feederror.h"
#include "core/feeds/providerkeys.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando {

namespace {

const QString feedPrefix = QStringLiteral("csaf");
constexpr JsonLimits limits{64 * 1024 * 1024, 4'000'000, 64};

struct Kept {
    CsafDocument document;
    CsafProductFixes fixes;
};

/// "0123…  name.json", upper case too; empty: there is none.
QByteArray statedHash(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1024).simplified().split(' ').first().toLower() : QByteArray();
}

/// A provider lays the hashes of a document beside it (CSAF 2.0, requirements 18 and 19).
std::optional<Error> hashMismatch(const QString &path, const QString &name)
{
    QFile file(path);
    if (!QFileInfo::exists(path + QStringLiteral(".sha256")) && !QFileInfo::exists(path + QStringLiteral(".sha512")))
        return std::nullopt;
    const QByteArray raw = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const auto &[suffix, algorithm] : {std::pair{".sha256", QCryptographicHash::Sha256}, {".sha512", QCryptographicHash::Sha512}}) {
        const QByteArray stated = statedHash(path + QLatin1String(suffix));
        if (!stated.isEmpty() && stated != QCryptographicHash::hash(raw, algorithm).toHex())
            return badFeed(name, 0, {}, QStringLiteral("reason.hash_differs"), QLatin1String(suffix + 1));
    }
    return std::nullopt;
}

class CsafIntake {
public:
    CsafIntake(const Vocabulary &vocabulary, FeedOutcome &outcome) : vocabulary_(vocabulary), outcome_(outcome) {}

    /// The tree the next documents lie in.
    void enter(const QString &folder) { keys_ = folder.isEmpty() ? nullptr : std::make_unique<ProviderKeys>(folder); }

    std::map<QString, Kept> kept; ///< by publisher and id
    int read = 0;

    Result<void> take(const QString &name, const QByteArray &bytes, const QString &path)
    {
        const QByteArray head = bytes.left(256).trimmed();
        if (looksLikeHtml(bytes)) {
            outcome_.refused.push_back({QStringLiteral("feed.html"), {{QStringLiteral("file"), name}}});
            return {};
        }
        if (!head.startsWith('{') && !head.startsWith("\xEF\xBB\xBF{") && !head.startsWith('[') && !name.endsWith(QLatin1String(".json")))
            return {}; // hashes, signatures, lists of files
        const Result<JsonNode> root = readJsonTree(bytes, limits);
        if (!root) {
            outcome_.refused.push_back(jsonError(root.error(), QStringLiteral("feed.bad"), name));
            return {};
        }
        if (isMetadata(*root))
            return {};
        if (const auto wrong = path.isEmpty() ? std::nullopt : hashMismatch(path, name)) {
            outcome_.refused.push_back(*wrong);
            return {};
        }
        if (const auto wrong = unsignedOrForged(path, name, bytes)) {
            outcome_.refused.push_back(*wrong);
            return {};
        }
        Result<CsafDocument> document = readCsaf(*root, name);
        if (!document) {
            outcome_.refused.push_back(document.error());
            return {};
        }
        ++read;
        if (document->csafVersion != QLatin1String("2.0"))
            leaveOut(QStringLiteral("reason.other_csaf"), name + QLatin1Char(' ') + document->csafVersion);
        const QString key = document->publisherNamespace + QLatin1Char(' ') + document->id;
        const auto before = kept.find(key);
        if (before != kept.end() && before->second.document.current > document->current)
            return {};
        CsafProductFixes fixes = csafProductFixes(*document, vocabulary_);
        for (const QString &product : std::as_const(fixes.unmapped))
            leaveOut(QStringLiteral("reason.unmapped_product"), product);
        for (const QString &product : std::as_const(fixes.needsReview))
            leaveOut(QStringLiteral("reason.needs_review"), document->id + QLatin1Char(' ') + product);
        kept.insert_or_assign(key, Kept{std::move(*document), std::move(fixes)});
        return {};
    }

    void notes()
    {
        for (auto reason = leftOut_.cbegin(); reason != leftOut_.cend(); ++reason) {
            const QString names =
                QStringList(reason->mid(0, 6)).join(QStringLiteral(", ")) + (reason->size() > 6 ? QStringLiteral(", …") : QString());
            outcome_.notes.push_back(
                {QStringLiteral("fixes.left_out"),
                 {{QStringLiteral("count"), reason->size()}, {QStringLiteral("names"), names}, {QStringLiteral("reason"), reason.key()}}});
        }
    }

private:
    /// Provider metadata, ROLIE feeds and aggregators lie among the documents.
    static bool isMetadata(const JsonNode &root)
    {
        for (const char *key : {"metadata_version", "canonical_url", "feed", "aggregator", "aggregator_version"}) {
            if (root.find(QLatin1String(key)) && !root.find(QStringLiteral("document")))
                return true;
        }
        return false;
    }

    /// A signature that lies beside a document is checked when the tree brings its provider's keys.
    std::optional<Error> unsignedOrForged(const QString &path, const QString &name, const QByteArray &bytes)
    {
        QFile signature(path + QStringLiteral(".asc"));
        if (path.isEmpty() || !signature.open(QIODevice::ReadOnly))
            return std::nullopt;
        if (!keys_ || !keys_->any()) {
            leaveOut(QStringLiteral("reason.signature_unchecked"), name);
            return std::nullopt;
        }
        const auto verified = keys_->verify(bytes, signature.read(1024 * 1024), name);
        if (verified)
            return std::nullopt;
        if (verified.error().code == QLatin1String("trust.bad_signature"))
            return badFeed(name, 0, {}, QStringLiteral("reason.bad_signature"));
        leaveOut(QStringLiteral("reason.signature_unchecked"), name); // another key's, an expired one's: neither right nor wrong
        return std::nullopt;
    }

    void leaveOut(const QString &reason, const QString &name)
    {
        if (!leftOut_[reason].contains(name))
            leftOut_[reason] << name;
    }

    const Vocabulary &vocabulary_;
    FeedOutcome &outcome_;
    QMap<QString, QStringList> leftOut_;
    std::unique_ptr<ProviderKeys> keys_;
};

} // namespace

Result<void> updateCsaf(Session &session, const FeedSource &source, const FeedDocuments &documents, FeedState &state, FeedOutcome &outcome,
                        const Progress &progress)
{
    CsafIntake intake(session.resources->vocabulary, outcome);
    DocumentLimits documentLimits;
    documentLimits.document = source.cap;
    for (const FeedDocument &document : documents.files) {
        const auto visit = [&](const QString &name, const QByteArray &bytes) { return intake.take(name, bytes, {}); };
        if (const auto done = visitDocuments(document.bytes, document.name, documentLimits, progress, visit); !done)
            return done.error();
    }
    for (const QString &path : documents.paths) {
        const bool folder = QFileInfo(path).isDir();
        intake.enter(folder ? path : QString());
        const auto visit = [&](const QString &name, const QByteArray &bytes) {
            const QString file = folder ? QDir(path).filePath(name) : path;
            return intake.take(name, bytes, QFileInfo(file).isFile() ? file : QString());
        };
        if (const auto done = visitDocuments(QStringList{path}, documentLimits, progress, visit); !done)
            return done.error();
    }
    if (intake.read == 0)
        return outcome.refused.empty() ? Error{QStringLiteral("feed.empty"), {{QStringLiteral("file"), documents.paths.join(QLatin1Char(' '))}}}
                                       : std::exchange(outcome.refused, {}).front();
    for (Error &error : outcome.refused) {
        if (error.code == QLatin1String("feed.bad"))
            error.code = QStringLiteral("feed.bad_document");
    }
    intake.notes();

    const auto all = CatalogueStore(session.database).documents();
    if (!all)
        return all.error();
    QHash<QString, QByteArray> held;
    for (const CatalogueStore::Document &document : *all) {
        if (document.feed == state.name)
            held.insert(document.id, document.body);
    }
    std::vector<CatalogueStore::Document> changed;
    QDateTime newest;
    for (const auto &[key, one] : intake.kept) {
        newest = newest.isValid() ? std::max(newest, one.document.current) : one.document.current;
        for (qsizetype i = 0; i < one.fixes.ids.size(); ++i) {
            const QString &id = one.fixes.ids.at(i);
            const QByteArray &body = one.fixes.bodies[static_cast<std::size_t>(i)];
            if (held.value(id) != body)
                changed.push_back({state.name, id, body, todayOf(session)});
            held.insert(id, body);
        }
        outcome.records += static_cast<int>(one.fixes.ids.size());
    }
    state.records = static_cast<int>(held.size());
    const QDateTime now = session.nowUtc();
    newest = newest.isValid() ? std::min(newest, now) : now;
    state.asOf = state.asOf.isValid() ? std::max(state.asOf, newest) : newest;
    return keepFeed(session, state, [&](CatalogueStore &store) { return store.put(changed); });
}

Result<std::vector<Requirement>> heldCsafRequirements(const std::vector<CatalogueStore::Document> &documents, const Vocabulary &vocabulary)
{
    QMap<QString, std::vector<QByteArray>> bodies; // by feed: two providers may use the same ids
    QHash<QString, QDate> firstIndexed;
    for (const CatalogueStore::Document &document : documents) {
        if (document.feed != feedPrefix && !document.feed.startsWith(feedPrefix + QLatin1Char(':')))
            continue;
        bodies[document.feed].push_back(document.body);
        firstIndexed.insert(document.feed + QLatin1Char(' ') + document.id, document.firstIndexed);
    }
    std::vector<Requirement> requirements;
    for (auto feed = bodies.cbegin(); feed != bodies.cend(); ++feed) {
        auto read = parseOwnAdvisories(joinOwnAdvisories(*feed), feed.key(), vocabulary);
        if (!read)
            return read.error();
        for (Requirement &requirement : read->requirements) {
            requirement.firstIndexed = firstIndexed.value(feed.key() + QLatin1Char(' ') + requirement.id);
            requirement.feed = feed.key();
            requirement.kind = RequirementKind::Advisory;
            requirements.push_back(std::move(requirement));
        }
    }
    return requirements;
}

} // namespace tagliando
