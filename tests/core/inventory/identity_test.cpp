#include "core/inventory/identity.h"
#include "core/inventory/runningkernel.h"
#include "core/inventory/thiscomputer.h"
#include "tests/core/inventory/support.h"

#include <QDir>
#include <QTemporaryDir>

using namespace tagliando;

namespace {

Observation seenAs(const char *host, const char *domain = "", const char *serial = "", const char *machineId = "")
{
    Observation observation;
    observation.identity = {q(host), q(domain), q(serial), q(machineId)};
    return observation;
}

KnownServer known(qint64 id, const char *name, const IdentityEvidence &identity = {}) { return {ServerId{id}, q(name), identity}; }

TEST(Identity, HostNameWithoutCaseAndWithDomain)
{
    const QList<KnownServer> servers{known(1, "SRV-POSTA"), known(2, "mx1"), known(3, "mx2.alfa.example")};
    EXPECT_EQ(proposeServer(seenAs("srv-posta"), q("x.txt"), servers).server, ServerId{1});
    EXPECT_EQ(proposeServer(seenAs("mx1.alfa.example"), q("x.txt"), servers).server, ServerId{2});
    const ServerProposal other = proposeServer(seenAs("mx2.beta.example"), q("x.txt"), servers);
    EXPECT_EQ(other.kind, ServerProposal::New); // the same short name in another domain is another machine
    EXPECT_EQ(other.name, q("mx2.beta.example"));
}

TEST(Identity, MachineIdWinsOverTheName)
{
    const QList<KnownServer> servers{known(1, "old-name", {q("old-name"), {}, {}, q("abc1")}), known(2, "new-name")};
    const ServerProposal proposal = proposeServer(seenAs("new-name", "", "", "ABC1"), q("x"), servers);
    EXPECT_EQ(proposal.kind, ServerProposal::Existing);
    EXPECT_EQ(proposal.reason, ServerProposal::Hardware);
    EXPECT_EQ(proposal.server, ServerId{1});
}

TEST(Identity, ClonesAndReinstalledMachinesAreAsked)
{
    const QList<KnownServer> clones{known(1, "a", {{}, {}, {}, q("id")}), known(2, "b", {{}, {}, {}, q("id")})};
    EXPECT_EQ(proposeServer(seenAs("b", "", "", "id"), q("x"), clones).server, ServerId{2});
    const ServerProposal third = proposeServer(seenAs("c", "", "", "id"), q("x"), clones);
    EXPECT_EQ(third.kind, ServerProposal::Ambiguous);
    EXPECT_EQ(third.candidates, (QList<ServerId>{ServerId{1}, ServerId{2}}));
    const QList<KnownServer> one{known(1, "a", {q("a"), {}, q("SN-1234"), {}})};
    EXPECT_EQ(proposeServer(seenAs("a", "", "SN-9999"), q("x"), one).kind, ServerProposal::Ambiguous);
    EXPECT_EQ(proposeServer(seenAs("a", "", "Default string"), q("x"), one).kind, ServerProposal::Existing);
}

TEST(Identity, DomainTellsNamesakesApart)
{
    const QList<KnownServer> servers{known(1, "dc1.alfa.local", {q("DC1"), q("alfa.local"), {}, {}}),
                                     known(2, "dc1.beta.local", {q("DC1"), q("beta.local"), {}, {}})};
    EXPECT_EQ(proposeServer(seenAs("DC1", "beta.local"), q("x"), servers).server, ServerId{2});
    EXPECT_EQ(proposeServer(seenAs("DC1"), q("x"), servers).kind, ServerProposal::Ambiguous);
}

TEST(Identity, FileNameLast)
{
    const QList<KnownServer> servers{known(1, "mx1"), known(2, "mx-status")};
    const ServerProposal named = proposeServer(seenAs(""), q("dati/mx1.tsv"), servers);
    EXPECT_EQ(named.server, ServerId{1});
    EXPECT_EQ(named.reason, ServerProposal::FileName);
    EXPECT_EQ(proposeServer(seenAs("localhost"), q("mx1-dpkg-query.tsv"), servers).server, ServerId{1});
    EXPECT_EQ(proposeServer(seenAs(""), q("mx-status.txt"), servers).server, ServerId{2});
    const ServerProposal fresh = proposeServer(seenAs(""), q("SRV-WEB_systeminfo_2026-11-21.txt"), servers);
    EXPECT_EQ(fresh.kind, ServerProposal::New);
    EXPECT_EQ(fresh.name, q("SRV-WEB"));
    EXPECT_EQ(proposeServer(seenAs(""), q("status"), servers).kind, ServerProposal::Unnamed);
}

TEST(Identity, MachineNameFromFile)
{
    for (const auto &[file, name] : {std::pair{"SRV-POSTA.txt", "SRV-POSTA"},
                                     {"systeminfo_SRV1.txt", "SRV1"},
                                     {"C:\\raccolte\\SRV2\\systeminfo.txt", "SRV2"},
                                     {"mx1.alfa.example.json", "mx1.alfa.example"},
                                     {"dpkg-query.tsv", ""},
                                     {"mx1/dpkg-query.tsv", "mx1"},
                                     {"mx1.dpkg-status.gz", "mx1"},
                                     {"srv-20261121-0730.json", "srv"},
                                     {"", ""},
                                     {"../status", ""}})
        EXPECT_EQ(machineNameFromFile(q(file)), q(name)) << file;
}

TEST(RunningKernel, NewerOfTheSameFlavourWaits)
{
    const auto image = [](const char *release, const char *version) {
        return InstalledPackage{QByteArray("linux-image-") + release, version, "amd64", "linux", version};
    };
    const std::vector<InstalledPackage> packages{image("6.1.0-18-amd64", "6.1.76-1"), image("6.1.0-21-amd64", "6.1.90-1"),
                                                 image("6.9.7-cloud-amd64", "6.9.7-1"), image("amd64", "6.1.90-1"),
                                                 image("6.1.0-21-amd64-dbg", "6.1.90-1")};
    EXPECT_EQ(newerKernelWaits(q("6.1.0-18-amd64"), {}, packages), std::optional(true));
    EXPECT_EQ(newerKernelWaits(q("6.1.0-21-amd64"), {}, packages), std::optional(false));
    EXPECT_EQ(newerKernelWaits(q("6.1.0-21-amd64"), q("Linux version 6.1.0-21-amd64 (x) #1 SMP Debian 6.1.85-1 (2024)"), packages),
              std::optional(true));
    EXPECT_EQ(newerKernelWaits(q("6.6.1-own"), {}, packages), std::nullopt);
    const std::vector<InstalledPackage> rpms{{"kernel-core", "5.14.0-427.el9", "x86_64", "kernel", "5.14.0-427.el9"},
                                             {"kernel-core", "5.14.0-503.el9", "x86_64", "kernel", "5.14.0-503.el9"}};
    EXPECT_EQ(newerKernelWaits(q("5.14.0-427.el9.x86_64"), {}, rpms), std::optional(true));
    EXPECT_EQ(newerKernelWaits(q("5.14.0-503.el9.x86_64"), {}, rpms), std::optional(false));
}

#ifndef Q_OS_WIN
TEST(ThisComputer, ReadsTheSystemsFiles)
{
    QTemporaryDir folder;
    const auto write = [&](const char *path, const QByteArray &content) {
        const QString file = folder.path() + q(path);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(content);
    };
    write("/var/lib/dpkg/status", fixture("dpkg-status.txt"));
    write("/etc/os-release", "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n");
    write("/etc/machine-id", "0f3c1b2a4d5e6f708192a3b4c5d6e7f8\n");
    write("/proc/stat", "cpu 1 2\nbtime 1732227894\n");
    write("/run/reboot-required", "");
    const auto reading = scanThisComputer(vocabulary(), fallbackTime(), folder.path());
    ASSERT_OK(reading);
    ASSERT_EQ(reading->observations.size(), 1u);
    const Observation &seen = reading->observations.front();
    EXPECT_EQ(seen.source, q("scan"));
    EXPECT_EQ(seen.collected, fallbackTime());
    EXPECT_EQ(value(seen, "os"), q("debian-12"));
    EXPECT_EQ(value(seen, "pending_restart"), q("yes"));
    EXPECT_EQ(value(seen, "last_boot"), q("2024-11-21T22:24:54Z"));
    EXPECT_EQ(seen.identity.machineId, q("0f3c1b2a4d5e6f708192a3b4c5d6e7f8"));
    EXPECT_FALSE(seen.identity.hostname.isEmpty());
    EXPECT_FALSE(value(seen, "kernel").isEmpty());
    EXPECT_EQ(seen.packages.size(), 4u);
    EXPECT_TRUE(seen.completeness.value(InventoryClass::Packages).complete);
}

TEST(ThisComputer, NeitherDpkgNorRpmIsSaid)
{
    QTemporaryDir folder;
    EXPECT_EQ(scanThisComputer(vocabulary(), fallbackTime(), folder.path()).error().code, q("scan.unsupported"));
}
#endif

} // namespace
