#include "core/deadlines/policyjson.h"

#include "core/domain/enumnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tagliando {

namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr int mostRows = 1000;
constexpr int longestTime = 100000; // in any unit; far beyond every contract
constexpr EnumNames<TimeUnit, 4> unitNames{{"hours", "days", "months", "working_days"}};
constexpr EnumNames<Anchor, 7> anchorNames{{"none", "release", "detection", "kev_added", "kev_due", "contract", "fact"}};

/// One object of the file; keeps the first mistake of the whole document.
class Fields {
public:
    Fields(QJsonObject object, QString path, Error *fault, const QStringList &known)
        : object_(std::move(object)), path_(std::move(path)), fault_(fault)
    {
        for (auto member = object_.constBegin(); member != object_.constEnd(); ++member) {
            if (!known.contains(member.key()))
                note(member.key(), QStringLiteral("reason.unknown_key"), member.key(), known.join(QLatin1Char(' ')));
        }
    }

    void note(const QString &key, const QString &reason, const QString &value = {}, const QString &expected = {}) const
    {
        if (!fault_->code.isEmpty())
            return;
        fault_->code = QStringLiteral("policy.bad");
        fault_->args.insert({{QStringLiteral("field"), pathOf(key)},
                             {QStringLiteral("reason"), reason},
                             {QStringLiteral("value"), value},
                             {QStringLiteral("expected"), expected}});
    }
    [[nodiscard]] QString pathOf(const QString &key) const { return path_.isEmpty() ? key : path_ + QLatin1Char('.') + key; }
    [[nodiscard]] bool has(const QString &key) const { return object_.contains(key); }

    [[nodiscard]] QString text(const QString &key, bool required) const
    {
        const QJsonValue value = object_.value(key);
        if (value.isUndefined()) {
            if (required)
                note(key, QStringLiteral("reason.missing"));
            return {};
        }
        if (!value.isString())
            note(key, QStringLiteral("reason.wrong_type"), {}, QStringLiteral("string"));
        else if (value.toString().trimmed().isEmpty())
            note(key, QStringLiteral("reason.empty_text"));
        return value.toString().trimmed();
    }

    [[nodiscard]] QString choice(const QString &key, bool required, const QStringList &allowed) const
    {
        const QString value = text(key, required);
        if (!value.isEmpty() && !allowed.contains(value))
            note(key, QStringLiteral("reason.bad_value"), value, allowed.join(QLatin1Char(' ')));
        return value;
    }

    [[nodiscard]] int integer(const QString &key, std::optional<int> absent, int lowest, int highest) const
    {
        const QJsonValue value = object_.value(key);
        if (value.isUndefined()) {
            if (!absent)
                note(key, QStringLiteral("reason.missing"));
            return absent.value_or(lowest);
        }
        const double number = value.toDouble();
        if (!value.isDouble())
            note(key, QStringLiteral("reason.wrong_type"), {}, QStringLiteral("number"));
        else if (std::floor(number) != number || number < lowest || number > highest)
            note(key, QStringLiteral("reason.bad_value"), QString::number(number), QStringLiteral("%1-%2").arg(lowest).arg(highest));
        else
            return static_cast<int>(number);
        return lowest;
    }

    [[nodiscard]] std::optional<bool> boolean(const QString &key) const
    {
        const QJsonValue value = object_.value(key);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isBool())
            note(key, QStringLiteral("reason.wrong_type"), {}, QStringLiteral("true false"));
        return value.toBool();
    }

    [[nodiscard]] QJsonObject object(const QString &key) const
    {
        const QJsonValue value = object_.value(key);
        if (!value.isObject())
            note(key, value.isUndefined() ? QStringLiteral("reason.missing") : QStringLiteral("reason.wrong_type"), {}, QStringLiteral("object"));
        return value.toObject();
    }

    [[nodiscard]] QJsonArray array(const QString &key) const
    {
        const QJsonValue value = object_.value(key);
        if (!value.isArray())
            note(key, value.isUndefined() ? QStringLiteral("reason.missing") : QStringLiteral("reason.wrong_type"), {}, QStringLiteral("list"));
        else if (value.toArray().isEmpty())
            note(key, QStringLiteral("reason.empty_list"));
        return value.toArray();
    }

private:
    QJsonObject object_;
    QString path_;
    Error *fault_;
};

QStringList names(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *name : list)
        result.append(QLatin1String(name));
    return result;
}

PolicyRow readRow(const QJsonValue &json, const QString &path, Error *fault)
{
    static const QStringList known = names({"exposure", "asset_class", "software_class", "minimum", "exploited", "amount", "unit", "anchor"});
    const Fields fields(json.toObject(), path, fault, known);
    if (!json.isObject())
        fields.note({}, QStringLiteral("reason.wrong_type"), {}, QStringLiteral("object"));
    PolicyRow row;
    row.exposure = fields.choice(QStringLiteral("exposure"), false, names({"internet", "internal"}));
    row.assetClass = fields.choice(QStringLiteral("asset_class"), false, names({"server", "workstation", "network"}));
    row.softwareClass = fields.text(QStringLiteral("software_class"), false);
    fromString(fields.choice(QStringLiteral("minimum"), true, names({"low", "medium", "high", "critical"})), &row.minimum);
    row.exploited = fields.boolean(QStringLiteral("exploited"));
    row.amount = fields.integer(QStringLiteral("amount"), {}, 0, longestTime);
    const bool unit = unitNames.read(fields.choice(QStringLiteral("unit"), true, names({"hours", "days", "months", "working_days"})), &row.unit);
    const bool anchor =
        anchorNames.read(fields.choice(QStringLiteral("anchor"), true, names({"release", "detection", "kev_added", "kev_due"})), &row.anchor);
    if (!unit || !anchor)
        fields.note(unit ? QStringLiteral("anchor") : QStringLiteral("unit"), QStringLiteral("reason.bad_value"));
    return row;
}

