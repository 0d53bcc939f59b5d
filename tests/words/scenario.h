// Findings as the scenarios have them.
#pragma once

#include "ui/words/words.h"

namespace tagliando::scenario {

// Not globals: the translations are registered only when main runs.
inline const Words &it()
{
    static const Words words(Language::Italian);
    return words;
}
inline const Words &en()
{
    static const Words words(Language::English);
    return words;
}

inline QString q(const char *text) { return QString::fromUtf8(text); }
inline QDateTime utc(const char *text) { return QDateTime::fromString(q(text), Qt::ISODate); }
inline QDateTime day(int y, int m, int d) { return QDate(y, m, d).startOfDay(QTimeZone("Europe/Rome")).toUTC(); }
inline Moment on(int y, int m, int d, QTime time = QTime(0, 0)) { return Moment::wallClock(QDate(y, m, d), time); }

inline Finding finding(State state)
{
    Finding f;
    f.state = state;
    f.holder.edit().zone = q("Europe/Rome");
    return f;
}

inline Finding stop(State state, const QDateTime &at, Precision precision, StopPhase phase, Effect effect = Effect::Stops)
{
    Finding f = finding(state);
    f.stopsAt = at;
    f.stopsPrecision = precision;
    f.phase = phase;
    f.effect = effect;
    return f;
}

/// Scenario 1: MDaemon on SRV-POSTA.
inline Finding mdaemon(const QDateTime &at, Precision precision, StopPhase phase)
{
    Finding f = stop(State::Blocking, at, precision, phase);
    f.about.edit().requirement = q("mdaemon-licence-sha2-2015");
    f.holder.edit().serverName = q("SRV-POSTA");
    f.about.edit().headline = {q("MDaemon su SRV-POSTA smette di funzionare"), q("MDaemon on SRV-POSTA stops working")};
    f.about.edit().title = {q("MDaemon: il controllo licenza richiede SHA-2"), q("MDaemon: the licence check needs SHA-2")};
    f.about.edit().action.kind = q("install");
    f.about.edit().action.kbAny = {q("KB968730"), q("KB938397")};
    return f;
}

/// A row as `findings` prints it.
inline QString row(const Words &words, const Finding &f, const Moment &now)
{
    QStringList columns{words.stateLine(f), words.headline(f), words.when(f, now), words.daysLeft(f, now), words.action(f)};
    columns.removeAll(QString());
    return columns.join(QStringLiteral(" | "));
}

} // namespace tagliando::scenario
