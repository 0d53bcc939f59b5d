#include "core/feeds/trust.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tagliando {

namespace {

constexpr int patienceMs = 60'000;
const QByteArray signedHead = "-----BEGIN PGP SIGNED MESSAGE-----";
const QByteArray signatureEnd = "-----END PGP SIGNATURE-----";

/// Exactly one signed block and nothing else. Text around it would be read by nobody here, but it is a sign of tampering.
bool isOneSignedBlock(const QByteArray &bytes)
{
    const QByteArray text = bytes.trimmed();
    return text.startsWith(signedHead) && text.endsWith(signatureEnd) && text.count(signedHead) == 1 && text.count(signatureEnd) == 1;
}

/// What gpgv said, line by line (doc/DETAILS of GnuPG).
struct Verdicts {
    bool good = false, valid = false, bad = false;
    QString missingKey, expiredKey, fingerprint, signedBy;
};

Verdicts readStatus(const QByteArray &status)
{
    Verdicts verdicts;
    bool good = false; // the signature being told about
    for (const QByteArray &line : status.split('\n')) {
        if (!line.startsWith("[GNUPG:] "))
            continue;
        const QList<QByteArray> words = line.mid(9).trimmed().split(' ');
        const QByteArray &word = words.first();
        const QString key = QString::fromLatin1(words.value(1));
        if (word == "NEWSIG") {
            good = false;
        } else if (word == "GOODSIG") {
            good = verdicts.good = true;
            if (verdicts.signedBy.isEmpty())
                verdicts.signedBy = QString::fromUtf8(words.mid(2).join(' '));
        } else if (word == "VALIDSIG") { // also follows a signature by an expired key
            verdicts.valid = verdicts.valid || good;
            if (good && verdicts.fingerprint.isEmpty())
                verdicts.fingerprint = QString::fromLatin1(words.value(10, words.value(1)));
        } else if (word == "BADSIG" || word == "REVKEYSIG" || word == "NODATA" || word == "UNEXPECTED") {
            verdicts.bad = true;
        } else if (word == "NO_PUBKEY") {
            verdicts.missingKey = key;
        } else if (word == "EXPKEYSIG" || word == "EXPSIG") {
            verdicts.expiredKey = key;
        }
    }
    return verdicts;
}

} // namespace

QString debianArchiveKeyring() { return QStringLiteral("/usr/share/keyrings/debian-archive-keyring.gpg"); }

Result<SignedContent> verifyClearSigned(const QByteArray &bytes, const QString &fileName, const QString &keyring)
{
    const auto refusal = [&](const char *code, const QString &name = {}, const QString &value = {}) {
        Error error{QLatin1String(code), {{QStringLiteral("file"), fileName}}};
        if (!name.isEmpty())
            error.args.insert(name, value);
        return error;
    };
    if (!bytes.trimmed().startsWith(signedHead))
        return refusal("trust.unsigned");
    if (!isOneSignedBlock(bytes))
        return refusal("trust.bad_signature");
    const QString gpgv = QStandardPaths::findExecutable(QStringLiteral("gpgv"));
    if (gpgv.isEmpty())
        return refusal("trust.no_gpgv");
    if (!QFileInfo(keyring).isReadable())
        return refusal("trust.no_keyring", QStringLiteral("keyring"), keyring);

    const QTemporaryDir folder;
    QFile input(folder.filePath(QStringLiteral("signed")));
    if (!folder.isValid() || !input.open(QIODevice::WriteOnly) || input.write(bytes) != bytes.size())
        return Error{QStringLiteral("file.cannot_write"),
                     {{QStringLiteral("file"), input.fileName()}, {QStringLiteral("reason"), input.errorString()}}};
    input.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GNUPGHOME"), folder.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    const QString content = folder.filePath(QStringLiteral("content"));
    process.start(gpgv, {QStringLiteral("--status-fd"), QStringLiteral("1"), QStringLiteral("--keyring"), QFileInfo(keyring).absoluteFilePath(),
                         QStringLiteral("--output"), content, input.fileName()});
    if (!process.waitForStarted(patienceMs))
        return refusal("trust.no_gpgv");
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(1000);
        return refusal("trust.bad_signature");
    }
    const Verdicts verdicts = readStatus(process.readAllStandardOutput());
    if (verdicts.bad)
        return refusal("trust.bad_signature");
    if (!verdicts.good || !verdicts.valid) {
        if (!verdicts.expiredKey.isEmpty())
            return refusal("trust.expired", QStringLiteral("key"), verdicts.expiredKey);
        if (!verdicts.missingKey.isEmpty())
            return refusal("trust.no_key", QStringLiteral("key"), verdicts.missingKey);
        return refusal("trust.bad_signature");
    }
    QFile output(content);
    if (!output.open(QIODevice::ReadOnly))
        return refusal("trust.bad_signature");
    return SignedContent{output.readAll(), verdicts.fingerprint, verdicts.signedBy};
}

} // namespace tagliando
