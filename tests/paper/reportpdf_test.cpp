// The report as a PDF, read back by another program.
#include "tests/paper/pdftools.h"
#include "tests/support/result.h"
#include "tests/support/samplereport.h"
#include "ui/paper/report.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace tagliando;

namespace {

class ReportPdf : public testing::Test {
protected:
    QString write(const Report &report, Language language)
    {
        const QString file = folder_.filePath(QStringLiteral("report.pdf"));
        EXPECT_OK(
            writeReportPdf(report, Words(language), file, {QStringLiteral("Ferri Informatica S.r.l."), QStringLiteral("via Emilia 118, Modena")}));
        return file;
    }
    [[nodiscard]] QString path(const QString &name) const { return folder_.filePath(name); }

private:
    QTemporaryDir folder_;
};

int numberAfter(const QString &text, const QString &word)
{
    const QRegularExpression line(QRegularExpression::escape(word) + QStringLiteral("\\s+(\\d+)\\b"));
    const QRegularExpressionMatch match = line.match(text);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

bool hasWord(const QString &text, const QString &word)
{
    return text.contains(QRegularExpression(QStringLiteral("\\b") + QRegularExpression::escape(word) + QStringLiteral("\\b"),
                                            QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption));
}

} // namespace

TEST_F(ReportPdf, SaysPageXOfYOnEveryPage)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const Report report = sample::report();
    const QStringList pages = pdfPages(write(report, Language::Italian));
    ASSERT_EQ(pages.size(), reportPages(report, Words(Language::Italian)));
    ASSERT_GE(pages.size(), 3);
    for (int i = 0; i < pages.size(); ++i) {
        EXPECT_TRUE(pages.at(i).contains(QStringLiteral("pagina %1 di %2").arg(i + 1).arg(pages.size()))) << i;
        EXPECT_TRUE(pages.at(i).contains(QStringLiteral("Delta Meccanica S.p.A., 21/11/2026"))) << i;
    }
}

TEST_F(ReportPdf, RepeatsTheHeaderOnEveryPageOfALongTable)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QStringList pages = pdfPages(write(sample::report(120), Language::Italian));
    int withRows = 0;
    for (const QString &page : pages) {
        if (!page.contains(QRegularExpression(QStringLiteral("libexample\\d+(: 4 macchine| su )"))))
            continue;
        ++withRows;
        EXPECT_EQ(page.count(QStringLiteral("Come si chiude")), 1) << page.toStdString();
    }
    EXPECT_GE(withRows, 4);
    const QString all = pages.join(QLatin1Char('\n'));
    for (int i = 1; i <= 120; ++i) {
        const QString row = QStringLiteral("libexample%1%2")
                                .arg(i, 3, 10, QLatin1Char('0'))
                                .arg(i % 3 == 1 ? QStringLiteral(": 4 macchine") : QStringLiteral(" su "));
        EXPECT_EQ(all.count(row), 1) << "lost or doubled at a page's end: " << row.toStdString();
    }
}

TEST_F(ReportPdf, CarriesAllItsFonts)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QStringList lines =
        output(QStringLiteral("pdffonts"), {write(sample::report(), Language::Italian)}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_GE(lines.size(), 3); // two lines of header
    for (int i = 2; i < lines.size(); ++i)
        EXPECT_TRUE(lines.at(i).contains(QRegularExpression(QStringLiteral("\\byes +(yes|no) +yes\\b")))) << lines.at(i).toStdString();
}

TEST_F(ReportPdf, DeclaresPdfA1b)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QString name = write(sample::report(), Language::English);
    const QString info = output(QStringLiteral("pdfinfo"), {name});
    EXPECT_TRUE(info.contains(QRegularExpression(QStringLiteral("PDF version: +1\\.4")))) << info.toStdString();
    EXPECT_TRUE(info.contains(QStringLiteral("Maintenance report, Delta Meccanica S.p.A., 21 Nov 2026"))) << info.toStdString();
    EXPECT_TRUE(info.contains(QStringLiteral("Tagliando")));
    EXPECT_TRUE(info.contains(QStringLiteral("(A4)")));
    const QString xmp = output(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), name});
    EXPECT_TRUE(xmp.contains(QStringLiteral("pdfaid:part=\"1\"")) || xmp.contains(QStringLiteral("<pdfaid:part>1"))) << xmp.toStdString();
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.contains("/OutputIntents"));
    EXPECT_EQ(bytes.count("/SMask"), bytes.count("/SMask /None")) << "transparency is not PDF/A-1";
}

TEST_F(ReportPdf, NamesStayWholeAndSearchable)
{
    SKIP_WITHOUT_PDF_TOOLS();
    std::vector<Finding> rows = sample::stops();
    for (Finding &row : rows)
        row.holder.edit().serverName = QStringLiteral("SRV-NOME-LUNGO-PIANO-TERRA-%1").arg(row.server.value);
    const QString text = pdfText(write(sample::reportOf(rows), Language::Italian));
    for (const Finding &row : rows)
        EXPECT_TRUE(text.contains(row.holder->serverName)) << row.holder->serverName.toStdString();
    for (const QString &name : sample::machineNames())
        EXPECT_TRUE(text.contains(name)) << name.toStdString();
}

