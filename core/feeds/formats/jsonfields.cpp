#include "core/feeds/formats/jsonfields.h"

namespace tagliando {

void JsonFault::note(const JsonNode &node, const QString &field, const QString &reason, const QString &value, const QString &expected)
{
    if (found_)
        return;
    found_ = true;
    line_ = node.line;
    field_ = field;
    reason_ = reason;
    value_ = value.left(200);
    expected_ = expected;
}

Error JsonFault::error(const QString &code, const QString &file) const
{
    return Error{code,
                 {{QStringLiteral("file"), file},
                  {QStringLiteral("line"), line_},
                  {QStringLiteral("field"), field_},
                  {QStringLiteral("reason"), reason_},
                  {QStringLiteral("value"), value_},
                  {QStringLiteral("expected"), expected_}}};
}

Error jsonError(const Error &syntax, const QString &code, const QString &file)
{
    JsonNode place;
    place.line = syntax.args.value(QStringLiteral("line")).toInt();
    JsonFault fault;
    fault.note(place, {}, syntax.code, syntax.args.value(QStringLiteral("value")).toString());
    return fault.error(code, file);
}

QDate readIsoDate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d\\z"));
    return form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
}

namespace {

QString kindName(JsonNode::Kind kind)
{
    static const QStringList names{QStringLiteral("null"),   QStringLiteral("true/false"), QStringLiteral("number"),
                                   QStringLiteral("string"), QStringLiteral("[…]"),        QStringLiteral("{…}")};
    return names.at(static_cast<int>(kind));
}

} // namespace

JsonFields::JsonFields(const JsonNode &node, QString path, JsonFault &fault, std::initializer_list<const char *> known)
    : node_(node), path_(std::move(path)), fault_(fault)
{
    if (node_.kind != JsonNode::Kind::Object) {
        fault_.note(node_, path_, QStringLiteral("reason.wrong_type"), kindName(node_.kind), kindName(JsonNode::Kind::Object));
        return;
    }
    QStringList names;
    for (const char *name : known)
        names << QLatin1String(name);
    for (const JsonNode &item : node_.items) {
        if (!names.contains(item.key))
            fault_.note(item, pathOf(item.key.toUtf8().constData()), QStringLiteral("reason.unknown_key"), item.key, names.join(QLatin1Char(' ')));
    }
}

QString JsonFields::pathOf(const char *key) const
{
    return path_.isEmpty() ? QString::fromUtf8(key) : path_ + QLatin1Char('.') + QString::fromUtf8(key);
}

void JsonFields::note(const char *key, const QString &reason, const QString &value, const QString &expected) const
{
    const JsonNode *place = node_.find(QString::fromUtf8(key));
    fault_.note(place ? *place : node_, pathOf(key), reason, value, expected);
}

const JsonNode *JsonFields::member(const char *key, Need need) const
{
    const JsonNode *found = node_.find(QLatin1String(key));
    if (!found && need == Need::Required)
        note(key, QStringLiteral("reason.missing"));
    return found;
}

const JsonNode *JsonFields::member(const char *key, JsonNode::Kind kind, Need need) const
{
    const JsonNode *found = member(key, need);
    if (!found || (found->kind == JsonNode::Kind::Null && need == Need::Optional))
        return nullptr;
    if (found->kind == kind)
        return found;
    note(key, QStringLiteral("reason.wrong_type"), kindName(found->kind), kindName(kind));
    return nullptr;
}

QString JsonFields::text(const char *key, Need need) const
{
    const JsonNode *found = member(key, JsonNode::Kind::String, need);
    if (!found)
        return {};
    const QString text = found->text.trimmed();
    if (text.isEmpty())
        note(key, QStringLiteral("reason.empty_text"));
    return text;
}

QString JsonFields::text(const char *key, Need need, const QRegularExpression &pattern, const QString &expected) const
{
    const QString found = text(key, need);
    if (!found.isEmpty() && !pattern.match(found).hasMatch())
        note(key, QStringLiteral("reason.bad_value"), found, expected);
    return found;
}

QString JsonFields::choice(const char *key, Need need, const QStringList &allowed) const
{
    const QString found = text(key, need);
    if (!found.isEmpty() && !allowed.contains(found))
        note(key, QStringLiteral("reason.bad_value"), found, allowed.join(QLatin1Char(' ')));
    return found;
}

