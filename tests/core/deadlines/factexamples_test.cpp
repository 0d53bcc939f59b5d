// Every example of every fact in the catalogue, played through the whole list: the state, the stop and the phase a technician would see.
#include "core/feeds/formats/parsers.h"
#include "tests/core/deadlines/world.h"
#include "tests/support/result.h"

#include <QDir>
#include <QFile>

using namespace tagliando;
using namespace tagliando::testing_deadlines;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void stateClass(Observation &observation, InventoryClass c, bool complete) { observation.completeness[c] = {complete, -1, 0}; }

/// One statement of `tagliando-cli set`.
void apply(const QString &statement, const Fact &fact, Observation &observation, std::vector<Answer> &answers)
{
    const QString key = statement.section(QLatin1Char('='), 0, 0), value = statement.section(QLatin1Char('='), 1);
    InventoryClass inventoryClass;
    if (key.startsWith(q("question."))) {
        Answer answer{key.mid(9), CustomerId{1}, {}, {}, value == q("yes"), {}, observation.collected};
        for (const QuestionDefinition &asked : fact.requirement.asks) {
            if (asked.id == answer.question && asked.scope == q("server"))
                answer.server = ServerId{1};
        }
        answers.push_back(answer);
    } else if (key.startsWith(q("kb."))) {
        Presence presence = Presence::Installed;
        EXPECT_TRUE(fromString(value, &presence));
        observation.hotfixes.append({key.mid(3), presence, {}});
    } else if (key.startsWith(q("product."))) {
        const Presence presence = value == q("absent") ? Presence::Absent : Presence::Installed;
        observation.products.append({key.mid(8), value == q("present") || value == q("absent") ? QString() : value, presence, {}, {}});
    } else if (fromString(key, &inventoryClass) && (value == q("complete") || value == q("partial"))) {
        stateClass(observation, inventoryClass, value == q("complete"));
    } else if (key.startsWith(q("package."))) {
        const QByteArray name = key.mid(8).toUtf8();
        observation.packages.push_back({name, value.toUtf8(), "amd64", name, value.toUtf8()});
    } else {
        observation.values.insert(key, value);
    }
}

class FactExamples : public World {
protected:
    FactExamples()
    {
        const QDir root(q(TAGLIANDO_SOURCE_DIR));
        auto parsed = Vocabulary::parse(content(root.filePath(q("resources/platforms.json"))), content(root.filePath(q("resources/products.json"))));
        EXPECT_OK(parsed);
        vocabulary = std::move(parsed).value();
        for (const QString &name : QDir(root.filePath(q("resources/facts"))).entryList({q("*.json")}, QDir::Files)) {
            auto fact = parseFact(content(root.filePath(q("resources/facts/") + name)), name, vocabulary);
            if (fact) // that every file reads is the parser's test; here they are played
                facts.push_back(std::move(fact).value());
        }
    }

    Findings play(const Fact &fact, const FactExample &example)
    {
        fleet.servers.clear();
        fleet.states.clear();
        fleet.answers.clear();
        Server server;
        server.id = ServerId{1};
        server.customer = CustomerId{1};
        server.name = q("SRV");
        fleet.servers = {server};
        Observation observation;
        observation.source = q("hand");
        observation.collected = at(qPrintable(example.now)).in(rome()).toUTC();
        for (const QString &statement : example.statements)
            apply(statement, fact, observation, fleet.answers);
        fleet.states.insert(server.id, std::make_shared<const ServerState>(fold({observation})));
        return run(qPrintable(example.now));
    }

    std::vector<Fact> facts;
};

TEST_F(FactExamples, ShowTheStateTheStopAndThePhaseTheyPromise)
{
    std::vector<Requirement> all;
    for (const Fact &fact : facts)
        all.push_back(fact.requirement);
    const auto questions = buildCatalogue(all, {}, {}).questions;
    int played = 0;
    for (const Fact &fact : facts) {
        catalogue.requirements = {fact.requirement};
        catalogue.questions = questions;
        for (const FactExample &example : fact.examples) {
            SCOPED_TRACE((fact.requirement.id + q(": ") + example.name).toStdString());
            const Findings list = play(fact, example);
            const Finding *row = nullptr;
            for (const Finding &candidate : list.rows) {
                if (candidate.about->requirement == fact.requirement.id && (!row || candidate.state < row->state))
                    row = &candidate;
            }
            const QString verdict = example.expect.value(q("verdict")).toString();
            if (verdict == q("question")) {
                EXPECT_EQ(row, nullptr);
                ASSERT_EQ(list.questions.size(), 1u);
                EXPECT_EQ(list.questions[0].question, q("handled:") + fact.requirement.id);
            } else if (verdict == q("not-applicable")) {
                EXPECT_EQ(row, nullptr);
            } else if (verdict == q("satisfied")) {
                EXPECT_TRUE(row && row->state == State::Satisfied);
            } else if (verdict == q("missing")) {
                EXPECT_TRUE(row && row->verdict == VerdictKind::Missing);
            } else if (verdict == q("unknown")) {
                EXPECT_TRUE(row ? row->state == State::Verify : !list.rows.empty() && list.rows[0].foldedFacts > 0);
            }
            if (row) {
                if (const QString state = example.expect.value(q("state")).toString(); !state.isEmpty()) {
                    EXPECT_EQ(toString(row->state), state);
                }
                if (const QString phase = example.expect.value(q("phase")).toString(); !phase.isEmpty()) {
                    EXPECT_EQ(toString(row->phase), phase);
                }
                if (const QString stop = example.expect.value(q("stops_at")).toString(); !stop.isEmpty()) {
                    EXPECT_EQ(shown(row->stopsAt).replace(QLatin1Char(' '), QLatin1Char('T')).left(stop.size()), stop);
                }
            }
            ++played;
        }
    }
    EXPECT_GT(played, 300);
}

} // namespace
