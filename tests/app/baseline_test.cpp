// SCENARIOS 11: golden server and drift.
#include "tests/support/cli.h"

using tagliando::test::Cli;

namespace {

class Baselines : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Partner applicativo"});
        for (const char *name : {"MX-A", "MX-B", "MX-C", "SRV-FILE"})
            cli.done({"server", "add", name, "--customer", "Partner applicativo"});
        set("MX-A", "3.7.11-0+deb12u1", "2.3.19.1", {"product.fail2ban=present", "attr.smtpd_tls_protocols=>=TLSv1.2"});
        set("MX-B", "3.7.6", "2.3.19.1", {"product.fail2ban=absent"});
        set("MX-C", "3.7.11-0+deb12u1", "2.3.16", {"product.fail2ban=present", "attr.smtpd_tls_protocols=>=TLSv1.2"});
        cli.done({"--now", "2026-11-01", "set", "SRV-FILE", "os=debian-12", "role=file", "products=complete"});
        cli.done({"--now", "2026-11-01", "--as", "Anna", "baseline", "take", "MX-A", "Server di posta Debian"});
        cli.done({"--now", "2026-11-01", "--as", "Anna", "baseline", "assign", "Server di posta Debian", "--role", "mail"});
    }
    void set(const char *server, const QString &postfix, const QString &dovecot, const QStringList &more)
    {
        cli.done(QStringList{"--now", "2026-11-01", "--as", "Anna", "set", server, "os=debian-12", "role=mail", "product.postfix=" + postfix,
                             "product.dovecot=" + dovecot, "product.unattended-upgrades=present", "products=complete"} +
                 more);
    }
    /// "missing" and "verify" of one server, e.g. "2/1".
    QString drift(const QString &server, const QString &now)
    {
        const QJsonArray rows = cli.done({"--now", now, "--json", "baseline", "drift"}).json().value("drift").toArray();
        for (const QJsonValue &row : rows) {
            if (row["server"].toString() == server)
                return QString("%1/%2").arg(row["missing"].toArray().size()).arg(row["verify"].toArray().size());
        }
        return "none";
    }
    QJsonArray lines(const QString &server, const QString &now, const QString &state = {})
    {
        QJsonArray of;
        for (const QJsonValue &row : cli.done({"--now", now, "--json", "findings", "--server", server}).findings()) {
            if (row["requirement"]["kind"].toString() == "baseline" && (state.isEmpty() || row["state"].toString() == state))
                of << row;
        }
        return of;
    }
    Cli cli;
};

} // namespace

TEST_F(Baselines, DriftCountsWhatIsMissingAndWhatNobodyKnows)
{
    EXPECT_EQ(drift("MX-A", "2026-11-02"), "0/0");
    EXPECT_EQ(drift("MX-B", "2026-11-02"), "2/1");
    EXPECT_EQ(drift("MX-C", "2026-11-02"), "1/0");
    EXPECT_EQ(drift("SRV-FILE", "2026-11-02"), "none");
    EXPECT_EQ(lines("MX-A", "2026-11-02").size(), 0);
    EXPECT_EQ(lines("MX-B", "2026-11-02").size(), 3);
    EXPECT_EQ(lines("MX-B", "2026-11-02", "verify").size(), 1);
    const QJsonArray c = lines("MX-C", "2026-11-02");
    ASSERT_EQ(c.size(), 1);
    EXPECT_EQ(c[0]["track"].toString(), "base:Server di posta Debian:dovecot");
    EXPECT_EQ(c[0]["action"]["text"].toString(), "aggiornare Dovecot alla 2.3.19.1");
    EXPECT_TRUE(c[0]["advice"].toArray().contains("rispetto a Server di posta Debian v1 del 01/11/2026")) << QJsonDocument(c).toJson().toStdString();
    EXPECT_TRUE(
        cli.done({"--now", "2026-11-02", "baseline", "drift"})
            .out.contains("MX-B: 2 mancanti (fail2ban, postfix), 1 da verificare (smtpd_tls_protocols) | Server di posta Debian v1 del 01/11/2026"))
        << cli.done({"--now", "2026-11-02", "baseline", "drift"}).out.toStdString();
}

