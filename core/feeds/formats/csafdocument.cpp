#include "core/feeds/formats/csafdocument.h"

#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/feederror.h"

#include <QSet>

namespace tagliando {

namespace {

class CsafReader {
public:
    CsafReader(const JsonNode &root, const QString &file) : root_(root), file_(file) {}

    Result<CsafDocument> read()
    {
        if (const auto head = readHead(); !head)
            return head.error();
        if (const JsonNode *tree = objectOf(root_, "product_tree"))
            readTree(*tree);
        const JsonNode *vulnerabilities = listOf(root_, "vulnerabilities");
        for (std::size_t i = 0; vulnerabilities && i < vulnerabilities->items.size(); ++i)
            readVulnerability(vulnerabilities->items[i]);
        return std::move(document_);
    }

private:
    Result<void> readHead()
    {
        const JsonNode *head = objectOf(root_, "document");
        const JsonNode *tracking = head ? objectOf(*head, "tracking") : nullptr;
        if (!tracking)
            return badFeed(file_, root_.line, QStringLiteral("document.tracking"), QStringLiteral("reason.missing"));
        document_.id = textOf(*tracking, "id");
        document_.category = textOf(*head, "category");
        document_.csafVersion = textOf(*head, "csaf_version");
        const std::pair<const char *, const QString *> needed[] = {
            {"document.tracking.id", &document_.id}, {"document.category", &document_.category}, {"document.csaf_version", &document_.csafVersion}};
        for (const auto &[field, value] : needed) {
            if (value->isEmpty())
                return badFeed(file_, head->line, QLatin1String(field), QStringLiteral("reason.missing"));
        }
        document_.title = textOf(*head, "title");
        document_.version = textOf(*tracking, "version");
        document_.status = textOf(*tracking, "status");
        document_.initial = readFeedDate(textOf(*tracking, "initial_release_date"));
        document_.current = readFeedDate(textOf(*tracking, "current_release_date"));
        if (const JsonNode *publisher = objectOf(*head, "publisher")) {
            document_.publisher = textOf(*publisher, "name");
            document_.publisherNamespace = textOf(*publisher, "namespace");
        }
        if (const JsonNode *severity = objectOf(*head, "aggregate_severity"))
            document_.severity = textOf(*severity, "text");
        return {};
    }

    void readTree(const JsonNode &tree)
    {
        if (const JsonNode *branches = listOf(tree, "branches"))
            readBranches(*branches, {}, {});
        const JsonNode *names = listOf(tree, "full_product_names");
        for (std::size_t i = 0; names && i < names->items.size(); ++i)
            takeProduct(names->items[i], {}, {});
        const JsonNode *relationships = listOf(tree, "relationships");
        for (std::size_t i = 0; relationships && i < relationships->items.size(); ++i) {
            const JsonNode &relationship = relationships->items[i];
            const JsonNode *name = objectOf(relationship, "full_product_name");
            if (CsafProduct *product = name ? takeProduct(*name, {}, {}) : nullptr) {
                product->component = textOf(relationship, "product_reference");
                product->platform = textOf(relationship, "relates_to_product_reference");
            }
        }
        const JsonNode *groups = listOf(tree, "product_groups");
        for (std::size_t i = 0; groups && i < groups->items.size(); ++i)
            groups_.insert(textOf(groups->items[i], "group_id"), texts(groups->items[i], "product_ids"));
    }

    /// The tree reader bounds the depth.
    void readBranches(const JsonNode &list, const QMap<QString, QString> &above, const QStringList &path) // NOLINT(misc-no-recursion)
    {
        for (const JsonNode &branch : list.items) {
            QMap<QString, QString> branches = above;
            branches.insert(textOf(branch, "category"), textOf(branch, "name"));
            const QStringList here = path + QStringList{textOf(branch, "name")};
            if (const JsonNode *product = objectOf(branch, "product"))
                takeProduct(*product, branches, here);
            if (const JsonNode *inner = listOf(branch, "branches"))
                readBranches(*inner, branches, here);
        }
    }