TEST_F(ReportPdf, SumsAddUp)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const Report report = sample::report();
    const QString text = pdfText(write(report, Language::Italian));
    const int lights = numberAfter(text, QStringLiteral("Rosso")) + numberAfter(text, QStringLiteral("Giallo")) +
                       numberAfter(text, QStringLiteral("Verde")) + numberAfter(text, QStringLiteral("Grigio"));
    EXPECT_EQ(lights, 12);
    EXPECT_EQ(numberAfter(text, QStringLiteral("Rosso")), 5);
    EXPECT_EQ(numberAfter(text, QStringLiteral("Grigio")), 3) << "to verify and not seen together, never green";
    const int satisfied = numberAfter(text, QStringLiteral("In regola"));
    EXPECT_EQ(satisfied, 159);
    EXPECT_EQ(numberAfter(text, QStringLiteral("Aperte")) + satisfied, numberAfter(text, QStringLiteral("Totale verifiche")));
    EXPECT_EQ(numberAfter(text, QStringLiteral("Totale verifiche")), static_cast<int>(report.rows.size()));
    EXPECT_TRUE(text.contains(QStringLiteral("159 su 248 verifiche, 64,1"))) << "what is to verify is outside the denominator";
}

TEST_F(ReportPdf, OneRowPerActionHoweverManyMachines)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QString text = pdfText(write(sample::report(), Language::Italian));
    EXPECT_EQ(text.count(QStringLiteral("libexample001: 4 macchine")), 1);
    EXPECT_EQ(text.count(QStringLiteral("Certificato della cassa: 3 macchine")), 1);
    EXPECT_TRUE(text.contains(QStringLiteral("non verificato")));
    EXPECT_TRUE(text.contains(QStringLiteral("14/11/2026")));
}

TEST_F(ReportPdf, AsksEachQuestionOnceWithABoxForEachMachine)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QString text = pdfText(write(sample::report(), Language::Italian));
    const qsizetype at = text.indexOf(QStringLiteral("Secure Boot è attivo?"));
    ASSERT_GE(at, 0);
    EXPECT_EQ(text.count(QStringLiteral("Secure Boot è attivo?")), 1);
    const QString row = text.mid(at, 400);
    EXPECT_TRUE(row.contains(QStringLiteral("SRV-DC-01")) && row.contains(QStringLiteral("SRV-MAIL-01"))) << row.toStdString();
    EXPECT_TRUE(row.contains(QStringLiteral("La risposta decide 3 verifiche."))) << row.toStdString();
}

TEST_F(ReportPdf, WithoutStopsSaysWhatIsKnownAndNeverAllIsWell)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QString italian = pdfText(write(sample::reportOf({}), Language::Italian)).simplified();
    EXPECT_TRUE(italian.contains(QStringLiteral("Nessun blocco noto alla data del 21/11/2026"))) << italian.toStdString();
    EXPECT_FALSE(italian.contains(QStringLiteral("tutto a posto"), Qt::CaseInsensitive));
    EXPECT_FALSE(italian.contains(QStringLiteral("tutto bene"), Qt::CaseInsensitive));
    EXPECT_EQ(numberAfter(italian, QStringLiteral("Verde")), 0) << "twelve machines never seen are not green";
    for (const char *heading : {"1. Cosa smette di funzionare", "2. Semaforo delle 12 macchine", "3. I numeri", "4. Scadute e da fare",
                                "5. Che cosa è rinviato, e da chi", "6. Risolte", "7. Prossima visita", "8. Domande aperte", "Allegato"})
        EXPECT_TRUE(italian.contains(QString::fromUtf8(heading))) << heading;
}

