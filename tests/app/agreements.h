// What the tests of agreements say, and scenario 2's customer: too important to patch.
#pragma once

#include "tests/support/cli.h"

#define EXPECT_SAYS(run, text) EXPECT_TRUE((run).out.contains(QString::fromUtf8(text))) << (run).out.toStdString() << "\nshould say: " << (text)
#define EXPECT_SILENT(run, text)                                                                                                                     \
    EXPECT_FALSE((run).out.contains(QString::fromUtf8(text))) << (run).out.toStdString() << "\nshould not say: " << (text)
#define EXPECT_REFUSED(run, text)                                                                                                                    \
    do {                                                                                                                                             \
        const CliRun refused = (run);                                                                                                                \
        EXPECT_EQ(refused.code, 1) << refused.out.toStdString();                                                                                     \
        EXPECT_TRUE(refused.err.contains(QString::fromUtf8(text))) << refused.err.toStdString() << "\nshould say: " << (text);                       \
    } while (false)

namespace tagliando::test {

inline const QString qmail = "qmail-dns-512-2011";

class TooImportant : public testing::Test {
protected:
    void SetUp() override
    {
        cli.done({"customer", "add", "Partner applicativo"});
        cli.done({"server", "add", "mx1", "--customer", "Partner applicativo"});
        cli.done({"--now", "2011-03-01", "set", "mx1", "product.qmail=1.03", "flag.oversize-dns=absent"});
    }
    QStringList deferral(const QStringList &more) const
    {
        return QStringList{"--now",         "2011-03-03",
                           "--as",          "sistemista",
                           "decision",      "add",
                           "--customer",    "Partner applicativo",
                           "--server",      "mx1",
                           "--requirement", qmail,
                           "--kind",        "deferral",
                           "--by",          "Sig. Rossi",
                           "--role",        "CEO",
                           "--reason",      "management-refused",
                           "--text",        "il CEO non approva il fermo del server di posta",
                           "--warned",      "2011-03-01",
                           "--proposed-by", "sistemista",
                           "--decided",     "2011-03-03"} +
               more;
    }
    void grow() const { cli.done({"--now", "2011-07-06", "set", "mx1", "mx.cliente.example.bytes=1536"}); }
    Cli cli;
};

} // namespace tagliando::test
