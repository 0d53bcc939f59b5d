#include "core/store/busycalendarstore.h"

#include "tests/core/store/workspace.h"

namespace tagliando {

namespace {

class BusyCalendarStoreTest : public WorkspaceTest {
protected:
    BusyCalendarStore store() { return BusyCalendarStore(database()); }
    TechnicianId technician(const char *name)
    {
        Technician one;
        one.name = QString::fromUtf8(name);
        return *write([&] { return CustomerStore(database()).save(one); });
    }
    BusyCalendar calendar(TechnicianId technician, const char *name)
    {
        BusyCalendar one;
        one.technician = technician;
        one.name = QString::fromUtf8(name);
        one.imported = utc("2026-11-21T08:00:00Z");
        one.spans = {{utc("2026-11-23T08:00:00Z"), utc("2026-11-23T10:00:00Z")}, {utc("2026-11-24T08:00:00Z"), utc("2026-11-25T00:00:00Z")}};
        return one;
    }
};

} // namespace

TEST_F(BusyCalendarStoreTest, ComesBackAsSavedAndIsReplacedAsAWhole)
{
    const TechnicianId ferri = technician("L. Ferri"), neri = technician("G. Neri");
    BusyCalendar mine = calendar(ferri, "ufficio.ics"), his = calendar(neri, "ufficio.ics");
    his.spans.pop_back();
    mine.id = *write([&] { return store().replace(mine); });
    his.id = *write([&] { return store().replace(his); });
    reopen();
    EXPECT_EQ(*store().calendars(), (std::vector<BusyCalendar>{mine, his}));
    mine.spans.erase(mine.spans.begin());
    mine.id = *write([&] { return store().replace(mine); });
    EXPECT_EQ(*store().calendars(), (std::vector<BusyCalendar>{mine, his}));
}

TEST_F(BusyCalendarStoreTest, RemovedItLeavesNothingBehind)
{
    const TechnicianId ferri = technician("L. Ferri");
    const QString before = digest();
    const BusyCalendar mine = calendar(ferri, "ufficio.ics");
    ASSERT_OK(write([&] { return store().replace(mine); }));
    EXPECT_NE(digest(), before);
    EXPECT_FALSE(*write([&] { return store().remove(ferri, QStringLiteral("casa.ics")); }));
    EXPECT_TRUE(*write([&] { return store().remove(ferri, QStringLiteral("ufficio.ics")); }));
    EXPECT_EQ(digest(), before);
    EXPECT_FALSE(store().replace(mine)) << "writing needs a transaction";
}

} // namespace tagliando
