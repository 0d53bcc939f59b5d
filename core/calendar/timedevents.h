// Appointments that change (RFC 5545, through libical): each export of one is the same event, its sequence says which is newer.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace tagliando {

struct TimedEvent {
    QString uid;          ///< stable: a second file updates the same event
    int sequence = 0;     ///< grows with every change
    QDateTime start, end; ///< UTC
    QDateTime stamp;      ///< UTC; when it was last changed
    QString summary, description, location;
    bool cancelled = false;
    bool tentative = false;

    friend bool operator==(const TimedEvent &, const TimedEvent &) = default;
};

/// One VCALENDAR to publish, UTF-8, folded lines, CRLF. What `readCalendar` (icalendar.h) reads.
QByteArray writeEvents(const std::vector<TimedEvent> &events);

} // namespace tagliando
