#include "core/domain/purltypes.h"

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

enum class Case { Kept, Lower };
enum class NameSpace { Optional, Required, Forbidden };

struct Rule {
    const char *type;
    Case nameSpaceCase = Case::Kept;
    Case nameCase = Case::Kept;
    NameSpace nameSpace = NameSpace::Optional;
};

// Types whose names are case-insensitive, or that need a namespace or may have none (purl-spec, types/*-definition.json).
constexpr std::array<Rule, 36> rules{{
    {"alpm", Case::Lower, Case::Lower, NameSpace::Required},
    {"apk", Case::Lower, Case::Lower, NameSpace::Required},
    {"bitbucket", Case::Lower, Case::Lower, NameSpace::Required},
    {"bitnami", Case::Lower, Case::Lower, NameSpace::Forbidden},
    {"cargo", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"cocoapods", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"composer", Case::Lower, Case::Lower, NameSpace::Required},
    {"conda", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"cpan", Case::Kept, Case::Kept, NameSpace::Required},
    {"cran", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"deb", Case::Lower, Case::Lower, NameSpace::Required},
    {"conan"},
    {"docker"},
    {"gem", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"generic"},
    {"github", Case::Lower, Case::Lower, NameSpace::Required},
    {"gitlab", Case::Lower, Case::Lower, NameSpace::Required},
    {"golang", Case::Lower, Case::Lower},
    {"hackage", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"hex", Case::Lower, Case::Lower},
    {"huggingface"},
    {"julia", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"luarocks", Case::Lower, Case::Lower},
    {"maven", Case::Kept, Case::Kept, NameSpace::Required},
    {"mlflow", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"npm", Case::Lower, Case::Lower},
    {"nuget", Case::Kept, Case::Kept, NameSpace::Forbidden},
    {"oci", Case::Lower, Case::Lower, NameSpace::Forbidden},
    {"otp", Case::Kept, Case::Lower, NameSpace::Forbidden},
    {"pub", Case::Kept, Case::Lower, NameSpace::Forbidden},
    {"pypi", Case::Kept, Case::Lower, NameSpace::Forbidden},
    {"qpkg", Case::Lower, Case::Kept, NameSpace::Required},
    {"rpm", Case::Lower, Case::Kept},
    {"swid"},
    {"swift", Case::Kept, Case::Kept, NameSpace::Required},
    {"vscode-extension", Case::Lower, Case::Lower, NameSpace::Required},
}};

} // namespace

bool applyPurlType(Purl *purl)
{
    const auto *rule = std::find_if(rules.begin(), rules.end(), [&](const Rule &one) { return purl->type == one.type; });
    if (rule == rules.end())
        return true;
    if (rule->nameSpaceCase == Case::Lower)
        purl->nameSpace = purl->nameSpace.toLower();
    if (rule->nameCase == Case::Lower)
        purl->name = purl->name.toLower();
    if (purl->type == "pypi")
        purl->name.replace('_', '-');
    if (purl->type == "pub")
        purl->name.replace('-', '_');
    if (purl->type == "huggingface" || purl->type == "oci" || purl->type == "luarocks")
        purl->version = purl->version.toLower();
    if (purl->type == "mlflow" && purl->qualifiers.value("repository_url").contains("databricks"))
        purl->name = purl->name.toLower();
    if (purl->type == "cpan" && (purl->nameSpace != purl->nameSpace.toUpper() || purl->name.contains("::"))) // "::" is in modules' names
        return false;
    if ((purl->type == "cran" || purl->type == "swift") && purl->version.isEmpty())
        return false;
    if (purl->type == "conan" && purl->nameSpace.isEmpty() == purl->qualifiers.contains("channel"))
        return false;
    if ((purl->type == "julia" && !purl->qualifiers.contains("uuid")) || (purl->type == "swid" && !purl->qualifiers.contains("tag_id")))
        return false;
    if (rule->nameSpace == NameSpace::Required && purl->nameSpace.isEmpty())
        return false;
    return rule->nameSpace != NameSpace::Forbidden || purl->nameSpace.isEmpty();
}

} // namespace tagliando