TEST_F(Baselines, TheNextVersionReopensAndTheEarlierStaysReadable)
{
    const QByteArray v2 = R"({"format":1,"name":"Server di posta Debian","lines":[
        {"id":"postfix","needs":{"product":"postfix","ge":"3.7.12"}},
        {"id":"dovecot","needs":{"product":"dovecot","ge":"2.3.19.1"},"ends":"2026-12-31"},
        {"id":"fail2ban","needs":{"product":"fail2ban"}},
        {"id":"smtpd_tls_protocols","needs":{"attribute":"attr.smtpd_tls_protocols","eq":">=TLSv1.2"}}]})";
    const QString file = cli.write("v2.json", v2);
    const auto added = cli.done({"--now", "2026-11-10", "--as", "Anna", "--json", "baseline", "add", file}).json();
    EXPECT_EQ(added["version"].toInt(), 2);
    EXPECT_EQ(added["date"].toString(), "2026-11-10");
    EXPECT_EQ(drift("MX-A", "2026-11-10"), "1/0");
    const QJsonArray rows = cli.done({"--now", "2026-11-10", "--json", "baseline", "drift"}).json().value("drift").toArray();
    EXPECT_EQ(rows[0]["earlier"].toArray(), (QJsonArray{QJsonObject{{"version", 1}, {"met", true}}}));

    const QString digest = cli.digest();
    cli.done({"--now", "2026-11-11", "baseline", "add", file}); // the same again is no third version
    EXPECT_EQ(cli.digest(), digest);
    const auto rewritten = cli.run(
        {"baseline", "add", cli.write("again.json", QByteArray(v2).replace("\"lines\"", "\"version\":2,\"lines\"").replace("3.7.12", "3.7.13"))});
    EXPECT_EQ(rewritten.code, 1);
    EXPECT_EQ(cli.digest(), digest);

    cli.done({"--now", "2026-11-12", "--as", "Anna", "set", "MX-B", "product.postfix=3.7.12", "product.fail2ban=present"});
    EXPECT_EQ(drift("MX-B", "2026-11-12"), "0/1");
    QStringList closed;
    for (const QJsonValue &row : cli.done({"--now", "2026-11-12", "--json", "findings", "--server", "MX-B", "--resolved"}).findings()) {
        if (!row["resolved"].isNull())
            closed << row["track"].toString() + " " + row["resolved"]["by"].toString();
    }
    closed.sort();
    EXPECT_EQ(closed, (QStringList{"base:Server di posta Debian:fail2ban Anna", "base:Server di posta Debian:postfix Anna"}));

    EXPECT_FALSE(cli.done({"--now", "2026-12-31", "baseline", "drift"}).out.contains("fuori supporto"));
    EXPECT_TRUE(cli.done({"--now", "2027-01-01", "baseline", "drift"})
                    .out.contains("La riga dovecot di Server di posta Debian è fuori supporto dal 01/01/2027"));
}

TEST_F(Baselines, ByNameAsksOneMachineOnly)
{
    cli.done({"--now", "2026-11-02", "baseline", "add",
              cli.write("f.json", R"({"format":1,"name":"Archivio","lines":[{"id":"samba","needs":{"package":"samba"}}]})")});
    EXPECT_EQ(lines("SRV-FILE", "2026-11-02").size(), 0);
    cli.done({"--now", "2026-11-02", "baseline", "assign", "Archivio", "--server", "SRV-FILE"});
    EXPECT_EQ(lines("SRV-FILE", "2026-11-02").size(), 1);
    EXPECT_EQ(drift("MX-A", "2026-11-02"), "0/0");
}

TEST_F(Baselines, AnUnknownProductIsRefusedWithItsLine)
{
    const QString digest = cli.digest();
    const QString file = cli.write("bad.json", "{\"format\":1,\"name\":\"X\",\"lines\":[\n{\"id\":\"a\",\"needs\":{\"product\":\"postfix\"}},\n{"
                                               "\"id\":\"b\",\"needs\":{\"product\":\"postfixx\"}}]}");
    const auto refused = cli.run({"baseline", "add", file});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.err.contains("bad.json, riga 3") && refused.err.contains("postfixx")) << refused.err.toStdString();
    EXPECT_EQ(cli.run({"baseline", "assign", "Server di posta Debian", "--role", "mailx"}).code, 1);
    EXPECT_EQ(cli.run({"baseline", "assign", "Nessuna", "--role", "mail"}).code, 1);
    EXPECT_EQ(cli.run({"baseline", "take", "SRV-FILE", "Vuota"}).code, 1);
    EXPECT_EQ(cli.digest(), digest);
}
