#include "ui/dialogs/columnmeanings.h"

namespace tagliando {

namespace {

struct Meaning {
    const char *target, *text;
};

constexpr Meaning meanings[] = {
    {"", QT_TRANSLATE_NOOP("window", "– not read –")},
    {"customer", QT_TRANSLATE_NOOP("window", "Customer")},
    {"site", QT_TRANSLATE_NOOP("window", "Site")},
    {"server", QT_TRANSLATE_NOOP("window", "Machine")},
    {"domain", QT_TRANSLATE_NOOP("window", "Domain")},
    {"serial", QT_TRANSLATE_NOOP("window", "Serial number")},
    {"machine_id", QT_TRANSLATE_NOOP("window", "Machine id")},
    {"package", QT_TRANSLATE_NOOP("window", "Linux package")},
    {"version", QT_TRANSLATE_NOOP("window", "Version of package or product")},
    {"architecture", QT_TRANSLATE_NOOP("window", "Architecture")},
    {"source_package", QT_TRANSLATE_NOOP("window", "Source package")},
    {"kb", QT_TRANSLATE_NOOP("window", "Update (KB)")},
    {"status", QT_TRANSLATE_NOOP("window", "State of the update")},
    {"installed_on", QT_TRANSLATE_NOOP("window", "Installed on")},
    {"product", QT_TRANSLATE_NOOP("window", "Installed product")},
    {"vendor", QT_TRANSLATE_NOOP("window", "Vendor")},
    {"collected", QT_TRANSLATE_NOOP("window", "Seen on")},
    {"os", QT_TRANSLATE_NOOP("window", "Operating system")},
    {"build", QT_TRANSLATE_NOOP("window", "Build")},
    {"os_version", QT_TRANSLATE_NOOP("window", "Version of the operating system")},
    {"kernel", QT_TRANSLATE_NOOP("window", "Running kernel")},
    {"role", QT_TRANSLATE_NOOP("window", "Role")},
    {"class", QT_TRANSLATE_NOOP("window", "Server or workstation")},
    {"exposure", QT_TRANSLATE_NOOP("window", "Exposed to the Internet")},
    {"last_boot", QT_TRANSLATE_NOOP("window", "Last boot")},
    {"pending_restart", QT_TRANSLATE_NOOP("window", "Restart pending")},
};

} // namespace

QString columnMeaning(const Desk &desk, const QString &target)
{
    for (const Meaning &meaning : meanings) {
        if (target == QLatin1String(meaning.target))
            return desk.say(meaning.text);
    }
    if (target.startsWith(QLatin1String("expires.")))
        return desk.say(QT_TRANSLATE_NOOP("window", "Expiry date ({key})"), {{QStringLiteral("key"), target}});
    if (target.startsWith(QLatin1String("attr.")))
        return desk.say(QT_TRANSLATE_NOOP("window", "Other value ({key})"), {{QStringLiteral("key"), target}});
    return target;
}

} // namespace tagliando
