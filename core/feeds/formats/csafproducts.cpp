#include "core/feeds/formats/csafproducts.h"

#include "core/feeds/formats/advisoryrecords.h"
#include "core/feeds/formats/parsers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>

namespace tagliando {

namespace {

struct Branch {
    QString from, fixed; ///< affected from (empty: all before), fixed in

    friend auto operator<(const Branch &a, const Branch &b) { return std::tie(a.from, a.fixed) < std::tie(b.from, b.fixed); }
};

struct Found {
    std::map<Branch, QStringList> branches; ///< with the CVEs each closes
    std::map<QString, QStringList> fixed;   ///< versions stated as fixed
    bool affected = false, unclear = false;
    QStringList cves;
};

/// "V4.2" -> "4.2"
QString bareVersion(QString version)
{
    version = version.trimmed();
    if (version.size() > 1 && (version.at(0) == QLatin1Char('V') || version.at(0) == QLatin1Char('v')) && version.at(1).isDigit())
        version.remove(0, 1);
    return version;
}

/// The affected ranges with an end; false when the text has another shape.
bool readRange(const QString &text, std::vector<Branch> &branches)
{
    static const QRegularExpression bound(QStringLiteral("^(>=|<)\\s*([^\\s<>=|*!]+)$"));
    QString list = text.trimmed();
    if (list.startsWith(QLatin1String("vers:")))
        list = list.section(QLatin1Char('/'), 1);
    static const QRegularExpression between(QStringLiteral("^(>=\\s*[^\\s<>=|]+)\\s+(<\\s*[^\\s<>=|]+)$")); // ">=8.1 <8.1.5"
    if (const auto match = between.match(list); match.hasMatch())
        list = match.captured(1) + QLatin1Char('|') + match.captured(2);
    Branch open;
    for (const QString &part : list.split(QLatin1Char('|'))) {
        const auto match = bound.match(part.trimmed());
        if (!match.hasMatch())
            return false;
        if (match.captured(1) == QLatin1String(">=")) {
            if (!open.from.isEmpty())
                return false;
            open.from = bareVersion(match.captured(2));
        } else {
            open.fixed = bareVersion(match.captured(2));
            branches.push_back(open);
            open = {};
        }
    }
    return open.from.isEmpty() && !branches.empty();
}

class ProductReader {
public:
    ProductReader(const CsafDocument &document, const Vocabulary &vocabulary) : document_(document), vocabulary_(vocabulary) {}

    CsafProductFixes read()
    {
        for (const CsafVulnerability &vulnerability : document_.vulnerabilities) {
            for (const char *status : {"known_affected", "first_affected", "last_affected", "fixed", "first_fixed", "recommended"}) {
                for (const QString &id : vulnerability.statuses.value(QLatin1String(status)))
                    take(vulnerability, QLatin1String(status), id);
            }
            score_ = std::max(score_, vulnerability.baseScore);
            for (const CsafRemediation &remediation : vulnerability.remediations) {
                restart_ = restart_ || remediation.restart == QLatin1String("machine") || remediation.restart == QLatin1String("system");
                noRestart_ = noRestart_ || remediation.restart == QLatin1String("none");
            }
        }
        for (const auto &[product, found] : found_)
            write(product, found);
        return std::move(read_);
    }

private:
    /// The product itself; of a composition the component.
    const CsafProduct *productOf(QString id) const
    {
        for (int step = 0; step < 8; ++step) {
            const auto product = document_.products.constFind(id);
            if (product == document_.products.cend())
                return nullptr;
            if (product->component.isEmpty())
                return &*product;
            id = product->component;
        }
        return nullptr;
    }

    /// A device's system is a platform here ("fortios"), anything else a product.
    struct Known {
        QString id;
        bool platform = false;

        friend bool operator<(const Known &a, const Known &b) { return std::tie(a.id, a.platform) < std::tie(b.id, b.platform); }
    };

    Known known(const CsafProduct &product) const
    {
        const QString vendor = product.branches.value(QStringLiteral("vendor")), name = product.branches.value(QStringLiteral("product_name"));
        for (const QString &text : {name, vendor + QLatin1Char(' ') + name, product.name}) {
            if (text.trimmed().isEmpty())
                continue;
            if (const QString id = vocabulary_.productNamed(text.trimmed()); !id.isEmpty())
                return {id, false};
            const Platform *platform = vocabulary_.platform(vocabulary_.platformNamed(text.trimmed()));
            if (platform && platform->scheme == VersionScheme::Natural) // packages and Windows' builds are other feeds' business
                return {platform->id, true};
        }
        return {name.isEmpty() ? QString() : vocabulary_.productForDisplayName(name), false};
    }

