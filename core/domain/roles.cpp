#include "core/domain/roles.h"

#include "core/domain/vocabulary.h"

namespace tagliando {

namespace {

struct Role {
    const char *name;
    const char *aliases;
};

// What facts ask for, and the groups an order of work tells apart.
constexpr Role roles[] = {
    {"adcs", "ca certification-authority certificate-authority ad-cs ad-certificate pki"},
    {"app", "application application-server app-server erp gestionale"},
    {"backup", "backup-server"},
    {"client", "workstation pc desktop notebook laptop"},
    {"database", "db sql sql-server database-server mysql postgresql mssql oracle"},
    {"dhcp", "dhcp-server"},
    {"dns", "dns-server"},
    {"domain-controller", "dc pdc bdc rodc ad ad-ds active-directory ad-domain-services"},
    {"domain-member", "member member-server"},
    {"entra-connect", "azure-ad-connect aad-connect"},
    {"exchange", "exchange-server"},
    {"file", "file-server fileserver file-services nas"},
    {"firewall", "router gateway"},
    {"fsmo", "fsmo-holder pdc-emulator"}, // beside domain-controller: the one restarted last
    {"hypervisor", "hyper-v hyperv esxi vmware proxmox kvm virtualization virtualisation"},
    {"mail", "mail-server mailserver smtp posta"},
    {"monitoring", "monitor"},
    {"print", "print-server print-services stampa"},
    {"proxy", "proxy-server"},
    {"radius", "nps npas"},
    {"rds", "rdsh ts terminal-server terminal-services remote-desktop remote-desktop-services"},
    {"voip", "pbx centralino"},
    {"vpn", "vpn-server ras rras"},
    {"web", "web-server webserver iis apache nginx"},
    {"wsus", "wsus-server updateservices"},
};

} // namespace

const QStringList &knownRoles()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Role &role : roles)
            all.append(QLatin1String(role.name));
        return all;
    }();
    return names;
}

QString roleNamed(const QString &name)
{
    const QString wanted = normalisedName(name);
    for (const Role &role : roles) {
        if (wanted == QLatin1String(role.name) || QString(QLatin1String(role.aliases)).split(QLatin1Char(' ')).contains(wanted))
            return QLatin1String(role.name);
    }
    return {};
}

QString nearestRole(const QString &name)
{
    QStringList known;
    for (const Role &role : roles)
        known << QLatin1String(role.name) << QString(QLatin1String(role.aliases)).split(QLatin1Char(' '));
    return roleNamed(nearestName(name, known));
}

} // namespace tagliando
