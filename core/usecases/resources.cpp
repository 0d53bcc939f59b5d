#include "core/usecases/resources.h"

#include "core/deadlines/policyjson.h"

#include <QDir>
#include <QFile>

namespace tagliando {

namespace {

const QString root = QStringLiteral(":/tagliando/");

} // namespace

QByteArray embeddedFile(const QString &path)
{
    QFile file(root + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<std::shared_ptr<const Resources>> loadResources()
{
    auto vocabulary = Vocabulary::parse(embeddedFile(QStringLiteral("resources/platforms.json")), embeddedFile(QStringLiteral("resources/products.json")));
    if (!vocabulary)
        return vocabulary.error();
    const QString policyFile = QStringLiteral("resources/policies/default.json");
    auto policy = parsePolicy(embeddedFile(policyFile), policyFile);
    if (!policy)
        return policy.error();

    auto resources = std::make_shared<Resources>(Resources{std::move(*vocabulary), {}, std::move(*policy), {}});
    const QString presets = QStringLiteral("resources/policies/");
    for (const QString &name : QDir(root + presets).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto preset = parsePolicy(embeddedFile(presets + name), name);
        if (!preset)
            return preset.error();
        resources->presets.push_back(std::move(*preset));
    }
    const QString folder = QStringLiteral("resources/facts/");
    const QStringList names = QDir(root + folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    resources->facts.reserve(size_t(names.size()));
    for (const QString &name : names) {
        auto fact = parseFact(embeddedFile(folder + name), name, resources->vocabulary);
        if (!fact)
            return fact.error();
        resources->facts.push_back(std::move(*fact));
    }
    return std::shared_ptr<const Resources>(std::move(resources));
}

} // namespace tagliando
