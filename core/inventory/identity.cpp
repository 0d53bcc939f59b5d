#include "core/inventory/identity.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace tagliando {

namespace {

// What boards say that were never given a number.
bool isRealSerial(const QString &serial)
{
    static const QRegularExpression junk(
        QStringLiteral("^(0+|1234567890?|none|n/a|default( string)?|to be filled.*|system serial.*|not (specified|available).*|"
                       "invalid|unknown|x+|\\.+|-+)$"),
        QRegularExpression::CaseInsensitiveOption);
    return serial.trimmed().size() >= 4 && !junk.match(serial.trimmed()).hasMatch();
}

bool isRealHostname(const QString &name)
{
    static const QStringList general{QStringLiteral("localhost"), QStringLiteral("localhost.localdomain"), QStringLiteral("ip6-localhost"),
                                     QStringLiteral("(none)")};
    return !name.trimmed().isEmpty() && !general.contains(name.trimmed().toLower());
}

QStringView shortName(QStringView name)
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'));
    return (dot < 0 ? name : name.first(dot)).trimmed();
}

// "srv1" is "srv1.alfa.local", but "srv1.alfa.local" is not "srv1.beta.local".
bool sameName(const QString &a, const QString &b)
{
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    const bool oneIsShort = !a.contains(QLatin1Char('.')) || !b.contains(QLatin1Char('.'));
    return oneIsShort && shortName(a).compare(shortName(b), Qt::CaseInsensitive) == 0;
}

bool sameId(const QString &a, const QString &b) { return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0; }

ServerProposal existing(const KnownServer &server, ServerProposal::Reason reason)
{
    return {ServerProposal::Existing, reason, server.id, server.name, {}};
}

ServerProposal ambiguous(const QList<KnownServer> &servers, ServerProposal::Reason reason, const QString &name)
{
    ServerProposal proposal{ServerProposal::Ambiguous, reason, {}, name, {}};
    for (const KnownServer &server : servers)
        proposal.candidates.append(server.id);
    return proposal;
}

template <class Fits>
QList<KnownServer> those(const QList<KnownServer> &servers, Fits fits)
{
    QList<KnownServer> found;
    for (const KnownServer &server : servers) {
        if (fits(server))
            found.append(server);
    }
    return found;
}

ServerProposal byHostname(const Observation &observation, const QList<KnownServer> &servers)
{
    const IdentityEvidence &evidence = observation.identity;
    const QString host = evidence.hostname.trimmed();
    QList<KnownServer> named =
        those(servers, [&](const KnownServer &server) { return sameName(server.name, host) || sameName(server.identity.hostname, host); });
    if (named.size() > 1) {
        const auto inDomain = those(named, [&](const KnownServer &server) { return sameId(server.identity.domain, evidence.domain); });
        const auto exact = those(named, [&](const KnownServer &server) { return server.name.compare(host, Qt::CaseInsensitive) == 0; });
        if (inDomain.size() == 1)
            named = inDomain;
        else if (exact.size() == 1)
            named = exact;
    }
    if (named.isEmpty())
        return {ServerProposal::New, ServerProposal::Hostname, {}, host, {}};
    if (named.size() > 1 || isAnotherMachine(named.first().identity, evidence))
        return ambiguous(named, ServerProposal::Hostname, host);
    return existing(named.first(), ServerProposal::Hostname);
}

} // namespace

bool isAnotherMachine(const IdentityEvidence &a, const IdentityEvidence &b)
{
    const bool otherSerial = isRealSerial(a.serial) && isRealSerial(b.serial) && !sameId(a.serial, b.serial);
    const bool otherId = !a.machineId.isEmpty() && !b.machineId.isEmpty() && !sameId(a.machineId, b.machineId);
    return otherSerial || otherId;
}

