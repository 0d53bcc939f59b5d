// Who signed it: OpenPGP through gpgv, which judges against a keyring and nothing else.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tagliando {

/// What a good signature covers, and whose it is.
struct SignedContent {
    QByteArray content;  ///< only what was signed, never what stands around it
    QString fingerprint; ///< of the primary key
    QString signedBy;    ///< user id of the key
};

/// The keyring of Debian's archive, as the package debian-archive-keyring installs it.
QString debianArchiveKeyring();

/// Checks a clear-signed file. Good means: nothing outside the signed block, no bad signature, and at least one good one by a key of the keyring;
/// other signatures by keys that are not in it do not matter (Debian signs with two generations of keys). Errors, args `file`: "trust.unsigned",
/// "trust.no_gpgv", "trust.no_keyring" (also `keyring`), "trust.bad_signature", "trust.no_key" (also `key`), "trust.expired" (also `key`).
Result<SignedContent> verifyClearSigned(const QByteArray &bytes, const QString &fileName, const QString &keyring = debianArchiveKeyring());

/// Checks a detached signature (".asc"); `content` is the bytes. Errors as verifyClearSigned, without "trust.unsigned".
Result<SignedContent> verifyDetached(const QByteArray &bytes, const QByteArray &signature, const QString &fileName, const QString &keyring);

/// The bytes of an armored public key as gpgv's keyrings hold them; bytes without armor as they are.
QByteArray keyWithoutArmor(const QByteArray &bytes);

} // namespace tagliando
