// Nothing core can say is left without a sentence, and no sentence without its Italian.
#include "core/matching/confidence.h"
#include "tests/support/result.h"
#include "tests/words/scenario.h"
#include "ui/words/sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace tagliando {

namespace {

using namespace scenario;

struct Message {
    QString context, source;
    QStringList translations;
    bool numerus = false, finished = true;
};

std::vector<Message> messagesOf(const char *name)
{
    QFile file(q(TAGLIANDO_SOURCE_DIR) + q("/translations/") + q(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back({context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), true});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().numerus)
                messages.back().translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().translations << xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(q("\\{[a-z_]+\\}"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

TEST(Translations, EverySentenceIsItalianAndKeepsItsPlaceholders)
{
    const std::vector<Message> messages = messagesOf("tagliando_it.ts");
    EXPECT_GT(messages.size(), 300U);
    for (const Message &message : messages) {
        const std::string name = (message.context + q(": ") + message.source).toStdString();
        EXPECT_TRUE(message.finished) << name;
        EXPECT_EQ(message.translations.size(), message.numerus ? 2 : 1) << name;
        EXPECT_EQ(message.numerus, message.source.contains(q("%n"))) << name << " (QT_TRANSLATE_N_NOOP is for %n)";
        for (const QString &translation : message.translations) {
            EXPECT_FALSE(translation.trimmed().isEmpty()) << name;
            EXPECT_EQ(placeholders(translation), placeholders(message.source)) << name;
            EXPECT_EQ(translation.count(QLatin1Char('[')), message.source.count(QLatin1Char('['))) << name;
        }
        // The singular may say "one" in words.
        EXPECT_EQ(!message.translations.isEmpty() && message.translations.last().contains(q("%n")), message.numerus) << name;
    }
}

TEST(Translations, EnglishHoldsPluralsOnly)
{
    const std::vector<Message> messages = messagesOf("tagliando_en.ts");
    int italianPlurals = 0;
    for (const Message &message : messagesOf("tagliando_it.ts"))
        italianPlurals += message.numerus ? 1 : 0;
    EXPECT_EQ(static_cast<int>(messages.size()), italianPlurals);
    for (const Message &message : messages) {
        EXPECT_TRUE(message.numerus && message.finished) << message.source.toStdString();
        ASSERT_EQ(message.translations.size(), 2) << message.source.toStdString();
        EXPECT_FALSE(message.translations.join(QString()).contains(q("(s)"))) << message.source.toStdString();
    }
}

TEST(Tables, EverySentenceIsInTheTranslations)
{
    QSet<QString> known;
    for (const Message &message : messagesOf("tagliando_it.ts"))
        known.insert(message.context + q("|") + message.source);
    const std::pair<const char *, std::span<const Sentence>> tables[] = {
        {"Error", errorSentences()},       {"Error", agreementErrorSentences()}, {"Error", gatheringErrorSentences()}, {"Reason", reasonSentences()},
        {"Evidence", evidenceSentences()}, {"Advice", adviceSentences()},        {"Doubt", doubtSentences()},          {"Visit", visitSentences()}};
    QSet<QString> ids;
    for (const auto &[context, table] : tables) {
        for (const Sentence &sentence : table) {
            EXPECT_TRUE(known.contains(q(context) + q("|") + q(sentence.source))) << sentence.id;
            EXPECT_FALSE(ids.contains(q(sentence.id))) << sentence.id << " stands twice";
            ids.insert(q(sentence.id));
            const QString italian = it().say(context, sentence.source);
            EXPECT_NE(italian, en().say(context, sentence.source)) << sentence.id;
            EXPECT_FALSE(filledOptional(italian, {}).contains(QLatin1Char('{'))) << sentence.id;
        }
    }
}

TEST(Tables, EveryDoubtAndItsRemedyIsASentence)
{
    for (const QString &id : doubtIds() + remedyIds())
        EXPECT_TRUE(findSentence(doubtSentences(), id)) << id.toStdString();
    Certainty certainty{Confidence::Likely, {{q("doubt.input_old"), q("remedy.collect"), {{q("days"), 40}, {q("limit"), 30}}}}};
    EXPECT_EQ(it().certainty(certainty), q("Probabile: i suoi dati hanno 40 giorni, limite 30. Per esserne certi: rilevare di nuovo la macchina"));
    EXPECT_EQ(en().certainty({}), q("Certain"));
}

/// Ids ("import.empty") in the program's sources outside this room, with the file that holds them.
QHash<QString, QString> idsInSources(const QStringList &folders)
{
    static const QRegularExpression comment(q("//[^\n]*"));
    static const QRegularExpression id(q("\"([a-z]+(?:_[a-z]+)*\\.[a-z_]+(?:\\.[a-z_]+)*)\""));
    QHash<QString, QString> found;
    for (const QString &folder : folders) {
        QDirIterator files(q(TAGLIANDO_SOURCE_DIR) + q("/") + folder, {q("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(q("/ui/words/")) || !file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll()).remove(comment);
            for (auto match = id.globalMatch(text); match.hasNext();)
                found.insert(match.next().captured(1), file.fileName());
        }
    }
    return found;
}

TEST(Tables, EveryIdOfTheProgramHasASentence)
{
    QSet<QString> known, families;
    for (const auto table : {errorSentences(), agreementErrorSentences(), gatheringErrorSentences(), reasonSentences(), evidenceSentences(),
                             adviceSentences(), doubtSentences(), visitSentences()}) {
        for (const Sentence &sentence : table) {
            known.insert(q(sentence.id));
            families.insert(q(sentence.id).section(QLatin1Char('.'), 0, 0));
        }
    }
    const QSet<QString> noSentences{q("demo.tagliando")}; // names of files
    const QHash<QString, QString> ids = idsInSources({q("core"), q("app"), q("ui")});
    EXPECT_GT(ids.size(), 50);
    for (auto id = ids.cbegin(); id != ids.cend(); ++id) {
        const QString &name = id.key();
        const bool spoken = families.contains(name.section(QLatin1Char('.'), 0, 0)) && !noSentences.contains(name);
        EXPECT_TRUE(!spoken || known.contains(name)) << name.toStdString() << " in " << id.value().toStdString();
        EXPECT_TRUE(!name.startsWith(q("progress.")) || it().progress(name) != name) << name.toStdString();
    }
}

/// A family nobody registered yet shows itself where it becomes an Error.
TEST(Tables, EveryErrorIsRegistered)
{
    static const QRegularExpression made(q("Error(?:\\s+\\w+)?\\s*\\{\\s*QStringLiteral\\(\"([^\"]+)\"\\)"));
    int found = 0;
    for (const char *folder : {"core", "app", "ui"}) {
        QDirIterator files(q(TAGLIANDO_SOURCE_DIR) + q("/") + q(folder), {q("*.cpp"), q("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = made.globalMatch(text); match.hasNext(); ++found) {
                const QString code = match.next().captured(1);
                EXPECT_TRUE(findSentence(errorSentences(), code) || findSentence(agreementErrorSentences(), code) ||
                            findSentence(gatheringErrorSentences(), code) || findSentence(reasonSentences(), code))
                    << code.toStdString() << " in " << file.fileName().toStdString();
            }
        }
    }
    EXPECT_GT(found, 3);
}

} // namespace

} // namespace tagliando
