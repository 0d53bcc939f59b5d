#include "core/feeds/formats/factexamples.h"

#include "core/base/clock.h"

namespace tagliando {

namespace {

QStringList listed(const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); }

QVariantMap readExpect(const JsonNode &node, const QString &path, JsonFault &fault)
{
    const JsonFields fields(node, path, fault, {"verdict", "state", "stops_at", "phase"});
    QVariantMap expect;
    const auto keep = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            expect.insert(QLatin1String(key), value);
    };
    keep("verdict", fields.choice("verdict", Need::Required, listed("missing satisfied unknown not-applicable question")));
    keep("state", fields.choice("state", Need::Optional, listed("blocking overdue verify unsupported frozen deferred due satisfied")));
    keep("phase", fields.choice("phase", Need::Optional, listed("ahead armed grace today stopped ongoing")));
    const QString stopsAt = fields.text("stops_at", Need::Optional);
    if (!stopsAt.isEmpty() && !Moment::parse(stopsAt))
        fields.note("stops_at", QStringLiteral("reason.bad_date"), stopsAt, QStringLiteral("YYYY-MM-DD[THH:MM]"));
    keep("stops_at", stopsAt);
    const JsonNode *stops = node.find(QStringLiteral("stops_at"));
    if (stops && stops->kind == JsonNode::Kind::Null)
        expect.insert(QStringLiteral("stops_at"), QVariant()); // "no date of stop" is an expectation of its own
    return expect;
}

FactExample readExample(const JsonNode &node, const QString &path, JsonFault &fault)
{
    static const QRegularExpression statement(QStringLiteral("^[A-Za-z0-9_.@-]+=.*\\z"));
    const JsonFields fields(node, path, fault, {"kind", "name", "now", "set", "expect"});
    FactExample example;
    example.kind = fields.choice("kind", Need::Required, listed("positive negative verify"));
    example.name = fields.text("name", Need::Required);
    example.now = fields.text("now", Need::Required);
    if (!example.now.isEmpty() && !Moment::parse(example.now))
        fields.note("now", QStringLiteral("reason.bad_date"), example.now, QStringLiteral("YYYY-MM-DD[THH:MM]"));
    if (fields.member("set", Need::Required)) // an empty list is a machine nobody knows anything about
        example.statements = fields.texts("set", Need::Optional, statement, QStringLiteral("KEY=VALUE"));
    if (const JsonNode *expect = fields.member("expect", JsonNode::Kind::Object, Need::Required))
        example.expect = readExpect(*expect, fields.pathOf("expect"), fault);
    return example;
}

} // namespace

std::vector<FactExample> readExamples(const JsonNode &list, const QString &path, JsonFault &fault)
{
    std::vector<FactExample> examples;
    for (std::size_t i = 0; i < list.items.size(); ++i)
        examples.push_back(readExample(list.items[i], QStringLiteral("%1[%2]").arg(path).arg(i), fault));
    return examples;
}

} // namespace tagliando
