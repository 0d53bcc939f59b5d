// The packages of an rpm distribution's advisory: names, versions, architectures and module streams (FEEDS C2).
#pragma once

#include "core/feeds/formats/fixcollector.h"

#include <map>
#include <optional>
#include <tuple>

namespace tagliando {

struct RpmName {
    QByteArray name, epoch, version, release, architecture; ///< epoch empty: not stated
};

/// "delve-0:1.25.2-1.el10_1.aarch64.rpm", with or without epoch and ".rpm"; none when it is no such name.
std::optional<RpmName> readNevra(QByteArray text);

/// A version as an advisory says it. An epoch that is not stated stays away: it is unknown, not zero (FEEDS C2).
QByteArray evrOf(const RpmName &name);

/// True for a build out of a module: ".module+el8", ".module_el9".
bool isModularBuild(QByteArrayView version);

/// The modules a title names, "name:stream": "Important: virt:rhel and virt-devel:rhel security update".
QList<QByteArray> modulesOfTitle(const QString &title);

/// Gathers the packages of one advisory and hands over one fix per name and version; of a package that comes for every architecture of the
/// advisory one fix for any.
class RpmPackages {
public:
    /// `module` empty: of none, unless the build says that it is modular: then those of the advisory's title.
    void add(const QString &release, const QByteArray &name, const QByteArray &evr, const QByteArray &architecture, const QByteArray &module = {},
             const QString &support = {});
    /// `base` brings advisory, severity, CVEs and date; `titles` are the modules the title names.
    void handOver(const PackageFix &base, const QList<QByteArray> &titles, FixCollector &collector) const;

private:
    struct Key {
        QString release;
        QByteArray name, evr, module;
        QString support;
        friend bool operator<(const Key &a, const Key &b)
        {
            return std::tie(a.release, a.name, a.evr, a.module, a.support) < std::tie(b.release, b.name, b.evr, b.module, b.support);
        }
    };
    std::map<Key, QSet<QByteArray>> packages_;
    std::map<QString, QSet<QByteArray>> architectures_; ///< by release
};

} // namespace tagliando
