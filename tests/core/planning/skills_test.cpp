#include "core/planning/skills.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }

Technician technician(const char *name, const QStringList &skills)
{
    Technician one;
    one.name = q(name);
    one.hours = 8;
    one.skills = skills;
    return one;
}

bool can(const Skills &skills, const Technician &technician, const WorkMachine &machine)
{
    return (skills.neededBy(machine) & ~skills.of(technician)) == 0;
}

} // namespace

TEST(Skills, CountOnlyWhenSomebodyStatesThem)
{
    const WorkMachine exchange{ServerId{1}, q("EX"), ServerKind::Server, {q("exchange")}, {}, false, q("windows")};
    const WorkMachine web{ServerId{2}, q("WEB"), ServerKind::Server, {q("web")}, {}, false, q("linux")};
    const WorkMachine database{ServerId{3}, q("DB"), ServerKind::Server, {q("database")}, {}, false, q("linux")};
    const WorkMachine lan{ServerId{4}, q("SW"), ServerKind::Network, {}, {}, false, {}};
    const Technician ferri = technician("L. Ferri", {q("Exchange"), q(" SQL ")}),
                     neri = technician("G. Neri", {q("linux"), q("network"), q("caffè")});
    const Technician bruni = technician("A. Bruni", {});

    const Skills nobody({bruni});
    for (const WorkMachine &machine : {exchange, web, database, lan})
        EXPECT_TRUE(can(nobody, bruni, machine)) << "nobody states anything: nobody lacks anything";

    const Skills all({ferri, neri, bruni});
    EXPECT_TRUE(can(all, ferri, exchange));
    EXPECT_FALSE(can(all, neri, exchange));
    EXPECT_FALSE(can(all, bruni, exchange)) << "who states nothing does what asks for nothing";
    EXPECT_TRUE(can(all, neri, web));
    EXPECT_FALSE(can(all, ferri, web));
    EXPECT_FALSE(can(all, ferri, database)) << "a database on Linux asks for both";
    EXPECT_FALSE(can(all, neri, database));
    EXPECT_TRUE(can(all, neri, lan));
    EXPECT_FALSE(can(all, ferri, lan));
    const WorkMachine file{ServerId{5}, q("FS"), ServerKind::Server, {q("file")}, {}, false, q("windows")};
    for (const Technician &one : {ferri, neri, bruni})
        EXPECT_TRUE(can(all, one, file)) << one.name.toStdString();
}

} // namespace tagliando
