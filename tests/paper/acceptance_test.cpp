// The sheet a customer signs: one page, his words, what outlives a stop in red, and the journal's head.
#include "tests/paper/pdftools.h"
#include "tests/support/sampleacceptance.h"
#include "ui/paper/acceptancepage.h"

#include <QTemporaryDir>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }

QStringList pagesOf(const AcceptanceSheet &sheet, Language language)
{
    static const QTemporaryDir folder;
    const QString file = folder.filePath(q("sheet.pdf"));
    EXPECT_TRUE(paper::writePdf(layOutAcceptance(sheet, Words(language), {q("MSP"), {}}), file));
    return pdfPages(file);
}

TEST(AcceptancePage, IsOnePageWithNameDaysAndJournalsHead)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QStringList pages = pagesOf(sample::acceptance(), Language::Italian);
    ASSERT_EQ(pages.size(), 1);
    const QString text = pages.front().simplified();
    for (const char *said : {"Rinvio di un intervento", "Qmail con risposte oltre 512 byte", "Sig. Rossi (CEO)", "01/03/2011", "fino al 31/12/2011",
                             "MSP", "Decisione 7 di Partner applicativo", "nome in stampatello", "Registro: 12 righe", "aaaaaaaaaaaaaaaa"})
        EXPECT_TRUE(text.contains(q(said))) << said << "\n" << text.toStdString();
    EXPECT_TRUE(pagesOf(sample::acceptance(), Language::English).front().contains(q("Deferral of a measure")));
}

TEST(AcceptancePage, WhatOutlivesAStopIsRed)
{
    AcceptanceSheet late = sample::acceptance();
    late.outlivedStop = QDate(2011, 7, 6);
    const paper::Pages pages = layOutAcceptance(late, Words(Language::Italian));
    const QRgb red = stateColours(State::Blocking).ink.rgb();
    const auto &texts = pages.pages.front().texts;
    EXPECT_TRUE(std::any_of(texts.begin(), texts.end(),
                            [&](const paper::DrawnText &text) { return text.style.colour == red && text.text.contains(q("06/07/2011")); }));
    const auto &plain = layOutAcceptance(sample::acceptance(), Words(Language::Italian)).pages.front().texts;
    EXPECT_TRUE(std::none_of(plain.begin(), plain.end(), [&](const paper::DrawnText &text) { return text.style.colour == red; }));
}

TEST(AcceptancePage, LongWordsOfManyMachinesGoOnAndTheBoxesStayWhole)
{
    SKIP_WITHOUT_PDF_TOOLS();
    AcceptanceSheet many = sample::acceptance();
    for (int i = 0; i < 400; ++i)
        many.machines << q("SRV-MOLTO-LUNGO-") + QString::number(i);
    const QStringList pages = pagesOf(many, Language::Italian);
    EXPECT_GE(pages.size(), 2);
    EXPECT_TRUE(pages.last().contains(q("firma"))) << "where to sign stands on the last page";
}

} // namespace

} // namespace tagliando
