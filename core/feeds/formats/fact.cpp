// docs/formats/facts.md.
#include "core/feeds/formats/conditionjson.h"
#include "core/feeds/formats/factexamples.h"
#include "core/feeds/formats/factstop.h"
#include "core/feeds/formats/parsers.h"

#include <algorithm>

namespace tagliando {

namespace {

const QRegularExpression &idPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return pattern;
}

const QRegularExpression &linkPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^https?://[^\\s/]+\\S*\\z"));
    return pattern;
}

class FactReader {
public:
    FactReader(const JsonNode &root, const Vocabulary &vocabulary, JsonFault &fault)
        : vocabulary_(vocabulary), fault_(fault),
          top_(root, {}, fault, {"format",       "id",    "category", "vendor",        "scope",      "subjects",    "title",        "headline",
                                 "affected",     "cases", "stop",     "consequence",   "workaround", "advice",      "how_to_check", "available_since",
                                 "work_minutes", "asks",  "source",   "extra_sources", "confidence", "verified_on", "revisions",    "note",
                                 "examples"})
    {
    }

    Fact read()
    {
        top_.integer("format", Need::Required, 1, 1);
        readHead();
        readTexts();
        readOrigin();
        readCases();
        if (const JsonNode *stop = top_.member("stop", JsonNode::Kind::Object, Need::Required))
            requirement().stop = readStop(*stop, QStringLiteral("stop"), !requirement().subjects.isEmpty(), fault_);
        readAsks();
        readExamplesList();
        return std::move(fact_);
    }

private:
    Requirement &requirement() { return fact_.requirement; }