TEST_F(ReportPdf, HostileTextsArePrintedAsText)
{
    SKIP_WITHOUT_PDF_TOOLS();
    QFile secret(path(QStringLiteral("secret.txt")));
    ASSERT_TRUE(secret.open(QIODevice::WriteOnly));
    secret.write("XYZZY-SECRET-42");
    secret.close();
    const QString image = QStringLiteral("<img src=\"file://%1\">").arg(secret.fileName());
    const QString script = QStringLiteral("</td></table><script>alert(1)</script>&amp;<b>");
    std::vector<Finding> rows = sample::stops();
    rows[0].about.edit().headline = {script, script};
    rows[0].about.edit().consequence = {image, image};
    rows[1].holder.edit().serverName = QStringLiteral("<h1>HV1</h1>");
    rows[1].about.edit().consequence = {QString(9000, QLatin1Char('W')), {}};
    rows[1].about.edit().workaround = {QStringLiteral("a\u202Eb\u0007c\nd"), {}};
    rows[2].about.edit().title = {QStringLiteral("{date} {names} %n"), {}};
    Report report = sample::reportOf(rows);
    report.customer.name = QStringLiteral("<style>*{display:none}</style> & Figli");
    const QString file = write(report, Language::Italian);
    const QString text = output(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    QString dense = text;
    dense.remove(QRegularExpression(QStringLiteral("\\s")));
    EXPECT_TRUE(dense.contains(QString(script).remove(QLatin1Char(' ')))) << text.left(3000).toStdString();
    EXPECT_TRUE(dense.contains(QStringLiteral("<imgsrc=\"file:")));
    EXPECT_TRUE(text.contains(QStringLiteral("<h1>HV1</h1>")));
    EXPECT_TRUE(text.contains(QStringLiteral("<style>*{display:none}</style> & Figli")));
    EXPECT_TRUE(text.contains(QStringLiteral("{date} {names} %n: 3 macchine")));
    EXPECT_GE(dense.count(QLatin1Char('W')), 9000) << "an over-long word is cut into lines, not off";
    EXPECT_FALSE(text.contains(QStringLiteral("XYZZY-SECRET-42")));
    EXPECT_FALSE(text.contains(QChar(0x202e)));
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_FALSE(pdf.readAll().contains("/Subtype /Image")) << "nothing on this paper is an image";
}

TEST_F(ReportPdf, SpeaksOneLanguageAtATime)
{
    SKIP_WITHOUT_PDF_TOOLS();
    const QString english = pdfText(write(sample::report(), Language::English));
    for (const char *word : {"macchine", "macchina", "scaduta", "scadute", "bloccante", "verifica", "verifiche", "rilevazione", "giorni",
                             "giorno",   "entro",    "fonte",   "fonti",   "dati",      "risolta",  "tecnico",   "pagina",      "di",
                             "della",    "non",      "il",      "per",     "con",       "su",       "correzione"})
        EXPECT_FALSE(hasWord(english, QString::fromUtf8(word))) << word;
    EXPECT_TRUE(english.contains(QStringLiteral("Maintenance report as of 21 Nov 2026")));
    EXPECT_TRUE(english.contains(QStringLiteral("64.1")));

    const QString italian = pdfText(write(sample::report(), Language::Italian));
    for (const char *word : {"machines", "machine", "overdue", "blocking", "check", "checks", "days",  "day",   "source",     "data of", "page",
                             "of",       "the",     "not",     "verified", "open",  "total",  "known", "stops", "machine(s)", "severity"})
        EXPECT_FALSE(hasWord(italian, QString::fromUtf8(word))) << word;
    EXPECT_TRUE(italian.contains(QStringLiteral("Rapporto di manutenzione al 21/11/2026")));
}

TEST_F(ReportPdf, SaysWhyItCannotWriteAndLeavesNothingBehind)
{
    const QString name = path(QStringLiteral("missing/report.pdf"));
    const Result<void> written = writeReportPdf(sample::reportOf({}), Words(Language::Italian), name);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, QStringLiteral("report.cannot_write"));
    EXPECT_EQ(written.error().args.value(QStringLiteral("file")).toString(), name);
    EXPECT_FALSE(written.error().args.value(QStringLiteral("reason")).toString().isEmpty());
    EXPECT_FALSE(QFile::exists(name));
}

TEST_F(ReportPdf, ReplacesAnOlderFileWhole)
{
    const QString name = path(QStringLiteral("old.pdf"));
    QFile old(name);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(4'000'000, 'x'));
    old.close();
    ASSERT_OK(writeReportPdf(sample::reportOf({}), Words(Language::Italian), name));
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    const QByteArray bytes = old.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-1.4"));
    EXPECT_TRUE(bytes.trimmed().endsWith("%%EOF"));
    EXPECT_LT(bytes.size(), 4'000'000);
}

TEST_F(ReportPdf, SaysWhenSomebodyComesNextAndWhatIsRestarted)
{
    SKIP_WITHOUT_PDF_TOOLS();
    Report report = sample::report();
    EXPECT_TRUE(pdfPages(write(report, Language::Italian)).join(QLatin1Char('\n')).contains(QStringLiteral("Nessuna visita è concordata")));
    Visit visit;
    visit.day = QDate(2026, 11, 24);
    visit.start = QTime(18, 30);
    visit.minutes = 210;
    VisitLine line;
    line.serverName = QStringLiteral("SRV-SQL");
    line.restart = true;
    visit.lines = {line, line};
    report.nextVisit = visit;
    const QString italian = pdfPages(write(report, Language::Italian)).join(QLatin1Char('\n'));
    EXPECT_TRUE(italian.contains(QStringLiteral("24/11/2026, 18:30–22:00")));
    EXPECT_TRUE(italian.contains(QStringLiteral("Saranno riavviate: SRV-SQL."))) << "once, though two of its lines restart it";
    EXPECT_TRUE(pdfPages(write(report, Language::English)).join(QLatin1Char('\n')).contains(QStringLiteral("Will be restarted: SRV-SQL.")));
}
