#include "core/domain/cpe.h"

#include <gtest/gtest.h>

using namespace tagliando;

namespace {

std::string formatted(const char *text)
{
    const auto cpe = Cpe::parse(text);
    return cpe ? cpe->toString().toStdString() : "refused";
}

TEST(Cpe, ReadsBothBindings)
{
    EXPECT_EQ(formatted("cpe:2.3:o:Microsoft:windows_server_2019:10.0.17763.6293:*:*:*:*:*:x64:*"),
              "cpe:2.3:o:microsoft:windows_server_2019:10.0.17763.6293:*:*:*:*:*:x64:*");
    EXPECT_EQ(formatted("cpe:/a:microsoft:internet_explorer:8.0.6001:beta"), "cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*");
    // The examples of NISTIR 7695, 6.1.2.4 and 6.2.3.
    EXPECT_EQ(formatted("cpe:/a:microsoft:internet_explorer:8.%02:sp%01"), "cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*");
    EXPECT_EQ(formatted("cpe:/a:hp:insight_diagnostics:7.4.0.1570::~~online~win2003~x64~"),
              "cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:*:*:*:online:win2003:x64:*");
    EXPECT_EQ(formatted("cpe:/a:hp:openview_network_manager:7.51:-:~~~linux~~"), "cpe:2.3:a:hp:openview_network_manager:7.51:-:*:*:*:linux:*:*");
    EXPECT_EQ(formatted("cpe:/a:foo%5cbar:big%24money_2010%07:::~~special~ipod_touch~80gb~"), "refused");
    EXPECT_EQ(formatted("cpe:/a:foo%5cbar:big%24money_2010:::~~special~ipod_touch~80gb~"),
              "cpe:2.3:a:foo\\\\bar:big\\$money_2010:*:*:*:*:special:ipod_touch:80gb:*");
    EXPECT_EQ(formatted("cpe:/a:foo~bar:big%7emoney_2010"), "cpe:2.3:a:foo\\~bar:big\\~money_2010:*:*:*:*:*:*:*:*");
    EXPECT_EQ(formatted("cpe:/o:redhat:enterprise_linux:8::baseos"), "cpe:2.3:o:redhat:enterprise_linux:8:*:baseos:*:*:*:*:*");
    EXPECT_EQ(formatted("cpe:/o:redhat:rhel_eus:8.4"), "cpe:2.3:o:redhat:rhel_eus:8.4:*:*:*:*:*:*:*");
    EXPECT_EQ(formatted("cpe:2.3:a:a\\:b:c\\*:-:*:*:*:*:*:*:*"), "cpe:2.3:a:a\\:b:c\\*:-:*:*:*:*:*:*:*");
}

TEST(Cpe, RefusesWhatIsNone)
{
    for (const char *text : {"", "cpe:", "cpe:/x:a:b", "cpe:2.3:a:b", "cpe:2.3:a:b:c:1:*:*:*:*:*:*", "cpe:2.3:a:b:c:1:*:*:*:*:*:*:*:*",
                             "cpe:2.3:a:b:c d:1:*:*:*:*:*:*:*", "cpe:2.3:a:b:c+:1:*:*:*:*:*:*:*", "cpe:2.3:a:b:c*d:1:*:*:*:*:*:*:*",
                             "cpe:2.3:a:b::1:*:*:*:*:*:*:*", "cpe:2.3:a:b:c\\:1:*:*:*:*:*:*:*", "cpe:2.3:a:b:**:1:*:*:*:*:*:*:*",
                             "cpe:/a:b:c:1:u:e:l:x", "cpe:/a:b:c%2", "cpe:/a:b:c%zz", "cpe:/a:b:c:1:u:~a~b", "cpe:2.3:a:b:\xc3\xa9:1:*:*:*:*:*:*:*"})
        EXPECT_EQ(formatted(text), "refused") << text;
}

struct Relation {
    const char *source;
    const char *target;
    CpeRelation relation;
};

class CpeTable : public testing::TestWithParam<Relation> {};

// NISTIR 7696, table 6-2, in its order.
TEST_P(CpeTable, RelatesAttributes)
{
    const auto attribute = [](const char *text) {
        const auto cpe = Cpe::parse(QByteArray("cpe:2.3:a:v:") + text + ":*:*:*:*:*:*:*:*");
        EXPECT_TRUE(cpe) << text;
        return cpe ? (*cpe)[Cpe::Product] : CpeAttribute{};
    };
    EXPECT_EQ(relationOf(attribute(GetParam().source), attribute(GetParam().target)), GetParam().relation)
        << GetParam().source << " to " << GetParam().target;
}

INSTANTIATE_TEST_SUITE_P(Nistir7696, CpeTable,
                         testing::Values(Relation{"*", "*", CpeRelation::Equal}, Relation{"*", "-", CpeRelation::Superset},
                                         Relation{"*", "abc", CpeRelation::Superset}, Relation{"*", "ab*", CpeRelation::Undefined},
                                         Relation{"-", "*", CpeRelation::Subset}, Relation{"-", "-", CpeRelation::Equal},
                                         Relation{"-", "abc", CpeRelation::Disjoint}, Relation{"-", "ab*", CpeRelation::Undefined},
                                         Relation{"abc", "ABC", CpeRelation::Equal}, Relation{"abc", "abd", CpeRelation::Disjoint},
                                         Relation{"abc", "ab*", CpeRelation::Undefined}, Relation{"abc", "-", CpeRelation::Disjoint},
                                         Relation{"abc", "*", CpeRelation::Subset}, Relation{"ab*", "abc", CpeRelation::Superset},
                                         Relation{"ab*", "axc", CpeRelation::Disjoint}, Relation{"ab*", "*", CpeRelation::Subset},
                                         Relation{"ab*", "-", CpeRelation::Disjoint}, Relation{"ab?", "ab", CpeRelation::Superset},
                                         Relation{"ab?", "abcd", CpeRelation::Disjoint}, Relation{"??b", "aab", CpeRelation::Superset},
                                         Relation{"*b*", "abc", CpeRelation::Superset}, Relation{"?b", "aab", CpeRelation::Disjoint},
                                         Relation{"a\\*", "ab", CpeRelation::Disjoint}, Relation{"a\\-b", "a-b", CpeRelation::Equal},
                                         Relation{"8\\.*", "8\\.0\\+1", CpeRelation::Superset}));

TEST(Cpe, MatchesWholeNames)
{
    const auto matches = [](const char *source, const char *target) {
        const auto answer = cpeMatches(*Cpe::parse(source), *Cpe::parse(target));
        return !answer ? '?' : *answer ? 'y' : 'n';
    };
    const char *installed = "cpe:2.3:o:microsoft:windows_server_2019:10.0.17763.6293:-:*:*:*:*:x64:*";
    EXPECT_EQ(matches("cpe:2.3:o:microsoft:windows_server_2019:*:*:*:*:*:*:*:*", installed), 'y');
    EXPECT_EQ(matches("cpe:2.3:o:microsoft:windows_server_2019:10.0.17763.*:*:*:*:*:*:*:*", installed), 'y');
    EXPECT_EQ(matches("cpe:2.3:o:microsoft:windows_server_2019:*:*:*:*:*:*:arm64:*", installed), 'n');
    EXPECT_EQ(matches("cpe:2.3:o:microsoft:windows_server_2019:*:*:*:it:*:*:*:*", installed), '?');
    EXPECT_EQ(matches("cpe:/o:microsoft:windows_server_2022", installed), 'n');
}

} // namespace
