#include "core/reporting/mail.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <gtest/gtest.h>

namespace tagliando {

namespace {

MailDraft draft()
{
    return {QStringLiteral("amministrazione@iota.example"),
            QString::fromUtf8("Rapportino 2026/118 — Società Perù, sede di Città di Castello"),
            QString::fromUtf8("Buongiorno,\nin allegato il rapportino.\n.\nè"),
            QString::fromUtf8("rapportino «118».pdf"),
            QByteArray("%PDF-1.4\0\r\n--=_tagliando_\r\n", 28).repeated(50),
            QDateTime(QDate(2026, 11, 21), QTime(10, 30), Qt::UTC)};
}

} // namespace

TEST(Mail, NoNameAddsAHeader)
{
    MailDraft evil = draft();
    evil.to = QStringLiteral("a@example\r\nBcc: b@example");
    evil.subject = QStringLiteral("x\nBcc: c@example\r\n\r\nbody");
    evil.fileName = QStringLiteral("a\"\r\nX: y.pdf");
    const QByteArray mail = toEml(evil);
    EXPECT_FALSE(mail.contains("\nBcc:"));
    EXPECT_FALSE(mail.contains("\nX: "));
    for (const QByteArray &line : mail.split('\n')) {
        EXPECT_LE(line.size(), 200) << line.toStdString();
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r'));
    }
}

TEST(Mail, AnIndependentReaderSeesTheSame)
{
    const QString python = QStringLiteral("/usr/bin/python3");
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(toEml(draft()));
    file.close();
    QProcess reader;
    reader.start(python, {QStringLiteral("-c"),
                          QStringLiteral("import email,email.policy,sys\n"
                                         "m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default)\n"
                                         "a=list(m.iter_attachments())\n"
                                         "sys.stdout.buffer.write('|'.join([m['To'],m['Subject'],m['Date'].datetime.isoformat(),"
                                         "m.get_body().get_content(),a[0].get_filename(),str(len(a))]).encode()+b'|'+a[0].get_content())"),
                          file.fileName()});
    if (!reader.waitForFinished())
        GTEST_SKIP() << "no Python 3";
    const MailDraft sent = draft();
    const QByteArray expected = sent.to.toUtf8() + '|' + sent.subject.toUtf8() + "|2026-11-21T10:30:00+00:00|" + sent.text.toUtf8() + '|' +
                                sent.fileName.toUtf8() + "|1|" + sent.attachment;
    EXPECT_EQ(reader.readAllStandardOutput(), expected) << reader.readAllStandardError().toStdString();
}

} // namespace tagliando
