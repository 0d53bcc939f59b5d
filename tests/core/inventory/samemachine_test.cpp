// Which servers are probably one machine: proposed, never decided.
#include "core/inventory/identity.h"
#include "tests/core/inventory/support.h"

namespace tagliando {

namespace {

KnownServer known(qint64 id, const char *name, const char *hostname = "", const char *serial = "", const char *machineId = "")
{
    return {ServerId{id}, q(name), {q(hostname), {}, q(serial), q(machineId)}};
}

QList<QList<qint64>> groups(const QList<KnownServer> &servers)
{
    QList<QList<qint64>> found;
    for (const SameMachine &same : probablySame(servers)) {
        found.append(QList<qint64>());
        for (const ServerId id : same.servers)
            found.last() << id.value;
    }
    return found;
}

using Groups = QList<QList<qint64>>;

TEST(SameMachine, OneSerialNumberOrIdUnderTwoNames)
{
    EXPECT_EQ(groups({known(1, "posta", "", "CZC1234567"), known(2, "web"), known(3, "srv-mail", "", "czc1234567")}), (Groups{{1, 3}}));
    EXPECT_EQ(groups({known(1, "posta", "", "", "abc"), known(2, "mail", "", "", "ABC")}), (Groups{{1, 2}}));
    EXPECT_EQ(probablySame({known(1, "posta", "", "", "abc"), known(2, "mail", "", "", "ABC")}).first().reason, ServerProposal::Hardware);
}

TEST(SameMachine, BoardsWithoutANumberAreNotOneMachine)
{
    for (const char *junk : {"To be filled by O.E.M.", "0000000", "Default string", "None", "123456789"})
        EXPECT_EQ(groups({known(1, "a", "", junk), known(2, "b", "", junk)}), Groups()) << junk;
}

TEST(SameMachine, AShortNameAndTheSameWithItsDomain)
{
    EXPECT_EQ(groups({known(1, "SRV-POSTA"), known(2, "srv-posta.alfa.local")}), (Groups{{1, 2}}));
    EXPECT_EQ(groups({known(1, "posta", "srv-posta.alfa.local"), known(2, "SRV-POSTA")}), (Groups{{1, 2}})) << "what the machine calls itself";
    EXPECT_EQ(groups({known(1, "srv.alfa.local"), known(2, "srv.beta.local")}), Groups());
    EXPECT_EQ(groups({known(1, "a", "localhost"), known(2, "b", "localhost")}), Groups());
    EXPECT_EQ(groups({known(1, "SRV-POSTA", "", "CZC1234567"), known(2, "srv-posta.alfa.local", "", "CZC7654321")}), Groups())
        << "two boxes, one name";
}

TEST(SameMachine, ClonesStandInOneRow)
{
    QList<KnownServer> clones;
    for (int i = 1; i <= 20; ++i)
        clones << known(i, qPrintable(QStringLiteral("vdi%1").arg(i)), "", "", "template");
    ASSERT_EQ(groups(clones).size(), 1);
    EXPECT_EQ(groups(clones).first().size(), 20);
}

} // namespace

} // namespace tagliando
