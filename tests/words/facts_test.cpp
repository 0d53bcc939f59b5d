// Every example of every fact, played through the whole list and said in both languages.
#include "core/feeds/formats/parsers.h"
#include "core/inventory/formats/statement.h"
#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFile>

namespace tagliando {

namespace {

using testing_deadlines::World;

QByteArray content(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

class SaidFacts : public World {
protected:
    SaidFacts()
    {
        const QDir root(QStringLiteral(TAGLIANDO_SOURCE_DIR));
        auto parsed = Vocabulary::parse(content(root.filePath(QStringLiteral("resources/platforms.json"))),
                                        content(root.filePath(QStringLiteral("resources/products.json"))));
        EXPECT_OK(parsed);
        vocabulary = std::move(parsed).value();
        std::vector<Requirement> all;
        for (const QString &name : QDir(root.filePath(QStringLiteral("resources/facts"))).entryList({QStringLiteral("*.json")}, QDir::Files)) {
            auto fact = parseFact(content(root.filePath(QStringLiteral("resources/facts/") + name)), name, vocabulary);
            if (!fact)
                continue; // the parser's own tests refuse it
            all.push_back(fact->requirement);
            facts.push_back(std::move(fact).value());
        }
        questions = buildCatalogue(all, {}, {}).questions;
    }

    Findings play(const Fact &fact, const FactExample &example)
    {
        catalogue.requirements = {fact.requirement};
        catalogue.questions = questions;
        fleet.answers.clear();
        Server server;
        server.id = ServerId{1};
        server.customer = CustomerId{1};
        server.name = QStringLiteral("SRV-1");
        fleet.servers = {server};
        DeclaredAttributes declared;
        for (const QString &statement : example.statements)
            declared.insert(statement.section(QLatin1Char('='), 0, 0), AttributeKind::Text);
        auto statements = readStatements(example.statements, vocabulary, declared);
        EXPECT_OK(statements);
        Observation observation = std::move(statements).value().observation;
        observation.source = QStringLiteral("hand");
        observation.collected = Moment::parse(example.now).value().in(QTimeZone("Europe/Rome")).toUTC();
        fleet.states.clear();
        fleet.states.insert(server.id, std::make_shared<const ServerState>(fold({observation})));
        return run(qPrintable(example.now));
    }

    std::vector<Fact> facts;
    QHash<QString, QuestionDefinition> questions;
};

QStringList allSaid(const Words &words, const Finding &row, const Moment &now)
{
    QStringList said{words.stateLine(row), words.headline(row), words.title(row), words.when(row, now), words.daysLeft(row, now), words.action(row)};
    said << words.adviceLines(row, now);
    for (const Evidence &evidence : row.evidence())
        said << words.evidence(evidence, row.holder->zone);
    for (const WhyStep &step : words.why(row, now))
        said << step.title << step.sentence << step.source;
    return said;
}

TEST_F(SaidFacts, NoRowIsSilentAndNoPlaceholderIsLeft)
{
    const Words italian(Language::Italian);
    const Words english(Language::English);
    int rows = 0;
    for (const Fact &fact : facts) {
        for (const FactExample &example : fact.examples) {
            SCOPED_TRACE((fact.requirement.id + QStringLiteral(": ") + example.name).toStdString());
            const Moment now = Moment::parse(example.now).value();
            for (const Finding &row : play(fact, example).rows) {
                ++rows;
                for (const Words *words : {&italian, &english}) {
                    EXPECT_FALSE(words->headline(row).isEmpty());
                    for (const QString &sentence : allSaid(*words, row, now))
                        EXPECT_FALSE(sentence.contains(QLatin1Char('{')) || sentence.contains(QLatin1String("(s)"))) << sentence.toStdString();
                    if (row.state == State::Blocking) {
                        EXPECT_FALSE((words->when(row, now) + words->daysLeft(row, now)).isEmpty());
                        EXPECT_FALSE(words->action(row).isEmpty());
                    }
                    EXPECT_EQ(words->why(row, now).size(), 5U);
                }
                for (const Evidence &evidence : row.evidence()) {
                    EXPECT_TRUE(findSentence(evidenceSentences(), evidence.rule)) << evidence.rule.toStdString();
                    EXPECT_FALSE(italian.evidence(evidence, row.holder->zone).contains(QLatin1String("?"))) << evidence.rule.toStdString();
                }
                for (const Advice &advice : row.notes->advice)
                    EXPECT_TRUE(advice.id.isEmpty() || findSentence(adviceSentences(), advice.id)) << advice.id.toStdString();
            }
        }
    }
    EXPECT_GT(rows, 150);
}

} // namespace

} // namespace tagliando
