// The OpenPGP keys that a CSAF provider's tree names and brings (CSAF 2.0, requirement 20).
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace tagliando {

class ProviderKeys {
public:
    /// Looks for provider-metadata.json in the folder and below, hidden folders too, and for the key files it names.
    explicit ProviderKeys(const QString &folder);
    ~ProviderKeys();

    /// False: the tree names no keys, or brings none of those it names.
    [[nodiscard]] bool any() const { return !keyring_.isEmpty(); }
    /// Good only by a key whose fingerprint the metadata names. Errors as verifyDetached; "trust.no_key" for another key's signature.
    [[nodiscard]] Result<void> verify(const QByteArray &bytes, const QByteArray &signature, const QString &fileName) const;

private:
    class Folder;
    std::unique_ptr<Folder> folder_;
    QStringList fingerprints_;
    QString keyring_;
};

} // namespace tagliando
