#include "ui/common/search.h"

#include "core/usecases/explain.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace tagliando {

namespace {

QString say(const Words &words, const char *source, const QVariantMap &args = {}) { return words.say("window", source, args); }

// Names that begin with the text come before names that hold it.
void keepBest(std::vector<SearchHit> &hits, const QString &text, int atMost)
{
    std::stable_sort(hits.begin(), hits.end(), [&](const SearchHit &a, const SearchHit &b) {
        const bool begins = a.title.startsWith(text, Qt::CaseInsensitive);
        const bool otherBegins = b.title.startsWith(text, Qt::CaseInsensitive);
        return begins != otherBegins ? begins : a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    if (hits.size() > static_cast<size_t>(atMost))
        hits.resize(static_cast<size_t>(atMost));
}

std::vector<SearchHit> people(const Snapshot &snapshot, const Words &words, const QString &text)
{
    std::vector<SearchHit> hits;
    QHash<CustomerId, int> machines;
    for (const tagliando::Server &server : snapshot.fleet.servers)
        ++machines[server.customer];
    for (const tagliando::Customer &customer : snapshot.fleet.customers) {
        if (customer.name.contains(text, Qt::CaseInsensitive))
            hits.push_back({SearchHit::Customer,
                            customer.name,
                            words.count("window", QT_TRANSLATE_N_NOOP("window", "%n machines"), machines.value(customer.id)),
                            {QStringLiteral("customers"), customer.id, {}, {}, {}}});
    }
    return hits;
}

std::vector<SearchHit> machines(const Snapshot &snapshot, const QString &text)
{
    std::vector<SearchHit> hits;
    for (const tagliando::Server &server : snapshot.fleet.servers) {
        if (!server.name.contains(text, Qt::CaseInsensitive))
            continue;
        const tagliando::Customer *owner = snapshot.customer(server.customer);
        hits.push_back(
            {SearchHit::Server, server.name, owner ? owner->name : QString(), {QStringLiteral("customers"), server.customer, server.id, {}, {}}});
    }
    return hits;
}

// A KB, a CVE or a product: which customers it concerns, and how many of their machines.
std::vector<SearchHit> identifiers(const Snapshot &snapshot, const Words &words, const QString &text)
{
    static const QRegularExpression identifier(QStringLiteral("^(KB\\d{4,}|CVE-\\d{4}-\\d{3,})$"), QRegularExpression::CaseInsensitiveOption);
    const bool isIdentifier = identifier.match(text).hasMatch();
    const QString product = isIdentifier ? QString() : snapshot.resources->vocabulary.productNamed(text);
    if (!isIdentifier && product.isEmpty())
        return {};
    const QString name = isIdentifier ? text.toUpper() : product;
    const QString shown = isIdentifier ? name : words.productName(product);
    std::map<CustomerId, std::set<ServerId>> concerned; // a machine may be named by a finding and by its product list
    for (const Affected &affected : affectedBy(snapshot, name)) {
        if (affected.customer && affected.server)
            concerned[affected.customer->id].insert(affected.server->id);
    }
    std::vector<SearchHit> hits;
    for (const auto &[id, servers] : concerned)
        hits.push_back({SearchHit::Identifier,
                        shown,
                        snapshot.customer(id)->name + QStringLiteral(", ") +
                            words.count("window", QT_TRANSLATE_N_NOOP("window", "%n machines"), static_cast<int>(servers.size())),
                        {QStringLiteral("customers"), id, {}, {}, isIdentifier ? name : QString()}});
    if (hits.empty())
        hits.push_back({SearchHit::Identifier, shown, say(words, QT_TRANSLATE_NOOP("window", "no machine is concerned")), {}, false});
    return hits;
}

std::vector<SearchHit> actions(const Snapshot &snapshot, const Words &words, const QString &text, int atMost)
{
    std::vector<SearchHit> hits;
    std::map<std::pair<CustomerId, QString>, bool> seen;
    for (const Finding &finding : snapshot.findings.rows) {
        if (finding.state == State::Satisfied || seen.contains({finding.customer, finding.track}))
            continue;
        if (!finding.track.contains(text, Qt::CaseInsensitive) && !words.title(finding).contains(text, Qt::CaseInsensitive))
            continue;
        seen[{finding.customer, finding.track}] = true;
        hits.push_back({SearchHit::Action,
                        words.title(finding),
                        finding.holder->customerName,
                        {QStringLiteral("customers"), finding.customer, {}, finding.track, {}}});
        if (hits.size() > static_cast<size_t>(4 * atMost))
            break;
    }
    return hits;
}

} // namespace

std::vector<SearchHit> search(const Snapshot *snapshot, const std::vector<SearchCommand> &commands, const Words &words, const QString &text,
                              int perKind)
{
    std::vector<SearchHit> all;
    const QString wanted = text.trimmed();
    const auto add = [&](std::vector<SearchHit> hits) {
        keepBest(hits, wanted, perKind);
        std::move(hits.begin(), hits.end(), std::back_inserter(all));
    };
    if (snapshot && !wanted.isEmpty()) {
        add(people(*snapshot, words, wanted));
        add(machines(*snapshot, wanted));
        add(identifiers(*snapshot, words, wanted));
        if (wanted.size() >= 2)
            add(actions(*snapshot, words, wanted, perKind));
    }
    std::vector<SearchHit> offered;
    for (const SearchCommand &command : commands) {
        if (wanted.isEmpty() || command.title.contains(wanted, Qt::CaseInsensitive))
            offered.push_back({SearchHit::Command, command.title, command.shortcut, command.target});
    }
    if (wanted.isEmpty())
        std::move(offered.begin(), offered.end(), std::back_inserter(all));
    else
        add(std::move(offered));
    return all;
}

} // namespace tagliando
