#include "core/reporting/acceptancesheet.h"

#include "core/deadlines/collisions.h"

#include <algorithm>

namespace tagliando {

namespace {

Text titleOf(const QString &track, const Catalogue &catalogue)
{
    const QString whole = track.section(QLatin1Char('#'), 0, 0);
    for (const Requirement &requirement : catalogue.requirements) {
        if (requirement.track == whole)
            return requirement.title;
    }
    return {track, track};
}

} // namespace

AcceptanceSheet makeAcceptanceSheet(const Decision &decision, const FindingsInput &input, const Findings &findings)
{
    AcceptanceSheet sheet;
    sheet.decision = decision;
    sheet.now = input.now;
    for (const Customer &customer : input.fleet.customers) {
        if (customer.id == decision.customer)
            sheet.customer = customer;
    }
    sheet.zone = sheet.customer.zone.isEmpty() ? input.defaultZone : sheet.customer.zone;
    for (const ServerId id : decision.servers) {
        const auto server = std::find_if(input.fleet.servers.begin(), input.fleet.servers.end(), [&](const Server &one) { return one.id == id; });
        if (server != input.fleet.servers.end())
            sheet.machines << server->name;
    }
    for (const Finding &row : findings.rows) { // the list is sorted worst first
        if (row.state != State::Satisfied && decision.isAbout(row.customer, row.server) && decision.names(row.track))
            sheet.rows.push_back(row);
    }
    for (const QString &track : decision.tracks) {
        const bool shown = std::any_of(sheet.rows.begin(), sheet.rows.end(),
                                       [&](const Finding &row) { return row.track == track || row.track.startsWith(track + QLatin1Char('#')); });
        if (!shown)
            sheet.titles.push_back(titleOf(track, input.catalogue));
    }
    if (const auto collision = collisionOf(decision, input, findings.rows)) {
        sheet.outlivedStop = collision->stop;
        sheet.lastUsefulDay = collision->lastUsefulDay;
    }
    return sheet;
}

} // namespace tagliando
