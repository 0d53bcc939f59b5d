#include "core/calendar/busytimes.h"

#include <gtest/gtest.h>

namespace tagliando {

namespace {

const QTimeZone rome("Europe/Rome");

QDateTime at(const char *local)
{
    const QDateTime said = QDateTime::fromString(QLatin1String(local), Qt::ISODate);
    return QDateTime(said.date(), said.time(), rome).toUTC();
}

QByteArray calendar(const QByteArray &parts)
{
    return QByteArray("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\n" + parts + "END:VCALENDAR\n").replace("\n", "\r\n");
}

QByteArray event(const QByteArray &lines, const QByteArray &uid = "a@x")
{
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20261101T000000Z\nSUMMARY:Corso\n" + lines + "END:VEVENT\n";
}

/// "MM-DD HH:MM/MM-DD HH:MM" in Rome, one after the other, from 21 November 2026 to the end of March.
std::string busy(const QByteArray &parts, std::vector<Error> *leftOut = nullptr)
{
    const auto read = readBusyTimes(calendar(parts), QStringLiteral("me.ics"), rome, at("2026-11-21T00:00:00"), at("2027-04-01T00:00:00"));
    if (!read)
        return read.error().code.toStdString();
    QStringList said;
    for (const BusySpan &span : read->spans) {
        const QString format = QStringLiteral("MM-dd HH:mm");
        said << span.from.toTimeZone(rome).toString(format) + QLatin1Char('/') + span.to.toTimeZone(rome).toString(format);
    }
    if (leftOut)
        *leftOut = read->leftOut;
    return said.join(QStringLiteral(", ")).toStdString();
}

} // namespace

TEST(BusyTimes, HoursDaysAndWhatTakesNoTime)
{
    EXPECT_EQ(busy(event("DTSTART:20261124T080000Z\nDTEND:20261124T100000Z\n")), "11-24 09:00/11-24 11:00");
    EXPECT_EQ(busy(event("DTSTART;TZID=America/New_York:20261124T080000\nDURATION:PT90M\n")), "11-24 14:00/11-24 15:30");
    EXPECT_EQ(busy(event("DTSTART;TZID=W. Europe Standard Time:20261124T080000\nDTEND;TZID=W. Europe Standard Time:20261124T090000\n")),
              "11-24 08:00/11-24 09:00");
    EXPECT_EQ(busy(event("DTSTART:20261124T080000\nDTEND:20261124T090000\n")), "11-24 08:00/11-24 09:00") << "of no zone: here";
    EXPECT_EQ(busy(event("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\n")), "12-24 00:00/12-27 00:00") << "the end is not included";
    EXPECT_EQ(busy(event("DTSTART;VALUE=DATE:20261224\n")), "12-24 00:00/12-25 00:00");
    EXPECT_EQ(busy(event("DTSTART:20261124T080000Z\nDTEND:20261124T100000Z\nTRANSP:TRANSPARENT\n")), "");
    EXPECT_EQ(busy(event("DTSTART:20261124T080000Z\nDTEND:20261124T100000Z\nSTATUS:CANCELLED\n")), "");
    EXPECT_EQ(busy(event("DTSTART:20261124T080000Z\nDTEND:20261124T100000Z\n", "visit-1@tagliando")), "") << "our own visit, come back";
    EXPECT_EQ(busy(event("DTSTART:20201124T080000Z\nDTEND:20201124T100000Z\n")), "") << "long ago";
}

TEST(BusyTimes, WhatOverlapsIsOneStretch)
{
    EXPECT_EQ(busy(event("DTSTART:20261124T080000Z\nDTEND:20261124T100000Z\n") + event("DTSTART:20261124T093000Z\nDTEND:20261124T110000Z\n", "b@x") +
                   event("DTSTART:20261124T110000Z\nDTEND:20261124T113000Z\n", "c@x")),
              "11-24 09:00/11-24 12:30");
}

TEST(BusyTimes, RepeatedOnesStayAtTheirHourThroughTheChangeOfClocks)
{
    const std::string all =
        busy(event("DTSTART;TZID=Europe/Rome:20260901T090000\nDTEND;TZID=Europe/Rome:20260901T100000\nRRULE:FREQ=MONTHLY;BYDAY=-1TU\n"));
    EXPECT_EQ(all, "11-24 09:00/11-24 10:00, 12-29 09:00/12-29 10:00, 01-26 09:00/01-26 10:00, 02-23 09:00/02-23 10:00, 03-30 09:00/03-30 10:00")
        << "30 March is summer time";
}

TEST(BusyTimes, ExceptionsAndMovedDays)
{
    const QByteArray weekly = "DTSTART;TZID=Europe/Rome:20261123T090000\nDTEND;TZID=Europe/Rome:20261123T100000\nRRULE:FREQ=WEEKLY;COUNT=4\n";
    EXPECT_EQ(busy(event(weekly + "EXDATE;TZID=Europe/Rome:20261130T090000\n")),
              "11-23 09:00/11-23 10:00, 12-07 09:00/12-07 10:00, 12-14 09:00/12-14 10:00");
    EXPECT_EQ(busy(event("RECURRENCE-ID;TZID=Europe/Rome:20261207T090000\nDTSTART;TZID=Europe/Rome:20261208T150000\n"
                         "DTEND;TZID=Europe/Rome:20261208T160000\n") +
                   event(weekly)),
              "11-23 09:00/11-23 10:00, 11-30 09:00/11-30 10:00, 12-08 15:00/12-08 16:00, 12-14 09:00/12-14 10:00")
        << "whichever stands first in the file";
    EXPECT_EQ(
        busy(event(weekly) + event("RECURRENCE-ID;TZID=Europe/Rome:20261207T090000\nDTSTART;TZID=Europe/Rome:20261207T090000\nSTATUS:CANCELLED\n")),
        "11-23 09:00/11-23 10:00, 11-30 09:00/11-30 10:00, 12-14 09:00/12-14 10:00");
}

TEST(BusyTimes, FreeBusy)
{
    EXPECT_EQ(busy("BEGIN:VFREEBUSY\nUID:f@x\nDTSTAMP:20261101T000000Z\nFREEBUSY:20261124T080000Z/20261124T090000Z,20261125T080000Z/PT2H\n"
                   "FREEBUSY;FBTYPE=FREE:20261126T080000Z/20261126T090000Z\nEND:VFREEBUSY\n"),
              "11-24 09:00/11-24 10:00, 11-25 09:00/11-25 11:00");
}

TEST(BusyTimes, WhatCannotBeReadIsSaid)
{
    EXPECT_EQ(busy("BEGIN:VTODO\nUID:t@x\nEND:VTODO\n"), "ics.no_events");
    std::vector<Error> leftOut;
    EXPECT_EQ(busy(event(""), &leftOut), "");
    ASSERT_EQ(leftOut.size(), 1u);
    EXPECT_EQ(leftOut[0].code, QStringLiteral("ics.no_start"));
    EXPECT_FALSE(readBusyTimes("hello", QStringLiteral("x"), rome, at("2026-11-21T00:00:00"), at("2027-04-01T00:00:00")));
    EXPECT_EQ(busy(event("DTSTART:20261124T100000Z\nDTEND:20261124T080000Z\n")), "") << "it ends before it begins";
}

} // namespace tagliando
