// The JSON of DESIGN 7: a field without a value is null, never missing; ids and enums never translate.
#pragma once

#include "app/cli/command.h"

#include <QJsonObject>

namespace tagliando::cli {

QJsonObject findingJson(const Finding &finding, const Certainty &certainty, const Words &words, const Moment &now, const EpssTable &epss);
QJsonObject totalsJson(const Totals &totals);
QJsonValue dateOrNull(const QDate &date);
/// Local ISO 8601 with offset, or null.
QJsonValue timeOrNull(const QDateTime &utc, const QString &zone);
/// How old what is held of a feed is; feeds that do not grow old by themselves (facts, own advisories) are never stale.
struct FeedAge {
    bool known = false;
    int days = 0;
    bool stale = false;
};
FeedAge feedAge(const FeedState &feed, const Moment &now, const QString &zone);
QJsonObject feedJson(const FeedState &feed, const Moment &now, const QString &zone);

} // namespace tagliando::cli
