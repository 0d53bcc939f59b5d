// Calendars in and out: days stay days, hours stay local, and what cannot be kept is said.
#include "core/calendar/icalendar.h"
#include "core/calendar/recurrence.h"
#include "tests/support/result.h"

#include <random>

namespace tagliando {

namespace {

QString q(const char *text) { return QString::fromUtf8(text); }
const QTimeZone rome("Europe/Rome");

QByteArray calendar(const QByteArray &event)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n" + event + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}
CalendarEvent only(const QByteArray &event)
{
    const auto read = readCalendar(calendar(event), q("a.ics"), rome);
    EXPECT_OK(read);
    EXPECT_EQ(read ? read->events.size() : 0, 1u);
    return read && !read->events.empty() ? read->events.front() : CalendarEvent();
}

TEST(Calendar, TheEndDayOfAWholeDayEventIsNotIncluded)
{
    const CalendarEvent event = only("SUMMARY:Natale\r\nDTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20270107\r\n");
    EXPECT_TRUE(event.isWholeDays());
    EXPECT_EQ(event.from, QDate(2026, 11, 27));
    EXPECT_EQ(event.to, QDate(2027, 1, 6));
    EXPECT_EQ(event.label, q("Natale"));
    EXPECT_EQ(only("SUMMARY:x\r\nDTSTART;VALUE=DATE:20261127\r\n").to, QDate(2026, 11, 27)) << "without an end it is one day";
}

TEST(Calendar, HoursAreThoseOfThePlace)
{
    EXPECT_EQ(only("DTSTART:20261127T183000\r\nDTEND:20261127T220000\r\n").start, QTime(18, 30)); // floating
    EXPECT_EQ(only("DTSTART:20261127T173000Z\r\nDTEND:20261127T210000Z\r\n").start, QTime(18, 30));
    EXPECT_EQ(only("DTSTART:20260727T163000Z\r\nDTEND:20260727T200000Z\r\n").start, QTime(18, 30)) << "summer time";
    EXPECT_EQ(only("DTSTART;TZID=Europe/London:20261127T173000\r\nDTEND;TZID=Europe/London:20261127T210000\r\n").start, QTime(18, 30));
    EXPECT_EQ(only("DTSTART:20261127T233000Z\r\nDTEND:20261128T010000Z\r\n").from, QDate(2026, 11, 28)) << "after midnight in Rome";
    EXPECT_EQ(only("DTSTART:20261127T183000\r\nDURATION:PT2H\r\n").end, QTime(20, 30));
}

TEST(Calendar, WhatIsLeftOutIsSaid)
{
    const auto cancelled = readCalendar(calendar("SUMMARY:via\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20261127\r\n"), q("a.ics"), rome);
    ASSERT_OK(cancelled);
    EXPECT_TRUE(cancelled->events.empty());
    ASSERT_EQ(cancelled->leftOut.size(), 1u);
    EXPECT_EQ(cancelled->leftOut[0].code, q("ics.cancelled"));
    EXPECT_EQ(cancelled->leftOut[0].args.value(q("label")), q("via"));
    const auto dates =
        readCalendar(calendar("RRULE:FREQ=MONTHLY\r\nDTSTART;VALUE=DATE:20261110\r\nEXDATE;VALUE=DATE:20261210\r\n"), q("a.ics"), rome);
    ASSERT_OK(dates);
    EXPECT_EQ(dates->events.size(), 1u);
    EXPECT_EQ(dates->leftOut.at(0).code, q("ics.extra_dates"));
}

TEST(Calendar, NoCalendarIsRefusedBySentence)
{
    for (const char *text : {"", "ciao", "BEGIN:VCALENDAR\r\n", "<html></html>", "BEGIN:VEVENT"}) {
        const auto read = readCalendar(text, q("a.ics"), rome);
        EXPECT_TRUE(!read || read->events.empty()) << text;
        if (!read) {
            EXPECT_TRUE(read.error().code == q("ics.bad") || read.error().code == q("ics.no_events")) << read.error().code.toStdString();
        }
    }
    EXPECT_FALSE(readCalendar("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", q("a.ics"), rome));
    EXPECT_EQ(readCalendar(QByteArray(6 * 1024 * 1024, 'x'), q("a.ics"), rome).error().code, q("ics.too_large"));
}

TEST(Calendar, WhatIsWrittenIsReadAgain)
{
    std::mt19937 random(7);
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<quint32>(n)); };
    const QStringList labels{q("Natale"), q("F24 e IVA; 16, poi \"boh\""), q("a, b \\ c"),
                             q("una riga molto lunga che va piegata dopo settantacinque ottetti perché così dice la norma")};
    const QStringList rules{
        {}, q("FREQ=MONTHLY;BYMONTHDAY=10,11,12"), q("FREQ=MONTHLY;BYDAY=2TU"), q("FREQ=WEEKLY;BYDAY=MO,FR"), q("FREQ=YEARLY;UNTIL=20301231")};
    for (int round = 0; round < 500; ++round) {
        std::vector<CalendarEvent> events;
        for (int i = 0; i <= upTo(4); ++i) {
            CalendarEvent event;
            event.id = QString::number(i);
            event.label = labels.at(upTo(4));
            event.from = QDate(2026, 1, 1).addDays(upTo(400));
            event.to = event.from.addDays(upTo(40));
            if (upTo(2) == 0) {
                event.start = QTime(4 + upTo(20), upTo(60));
                event.end = QTime(4 + upTo(20), upTo(60));
                event.to = event.from.addDays(event.end <= event.start ? 1 : 0);
            }
            event.rrule = rules.at(upTo(5));
            events.push_back(event);
        }
        const auto read = readCalendar(writeCalendar(events, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), rome), q("a.ics"), rome);
        ASSERT_OK(read);
        ASSERT_EQ(read->events.size(), events.size());
        for (std::size_t i = 0; i < events.size(); ++i) {
            const CalendarEvent &was = events[i], &is = read->events[i];
            EXPECT_EQ(is.label, was.label);
            EXPECT_EQ(is.from, was.from);
            EXPECT_EQ(is.start, was.start);
            EXPECT_EQ(is.end, was.end);
            EXPECT_EQ(is.to, was.to);
            const QDate last = was.from.addYears(1);
            EXPECT_EQ(recurrenceDays(is.rrule, is.from, is.from, last), recurrenceDays(was.rrule, was.from, was.from, last))
                << is.rrule.toStdString();
        }
        ASSERT_FALSE(HasFailure()) << round;
    }
}

} // namespace

} // namespace tagliando
