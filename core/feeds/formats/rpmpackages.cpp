#include "core/feeds/formats/rpmpackages.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

/// Those that come beside another one (multilib) or for none say nothing about how many architectures an advisory has.
bool counts(const QByteArray &architecture) { return architecture != "noarch" && architecture != "i686" && architecture != "i386"; }

} // namespace

std::optional<RpmName> readNevra(QByteArray text)
{
    text = text.trimmed();
    if (text.endsWith(".rpm"))
        text.chop(4);
    const qsizetype dot = text.lastIndexOf('.');
    if (dot <= 0)
        return std::nullopt;
    RpmName name;
    name.architecture = text.mid(dot + 1);
    text.truncate(dot);
    const qsizetype second = text.lastIndexOf('-');
    const qsizetype first = second > 0 ? text.lastIndexOf('-', second - 1) : -1;
    if (first <= 0)
        return std::nullopt;
    name.release = text.mid(second + 1);
    name.version = text.mid(first + 1, second - first - 1);
    name.name = text.left(first);
    const qsizetype colon = name.version.indexOf(':');
    if (colon > 0) {
        name.epoch = name.version.left(colon);
        name.version = name.version.mid(colon + 1);
    } else if (name.name.contains(':')) { // "0:delve-1.25.2-1.el10"
        name.epoch = name.name.left(name.name.indexOf(':'));
        name.name = name.name.mid(name.name.indexOf(':') + 1);
    }
    if (name.name.isEmpty() || name.version.isEmpty() || name.release.isEmpty() || name.architecture.contains('-'))
        return std::nullopt;
    return name;
}

QByteArray evrOf(const RpmName &name)
{
    const bool stated = !name.epoch.isEmpty() && name.epoch != "None" && name.epoch != "(none)";
    return (stated ? name.epoch + ':' : QByteArray()) + name.version + (name.release.isEmpty() ? QByteArray() : '-' + name.release);
}

bool isModularBuild(QByteArrayView version) { return version.indexOf(".module+el") >= 0 || version.indexOf(".module_el") >= 0; }

QList<QByteArray> modulesOfTitle(const QString &title)
{
    static const QRegularExpression form(QStringLiteral("(?<![\\w:/.-])([A-Za-z][A-Za-z0-9._+-]*):([A-Za-z0-9][A-Za-z0-9._+-]*)"));
    QList<QByteArray> modules;
    for (auto match = form.globalMatch(title); match.hasNext();) {
        const QByteArray module = match.next().captured().toUtf8();
        if (!modules.contains(module))
            modules.append(module);
    }
    return modules;
}

void RpmPackages::add(const QString &release, const QByteArray &name, const QByteArray &evr, const QByteArray &architecture, const QByteArray &module,
                      const QString &support)
{
    if (architecture == "src" || architecture == "nosrc")
        return; // nobody has a source package installed
    packages_[{release, name, evr, module, support}].insert(architecture);
    if (counts(architecture))
        architectures_[release].insert(architecture);
}

void RpmPackages::handOver(const PackageFix &base, const QList<QByteArray> &titles, FixCollector &collector) const
{
    for (const auto &[key, architectures] : packages_) {
        PackageFix fix = base;
        fix.release = key.release;
        fix.source = key.name;
        fix.fixedVersion = key.evr;
        fix.support = key.support;
        QList<QByteArray> modules{key.module};
        if (key.module.isEmpty() && isModularBuild(key.evr)) {
            modules = titles;
            if (modules.isEmpty()) {
                collector.leaveOut(QStringLiteral("reason.unknown_module"), QString::fromUtf8(key.name + ' ' + key.evr));
                continue;
            }
        }
        const auto all = architectures_.find(key.release);
        const bool everywhere = architectures.contains("noarch") || architectures.contains(QByteArray()) ||
                                (all != architectures_.end() && all->second.size() > 1 && architectures.contains(all->second));
        for (const QByteArray &module : std::as_const(modules)) {
            fix.module = module;
            fix.architecture.clear();
            if (everywhere) {
                collector.add(fix);
                continue;
            }
            for (const QByteArray &architecture : architectures) {
                fix.architecture = architecture;
                collector.add(fix);
            }
        }
    }
}

} // namespace tagliando
