#include "core/feeds/formats/csafprovider.h"

#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

namespace tagliando {

namespace {

constexpr JsonLimits limits{64 * 1024 * 1024, 4'000'000, 32};

Result<JsonNode> tree(const QByteArray &bytes, const QString &file)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), file}}};
    Result<JsonNode> root = readJsonTree(bytes, limits);
    if (!root)
        return jsonError(root.error(), QStringLiteral("feed.bad"), file);
    return root;
}

} // namespace

Result<CsafProvider> parseProviderMetadata(const QByteArray &bytes, const QString &file)
{
    const Result<JsonNode> root = tree(bytes, file);
    if (!root)
        return root.error();
    CsafProvider provider;
    const JsonNode *distributions = listOf(*root, "distributions");
    for (std::size_t i = 0; distributions && i < distributions->items.size(); ++i) {
        const JsonNode &distribution = distributions->items[i];
        if (const QString directory = textOf(distribution, "directory_url"); !directory.isEmpty())
            provider.directories << directory;
        const JsonNode *rolie = objectOf(distribution, "rolie");
        const JsonNode *feeds = rolie ? listOf(*rolie, "feeds") : nullptr;
        for (std::size_t j = 0; feeds && j < feeds->items.size(); ++j) {
            const QString label = textOf(feeds->items[j], "tlp_label");
            if (label == QLatin1String("WHITE") || label == QLatin1String("CLEAR") || label == QLatin1String("UNLABELED"))
                provider.feeds << textOf(feeds->items[j], "url");
        }
    }
    if (provider.directories.isEmpty() && provider.feeds.isEmpty())
        return badFeed(file, root->line, QStringLiteral("distributions"), QStringLiteral("reason.missing"));
    return provider;
}

Result<std::vector<CsafListing>> parseCsafChanges(const QByteArray &bytes, const QString &file)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), file}}};
    std::vector<CsafListing> listings;
    int line = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++line;
        const QString text = QString::fromUtf8(raw).remove(QLatin1Char('"')).trimmed();
        if (text.isEmpty())
            continue;
        const QString path = text.section(QLatin1Char(','), 0, 0).trimmed();
        if (!path.endsWith(QLatin1String(".json")) || path.contains(QLatin1String("..")) || path.contains(QLatin1Char(' ')))
            return badFeed(file, line, {}, QStringLiteral("reason.bad_value"), text.left(80));
        listings.push_back({path, readFeedDate(text.section(QLatin1Char(','), 1, 1))});
    }
    return listings;
}

Result<std::vector<CsafListing>> parseRolie(const QByteArray &bytes, const QString &file)
{
    const Result<JsonNode> root = tree(bytes, file);
    if (!root)
        return root.error();
    const JsonNode *feed = objectOf(*root, "feed");
    if (!feed)
        return badFeed(file, root->line, QStringLiteral("feed"), QStringLiteral("reason.missing"));
    std::vector<CsafListing> listings;
    const JsonNode *entries = listOf(*feed, "entry");
    for (std::size_t i = 0; entries && i < entries->items.size(); ++i) {
        const JsonNode &entry = entries->items[i];
        const JsonNode *content = objectOf(entry, "content");
        QString address = content ? textOf(*content, "src") : QString();
        const JsonNode *links = listOf(entry, "link");
        for (std::size_t j = 0; address.isEmpty() && links && j < links->items.size(); ++j) {
            if (textOf(links->items[j], "rel") == QLatin1String("self"))
                address = textOf(links->items[j], "href");
        }
        if (address.isEmpty())
            return badFeed(file, entry.line, QStringLiteral("entry.content.src"), QStringLiteral("reason.missing"));
        listings.push_back({address, readFeedDate(textOf(entry, "updated"))});
    }
    return listings;
}

} // namespace tagliando
