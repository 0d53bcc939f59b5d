// CVRF as JSON: the same month with numbers for its types and {"Value": …} around its texts; and the list of months.
#include "core/feeds/formats/jsonfields.h"
#include "core/feeds/formats/msrcremediation.h"

#include <algorithm>

namespace tagliando {

namespace msrc {

namespace {

/// A text, a number, or {"Value": …}.
QString textOf(const JsonNode *node)
{
    if (node && node->kind == JsonNode::Kind::Object)
        node = node->find(QStringLiteral("Value"));
    return node && (node->kind == JsonNode::Kind::String || node->kind == JsonNode::Kind::Number) ? node->text.trimmed() : QString();
}

QString member(const JsonNode &node, const char *key) { return textOf(node.find(QLatin1String(key))); }

const std::vector<JsonNode> &listOf(const JsonNode *node, const char *key)
{
    static const std::vector<JsonNode> none;
    const JsonNode *list = node ? node->find(QLatin1String(key)) : nullptr;
    return list && list->kind == JsonNode::Kind::Array ? list->items : none;
}

QStringList productsOf(const JsonNode &node)
{
    QStringList products;
    for (const JsonNode &product : listOf(&node, "ProductID"))
        products << textOf(&product);
    return products;
}

MsrcVulnerability vulnerabilityOf(const JsonNode &node, MsrcMonth &month)
{
    MsrcVulnerability found;
    found.cve = member(node, "CVE");
    for (const JsonNode &threat : listOf(&node, "Threats")) {
        const QString type = member(threat, "Type");
        add(found, RawThreat{type == QLatin1String("3")   ? ThreatType::Severity
                             : type == QLatin1String("1") ? ThreatType::ExploitStatus
                                                          : ThreatType::Other,
                             member(threat, "Description"), productsOf(threat)});
    }
    for (const JsonNode &remediation : listOf(&node, "Remediations")) {
        const bool fix = member(remediation, "Type") == QLatin1String("2"); // 5, "Known Issue", holds a KB number too
        add(month, found,
            RawRemediation{fix ? RemediationType::VendorFix : RemediationType::Other, member(remediation, "Description"),
                           member(remediation, "Supercedence"), member(remediation, "RestartRequired"), member(remediation, "SubType"),
                           member(remediation, "FixedBuild"), productsOf(remediation)});
    }
    return found;
}

} // namespace

Result<MsrcMonth> readJson(const QByteArray &bytes, const QString &file, const Vocabulary &vocabulary)
{
    const Result<JsonNode> root = readJsonTree(bytes, {byteLimit, 8'000'000, 32});
    if (!root)
        return jsonError(root.error(), QStringLiteral("feed.bad"), file);
    const JsonNode *tracking = root->find(QStringLiteral("DocumentTracking"));
    if (!tracking)
        return refusal(file, root->line, QStringLiteral("DocumentTracking"), QStringLiteral("reason.missing"));
    MsrcMonth month;
    for (const JsonNode &product : listOf(root->find(QStringLiteral("ProductTree")), "FullProductName"))
        month.products.insert(member(product, "ProductID"), {member(product, "Value"), {}});
    for (const JsonNode &vulnerability : listOf(&*root, "Vulnerability"))
        month.vulnerabilities.push_back(vulnerabilityOf(vulnerability, month));
    const JsonNode *identification = tracking->find(QStringLiteral("Identification"));
    return finished(std::move(month), identification ? member(*identification, "ID") : QString(), member(*tracking, "InitialReleaseDate"),
                    member(*tracking, "CurrentReleaseDate"), file, vocabulary);
}

} // namespace msrc

Result<MsrcMonth> parseMsrc(const QByteArray &bytes, const QString &fileName, const Vocabulary &vocabulary)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), fileName}}};
    if (bytes.size() > msrc::byteLimit)
        return msrc::refusal(fileName, 0, {}, QStringLiteral("reason.too_large"));
    QByteArray head = bytes.left(64);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    if (head.isEmpty())
        return msrc::refusal(fileName, 0, {}, QStringLiteral("reason.empty"));
    return head.startsWith('{') ? msrc::readJson(bytes, fileName, vocabulary) : msrc::readXml(bytes, fileName, vocabulary);
}

Result<std::vector<MsrcListing>> parseMsrcList(const QByteArray &bytes, const QString &fileName)
{
    if (looksLikeHtml(bytes))
        return Error{QStringLiteral("feed.html"), {{QStringLiteral("file"), fileName}}};
    const Result<JsonNode> root = readJsonTree(bytes);
    if (!root)
        return jsonError(root.error(), QStringLiteral("feed.bad"), fileName);
    const JsonNode *list = root->find(QStringLiteral("value"));
    if (!list || list->kind != JsonNode::Kind::Array)
        return msrc::refusal(fileName, root->line, QStringLiteral("value"), QStringLiteral("reason.missing"));
    std::vector<MsrcListing> months;
    for (const JsonNode &item : list->items) {
        const QString name = msrc::member(item, "ID");
        const QDateTime initial = msrc::timeOf(msrc::member(item, "InitialReleaseDate"));
        const QDateTime current = msrc::timeOf(msrc::member(item, "CurrentReleaseDate"));
        const QString id = msrc::monthOf(name, initial.date());
        if (id.isEmpty())
            return msrc::refusal(fileName, item.line, QStringLiteral("ID"), QStringLiteral("reason.bad_value"), name.left(80));
        if (!current.isValid() || !initial.isValid())
            return msrc::refusal(fileName, item.line, id, QStringLiteral("reason.bad_date"), msrc::member(item, "CurrentReleaseDate"));
        months.push_back({id, name, initial.date(), current});
    }
    std::stable_sort(months.begin(), months.end(), [](const MsrcListing &a, const MsrcListing &b) { return a.initial > b.initial; });
    return months;
}

} // namespace tagliando