/// Whatever the later row fits, the earlier one fits before it. A row counted from CISA's days fits only what is in CISA's catalogue.
bool covers(const PolicyRow &earlier, const PolicyRow &later)
{
    const auto holds = [](const QString &any, const QString &one) { return any.isEmpty() || any == one; };
    const bool always = earlier.anchor == Anchor::Release || earlier.anchor == Anchor::Detection || earlier.anchor == later.anchor;
    return always && holds(earlier.exposure, later.exposure) && holds(earlier.assetClass, later.assetClass) &&
           holds(earlier.softwareClass, later.softwareClass) && earlier.minimum <= later.minimum &&
           (!earlier.exploited || earlier.exploited == later.exploited);
}

/// A row that never holds is a deadline somebody believes in and nobody keeps.
void refuseOverlapping(const std::vector<PolicyRow> &rows, const Fields &top)
{
    for (std::size_t later = 1; later < rows.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (covers(rows[earlier], rows[later]))
                return top.note(QStringLiteral("rows[%1]").arg(later), QStringLiteral("reason.never_holds"), QStringLiteral("rows[%1]").arg(earlier));
        }
    }
}

Error bad(const QString &file, int line, const QString &reason, const QString &value = {})
{
    return {QStringLiteral("policy.bad"),
            {{QStringLiteral("file"), file},
             {QStringLiteral("line"), line},
             {QStringLiteral("field"), QString()},
             {QStringLiteral("reason"), reason},
             {QStringLiteral("value"), value}}};
}

} // namespace

Result<Policy> parsePolicy(const QByteArray &json, const QString &fileName)
{
    if (json.trimmed().isEmpty())
        return bad(fileName, 1, QStringLiteral("reason.empty"));
    if (json.size() > largestFile)
        return bad(fileName, 0, QStringLiteral("reason.too_large"));
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(syntax.offset);
        return bad(fileName, static_cast<int>(before.count('\n')) + 1, QStringLiteral("reason.syntax"),
                   QString::fromUtf8(json.mid(syntax.offset, 20)));
    }
    if (!document.isObject())
        return bad(fileName, 1, QStringLiteral("reason.wrong_type"));

    Error fault;
    const Fields top(document.object(), {}, &fault,
                     names({"format", "id", "name", "kev_due_date", "stale_after_days", "stale_after_days_exposed", "blocking_horizon_days",
                            "list_horizon_days", "unsupported_lead_days", "expiry_lead_days", "source", "asks", "rows"}));
    Policy policy;
    if (top.integer(QStringLiteral("format"), {}, 1, 1) != 1)
        top.note(QStringLiteral("format"), QStringLiteral("reason.bad_value"), {}, QStringLiteral("1"));
    policy.id = top.text(QStringLiteral("id"), true);
    const Fields name(top.object(QStringLiteral("name")), QStringLiteral("name"), &fault, names({"it", "en"}));
    policy.name = {name.text(QStringLiteral("it"), true), name.text(QStringLiteral("en"), true)};
    policy.kevDueDate = top.boolean(QStringLiteral("kev_due_date")).value_or(policy.kevDueDate);
    const auto days = [&top](const char *key, int standard, int lowest) { return top.integer(QLatin1String(key), standard, lowest, longestTime); };
    policy.staleAfterDays = days("stale_after_days", policy.staleAfterDays, 1);
    policy.staleAfterDaysExposed = days("stale_after_days_exposed", policy.staleAfterDaysExposed, 1);
    policy.blockingHorizonDays = days("blocking_horizon_days", policy.blockingHorizonDays, 0);
    policy.listHorizonDays = days("list_horizon_days", policy.listHorizonDays, 0);
    policy.unsupportedLeadDays = days("unsupported_lead_days", policy.unsupportedLeadDays, 0);
    policy.expiryLeadDays = days("expiry_lead_days", policy.expiryLeadDays, 0);
    if (top.has(QStringLiteral("source")))
        policy.source = top.text(QStringLiteral("source"), false);
    if (top.has(QStringLiteral("asks"))) {
        const Fields asks(top.object(QStringLiteral("asks")), QStringLiteral("asks"), &fault, names({"it", "en"}));
        policy.asks = {asks.text(QStringLiteral("it"), true), asks.text(QStringLiteral("en"), true)};
    }
    if (policy.blockingHorizonDays > policy.listHorizonDays)
        top.note(QStringLiteral("blocking_horizon_days"), QStringLiteral("reason.bad_value"), QString::number(policy.blockingHorizonDays),
                 QStringLiteral("0-%1").arg(policy.listHorizonDays));
    const QJsonArray rows = top.array(QStringLiteral("rows"));
    if (rows.size() > mostRows)
        top.note(QStringLiteral("rows"), QStringLiteral("reason.too_large"));
    for (qsizetype i = 0; i < rows.size() && fault.code.isEmpty(); ++i)
        policy.rows.push_back(readRow(rows.at(i), QStringLiteral("rows[%1]").arg(i), &fault));
    if (fault.code.isEmpty())
        refuseOverlapping(policy.rows, top);

    if (!fault.code.isEmpty()) {
        fault.args.insert(QStringLiteral("file"), fileName);
        fault.args.insert(QStringLiteral("line"), 0);
        return fault;
    }
    return policy;
}

} // namespace tagliando
