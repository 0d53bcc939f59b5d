#include "core/inventory/formats/packagelist.h"

#include <algorithm>

namespace tagliando {

namespace {

QByteArrayView lastWord(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const qsizetype blank = trimmed.lastIndexOf(' ');
    return blank < 0 ? trimmed : trimmed.sliced(blank + 1);
}

bool isNameByte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; }

} // namespace

bool isDpkgName(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    const QByteArrayView name = colon < 0 ? text : text.first(colon);
    const QByteArrayView architecture = colon < 0 ? QByteArrayView("all") : text.sliced(colon + 1);
    return name.size() >= 2 && name[0] != '-' && name[0] != '.' && name[0] != '+' && !architecture.isEmpty() &&
           std::all_of(name.begin(), name.end(), isNameByte) && std::all_of(architecture.begin(), architecture.end(), isNameByte);
}

bool isDpkgVersion(QByteArrayView text)
{
    const auto fits = [](char c) { return isNameByte(c) || (c >= 'A' && c <= 'Z') || c == ':' || c == '~' || c == '_'; };
    return !text.isEmpty() && ((text[0] >= '0' && text[0] <= '9') || (text[0] >= 'a' && text[0] <= 'z')) &&
           std::all_of(text.begin(), text.end(), fits);
}

bool readStatusAbbreviation(QByteArrayView text, DpkgState *state)
{
    // want: Unknown Install Hold Remove Purge; state; error flag (a blank, or R: must be reinstalled)
    if (text.size() < 2 || text.size() > 3 || !QByteArrayView("uihrp").contains(text[0]) || (text.size() == 3 && text[2] != ' ' && text[2] != 'R'))
        return false;
    switch (text[1]) {
    case 'i':
    case 'W':
    case 't':
        *state = DpkgState::Installed;
        break;
    case 'U':
    case 'F':
        *state = DpkgState::Broken;
        break;
    case 'H':
        *state = DpkgState::Unusable;
        break;
    case 'c':
    case 'n':
        *state = DpkgState::Gone;
        break;
    default:
        return false;
    }
    return true;
}

bool readStatusWords(QByteArrayView text, DpkgState *state)
{
    const QByteArrayView word = lastWord(text);
    if (word == "installed" || word == "triggers-awaited" || word == "triggers-pending")
        *state = DpkgState::Installed;
    else if (word == "unpacked" || word == "half-configured")
        *state = DpkgState::Broken;
    else if (word == "half-installed")
        *state = DpkgState::Unusable;
    else if (word == "config-files" || word == "not-installed")
        *state = DpkgState::Gone;
    else
        return false;
    return true;
}

void PackageList::add(InstalledPackage package, DpkgState state, int line)
{
    if (state == DpkgState::Gone) {
        ++gone_;
        return;
    }
    if (state != DpkgState::Installed)
        rejected_.push_back(rejectedLine(input_, line, "import.package_broken", package.name));
    if (state == DpkgState::Unusable)
        return;
    if (const qsizetype colon = package.name.indexOf(':'); colon > 0) {
        if (package.architecture.isEmpty())
            package.architecture = package.name.mid(colon + 1);
        package.name.truncate(colon);
    }
    if (package.source.isEmpty())
        package.source = package.name;
    if (package.sourceVersion.isEmpty())
        package.sourceVersion = package.version;
    observation_.packages.push_back(std::move(package));
}

void PackageList::withoutSources()
{
    complete_ = false;
    rejected_.push_back(rejectedLine(input_, 0, "import.sources_missing", input_.fileName.toUtf8()));
}

void PackageList::reject(int line, const char *reason, QByteArrayView text, QVariantMap args)
{
    complete_ = false;
    rejected_.push_back(rejectedLine(input_, line, reason, text, std::move(args)));
}

Result<Reading> PackageList::finish()
{
    if (observation_.packages.empty() && gone_ == 0)
        return nothingRead(input_);
    observation_.completeness.insert(InventoryClass::Packages, {complete_, -1, int(observation_.packages.size())});
    Reading reading;
    reading.observations.push_back(std::move(observation_));
    reading.rejected = std::move(rejected_);
    return reading;
}

} // namespace tagliando