    void take(const CsafVulnerability &vulnerability, const QString &status, const QString &id)
    {
        const CsafProduct *product = productOf(id);
        if (!product)
            return;
        const Known key = known(*product);
        if (key.id.isEmpty()) {
            const QString name = product->branches.value(QStringLiteral("product_name"), product->name);
            const QString label = (product->branches.value(QStringLiteral("vendor")) + QLatin1Char(' ') + name).trimmed();
            if (!read_.unmapped.contains(label))
                read_.unmapped << label;
            return;
        }
        Found &found = found_[key];
        found.cves += cvesIn(vulnerability.cve);
        const QString range = product->branches.value(QStringLiteral("product_version_range"));
        const QString version = bareVersion(product->branches.value(QStringLiteral("product_version")));
        if (status == QLatin1String("fixed") || status == QLatin1String("first_fixed") || status == QLatin1String("recommended")) {
            if (!version.isEmpty())
                found.fixed[version] += cvesIn(vulnerability.cve);
            return;
        }
        found.affected = true;
        if (range.isEmpty())
            return; // single versions: what fixes them is said elsewhere, or not
        std::vector<Branch> branches;
        if (!readRange(range, branches)) {
            found.unclear = true;
            return;
        }
        for (const Branch &branch : branches)
            found.branches[branch] += cvesIn(vulnerability.cve);
    }

    void write(const Known &product, const Found &found)
    {
        const auto review = [&] {
            if (!read_.needsReview.contains(product.id))
                read_.needsReview << product.id;
        };
        std::map<Branch, QStringList> branches = found.branches;
        if (branches.empty() && found.fixed.size() == 1 && !found.unclear)
            branches[{{}, found.fixed.begin()->first}] = found.cves;
        if (branches.empty() || found.unclear) {
            if (found.affected || !found.fixed.empty())
                review();
        }
        int number = 0;
        for (auto &[branch, cves] : branches) {
            ++number;
            cves.removeDuplicates();
            if (product.platform && !branch.from.isEmpty()) { // a platform's line knows no lower end
                review();
                continue;
            }
            const QString id = cleanId() + QLatin1Char(':') + product.id + (number > 1 ? QStringLiteral(":%1").arg(number) : QString());
            const QByteArray body = bodyOf(id, product, branch, cves);
            if (!parseOwnAdvisories(body, document_.id, vocabulary_)) { // its versions are none of the product's scheme
                review();
                continue;
            }
            read_.ids << id;
            read_.bodies.push_back(body);
        }
    }

    QString cleanId() const
    {
        static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9._:-]"));
        return QString(document_.id).replace(other, QStringLiteral("-"));
    }

    QByteArray bodyOf(const QString &id, const Known &product, const Branch &branch, const QStringList &cves) const
    {
        QJsonObject target{{QStringLiteral("product"), product.id}, {QStringLiteral("fixed_version"), branch.fixed}};
        if (!branch.from.isEmpty())
            target[QStringLiteral("affected")] = QJsonObject{{QStringLiteral("ge"), branch.from}};
        QJsonObject advisory{
            {QStringLiteral("id"), id},
            {QStringLiteral("title"), document_.title.simplified().isEmpty() ? document_.id : document_.title.simplified()},
        };
        if (product.platform) {
            advisory[QStringLiteral("kind")] = QStringLiteral("firmware");
            advisory[QStringLiteral("platforms")] = QJsonArray{product.id};
            advisory[QStringLiteral("fixed_version")] = branch.fixed;
        } else {
            advisory[QStringLiteral("products")] = QJsonArray{target};
        }
        if (!cves.isEmpty())
            advisory[QStringLiteral("cves")] = QJsonArray::fromStringList(cves);
        if (document_.initial.isValid())
            advisory[QStringLiteral("released")] = document_.initial.toUTC().date().toString(Qt::ISODate);
        if (score_ >= 0)
            advisory[QStringLiteral("cvss")] = score_;
        if (const Severity severity = severityNamed(document_.severity); severity != Severity::Unknown)
            advisory[QStringLiteral("severity")] = toString(severity);
        if (restart_ || noRestart_)
            advisory[QStringLiteral("restart")] = restart_;
        if (!document_.publisher.isEmpty())
            advisory[QStringLiteral("source")] = document_.publisher + QLatin1Char(' ') + document_.id;
        return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("advisories"), QJsonArray{advisory}}})
            .toJson(QJsonDocument::Compact);
    }

    const CsafDocument &document_;
    const Vocabulary &vocabulary_;
    CsafProductFixes read_;
    std::map<Known, Found> found_;
    double score_ = -1;
    bool restart_ = false, noRestart_ = false;
};

} // namespace

CsafProductFixes csafProductFixes(const CsafDocument &document, const Vocabulary &vocabulary) { return ProductReader(document, vocabulary).read(); }

} // namespace tagliando
