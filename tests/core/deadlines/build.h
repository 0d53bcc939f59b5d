// Small builders shared by the deadline tests: Rome, a moment, a state from "key=value" statements.
#pragma once

#include "core/base/clock.h"
#include "core/domain/serverstate.h"

#include <initializer_list>

namespace tagliando::testing_deadlines {

inline QTimeZone rome() { return QTimeZone("Europe/Rome"); }
inline QString q(const char *text) { return QString::fromLatin1(text); }
inline QDate day(const char *text) { return QDate::fromString(q(text), Qt::ISODate); }
inline Moment at(const char *text) { return Moment::parse(q(text)).value(); }
/// Local time of Rome as UTC.
inline QDateTime romeTime(const char *text) { return readLocalTime(q(text), rome()).toUTC(); }
/// "2015-01-25 08:30" in Rome, or "" for none.
inline QString shown(const QDateTime &utc) { return utc.isValid() ? utc.toTimeZone(rome()).toString(q("yyyy-MM-dd HH:mm")) : QString(); }

inline ServerState stateOf(std::initializer_list<std::pair<const char *, const char *>> values, const char *collected)
{
    ServerState state;
    const QDateTime time = romeTime(collected);
    for (const auto &[key, value] : values)
        state.values.insert(q(key), {q(value), time, q("hand"), {}});
    state.lastSeen = time;
    return state;
}

} // namespace tagliando::testing_deadlines