    CsafProduct *takeProduct(const JsonNode &node, const QMap<QString, QString> &branches, const QStringList &path)
    {
        CsafProduct product;
        product.id = textOf(node, "product_id");
        if (product.id.isEmpty())
            return nullptr;
        product.name = textOf(node, "name");
        product.branches = branches;
        product.path = path;
        if (const JsonNode *helper = objectOf(node, "product_identification_helper")) {
            product.cpe = textOf(*helper, "cpe");
            product.purl = textOf(*helper, "purl");
            if (const JsonNode *purls = listOf(*helper, "purls"); purls && !purls->items.empty()) // CSAF 2.1
                product.purl = purls->items.front().text;
        }
        return &*document_.products.insert(product.id, product);
    }

    static QStringList texts(const JsonNode &object, const char *key)
    {
        QStringList found;
        const JsonNode *list = listOf(object, key);
        for (std::size_t i = 0; list && i < list->items.size(); ++i) {
            if (list->items[i].kind == JsonNode::Kind::String)
                found << list->items[i].text;
        }
        return found;
    }

    QStringList productsOf(const JsonNode &object) const
    {
        QStringList products = texts(object, "product_ids");
        for (const QString &group : texts(object, "group_ids"))
            products += groups_.value(group);
        return products;
    }

    void readVulnerability(const JsonNode &node)
    {
        CsafVulnerability vulnerability;
        vulnerability.cve = textOf(node, "cve");
        vulnerability.title = textOf(node, "title");
        if (const JsonNode *statuses = objectOf(node, "product_status")) {
            for (const JsonNode &status : statuses->items) {
                QStringList &ids = vulnerability.statuses[status.key];
                for (const JsonNode &id : status.items) {
                    ids << id.text;
                    if (!document_.products.contains(id.text))
                        ++document_.undefinedProducts;
                }
            }
        }
        const JsonNode *remediations = listOf(node, "remediations");
        for (std::size_t i = 0; remediations && i < remediations->items.size(); ++i) {
            const JsonNode &item = remediations->items[i];
            CsafRemediation remediation{textOf(item, "category"),           textOf(item, "url"), textOf(item, "details"), {},
                                        readFeedDate(textOf(item, "date")), productsOf(item)};
            if (const JsonNode *restart = objectOf(item, "restart_required"))
                remediation.restart = textOf(*restart, "category");
            vulnerability.remediations.push_back(std::move(remediation));
        }
        const JsonNode *threats = listOf(node, "threats");
        for (std::size_t i = 0; threats && i < threats->items.size(); ++i) {
            if (textOf(threats->items[i], "category") != QLatin1String("impact"))
                continue;
            const QStringList products = productsOf(threats->items[i]);
            for (const QString &product : products.isEmpty() ? QStringList{QString()} : products)
                vulnerability.impacts.insert(product, textOf(threats->items[i], "details"));
        }
        readScores(node, vulnerability);
        document_.vulnerabilities.push_back(std::move(vulnerability));
    }

    static void readScores(const JsonNode &node, CsafVulnerability &vulnerability)
    {
        const auto take = [&](const JsonNode &holder) {
            for (const char *key : {"cvss_v4", "cvss_v3", "cvss_v2"}) {
                const JsonNode *score = objectOf(holder, key);
                const double base = score ? textOf(*score, "baseScore").toDouble() : -1;
                if (score && base > vulnerability.baseScore) {
                    vulnerability.baseScore = base;
                    vulnerability.baseSeverity = textOf(*score, "baseSeverity");
                }
            }
        };
        const JsonNode *scores = listOf(node, "scores");
        for (std::size_t i = 0; scores && i < scores->items.size(); ++i)
            take(scores->items[i]);
        const JsonNode *metrics = listOf(node, "metrics"); // CSAF 2.1
        for (std::size_t i = 0; metrics && i < metrics->items.size(); ++i) {
            if (const JsonNode *content = objectOf(metrics->items[i], "content"))
                take(*content);
        }
    }

    const JsonNode &root_;
    const QString &file_;
    CsafDocument document_;
    QHash<QString, QStringList> groups_;
};

} // namespace

Result<CsafDocument> readCsaf(const JsonNode &root, const QString &file) { return CsafReader(root, file).read(); }

} // namespace tagliando
