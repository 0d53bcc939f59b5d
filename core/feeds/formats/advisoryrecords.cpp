#include "core/feeds/formats/advisoryrecords.h"

namespace tagliando {

QString textOf(const JsonNode &object, const char *key)
{
    const JsonNode *found = object.find(QLatin1String(key));
    const bool text = found && (found->kind == JsonNode::Kind::String || found->kind == JsonNode::Kind::Number);
    return text ? found->text.trimmed() : QString();
}

const JsonNode *listOf(const JsonNode &object, const char *key)
{
    const JsonNode *found = object.find(QLatin1String(key));
    return found && found->kind == JsonNode::Kind::Array ? found : nullptr;
}

const JsonNode *objectOf(const JsonNode &object, const char *key)
{
    const JsonNode *found = object.find(QLatin1String(key));
    return found && found->kind == JsonNode::Kind::Object ? found : nullptr;
}

QString trackerAdvisory() { return QStringLiteral("debian-tracker"); }

bool isEsmBuild(QByteArrayView version) { return version.indexOf("~esm") >= 0 || version.indexOf("+esm") >= 0; }

std::optional<CatalogueDate> dayOf(const QDateTime &date)
{
    return date.isValid() ? std::optional(CatalogueDate{date.toUTC().date()}) : std::nullopt;
}

} // namespace tagliando