    void readHead()
    {
        static const QRegularExpression category(QStringLiteral("^[a-z][a-z0-9_]*\\z"));
        static const QRegularExpression star(QStringLiteral("^[A-Za-z0-9_.-]*\\*[A-Za-z0-9_.-]*\\z"));
        Requirement &r = requirement();
        r.kind = RequirementKind::Fact;
        r.feed = QStringLiteral("facts");
        r.id = top_.text("id", Need::Required, idPattern(), QStringLiteral("lower-case-name"));
        r.track = QStringLiteral("fact:") + r.id;
        r.category = top_.text("category", Need::Required, category, QStringLiteral("lower_case"));
        top_.text("vendor", Need::Optional);
        r.customerScope = top_.choice("scope", Need::Optional, {QStringLiteral("server"), QStringLiteral("customer")}) == QLatin1String("customer");
        r.subjects = top_.text("subjects", Need::Optional, star, QStringLiteral("thing.*.value"));
        if (r.customerScope && !r.subjects.isEmpty())
            top_.note("subjects", QStringLiteral("reason.customer_subjects"));
        r.workMinutes = top_.integer("work_minutes", Need::Optional, 1, 100'000).value_or(0);
    }

    void readTexts()
    {
        Requirement &r = requirement();
        r.title = top_.bilingual("title", Need::Required);
        r.headline = top_.bilingual("headline", Need::Required);
        r.affected = top_.bilingual("affected", Need::Required);
        r.consequence = top_.bilingual("consequence", Need::Required);
        r.workaround = top_.bilingual("workaround", Need::Optional);
        r.advice = top_.bilingual("advice", Need::Optional);
        r.howToCheck = top_.bilingual("how_to_check", Need::Optional);
        checkPlaceholders("headline.it", r.headline.it);
        checkPlaceholders("headline.en", r.headline.en);
    }

    /// A headline is a row of a list: short, and every placeholder one that can be filled.
    void checkPlaceholders(const char *field, const QString &text)
    {
        static const QRegularExpression braces(QStringLiteral("\\{[^}]*\\}?|\\}"));
        const JsonNode *headline = top_.node().find(QStringLiteral("headline"));
        if (!headline)
            return;
        QStringList allowed{QStringLiteral("{customer}")};
        if (!requirement().customerScope)
            allowed << QStringLiteral("{server}");
        if (!requirement().subjects.isEmpty())
            allowed << QStringLiteral("{subject}");
        for (auto match = braces.globalMatch(text); match.hasNext();) {
            const QString placeholder = match.next().captured();
            if (!allowed.contains(placeholder))
                fault_.note(*headline, QLatin1String(field), QStringLiteral("reason.bad_placeholder"), placeholder, allowed.join(QLatin1Char(' ')));
        }
        if (text.size() > 100)
            fault_.note(*headline, QLatin1String(field), QStringLiteral("reason.too_long"), QString::number(text.size()), QStringLiteral("100"));
    }

    void readOrigin()
    {
        Requirement &r = requirement();
        r.availableSince = readAvailableSince();
        r.source = top_.text("source", Need::Required, linkPattern(), QStringLiteral("https://…"));
        r.extraSources = top_.texts("extra_sources", Need::Optional, linkPattern(), QStringLiteral("https://…"));
        r.confidence = top_.choice("confidence", Need::Required, {QStringLiteral("sourced"), QStringLiteral("recalled")});
        top_.member("verified_on", Need::Required);
        r.verifiedOn = top_.date("verified_on", Need::Optional);
        if (!r.verifiedOn && r.confidence == QLatin1String("sourced"))
            top_.note("verified_on", QStringLiteral("reason.sourced_unverified"));
        top_.text("note", Need::Optional);
        if (const JsonNode *revisions = top_.member("revisions", JsonNode::Kind::Array, Need::Optional)) {
            for (std::size_t i = 0; i < revisions->items.size(); ++i) {
                const JsonFields revision(revisions->items[i], QStringLiteral("revisions[%1]").arg(i), fault_, {"on", "en"});
                revision.date("on", Need::Required);
                revision.text("en", Need::Required);
            }
        }
    }

    std::optional<CatalogueDate> readAvailableSince()
    {
        const JsonNode *since = top_.member("available_since", JsonNode::Kind::Object, Need::Optional);
        if (!since)
            return std::nullopt;
        return JsonFields(*since, QStringLiteral("available_since"), fault_, {"date", "precision"})
            .catalogueDate("date", "precision", Need::Required);
    }

    void readCases()
    {
        const JsonNode *cases = top_.member("cases", JsonNode::Kind::Array, Need::Required);
        if (!cases)
            return;
        if (cases->items.empty())
            top_.note("cases", QStringLiteral("reason.empty_list"));
        for (std::size_t i = 0; i < cases->items.size(); ++i)
            requirement().cases.push_back(readCase(cases->items[i], QStringLiteral("cases[%1]").arg(i)));
        const std::vector<Case> &read = requirement().cases;
        const bool oneTarget =
            !read.empty() && std::all_of(read.begin(), read.end(), [&](const Case &c) { return c.action.target == read.front().action.target; });
        if (oneTarget)
            requirement().target = read.front().action.target;
    }

    Case readCase(const JsonNode &node, const QString &path)
    {
        const JsonFields fields(node, path, fault_, {"when", "needs", "action"});
        const ConditionReading reading{vocabulary_, !requirement().subjects.isEmpty()};
        Case read;
        if (const JsonNode *when = fields.member("when", JsonNode::Kind::Object, Need::Required))
            read.when = readCondition(*when, fields.pathOf("when"), reading, fault_);
        if (const JsonNode *needs = fields.member("needs", JsonNode::Kind::Object, Need::Optional))
            read.needs = readCondition(*needs, fields.pathOf("needs"), reading, fault_);
        if (const JsonNode *action = fields.member("action", JsonNode::Kind::Object, Need::Required))
            read.action = readAction(*action, fields.pathOf("action"));
        return read;
    }

    Action readAction(const JsonNode &node, const QString &path)
    {
        const JsonFields fields(node, path, fault_, {"kind", "kb_any", "kb_all", "product", "version", "it", "en"});
        Action action;
        action.kind = fields.choice("kind", Need::Required,
                                    {QStringLiteral("install"), QStringLiteral("update"), QStringLiteral("configure"), QStringLiteral("replace"),
                                     QStringLiteral("renew"), QStringLiteral("contact"), QStringLiteral("check")});
        action.kbAny = fields.texts("kb_any", Need::Optional, kbPattern(), QStringLiteral("KB1234567"));
        action.kbAll = fields.texts("kb_all", Need::Optional, kbPattern(), QStringLiteral("KB1234567"));
        if (!action.kbAny.isEmpty() && !action.kbAll.isEmpty())
            fields.note("kb_all", QStringLiteral("reason.both_given"), QStringLiteral("kb_any kb_all"));
        action.product = fields.text("product", Need::Optional);
        action.version = fields.text("version", Need::Optional);
        if (action.product.isEmpty() != action.version.isEmpty())
            fields.note(action.product.isEmpty() ? "product" : "version", QStringLiteral("reason.missing"));
        if (!action.product.isEmpty() && !vocabulary_.product(action.product))
            fields.note("product", QStringLiteral("reason.unknown_product"), action.product, nearestProduct(vocabulary_, action.product));
        const bool named = !action.kbAny.isEmpty() || !action.kbAll.isEmpty() || !action.product.isEmpty();
        action.text = fields.ownBilingual(named ? Need::Optional : Need::Required);
        action.target = !action.version.isEmpty() ? action.version : (action.kbAny + action.kbAll).join(QLatin1Char(','));
        return action;
    }

    void readAsks()
    {
        const JsonNode *asks = top_.member("asks", JsonNode::Kind::Array, Need::Optional);
        for (std::size_t i = 0; asks && i < asks->items.size(); ++i) {
            const JsonFields fields(asks->items[i], QStringLiteral("asks[%1]").arg(i), fault_, {"id", "scope", "it", "en", "default"});
            QuestionDefinition question;
            question.id = fields.text("id", Need::Required, idPattern(), QStringLiteral("lower-case-name"));
            question.scope = fields.choice("scope", Need::Required, {QStringLiteral("customer"), QStringLiteral("site"), QStringLiteral("server")});
            question.text = fields.ownBilingual(Need::Required);
            question.defaultAnswer = fields.choice("default", Need::Required, {QStringLiteral("yes"), QStringLiteral("no")}) == QLatin1String("yes");
            const auto same = [&](const QuestionDefinition &earlier) { return earlier.id == question.id; };
            if (std::any_of(requirement().asks.begin(), requirement().asks.end(), same))
                fields.note("id", QStringLiteral("reason.repeated"), question.id);
            if (requirement().customerScope && question.scope == QLatin1String("server"))
                fields.note("scope", QStringLiteral("reason.customer_scope_server_question"), question.id);
            requirement().asks.push_back(std::move(question));
        }
    }

    static bool restsOnQuestions(const Condition &condition)
    {
        using Kind = Condition::Kind;
        if (condition.kind == Kind::All || condition.kind == Kind::Any || condition.kind == Kind::Not)
            return std::all_of(condition.children.begin(), condition.children.end(), restsOnQuestions);
        return condition.kind == Kind::Question || condition.kind == Kind::Platform;
    }

    void readExamplesList()
    {
        const JsonNode *list = top_.member("examples", JsonNode::Kind::Array, Need::Required);
        if (!list)
            return;
        fact_.examples = readExamples(*list, QStringLiteral("examples"), fault_);
        const auto has = [&](const char *kind) {
            return std::any_of(fact_.examples.begin(), fact_.examples.end(), [&](const FactExample &e) { return e.kind == QLatin1String(kind); });
        };
        const auto questionsOnly = [](const Case &c) { return restsOnQuestions(c.when) && (!c.needs || restsOnQuestions(*c.needs)); };
        const bool verifyNeeded = !std::all_of(requirement().cases.begin(), requirement().cases.end(), questionsOnly);
        for (const char *kind : {"positive", "negative", "verify"}) {
            if (!has(kind) && (verifyNeeded || qstrcmp(kind, "verify") != 0))
                top_.note("examples", QStringLiteral("reason.no_example"), QLatin1String(kind));
        }
    }

    const Vocabulary &vocabulary_;
    JsonFault &fault_;
    JsonFields top_;
    Fact fact_;
};

} // namespace

Result<Fact> parseFact(const QByteArray &json, const QString &fileName, const Vocabulary &vocabulary)
{
    const QString code = QStringLiteral("fact.bad");
    const Result<JsonNode> root = readJsonTree(json);
    if (!root)
        return jsonError(root.error(), code, fileName);
    JsonFault fault;
    Fact fact = FactReader(*root, vocabulary, fault).read();
    if (fault.found())
        return fault.error(code, fileName);
    return fact;
}

} // namespace tagliando
