#include "core/feeds/formats/ownentry.h"

#include <QTimeZone>

#include <algorithm>

namespace tagliando {

QDateTime OwnEntry::order() const
{
    if (releasedAt)
        return *releasedAt;
    return released ? QDateTime(released->date, QTime(0, 0), QTimeZone::utc()) : QDateTime();
}

const OwnPlatform *OwnEntry::on(const QString &platform) const
{
    const auto found = std::find_if(platforms.begin(), platforms.end(), [&](const OwnPlatform &p) { return p.platform == platform; });
    return found == platforms.end() ? nullptr : &*found;
}

const OwnProduct *OwnEntry::of(const QString &product) const
{
    const auto found = std::find_if(products.begin(), products.end(), [&](const OwnProduct &p) { return p.product == product; });
    return found == products.end() ? nullptr : &*found;
}

namespace {

QRegularExpression whole(const char *pattern) { return QRegularExpression(QLatin1Char('^') + QLatin1String(pattern) + QStringLiteral("\\z")); }

const QRegularExpression idForm = whole("[A-Za-z0-9][A-Za-z0-9._:-]*");
const QRegularExpression kbForm = whole("KB[-A-Z0-9]+");
const QRegularExpression cveForm = whole("CVE-\\d{4}-\\d{4,}");

class EntryReader {
public:
    EntryReader(const JsonNode &node, const QString &path, const Vocabulary &vocabulary, JsonFault &fault)
        : vocabulary_(vocabulary), fault_(fault),
          fields_(node, path, fault, {"id",        "title",       "action",        "kind",     "kb",       "supersedes", "requires",
                                      "platforms", "fixed_build", "fixed_version", "products", "packages", "released",   "severity",
                                      "cvss",      "cves",        "exploited",     "restart",  "minutes",  "source",     "verified_on"})
    {
        entry_.node = &node;
    }

    OwnEntry read()
    {
        entry_.id = fields_.text("id", Need::Required, idForm, QStringLiteral("A-Z a-z 0-9 . _ : -"));
        entry_.title = readTitle();
        entry_.action = fields_.bilingual("action", Need::Optional);
        entry_.kb = fields_.text("kb", Need::Optional, kbForm, QStringLiteral("KB-NAME"));
        entry_.supersedes = fields_.texts("supersedes", Need::Optional, idForm, QStringLiteral("KB-NAME"));
        entry_.prerequisites = fields_.texts("requires", Need::Optional, kbForm, QStringLiteral("KB-NAME"));
        readOwnTargets(fields_, vocabulary_, entry_);
        readKind();
        readRelease();
        readWeight();
        entry_.source = fields_.text("source", Need::Optional);
        entry_.verifiedOn = fields_.date("verified_on", Need::Optional);
        return std::move(entry_);
    }

private:
    /// {"it", "en"}, or one text that stands for both languages (a vendor's own title).
    Text readTitle()
    {
        const JsonNode *title = fields_.member("title", Need::Required);
        if (!title || title->kind == JsonNode::Kind::Object)
            return title ? fields_.bilingual("title", Need::Required) : Text();
        const QString text = fields_.text("title", Need::Required);
        return {text, text};
    }

    void readKind()
    {
        const QStringList kinds{QStringLiteral("cumulative"), QStringLiteral("servicing-stack"), QStringLiteral("security-only"),
                                QStringLiteral("hotfix"),     QStringLiteral("hotpatch"),        QStringLiteral("firmware"),
                                QStringLiteral("product"),    QStringLiteral("package")};
        entry_.kind = fields_.choice("kind", entry_.platforms.empty() ? Need::Optional : Need::Required, kinds);
        if (entry_.kind.isEmpty())
            entry_.kind = entry_.products.empty() ? QStringLiteral("package") : QStringLiteral("product");
        if (entry_.platforms.empty() && entry_.products.empty() && entry_.packages.empty())
            fields_.note("platforms", QStringLiteral("reason.missing"), {}, QStringLiteral("platforms products packages"));
    }

    /// A date, or an instant that says its zone: an hour without one would be a guess.
    void readRelease()
    {
        static const QRegularExpression zoned = whole("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)");
        const QString text = fields_.text("released", Need::Optional);
        if (text.isEmpty())
            return;
        if (!text.contains(QLatin1Char('T'))) {
            if (const auto date = fields_.date("released", Need::Optional))
                entry_.released = CatalogueDate{*date, Precision::Day};
            return;
        }
        const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (!zoned.match(text).hasMatch() || !instant.isValid())
            fields_.note("released", QStringLiteral("reason.bad_date"), text, QStringLiteral("YYYY-MM-DD YYYY-MM-DDTHH:MM±HH:MM"));
        else
            entry_.releasedAt = instant.toUTC();
    }

    void readWeight()
    {
        if (const JsonNode *cvss = fields_.member("cvss", JsonNode::Kind::Number, Need::Optional)) {
            entry_.cvss = cvss->text.toDouble();
            if (entry_.cvss < 0 || entry_.cvss > 10)
                fields_.note("cvss", QStringLiteral("reason.bad_value"), cvss->text, QStringLiteral("0…10"));
        }
        const QStringList severities{QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low"),
                                     QStringLiteral("unknown")};
        const QString severity = fields_.choice("severity", Need::Optional, severities);
        if (!severity.isEmpty())
            fromString(severity, &entry_.severity);
        else if (entry_.cvss >= 0)
            entry_.severity = entry_.cvss >= 9   ? Severity::Critical
                              : entry_.cvss >= 7 ? Severity::High
                              : entry_.cvss >= 4 ? Severity::Medium
                                                 : Severity::Low;
        entry_.cves = fields_.texts("cves", Need::Optional, cveForm, QStringLiteral("CVE-YYYY-NNNN"));
        entry_.exploited = fields_.boolean("exploited", false);
        const JsonNode *restart = fields_.member("restart", Need::Optional);
        if (restart && restart->kind == JsonNode::Kind::Bool)
            entry_.restart = restart->boolean ? Restart::Yes : Restart::No;
        else
            fromString(fields_.choice("restart", Need::Optional, {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("maybe")}),
                       &entry_.restart);
        entry_.minutes = fields_.integer("minutes", Need::Optional, 1, 100'000).value_or(0);
    }

    const Vocabulary &vocabulary_;
    JsonFault &fault_;
    JsonFields fields_;
    OwnEntry entry_;
};

} // namespace

OwnEntry readOwnEntry(const JsonNode &node, const QString &path, const Vocabulary &vocabulary, JsonFault &fault)
{
    return EntryReader(node, path, vocabulary, fault).read();
}

} // namespace tagliando
