#include "core/domain/decision.h"

#include "core/domain/enumnames.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr EnumNames<Channel, 5> channelNames{{"", "mail", "pec", "phone", "paper"}};
constexpr EnumNames<Blame, 5> blameNames{{"", "protected", "blamed", "shared", "unknown"}};

} // namespace

QString toString(Channel channel) { return channelNames.name(channel); }
bool fromString(const QString &text, Channel *channel) { return channelNames.read(text, channel); }
QString toString(Blame blame) { return blameNames.name(blame); }
bool fromString(const QString &text, Blame *blame) { return blameNames.read(text, blame); }

const QStringList &decisionReasons()
{
    static const QStringList reasons{QStringLiteral("no-window"),
                                     QStringLiteral("change-freeze"),
                                     QStringLiteral("management-refused"),
                                     QStringLiteral("vendor-not-certified"),
                                     QStringLiteral("unsupported-hardware"),
                                     QStringLiteral("air-gapped"),
                                     QStringLiteral("operation"),
                                     QStringLiteral("season-closed"),
                                     QStringLiteral("bad-patch"),
                                     QStringLiteral("replacement-planned"),
                                     QStringLiteral("cost-refused"),
                                     QStringLiteral("waiting-supplier")};
    return reasons;
}

bool Decision::isAbout(CustomerId ofCustomer, ServerId server) const
{
    if (customer != ofCustomer)
        return false;
    return server ? std::find(servers.begin(), servers.end(), server) != servers.end() : servers.empty();
}

bool Decision::names(const QString &track) const
{
    return std::any_of(tracks.begin(), tracks.end(), [&](const QString &own) {
        return track == own || (track.size() > own.size() && track.startsWith(own) && track[own.size()] == QLatin1Char('#'));
    });
}

} // namespace tagliando