std::optional<int> JsonFields::integer(const char *key, Need need, int lowest, int highest) const
{
    const JsonNode *found = member(key, JsonNode::Kind::Number, need);
    if (!found)
        return std::nullopt;
    bool whole = false;
    const int number = found->text.toInt(&whole);
    if (whole && number >= lowest && number <= highest)
        return number;
    note(key, QStringLiteral("reason.bad_value"), found->text, QStringLiteral("%1…%2").arg(lowest).arg(highest));
    return std::nullopt;
}

bool JsonFields::boolean(const char *key, bool absent) const
{
    const JsonNode *found = member(key, JsonNode::Kind::Bool, Need::Optional);
    return found ? found->boolean : absent;
}

QStringList JsonFields::texts(const char *key, Need need) const
{
    static const QRegularExpression anything(QStringLiteral("."));
    return texts(key, need, anything, {});
}

QStringList JsonFields::texts(const char *key, Need need, const QRegularExpression &pattern, const QString &expected) const
{
    QStringList found;
    const JsonNode *list = member(key, JsonNode::Kind::Array, need);
    if (!list)
        return found;
    if (list->items.empty() && need == Need::Required)
        note(key, QStringLiteral("reason.empty_list"));
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const JsonNode &item = list->items[i];
        const QString path = QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i);
        const QString text = item.text.trimmed();
        if (item.kind != JsonNode::Kind::String)
            fault_.note(item, path, QStringLiteral("reason.wrong_type"), kindName(item.kind), kindName(JsonNode::Kind::String));
        else if (text.isEmpty())
            fault_.note(item, path, QStringLiteral("reason.empty_text"));
        else if (!pattern.match(text).hasMatch())
            fault_.note(item, path, QStringLiteral("reason.bad_value"), text, expected);
        else if (found.contains(text))
            fault_.note(item, path, QStringLiteral("reason.repeated"), text);
        found << text;
    }
    return found;
}

Text JsonFields::bilingual(const char *key, Need need) const
{
    const JsonNode *found = member(key, JsonNode::Kind::Object, need);
    if (!found)
        return {};
    const JsonFields languages(*found, pathOf(key), fault_, {"it", "en"});
    return languages.ownBilingual(Need::Required);
}

Text JsonFields::ownBilingual(Need need) const
{
    const bool any = node_.find(QStringLiteral("it")) || node_.find(QStringLiteral("en"));
    if (need == Need::Optional && !any)
        return {};
    return {text("it", Need::Required), text("en", Need::Required)};
}

std::optional<QDate> JsonFields::date(const char *key, Need need) const
{
    const QString found = text(key, need);
    if (found.isEmpty())
        return std::nullopt;
    const QDate date = readIsoDate(found);
    if (!date.isValid()) {
        note(key, QStringLiteral("reason.bad_date"), found, QStringLiteral("YYYY-MM-DD"));
        return std::nullopt;
    }
    return date;
}

std::optional<CatalogueDate> JsonFields::catalogueDate(const char *dateKey, const char *precisionKey, Need need) const
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}(-\\d\\d(-\\d\\d)?)?\\z"));
    const QString stated = choice(precisionKey, Need::Optional, {QStringLiteral("day"), QStringLiteral("month"), QStringLiteral("year")});
    const QString found = text(dateKey, need);
    if (found.isEmpty())
        return std::nullopt;
    const qsizetype length = form.match(found).hasMatch() ? found.size() : 0;
    QDate day = readIsoDate(found + QStringLiteral("-01-01").mid(std::max<qsizetype>(length - 4, 0)));
    if (length == 0 || !day.isValid()) {
        note(dateKey, QStringLiteral("reason.bad_date"), found, QStringLiteral("YYYY-MM-DD"));
        return std::nullopt;
    }
    CatalogueDate date{day, length == 10 ? Precision::Day : length == 7 ? Precision::Month : Precision::Year};
    if (!stated.isEmpty()) {
        Precision claimed = date.precision;
        fromString(stated, &claimed);
        if (static_cast<int>(claimed) < static_cast<int>(date.precision))
            note(precisionKey, QStringLiteral("reason.bad_value"), stated, toString(date.precision));
        date.precision = claimed;
    }
    if (date.precision == Precision::Month)
        date.date = QDate(day.year(), day.month(), day.daysInMonth());
    else if (date.precision == Precision::Year)
        date.date = QDate(day.year(), 12, 31);
    return date;
}

} // namespace tagliando
