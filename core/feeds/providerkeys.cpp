#include "core/feeds/providerkeys.h"

#include "core/feeds/trust.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

namespace tagliando {

namespace {

constexpr qint64 keyLimit = 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(keyLimit) : QByteArray();
}

} // namespace

class ProviderKeys::Folder : public QTemporaryDir {};

ProviderKeys::~ProviderKeys() = default;

ProviderKeys::ProviderKeys(const QString &folder)
{
    QStringList urls;
    QHash<QString, QString> files; // by name
    for (QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); walk.hasNext();) {
        const QString path = walk.next();
        const QString name = QFileInfo(path).fileName();
        if (name == QLatin1String("provider-metadata.json")) {
            for (const QJsonValue &key : QJsonDocument::fromJson(contentOf(path)).object().value(QLatin1String("public_openpgp_keys")).toArray()) {
                fingerprints_ << key.toObject().value(QLatin1String("fingerprint")).toString().toUpper();
                urls << key.toObject().value(QLatin1String("url")).toString();
            }
        } else if (!name.endsWith(QLatin1String(".json.asc"))) {
            files.insert(name, path);
        }
    }
    QByteArray keys;
    for (const QString &url : std::as_const(urls)) {
        if (const QString file = files.value(QUrl(url).fileName()); !file.isEmpty())
            keys += keyWithoutArmor(contentOf(file));
    }
    if (keys.isEmpty())
        return;
    folder_ = std::make_unique<Folder>();
    QFile keyring(folder_->filePath(QStringLiteral("provider.gpg")));
    if (keyring.open(QIODevice::WriteOnly) && keyring.write(keys) == keys.size())
        keyring_ = keyring.fileName();
}

Result<void> ProviderKeys::verify(const QByteArray &bytes, const QByteArray &signature, const QString &fileName) const
{
    const Result<SignedContent> verified = verifyDetached(bytes, signature, fileName, keyring_);
    if (!verified)
        return verified.error();
    if (!fingerprints_.contains(verified->fingerprint.toUpper()))
        return Error{QStringLiteral("trust.no_key"), {{QStringLiteral("file"), fileName}, {QStringLiteral("key"), verified->fingerprint}}};
    return {};
}

} // namespace tagliando
