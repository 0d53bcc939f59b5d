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

Error refusal(const char *code, const QString &file, const char *name = nullptr, const QString &value = {})
{
    Error error{QLatin1String(code), {{QStringLiteral("file"), file}}};
    if (name)
        error.args.insert(QLatin1String(name), value);
    return error;
}

Result<void> put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Error{QStringLiteral("file.cannot_write"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    return {};
}

/// Runs gpgv in a home of its own; good means a good and valid signature by a key of the keyring, and no bad one.
Result<Verdicts> judged(const QString &home, const QStringList &arguments, const QString &fileName, const QString &keyring)
{
    const QString gpgv = QStandardPaths::findExecutable(QStringLiteral("gpgv"));
    if (gpgv.isEmpty())
        return refusal("trust.no_gpgv", fileName);
    if (!QFileInfo(keyring).isReadable())
        return refusal("trust.no_keyring", fileName, "keyring", keyring);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GNUPGHOME"), home);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(
        gpgv, QStringList{QStringLiteral("--status-fd"), QStringLiteral("1"), QStringLiteral("--keyring"), QFileInfo(keyring).absoluteFilePath()} +
                  arguments);
    if (!process.waitForStarted(patienceMs))
        return refusal("trust.no_gpgv", fileName);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(1000);
        return refusal("trust.bad_signature", fileName);
    }
    const Verdicts verdicts = readStatus(process.readAllStandardOutput());
    if (verdicts.bad)
        return refusal("trust.bad_signature", fileName);
    if (verdicts.good && verdicts.valid)
        return verdicts;
    if (!verdicts.expiredKey.isEmpty())
        return refusal("trust.expired", fileName, "key", verdicts.expiredKey);
    if (!verdicts.missingKey.isEmpty())
        return refusal("trust.no_key", fileName, "key", verdicts.missingKey);
    return refusal("trust.bad_signature", fileName);
}

} // namespace

QString debianArchiveKeyring() { return QStringLiteral("/usr/share/keyrings/debian-archive-keyring.gpg"); }

Result<SignedContent> verifyClearSigned(const QByteArray &bytes, const QString &fileName, const QString &keyring)
{
    if (!bytes.trimmed().startsWith(signedHead))
        return refusal("trust.unsigned", fileName);
    if (!isOneSignedBlock(bytes))
        return refusal("trust.bad_signature", fileName);
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("signed")), content = folder.filePath(QStringLiteral("content"));
    if (const auto written = put(input, bytes); !written)
        return written.error();
    const Result<Verdicts> verdicts = judged(folder.path(), {QStringLiteral("--output"), content, input}, fileName, keyring);
    if (!verdicts)
        return verdicts.error();
    QFile output(content);
    if (!output.open(QIODevice::ReadOnly))
        return refusal("trust.bad_signature", fileName);
    return SignedContent{output.readAll(), verdicts->fingerprint, verdicts->signedBy};
}

Result<SignedContent> verifyDetached(const QByteArray &bytes, const QByteArray &signature, const QString &fileName, const QString &keyring)
{
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("signed")), detached = folder.filePath(QStringLiteral("signature"));
    for (const auto &[path, content] : {std::pair{input, bytes}, {detached, signature}}) {
        if (const auto written = put(path, content); !written)
            return written.error();
    }
    const Result<Verdicts> verdicts = judged(folder.path(), {detached, input}, fileName, keyring);
    if (!verdicts)
        return verdicts.error();
    return SignedContent{bytes, verdicts->fingerprint, verdicts->signedBy};
}

QByteArray keyWithoutArmor(const QByteArray &bytes)
{
    const QByteArray head = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
    QByteArray keys;
    qsizetype at = bytes.indexOf(head);
    if (at < 0)
        return bytes;
    for (; at >= 0; at = bytes.indexOf(head, at + 1)) {
        const qsizetype end = bytes.indexOf("-----END PGP PUBLIC KEY BLOCK-----", at);
        QByteArray base64;
        bool body = false; // after the empty line that ends the armor's headers
        for (const QByteArray &raw : bytes.mid(at + head.size(), end < 0 ? -1 : end - at - head.size()).split('\n')) {
            const QByteArray line = raw.trimmed();
            if (line.isEmpty() || (!body && line.contains(": "))) {
                body = body || line.isEmpty();
                continue;
            }
            if (line.startsWith('=')) // the checksum
                break;
            base64 += line;
        }
        keys += QByteArray::fromBase64(base64);
    }
    return keys;
}

} // namespace tagliando
