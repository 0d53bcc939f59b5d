// What readers and writers of calendars share: libical's components owned, a file parsed with its caps. Private to core/calendar.
#pragma once

#include "core/base/result.h"

#include <libical/ical.h>

#include <QDateTime>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace tagliando {

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// Errors "ics.bad" (args: file), "ics.too_large".
Result<Component> parseCalendar(const QByteArray &bytes, const QString &file);
/// Every component of this kind, in several calendars of one file too.
void eachComponent(icalcomponent *calendar, icalcomponent_kind kind, const std::function<void(icalcomponent *)> &visit);

/// The zone a property's TZID names, by IANA or Windows' name; invalid: none, or nobody knows it.
QTimeZone zoneNamedBy(icalproperty *property);
QString textOf(const char *text);

} // namespace tagliando
