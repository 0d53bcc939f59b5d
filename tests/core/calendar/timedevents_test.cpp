#include "core/calendar/timedevents.h"

#include "core/calendar/icalendar.h"
#include "tests/support/result.h"

#include <QProcess>
#include <QTemporaryFile>

#include <gtest/gtest.h>

namespace tagliando {

namespace {

QDateTime utc(const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toUTC(); }

std::vector<TimedEvent> twoVisits()
{
    TimedEvent booked{QStringLiteral("1@tagliando"),
                      2,
                      utc("2026-11-24T17:30:00Z"),
                      utc("2026-11-24T20:50:00Z"),
                      utc("2026-11-21T08:00:00Z"),
                      QString::fromUtf8("Società Perù; \"L'Ångström\", sede \\ di Parma — \xF0\x9F\x94\xA7"),
                      QStringLiteral("DC1, DC2\nSRV-SQL: 3,5 h"),
                      QStringLiteral("via Emilia 118"),
                      false,
                      false};
    TimedEvent cancelled = booked;
    cancelled.uid = QStringLiteral("2@tagliando");
    cancelled.cancelled = true;
    cancelled.summary = QString(300, QChar(u'à')); // longer than a line
    cancelled.location.clear();
    return {booked, cancelled};
}

} // namespace

TEST(TimedEvents, WhatIsWrittenComesBack)
{
    const auto read = readCalendar(writeEvents(twoVisits()), {}, QTimeZone("Europe/Rome"));
    ASSERT_OK(read);
    ASSERT_EQ(read->events.size(), 1U) << "the cancelled one is left out, and said";
    EXPECT_EQ(read->leftOut.size(), 1U);
    const CalendarEvent &event = read->events.front();
    EXPECT_EQ(event.id, twoVisits()[0].uid);
    EXPECT_EQ(event.label, twoVisits()[0].summary);
    EXPECT_EQ(event.from, QDate(2026, 11, 24));
    EXPECT_EQ(event.start, QTime(18, 30)) << "17:30 UTC in Rome";
    EXPECT_EQ(event.end, QTime(21, 50));
}

TEST(TimedEvents, LinesAreFoldedAndEndAsTheStandardSays)
{
    const QByteArray bytes = writeEvents(twoVisits());
    EXPECT_TRUE(bytes.startsWith("BEGIN:VCALENDAR\r\n"));
    for (const QByteArray &line : bytes.split('\n')) {
        EXPECT_LE(line.size(), 76) << line.toStdString();
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r')) << line.toStdString();
    }
}

TEST(TimedEvents, TextIsNoProperty)
{
    std::vector<TimedEvent> events = twoVisits();
    events[0].summary = QStringLiteral("x\r\nATTENDEE:mailto:evil@example\nSTATUS:CANCELLED");
    const QByteArray bytes = writeEvents(events);
    EXPECT_FALSE(bytes.contains("\nATTENDEE"));
    EXPECT_EQ(bytes.count("\nSTATUS:CANCELLED"), 1) << "only the second event's";
}

TEST(TimedEvents, AnIndependentReaderAgrees)
{
    const QString interpreter = QStringLiteral("/usr/bin/python3"); // the distribution's own: there its packages are
    QProcess python;
    python.start(interpreter, {QStringLiteral("-c"), QStringLiteral("import icalendar")});
    if (!python.waitForFinished() || python.exitCode() != 0)
        GTEST_SKIP() << "python3-icalendar is not installed";
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(writeEvents(twoVisits()));
    file.close();
    python.start(interpreter, {QStringLiteral("-c"),
                               QStringLiteral("import icalendar,sys\n"
                                              "for e in icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read()).walk('VEVENT'):\n"
                                              "    print(e['UID'], e['SEQUENCE'], e['DTSTART'].dt.isoformat(), e['STATUS'])"),
                               file.fileName()});
    ASSERT_TRUE(python.waitForFinished());
    EXPECT_EQ(python.readAllStandardOutput().toStdString(),
              "1@tagliando 2 2026-11-24T17:30:00+00:00 CONFIRMED\n2@tagliando 2 2026-11-24T17:30:00+00:00 CANCELLED\n");
}

} // namespace tagliando
