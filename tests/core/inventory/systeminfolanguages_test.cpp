// One machine says the same in every language and every code page (the languages of a desk in Europe, and Chinese).
#include "tests/core/inventory/systeminfolanguages.h"

#include <QSet>

#include <random>

using namespace tagliando;

namespace {

SystemInfoContent randomContent(std::mt19937 &random)
{
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    struct System {
        const char *caption;
        int build;
        bool server;
    };
    static const System systems[] = {
        {"Microsoft Windows Server 2019 Standard", 17763, true}, {"Microsoft Windows Server 2016 Datacenter", 14393, true},
        {"Microsoft Windows Server 2022 Standard", 20348, true}, {"Microsoft Windows 10 Pro", 19045, false},
        {"Microsoft Windows 11 Enterprise", 22631, false},       {"Microsoft Windows Server 2025 Standard", 26100, true},
        {"Microsoft Windows 10 Enterprise LTSC", 17763, false}};
    const System &system = systems[below(int(std::size(systems)))];
    SystemInfoContent content;
    content.host = QStringLiteral("SRV-%1").arg(below(1000));
    content.caption = q(system.caption);
    content.build = system.build;
    content.configuration = SystemInfoContent::Configuration(system.server ? below(3) : 3 + below(2));
    content.domain = below(2) ? QStringLiteral("alfa.local") : QStringLiteral("WORKGROUP");
    content.boot = QDateTime(QDate(2026, 1 + below(11), 13 + below(15)), QTime(below(24), below(60), below(60)));
    QSet<int> numbers;
    for (int left = below(300); left > 0; --left)
        numbers.insert(2000000 + below(5999999));
    for (const int number : numbers)
        content.hotfixes << QStringLiteral("KB%1").arg(number);
    content.stated = int(content.hotfixes.size()) + (below(3) == 0 ? below(20) : 0);
    if (content.hotfixes.isEmpty() && content.stated == 0)
        content.stated = -1;
    return content;
}

// All that was read, without which bytes it was read from.
Observation factsOf(const Reading &reading)
{
    Observation facts = reading.observations.front();
    facts.fileName.clear();
    return facts;
}

TEST(SystemInfoLanguages, SayTheSameInEveryEncoding)
{
    std::mt19937 random(20261121);
    int compared = 0;
    for (int round = 0; round < 40; ++round) {
        const SystemInfoContent content = randomContent(random);
        const auto english = readBytes(systemInfoText(content, systemInfoLanguages[0]).toUtf8());
        ASSERT_OK(english);
        const Observation expected = factsOf(*english);
        EXPECT_EQ(expected.identity.hostname, content.host);
        EXPECT_EQ(value(expected, "build"), QString::number(content.build));
        EXPECT_FALSE(value(expected, "os").isEmpty());
        EXPECT_EQ(value(expected, "last_boot"), content.boot.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
        EXPECT_EQ(kbs(expected), content.hotfixes);
        EXPECT_EQ(expected.completeness.value(InventoryClass::OsHotfixes).complete, content.stated == content.hotfixes.size());
        for (const SystemInfoLanguage &language : systemInfoLanguages) {
            const QString text = systemInfoText(content, language);
            const bool western = language.consoles == Encoding::Cp850;
            QList<QByteArray> files{encoded(text, Encoding::Utf8),           "\xef\xbb\xbf" + encoded(text, Encoding::Utf8),
                                    encoded(text, Encoding::Utf16Le),        encoded(text, Encoding::Utf16Be),
                                    encoded(text, Encoding::Utf16Le).mid(2), encoded(text, language.consoles)};
            if (western)
                files << encoded(text, Encoding::Cp1252);
            for (qsizetype i = 0; i < files.size(); ++i) {
                SCOPED_TRACE(std::string(language.id) + " " + std::to_string(i));
                ASSERT_FALSE(files[i].isEmpty());
                const auto reading = readBytes(files[i]);
                ASSERT_OK(reading);
                ASSERT_EQ(reading->observations.size(), 1u);
                EXPECT_EQ(reading->rejected, english->rejected);
                ASSERT_EQ(factsOf(*reading), expected);
                ++compared;
            }
        }
    }
    EXPECT_EQ(compared, 40 * (9 * 6 + 7));
}

TEST(SystemInfoLanguages, TheDangerousListsAreNeverWhole)
{
    SystemInfoContent content;
    content.host = q("SRV-OLD");
    content.caption = q("Microsoft Windows Server 2016 Standard");
    content.build = 14393;
    content.boot = QDateTime(QDate(2026, 11, 20), QTime(8, 0));
    content.domain = q("WORKGROUP");
    for (int i = 0; i < 240; ++i)
        content.hotfixes << QStringLiteral("KB%1").arg(4000000 + i);
    content.stated = 352;
    for (const SystemInfoLanguage &language : systemInfoLanguages) {
        const auto fewer = readBytes(encoded(systemInfoText(content, language), language.consoles));
        ASSERT_OK(fewer);
        EXPECT_EQ(fewer->observations.front().completeness.value(InventoryClass::OsHotfixes), (Completeness{false, 352, 240})) << language.id;
        // The console's buffer ended inside the last entry: "KB4000" is no update of that number.
        SystemInfoContent cut = content;
        cut.hotfixes.last() = q("KB4000");
        cut.stated = 240;
        QString text = systemInfoText(cut, language);
        text.truncate(text.indexOf(q("KB4000\r\n")) + 6);
        const auto last = readBytes(encoded(text, language.consoles));
        ASSERT_OK(last);
        EXPECT_EQ(last->observations.front().completeness.value(InventoryClass::OsHotfixes), (Completeness{false, 240, 239})) << language.id;
        EXPECT_FALSE(kbs(last->observations.front()).contains(q("KB4000")));
        EXPECT_EQ(last->rejected.front().reason, q("import.entry_cut"));
    }
}

TEST(CodePages, GbkIsWhatTheSystemsOwnCodecSays)
{
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail == 0x7F)
                continue;
            QStringDecoder oracle("GBK");
            if (!oracle.isValid())
                GTEST_SKIP() << "Qt was built without ICU here: nothing to compare with";
            const QByteArray pair{QByteArray(1, char(lead)) + char(trail)};
            const QString theirs = oracle(pair);
            const auto ours = toUtf8(pair, Encoding::Gbk);
            ASSERT_OK(ours);
            const QString mine = QString::fromUtf8(*ours);
            if (mine != QString(QChar(QChar::ReplacementCharacter)))
                EXPECT_EQ(mine, theirs) << lead << ' ' << trail;
        }
    }
    EXPECT_EQ(*toUtf8("\xd6\xf7\xbb\xfa\xc3\xfb: SRV", Encoding::Gbk), "主机名: SRV");
    EXPECT_EQ(QString::fromUtf8(*toUtf8("\xd6\xf7\xbb", Encoding::Gbk)), q("主\uFFFD")); // cut inside a character
}

} // namespace
