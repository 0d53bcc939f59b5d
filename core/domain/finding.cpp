#include "core/domain/finding.h"

#include "core/domain/enumnames.h"

namespace tagliando {

namespace {

constexpr EnumNames<State, 8> stateNames{{"blocking", "overdue", "verify", "unsupported", "frozen", "deferred", "due", "satisfied"}};
constexpr EnumNames<ServerColour, 9> serverColourNames{
    {"blocking", "overdue", "verify", "unsupported", "frozen", "deferred", "due", "satisfied", "not_seen"}};
constexpr EnumNames<StopPhase, 7> stopPhaseNames{{"", "ahead", "armed", "grace", "today", "stopped", "ongoing"}};
constexpr EnumNames<Anchor, 8> anchorNames{{"", "release", "detection", "kev_added", "kev_due", "contract", "fact", "managed_since"}};

} // namespace

QString toString(State value) { return stateNames.name(value); }
bool fromString(const QString &text, State *value) { return stateNames.read(text, value); }
QString toString(ServerColour value) { return serverColourNames.name(value); }
QString toString(StopPhase value) { return stopPhaseNames.name(value); }
QString toString(Anchor value) { return anchorNames.name(value); }

std::vector<Evidence> Finding::evidence() const
{
    if (behind->installed.isEmpty() && behind->binaries.isEmpty())
        return about->evidence;
    const QString &name = about->title.it;
    return {{about->action.kind == QLatin1String("restart") ? QStringLiteral("package.restart") : QStringLiteral("package.below"),
             {{QStringLiteral("source"), name},
              {QStringLiteral("installed"), behind->installed},
              {QStringLiteral("fixed"), about->target},
              {QStringLiteral("advisories"), about->advisories},
              {QStringLiteral("binaries"), behind->binaries}},
             name + QLatin1Char(' ') + behind->installed,
             holder->packageList,
             collected}};
}

} // namespace tagliando