QList<SameMachine> probablySame(const QList<KnownServer> &servers)
{
    const auto sameHardware = [](const KnownServer &a, const KnownServer &b) {
        return sameId(a.identity.machineId, b.identity.machineId) ||
               (isRealSerial(a.identity.serial) && sameId(a.identity.serial, b.identity.serial));
    };
    const auto sameByName = [](const KnownServer &a, const KnownServer &b) {
        const bool named = sameName(a.name, b.name) || (isRealHostname(a.identity.hostname) && sameName(a.identity.hostname, b.name)) ||
                           (isRealHostname(b.identity.hostname) && sameName(b.identity.hostname, a.name));
        return named && !isAnotherMachine(a.identity, b.identity);
    };
    QList<SameMachine> found;
    QSet<ServerId> placed;
    const auto gather = [&](auto fits, ServerProposal::Reason reason) {
        for (qsizetype first = 0; first < servers.size(); ++first) {
            if (placed.contains(servers[first].id))
                continue;
            SameMachine group{{servers[first].id}, reason};
            for (qsizetype other = first + 1; other < servers.size(); ++other) {
                if (!placed.contains(servers[other].id) && fits(servers[first], servers[other]))
                    group.servers << servers[other].id;
            }
            if (group.servers.size() < 2)
                continue;
            placed.unite(QSet<ServerId>(group.servers.begin(), group.servers.end()));
            found << group;
        }
    };
    gather(sameHardware, ServerProposal::Hardware);
    gather(sameByName, ServerProposal::Hostname);
    return found;
}

QString machineNameFromFile(const QString &fileName)
{
    static const QRegularExpression extension(QStringLiteral("\\.(txt|json|tsv|csv|log|status|out|gz|xz|zst|bz2|zip)$"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression format(
        QStringLiteral(
            "(^|[-_. ]+)(systeminfo|sysinfo|dpkg([-_ ]?(query|list|status|l))?|rpm([-_ ]?qa)?|packages?|pacchetti|ver|"
            "(get[-_ ]?)?hotfix(es)?|wmic|qfe|dism|uninstall|software|programmi|programs|products|updates?|aggiornamenti|"
            "apt([-_ ]?list)?|upgradable|dnf|yum|updateinfo|osquery|glpi|patchmon|ninja(one)?|tactical(rmm)?|winupdate|agents?|vuls|sbom|bom|cdx|"
            "collector|collect|raccolta|tagliando|inventory|inventario|inventari|status|os-release|uname|etc|\\d{4}-?\\d{2}-?\\d{2}([T_-]?\\d{4,6})?)"
            "$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression leading(
        QStringLiteral(
            "^(systeminfo|sysinfo|dpkg-query|dpkg-l|hotfix(es)?|qfe|dism|osquery|glpi|sbom|tagliando|collector|inventory|inventario)[-_. ]+"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList parts = QString(fileName).replace(QLatin1Char('\\'), QLatin1Char('/')).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (int level = 0; level < 2 && !parts.isEmpty(); ++level) { // the folder speaks when the file is called systeminfo.txt
        QString name = parts.takeLast().trimmed();
        QString before;
        while (level == 0 && before != name) {
            before = name;
            name.remove(extension);
        }
        before.clear();
        while (before != name) {
            before = name;
            name.remove(format);
            name.remove(leading);
        }
        if (!name.isEmpty() && name != QLatin1String(".") && name != QLatin1String(".."))
            return name;
    }
    return {};
}

ServerProposal proposeServer(const Observation &observation, const QString &fileName, const QList<KnownServer> &servers)
{
    const IdentityEvidence &evidence = observation.identity;
    const auto byHardware = those(servers, [&](const KnownServer &server) {
        return sameId(server.identity.machineId, evidence.machineId) ||
               (isRealSerial(evidence.serial) && sameId(server.identity.serial, evidence.serial));
    });
    if (byHardware.size() == 1)
        return existing(byHardware.first(), ServerProposal::Hardware);
    if (byHardware.size() > 1) { // clones keep their machine id: the host name tells them apart, if anything does
        const auto named = those(byHardware, [&](const KnownServer &server) { return sameName(server.name, evidence.hostname); });
        return named.size() == 1 ? existing(named.first(), ServerProposal::Hostname)
                                 : ambiguous(byHardware, ServerProposal::Hardware, evidence.hostname);
    }
    if (isRealHostname(evidence.hostname))
        return byHostname(observation, servers);

    const QString base = fileName.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    for (const QString &name : {base, machineNameFromFile(fileName)}) {
        const auto named = those(servers, [&](const KnownServer &server) { return !name.isEmpty() && sameName(server.name, name); });
        if (named.size() == 1)
            return existing(named.first(), ServerProposal::FileName);
        if (named.size() > 1)
            return ambiguous(named, ServerProposal::FileName, name);
    }
    const QString name = machineNameFromFile(fileName);
    if (name.isEmpty())
        return {};
    return {ServerProposal::New, ServerProposal::FileName, {}, name, {}};
}

} // namespace tagliando
